// The texts of a report as they read: fields filled in, figures read out of the sentences, and the way back to what stands in the
// workbook. Read once a check, however many rules ask. Knows no rule.
import type { TextId, TextSlot } from '../../form';
import { mentions, parseText, resolve, type Mention, type Piece } from '../../narrative';
import type { Context, Span } from '../rule';

/** One text. Offsets are those of `text` unless it is said. */
export interface Passage {
  readonly slot: TextSlot;
  /** Fields filled in; those that cannot be stand as ◇. */
  readonly text: string;
  /** The figures that its sentences state. */
  readonly mentions: () => readonly Mention[];
  /** The place in the workbook's text. */
  readonly span: (start: number, end: number) => Span;
}

export interface Prose {
  /** All texts that are written, in the order of the report. */
  readonly passages: readonly Passage[];
  /** Those of section 一. */
  readonly overview: readonly Passage[];
  readonly of: (id: TextId) => Passage | undefined;
  /** All figures that section 一 states. */
  readonly facts: () => readonly Fact[];
}

const known = new WeakMap<Context, Prose>();

export function proseOf(context: Context): Prose {
  const before = known.get(context);
  if (before) return before;
  const passages = context.form.texts.flatMap((slot): Passage[] => {
    const source = context.report.texts.get(slot.id);
    return source === undefined || source.trim() === '' ? [] : [passageOf(context, slot, source)];
  });
  const overview = passages.filter(({ slot }) => slot.section === 1);
  let stated: readonly Fact[] | undefined;
  const prose: Prose = {
    passages,
    overview,
    facts: () => (stated ??= overview.flatMap((passage) => passage.mentions().map((mention) => ({ passage, mention })))),
    of: (id) => passages.find(({ slot }) => slot.id === id),
  };
  known.set(context, prose);
  return prose;
}

/** Stands for a field that has no figure: a word that no grammar knows. */
const UNKNOWN = '◇';

function passageOf({ report, form }: Context, slot: TextSlot, source: string): Passage {
  const pieces = /[{｛]/.test(source) ? parseText(form, source) : [source];
  const texts = pieces.map((piece) =>
    typeof piece === 'string' ? piece : 'field' in piece ? (resolve(report, piece.field) ?? UNKNOWN) : UNKNOWN,
  );
  const text = texts.join('');
  const back = wayBack(pieces, texts);
  let read: readonly Mention[] | undefined;
  return {
    slot,
    text,
    mentions: () => (read ??= mentions(text, { year: report.year })),
    span: (start, end) => ({ text: slot.id, start: back(start, false), end: end > start ? back(end - 1, true) : back(start, false) }),
  };
}

/** From an offset of the filled text to one of the source: a field counts as a whole. */
function wayBack(pieces: readonly Piece[], texts: readonly string[]): (at: number, behind: boolean) => number {
  if (pieces.length === 1) return (at, behind) => at + (behind ? 1 : 0);
  return (at, behind) => {
    let filled = 0;
    let source = 0;
    for (const [index, piece] of pieces.entries()) {
      const [own, length] = typeof piece === 'string' ? [piece.length, piece.length] : [piece.source.length, texts[index]?.length ?? 0];
      if (at < filled + length) return typeof piece === 'string' ? source + at - filled + (behind ? 1 : 0) : source + (behind ? own : 0);
      filled += length;
      source += own;
    }
    return source;
  };
}

/** A figure of a text. */
export interface Fact {
  readonly passage: Passage;
  readonly mention: Mention;
}

/** A figure as far as it can be compared and marked, however it was read. */
export interface Said {
  readonly passage: Passage;
  readonly mention: Pick<Mention, 'value' | 'certainty' | 'text' | 'start' | 'end' | 'number'>;
}

export const facts = (context: Context): readonly Fact[] => proseOf(context).facts();

/** Figures of one kind in one sentence, added up: 「县政府收到 40 件，各部门收到 129 件」, 「废止 4 件，宣布失效 2 件」. */
export const addedUp = ({ passage, mention }: Fact): number =>
  passage
    .mentions()
    .filter(({ key, sentence, of }) => key === mention.key && sentence === mention.sentence && of === mention.of)
    .reduce((sum, { value }) => sum + value, 0);

/** The words of a fact, with the field that would take its number's place. */
export function factSpan({ passage, mention }: Said, field?: string): Span {
  const span = passage.span(mention.start, mention.end);
  if (field === undefined || !mention.number) return span;
  const { start, end } = passage.span(mention.number.start, mention.number.end);
  return { ...span, figure: { start, end, field } };
}

/** No sentence is longer; a text without any stop must not be gone through for each of its words. */
const LONGEST_SENTENCE = 600;
const STOPS = '。；！？;\n';

/** The words on both sides of a place, up to a full stop, a semicolon or the end of a line. */
export function sentenceAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const first = Math.max(0, start - LONGEST_SENTENCE);
  const last = Math.min(text.length, end + LONGEST_SENTENCE);
  let from = start;
  let to = end;
  while (from > first && !STOPS.includes(text.charAt(from - 1))) from--;
  while (to < last && !STOPS.includes(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** The sentence of a fact, in words. */
export const sentenceOf = ({ passage, mention }: Said): string => {
  const { start, end } = sentenceAround(passage.text, mention.start, mention.end);
  return passage.text.slice(start, end);
};

const NONE: readonly RegExpExecArray[] = [];

/** Every place where a pattern with the flag g is found. */
export function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global) throw new RangeError(`${pattern.source} has no flag g`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** Words as a message quotes them: on one line, long ones cut in the middle. */
export function quote(words: string): string {
  const line = words.replace(/\s*\n\s*/g, '').trim();
  return `“${line.length > LONGEST ? `${line.slice(0, 16)}…${line.slice(-16)}` : line}”`;
}
const LONGEST = 36;
