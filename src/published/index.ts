// The door of the room: a published report, whoever wrote it, read from its tables by their labels.
import { edition, figures, type CellId, type EditionId, type Figure, type TableId } from '../form';
import { readFigure, type AnnualReport, type Reading } from '../report';
import { gridOf, type Grid } from './grid';
import { headingOf } from './heading';
import { PageError, type PrintedPage } from './page';
import { readTable2 } from './table2';
import { readTable3, type Found } from './table3';
import { readTable4 } from './table4';

export { decodePage } from './encoding';
export { readHtml } from './html';
export { PageError, type PrintedCell, type PrintedLine, type PrintedPage, type PrintedTable } from './page';

export interface Published {
  /** Its year is 0 when the page does not tell; cells that it does not print are missing. */
  readonly report: AnnualReport;
  /** The editions whose tables were found; a body may print table 2 of one and table 3 of another. */
  readonly tables: Readonly<Partial<Record<TableId, EditionId>>>;
  /** What could not be read, in words. */
  readonly remarks: readonly string[];
}

const READERS = { table2: readTable2, table3: readTable3, table4: readTable4 } as const;
const NAMES: Readonly<Record<TableId, string>> = { table2: '主动公开情况表', table3: '申请办理情况表', table4: '复议、诉讼情况表' };

/** @throws PageError when the page holds none of the statutory tables */
export function readPublished(page: PrintedPage): Published {
  const grids = page.tables.map(gridOf).filter((grid): grid is Grid => grid !== undefined);
  const cells = new Map<CellId, string>();
  const tables: Partial<Record<TableId, EditionId>> = {};
  const remarks: string[] = [];
  for (const id of ['table2', 'table3', 'table4'] as const) {
    const found = grids.map(READERS[id]).filter((one): one is Found => one !== undefined);
    const [first] = found;
    if (!first) {
      remarks.push(`没有找到${NAMES[id]}`);
      continue;
    }
    // Table 2 may come in pieces; of the others a second one is another report's.
    const taken: readonly Found[] = id === 'table2' ? found : [first];
    if (taken.length < found.length) remarks.push(`${NAMES[id]}有 ${found.length} 张，读的是第一张`);
    for (const one of taken) {
      for (const [cell, text] of one.cells) if (!cells.has(cell)) cells.set(cell, text);
      remarks.push(...one.remarks);
    }
    const told = taken.flatMap((one) => one.edition ?? [])[0];
    if (cells.size > 0) tables[id] = told ?? '2021';
  }
  if (cells.size === 0) throw new PageError('no-tables', '文件里没有年度报告的三张表，请确认选的是上年的年度报告，并且表格不是图片。');
  const id = tables.table2 ?? tables.table3 ?? '2021';
  const { agency, year = 0 } = headingOf(page.lines);
  const readings = new Map<CellId, Reading>();
  for (const cell of figures(edition(id))) {
    const text = cells.get(cell.id);
    if (text !== undefined) readings.set(cell.id, meant(readFigure(visible(text), cell.kind, cell.table === 'table2'), cell));
  }
  return { report: { edition: id, agency, year, readings, texts: new Map(), labelSlips: [] }, tables, remarks };
}

/** Without what programs hide between characters: control characters around fields, joiners, soft hyphens. */
const visible = (text: string) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g, '');

const WRITTEN: ReadonlySet<string> = new Set(['numberAsText', 'fullWidth', 'separators']);

/**
 * On paper every number is a text: what means one number and no other is that number. Blank and “/” stay what they are, and so
 * does an amount in another unit, for 元 is not 万元.
 */
function meant(read: Reading, { kind, unit }: Figure): Reading {
  if (read.kind === 'figure' || read.suggestion === undefined) return read;
  const own = read.kind === 'unit' && (kind === 'count' || (unit === '万元' && read.text.endsWith(unit)));
  return WRITTEN.has(read.kind) || own ? { kind: 'figure', value: read.suggestion } : read;
}
