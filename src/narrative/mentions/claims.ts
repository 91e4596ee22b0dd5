// Claims about all applications or all cases: 「均已按时办结」, 「全部在法定期限内答复」, 「均获维持」, 「均为自然人申请」.
import { note, ofSentence, topicOf, type Draft, type Notebook } from './draft';
import { isMain, OUTCOMES } from './keys';
import { isNumber, type Token } from './tokens';

const FAR = 40;
/** Figures that a claim looks back over: more than a paragraph has. */
const LOOKED_BACK = 100;
/** Words that make 办理 a finished thing: 均已办理, 均在法定期限内办理. */
const FINISHED = /已|完|期限|时限|按时|按期|时间内/;

/** A claim and the figure in front of it. Whether it stands is known only when the whole paragraph has been read. */
export interface Claim {
  readonly draft: Draft;
  readonly about: Draft | undefined;
  /** 办结 rather than 答复: of what is answered one can say that all is answered. */
  readonly strong: boolean;
}

export function readClaims(notebook: Notebook, tokens: readonly Token[], topicBefore: Notebook['topic']): Claim[] {
  const claims: Claim[] = [];
  // A sentence about reviews between the applications and the claim does not take the claim away.
  let topic = topicBefore === 'foreign' || figureBefore(notebook, tokens[0]?.start ?? 0) === undefined ? topicBefore : undefined;
  let aimed = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    topic = topicOf(token.kind) ?? topic;
    // 确保每件申请均按时答复 is a purpose, no fact.
    if (token.kind === 'comma' || token.kind === 'semicolon') aimed = false;
    if (token.kind === 'aim' || token.kind === 'plan') aimed = true;
    if (token.kind === 'carriedForward') carriedWhole(notebook, tokens, at);
    const all = token.kind === 'all' || (token.kind === 'each' && token.text.startsWith('均'));
    if (!all && token.kind !== 'done' && !(token.kind === 'settle' && follows(tokens, at))) continue;
    const claim = token.kind === 'settle' ? finished(tokens, at) : goesOn(notebook, tokens, at, topic, all);
    if (!claim || aimed) continue;
    const about = figureBefore(notebook, token.start);
    if (claim.key !== 'allHandled') {
      if (claim.key === 'allUpheld') note(notebook, { key: 'allUpheld', value: 1, start: token.start, end: claim.end });
      else if (about && isMain(about) && claim.key && ofSentence(notebook, claim.key).length === 0)
        note(notebook, { key: claim.key, value: about.value, start: token.start, end: claim.end, certainty: 'ambiguous', of: about });
      continue;
    }
    if (topic !== undefined && topic !== 'requests') continue;
    // 「已办结」 without 均 speaks for all only right behind the figure for received.
    if (!all && !(about?.sentence === notebook.sentence && (about.key === 'received' || about.key === 'receivedOrPlusCarriedIn'))) continue;
    // 「收到 1 件申请，已按期答复」: of one, 答复 says as much as 办结.
    if (!all && !claim.strong && about?.value !== 1) continue;
    const draft: Draft = {
      key: 'allHandled',
      value: 1,
      start: token.start,
      end: claim.end,
      certainty: 'exact',
      sentence: notebook.sentence,
    };
    claims.push({ draft, about, strong: claim.strong });
    while (at + 1 < tokens.length && (tokens[at + 1]?.end ?? Infinity) <= claim.end) at++;
  }
  return claims;
}

/** 「收到 1 件，结转至下年度办理」: the whole figure in front is carried forward. */
function carriedWhole(notebook: Notebook, tokens: readonly Token[], at: number): void {
  const token = tokens[at];
  const about = token && figureBefore(notebook, token.start);
  if (!token || about?.sentence !== notebook.sentence || about.key === 'carriedIn') return;
  for (let index = at - 1; index >= 0 && tokens[index]?.kind !== 'comma'; index--) {
    if (!['all', 'done', 'neutral', 'manner'].includes(tokens[index]?.kind ?? 'other')) return;
  }
  const next = tokens[at + 1];
  if (tokens[at - 1] === undefined || (next && next.kind !== 'comma' && next.kind !== 'semicolon')) return;
  note(notebook, { key: 'carriedForward', value: about.value, start: token.start, end: token.end, certainty: 'ambiguous', of: about });
}

interface Found {
  readonly key: Draft['key'] | undefined;
  readonly end: number;
  readonly strong: boolean;
}

/** 「，并按时办结」: only at the beginning of its clause, after a figure. */
function follows(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.kind === 'comma') return true;
    if (isNumber(token)) return true;
    if (!['joiner', 'manner', 'neutral', 'done'].includes(token.kind)) return false;
  }
  return false;
}

function finished(tokens: readonly Token[], at: number): Found | undefined {
  const next = tokens[at + 1];
  if (next && next.kind !== 'comma' && next.kind !== 'semicolon' && next.kind !== 'joiner' && next.kind !== 'neutral') return undefined;
  return numberBehind(tokens, at) ? undefined : { key: 'allHandled', end: tokens[at]?.end ?? 0, strong: true };
}

function numberBehind(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < Math.min(tokens.length, at + 6); index++) {
    const token = tokens[index];
    if (!token || token.kind === 'comma' || token.kind === 'semicolon' || token.kind === 'group') return false;
    if (token.kind === 'count' || token.kind === 'bare') return true;
  }
  return false;
}

/** Follows 均 to the verb of its clause. */
function goesOn(notebook: Notebook, tokens: readonly Token[], at: number, topic: Notebook['topic'], all: boolean): Found | undefined {
  let words = tokens[at]?.text ?? '';
  for (let index = at + 1; index < Math.min(tokens.length, at + FAR); index++) {
    const token = tokens[index];
    if (!token || token.kind === 'comma' || token.kind === 'semicolon' || token.kind === 'not' || token.kind === 'none') return undefined;
    if (isNumber(token) || token.kind === 'rateHandled') return undefined;
    words += token.text;
    if (token.kind === 'pending' || token.kind === 'pendingWork' || token.kind === 'fault' || token.kind === 'publish') return undefined;
    if (all && (token.kind === 'upheld' || token.kind === 'won')) {
      const suits =
        topic === 'review' || topic === 'litigation' || ofSentence(notebook, 'review', 'litigation', 'reviewAndLitigation').length > 0;
      return suits ? { key: 'allUpheld', end: token.end, strong: true } : undefined;
    }
    if (all && (token.kind in OUTCOMES || token.kind === 'naturalPerson' || token.kind === 'organisations')) {
      return numberBehind(tokens, index)
        ? undefined
        : { key: OUTCOMES[token.kind] ?? (token.kind as Draft['key']), end: token.end, strong: false };
    }
    const strong = token.kind === 'settle';
    if (strong || token.kind === 'answer' || (token.kind === 'process' && FINISHED.test(words))) {
      if (!all && !strong && token.kind !== 'answer') return undefined;
      if (token.kind === 'process' && ['answer', 'settle', 'other'].includes(tokens[index + 1]?.kind ?? '')) continue;
      if (numberBehind(tokens, index)) return undefined;
      return { key: 'allHandled', end: token.end, strong };
    }
  }
  return undefined;
}

function figureBefore(notebook: Notebook, start: number): Draft | undefined {
  let found: Draft | undefined;
  // Newest first; a claim looks back over the figures of its own sentence and the last one before.
  for (let index = notebook.drafts.length - 1, seen = 0; index >= 0 && seen < LOOKED_BACK; index--, seen++) {
    const draft = notebook.drafts[index];
    if (draft && draft.end <= start && isMain(draft) && (!found || draft.end > found.end)) found = draft;
  }
  return found;
}

/** Keeps the claims that speak of everything received; 「答复 75 件，均在期限内答复」 does not. */
export function settleClaims(notebook: Notebook, claims: readonly Claim[], from: number): void {
  const paragraph = notebook.drafts.filter(({ sentence }) => sentence >= from);
  const left = paragraph.some(({ key, value }) => key === 'carriedForward' && value > 0);
  const sum = (...keys: Draft['key'][]) => paragraph.find(({ key }) => keys.includes(key))?.value;
  for (const { draft, about, strong } of claims) {
    if (left) continue;
    const handled = sum('handled');
    const received = sum('received', 'receivedOrPlusCarriedIn');
    const complete = handled !== undefined && (handled === received || handled === (sum('received') ?? NaN) + (sum('carriedIn') ?? NaN));
    if (handled !== undefined && !complete && !(strong && about?.key !== 'handled')) continue;
    notebook.drafts.push(draft);
  }
}
