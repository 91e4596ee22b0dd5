// What the pane asks of the place where it runs, beside the spreadsheet itself.
import type { HandbookEntry } from '../actions';

/** A way in which a file got to the clerk, the surest first. */
export type Way = 'wps' | 'word' | 'picker' | 'download' | 'page' | 'copy';

/**
 * What can be copied where no file can be saved. `report`: the hand-off code of the report that a document was written from, whole;
 * `code`: the same, for a document that is more than its report; `text`: the file's own text.
 */
export interface Spare {
  readonly kind: 'report' | 'code' | 'text';
  readonly text: () => Promise<string>;
}

export interface FileToSave {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
  readonly spare?: Spare;
}

/** What became of a file. */
export interface Handed {
  readonly way: Way;
  /** What is true now: a download that was started is not yet saved. */
  readonly sentence: string;
  /** It was read back, whole. */
  readonly sure: boolean;
  readonly cancelled?: true;
  /** To be copied by the clerk. */
  readonly copy?: { readonly kind: Spare['kind']; readonly text: string };
  /** The next way, where this one may have failed without a word. */
  readonly other?: () => Promise<Handed>;
}

export interface PaneServices {
  readonly save: (file: FileToSave) => Promise<Handed>;
  /** The host's own dialog for a .docx, where it has one; undefined when the clerk cancelled. */
  readonly pick?: () => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  readonly now: () => Date;
  /** The handbook, fetched when somebody asks for it. */
  readonly handbook: () => Promise<readonly HandbookEntry[]>;
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
