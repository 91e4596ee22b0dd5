// The port: what the product asks of a spreadsheet, whichever it is. Adapters live beside this file.
import type { Area, WorkbookPlan } from './plan';

/** What stands in a cell. Errors arrive as their text, dates as serial numbers. */
export type HostValue = string | number | boolean | null | { readonly error: string };

/** The cells behind a defined name. */
export interface Region {
  readonly sheet: string;
  /** Where the region stands now, 1-based. */
  readonly area: Area;
  /** Row by row; merged cells give their value at the top left and null elsewhere. */
  readonly values: readonly (readonly HostValue[])[];
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
}

/** One cell to be written, by where it stands now. null empties it. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
}

export interface Capabilities {
  /** Tells of edits while the clerk types. */
  readonly events: boolean;
  /** Can select a cell and show it. */
  readonly selection: boolean;
}

export interface SpreadsheetHost {
  readonly capabilities: Capabilities;
  sheets(): Promise<readonly SheetInfo[]>;
  /** Lays out the plan. Sheets that exist are refused (`SheetExists`) unless listed in `replace`. */
  apply(plan: WorkbookPlan, replace?: readonly string[]): Promise<void>;
  /**
   * Reads all named regions in one go; a name that is gone or broken is absent from the answer.
   * @param glance a look between two edits, while `onEdit` listens: an adapter may then repeat what it read before wherever it has noticed
   * no edit since. Never for what is to be written or printed.
   */
  read(names: readonly string[], glance?: boolean): Promise<ReadonlyMap<string, Region>>;
  /**
   * Writes values, never formulas: a text that begins with "=" stays a text. Locked cells are written too, unless a password
   * locks them (`Protected`). All or nothing.
   */
  write(cells: readonly CellWrite[]): Promise<void>;
  select(sheet: string, row: number, column: number): Promise<void>;
  /** Calls back after any edit that may matter. Own writes are not reported. Returns the way to stop. */
  onEdit(changed: () => void): Promise<() => Promise<void>>;
  protect(sheet: string, on: boolean): Promise<void>;
}

export type HostErrorCode =
  'CellEditing' | 'Protected' | 'Unsupported' | 'HostGone' | 'SheetExists' | 'SheetMissing' | 'PartMissing' | 'Failed';

/** A host's refusal, in words for the clerk. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'HostError';
  }
}
