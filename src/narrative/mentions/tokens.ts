// From flat text to sentences of tokens: words by their part in the grammar, numbers, marks; brackets become groups.
import { LEXICON, type WordKind } from './lexicon';
import { numberAt, type NumberKind } from './numbers';
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
  /** What stands in a bracket. */
  readonly inside: readonly Token[];
}

const MARKS: Readonly<Record<string, MarkKind>> = {
  '，': 'comma', '、': 'list', '：': 'colon', '；': 'semicolon', '（': 'open', '）': 'close', '。': 'end', '！': 'end', '？': 'end', '\n': 'line',
}; // prettier-ignore
const ORDINAL = /（[一二三四五六七八九十\d]{1,2}）|[一二三四五六七八九十]{1,2}[是、](?![一二三四五六七八九十])|[①-⑩]/y;
const TITLE = /《[^《》\n]{1,80}》/y;
/** Longer brackets are two that belong to nothing. */
const LONGEST_BRACKET = 600;
const DEEPEST = 3;

const BLANK = { value: 0, approximate: false, decimals: 0, unit: '', inside: [] } as const;
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
  const add = (kind: Kind, start: number, end: number, more: Partial<Token> = {}): number => {
    const last = tokens[tokens.length - 1];
    if (kind === 'other' && last?.kind === 'other' && last.end === start) {
      tokens[tokens.length - 1] = { ...last, end, text: last.text + text.slice(start, end) };
    } else tokens.push({ ...BLANK, kind, start, end, text: text.slice(start, end), ...more });
    clauseStart = kind in CLAUSE_ENDS;
    return end;
  };
  for (let at = 0; at < text.length;) {
    const ordinal = clauseStart || text.charAt(at) === '（' || /[①-⑩]/.test(text.charAt(at)) ? find(ORDINAL, text, at) : undefined;
    if (ordinal) {
      at = add(ordinal.endsWith('是') ? 'semicolon' : 'end', at, at + ordinal.length);
      continue;
    }
    const title = text.charAt(at) === '《' ? find(TITLE, text, at) : undefined;
    if (title) {
      at = add('title', at, at + title.length);
      continue;
    }
    const mark = MARKS[text.charAt(at)];
    if (mark) {
      at = add(mark, at, at + 1);
      continue;
    }
    const number = numberAt(text, at, clauseStart);
    const word = longestWord(known, text, at);
    const digitsFirst = number && /\d/.test(text.charAt(at));
    if (number && (number.kind === 'idle' ? digitsFirst && !word : !(digitsFirst && word))) {
      const { kind, end, value, approximate, decimals, unit } = number;
      at = add(kind, at, end, { value, approximate, decimals, unit });
    } else if (word) at = add(word.meaning, at, word.end);
    else if (number) at = add(number.kind, at, number.end);
    else if (text.charAt(at) === '.' && /[^\d.]/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + 1))) at = add('end', at, at + 1);
    else at = add('other', at, at + 1);
  }
  return tokens;
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
        built.push({ ...BLANK, kind: 'group', start: token.start, end: last.end, text: '', inside });
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
