// The 校验 block beside a table: for every row how many cells wait, how many are wrong, and the matter in words.
import type { Figure } from '../form';
import { range } from '../host/plan';
import { anyBlank, anyFault, blankCount, faultCount, firstOf, TOTAL_FAULT, type Tally } from './formulas';
import { at, put } from './sketch';
import { TOP, type TableSheet } from './table-sheet';

/** Millimetres: a gap beside the paper, then 未填, 有误, 说明. */
export const CHECK_WIDTHS = [3, 13, 13, 105] as const;

/** A case of its own for a row, and what is said when its cells are all figures. */
export interface RowWords {
  readonly cases: readonly (readonly [condition: string, words: string])[];
  readonly otherwise: string;
}

/** @param words what this table says of a row beyond blanks and faults */
export function drawRowChecks(sheet: TableSheet, words: (row: readonly Figure[]) => RowWords): Tally {
  const { into, table, grid, positions, sums } = sheet;
  const column = grid.columns + 2;
  const head = Math.max(1, table.headerRows);
  put(into, at(TOP, column, 3), 'checkTitle', { value: '校验（不打印，没有问题时为空）' });
  if (head > 1) {
    put(into, at(TOP + 1, column, 1, head - 1), 'checkHead', { value: '未填' });
    put(into, at(TOP + 1, column + 1, 1, head - 1), 'checkHead', { value: '有误' });
    put(into, at(TOP + 1, column + 2, 1, head - 1), 'checkTitle', { value: '说明' });
  }
  for (const figures of rowsOf(sheet)) {
    const row = positions.get(figures[0]?.id ?? 'table2.')?.row ?? TOP;
    const ids = figures.map(({ id }) => id);
    const [blanks, faults] = [range(at(row, column), true), range(at(row, column + 1), true)];
    const { cases, otherwise } = words(figures);
    put(into, at(row, column), 'blanks', { formula: `=${blankCount(ids, positions, sums)}` });
    put(into, at(row, column + 1), 'faults', { formula: `=${faultCount(figures, positions, sums)}` });
    const derived = figures.filter(({ id }) => sums.has(id));
    const told = firstOf(
      [
        [`${faults}>0`, `"填写有误：${ids.length === 1 ? '这一格' : `"&${faults}&" 格`}不是规范的数字，请改成${wanted(figures)}"`],
        ...(derived.length > 0 ? [[anyFault(derived, positions), TOTAL_FAULT] as const] : []),
        ...cases,
        [`${blanks}>0`, ids.length === 1 ? '"未填：没有的填 0"' : `"未填：还有 "&${blanks}&" 格，没有的填 0"`],
        ...(derived.length > 0 ? [[anyBlank(derived, positions), '"总计待算：其他格填好后自动得出"'] as const] : []),
      ],
      otherwise,
    );
    put(into, at(row, column + 2), 'remark', { formula: `=${told}` });
  }
  const last = TOP + grid.rows - 1;
  const below = (offset: number) => range({ row: TOP + head, column: column + offset, rows: last - TOP - head + 1, columns: 1 }, true);
  return { blanks: [below(0)], faults: [below(1)], remarks: [below(2)] };
}

const wanted = (figures: readonly Figure[]) =>
  figures.some(({ kind }) => kind === 'change') ? '整数' : figures.some(({ kind }) => kind === 'amount') ? '不小于 0 的数' : ' 0 或正整数';

/** The figures of a table by the sheet row in which they stand. */
function rowsOf({ table, positions }: TableSheet): readonly (readonly Figure[])[] {
  const rows = new Map<number, Figure[]>();
  for (const figure of table.figures) {
    const row = positions.get(figure.id)?.row ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), figure]);
  }
  return [...rows.values()];
}
