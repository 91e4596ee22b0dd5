// From what stands in a cell to a figure, or to the reason why it is none. Nothing is coerced: blank is not 0 is not "/".
import type { FigureKind } from '../form';

/** A cell's content as a spreadsheet hands it over. Dates arrive as serial numbers, errors as their text. */
export type RawCell = string | number | boolean | null | { readonly error: string };

/** Why a cell holds no figure. */
export type Reason =
  | 'blank'
  | 'placeholder' // / - — 无 ×
  | 'numberAsText' // "12" stored as text: SUM would skip it
  | 'fullWidth' // １２
  | 'separators' // 1,136
  | 'chineseNumeral' // 十二
  | 'unit' // 5件
  | 'negative'
  | 'decimal' // where a count belongs
  | 'tooLarge'
  | 'text'
  | 'error' // #REF!
  | 'missing'; // the cell itself is gone

export type Reading =
  | { readonly kind: 'figure'; readonly value: number; readonly note?: string }
  | {
      readonly kind: Reason;
      readonly text: string;
      /** The number most likely meant, to be offered and never assumed. */ readonly suggestion?: number;
    };

/** What many clerks write for "nothing"; the form wants 0. */
const PLACEHOLDERS = new Set([
  '/',
  '\\',
  '-',
  '－',
  '—',
  '–',
  '——',
  '--',
  '／',
  '无',
  '×',
  '✕',
  'x',
  'X',
  '.',
  '。',
  '*',
  '空',
  '无数据',
  'N/A',
  'n/a',
]);
const FULL_WIDTH: Readonly<Record<string, string>> = { '．': '.', '，': ',', '－': '-', '＋': '+', '　': ' ' };
/** Counts above this are slips of the finger: the largest real ones have seven digits. */
export const LARGEST = 1e12;

/** White space as clerks leave it: also the full-width blank and the no-break space. */
const trim = (text: string) => text.replace(/^[\s\u3000\u00a0\u200b\ufeff]+|[\s\u3000\u00a0\u200b\ufeff]+$/g, '');
const halfWidth = (text: string) =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．，－＋　]/g, (mark) => FULL_WIDTH[mark] ?? mark);

/**
 * Reads one cell.
 * @param kind what the form wants there: a count, an amount with decimals, or a change of either sign
 * @param noted whether 「22（其中修订16件）」 counts as 22 with a note (rule T2-08: table 2 only)
 */
export function readFigure(raw: RawCell, kind: FigureKind, noted = false): Reading {
  if (raw === null) return { kind: 'blank', text: '' };
  if (typeof raw === 'number') return readNumber(raw, kind);
  if (typeof raw === 'boolean') return { kind: 'text', text: raw ? 'TRUE' : 'FALSE' };
  if (typeof raw === 'object') return { kind: 'error', text: raw.error };
  return readText(trim(raw), kind, noted);
}

function readNumber(value: number, kind: FigureKind): Reading {
  const text = String(value);
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return { kind: 'tooLarge', text };
  if (value < 0 && kind !== 'change') return { kind: 'negative', text, suggestion: -value };
  if (!Number.isInteger(value) && kind !== 'amount') return { kind: 'decimal', text };
  return { kind: 'figure', value: value === 0 ? 0 : value };
}

function readText(text: string, kind: FigureKind, noted: boolean): Reading {
  if (text === '') return { kind: 'blank', text };
  if (PLACEHOLDERS.has(text)) return { kind: 'placeholder', text, suggestion: 0 };
  if (text.startsWith('#')) return { kind: 'error', text };
  const half = trim(halfWidth(text));
  if (half !== text && numeric(half) !== undefined) return suggest('fullWidth', text, numeric(half), kind);
  if (numeric(text) !== undefined) return suggest('numberAsText', text, numeric(text), kind);
  const joined = half.replace(/[,\s]/g, '');
  if (/^[-+]?\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?$/.test(half)) return suggest('separators', text, numeric(joined), kind);
  const note = /^(\d+(?:\.\d+)?)\s*[（(](.+)[）)]$/.exec(half);
  if (note && noted) {
    const read = readNumber(Number(note[1]), kind);
    return read.kind === 'figure' ? { ...read, note: note[2] ?? '' } : read;
  }
  const leading = /^([-+]?\d[\d,]*(?:\.\d+)?)\s*(?:件|条|份|宗|起|次|项|万元|元|%)$/.exec(half);
  if (leading) return suggest('unit', text, numeric((leading[1] ?? '').replace(/,/g, '')), kind);
  const chinese = chineseNumber(text.replace(/[件条份宗起次项]$/, ''));
  if (chinese !== undefined) return { kind: 'chineseNumeral', text, suggestion: chinese };
  return { kind: 'text', text };
}

const numeric = (text: string) => (/^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined);

/** A text that means a number: the reason why it is none, and the number unless that would be wrong as well. */
function suggest(reason: Reason, text: string, value: number | undefined, kind: FigureKind): Reading {
  if (value === undefined) return { kind: reason, text };
  const read = readNumber(value, kind);
  return read.kind === 'figure' ? { kind: reason, text, suggestion: read.value } : { kind: read.kind, text };
}

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十二 → 12, 一千零五 → 1005, 三万二千 → 32000; undefined when the text is no Chinese numeral. */
export function chineseNumber(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return undefined;
  const below = (part: string, unit: string, value: number): number | undefined => {
    const at = part.lastIndexOf(unit);
    if (at < 0) return undefined;
    const head = chineseNumber(part.slice(0, at) || '一');
    const tail = part.slice(at + 1) === '' ? 0 : chineseNumber(part.slice(at + 1));
    return head === undefined || tail === undefined ? undefined : head * value + tail;
  };
  if (text.includes('亿')) return below(text, '亿', 1e8);
  if (text.includes('万')) return below(text, '万', 1e4);
  if (![...text].some((character) => character in POWERS)) {
    return Number([...text].map((character) => DIGITS[character]).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const power = POWERS[character];
    if (power) {
      total += (digit ?? 1) * power;
      digit = undefined;
    } else digit = DIGITS[character];
  }
  return total + (digit ?? 0);
}
