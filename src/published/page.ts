// What a published report looks like before anybody knows what it says: tables with spans, and lines of text.

/** A cell as printed; spans count columns and rows, at least 1. */
export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}
export type PrintedTable = readonly (readonly PrintedCell[])[];

export interface PrintedLine {
  readonly text: string;
  /** What the line is by its markup: the page's own title counts more than a line in its text. */
  readonly kind: 'title' | 'heading' | 'text';
}

export interface PrintedPage {
  readonly tables: readonly PrintedTable[];
  readonly lines: readonly PrintedLine[];
}

/** A page that is refused, in one Chinese sentence. */
export class PageError extends Error {
  constructor(
    readonly code: 'too-large' | 'too-deep' | 'no-tables',
    message: string,
  ) {
    super(message);
    this.name = 'PageError';
  }
}
