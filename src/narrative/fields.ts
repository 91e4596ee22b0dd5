// Fields in text: 「{新收}」 in a sentence of the workbook stands for a figure of the tables, so that a sentence can never
// disagree with them. This file names every cell of the form as a clerk would, and finds fields in a text.
import { figures, type CellId, type Edition, type Figure, type OutcomeRow } from '../form';
import { sum, type AnnualReport } from '../report';
import { derivedFields, workedOut } from './derived';
import { figureText } from './figureText';

/** What a field says of the report itself rather than of a table. */
export type Fact = 'agency' | 'year' | 'previousYear' | 'nextYear';

export interface Field {
  /** What stands between the braces: 「新收·自然人」. Unique within an edition. */
  readonly name: string;
  /** The cells summed up; empty for a fact. */
  readonly ids: readonly CellId[];
  readonly unit: Figure['unit'];
  readonly fact?: Fact;
  /** Worked out from the cells: their share of all that was handled, or how they changed against last year. */
  readonly worked?: 'share' | 'change';
  /** The unit of what changed. */
  readonly of?: Figure['unit'];
}

/** A stretch of text: words, a field, or braces around a name that no field has. `source` is what stood there, braces included. */
export type Piece =
  | string
  | { readonly field: Field; readonly name: string; readonly source: string }
  | { readonly unknown: string; readonly source: string };

const FACTS: readonly Field[] = [
  { name: '单位', ids: [], unit: '', fact: 'agency' },
  { name: '年度', ids: [], unit: '', fact: 'year' },
  { name: '上一年度', ids: [], unit: '', fact: 'previousYear' },
  { name: '下一年度', ids: [], unit: '', fact: 'nextYear' },
];

/** Rows whose label on the form is too long, or too short to be told from another. */
const ROW_NAMES: Readonly<Record<string, string>> = {
  received: '新收',
  carriedIn: '上年结转',
  handled: '办理总计',
  carriedForward: '结转下年度',
  partiallyGranted: '部分公开',
  'otherHandling.notCorrected': '逾期不补正',
  'otherHandling.feeUnpaid': '逾期不缴费',
  'otherHandling.other': '其他处理的其他情形',
};

/** 「3.危及“三安全一稳定”」 → 「危及三安全一稳定」 */
const bare = (label: string) => label.replace(/^(?:（.）|\d+\.)/, '').replace(/[“”]/g, '');
const rowName = (row: OutcomeRow) => ROW_NAMES[row.key] ?? bare(row.label);

/** 「本年制发件数」 → 「制发」, 「处理决定数量」 → 「处理决定」 */
const columnName = (label: string) =>
  label
    .replace(/^本年/, '')
    .replace(/[/／]/g, '')
    .replace(/(?:件数|数量)$/, '');

function tableTwo(form: Edition): Field[] {
  const rows = form.table2.figures.map(({ rowLabels }) => rowLabels.join('/'));
  return form.table2.figures.map(({ id, unit, rowLabels, columnLabels }) => {
    const row = (rowLabels[rowLabels.length - 1] ?? '').replace(/^行政(?=规范性文件)/, '');
    const alone = rows.filter((other) => other === rowLabels.join('/')).length === 1;
    return { name: alone ? row : `${row}·${columnName(columnLabels.join(''))}`, ids: [id], unit };
  });
}

function tableThree({ table3 }: Edition): Field[] {
  const line = (name: string, keys: readonly string[]): Field[] => {
    const cells = (columns: readonly string[]) => keys.flatMap((key) => columns.map((column): CellId => `table3.${key}.${column}`));
    const parts = table3.columns.slice(0, -1);
    return [
      { name, ids: cells(['total']), unit: '件' },
      ...parts.map(({ key, label }): Field => ({ name: `${name}·${label}`, ids: cells([key]), unit: '件' })),
      { name: `${name}·法人或其他组织`, ids: cells(parts.slice(1).map(({ key }) => key)), unit: '件' },
    ];
  };
  const groups = Object.entries(table3.groups).flatMap(([group, label]) => {
    const keys = table3.rows.filter((row) => row.group === group).map(({ key }) => key);
    return keys.length === 0 ? [] : line(bare(label), keys);
  });
  return [...table3.rows.flatMap((row) => line(rowName(row), [row.key])), ...groups];
}

function tableFour({ table4 }: Edition): Field[] {
  const cells = (keys: readonly string[], result: string) => keys.map((key): CellId => `table4.${key}.${result}`);
  const block = (name: string, keys: readonly string[]) =>
    table4.results.map(({ key, label }): Field => ({
      name: key === 'total' ? name : `${name}·${label}`,
      ids: cells(keys, key),
      unit: '件',
    }));
  const suits = table4.blocks.filter(({ labels }) => labels.length > 1);
  const names = suits[0]?.labels[0] ?? '';
  return [
    ...table4.blocks.flatMap(({ key, labels }) => block(labels[labels.length - 1] ?? key, [key])),
    ...block(
      names,
      suits.map(({ key }) => key),
    ),
  ];
}

const known = new WeakMap<Edition, readonly Field[]>();

/** All fields of an edition: the facts, tables two, three and four in the order of the form, then what is worked out from them. */
export function fields(form: Edition): readonly Field[] {
  const cached = known.get(form);
  if (cached) return cached;
  const plain = [...tableTwo(form), ...tableThree(form), ...tableFour(form)];
  const all = [...FACTS, ...plain, ...derivedFields(form, plain)];
  known.set(form, all);
  return all;
}

const byName = new WeakMap<Edition, ReadonlyMap<string, Field>>();

/** The field that a clerk's spelling means: blanks and the shape of the middle dot do not matter. */
export function fieldNamed(form: Edition, name: string): Field | undefined {
  let index = byName.get(form);
  if (!index) {
    index = new Map(fields(form).map((field) => [spelling(field.name), field]));
    byName.set(form, index);
  }
  return index.get(spelling(name));
}
const spelling = (name: string) => name.replace(/[\s\u3000\u00a0\u200b]/g, '').replace(/[・•‧.．•∙⋅]/g, '·');

/** Braces, ASCII or full-width, around a short name on one line; anything longer is not meant as a field. */
const BRACES = /[{｛]([^{}｛｝\r\n]{0,40})[}｝]/;

/** Cuts a text into words and fields. Joining the strings and the sources gives the text back. */
export function parseText(form: Edition, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of matches(new RegExp(BRACES.source, 'g'), text)) {
    if (found.index > from) pieces.push(text.slice(from, found.index));
    const source = found[0];
    const inside = found[1] ?? '';
    const field = fieldNamed(form, inside);
    pieces.push(field ? { field, name: field.name, source } : { unknown: inside.trim(), source });
    from = found.index + source.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** What a field stands for in a report, as it is printed; undefined when a cell it needs holds no figure. */
export function resolve(report: AnnualReport, field: Field): string | undefined {
  if (field.worked) return workedOut(report, field);
  switch (field.fact) {
    case 'agency':
      return report.agency.trim() === '' ? undefined : report.agency;
    case 'year':
      return String(report.year);
    case 'previousYear':
      return String(report.year - 1);
    case 'nextYear':
      return String(report.year + 1);
    case undefined: {
      const value = sum(report, field.ids);
      return value === undefined ? undefined : figureText(value);
    }
  }
}

/** A text with its figures filled in, as it reads in the document. A field without a figure stays in its braces. */
export function fillIn(form: Edition, report: AnnualReport, text: string): string {
  return parseText(form, text)
    .map((piece) => (typeof piece === 'string' ? piece : 'field' in piece ? (resolve(report, piece.field) ?? piece.source) : piece.source))
    .join('');
}

/** The names in braces that no field has. */
export const unknownFields = (form: Edition, text: string): readonly string[] =>
  parseText(form, text).flatMap((piece) => (typeof piece !== 'string' && 'unknown' in piece ? [piece.unknown] : []));

/** Every cell that some field gives alone. */
export const namedCells = (form: Edition): ReadonlySet<CellId> =>
  new Set(fields(form).flatMap(({ ids, worked }) => (ids.length === 1 && !worked ? ids : [])));

/** How a clerk writes a cell in a sentence: 「{新收·自然人}」; undefined for a cell of another edition. */
export function fieldOf(form: Edition, id: CellId): Field | undefined {
  if (!figures(form).some((figure) => figure.id === id)) return undefined;
  return fields(form).find(({ ids, worked }) => ids.length === 1 && ids[0] === id && !worked);
}
