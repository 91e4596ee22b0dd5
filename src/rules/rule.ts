// What a rule is and what it finds. A rule is one object; everything about it stands there.
import type { CellId, Citation, Edition, EditionId, TextId } from '../form';
import type { AnnualReport } from '../report';
import type { Layout } from './layout';

/** error: the report is wrong; warning: needs an explanation; hint: worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** Words of a text: UTF-16 offsets into the text as it stands in the workbook, fields in braces. */
export interface Span {
  readonly text: TextId;
  readonly start: number;
  readonly end: number;
  /** The number among them, and the field that would take its place and always be right: 「12」, 「新收」. */
  readonly figure?: { readonly start: number; readonly end: number; readonly field: string };
}

export interface Finding {
  /** The catalogue's id, permanent. */
  readonly id: string;
  readonly severity: Severity;
  /** One Chinese sentence with its numbers. */
  readonly message: string;
  readonly cells: readonly CellId[];
  readonly texts?: readonly TextId[];
  /** The words in those texts that it is about, in the order of the report. */
  readonly spans?: readonly Span[];
  readonly expected?: number;
  readonly actual?: number;
  readonly difference?: number;
  readonly basis: readonly Citation[];
}

/** What a rule says of a report; id, severity and basis are added by `check`. */
export type Remark = Omit<Finding, 'id' | 'severity' | 'basis'> & { readonly severity?: Severity };

/** What a rule may look at. */
export interface Context {
  readonly report: AnnualReport;
  readonly form: Edition;
  readonly lastYear?: AnnualReport;
  /** Cells about which an earlier rule already spoke as an error: a rule whose inputs failed is silent. */
  readonly failed: ReadonlySet<CellId>;
  /** The edition as rows of numbers, and the report's figures in that order: NaN where a cell holds none. */
  readonly layout: Layout;
  readonly numbers: Float64Array;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** A short name for lists and the handbook. */
  readonly title: string;
  readonly editions?: readonly EditionId[];
  /** Report years, inclusive. */
  readonly years?: { readonly from?: number; readonly to?: number };
  readonly basis: readonly Citation[];
  /** What it finds puts no figure in doubt: later rules that use the same cells still speak. */
  readonly figuresStand?: true;
  /** The cells that the rule watches; empty for rules on texts alone. */
  readonly watches: (form: Edition) => readonly CellId[];
  readonly check: (context: Context) => readonly Remark[];
  /** Handbook: what must hold and why, then an example that breaks the rule and its cure. */
  readonly handbook: { readonly what: string; readonly why: string; readonly wrong: string; readonly right: string };
}
