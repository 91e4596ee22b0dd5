// The door of the room.
export { checkWorkbook, verdictLine, type Checked, type Place, type PlacedFinding } from './check';
export { statedFigures, type StatedFigure } from './figures';
export { fill, type Change } from './fill';
export { insertTemplate, type TemplateOptions } from './insert';
export { readWorkbook } from './read';
export { writeDocument, type Written } from './write';
