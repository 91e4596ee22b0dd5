// What the three table sheets share: verdict, heading, the printed grid with its looks, locks and prompts.
import type { CellId, Edition, Figure, FormTable } from '../form';
import { address, range, type Area, type ConditionalFormat } from '../host/plan';
import { LARGEST } from '../report';
import { blankFormula, brokenFormula, cellFaultFormula, type Equation } from '../rules';
import type { LastYearSource } from './carrying';
import { equationsOf, totalFormula } from './formulas';
import { spots, type Spot } from './grid';
import { height, lines, millimetres } from './measure';
import { gridName } from './names';
import { locator, positionsOf, rectangles, type Position, type Positions } from './places';
import { at, call, put, sketch, type Sketch } from './sketch';
import { looks, type StyleKey } from './styles';
import { totals } from './totals';

/** Row 1 is the verdict and stays off paper; the table begins below heading and caption. */
const VERDICT = 1;
const HEADING = 2;
const CAPTION = 3;
export const TOP = 4;

export interface TableSheet {
  readonly into: Sketch;
  readonly form: Edition;
  readonly table: FormTable;
  /** Millimetres of the grid's columns. */
  readonly widths: readonly number[];
  readonly positions: Positions;
  readonly sums: ReadonlyMap<CellId, readonly CellId[]>;
  /** The identities of this table. */
  readonly equations: readonly Equation[];
  /** The printed grid on the sheet. */
  readonly grid: Area;
}

export interface TableLook {
  /** Row heights at least, in points. */
  readonly least: number;
  readonly size: number;
  /** Formulas that give agency and year on 基本信息. */
  readonly agency: string;
  readonly year: string;
}
/** Where a table sheet finds what stands on other sheets. */
export interface Sources extends Pick<TableLook, 'agency' | 'year'> {
  readonly last: LastYearSource;
}

/** Draws heading, caption and the printed table. */
export function drawTable(form: Edition, table: FormTable, look: TableLook): TableSheet {
  const into = sketch(table.name);
  const all = spots(table);
  const widths = table.widths.map(millimetres);
  const sums = totals(form);
  const grid = at(TOP, 1, widths.length, table.grid.length);
  const positions = new Map<CellId, Position>();
  for (const { row, column, cell } of all) if ('figure' in cell) positions.set(cell.figure, { row: TOP + row, column: 1 + column });

  const section = form.sections.find((candidate) => candidate.table === table.id);
  put(into, at(HEADING, 1, widths.length), 'heading', { value: section?.heading ?? table.name });
  const half = Math.ceil(widths.length / 2);
  const units = [...new Set(table.figures.map(({ unit }) => unit))];
  put(into, at(CAPTION, 1, half), 'caption', { formula: `=${look.agency}&"　"&${look.year}&IF(${look.year}="","","年度")` });
  put(into, at(CAPTION, 1 + half, widths.length - half), 'unit', units.length === 1 ? { value: `单位：${units[0] ?? ''}` } : {});
  into.heights[VERDICT] = 26;
  into.heights[HEADING] = 30;
  into.heights[CAPTION] = 18;

  for (const spot of all) drawSpot(into, spot, widths, sums, positions);
  rowHeights(all, widths, look).forEach((points, row) => (into.heights[TOP + row] = points));
  call(into, gridName(table.id), grid);
  return { into, form, table, widths, positions, sums, equations: equationsOf(form, table.id), grid };
}

function drawSpot(into: Sketch, spot: Spot, widths: readonly number[], sums: TableSheet['sums'], positions: Positions): void {
  const { row, column, rows, columns, cell } = spot;
  const area = at(TOP + row, 1 + column, columns, rows);
  if ('label' in cell) return put(into, area, labelStyle(spot, cell.kind, cell.label, widths), { value: cell.label });
  const parts = sums.get(cell.figure);
  put(into, area, parts ? 'total' : 'figure', parts ? { formula: totalFormula(parts, positions) } : {});
}

const labelStyle = (
  { column, columns }: Spot,
  kind: 'part' | 'head' | 'row' | 'group',
  label: string,
  widths: readonly number[],
): StyleKey => {
  if (kind === 'part') return 'labelPart';
  // 自然人 stays on one line.
  if (kind === 'head') return label.length === 3 && columns === 1 && lines(label, widths[column] ?? 0, 10) > 1 ? 'labelTight' : 'labelHead';
  return kind === 'group' && columns === 1 ? 'labelCentre' : 'label';
};

/** Heights in which every label is whole: first the labels of one row, then what taller ones still lack is shared out. */
function rowHeights(all: readonly Spot[], widths: readonly number[], { least, size }: TableLook): readonly number[] {
  const count = Math.max(...all.map(({ row, rows }) => row + rows));
  const heights = new Array<number>(count).fill(least);
  for (const { row, column, rows, columns, cell } of [...all].sort((a, b) => a.rows - b.rows)) {
    if (!('label' in cell)) continue;
    const width = widths.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
    const lacking = height(cell.label, width, size) - heights.slice(row, row + rows).reduce((sum, part) => sum + part, 0);
    if (lacking > 0)
      for (let index = row; index < row + rows; index++) heights[index] = (heights[index] ?? least) + Math.ceil(lacking / rows);
  }
  return heights;
}

/**
 * Conditional formats, the first that fits wins: what is no figure, what does not add up, what is still blank.
 * @param more imbalances that are no equation
 */
export function highlight({ into, table, positions, sums, equations }: TableSheet, more: readonly ConditionalFormat[] = []): void {
  const kinds = [...new Set(table.figures.map(({ kind }) => kind))];
  for (const kind of kinds) {
    for (const area of areasOf(
      table.figures.filter((figure) => figure.kind === kind),
      positions,
    )) {
      into.formats.push({ areas: [area], formula: `=${cellFaultFormula(kind, first(area), table.id === 'table2')}`, look: looks.fault });
    }
  }
  into.formats.push(...more);
  for (const equation of equations) {
    const ids = [...equation.left, ...equation.right].map(({ id }) => id);
    const areas = rectangles(positionsOf(ids, positions));
    into.formats.push({ areas, formula: `=${brokenFormula(equation, locator(positions))}`, look: looks.broken });
  }
  const blank = (figures: readonly Figure[], look: (typeof looks)['blank' | 'waiting']) => {
    for (const area of areasOf(figures, positions)) into.formats.push({ areas: [area], formula: `=${blankFormula(first(area))}`, look });
  };
  blank(
    table.figures.filter(({ id }) => !sums.has(id)),
    looks.blank,
  );
  blank(
    table.figures.filter(({ id }) => sums.has(id)),
    looks.waiting,
  );
}

export const areasOf = (figures: readonly Figure[], positions: Positions) =>
  rectangles(
    positionsOf(
      figures.map(({ id }) => id),
      positions,
    ),
  );

/**
 * The address that relative references are seen from. One area a format: of several, LibreOffice takes the corner of the
 * rectangle around all of them.
 */
const first = ({ row, column }: Area) => address(row, column);

/** The verdict line on top, and its colours. */
export function drawVerdict({ into }: TableSheet, columns: number, formula: string): void {
  put(into, at(VERDICT, 1, columns), 'verdict', { formula });
  into.formats.push(...verdictLooks(at(VERDICT, 1, columns)));
}

export const verdictLooks = (area: Area) => [
  { areas: [area], formula: `=ISNUMBER(FIND("还有",${range(at(area.row, area.column), true)}))`, look: looks.open },
  { areas: [area], formula: `=LEN(${range(at(area.row, area.column), true)})>0`, look: looks.ready },
];

/** Prompts while typing, and a refusal of what cannot be right. Pasting goes past it; the conditional formats see that. */
export function prompt(into: Sketch, figures: readonly Figure[], positions: Positions, title: string, message: string): void {
  for (const kind of [...new Set(figures.map((figure) => figure.kind))]) {
    const least = kind === 'change' ? -LARGEST : 0;
    const rule = { kind: kind === 'amount' ? ('decimal' as const) : ('whole' as const), min: least, max: LARGEST };
    for (const area of areasOf(
      figures.filter((figure) => figure.kind === kind),
      positions,
    )) {
      into.validations.push({ area, rule, prompt: { title: cut(title, 30), message: cut(message, 250) }, error: refusal(kind) });
    }
  }
}

const refusal = (kind: Figure['kind']) => ({
  title: '请填数字',
  message:
    kind === 'amount'
      ? '这里填金额，单位万元，可以有小数，不能为负。没有的填 0，不要写“万元”等字。'
      : kind === 'change'
        ? '这里填整数，减少的用负数。没有的填 0。'
        : '这里填 0 或正整数，单位件。没有的填 0，不要填“/”“无”或带“件”字。',
});

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
