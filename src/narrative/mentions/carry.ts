// 结转 looks the same in 「结转上年度 3 件」 (carried in) and 「结转下年度 3 件」 (carried forward): the year beside it decides.
import type { Kind, Token } from './tokens';

type Year = 'last' | 'this' | 'next' | 'unknown';
const WORK: ReadonlySet<Kind> = new Set<Kind>(['process', 'answer', 'settle']);
const STOP: ReadonlySet<Kind> = new Set<Kind>(['comma', 'semicolon', 'count', 'bare', 'group', 'carry']);
/** Words between 结转 and its year: 上年度尚未办结而结转. */
const NEAR = 3;
/** Characters of unknown words between them. */
const WIDE = 4;

function yearOf(token: Token | undefined, year: number | undefined): Year | undefined {
  if (!token) return undefined;
  if (token.kind === 'lastYear') return 'last';
  if (token.kind === 'thisYear') return 'this';
  if (token.kind === 'nextYear') return 'next';
  if (token.kind !== 'year') return undefined;
  if (year === undefined) return 'unknown';
  return token.value < year ? 'last' : token.value > year ? 'next' : 'this';
}

/** Index of the year nearest to `from` in one direction, not beyond a number or a comma. */
function nearestYear(tokens: readonly Token[], from: number, step: 1 | -1, year: number | undefined): number | undefined {
  for (let index = from + step, near = 0; near < NEAR; index += step, near++) {
    const token = tokens[index];
    if (!token || STOP.has(token.kind) || (token.kind === 'other' && token.text.length > WIDE)) return undefined;
    if (yearOf(token, year)) return index;
  }
  return undefined;
}

/** Joins 结转, its year and the 办理 behind it into one token that says which way. */
export function withCarry(tokens: readonly Token[], year: number | undefined, inBracket = false): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'group') {
      joined.push({ ...token, inside: withCarry(token.inside, year, true) });
      continue;
    }
    const found = finding(tokens, index, year, inBracket);
    if (!found) {
      joined.push(token);
      continue;
    }
    while (joined.length > 0 && (joined[joined.length - 1]?.start ?? 0) >= (tokens[found.from]?.start ?? 0)) joined.pop();
    const last = workBehind(tokens, found.to);
    joined.push({ ...token, kind: found.kind, start: tokens[found.from]?.start ?? token.start, end: tokens[last]?.end ?? token.end });
    index = last;
  }
  return joined;
}

function finding(tokens: readonly Token[], at: number, year: number | undefined, inBracket: boolean): Found | undefined {
  const kind = tokens[at]?.kind;
  if (kind === 'carry') return direction(tokens, at, year, inBracket);
  return kind === 'carriedForward' || kind === 'carriedIn' ? { kind, from: at, to: at } : implied(tokens, at, year);
}

/** 「结转下年度继续办理」: the work is part of the phrase and no figure of its own. */
function workBehind(tokens: readonly Token[], from: number): number {
  let last = from;
  for (let index = from + 1; index <= from + 3; index++) {
    const token = tokens[index];
    if (!token) break;
    if (WORK.has(token.kind)) last = index;
    else if (!(token.kind === 'other' && token.text.length <= WIDE) && token.kind !== 'neutral') break;
  }
  return last;
}

interface Found {
  readonly kind: 'carriedIn' | 'carriedForward';
  readonly from: number;
  readonly to: number;
}

function direction(tokens: readonly Token[], at: number, year: number | undefined, inBracket: boolean): Found {
  const before = nearestYear(tokens, at, -1, year);
  const after = nearestYear(tokens, at, 1, year);
  const was = before === undefined ? undefined : yearOf(tokens[before], year);
  const willBe = after === undefined ? undefined : yearOf(tokens[after], year);
  // 「上年度无结转」: the denial must stay a word of its own.
  const denied = before !== undefined && tokens.slice(before, at).some(({ kind }) => kind === 'none' || kind === 'not');
  const span = { from: (was === 'last' || was === 'unknown') && !denied ? (before ?? at) : at, to: after ?? at };
  if (willBe === 'last' || willBe === 'this') return { kind: 'carriedIn', ...span };
  if (willBe === 'next') return { kind: 'carriedForward', ...span };
  if (willBe === 'unknown') return { kind: was ? 'carriedIn' : 'carriedForward', ...span };
  if (was === 'last' || was === 'unknown') return { kind: 'carriedIn', ...span };
  if (was) return { kind: 'carriedForward', ...span };
  const previous = tokens[at - 1]?.kind;
  return { kind: previous === 'part' || (inBracket && at === 0) ? 'carriedIn' : 'carriedForward', from: at, to: at };
}

/** 「上年度未办结 3 件」, 「下年度答复 2 件」: the same without the word. */
function implied(tokens: readonly Token[], at: number, year: number | undefined): Found | undefined {
  const token = tokens[at];
  const before = tokens[at - 1]?.kind === 'neutral' ? at - 2 : at - 1;
  const relation = yearOf(tokens[before], year);
  if (!token || !relation) return undefined;
  if ((token.kind === 'pendingWork' || token.kind === 'rest') && relation === 'last') return { kind: 'carriedIn', from: before, to: at };
  if (WORK.has(token.kind) && relation === 'next') return { kind: 'carriedForward', from: before, to: at };
  return undefined;
}
