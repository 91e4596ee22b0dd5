// Table 2 in printed tables: web pages often print it as four. A figure is where a row's label meets the head above it.
import { editions, type CellId, type EditionId } from '../form';
import { beginning, type Grid } from './grid';
import { core, isLabel, meantBy } from './label';
import type { Found } from './table3';

const FIGURES = editions.flatMap((form) =>
  form.table2.figures.map(({ id, rowLabels, columnLabels }) => ({
    id,
    edition: form.id,
    row: core(rowLabels[rowLabels.length - 1] ?? ''),
    column: core(columnLabels.join('')),
  })),
);
const unique = (labels: readonly string[]) => new Map(labels.map((label) => [label, label]));
const ROWS = unique(FIGURES.map(({ row }) => row));
const COLUMNS = unique(FIGURES.map(({ column }) => column));
/** What rows of the two editions are called; both mean the same documents. */
const CALLED = (row: string, figure: string) => row === figure || (row.endsWith('规范性文件') && figure.endsWith('规范性文件'));

/** Undefined when the table holds nothing of table 2. */
export function readTable2(grid: Grid): Found | undefined {
  const cells = new Map<CellId, string>();
  const counts = new Map<EditionId, number>();
  let head: ReadonlyMap<number, string> = new Map();
  for (let row = 0; row < grid.length; row++) {
    const named = columnsOf(grid, row);
    if (named.size > 0) {
      head = named;
      continue;
    }
    const own = beginning(grid, row);
    const label = own.find(({ text }) => isLabel(text) && meantBy(text, ROWS) !== undefined);
    const key = label && meantBy(label.text, ROWS);
    if (!label || key === undefined) continue;
    for (const { text, column } of own.filter((cell) => cell.column > label.column)) {
      const figure = FIGURES.find((one) => CALLED(key, one.row) && one.column === head.get(column));
      if (!figure || cells.has(figure.id)) continue;
      cells.set(figure.id, text);
      counts.set(figure.edition, (counts.get(figure.edition) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? { cells, edition: most[0], remarks: [] } : undefined;
}

/** The heads in a row by the columns below them; empty for a row that is none. */
function columnsOf(grid: Grid, row: number): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  (grid[row] ?? []).forEach((cell, column) => {
    const label = cell && isLabel(cell.text) ? meantBy(cell.text, COLUMNS) : undefined;
    if (label !== undefined) found.set(column, label);
  });
  return found;
}
