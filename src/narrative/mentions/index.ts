// The reading of figures from prose: sentence by sentence, clause by clause, never across a full stop. Knows the report's
// vocabulary, not its figures: whether what is said is true is for the rules.
import { readMoney, readPercent } from './amounts';
import { withCarry } from './carry';
import { readClaims, settleClaims, type Claim } from './claims';
import { readCount } from './counts';
import { topicOf, turnTo, type Draft, type Notebook } from './draft';
import { flatten, type Flat } from './flat';
import type { Mention, MentionKey } from './mention';
import type { Place } from './place';
import { dropRepeatedClaims, readTogether } from './together';
import { isNumber, sentences, type Kind, type Token } from './tokens';
import { readZeros } from './zeros';

export { isStated, STATED, type ContextKey, type Mention, type MentionKey, type StatedKey } from './mention';

export interface ReadingOptions {
  /** The report's year; without it the first year that the text names is taken for it. */
  readonly year?: number;
}

/** All figures and claims that a passage states, in the order of the text. */
export function mentions(text: string, options: ReadingOptions = {}): Mention[] {
  const flat = flatten(text);
  const all = sentences(flat);
  const year = options.year ?? firstYear(all.flatMap(({ tokens }) => tokens));
  const notebook: Notebook = {
    drafts: [],
    here: new Map(),
    year,
    topic: undefined,
    last: undefined,
    fee: undefined,
    sentence: 0,
    attributes: false,
    disclosure: /信息公开|依申请/.test(flat.text),
  };
  let claims: Claim[] = [];
  let from = 0;
  let paragraph = 0;
  all.forEach((sentence, index) => {
    if (sentence.paragraph !== paragraph) {
      settleClaims(notebook, claims, from);
      claims = [];
      from = index;
      paragraph = sentence.paragraph;
      if (notebook.topic === 'foreign') notebook.topic = undefined;
    }
    turnTo(notebook, index);
    const topicBefore = notebook.topic;
    const tokens = withCarry(sentence.tokens, year);
    readStrand(notebook, tokens, undefined);
    readZeros(notebook, tokens);
    readTogether(notebook);
    claims.push(...readClaims(notebook, tokens, topicBefore));
    dropRepeatedClaims(notebook);
  });
  settleClaims(notebook, claims, from);
  return finished(notebook.drafts, flat, text);
}

/** A year that is compared with or carried from is not the report's. */
function firstYear(tokens: readonly Token[]): number | undefined {
  const apart: ReadonlySet<Kind> = new Set<Kind>(['compare', 'joiner', 'carry', 'from', 'part', 'history']);
  const isApart = (token: Token | undefined) => token !== undefined && apart.has(token.kind);
  const index = tokens.findIndex(({ kind }, at) => {
    if (kind !== 'year' || isApart(tokens[at - 1]) || isApart(tokens[at + 1])) return false;
    // 「2022年度结转」
    if (tokens[at + 1]?.text === '度' && isApart(tokens[at + 2])) return false;
    const between = tokens[at - 1];
    return !(between?.kind === 'other' && between.text.length === 1 && isApart(tokens[at - 2]));
  });
  return tokens[index]?.value;
}

interface Bracket {
  readonly parent: Draft | undefined;
  readonly previous: boolean;
}

/** Reads the numbers of a sentence, or of a bracket in it. */
function readStrand(notebook: Notebook, tokens: readonly Token[], bracket: Bracket | undefined): void {
  let leadFrom = 0;
  let chainFrom = 0;
  let part = bracket !== undefined;
  let parent = bracket?.parent;
  let scope: Place['scope'];
  let figure: { readonly at: number; readonly draft: Draft | undefined } | undefined;
  const queue: MentionKey[] = [];
  tokens.forEach((token, at) => {
    const topic = topicOf(token.kind);
    if (topic && token.kind !== 'published' && token.kind !== 'fee') notebook.topic = topic;
    if (token.kind === 'fee') notebook.topic = 'fee';
    if (token.kind === 'foreign' && /公文|属性/.test(token.text)) notebook.attributes = true;
    if (token.kind === 'narrower' || token.kind === 'wider') scope = token.kind;
    if (token.kind === 'part') {
      part = true;
      parent = figure?.draft ?? notebook.last ?? parent;
    }
    if (token.kind === 'semicolon' && !bracket) part = false;
    if (token.kind === 'comma' || token.kind === 'semicolon') leadFrom = at + 1;
    if (token.kind === 'semicolon') chainFrom = at + 1;
    if (token.kind === 'group') {
      const behind = figure?.at === at - 1 ? figure.draft : undefined;
      const before = tokens[at - 1];
      const previous =
        before?.kind === 'lastYear' || before?.kind === 'sameTime' || (before?.kind === 'year' && before.value < (notebook.year ?? 0));
      const topicOutside = notebook.topic;
      readStrand(notebook, token.inside, { parent: behind ?? notebook.last, previous });
      notebook.topic = topicOutside;
    }
    if (!isNumber(token)) return;
    const place: Place = {
      tokens,
      at,
      leadFrom,
      chainFrom,
      parent,
      part,
      previous: bracket?.previous ?? false,
      scope,
      queue,
      foreign: figure !== undefined && figure.draft === undefined,
    };
    const draft =
      token.kind === 'money'
        ? readMoney(notebook, place)
        : token.kind === 'percent'
          ? readPercent(notebook, place)
          : readCount(notebook, place);
    if (token.kind === 'bare' && !draft) return;
    // Words behind the number that told what it counts belong to it.
    leadFrom = chainFrom = at + 1;
    while (draft && (tokens[leadFrom]?.end ?? Infinity) <= draft.end) leadFrom = ++chainFrom;
    if (token.kind === 'percent') return;
    figure = { at, draft };
    if (draft?.key !== 'difference' && draft?.key !== 'previous') notebook.last = draft;
  });
}

function finished(drafts: readonly Draft[], { at }: Flat, text: string): Mention[] {
  const mentionOf = new Map<Draft, Mention>();
  const finish = (draft: Draft): Mention => {
    const known = mentionOf.get(draft);
    if (known) return known;
    const original = (from: number, to: number) => ({ start: at[from] ?? 0, end: (at[Math.max(from, to - 1)] ?? 0) + 1 });
    const { start, end } = original(draft.start, draft.end);
    const { key, value, certainty, sentence, of, scope, label, decimals, base, inWords, number } = draft;
    const mention: Mention = {
      key, value, start, end, text: text.slice(start, end), certainty, sentence,
      ...(number && { number: original(number.start, number.end) }),
      ...(scope && { scope }), ...(label && { label }), ...(base && { base }), ...(inWords && { inWords }),
      ...(decimals !== undefined && { decimals }), ...(of && { of: finish(of) }),
    }; // prettier-ignore
    mentionOf.set(draft, mention);
    return mention;
  };
  return drafts.map(finish).sort((a, b) => a.start - b.start || a.end - b.end);
}
