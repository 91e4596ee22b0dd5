// Cell references in A1 notation, as they stand in names and formulas. Knows no sheet's content.
import type { Area } from '../../plan';

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** One corner of a reference; a part without "$" moves when a shared formula is used elsewhere. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;

/** "$D7" → its parts; undefined for anything that is no cell of a sheet. */
export function corner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[2] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[4]);
  return row <= MAX_ROW && column <= MAX_COLUMN ? { row, column, rowFixed: match[3] === '$', columnFixed: match[1] === '$' } : undefined;
}

/** The rectangle between two corners, whichever way they were given. */
export function between(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.max(a.row, b.row) - row + 1, columns: Math.max(a.column, b.column) - column + 1 };
}

/** "D7:J31" → area; undefined for whole columns, lists and broken references. */
export function area(text: string): Area | undefined {
  const [first = '', second = first, ...more] = text.split(':');
  const [a, b] = [corner(first), corner(second)];
  return a && b && more.length === 0 ? between(a, b) : undefined;
}

const TARGET = /^(?:'((?:[^']|'')+)'|([^'!,()[\]#]+))!(.+)$/;

/** What a defined name points to; undefined for #REF!, lists, constants, other workbooks and whole columns. */
export function target(text: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = TARGET.exec(text.trim().replace(/^=/, ''));
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  const found = area(match?.[3] ?? '');
  // "[1]表三" is a sheet of another workbook.
  return sheet !== undefined && !sheet.includes('[') && found ? { sheet, area: found } : undefined;
}

export const contains = (outer: Area, row: number, column: number) =>
  row >= outer.row && row < outer.row + outer.rows && column >= outer.column && column < outer.column + outer.columns;

/** A number for a place on a sheet, to be used as a key. */
export const place = (row: number, column: number) => row * (MAX_COLUMN + 1) + column;
export const placeRow = (key: number) => Math.floor(key / (MAX_COLUMN + 1));
export const placeColumn = (key: number) => key % (MAX_COLUMN + 1);
