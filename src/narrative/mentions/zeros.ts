// 「未收到申请」, 「没有因…引起的行政复议、行政诉讼」, 「收费情况：无」: a zero said in words.
import { note, ofSentence, topicOf, type Notebook } from './draft';
import { isStrong, isVerb } from './head';
import { documentKey, OUTCOMES, strongKey } from './keys';
import type { MentionKey } from './mention';
import { isNumber, type Kind, type Token } from './tokens';

/** Tokens looked at behind a negation; no clause is longer. */
const FAR = 60;
/** Unknown characters between the negation and what is denied: 没有向我镇申请公开的. */
const WIDE = 10;
const SKIP: ReadonlySet<Kind> = new Set<Kind>([
  'neutral', 'arise', 'list', 'joiner', 'title', 'group', 'thisYear', 'year', 'all', 'colon', 'naturalPerson', 'organisations', 'channel', 'part', 'from', 'done',
  'weakFee', 'narrower', 'wider', 'ownReason', 'count', 'record',
]); // prettier-ignore
const DENIED_VERBS: ReadonlySet<Kind> = new Set<Kind>([
  'receive',
  'newlyReceive',
  'accept',
  'process',
  'arise',
  'collect',
  'issue',
  'issueNew',
  'repeal',
  'lapse',
  'corrected',
  'defeated',
  'amend',
]);
const isCorrection = (kind: Kind) => kind === 'corrected' || kind === 'defeated';

export function readZeros(notebook: Notebook, tokens: readonly Token[]): void {
  let readTo = -1;
  tokens.forEach((token, at) => {
    if (token.kind === 'group') readZeros(notebook, token.inside);
    if (token.kind === 'uncharged' && notebook.topic !== 'foreign')
      note(notebook, { key: 'feeYuan', value: 0, start: token.start, end: token.end, inWords: true });
    if (at <= readTo || (token.kind !== 'not' && token.kind !== 'none')) return;
    const denied = deniedBy(notebook, tokens, at);
    if (!denied) return;
    readTo = denied.last;
    for (const key of new Set(denied.keys)) {
      if (ofSentence(notebook, key).some(({ inWords }) => inWords)) continue;
      const end = tokens[denied.last]?.end ?? token.end;
      note(notebook, { key, value: 0, start: Math.min(token.start, denied.from), end: Math.max(end, token.end), inWords: true });
    }
  });
}

interface Denied {
  readonly keys: readonly MentionKey[];
  readonly from: number;
  /** Index of the last token read. */
  readonly last: number;
}

function deniedBy(notebook: Notebook, tokens: readonly Token[], at: number): Denied | undefined {
  const negation = tokens[at];
  if (!negation) return undefined;
  const nouns: Token[] = [];
  const verbs: Token[] = [];
  let unknown = 0;
  let last = at;
  let caused = false;
  let commas = 0;
  let named = false;
  for (let index = at + 1; index < Math.min(tokens.length, at + FAR); index++) {
    const token = tokens[index];
    // 「未收到也未办理申请」: both verbs deny the same noun.
    if (token?.kind === 'not' && nouns.length === 0 && verbs.length > 0) continue;
    if (!token || token.kind === 'semicolon' || token.kind === 'not' || token.kind === 'none') break;
    if (token.kind === 'comma') {
      // 「无行政复议，行政诉讼等情况」: only a bare list goes on behind a comma.
      if (nouns.length === 0 || !isBareList(tokens, index + 1)) break;
      commas++;
      continue;
    }
    if (isNumber(token) && !(token.kind === 'count' && token.value === 1 && /^一/.test(token.text) && nouns.length === 0)) return undefined;
    if (token.kind === 'fault' || token.kind === 'manner' || token.kind === 'pendingWork') {
      // 「依申请公开工作零投诉、零复议」: what is denied is named, and stands behind.
      if (index === at + 1) named = true;
      if (separatedBefore(tokens, index) || goesOnAsList(tokens, index)) continue;
      return undefined;
    }
    if (token.kind === 'cause') caused = true;
    if (token.kind === 'other') {
      unknown += token.text.length;
      if (unknown > WIDE && !caused && nouns.length === 0) return undefined;
      continue;
    }
    if (token.kind === 'facility' || token.kind === 'foreign' || token.kind === 'published') {
      if (index === at + 1 && token.kind === 'foreign') named = true;
      if (token.kind === 'facility' && nouns.length > 0) nouns.pop();
      else if (nouns.length === 0 && token.kind !== 'facility' && !caused && !goesOnAsList(tokens, index)) return undefined;
      last = index;
      continue;
    }
    const topic = topicOf(token.kind);
    if (topic || isStrong(token.kind)) {
      if (SKIP.has(token.kind) && !topic) continue;
      // A cause is not denied: 因政府信息公开申请引起的行政复议.
      if (caused && topic === 'requests') continue;
      if (topic === 'review' || topic === 'litigation') caused = false;
      nouns.push(token);
      last = index;
      unknown = 0;
    } else if (isVerb(token.kind) || token.kind === 'arise') {
      verbs.push(token);
      last = index;
    } else if (!SKIP.has(token.kind) && token.kind !== 'cause' && token.kind !== 'byOthers' && token.kind !== 'rest') break;
  }
  if (commas > 5) return undefined;
  if (negation.kind === 'not' && !startsWithVerb(tokens, at)) return undefined;
  const keys = keysOf(notebook, negation, nouns, verbs, tokens, at);
  if (keys.length > 0) return { keys, from: negation.start, last };
  return nouns.length === 0 && !named ? before(tokens, at, last) : undefined;
}

const goesOnAsList = (tokens: readonly Token[], at: number) => ['list', 'joiner'].includes(tokens[at + 1]?.kind ?? 'other');
const separatedBefore = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at - 1; index > at - 4; index--) {
    const kind = tokens[index]?.kind;
    if (kind === 'list' || kind === 'joiner' || kind === 'comma') return true;
  }
  return false;
};

/** 未 denies a verb: 未收到, 未被申请; 未及时, 未按规定 deny something else. */
function startsWithVerb(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index <= at + 3; index++) {
    const token = tokens[index];
    if (!token) return true;
    if (token.kind === 'carriedIn' || token.kind === 'carriedForward') return true;
    if (DENIED_VERBS.has(token.kind) || topicOf(token.kind) === 'review' || topicOf(token.kind) === 'litigation' || token.kind === 'fee')
      return true;
    if (token.kind === 'comma' || token.kind === 'semicolon') return index === at + 1;
    if (
      token.kind === 'other'
        ? token.text.length > 2
        : token.kind !== 'neutral' && token.kind !== 'cause' && token.kind !== 'record' && !/^收费/.test(token.text)
    )
      return false;
  }
  return false;
}

function isBareList(tokens: readonly Token[], from: number): boolean {
  let nouns = 0;
  for (let index = from; index < Math.min(tokens.length, from + FAR); index++) {
    const token = tokens[index];
    if (!token || token.kind === 'comma' || token.kind === 'semicolon') break;
    if (topicOf(token.kind) === 'review' || topicOf(token.kind) === 'litigation') nouns++;
    else if (
      !SKIP.has(token.kind) &&
      token.kind !== 'other' &&
      token.kind !== 'foreign' &&
      token.kind !== 'fault' &&
      token.kind !== 'requests' &&
      token.kind !== 'cause'
    )
      return false;
    if (isNumber(token) || (token.kind === 'other' && token.text.length > 4)) return false;
  }
  return nouns > 0;
}

function keysOf(
  notebook: Notebook,
  negation: Token,
  nouns: readonly Token[],
  verbs: readonly Token[],
  tokens: readonly Token[],
  at: number,
): MentionKey[] {
  const corrections = nouns.filter(({ kind }) => isCorrection(kind));
  if (corrections.length > 0) return correctionKeys(notebook, nouns, corrections);
  const strong = nouns.filter(({ kind }) => kind === 'carriedIn' || kind === 'carriedForward' || kind in OUTCOMES);
  if (strong.length > 0) {
    const others = nouns.filter(({ kind }) => topicOf(kind) !== undefined && topicOf(kind) !== 'requests' && topicOf(kind) !== 'foreign');
    return [...strong, ...others]
      .map(({ kind }) => strongKey({ ...negation, kind }, undefined) ?? topicKey(kind))
      .filter((key) => key !== undefined);
  }
  const keys: MentionKey[] = [];
  const charges = verbs.some(({ kind }) => kind === 'collect') || /^(?:收费|向.{0,4}收费)/.test(wordsBehind(tokens, at));
  for (const noun of nouns) {
    const topic = topicOf(noun.kind);
    if (topic === 'requests' && !charges) keys.push(...requestZeros(negation, verbs));
    if (topic === 'normative' || topic === 'rules') {
      for (const name of noun.kind === 'rulesAndNormative' ? (['rules', 'normative'] as const) : [topic]) {
        for (const verb of verbs) {
          const key = documentKey([verb], name);
          if (key && key !== 'normativePublished' && key !== 'rulesPublished') keys.push(key);
        }
      }
    }
    const key = topicKey(noun.kind);
    if (key) keys.push(key);
  }
  if (nouns.length === 0 && (notebook.topic === 'normative' || notebook.topic === 'rules')) {
    // 「未出台规范性文件，也无废止」
    const topic = notebook.topic;
    const documents = verbs.filter(({ kind }) => kind === 'issue' || kind === 'repeal').map((verb) => documentKey([verb], topic));
    keys.push(...documents.filter((key) => key !== undefined));
  }
  if (keys.length === 0 && charges && notebook.topic !== 'foreign' && !nouns.some(({ kind }) => kind === 'foreign')) keys.push('feeYuan');
  return keys;
}

const wordsBehind = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at + 1, at + 6)
    .map(({ text }) => text)
    .join('')
    .replace(/^(?:发生|产生|存在|出现|任何|有|相关)+/, '');

function topicKey(kind: Kind): MentionKey | undefined {
  const topic = topicOf(kind);
  if (kind === 'directSuits' || kind === 'suitsAfterReview') return kind;
  return topic === 'review' || topic === 'litigation' ? topic : topic === 'fee' ? 'feeYuan' : undefined;
}

/** 未收到和处理 denies both; 无申请 is about what came in. */
function requestZeros(negation: Token, verbs: readonly Token[]): MentionKey[] {
  const has = (...kinds: Kind[]) => verbs.some(({ kind }) => kinds.includes(kind));
  const came: MentionKey[] =
    has('receive', 'newlyReceive') || verbs.every(({ kind }) => kind === 'arise')
      ? ['received']
      : has('accept', 'process')
        ? ['receivedOrPlusCarriedIn']
        : [];
  if (came.length === 0 && negation.kind === 'none' && !has('settle', 'answer')) return ['received'];
  return has('process', 'answer', 'settle') && has('receive', 'newlyReceive') ? [...came, 'handled'] : came;
}

/** 无被纠错和败诉: which block is meant is said by the nouns beside it, or by those of the sentence. */
function correctionKeys(notebook: Notebook, nouns: readonly Token[], corrections: readonly Token[]): MentionKey[] {
  const keys: MentionKey[] = [];
  const named = (topic: 'review' | 'litigation') =>
    nouns.some(({ kind }) => topicOf(kind) === topic) || ofSentence(notebook, topic).length > 0;
  const lost = corrections.some(({ kind }) => kind === 'defeated');
  const mended = corrections.some(({ kind }) => kind === 'corrected');
  const both = named('review') && named('litigation');
  if (mended && (named('review') || !named('litigation'))) keys.push('reviewCorrected');
  if (lost || (mended && named('litigation') && (!both || !lost))) keys.push('litigationCorrected');
  const mentioned = named('review') || named('litigation') || notebook.topic === 'review' || notebook.topic === 'litigation';
  return mentioned || lost ? keys : [];
}

/** 「行政复议、行政诉讼均未发生」, 「收费情况：无」: what is denied stands in front. */
function before(tokens: readonly Token[], at: number, last: number): Denied | undefined {
  const keys: MentionKey[] = [];
  let from = tokens[at]?.start ?? 0;
  const verbs = tokens.slice(at, last + 1).filter(({ kind }) => isVerb(kind) || kind === 'arise');
  const next = tokens[last + 1];
  if (next && !['comma', 'semicolon', 'neutral', 'list'].includes(next.kind)) return undefined;
  for (let index = at - 1; index > Math.max(-1, at - 20); index--) {
    const token = tokens[index];
    if (!token || token.kind === 'comma' || token.kind === 'semicolon' || isNumber(token)) break;
    if (token.kind === 'manner' || token.kind === 'fault') return undefined;
    if (token.kind === 'cause') break;
    const topic = topicOf(token.kind);
    if (topic === 'foreign') continue;
    if (topic === 'requests' && tokens[index + 1]?.kind === 'facility') break;
    const found =
      topic === 'requests'
        ? keys.length === 0 || separatedBefore(tokens, index + 2)
          ? requestZeros(tokens[at] ?? token, verbs)
          : []
        : [topicKey(token.kind)];
    const known = found.filter((key) => key !== undefined);
    if (known.length === 0) continue;
    keys.push(...known);
    from = token.start;
  }
  if (keys.length === 0) return undefined;
  return { keys, from, last };
}
