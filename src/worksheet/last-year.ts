// 上年: what last year's report says, as far as this year's is compared with it. Optional; blanks are fine here.
import type { Edition, Figure } from '../form';
import { LARGEST } from '../report';
import { address, type Area } from '../host/plan';
import { blankFormula, cellFaultFormula } from '../rules';
import { spots, type Spot } from './grid';
import { height } from './measure';
import { flowRows, nameOf } from './names';
import { paper } from './paper';
import { at, call, finish, put, sketch, type Drawn, type Sketch } from './sketch';
import { looks } from './styles';

export const LAST_YEAR = '上年';
const WIDTHS = [61, 13.5, 13.5, 13.5, 13.5, 13.5, 13.5, 13.5] as const;
const COLUMNS = WIDTHS.length;

/** @param form the edition of last year's report */
export function lastYearSheet(form: Edition, year: number): Drawn {
  const into = sketch(LAST_YEAR);
  const why =
    '可以不填。照上年公布的报告填，也可以在年报助手的“校验”页导入上年的工作簿、Word 文档或网页；用来核对结转件数等跨年数字，不知道的格子留空。';
  put(into, at(1, 1, COLUMNS), 'heading', { value: '上年数字' });
  put(into, at(2, 1, COLUMNS), 'note', { value: why });
  put(into, at(3, 1), 'fieldLabel', { value: '上年是哪一年' });
  put(into, at(3, 2, 2), 'fieldNumber', { value: year });
  into.heights[1] = 30;
  into.heights[2] = height(why, 156, 10.5, 20);
  into.heights[3] = 22;
  call(into, nameOf('lastYear.year'), at(3, 2));
  into.validations.push({
    area: at(3, 2),
    rule: { kind: 'whole', min: 2008, max: 2100 },
    prompt: { title: '上年是哪一年', message: '填四位数字的年份。' },
  });
  const two = drawTable2(into, form, 5);
  const three = drawFlows(into, form, two + 1);
  const end = drawDisputes(into, form, three + 1);
  return finish(into, { widths: WIDTHS, tabColour: '#7B8794', print: paper(at(1, 1, COLUMNS, end - 1)), protect: true });
}

function section(into: Sketch, form: Edition, table: 'table2' | 'table3' | 'table4', row: number): void {
  put(into, at(row, 1, COLUMNS), 'section', { value: form.sections.find((one) => one.table === table)?.heading ?? '' });
  into.heights[row] = 24;
}

/** A cell for one of last year's figures. A fault shows; a blank does not, for nothing here is required. */
function drawFigure(into: Sketch, row: number, column: number, figure: Figure, columns = 1): void {
  const cell = address(row, column, true);
  put(into, at(row, column, columns), 'figure');
  call(into, nameOf(`lastYear.${figure.id}`), at(row, column));
  const formula = `=IF(${blankFormula(cell)},FALSE,${cellFaultFormula(figure.kind, cell, figure.table === 'table2')})`;
  into.formats.push({ areas: [at(row, column, columns)], formula, look: looks.fault });
}

/** What may be typed into cells of one kind, and which figures they are. */
function drawPrompt(into: Sketch, area: Area, { kind, unit }: Pick<Figure, 'kind' | 'unit'>, labels: readonly string[]): void {
  const rule = { kind: kind === 'amount' ? ('decimal' as const) : ('whole' as const), min: kind === 'change' ? -LARGEST : 0, max: LARGEST };
  into.validations.push({ area, rule, prompt: { title: '上年数字', message: `${labels.join(' · ')}${unit ? `，单位：${unit}` : ''}` } });
}

/** Table 2 as printed, its last grid column widened over the rest of the sheet's. */
function drawTable2(into: Sketch, form: Edition, top: number): number {
  section(into, form, 'table2', top);
  const grid = form.table2.widths.length;
  const wide = (spot: Spot) => {
    const starts = [1, 2, 4, 6, COLUMNS + 1].slice(0, grid + 1);
    const first = starts[spot.column] ?? COLUMNS;
    return { column: first, columns: (starts[spot.column + spot.columns] ?? COLUMNS + 1) - first };
  };
  for (const spot of spots(form.table2)) {
    const row = top + 1 + spot.row;
    const { column, columns } = wide(spot);
    const { cell } = spot;
    into.heights[row] = 20;
    if ('label' in cell) {
      put(into, at(row, column, columns), cell.kind === 'part' ? 'labelPart' : cell.kind === 'head' ? 'labelHead' : 'label', {
        value: cell.label,
      });
      continue;
    }
    const figure = form.table2.figures.find(({ id }) => id === cell.figure);
    if (!figure) continue;
    drawFigure(into, row, column, figure, columns);
    drawPrompt(into, at(row, column, columns), figure, [...figure.rowLabels, ...figure.columnLabels]);
  }
  return top + 1 + form.table2.grid.length;
}

function drawFlows(into: Sketch, form: Edition, top: number): number {
  section(into, form, 'table3', top);
  put(into, at(top + 1, 1), 'labelHead', { value: '申请人情况' });
  form.table3.columns.forEach(({ label }, index) => put(into, at(top + 1, 2 + index), 'labelHead', { value: label }));
  into.heights[top + 1] = 32;
  const rows = flowRows(form);
  rows.forEach((row, index) => {
    const at0 = top + 2 + index;
    put(into, at(at0, 1), 'label', { value: row.key === 'handled' ? `三、本年度办理结果${row.label}` : row.label });
    into.heights[at0] = height(row.label, WIDTHS[0], 10, 20);
    form.table3.columns.forEach(({ key }, column) => {
      const figure = form.table3.figures.find(({ id }) => id === `table3.${row.key}.${key}`);
      if (figure) drawFigure(into, at0, 2 + column, figure);
    });
    drawPrompt(into, at(at0, 2, form.table3.columns.length), { kind: 'count', unit: '件' }, [row.label]);
  });
  return top + 2 + rows.length;
}

function drawDisputes(into: Sketch, form: Edition, top: number): number {
  section(into, form, 'table4', top);
  const { blocks, results } = form.table4;
  put(into, at(top + 1, 1), 'labelHead', { value: '复议、诉讼' });
  results.forEach(({ label }, index) => put(into, at(top + 1, 2 + index), 'labelHead', { value: label }));
  into.heights[top + 1] = 20;
  blocks.forEach((block, index) => {
    const row = top + 2 + index;
    put(into, at(row, 1), 'label', { value: block.labels.join(' · ') });
    into.heights[row] = 20;
    results.forEach(({ key }, column) => {
      const figure = form.table4.figures.find(({ id }) => id === `table4.${block.key}.${key}`);
      if (figure) drawFigure(into, row, 2 + column, figure);
    });
    drawPrompt(into, at(row, 2, results.length), { kind: 'count', unit: '件' }, block.labels);
  });
  return top + 2 + blocks.length;
}
