// From the words of a head to the figure's key: the tables that say what a verb means beside which noun.
import { ofSentence, topicOf, type Notebook, type Topic } from './draft';
import type { Head } from './head';
import type { ContextKey, MentionKey, StatedKey } from './mention';
import type { Kind, Token } from './tokens';

export const OUTCOMES: Readonly<Partial<Record<Kind, StatedKey>>> = {
  granted: 'granted',
  partiallyGranted: 'partiallyGranted',
  refused: 'refused',
  unable: 'unable',
  notProcessed: 'notProcessed',
  otherHandling: 'otherHandling',
};
const FIXED: Readonly<Partial<Record<Kind, MentionKey>>> = {
  ...OUTCOMES,
  carriedIn: 'carriedIn',
  carriedForward: 'carriedForward',
  naturalPerson: 'naturalPerson',
  organisations: 'organisations',
  channel: 'channel',
  ownReason: 'ownReason',
  directSuits: 'directSuits',
  suitsAfterReview: 'suitsAfterReview',
};
/** Results of 复议 and of 诉讼 share their words. */
const RESULTS: Readonly<Partial<Record<Kind, Readonly<Record<'review' | 'litigation', MentionKey>>>>> = {
  upheld: { review: 'reviewUpheld', litigation: 'litigationUpheld' },
  won: { review: 'reviewUpheld', litigation: 'litigationUpheld' },
  corrected: { review: 'reviewCorrected', litigation: 'litigationCorrected' },
  defeated: { review: 'reviewCorrected', litigation: 'litigationCorrected' },
  otherResult: { review: 'reviewOther', litigation: 'litigationOther' },
  pending: { review: 'reviewPending', litigation: 'litigationPending' },
  concluded: { review: 'reviewConcluded', litigation: 'litigationConcluded' },
};
type DocumentKeys = Readonly<Partial<Record<Kind, Readonly<Record<'normative' | 'rules', StatedKey | ContextKey>>>>>;
const DOCUMENTS: DocumentKeys = {
  issue: { normative: 'normativeIssued', rules: 'rulesIssued' },
  issueNew: { normative: 'normativeIssued', rules: 'rulesIssued' },
  receive: { normative: 'normativeIssued', rules: 'rulesIssued' },
  amend: { normative: 'normativeAmended', rules: 'rulesAmended' },
  repeal: { normative: 'normativeRepealed', rules: 'rulesRepealed' },
  lapse: { normative: 'normativeRepealed', rules: 'rulesRepealed' },
  inForce: { normative: 'normativeInForce', rules: 'rulesInForce' },
  publish: { normative: 'normativePublished', rules: 'rulesPublished' },
};

/** The key of a word that names its figure by itself; results need to know what they are results of. */
export function strongKey({ kind }: Token, topic: Topic | undefined): MentionKey | undefined {
  const fixed = FIXED[kind];
  if (fixed) return fixed;
  if (kind === 'pendingWork')
    return topic === 'review' || topic === 'litigation' ? RESULTS.pending?.[topic] : topic === 'foreign' ? undefined : 'carriedForward';
  const results = RESULTS[kind];
  if (!results) return undefined;
  if (kind === 'defeated') return 'litigationCorrected';
  return topic === 'review' || topic === 'litigation' ? results[topic] : undefined;
}

/** Keys of verbs with 规章 or 规范性文件 as their object. 制定并公开 is 制定. */
export function documentKey(verbs: readonly Token[], topic: 'normative' | 'rules'): MentionKey | undefined {
  const strongest =
    verbs.find(({ kind }) => kind !== 'publish' && kind !== 'sweep' && DOCUMENTS[kind]) ?? verbs.find(({ kind }) => DOCUMENTS[kind]);
  if (strongest?.kind === 'receive' && !strongest.text.endsWith('新增')) return undefined;
  return strongest && DOCUMENTS[strongest.kind]?.[topic];
}

/** The key of the same verb with the other kind of document. */
export function sameVerb(key: MentionKey | undefined, topic: 'normative' | 'rules'): MentionKey | undefined {
  const row = Object.values(DOCUMENTS).find((documents) => documents.rules === key || documents.normative === key);
  return row?.[topic];
}

/**
 * Keys of verbs with applications as their object. 收到并办结 gives two; 办理 alone is 一, 一 + 二 or 三（七）: after a figure for
 * received and none for carried in it means the work done.
 */
export function requestKeys(verbs: readonly Token[], notebook: Notebook): MentionKey[] {
  const has = (...kinds: Kind[]) => verbs.some(({ kind }) => kinds.includes(kind));
  const keys: MentionKey[] = [];
  if (has('receive', 'newlyReceive')) keys.push('received');
  else if (has('accept')) keys.push('receivedOrPlusCarriedIn');
  if (has('settle', 'answer') || (has('process') && has('receive', 'newlyReceive'))) keys.push('handled');
  if (keys.length > 0 || !has('process')) return keys;
  const after = ofSentence(notebook, 'received', 'receivedOrPlusCarriedIn').length > 0 && ofSentence(notebook, 'carriedIn').length === 0;
  return [after ? 'handled' : 'receivedOrPlusCarriedIn'];
}

/** What the verbs are about: the noun beside them, or the last that was named. */
export const aboutOf = ({ noun }: Head, tailNoun: Token | undefined, notebook: Notebook): Topic | undefined =>
  noun ? topicOf(noun.kind) : tailNoun ? topicOf(tailNoun.kind) : notebook.topic;

const REQUESTS: ReadonlySet<MentionKey> = new Set<MentionKey>(['received', 'receivedOrPlusCarriedIn', 'handled', 'carriedIn', 'channel']);
export const countsRequests = (key: MentionKey | undefined): boolean => key !== undefined && REQUESTS.has(key);
/** Figures that a claim can speak of. */
export const isMain = ({ key }: { readonly key: MentionKey }): boolean => countsRequests(key) && key !== 'channel';
