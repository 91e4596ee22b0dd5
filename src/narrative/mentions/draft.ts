// The reader's notebook: what has been read so far in a passage, while its sentences are gone through one by one.
import type { Mention, MentionKey } from './mention';
import type { Kind, Token } from './tokens';

/** A mention whose offsets are still those of the flat text. */
export interface Draft {
  key: MentionKey;
  value: number;
  start: number;
  end: number;
  certainty: Mention['certainty'];
  readonly sentence: number;
  scope?: 'narrower' | 'wider';
  of?: Draft;
  label?: string;
  decimals?: number;
  base?: 'received' | 'handled';
  inWords?: boolean;
  /** Where its number stands, without the unit. */
  number?: { readonly start: number; readonly end: number };
  /** Of a channel: the figure that the channels add up to, where no total is given. */
  via?: MentionKey;
}

/** What a noun phrase is about; verbs without one refer to the last. */
export type Topic = 'requests' | 'review' | 'litigation' | 'normative' | 'rules' | 'fee' | 'foreign';

export interface Notebook {
  readonly drafts: Draft[];
  /** The report's year, as told or as first named. */
  readonly year: number | undefined;
  topic: Topic | undefined;
  /** The last figure read in the passage; `undefined` after one that means nothing here. */
  last: Draft | undefined;
  sentence: number;
  /** 公文公开属性 stands in the sentence: 主动公开、依申请公开、不予公开 are classes of documents there. */
  attributes: boolean;
  /** Drafts of the sentence that is being read, by key. */
  readonly here: Map<MentionKey, Draft[]>;
  /** The first 信息处理费 of the passage. */
  fee: Draft | undefined;
  /** Whether the passage speaks of 政府信息公开 at all: 行政复议 of a 司法局 is another matter. */
  disclosure: boolean;
}

const TOPICS: Readonly<Partial<Record<Kind, Topic>>> = {
  requests: 'requests', application: 'requests', review: 'review', litigation: 'litigation', directSuits: 'litigation', suitsAfterReview: 'litigation',
  normative: 'normative', rules: 'rules', rulesAndNormative: 'normative', fee: 'fee', foreign: 'foreign', published: 'foreign',
}; // prettier-ignore
export const topicOf = (kind: Kind): Topic | undefined => TOPICS[kind];

export function note(
  notebook: Notebook,
  draft: Omit<Draft, 'sentence' | 'certainty'> & { readonly certainty?: Mention['certainty'] },
): Draft {
  const written: Draft = { certainty: 'exact', ...draft, sentence: notebook.sentence };
  notebook.drafts.push(written);
  const same = notebook.here.get(written.key);
  if (same) same.push(written);
  else notebook.here.set(written.key, [written]);
  if (written.key === 'feeYuan') notebook.fee ??= written;
  return written;
}

/** Drafts of the sentence that is being read, key by key. */
export const ofSentence = (notebook: Notebook, ...keys: readonly MentionKey[]): Draft[] =>
  keys.flatMap((key) => notebook.here.get(key) ?? []);

/** Gives a draft of this sentence another key. */
export function rename(notebook: Notebook, draft: Draft, key: MentionKey): void {
  notebook.here.set(
    draft.key,
    ofSentence(notebook, draft.key).filter((other) => other !== draft),
  );
  draft.key = key;
  notebook.here.set(key, [...ofSentence(notebook, key), draft]);
}

export function turnTo(notebook: Notebook, sentence: number): void {
  notebook.sentence = sentence;
  notebook.here.clear();
  notebook.attributes = false;
}

export const textLength = (tokens: readonly Token[]): number =>
  tokens.reduce((length, { kind, text }) => length + (kind === 'other' ? text.length : 0), 0);
