// The door of the room.
export { adopt, carry, type Source } from './carry';
export { CodeError, type CodeErrorCode } from './code';
export { checkRead, checkWorkbook, verdictLine, type Checked, type Place, type PlacedFinding } from './check';
export { statedFigures, type StatedFigure } from './figures';
export { fill, type Change } from './fill';
export { editsCode, editsFromCode, reportCode, reportFromCode, type Edited } from './handoff';
export { insertAnew, insertTemplate, refuseForeign, survey, type Survey, type TemplateOptions } from './insert';
export type { LastYearChange, LastYearImport } from './lastYear';
export { codes, documents, insertion, lastYears, openDocuments, savedWorkbooks } from './later';
export type { Comparison, OpenReport, Updated, Why } from './inWord';
export type { SavedReport } from './saved';
export { acceptSuggestions, blankCells, fillBlanks, suggestions, type Suggestion } from './mend';
export { LONGEST_NOTE, noteKeys, parseNotes, saveNote, type Notes } from './notes';
export {
  countCharacters,
  namedFigures,
  passages,
  preview,
  saveText,
  type NamedFigure,
  type Passage,
  type Saved,
  type Stretch,
} from './prose';
export type { HandbookEntry, Span } from '../rules';
export { placeName } from './places';
export { NoReport, readWorkbook } from './read';
export { basisText, checkRecord, grouped, SEVERITY_NAMES, whereabouts, type FindingGroup } from './record';
export { failureOf, type Failure } from './sentence';
export { stateOf, type ReportState } from './state';
export { changedTexts, refuseOther, type TextChange } from './take';
export { PACE, systemClock, watchReport, type Clock, type Look, type Pace, type Watching } from './watch';
export { likelyYear, reportYears } from './year';
export type { Choice, Conflict, MergeReport } from '../document';
export { documentOf, readBack, writeCounted, writeDocument, type Made, type ReadBack, type Written } from './write';
export { withField, wrongWords, type WrongWords } from './wording';
