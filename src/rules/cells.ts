// What may stand in a single cell: faults told one by one, blanks told by block, so that an empty table is one finding.
// Serves T3-04, T3-05, T2-04 and T4-02.
import type { CellId, Figure, FigureKind } from '../form';
import { LARGEST, reading, type Reading } from '../report';
import type { Context, Remark } from './rule';
import { cellName, columnName, lineName, listed, quoted, tableName } from './wording';

/** More faults of one kind than this come as one finding: a pasted column of text is one slip, not 25. */
const ONE_BY_ONE = 6;

const WANTED: Readonly<Record<FigureKind, string>> = { count: '不小于 0 的整数', amount: '不小于 0 的数', change: '整数（减少用负数）' };

/** What stands in the cell and what should; undefined for a figure, a blank and a cell that is gone. */
function fault(read: Reading, kind: FigureKind): string | undefined {
  if (read.kind === 'figure') return undefined;
  const instead = read.suggestion === undefined ? `应填${WANTED[kind]}` : `应填数字 ${read.suggestion}`;
  switch (read.kind) {
    case 'numberAsText':
      return `是文本格式的${quoted(read.text)}，求和时会漏掉，${instead}`;
    case 'fullWidth':
      return `填的是全角字符${quoted(read.text)}，${instead}`;
    case 'separators':
      return `填的是${quoted(read.text)}，不要用千位分隔符，${instead}`;
    case 'chineseNumeral':
      return `填的是中文数字${quoted(read.text)}，${instead}`;
    case 'unit':
      return `填的是${quoted(read.text)}，只填数字、不带单位，${instead}`;
    case 'negative':
      return `填的是负数 ${read.text}，应填${WANTED[kind]}`;
    case 'decimal':
      return `填的是小数 ${read.text}，应填${WANTED[kind]}`;
    case 'tooLarge':
      return `填的是 ${read.text}，超出可能的范围（${LARGEST / 1e8} 亿），请核对`;
    case 'text':
      return `填的是文字${quoted(read.text)}，应填${WANTED[kind]}`;
    case 'error':
      return `是公式错误 ${read.text}，请重新填写数字`;
    case 'blank':
    case 'placeholder':
    case 'missing':
      return undefined;
  }
}

/** Whether every cell of a table holds a figure: then no rule on cells has anything to say. */
export function complete(numbers: Float64Array, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) if (Number.isNaN(numbers[at])) return false;
  return true;
}

/** Cells that hold something which is no figure. */
export function faults({ report, form, numbers, layout }: Context, table: readonly [number, number]): readonly Remark[] {
  if (complete(numbers, table)) return [];
  const [from, to] = table;
  const kinds = new Map<string, { readonly cell: Figure; readonly words: string }[]>();
  for (let at = from; at < to; at++) {
    if (!Number.isNaN(numbers[at])) continue;
    const cell = layout.cells[at] as Figure;
    const read = reading(report, cell.id);
    const words = fault(read, cell.kind);
    if (words === undefined) continue;
    const alike = kinds.get(read.kind);
    if (alike) alike.push({ cell, words });
    else kinds.set(read.kind, [{ cell, words }]);
  }
  return [...kinds.values()].flatMap((alike): Remark[] => {
    const remarks = alike.map(({ cell, words }): Remark => ({ message: `${cellName(form, cell)}：${words}`, cells: [cell.id] }));
    const first = remarks[0];
    if (!first || alike.length <= ONE_BY_ONE) return remarks;
    return [{ message: `共 ${alike.length} 格填写有误，如${first.message}`, cells: alike.map(({ cell }) => cell.id) }];
  });
}

/** Whether nothing was filled in: empty, white space or a placeholder such as "/". */
export const isBlank = (context: Context, at: number): boolean => {
  if (!Number.isNaN(context.numbers[at])) return false;
  const { kind } = reading(context.report, (context.layout.cells[at] as Figure).id);
  // Before report year 2021 no rule on structure speaks of cells that are gone.
  return kind === 'blank' || kind === 'placeholder' || (kind === 'missing' && context.report.year < 2021);
};

/**
 * Blank cells by row, or as one finding where the whole table is blank.
 * @param skip places of which another finding already speaks
 */
export function blanksByRow(
  context: Context,
  rows: readonly (readonly number[])[],
  skip: ReadonlySet<number> = new Set<number>(),
): readonly Remark[] {
  const { layout, numbers, form } = context;
  const all = rows.flatMap((places) => places);
  const corner = layout.cells[all[0] ?? -1];
  if (corner && rows.length > 1 && skip.size === 0 && all.every((at) => isBlank(context, at))) {
    const message = `${tableName(form, corner)}整表：全部 ${all.length} 格${emptiness(context, all)}`;
    return [{ message, cells: all.map((at): CellId => (layout.cells[at] as Figure).id) }];
  }
  return rows.flatMap((places): Remark[] => {
    const blank = places.filter((at) => isBlank(context, at));
    const told = blank.filter((at) => !skip.has(at));
    const first = layout.cells[told[0] ?? -1];
    if (!first) return [];
    const names = told.length === places.length ? '整行全部' : listed(told.map((at) => columnName(layout.cells[at] as Figure)));
    const which = places.length === 1 ? '' : `${names} ${told.length} 格`;
    const sum = totalHint(places, blank, numbers);
    // A total is never 0 for want of anything: where it alone is blank, its parts say what belongs there.
    const lonely = sum !== '' && told.length === 1;
    const message = `${lineName(form, first)}：${lonely ? '总计空着' : `${which}${emptiness(context, told)}`}${sum}`;
    return [{ message, cells: told.map((at): CellId => (layout.cells[at] as Figure).id) }];
  });
}

/** 「空着」 or 「空着或填了“/”」, and what to do. */
export function emptiness({ report, layout }: Context, places: readonly number[]): string {
  const marks = places.map((at) => reading(report, (layout.cells[at] as Figure).id)).filter(({ kind }) => kind === 'placeholder');
  const mark = marks[0];
  if (!mark || mark.kind === 'figure') return '空着，没有数量的应填 0';
  return `${marks.length === places.length ? '' : '空着或'}填了${quoted(mark.text)}，没有数量的应填 0`;
}

/** Where 总计 is blank but its parts are not, what they sum to. Table 2 has no totals: its rows end otherwise. */
function totalHint(places: readonly number[], blank: readonly number[], numbers: Float64Array): string {
  const total = places[places.length - 1];
  const parts = places.slice(0, -1).filter((at) => !blank.includes(at));
  if (total === undefined || places.length < 5 || !blank.includes(total) || parts.length === 0) return '';
  const sum = parts.reduce((so, at) => so + (numbers[at] ?? NaN), 0);
  return Number.isNaN(sum) ? '' : `；${blank.length === 1 ? '各列' : '已填各列'}合计为 ${sum}`;
}
