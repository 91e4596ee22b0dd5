// 表四: review and litigation, three blocks of five cells. What is wrong stands under each block.
import type { DisputeTable, Edition, Figure } from '../form';
import { range } from '../host/plan';
import { statusFormula } from '../rules';
import { anyBlank, anyFault, blankCount, faultCount, firstOf, TOTAL_FAULT, verdictFormula, type Tally } from './formulas';
import { nameOf } from './names';
import { paper } from './paper';
import { locator } from './places';
import { at, call, finish, put, type Drawn } from './sketch';
import { drawTable, drawVerdict, highlight, prompt, TOP, type Sources, type TableSheet } from './table-sheet';

export function table4Sheet(form: Edition, source: Sources): Drawn {
  const sheet = drawTable(form, form.table4, { agency: source.agency, year: source.year, least: 32, size: 10 });
  const { into, positions, widths, grid, sums } = sheet;
  highlight(sheet);
  for (const { id } of form.table4.figures) {
    const place = positions.get(id);
    if (place) call(into, nameOf(id), at(place.row, place.column));
  }
  const tallies = form.table4.blocks.map((block) => {
    const figures = ofBlock(form.table4, block.key);
    const open = figures.filter(({ id }) => !sums.has(id));
    prompt(into, open, positions, block.labels.join(' · '), '填件数，没有的填 0。结果按 12 月 31 日的状态填，总计自动相加。');
    return drawBlockChecks(sheet, figures);
  });
  const first = TOP + grid.rows;
  put(into, at(first + 3, 1, grid.columns), 'hint', { value: '表格下面三行是校验，不打印，没有问题时为空。' });
  const line = (pick: (tally: Tally) => readonly string[]) => tallies.flatMap(pick);
  const tally = { remarks: line(({ remarks }) => remarks), faults: line(({ faults }) => faults), blanks: line(({ blanks }) => blanks) };
  drawVerdict(sheet, grid.columns, verdictFormula(form.table4.name, tally));
  return finish(into, {
    widths,
    tabColour: '#1F4E79',
    freeze: { rows: TOP - 1, columns: 0 },
    print: paper({ row: 2, column: 1, rows: grid.rows + 2, columns: grid.columns }, { first: TOP, last: TOP + form.table4.headerRows - 1 }),
    protect: true,
  });
}

const ofBlock = (table: DisputeTable, block: string) => table.figures.filter(({ id }) => id.startsWith(`table4.${block}.`));

/** Under the five cells of a block: how many wait, how many are wrong, and the matter in words. */
function drawBlockChecks({ into, grid, positions, sums, equations }: TableSheet, figures: readonly Figure[]): Tally {
  const ids = figures.map(({ id }) => id);
  const column = Math.min(...ids.map((id) => positions.get(id)?.column ?? Infinity));
  const row = TOP + grid.rows;
  const area = (offset: number) => at(row + offset, column, figures.length);
  const cell = (offset: number) => range(at(row + offset, column), true);
  const equation = equations.find(({ right }) => right.some(({ id }) => ids.includes(id)));
  put(into, area(0), 'blanksBelow', { formula: `=${blankCount(ids, positions, sums)}` });
  put(into, area(1), 'faultsBelow', { formula: `=${faultCount(figures, positions, sums)}` });
  const derived = figures.filter(({ id }) => sums.has(id));
  const words = firstOf(
    [
      [`${cell(1)}>0`, '"填写有误：请改成 0 或正整数"'],
      [anyFault(derived, positions), TOTAL_FAULT],
      [`${cell(0)}>0`, '"未填：没有的填 0"'],
      [anyBlank(derived, positions), '"总计待算：其他格填好后自动得出"'],
    ],
    equation ? statusFormula(equation, locator(positions)) : '""',
  );
  put(into, area(2), 'checkMark', { formula: `=${words}` });
  into.heights[row] = 16;
  into.heights[row + 1] = 16;
  into.heights[row + 2] = 42;
  return { blanks: [cell(0)], faults: [cell(1)], remarks: [cell(2)] };
}
