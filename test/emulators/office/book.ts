// The workbook in the emulated Excel's memory. Plain data; knows no batch, no client and no transport.
import type { Area } from '../../../src/host/plan';
import { lastColumn, lastRow, parseArea, shiftArea, splitSheet, type Axis } from './address';
import type { Json } from './object';
import { followReferences, renamed } from './references';

export type CellValue = string | number | boolean | { readonly error: string };

export interface Cell {
  /** '' when blank. */
  value: CellValue;
  formula?: string;
  /** Kept with a leading apostrophe, which Excel does not show. */
  prefixed?: true;
  /** What differs from the default: "font.bold" → true. */
  readonly format: Map<string, Json>;
}

export interface Validation {
  readonly area: Area;
  rule: Json;
  prompt: Json;
  errorAlert: Json;
  ignoreBlanks: boolean;
}

export interface Conditional {
  readonly id: string;
  readonly area: Area;
  formula: string;
  stopIfTrue: boolean;
  readonly format: Map<string, Json>;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  gridlines: boolean;
  readonly cells: Map<number, Cell>;
  merges: Area[];
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  validations: Validation[];
  /** The first one has the highest priority. */
  conditionals: Conditional[];
  protection: { readonly options: Json; readonly password: string | undefined } | null;
  frozen: Area | null;
  readonly page: Map<string, Json>;
}

export interface Name {
  name: string;
  visible: boolean;
  comment: string;
  /** Where it points, or the formula it stands for. */
  target: { readonly sheet: Sheet; readonly area: Area } | { readonly formula: string };
}

export interface Book {
  sheets: Sheet[];
  names: Name[];
  readonly settings: Map<string, Json>;
  active: Sheet;
  selection: Area;
  /** The structure is locked: no sheet may come, go or change its name. */
  structureLocked: boolean;
  readonly newId: () => string;
}

const WIDE = 16_384;
const key = (row: number, column: number) => row * WIDE + column;

export function createBook(names: readonly string[] = ['Sheet1']): Book {
  let count = 0;
  const newId = () => `{${String((count += 1)).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  const sheets = names.map((name) => createSheet(newId(), name));
  const [first] = sheets;
  if (!first) throw new RangeError('A workbook has at least one sheet.');
  return {
    sheets,
    names: [],
    settings: new Map(),
    active: first,
    selection: { row: 1, column: 1, rows: 1, columns: 1 },
    structureLocked: false,
    newId,
  };
}

export const createSheet = (id: string, name: string): Sheet => ({
  id,
  name,
  visibility: 'Visible',
  tabColor: '',
  gridlines: true,
  cells: new Map(),
  merges: [],
  widths: new Map(),
  heights: new Map(),
  validations: [],
  conditionals: [],
  protection: null,
  frozen: null,
  page: new Map(),
});

export const findSheet = (book: Book, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase() || sheet.id === name);

export const findName = (book: Book, name: string): Name | undefined =>
  book.names.find((item) => item.name.toLowerCase() === name.toLowerCase());

export const peek = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.cells.get(key(row, column));

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const found = peek(sheet, row, column);
  if (found) return found;
  const cell: Cell = { value: '', format: new Map() };
  sheet.cells.set(key(row, column), cell);
  return cell;
}

export const everyCell = (sheet: Sheet): readonly { readonly row: number; readonly column: number; readonly cell: Cell }[] =>
  [...sheet.cells].map(([at, cell]) => ({ row: Math.floor(at / WIDE), column: at % WIDE, cell }));

/** The cells of an area that hold something, with where they stand. */
export function filled(sheet: Sheet, area: Area): readonly { readonly row: number; readonly column: number; readonly cell: Cell }[] {
  return everyCell(sheet).filter(
    ({ row, column }) => row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area),
  );
}

/** Where a formula like "='表三'!$D$4:$I$28" points, if it is nothing but an address. */
export function pointedAt(book: Book, formula: string): Name['target'] {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ''));
  const found = sheet === undefined ? undefined : findSheet(book, sheet);
  if (!found || !/^\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(rest)) return { formula };
  return { sheet: found, area: parseArea(rest) };
}

/** Deletes a sheet; names that pointed into it are broken from now on. */
export function removeSheet(book: Book, sheet: Sheet): void {
  book.sheets = book.sheets.filter((other) => other !== sheet);
  for (const name of book.names) if ('sheet' in name.target && name.target.sheet === sheet) name.target = { formula: '=#REF!' };
  const [first] = book.sheets.filter(({ visibility }) => visibility === 'Visible');
  if (book.active === sheet && first) book.active = first;
}

/**
 * Inserts lines before `at`, or deletes lines from `at` on when negative: cells, merges, names, rules and all references in formulas
 * move along. Heights and widths stay.
 */
export function insertLines(book: Book, sheet: Sheet, axis: Axis, at: number, count: number): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [old, cell] of cells) {
    const place = { row: Math.floor(old / WIDE), column: old % WIDE };
    const line = place[axis];
    if (count < 0 && line >= at && line < at - count) continue;
    place[axis] = line < at ? line : line + count;
    sheet.cells.set(key(place.row, place.column), cell);
  }
  const shifted = (area: Area) => shiftArea(area, axis, at, count);
  const moved = <T extends { readonly area: Area }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const area = shifted(item.area);
      return area ? [{ ...item, area }] : [];
    });
  sheet.merges = sheet.merges.flatMap((area) => shifted(area) ?? []);
  sheet.validations = moved(sheet.validations);
  sheet.conditionals = moved(sheet.conditionals);
  for (const name of book.names) {
    if (!('sheet' in name.target) || name.target.sheet !== sheet) continue;
    const area = shifted(name.target.area);
    name.target = area ? { sheet, area } : { formula: '=#REF!' };
  }
  for (const other of book.sheets) {
    const moves = (formula: string) => followReferences(formula, other.name, sheet.name, shifted);
    for (const cell of other.cells.values()) if (cell.formula !== undefined) cell.formula = moves(cell.formula);
    for (const rule of other.conditionals) rule.formula = moves(rule.formula);
  }
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  for (const other of book.sheets) {
    for (const cell of other.cells.values()) if (cell.formula !== undefined) cell.formula = renamed(cell.formula, old, name);
  }
}
