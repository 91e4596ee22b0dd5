// 表三: the request-outcome matrix with its 39 identities.
import type { Edition, OutcomeRow } from '../form';
import { range, type ConditionalFormat } from '../host/plan';
import { brokenFormula, onlyTotalFormula, statusFormula, type Equation } from '../rules';
import { ONLY_TOTAL, verdictFormula } from './formulas';
import { columnName, rowName } from './names';
import { paper } from './paper';
import { fixed, locator, positionsOf, rectangles } from './places';
import { CHECK_WIDTHS, drawRowChecks } from './row-checks';
import { at, call, finish, put, type Drawn } from './sketch';
import { looks } from './styles';
import { drawTable, drawVerdict, highlight, prompt, TOP, type TableLook, type TableSheet } from './table-sheet';

export function table3Sheet(form: Edition, source: Pick<TableLook, 'agency' | 'year'>): Drawn {
  const sheet = drawTable(form, form.table3, { ...source, least: 19, size: 10 });
  const { into, positions, widths, grid, sums, equations } = sheet;
  const { rows, columns, headerRows } = form.table3;
  const top = TOP + headerRows;
  const left = 1 + grid.columns - columns.length;
  highlight(
    sheet,
    rows.map((row) => onlyTotal(sheet, row)),
  );

  rows.forEach((row, index) => {
    call(into, rowName(row.key), at(top + index, left, columns.length));
    const open = form.table3.figures.filter(({ id }) => id.startsWith(`table3.${row.key}.`) && !sums.has(id));
    const basis = row.law.map(({ text }) => text.replace('《政府信息公开条例》', '条例')).join('、');
    prompt(into, open, positions, row.label, `填件数，没有的填 0。总计自动相加。${/^条例/.test(basis) ? `对应${basis}。` : ''}`);
  });
  columns.forEach(({ key }, index) => call(into, columnName(key), at(top, left + index, 1, rows.length)));

  const tally = drawRowChecks(sheet, (figures) => {
    const equation = equations.find(({ rule, right }) => rule === 'T3-03' && right[0]?.id === figures[figures.length - 1]?.id);
    return {
      cases: equation ? [[onlyTotalCondition(sheet, equation), ONLY_TOTAL]] : [],
      otherwise: equation ? statusFormula(equation, locator(positions)) : '""',
    };
  });
  const below = drawColumnChecks(sheet, left);
  const { name } = form.table3;
  drawVerdict(sheet, grid.columns, verdictFormula(name, { ...tally, remarks: [...tally.remarks, below] }));
  return finish(into, {
    widths: [...widths, ...CHECK_WIDTHS],
    tabColour: '#1F4E79',
    freeze: { rows: top - 1, columns: left - 1 },
    print: paper({ row: 2, column: 1, rows: grid.rows + 2, columns: grid.columns }, { first: TOP, last: top - 1 }),
    protect: true,
  });
}

const onlyTotalCondition = ({ positions }: TableSheet, { left, right }: Equation) =>
  onlyTotalFormula(
    left.map(({ id }) => fixed(id, positions)),
    fixed(right[0]?.id ?? 'table3.', positions),
  );

/** A number under 总计 alone (T3-16): the whole row shows it. */
function onlyTotal(sheet: TableSheet, row: OutcomeRow): ConditionalFormat {
  const equation = sheet.equations.find(({ rule, right }) => rule === 'T3-03' && right[0]?.id === `table3.${row.key}.total`);
  if (!equation) throw new RangeError(`row ${row.key} has no total`);
  const ids = [...equation.left, ...equation.right].map(({ id }) => id);
  return { areas: rectangles(positionsOf(ids, sheet.positions)), formula: `=${onlyTotalCondition(sheet, equation)}`, look: looks.broken };
}

/** Under every column a mark, and below the table a line for each in words: a column is too narrow for a sentence. */
function drawColumnChecks({ into, form, grid, positions, equations }: TableSheet, left: number): string {
  const mark = TOP + grid.rows;
  const list = mark + 1;
  put(into, at(mark, 1, left - 1), 'checkLabel', { value: '各列校验（没有问题时为空）' });
  into.heights[mark] = 18;
  form.table3.columns.forEach(({ key, label }, index) => {
    const row = list + index;
    const own = equations.filter(({ rule, left: terms }) => rule !== 'T3-03' && terms[0]?.id.endsWith(`.${key}`));
    const words = own.map((equation) => statusFormula(equation, locator(positions)));
    const both = own.map((equation) => brokenFormula(equation, locator(positions))).join(',');
    const cell = range(at(row, left), true);
    put(into, at(mark, left + index), 'checkMark', { formula: `=IF(LEN(${cell})>0,"不平","")` });
    put(into, at(row, 1, left - 1), 'checkLabel', { value: `${label}列` });
    put(into, at(row, left, columnsRight(grid.columns, left)), 'remark', { formula: `=${words.join(`&IF(AND(${both}),"；","")&`)}` });
    into.heights[row] = 16;
  });
  return range(at(list, left, 1, form.table3.columns.length), true);
}

/** From the first figure to the last column of the 校验 block. */
const columnsRight = (columns: number, left: number) => columns + CHECK_WIDTHS.length - left + 1;
