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
  return written;
}

/** Drafts of the sentence that is being read. */
export const ofSentence = (notebook: Notebook, ...keys: readonly MentionKey[]): Draft[] =>
  notebook.drafts.filter(({ sentence, key }) => sentence === notebook.sentence && (keys.length === 0 || keys.includes(key)));

export const textLength = (tokens: readonly Token[]): number =>
  tokens.reduce((length, { kind, text }) => length + (kind === 'other' ? text.length : 0), 0);
