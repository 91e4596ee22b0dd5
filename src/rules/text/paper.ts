// What the printed tables can hold (DOC-01). The document's composer sees to the rest: heads that repeat, rows that stay whole.
import { source, tables, type Edition, type FormTable } from '../../form';
import { figure } from '../../report';
import type { Context, Remark, Rule } from '../rule';
import { cellName } from '../wording';

/** Twips: a digit of 小五 (9 pt) and of 五号 (10.5 pt) is half as wide as high, and a cell keeps this much free on both sides together. */
const DIGIT = { table2: 105, table3: 90, table4: 90 } as const;
const MARGINS = 114;

/** Width of the grid columns under each figure. */
const widthOf = ({ grid, widths }: FormTable): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const taken: number[] = widths.map(() => 0);
  for (const row of grid) {
    let column = 0;
    for (const cell of row) {
      while ((taken[column] ?? 0) > 0) column++;
      const columns = cell.columns ?? 1;
      if ('figure' in cell)
        found.set(
          cell.figure,
          widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0),
        );
      for (let at = column; at < column + columns; at++) taken[at] = cell.rows ?? 1;
      column += columns;
    }
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
  }
  return found;
};

const known = new WeakMap<Edition, ReadonlyMap<string, number>>();
function widths(form: Edition): ReadonlyMap<string, number> {
  let found = known.get(form);
  if (!found) known.set(form, (found = new Map(tables(form).flatMap((table) => [...widthOf(table)]))));
  return found;
}

function tooLong({ report, form, layout }: Context): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const cell of layout.cells) {
    const value = figure(report, cell.id);
    // Up to four digits fit everywhere.
    if (value === undefined || (value < 10_000 && Number.isInteger(value))) continue;
    const text = String(value);
    if (text.length * DIGIT[cell.table] + MARGINS <= (widths(form).get(cell.id) ?? Infinity)) continue;
    remarks.push({
      message: `${cellName(form, cell)}：${text} 有 ${text.length} 位，在 Word 表格里会折成两行，请核对数字，或在文档里调小字号`,
      cells: [cell.id],
    });
  }
  return remarks;
}

export const paperRules: readonly Rule[] = [
  {
    id: 'DOC-01',
    severity: 'hint',
    title: '表格放得下',
    basis: [source('derived', 'GB/T 9704-2012《党政机关公文格式》版心 156 mm')],
    watches: (form) => tables(form).flatMap(({ figures }) => figures.map(({ id }) => id)),
    check: tooLong,
    handbook: {
      what: '每个数字在文档的格子里放得下一行。表头每页重复、一行不跨页、表格不宽于版心 156 mm、表名不与表分开，由生成的文档保证。',
      why: '折成两行的数字容易被看成两个数，复制时也会拆开。',
      wrong: '表四结果维持填了 12345678',
      right: '核对数字；确有这么大的，在文档里调小字号',
    },
  },
];
