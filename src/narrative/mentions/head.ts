// What the words around a number say it counts: the nearest telling word decides, seen from the number backwards.
import type { Kind, Token } from './tokens';

/** Words that name a figure by themselves, and how many unknown characters may stand between them and the number. */
const STRONG: Readonly<Partial<Record<Kind, number>>> = {
  granted: 12, partiallyGranted: 12, refused: 12, unable: 12, notProcessed: 12, otherHandling: 12,
  carriedIn: 12, carriedForward: 12, pendingWork: 4, naturalPerson: 8, organisations: 8, channel: 8,
  upheld: 5, corrected: 5, defeated: 5, won: 5, otherResult: 5, pending: 5, concluded: 5, ownReason: 8,
  directSuits: 5, suitsAfterReview: 5, waive: 4,
}; // prettier-ignore
const NOUN: Readonly<Partial<Record<Kind, number>>> = {
  requests: 3, application: 3, review: 5, litigation: 5, normative: 4, rules: 4, rulesAndNormative: 4, fee: 6, foreign: 6, published: 6,
}; // prettier-ignore
const VERB: ReadonlySet<Kind> = new Set<Kind>([
  'receive', 'newlyReceive', 'accept', 'process', 'settle', 'answer', 'issue', 'issueNew', 'amend', 'repeal', 'lapse', 'inForce',
  'sweep', 'publish', 'collect',
]); // prettier-ignore
const MODIFIER: ReadonlySet<Kind> = new Set<Kind>([
  'compare', 'sameTime', 'up', 'down', 'grewTo', 'history', 'plan', 'byOthers', 'lastYear', 'year', 'rest', 'from', 'except', 'part', 'not', 'none',
  'respectively', 'each', 'share', 'rateHandled', 'rateOther', 'fault',
]); // prettier-ignore
const WORK: ReadonlySet<Kind> = new Set<Kind>(['answer', 'process', 'settle']);
const isOutcome = (token: Token | undefined) => token !== undefined && STRONG[token.kind] === 12;
/** Unknown characters between a verb and its number when no noun stands there: 收到有关的 12 件. */
const VERB_REACH = 2;

export const isStrong = (kind: Kind): boolean => kind in STRONG;
export const isNoun = (kind: Kind): boolean => kind in NOUN;
export const isVerb = (kind: Kind): boolean => VERB.has(kind);

export interface Head {
  readonly strong: Token | undefined;
  readonly noun: Token | undefined;
  /** The nearest verb and those joined to it (收到并办结), nearest first. */
  readonly verbs: readonly Token[];
  /** Modifiers, nearest first. */
  readonly modifiers: readonly Token[];
  /** Those between the head and the number: 较上年增加 12 件. */
  readonly direct: readonly Token[];
  /** Unknown words before the verb: 县财政局收到. */
  readonly subject: string;
  /** Where the words of the head begin. */
  readonly start: number | undefined;
}

const ADVERB_BEHIND: ReadonlySet<string> = new Set(['等', '方式', '形式', '途径', '渠道']);

/** 通过网站、信函等渠道收到: two or more channels, or one followed by 等, say how and not how many. */
function isAdverbial(lead: readonly Token[], at: number): boolean {
  const next = lead[at + 1];
  const after = lead[at + 2];
  // 「网络渠道申请 30 件」 counts by channel; 「通过网络渠道收到 30 件」 says how.
  const counts = /^(?:渠道|方式|途径)$/.test(next?.text ?? '') && (!after || after.kind === 'application' || after.kind === 'requests');
  if (next && !counts && (ADVERB_BEHIND.has(next.text) || /^(?:等|渠道|多种)/.test(next.text))) return true;
  return lead.some((token, index) => token.kind === 'channel' && index !== at && !isJoinedName(lead, index, at));
}

/** 政府网站平台, 依申请公开系统 and 网上: two words for one channel, nothing between. */
function isJoinedName(lead: readonly Token[], one: number, other: number): boolean {
  const between = lead.slice(Math.min(one, other) + 1, Math.max(one, other));
  return !between.some(({ kind, text }) => kind === 'list' || kind === 'joiner' || (kind === 'other' && text.length > 4));
}

/** Reads the tokens before a number, from the nearest to the farthest. */
export function headOf(lead: readonly Token[]): Head {
  let strong: Token | undefined;
  let noun: Token | undefined;
  const verbs: Token[] = [];
  const modifiers: Token[] = [];
  const direct: Token[] = [];
  let subject = '';
  let gap = 0;
  let sinceVerb = 0;
  let start: number | undefined;
  for (let index = lead.length - 1; index >= 0; index--) {
    const token = lead[index];
    if (!token) break;
    const { kind } = token;
    const headless = !strong && !noun && verbs.length === 0;
    if (kind === 'other') {
      if (headless) gap += token.text.length;
      else if (verbs.length > 0) {
        sinceVerb += token.text.length;
        subject = token.text + subject;
      }
    } else if (MODIFIER.has(kind)) {
      if (headless) direct.push(token);
      modifiers.push(token);
      // 「与上年相比，收到」: the comparison is over.
      if (kind === 'compare' && /相比|对比/.test(token.text) && !headless) break;
    } else if (kind in STRONG) {
      if (strong) continue;
      if (kind === 'channel' && isAdverbial(lead, index)) continue;
      const near = noun ? noun.kind === 'requests' || noun.kind === 'application' : gap <= (STRONG[kind] ?? 0);
      // 公民申请 names the applicant; 公民向我局申请, 自然人…收到 do so only when no verb stands between.
      if (!near || (verbs.length > 0 && kind !== 'channel')) continue;
      if (verbs.length > 0 && sinceVerb > 6) continue;
      strong = token;
      start = token.start;
    } else if (kind in NOUN) {
      if (strong || noun) continue;
      if (verbs.length === 0 && gap > (NOUN[kind] ?? 0)) continue;
      // 「依申请公开栏目」 counts columns.
      if (kind === 'requests' && lead[index + 1]?.kind === 'facility') continue;
      noun = token;
      start ??= token.start;
      if (verbs.length === 0) start = token.start;
    } else if (VERB.has(kind)) {
      if (strong && strong.kind !== 'channel') continue;
      if (verbs.length === 0) {
        // 「予以公开答复 9 件」: the answer is that outcome.
        if (headless && WORK.has(kind) && isOutcome(lead[index - 1])) continue;
        if (!noun && !strong && gap > VERB_REACH) {
          gap += token.text.length;
          continue;
        }
        verbs.push(token);
        start = Math.min(start ?? token.start, token.start);
      } else if (joined(lead, index)) {
        verbs.push(token);
        start = Math.min(start ?? token.start, token.start);
      }
    }
  }
  return { strong, noun, verbs, modifiers, direct, subject, start };
}

/** Whether the verb at `at` shares its object with the next verb: 收到并办结, 受理、办结, 办理答复. */
function joined(lead: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < lead.length; index++) {
    const token = lead[index];
    if (!token) return false;
    if (VERB.has(token.kind)) return true;
    if (!['joiner', 'list', 'done', 'manner', 'neutral', 'all'].includes(token.kind) && !(token.kind === 'other' && token.text.length <= 2))
      return false;
  }
  return false;
}
