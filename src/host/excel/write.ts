// Values put into cells: one request looks whether the cells may be written, one writes.
import { HostError, type CellWrite } from '../host';
import { range } from '../plan';
import { inExcel, type Patience } from './batch';
import { entry } from './entry';
import { grouped, rectangles } from './rectangles';

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

/** @param quiet wraps the writing request so that its events are not reported */
export async function write(
  patience: Patience,
  cells: readonly CellWrite[],
  quiet: (context: Excel.RequestContext, act: () => void) => void,
): Promise<void> {
  if (cells.length === 0) return;
  const all = blocks(cells);
  await inExcel(patience, (context) => mayWrite(context, all));
  await inExcel(patience, async (context) => {
    const sheets = new Map(all.map(({ sheet }) => [sheet, context.workbook.worksheets.getItem(sheet)]));
    quiet(context, () => {
      for (const { sheet, address, values } of all) {
        const target = sheets.get(sheet)?.getRange(address);
        if (target) target.values = values;
      }
    });
    await context.sync();
  });
}

/** Nothing is written when a part would be refused: Excel does not take back what came before a refusal. */
async function mayWrite(context: Excel.RequestContext, all: readonly Block[]): Promise<void> {
  const names = [...new Set(all.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name).load('protection/protected');
    const locks = all
      .filter((block) => block.sheet === name)
      .map(({ address }) => ({ address, lock: sheet.getRange(address).format.protection.load('locked') }));
    return { name, sheet, locks };
  });
  await context.sync();
  for (const { name, sheet, locks } of sheets) {
    const shut = sheet.protection.protected ? locks.find(({ lock }) => (lock.locked as boolean | null) !== false) : undefined;
    if (shut) throw new HostError('Protected', `“${name}”工作表的 ${shut.address} 受保护，没有写入任何内容。请先撤销工作表保护。`);
  }
}
