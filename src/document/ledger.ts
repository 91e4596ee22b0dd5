// What a refresh finds and does, written down as it goes along: the report for the clerk, and the new words for the parts.
import type { LinkedValue } from './format';
import type { Control } from './read';
import type { Splice } from './tree';

/** Whose words stand after a refresh, where the clerk has been asked. `both`: Word's paragraph, and the workbook's behind it. */
export type Choice = 'document' | 'workbook' | 'both';

/** A figure (cell id or piece of a sentence), or a paragraph: `text.overview.requests.2`. */
export interface Place {
  readonly id: string;
  /** The place of text it stands in. */
  readonly slot?: string;
  /** The field's name, for a figure in a sentence. */
  readonly field?: string;
  /** Stands in changes that somebody has yet to accept or reject. */
  readonly tracked?: true;
}

/** The mark of what stands in changes that nobody has accepted or rejected yet. */
export const trackedMark = (tracked: boolean | undefined): Pick<Place, 'tracked'> => (tracked ? { tracked } : {});

/** Texts have their fields in braces, as in the workbook. */
export interface Refreshed extends Place {
  readonly before: string;
  readonly after: string;
}

/** Edited in the document alone: kept. */
export interface Edit extends Place {
  readonly baseline: string;
  readonly document: string;
}

/** Changed on both sides: the document's words are kept until the clerk chooses. Empty: deleted on that side. */
export interface Conflict extends Edit {
  readonly workbook: string;
}

/** Gone from the document, and not put back. */
export interface Missing extends Place {
  readonly workbook: string;
}

/** Controls that contradict each other: left alone. */
export interface Damaged extends Place {
  readonly document: readonly string[];
  readonly workbook: string;
}

export interface Moved extends Place {
  readonly text: string;
}

export interface MergeReport {
  readonly refreshed: readonly Refreshed[];
  readonly kept: readonly Edit[];
  readonly conflicts: readonly Conflict[];
  readonly missing: readonly Missing[];
  readonly damaged: readonly Damaged[];
  /** Paragraphs that the workbook has more, now in the document. */
  readonly added: readonly Moved[];
  /** Paragraphs that the workbook no longer has, taken out of the document. */
  readonly removed: readonly Moved[];
  /** Paragraphs that a person has added in the document, by place. */
  readonly own: readonly Moved[];
  /** Paragraphs of a person between two places. */
  readonly unplaced: readonly string[];
  /** The document was last written from a later version of the workbook. */
  readonly older: boolean;
}

type Written = { -readonly [Key in keyof MergeReport]: MergeReport[Key] extends readonly (infer Item)[] ? Item[] : MergeReport[Key] };

export interface Ledger {
  readonly report: Written;
  readonly splices: Splice[];
  /** What the bound parts are to say, by id. */
  readonly values: Map<string, string>;
  /** Controls that are written anew and may be bound to any part. */
  readonly free: Set<string>;
  /** Where the baseline stays what it was, by id: an edit is told again at the next refresh. */
  readonly stays: Map<string, string>;
  /** Controls that are taken out of the document, or written anew. */
  readonly gone: Set<Control>;
  readonly choices: ReadonlyMap<string, Choice>;
}

export const newLedger = (choices: ReadonlyMap<string, Choice>, older: boolean): Ledger => ({
  report: { refreshed: [], kept: [], conflicts: [], missing: [], damaged: [], added: [], removed: [], own: [], unplaced: [], older },
  splices: [],
  values: new Map(),
  free: new Set(),
  stays: new Map(),
  gone: new Set(),
  choices,
});

/** Baseline of a paragraph after the refresh. */
export type Recorded = readonly LinkedValue[];
