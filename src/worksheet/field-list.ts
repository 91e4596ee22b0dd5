// The list of fields under the texts: what a clerk may write in braces, and what it stands for at the moment. Not printed.
import { tables, type CellId, type Edition } from '../form';
import { address, quoted } from '../host/plan';
import { at, put, type Sketch } from './sketch';

/** A field that may stand in a text: its name without braces, and the cells that it sums up. */
export interface FieldNote {
  readonly name: string;
  readonly ids: readonly CellId[];
  /** For a field that is no figure: what it says, in words. */
  readonly says?: string;
}

export type PlaceOf = (id: CellId) => { readonly sheet: string; readonly row: number; readonly column: number } | undefined;

const HEADING = '可用的字段（不打印）';
const ADVICE =
  '把字段连同花括号写进正文，如“收到申请{新收}件”，生成 Word 时自动换成表里的数字，表改了文字也跟着改。表三的字段后面可以加申请人，如 {新收·自然人}、{新收·法人或其他组织}。';

/** @returns the row after the list */
export function drawFields(into: Sketch, from: number, form: Edition, fields: readonly FieldNote[], place: PlaceOf): number {
  if (fields.length === 0) return from;
  put(into, at(from, 1, 2), 'section', { value: HEADING });
  put(into, at(from + 1, 1, 2), 'writingHint', { value: ADVICE });
  into.heights[from] = 26;
  into.heights[from + 1] = 36;
  let row = from + 2;
  for (const field of fields) {
    put(into, at(row, 1), 'hint', { value: `{${field.name}}` });
    put(into, at(row, 2), 'hint', field.says === undefined ? { formula: meaning(form, field, place) } : { value: field.says });
    into.heights[row] = height(field.name, field.says ?? where(form, field.ids));
    row++;
  }
  return row;
}

/** Characters of 9 pt on a line of the two columns, and points a line: rows do not grow by themselves in every program. */
const LINES = { name: 8, words: 38, height: 13 } as const;
const height = (name: string, words: string) =>
  Math.max(Math.ceil((name.length + 1) / LINES.name), Math.ceil((words.length + 8) / LINES.words)) * LINES.height + 5;

/** 「12 件　表三 · 一、本年新收政府信息公开申请数量」, the number as it is now. */
function meaning(form: Edition, { ids }: FieldNote, place: PlaceOf): string {
  const cells = ids.map((id) => {
    const found = place(id);
    if (!found) throw new RangeError(`no place for ${id}`);
    return `${quoted(found.sheet)}!${address(found.row, found.column, true)}`;
  });
  const all = cells.join(',');
  const words = where(form, ids).replace(/"/g, '""');
  return `=IF(COUNT(${all})=${cells.length},SUM(${all})&" ${unit(form, ids)}","未填")&"　${words}"`;
}

const figureOf = (form: Edition, id: CellId | undefined) =>
  tables(form)
    .flatMap(({ figures }) => figures)
    .find((figure) => figure.id === id);

const unit = (form: Edition, [first]: readonly CellId[]) => figureOf(form, first)?.unit ?? '';

/** The row on the form, for one cell with its column; several cells are named by the first and their number. */
function where(form: Edition, ids: readonly CellId[]): string {
  const [first] = ids;
  const figure = figureOf(form, first);
  const table = tables(form).find(({ id }) => id === figure?.table)?.name ?? '';
  const row = figure?.rowLabels ?? [];
  const column = figure?.columnLabels ?? [];
  // A group's sum has the head of the group in common; the sum of two blocks the head above both, and the result.
  if (ids.length > 1) return [table, row[0] ?? '', ...column].join(' · ') + `，${ids.length} 项之和`;
  return [table, ...row, ...column].join(' · ');
}
