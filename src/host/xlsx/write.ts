// Values into cells of a workbook, with everything that a spreadsheet does by itself: shared formulas whose first cell is
// overwritten are written out, the chain of formulas goes, results are worked out again. Knows no plan.
import { encodeXml } from '../../ooxml';
import { HostError, type CellWrite } from '../host';
import { address } from '../plan';
import {
  key,
  MAX_COLUMN,
  MAX_ROW,
  place,
  placeColumn,
  placeRow,
  related,
  shiftFormula,
  type Book,
  type Evaluator,
  type Parts,
  type SheetEntry,
} from './reading';
import { patchCells, refreshResults, stylesOf, writeOutShared, type Written } from './patch';
import { unlockedStyles } from './styles-part';
import { recalculateOnLoad, removePart } from './workbook-part';

/** Excel keeps no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** The sheet by its name, with cells. @throws HostError SheetMissing */
export function sheetOf(book: Book, name: string): SheetEntry & { readonly part: string } {
  const sheet = book.sheet(name);
  if (sheet?.part === undefined) throw new HostError('SheetMissing', `工作簿里没有“${name}”工作表，请检查是否被删除或改名。`);
  return { ...sheet, part: sheet.part };
}

function checked({ sheet, row, column, value }: CellWrite): Written {
  const where = `“${sheet}”工作表 ${address(row, column)}`;
  if (!Number.isInteger(row) || !Number.isInteger(column) || row < 1 || column < 1 || row > MAX_ROW || column > MAX_COLUMN) {
    throw new HostError('Failed', `“${sheet}”工作表没有第 ${row} 行第 ${column} 列，未写入。`);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new HostError('Failed', `${where} 要写入的不是有效数字，未写入。`);
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    throw new HostError('Failed', `${where} 要写入的文字有 ${value.length} 个字，单元格最多容纳 ${LONGEST_TEXT} 个字，请分段填写。`);
  }
  return value;
}

/** The parts after the writes; nothing is written when one write is refused. */
export function writeCells(book: Book, cells: readonly CellWrite[]): Parts {
  const bySheet = new Map<string, { sheet: SheetEntry & { readonly part: string }; writes: Map<number, Written> }>();
  for (const cell of cells) {
    const sheet = sheetOf(book, cell.sheet);
    const entry = bySheet.get(key(cell.sheet)) ?? { sheet, writes: new Map<number, Written>() };
    entry.writes.set(place(cell.row, cell.column), checked(cell));
    bySheet.set(key(cell.sheet), entry);
  }
  const parts = new Map(book.package.parts);
  const { refuse } = book.package;
  for (const { sheet, writes } of bySheet.values()) {
    const text = book.package.text(sheet.part);
    const content = book.content(sheet);
    // A lock without a password is one against slips; what the clerk asked for may pass.
    if (content.password) refuseLocked(book, sheet, text, [...writes.keys()]);
    const overwritten = new Set([...writes.keys()].filter((at) => content.cells.get(at)?.formula));
    const formulaOf = (row: number, column: number) => {
      const formula = content.cells.get(place(row, column))?.formula;
      return formula?.text === undefined ? undefined : shiftFormula(formula.text, formula.rows, formula.columns);
    };
    const freed = overwritten.size > 0 ? writeOutShared(text, overwritten, formulaOf, refuse) : text;
    parts.set(sheet.part, encodeXml(patchCells(freed, writes, refuse)));
  }
  const chain = related(book.package, 'calcChain');
  if (chain !== undefined && parts.has(chain)) removePart(parts, book.package, chain);
  return parts;
}

function refuseLocked(book: Book, sheet: SheetEntry, text: string, places: readonly number[]): void {
  const open = unlockedStyles(book.package);
  const styles = stylesOf(text, new Set(places), book.package.refuse);
  const locked = places.find((at) => !open(styles.get(at) ?? 0));
  if (locked === undefined) return;
  const where = `“${sheet.name}”工作表 ${address(placeRow(locked), placeColumn(locked))}`;
  throw new HostError('Protected', `${where} 受密码保护，未写入。请先撤销工作表保护。`);
}

/** The parts with every formula's result as it is now, and the order to work out all formulas when the file is opened. */
export function withResults(book: Book, worked: Evaluator): Parts {
  const { package: pack } = book;
  const parts = new Map(pack.parts);
  for (const sheet of book.sheets) {
    if (sheet.part === undefined) continue;
    const { cells } = book.content(sheet);
    let formulas = false;
    for (const cell of cells.values()) formulas ||= cell.formula !== undefined;
    if (!formulas) continue;
    const result = (row: number, column: number) => {
      const cell = cells.get(place(row, column));
      return cell && worked.result(sheet.name, cell);
    };
    parts.set(sheet.part, encodeXml(refreshResults(pack.text(sheet.part), result, pack.refuse)));
  }
  parts.set(pack.main, encodeXml(recalculateOnLoad(book.main, pack)));
  return parts;
}
