// Values put into cells: looked at and checked first, because WPS takes nothing back; read again afterwards, because it fails in silence.
import { entry } from '../entry';
import { HostError, type CellWrite } from '../host';
import { address, range, type Area } from '../plan';
import { grouped, rectangles } from '../rectangles';
import { missing } from './failure';
import { lock, lockOf, unlock, type Lock } from './lock';
import { itemOf, type EtRange, type EtWorkbook, type EtWorksheet } from './model';
import type { Session } from './session';
import { hostValue, isFormula, rowsOf } from './values';

/** What a cell holds at most, in UTF-16 units. */
const LONGEST = 32_767;

export type Cell = string | number | null;

/** Neighbouring cells of one sheet, what goes into them and what stood there. */
interface Block {
  readonly sheet: EtWorksheet;
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  readonly before: { readonly values: readonly (readonly unknown[])[]; readonly formulas: readonly (readonly unknown[])[] };
}

/** @returns the names of the sheets that were written */
export function write(session: Session, book: EtWorkbook, cells: readonly CellWrite[]): readonly string[] {
  cells.forEach(checked);
  const { Worksheets } = book;
  const bySheet = [...grouped(cells, ({ sheet }) => sheet)].map(([name, own]) => {
    const sheet = itemOf(Worksheets, name);
    if (!sheet) throw missing(name);
    return { name, sheet, own };
  });
  const blocks = bySheet.flatMap(({ sheet, own }) => blocksOf(sheet, own));
  const locks = bySheet.flatMap(({ name, sheet }) => {
    const inTheWay = sheet.ProtectContents && blocks.some((block) => block.sheet === sheet && needsUnlocking(block));
    return inTheWay ? [{ name, sheet, allowed: lockOf(sheet) }] : [];
  });
  session.quietly(() => unlocked(locks, () => allOrNothing(blocks)));
  return bySheet.map(({ name }) => name);
}

function checked({ sheet, row, column, value }: CellWrite): void {
  const place = `“${sheet}”工作表的 ${address(row, column)}`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new HostError('Failed', `${place} 要写入的不是数字，没有写入任何内容。`);
  if (typeof value === 'string' && value.length > LONGEST) {
    throw new HostError('Failed', `${place} 要写入的文字有 ${value.length} 个字，一个单元格最多 ${LONGEST} 个字，没有写入任何内容。`);
  }
}

function blocksOf(sheet: EtWorksheet, own: readonly CellWrite[]): readonly Block[] {
  // The last word on a cell counts.
  const wanted = new Map(own.map(({ row, column, value }) => [`${row},${column}`, value]));
  return rectangles(own).map((area) => {
    const held = sheet.Range(range(area));
    return {
      sheet,
      area,
      cells: matrix(area, (row, column) => wanted.get(`${row},${column}`) ?? null),
      before: { values: rowsOf(held.Value2, area.rows, area.columns), formulas: rowsOf(held.Formula, area.rows, area.columns) },
    };
  });
}

const matrix = <T>({ row, column, rows, columns }: Area, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(row + r, column + c)));

/** A locked cell; or a number for a cell formatted as text, which may have to lose that format to keep it. */
function needsUnlocking({ sheet, area, cells }: Block): boolean {
  const held = sheet.Range(range(area));
  if (held.Locked !== false) return true;
  const numbers = places(area).filter(({ r, c }) => typeof cells[r]?.[c] === 'number');
  if (numbers.length === 0) return false;
  const format = held.NumberFormat;
  // Mixed formats read null.
  return typeof format === 'string' ? format === '@' : numbers.some(({ at }) => sheet.Range(at).NumberFormat === '@');
}

interface Locked {
  readonly name: string;
  readonly sheet: EtWorksheet;
  readonly allowed: Lock;
}

/** Works with the locks lifted, and puts back those that were lifted, whatever happens. */
function unlocked(locks: readonly Locked[], work: () => void): void {
  const lifted: Locked[] = [];
  try {
    for (const one of locks) {
      unlock(one.sheet, one.name);
      lifted.push(one);
    }
    work();
  } finally {
    for (const { sheet, allowed } of lifted) lock(sheet, allowed);
  }
}

function allOrNothing(blocks: readonly Block[]): void {
  const begun: Block[] = [];
  try {
    for (const block of blocks) {
      begun.push(block);
      put(block.sheet, block.area, block.cells);
    }
  } catch (error) {
    throw new HostError('Failed', takenBack(begun) ? `WPS 表格没有照原样收下要写的内容，已恢复原状。请再试一次。` : HALF, { cause: error });
  }
}

const HALF = 'WPS 表格只收下了一部分内容，也没能恢复原状。请检查刚才改动的格子，或者不保存、重新打开这个文件。';

/** Puts back what reads differently by now. */
function takenBack(blocks: readonly Block[]): boolean {
  let whole = true;
  for (const { sheet, area, before } of [...blocks].reverse()) {
    for (const { at, r, c } of places(area)) {
      const formula = before.formulas[r]?.[c];
      try {
        const cell = sheet.Range(at);
        if (cell.Formula === formula) continue;
        const value = hostValue(before.values[r]?.[c], isFormula(formula));
        if (isFormula(formula) && value !== formula) cell.Formula = formula;
        else putOne(cell, typeof value === 'string' || typeof value === 'number' ? value : null);
      } catch {
        whole = false;
      }
    }
  }
  return whole;
}

const places = (area: Area) =>
  matrix(area, (row, column) => ({ at: address(row, column), r: row - area.row, c: column - area.column })).flat();

/**
 * Puts values into a block in one go; what did not arrive as it should is put again cell by cell.
 * @throws when a cell does not hold what it should in the end
 */
export function put(sheet: EtWorksheet, area: Area, cells: readonly (readonly Cell[])[]): void {
  const held = sheet.Range(range(area));
  const entries = cells.map((line) => line.map(entry));
  // Where the cells are formatted as text an apostrophe would be one sign too many.
  const hazardous = entries.some((line, r) => line.some((one, c) => one !== (cells[r]?.[c] ?? '')));
  const asText = hazardous && held.NumberFormat === '@';
  const block = asText ? cells.map((line) => line.map((one) => one ?? '')) : entries;
  try {
    held.Value2 = area.rows * area.columns === 1 ? block[0]?.[0] : block;
  } catch {
    // Not every build takes a block: cell by cell below.
  }
  const found = rowsOf(held.Value2, area.rows, area.columns);
  for (const { at, r, c } of places(area)) {
    const wanted = cells[r]?.[c] ?? null;
    if (!arrived(found[r]?.[c], wanted)) putOne(sheet.Range(at), wanted);
  }
}

const arrived = (found: unknown, wanted: Cell) => hostValue(found, false) === (wanted === '' ? null : wanted);

/** Every way to put one value that is known, until one holds. */
function putOne(cell: EtRange, value: Cell): void {
  const ways: readonly (() => void)[] = [
    () => (cell.Value2 = cell.NumberFormat === '@' ? (value ?? '') : entry(value)),
    () => (cell.Value2 = entry(value)),
    // A number that a cell formatted as text has made a text; a text that WPS takes for something else.
    () => {
      cell.NumberFormat = typeof value === 'number' ? 'General' : '@';
      cell.Value2 = value ?? '';
    },
  ];
  for (const way of ways) {
    way();
    if (arrived(cell.Value2, value)) return;
  }
  throw new Error(`a cell does not keep ${typeof value === 'string' ? 'a text' : String(value)}`);
}
