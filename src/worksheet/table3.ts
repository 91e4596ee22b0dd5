// 表三: the request-outcome matrix with its 39 identities.
import type { Edition, OutcomeRow } from '../form';
import { address, range, type ConditionalFormat } from '../host/plan';
import { brokenFormula, carriedFormula, carriedStatus, onlyTotalFormula, statusFormula, type Carried, type Equation } from '../rules';
import { carriedOn } from './carrying';
import { ONLY_TOTAL, verdictFormula } from './formulas';
import { columnName, rowName } from './names';
import { paper } from './paper';
import { fixed, locator, positionsOf, rectangles } from './places';
import { CHECK_WIDTHS, drawRowChecks } from './row-checks';
import { at, call, finish, put, type Drawn } from './sketch';
import { looks } from './styles';
import { drawTable, drawVerdict, highlight, prompt, TOP, type Sources, type TableSheet } from './table-sheet';

export function table3Sheet(form: Edition, source: Sources): Drawn {
  const sheet = drawTable(form, form.table3, { agency: source.agency, year: source.year, least: 19, size: 10 });
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
  const below = drawColumnChecks(sheet, left, source);
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
function drawColumnChecks({ into, form, grid, positions, equations }: TableSheet, left: number, source: Sources): string {
  const mark = TOP + grid.rows;
  const list = mark + 1;
  const { rows: carried, at: carrying } = carriedOn('table3', form, source.last, positions, source.year);
  put(into, at(mark, 1, left - 1), 'checkLabel', { value: '各列校验（没有问题时为空）' });
  into.heights[mark] = 18;
  form.table3.columns.forEach(({ key, label }, index) => {
    const row = list + index;
    const inColumn = (id: string | undefined) => id?.endsWith(`.${key}`) ?? false;
    const own = equations.filter(({ rule, left: terms }) => rule !== 'T3-03' && inColumn(terms[0]?.id));
    const before = carried.filter(({ result }) => inColumn(result.id));
    const cell = range(at(row, left), true);
    const words = listed([
      ...own.map((equation) => [brokenFormula(equation, locator(positions)), statusFormula(equation, locator(positions))] as const),
      ...before.map((one) => [carriedFormula(one, carrying), carriedStatus(one, carrying)] as const),
    ]);
    put(into, at(mark, left + index), 'checkMark', { formula: `=IF(LEN(${cell})=0,"",IF(LEFT(${cell},2)="勾稽","不平","核对"))` });
    put(into, at(row, 1, left - 1), 'checkLabel', { value: `${label}列` });
    put(into, at(row, left, columnsRight(grid.columns, left)), 'remark', { formula: `=${words}` });
    into.heights[row] = 16;
  });
  const total = range(at(list + form.table3.columns.length - 1, left), true);
  for (const area of carriedAreas(carried, positions, 'T3-07'))
    into.formats.push({ areas: [area], formula: `=ISNUMBER(FIND("上年报告",${total}))`, look: looks.broken });
  // The mark under the column, seen from each cell: one format for the six.
  for (const area of carriedAreas(carried, positions, 'T3-08'))
    into.formats.push({ areas: [area], formula: `=${address(mark, area.column).replace(/(\d+)$/, '$$$1')}="核对"`, look: looks.open });
  return range(at(list, left, 1, form.table3.columns.length), true);
}

const carriedAreas = (rows: readonly Carried[], positions: TableSheet['positions'], rule: Carried['rule']) =>
  rectangles(
    positionsOf(
      rows.filter((row) => row.rule === rule).map(({ result }) => result.id),
      positions,
    ),
  );

/** The words of all cases that hold, separated by 「；」. */
const listed = (cases: readonly (readonly [condition: string, words: string])[]) =>
  cases
    .map(([condition, words], index) => {
      const earlier = cases.slice(0, index).map(([one]) => one);
      return earlier.length > 0 ? `IF(${condition},IF(OR(${earlier.join(',')}),"；",""),"")&${words}` : words;
    })
    .join('&');

/** From the first figure to the last column of the 校验 block. */
const columnsRight = (columns: number, left: number) => columns + CHECK_WIDTHS.length - left + 1;
