// A report from a saved workbook, for where no spreadsheet is open.
import { readXlsx } from '../host/xlsx/reading';
import { readWorkbook } from './read';
import { stateOf, type ReportState } from './state';

export interface SavedReport {
  readonly state: ReportState;
  /** What keeps the workbook from being read as it should, in sentences. */
  readonly problems: readonly string[];
}

/** @throws PackageError when the file is no sound .xlsx, NoReport when no report is in it */
export async function reportFromFile(bytes: Uint8Array): Promise<SavedReport> {
  const read = await readWorkbook(readXlsx(bytes));
  return { state: stateOf(read), problems: read.problems.map(({ message }) => message) };
}
