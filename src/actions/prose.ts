// Writing the texts of the report: which there are, drafts, figures named in braces, the words as they will read, saving.
import { edition, type Edition, type TextId, type TextSlot } from '../form';
import { HostError, type SpreadsheetHost } from '../host/host';
import { drafts, fields, parseText, resolve } from '../narrative';
import type { AnnualReport } from '../report';
import { writes, type ReadReport } from '../worksheet';
import { readWorkbook } from './read';

/** A place of text as it stands in the workbook. */
export interface Passage {
  readonly slot: TextSlot;
  /** The heading of the section it belongs to; empty before the first one. */
  readonly section: string;
  /** As written; empty when nothing is. */
  readonly text: string;
  /** A first sentence from the figures; empty where there is none. */
  readonly draft: string;
}

/** All places of text, in the order of the report. */
export function passages({ report, meta }: ReadReport): readonly Passage[] {
  const form = edition(report.edition);
  const { website, address, postcode, phone } = meta;
  const first = drafts(report, { contact: { website, address, postcode, phone } });
  return form.texts.map((slot) => ({
    slot,
    section: form.sections.find(({ number }) => number === slot.section)?.heading ?? '',
    text: report.texts.get(slot.id) ?? '',
    draft: first.get(slot.id) ?? '',
  }));
}

/** A stretch of a text as it will read: words, a figure in place of its braces, or braces that could not be filled. */
export interface Stretch {
  readonly kind: 'words' | 'figure' | 'noFigure' | 'unknown' | 'open';
  readonly text: string;
  /** The field's name, for figures. */
  readonly name?: string;
  /** Some finding is about these words. */
  readonly wrong?: true;
}

/** 「〔请填写：条数〕」: what a draft leaves to the clerk. */
const OPEN = /〔[^〔〕]*〕/;

/**
 * A text with its figures filled in, so that each stretch can be shown for what it is.
 * @param spans words to be marked, by their places in the text as it is written
 */
export function preview(
  report: AnnualReport,
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[] = [],
): readonly Stretch[] {
  let at = 0;
  return parseText(edition(report.edition), text).flatMap((piece): Stretch[] => {
    const from = at;
    at += typeof piece === 'string' ? piece.length : piece.source.length;
    if (typeof piece === 'string') return marked(open(piece), from, spans);
    const wrong = spans.some(({ start, end }) => start < at && end > from) ? { wrong: true as const } : {};
    if ('unknown' in piece) return [{ kind: 'unknown', text: piece.source, ...wrong }];
    const { name, source } = piece;
    const value = resolve(report, piece.field);
    return [{ ...(value === undefined ? { kind: 'noFigure', text: source } : { kind: 'figure', text: value }), name, ...wrong }];
  });
}

/** Cuts stretches of plain text where marked words begin and end. */
function marked(
  stretches: readonly Stretch[],
  from: number,
  spans: readonly { readonly start: number; readonly end: number }[],
): Stretch[] {
  let at = from;
  return stretches.flatMap((stretch): Stretch[] => {
    const [start, end] = [at, at + stretch.text.length];
    at = end;
    const own = spans.filter((span) => span.start < end && span.end > start);
    if (own.length === 0) return [stretch];
    const pieces: Stretch[] = [];
    let cut = start;
    while (cut < end) {
      const now = cut;
      const inside = own.filter((span) => span.start <= now && span.end > now);
      // A marked piece goes on as far as any span does, a plain one up to the next span.
      const next =
        inside.length > 0
          ? Math.max(...inside.map((span) => span.end))
          : Math.min(end, ...own.map((span) => span.start).filter((from) => from > now));
      cut = Math.min(end, next);
      const last = pieces[pieces.length - 1];
      const text = stretch.text.slice(now - start, cut - start);
      if (inside.length > 0 && last?.wrong) pieces[pieces.length - 1] = { ...last, text: last.text + text };
      else pieces.push({ ...stretch, text, ...(inside.length > 0 ? { wrong: true as const } : {}) });
    }
    return pieces;
  });
}

function open(text: string): Stretch[] {
  const found: Stretch[] = [];
  let rest = text;
  for (let match = OPEN.exec(rest); match; match = OPEN.exec(rest)) {
    if (match.index > 0) found.push({ kind: 'words', text: rest.slice(0, match.index) });
    found.push({ kind: 'open', text: match[0] });
    rest = rest.slice(match.index + match[0].length);
  }
  return rest ? [...found, { kind: 'words', text: rest }] : found;
}

/** Characters without blanks and line breaks, figures filled in: as the 正文 sheet counts them. */
export const countCharacters = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);

/** A figure that can be named in a text. */
export interface NamedFigure {
  /** What stands between the braces. */
  readonly name: string;
  /** As it would be printed now; absent while there is no figure. */
  readonly value?: string;
  readonly unit: string;
  /** 「基本信息」, 「表二」 … */
  readonly group: string;
}

/** Everything that can be named in braces. */
export function namedFigures(report: AnnualReport): readonly NamedFigure[] {
  const form = edition(report.edition);
  return fields(form).map((field) => {
    const value = resolve(report, field);
    return { name: field.name, unit: field.unit, group: groupOf(form, field.ids[0]), ...(value === undefined ? {} : { value }) };
  });
}

const groupOf = (form: Edition, id: string | undefined): string => {
  const table = id?.slice(0, 6);
  return table === 'table2' || table === 'table3' || table === 'table4' ? form[table].name : '基本信息';
};

/** What an Excel cell holds at most, in UTF-16 units. */
const LARGEST_CELL = 32_767;

/** Saved, or what somebody has written there since: nothing is overwritten unseen. */
export type Saved = { readonly kind: 'saved' } | { readonly kind: 'changed'; readonly now: string };

/**
 * Writes a text into the 正文 sheet.
 * @param before what stood there when the clerk began; undefined to write whatever stands there
 * @throws HostError
 */
export async function saveText(host: SpreadsheetHost, id: TextId, text: string, before?: string): Promise<Saved> {
  if (text.length > LARGEST_CELL) {
    throw new HostError(
      'Failed',
      `这一段有 ${text.length} 个字，一个单元格最多存 ${LARGEST_CELL} 个字，没有保存。请分到别的小节，或删短一些。`,
    );
  }
  const { report, locate } = await readWorkbook(host);
  const now = report.texts.get(id) ?? '';
  if (before !== undefined && now !== before && now !== text) return { kind: 'changed', now };
  const cells = writes(locate, [{ id, after: text === '' ? null : text }]);
  if (cells.length === 0) {
    throw new HostError(
      'SheetMissing',
      '“正文”工作表里找不到放这一段的格子，没有保存。请撤销对表格的删除，或重新插入年报模板（可以保留已填内容）。',
    );
  }
  await host.write(cells);
  return { kind: 'saved' };
}
