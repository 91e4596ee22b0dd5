// The hand-off codes. W carries all figures and texts of a workbook to Word; D carries the texts that were changed in a document back to
// the workbook. What comes in from outside is checked piece by piece, and must have the fingerprint that it had when it left.
import { type DocumentReading, type LinkHeader } from '../document';
import { editions, figures, type CellId, type Edition, type TextId } from '../form';
import { fingerprint, levels, type AnnualReport, type Reading, type Reason } from '../report';
import type { MetaKey } from '../worksheet';
import { codeError, sealed, unsealed, type CodeKind } from './code';
import type { ReportState } from './state';

/** A figure is its number, or its number and its note; a blank cell is null; any other reading is its kind, text and suggestion. */
type ReadingCode = number | null | readonly [number, string] | readonly [Reason, string] | readonly [Reason, string, number];

const REASONS: ReadonlySet<string> = new Set<Reason>([
  'blank',
  'placeholder',
  'numberAsText',
  'fullWidth',
  'separators',
  'chineseNumeral',
  'unit',
  'negative',
  'decimal',
  'tooLarge',
  'text',
  'error',
  'missing',
]);
const META: readonly MetaKey[] = ['agency', 'year', 'level', 'date', 'website', 'address', 'postcode', 'phone', 'email'];

/** The code of a report as it stands in the workbook. */
export const reportCode = ({ report, meta, reportId, revision }: ReportState): string =>
  sealed('W', { ...packed(report), i: reportId, r: revision, h: fingerprint(report), m: META.map((key) => meta[key] ?? null) });

/** Last year's report goes along: sentences compare with it. */
function packed(report: AnnualReport): Readonly<Record<string, unknown>> {
  const form = formOf(report.edition, 'W');
  return {
    e: report.edition,
    a: report.agency,
    y: report.year,
    l: report.level,
    d: report.date,
    f: figures(form).map(({ id }) => toCode(report.readings.get(id) ?? { kind: 'missing', text: '' })),
    t: form.texts.map(({ id }) => report.texts.get(id) ?? null),
    ...(report.lastYear ? { p: packed(report.lastYear) } : {}),
  };
}

/** @throws CodeError */
export function reportFromCode(code: string): ReportState {
  const value = object(unsealed('W', code), 'W');
  const report = unpacked(value, 2);
  const meta = list(value['m'], META.length, 'W');
  if (fingerprint(report) !== value['h']) throw codeError('changed', 'W');
  return {
    report,
    meta: Object.fromEntries(META.flatMap((key, at) => (meta[at] === null ? [] : [[key, text(meta[at], 'W')]]))),
    reportId: text(value['i'], 'W'),
    revision: whole(value['r'], 'W'),
  };
}

/** @param years that may follow on each other, the latest first */
function unpacked(value: Readonly<Record<string, unknown>>, years: number): AnnualReport {
  const form = formOf(value['e'], 'W');
  const cells = list(value['f'], figures(form).length, 'W');
  const texts = list(value['t'], form.texts.length, 'W');
  const level = levels.find(({ id }) => id === value['l'])?.id;
  const before = value['p'];
  if (before !== undefined && years <= 1) throw codeError('changed', 'W');
  return {
    edition: form.id,
    agency: text(value['a'], 'W'),
    year: whole(value['y'], 'W'),
    ...(level ? { level } : {}),
    ...(value['d'] === undefined ? {} : { date: text(value['d'], 'W') }),
    readings: new Map(figures(form).map(({ id }, at): [CellId, Reading] => [id, fromCode(cells[at])])),
    texts: new Map(form.texts.flatMap(({ id }, at): [TextId, string][] => (texts[at] === null ? [] : [[id, text(texts[at], 'W')]]))),
    ...(before === undefined ? {} : { lastYear: unpacked(object(before, 'W'), years - 1) }),
    labelSlips: [],
  };
}

/** What was changed in a document and may be taken back: whose document it is, and the texts that differ from what was written. */
export type Edited = Pick<DocumentReading, 'header' | 'texts' | 'edited'>;

/** The code of what was changed in a document. */
export const editsCode = ({ header, texts, edited }: Edited): string =>
  sealed('D', { ...header, texts: Object.fromEntries(edited.flatMap((id) => (texts.has(id) ? [[id, texts.get(id)]] : []))) });

/** @throws CodeError */
export function editsFromCode(code: string): Edited {
  const value = object(unsealed('D', code), 'D');
  const form = formOf(value['edition'], 'D');
  const header: LinkHeader = {
    edition: form.id,
    year: whole(value['year'], 'D'),
    reportId: text(value['reportId'], 'D'),
    revision: whole(value['revision'], 'D'),
    hash: text(value['hash'], 'D'),
    agency: text(value['agency'], 'D'),
  };
  const texts = new Map(Object.entries(object(value['texts'], 'D')).map(([id, words]) => [id, text(words, 'D')]));
  if ([...texts.keys()].some((id) => !form.texts.some((slot) => slot.id === id))) throw codeError('changed', 'D');
  return { header, texts, edited: [...texts.keys()] };
}

function toCode(read: Reading): ReadingCode {
  if (read.kind === 'figure') return read.note === undefined ? read.value : [read.value, read.note];
  if (read.kind === 'blank') return null;
  return read.suggestion === undefined ? [read.kind, read.text] : [read.kind, read.text, read.suggestion];
}

function fromCode(code: unknown): Reading {
  if (code === null) return { kind: 'blank', text: '' };
  if (typeof code === 'number') return { kind: 'figure', value: code };
  const [kind, words, suggestion] = Array.isArray(code) ? (code as readonly unknown[]) : [];
  const said = text(words, 'W');
  if (typeof kind === 'number') return { kind: 'figure', value: kind, note: said };
  if (typeof kind !== 'string' || !REASONS.has(kind)) throw codeError('changed', 'W');
  return { kind: kind as Reason, text: said, ...(typeof suggestion === 'number' ? { suggestion } : {}) };
}

function formOf(id: unknown, kind: CodeKind): Edition {
  const form = editions.find((each) => each.id === id);
  // A form that this program does not know yet.
  if (!form) throw codeError('newer', kind);
  return form;
}
function object(value: unknown, kind: CodeKind): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw codeError('changed', kind);
  return value as Readonly<Record<string, unknown>>;
}
function list(value: unknown, length: number, kind: CodeKind): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw codeError('changed', kind);
  return value as readonly unknown[];
}
function text(value: unknown, kind: CodeKind): string {
  if (typeof value !== 'string') throw codeError('changed', kind);
  return value;
}
function whole(value: unknown, kind: CodeKind): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw codeError('changed', kind);
  return value;
}
