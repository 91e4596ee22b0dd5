// The door of the room.
export { exampleReport } from './example';
export { canMakeRules, isGovernment, levelOf, levels, type Level } from './agency';
export { fingerprint, hash } from './fingerprint';
export { chineseNumber, LARGEST, readFigure, type RawCell, type Reading, type Reason } from './reading';
export { figure, reading, reportOf, sum, type AnnualReport, type LabelSlip } from './report';
