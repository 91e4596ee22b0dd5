// Values put into cells: one request looks whether the cells may be written, one writes.
import { HostError, type CellWrite } from '../host';
import { address, range } from '../plan';
import { inExcel, type Patience } from './batch';
import { entry } from '../entry';
import { hostError } from './failure';
import { grouped, rectangles } from '../rectangles';

/** What an Excel cell holds at most, in UTF-16 units. */
const LONGEST = 32_767;

/** Neighbouring cells of one sheet, and what goes into them. */
interface Block {
  readonly sheet: string;
  readonly address: string;
  readonly values: (string | number)[][];
}

function blocks(cells: readonly CellWrite[]): readonly Block[] {
  return [...grouped(cells, ({ sheet }) => sheet)].flatMap(([sheet, own]) => {
    // The last word on a cell counts.
    const entries = new Map(own.map(({ row, column, value }) => [`${row},${column}`, entry(value)]));
    return rectangles(own).map((area) => ({
      sheet,
      address: range(area),
      values: Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (__, c) => entries.get(`${area.row + r},${area.column + c}`) ?? ''),
      ),
    }));
  });
}

/** JSON has no NaN: Excel would get null and leave the cell as it is. */
function checked({ sheet, row, column, value }: CellWrite): void {
  const place = `“${sheet}”工作表的 ${address(row, column)}`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new HostError('Failed', `${place} 要写入的不是数字，没有写入任何内容。`);
  if (typeof value === 'string' && value.length > LONGEST) {
    throw new HostError('Failed', `${place} 要写入的文字有 ${value.length} 个字，一个单元格最多 ${LONGEST} 个字，没有写入任何内容。`);
  }
}

/** A sheet whose locked cells are to be written, and how it was protected. */
interface Lock {
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** @param quiet wraps the writing request so that its events are not reported */
export async function write(
  patience: Patience,
  cells: readonly CellWrite[],
  quiet: (context: Excel.RequestContext, act: () => void) => void,
): Promise<void> {
  if (cells.length === 0) return;
  cells.forEach(checked);
  const all = blocks(cells);
  const locks = await inExcel(patience, (context) => locksInTheWay(context, all));
  try {
    await inExcel(patience, async (context) => {
      const { worksheets } = context.workbook;
      quiet(context, () => {
        // A sheet locked with a password stops the request here, before anything is written.
        for (const { sheet } of locks) worksheets.getItem(sheet).protection.unprotect();
        for (const { sheet, address: at, values } of all) worksheets.getItem(sheet).getRange(at).values = values;
        for (const { sheet, options } of locks) worksheets.getItem(sheet).protection.protect(options);
      });
      await context.sync();
    });
  } catch (error) {
    await inExcel(patience, (context) => lockAgain(context, locks)).catch(() => undefined);
    const refusal = hostError(error);
    if (refusal.code !== 'Protected' || locks.length === 0) throw refusal;
    const names = locks.map(({ sheet }) => `“${sheet}”`).join('、');
    throw new HostError('Protected', `${names}工作表设有保护密码，没有写入任何内容。请先在 Excel 里撤销保护。`, { cause: error });
  }
}

/** The protected sheets on which a cell to be written is locked. @throws HostError `SheetMissing` before anything is written */
async function locksInTheWay(context: Excel.RequestContext, all: readonly Block[]): Promise<readonly Lock[]> {
  const sheets = [...grouped(all, ({ sheet }) => sheet)].map(([name, own]) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const protection = sheet.protection.load('protected,options');
    return { name, protection, cells: own.map((block) => sheet.getRange(block.address).format.protection.load('locked')) };
  });
  await context.sync();
  return sheets
    .filter(({ protection, cells }) => protection.protected && cells.some(({ locked }) => (locked as boolean | null) !== false))
    .map(({ name, protection }) => ({ sheet: name, options: given(protection.options) }));
}

/** After a request that stopped halfway: what was protected is protected again. */
async function lockAgain(context: Excel.RequestContext, locks: readonly Lock[]): Promise<void> {
  const sheets = locks.map(({ sheet, options }) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    return { protection: protection.load('protected'), options };
  });
  await context.sync();
  for (const { protection, options } of sheets) if (!protection.protected) protection.protect(options);
  await context.sync();
}

/** The options without those that Excel reads as null and does not take back (OfficeDev/office-js#1931). */
function given(options: Excel.WorksheetProtectionOptions): Excel.WorksheetProtectionOptions {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options as Record<string, unknown>)) if (value !== null) kept[name] = value;
  return kept;
}
