// The door to reading .xlsx files, for faces that never write one. What lies below the first line serves the room that writes.
export { readXlsx, type SavedWorkbook, type SeenCell } from './workbook';
export { key, readBook, related, type Book, type Parts, type SheetEntry } from './book';
export { elements, insertionPoint, sameNamespace, splice, type Splice, type XmlElement } from './elements';
export type { Evaluator } from './evaluate';
export { shiftFormula } from './formula';
export { corner, MAX_COLUMN, MAX_ROW, place, placeColumn, placeRow, target } from './reference';
export { evaluatorOf, readRegions, sheetsOf } from './workbook';
