// What the pane asks of the place where it runs, beside the spreadsheet itself.
import type { HandbookEntry } from '../actions';

export interface PaneServices {
  /**
   * Hands a file to the clerk.
   * @returns the sentence that is true now: a download that was started is not yet saved
   */
  readonly save: (bytes: Uint8Array, name: string, type: string) => Promise<string>;
  readonly now: () => Date;
  /** The handbook, fetched when somebody asks for it. */
  readonly handbook: () => Promise<readonly HandbookEntry[]>;
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
