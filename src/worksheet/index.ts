// The door of the room: from a form to sheets, from sheets to a report and back.
export { type FieldNote } from './field-list';
export { gridName, lastYearCells, nameOf, names, type LastYearId, type MetaKey, type PlaceId, type SettingKey } from './names';
export { addresses, plan, type PlanOptions } from './plan';
export { readReport, type Located, type Problem, type ReadReport, type Settings } from './read';
export { totals } from './totals';
export { writes, type PlaceValue } from './write';
