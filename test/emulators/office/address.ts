// A1 addresses of the emulated Excel, parsed strictly. Rows and columns are 1-based.
import { range, type Area } from '../../../src/host/plan';
import { invalid } from './object';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const column = (letters: string) => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** "A1:B2", "$A$1", "B:D" or "3:5" without a sheet; reversed corners are put right. */
export function parseArea(address: string): Area {
  const cells = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i.exec(address);
  if (cells) {
    const [, a = '', one = '', b = a, two = one] = cells;
    return between(Number(one), column(a), Number(two), column(b));
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address);
  if (columns) return between(1, column(columns[1] ?? ''), MAX_ROWS, column(columns[2] ?? ''));
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(address);
  if (rows) return between(Number(rows[1]), 1, Number(rows[2]), MAX_COLUMNS);
  return invalid();
}

export function between(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const left = Math.min(column1, column2);
  const area = { row, column: left, rows: Math.abs(row1 - row2) + 1, columns: Math.abs(column1 - column2) + 1 };
  return row < 1 || left < 1 || lastRow(area) > MAX_ROWS || lastColumn(area) > MAX_COLUMNS ? invalid() : area;
}

/** "'Sheet 1'!A1" → its sheet and the rest; the sheet is undefined without one. */
export function splitSheet(address: string): { readonly sheet: string | undefined; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const bare = /^([^'!]+)!(.*)$/.exec(address);
  return bare ? { sheet: bare[1], rest: bare[2] ?? '' } : { sheet: undefined, rest: address };
}

/** As Excel shows it: quoted only where it must be. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

export const lastRow = (area: Area) => area.row + area.rows - 1;
export const lastColumn = (area: Area) => area.column + area.columns - 1;
export const shown = (area: Area, fixed = false) =>
  area.rows === MAX_ROWS
    ? range({ ...area, rows: 1 }, fixed)
        .replace(/\d+/g, '')
        .replace(/^([^:]+)$/, '$1:$1')
    : range(area, fixed);
export const sameArea = (a: Area, b: Area) => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
export const contains = (area: Area, row: number, column: number) =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
export const overlaps = (a: Area, b: Area) =>
  a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);

export type Axis = 'row' | 'column';

/** An area after `count` lines were inserted before line `at` (deleted from there on when negative); null when nothing of it is left. */
export function shiftArea(area: Area, axis: Axis, at: number, count: number): Area | null {
  const size = axis === 'row' ? 'rows' : 'columns';
  const first = area[axis];
  const last = first + area[size] - 1;
  const gone = count < 0 ? at - count : at;
  if (first >= at && last < gone) return null;
  const from = first < at ? first : Math.max(first + count, at);
  const to = last < at ? last : last < gone ? at - 1 : last + count;
  return { ...area, [axis]: from, [size]: to - from + 1 };
}
