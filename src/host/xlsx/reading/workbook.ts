// A saved .xlsx file as something to read: its sheets, and the regions behind its names as they calculate now. Changes nothing,
// needs no exceljs, and so runs in a pane too. Knows no form and no report.
import { openPackage } from '../../../ooxml';
import type { HostValue, Region, SpreadsheetHost } from '../../host';
import type { Area } from '../../plan';
import { readBook, type Book, type SheetEntry } from './book';
import { evaluator, type Evaluator } from './evaluate';
import { contains } from './reference';

/** A cell of a sheet as it is seen; merged cells span columns and rows. */
export interface SeenCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** What the port offers of a workbook that is only looked at, and its sheets without names: whoever laid them out. */
export interface SavedWorkbook extends Pick<SpreadsheetHost, 'sheets' | 'read'> {
  /** The upper left part of each visible sheet, row by row. */
  seen(): readonly (readonly (readonly SeenCell[])[])[];
}

/** Rows and columns of a sheet that are looked at; no table of a report is larger. */
const SEEN = { rows: 300, columns: 40 } as const;

/** Cells of one region; a name that covers more is broken, e.g. by deleting all but whole columns. */
const LARGEST_REGION = 20_000;

/** A clerk's file. @throws PackageError with one Chinese line when it cannot be read, also later, from what is asked of it */
export function readXlsx(bytes: Uint8Array): SavedWorkbook {
  const book = readBook(openPackage(bytes, 'xlsx').parts);
  let worked: Evaluator | undefined;
  return {
    sheets: async () => sheetsOf(book),
    read: async (names) => readRegions(book, (worked ??= evaluatorOf(book, true)), names),
    seen: () => book.sheets.filter(({ hidden }) => !hidden).map((sheet) => seenOn(book, (worked ??= evaluatorOf(book, true)), sheet)),
  };
}

export const sheetsOf = (book: Book) =>
  book.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, protected: book.content(sheet).protected }));

/** An evaluator over a book as it is now. @param trusting whether saved results may stand in for formulas that are not understood */
export const evaluatorOf = (book: Book, trusting: boolean): Evaluator =>
  evaluator({
    cells(name) {
      const sheet = book.sheet(name);
      return sheet && book.content(sheet).cells;
    },
    trusting,
  });

/** The regions behind names; a name that is gone or broken is absent. */
export function readRegions(book: Book, worked: Evaluator, names: readonly string[]): ReadonlyMap<string, Region> {
  const found = new Map<string, Region>();
  for (const name of names) {
    const one = readRegion(book, worked, name);
    if (one) found.set(name, one);
  }
  return found;
}

function readRegion(book: Book, worked: Evaluator, name: string): Region | undefined {
  const found = book.named(name);
  if (!found || found.area.rows * found.area.columns > LARGEST_REGION) return undefined;
  const { sheet, area } = found;
  const covered = coveredBy(book.content(sheet).merges, area);
  const values: HostValue[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: HostValue[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      line.push(covered(row, column) ? null : worked.value(sheet.name, row, column));
    }
    values.push(line);
  }
  return { sheet: sheet.name, area, values };
}

/** Tells cells that lie under a merged cell, but not its first. */
function coveredBy(merges: readonly Area[], area: Area): (row: number, column: number) => boolean {
  const near = merges.filter(
    (one) =>
      one.row < area.row + area.rows &&
      area.row < one.row + one.rows &&
      one.column < area.column + area.columns &&
      area.column < one.column + one.columns,
  );
  return (row, column) => near.some((one) => contains(one, row, column) && (one.row !== row || one.column !== column));
}

function seenOn(book: Book, worked: Evaluator, sheet: SheetEntry): readonly (readonly SeenCell[])[] {
  const { cells, merges } = book.content(sheet);
  const inside = [...cells.values()].filter(({ row, column }) => row <= SEEN.rows && column <= SEEN.columns);
  const last = (of: 'row' | 'column') => inside.reduce((most, cell) => Math.max(most, cell[of]), 0);
  const [rows, columns] = [last('row'), last('column')];
  const covered = coveredBy(merges, { row: 1, column: 1, rows, columns });
  const begins = new Map(merges.map((area) => [`${area.row},${area.column}`, area]));
  return Array.from({ length: rows }, (_, index) => {
    const line: SeenCell[] = [];
    for (let column = 1; column <= columns; column++) {
      if (covered(index + 1, column)) continue;
      const area = begins.get(`${index + 1},${column}`);
      const text = shown(worked.value(sheet.name, index + 1, column));
      line.push({ text, columns: area?.columns ?? 1, rows: area?.rows ?? 1 });
    }
    return line;
  });
}

const shown = (value: HostValue) => (value === null ? '' : typeof value === 'object' ? value.error : String(value));
