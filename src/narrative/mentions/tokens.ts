// From flat text to sentences of tokens: words by their part in the grammar, numbers, marks; brackets become groups.
import { LEXICON, type WordKind } from './lexicon';
import { numberAt, type NumberKind, type NumberRead } from './numbers';
import { dictionary, longestWord, type Dictionary } from './words';
import type { Flat } from './flat';

export type MarkKind = 'comma' | 'list' | 'colon' | 'semicolon' | 'open' | 'close' | 'end' | 'line';
/** `carriedIn`: 上年结转, put together from its parts; `title`: 《…》; `group`: a bracket; `other`: words that no table knows. */
export type Kind = WordKind | NumberKind | MarkKind | 'carriedIn' | 'title' | 'group' | 'other';

export interface Token {
  readonly kind: Kind;
  /** Offsets in the flat text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly approximate: boolean;
  readonly decimals: number;
  readonly unit: string;
  /** Of a number: where its unit begins. */
  readonly unitFrom: number;
  /** What stands in a bracket. */
  readonly inside: readonly Token[];
}

const MARKS: ReadonlyMap<string, MarkKind> = new Map<string, MarkKind>([
  ['，', 'comma'],
  ['、', 'list'],
  ['：', 'colon'],
  ['；', 'semicolon'],
  ['（', 'open'],
  ['）', 'close'],
  ['。', 'end'],
  ['！', 'end'],
  ['？', 'end'],
  ['\n', 'line'],
]);
const CHINESE_ORDINALS = '一二三四五六七八九十';
const ORDINAL = /（[一二三四五六七八九十\d]{1,2}）|[一二三四五六七八九十]{1,2}[是、](?![一二三四五六七八九十])|[①-⑩]/y;
const TITLE = /《[^《》\n]{1,80}》/y;
/** Longer brackets are two that belong to nothing. */
const LONGEST_BRACKET = 600;
const DEEPEST = 3;

const NOTHING: readonly Token[] = [];
const NUMBERS: ReadonlySet<Kind> = new Set<Kind>(['count', 'bare', 'money', 'percent']);
export const isNumber = ({ kind }: Token): boolean => NUMBERS.has(kind);

let words: Dictionary<WordKind> | undefined;
/** Built at the first reading, not when the add-in starts. */
const lexicon = (): Dictionary<WordKind> => (words ??= dictionary(LEXICON));

const find = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

function cut(text: string): Token[] {
  const tokens: Token[] = [];
  const known = lexicon();
  let clauseStart = true;
  // Characters that no table knows are gathered into one token.
  let unknownFrom = -1;
  const add = (kind: Kind, start: number, end: number, number: NumberRead | undefined): number => {
    if (unknownFrom >= 0) tokens.push(token('other', unknownFrom, start, undefined));
    unknownFrom = -1;
    tokens.push(token(kind, start, end, number));
    clauseStart = kind in CLAUSE_ENDS;
    return end;
  };
  const token = (kind: Kind, start: number, end: number, number: NumberRead | undefined): Token => ({
    kind,
    start,
    end,
    text: text.slice(start, end),
    value: number?.value ?? 0,
    approximate: number?.approximate ?? false,
    decimals: number?.decimals ?? 0,
    unit: number?.unit ?? '',
    unitFrom: number?.unitFrom ?? end,
    inside: NOTHING,
  });
  for (let at = 0; at < text.length;) {
    const found = nextToken(text, at, clauseStart, known);
    if (found) at = add(found.kind, at, found.end, found.number);
    else {
      if (unknownFrom < 0) unknownFrom = at;
      clauseStart = false;
      at++;
    }
  }
  if (unknownFrom >= 0) tokens.push(token('other', unknownFrom, text.length, undefined));
  return tokens;
}

interface Found {
  readonly kind: Kind;
  readonly end: number;
  readonly number?: NumberRead;
}

function nextToken(text: string, at: number, clauseStart: boolean, known: Dictionary<WordKind>): Found | undefined {
  const character = text.charAt(at);
  if (character === '（' || (character >= '①' && character <= '⑩') || (clauseStart && CHINESE_ORDINALS.includes(character))) {
    const ordinal = find(ORDINAL, text, at);
    if (ordinal) return { kind: ordinal.endsWith('是') ? 'semicolon' : 'end', end: at + ordinal.length };
  }
  if (character === '《') {
    const title = find(TITLE, text, at);
    if (title) return { kind: 'title', end: at + title.length };
  }
  const mark = MARKS.get(character);
  if (mark) return { kind: mark, end: at + 1 };
  const word = longestWord(known, text, at);
  const isDigit = character >= '0' && character <= '9';
  // 12345热线 is a word; 一件 is a number although 一 begins many words.
  if (isDigit && word) return { kind: word.meaning, end: word.end };
  const number = numberAt(text, at, clauseStart);
  if (number && (isDigit || number.kind !== 'idle' || !word)) return { kind: number.kind, end: number.end, number };
  if (word) return { kind: word.meaning, end: word.end };
  const fullStop = character === '.' && /[^\d.]/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + 1));
  return fullStop ? { kind: 'end', end: at + 1 } : undefined;
}
const CLAUSE_ENDS: Readonly<Partial<Record<Kind, true>>> = { comma: true, colon: true, semicolon: true, end: true, line: true, open: true };

/** Brackets that close become groups; others are left out. */
function grouped(tokens: readonly Token[]): Token[] {
  const partner = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'line') open.length = 0;
    if (token.kind === 'open') open.push(index);
    if (token.kind !== 'close') return;
    const from = open.pop();
    const opener = from === undefined ? undefined : tokens[from];
    if (from !== undefined && opener && token.end - opener.start <= LONGEST_BRACKET) partner.set(from, index);
  });
  const build = (from: number, to: number, depth: number): Token[] => {
    const built: Token[] = [];
    for (let index = from; index < to; index++) {
      const token = tokens[index];
      if (!token) break;
      const close = token.kind === 'open' ? partner.get(index) : undefined;
      const last = close === undefined ? undefined : tokens[close];
      if (close !== undefined && last) {
        const inside = depth < DEEPEST ? build(index + 1, close, depth + 1) : [];
        built.push({ ...token, kind: 'group', end: last.end, text: '', inside });
        index = close;
      } else if (token.kind === 'open' || token.kind === 'close') continue;
      else built.push(depth > 0 && token.kind === 'end' ? { ...token, kind: 'semicolon' } : token);
    }
    return built;
  };
  return build(0, tokens.length, 0);
}

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
}

export function sentences({ text }: Flat): Sentence[] {
  const found: Sentence[] = [];
  let tokens: Token[] = [];
  let paragraph = 0;
  const close = () => {
    if (tokens.length > 0) found.push({ tokens, paragraph });
    tokens = [];
  };
  for (const token of grouped(cut(text))) {
    if (token.kind === 'end' || token.kind === 'line') {
      close();
      if (token.kind === 'line') paragraph++;
    } else tokens.push(token);
  }
  close();
  return found;
}
