// Table 4 in a printed table: fifteen results in three blocks, and one row of figures below them.
import { editions, type CellId } from '../form';
import { beginning, type Grid } from './grid';
import { core, isLabel } from './label';
import type { Found } from './table3';

const FORM = editions[0]?.table4;
const RESULTS = new Map((FORM?.results ?? []).map(({ key, label }) => [core(label), key]));
const BLOCKS = (FORM?.blocks ?? []).map(({ key, labels }) => ({ key, label: core(labels[labels.length - 1] ?? '') }));
const ALL = BLOCKS.length * RESULTS.size;

const resultAt = (grid: Grid, row: number, column: number) => RESULTS.get(core(grid[row]?.[column]?.text ?? ''));

/** Undefined when the table is another one. */
export function readTable4(grid: Grid): Found | undefined {
  const words = grid.flatMap((row) => row.map((cell) => core(cell?.text ?? '')));
  if (!BLOCKS.every(({ label }) => words.includes(label)) || ![...RESULTS.keys()].every((label) => words.includes(label))) return undefined;
  const head = grid.reduce((last, row, at) => (row.some((_, column) => resultAt(grid, at, column) !== undefined) ? at : last), -1);
  const below = (fits: (text: string) => boolean) =>
    grid.findIndex((_, row) => row > head && beginning(grid, row).some(({ text }) => !isLabel(text) && fits(text)));
  const filled = below((text) => text.trim() !== '');
  const values = filled >= 0 ? filled : below(() => true);
  if (values < 0) return undefined;
  const figures = beginning(grid, values);
  const places = placesOf(grid, head);
  const cells = new Map<CellId, string>();
  if (places.size === ALL) {
    for (const [id, column] of places) {
      const cell = figures.find((one) => one.column === column);
      if (cell) cells.set(id, cell.text);
    }
  } else if (figures.length === ALL && inOrder(grid, head)) {
    // Without its merged cells the head no longer stands above the figures; their order still tells.
    const ids = BLOCKS.flatMap(({ key }) => [...RESULTS.values()].map((result): CellId => `table4.${key}.${result}`));
    ids.forEach((id, at) => cells.set(id, figures[at]?.text ?? ''));
  }
  return cells.size > 0 ? { cells, remarks: [] } : { cells, remarks: ['复议、诉讼情况表的表头与报告格式不同，没有读取'] };
}

/** Each result column with the block above it; none where two say the same. */
function placesOf(grid: Grid, head: number): ReadonlyMap<CellId, number> {
  const places = new Map<CellId, number>();
  for (let column = 0; column < (grid[head]?.length ?? 0); column++) {
    const result = resultAt(grid, head, column);
    const above = grid.slice(0, head).map((row) => core(row[column]?.text ?? ''));
    const block = BLOCKS.find(({ label }) => above.includes(label))?.key;
    if (result === undefined || block === undefined) continue;
    const id: CellId = `table4.${block}.${result}`;
    if (places.has(id)) return new Map();
    places.set(id, column);
  }
  return places;
}

/** Whether the head names the blocks and, three times over, the results in the form's order. */
function inOrder(grid: Grid, head: number): boolean {
  const cells = grid.slice(0, head + 1).flatMap((_, row) => beginning(grid, row).map(({ text }) => core(text)));
  const results = cells.filter((label) => RESULTS.has(label));
  const wanted = BLOCKS.flatMap(() => [...RESULTS.keys()]);
  const blocks = BLOCKS.map(({ label }) => cells.indexOf(label));
  return results.join() === wanted.join() && blocks.every((at, index) => index === 0 || at > (blocks[index - 1] ?? -1));
}
