// What an edition of the statutory form is. Knows no report, no rule and no host.
// Source of all labels, spans and articles: 《政府信息公开工作年度报告格式》 and 《政府信息公开条例》 (国务院令第711号).

/** A figure's permanent name, the same in defined names, findings, document tags and tests. */
export type CellId = `table2.${string}` | `table3.${string}` | `table4.${string}`;
/** A text slot's permanent name. */
export type TextId = `text.${string}`;
export type TableId = 'table2' | 'table3' | 'table4';
export type EditionId = '2021' | '2019';

/**
 * How sure the link between a row and the law is: the row's wording stands in the article (explicit), follows from it
 * (derived), is printed on the form (form), is seen in real reports only (practice), or could not be verified (unconfirmed).
 */
export type Certainty = 'explicit' | 'derived' | 'form' | 'practice' | 'unconfirmed';

/** A citation: the article in Chinese as a clerk would quote it, and how certain it is. */
export interface Citation {
  readonly text: string;
  readonly certainty: Certainty;
}

/** count: whole number ≥ 0; amount: number ≥ 0, decimals allowed; change: whole number of either sign (2019: 本年增/减). */
export type FigureKind = 'count' | 'amount' | 'change';

/** One number of the form. */
export interface Figure {
  readonly id: CellId;
  readonly table: TableId;
  readonly kind: FigureKind;
  /** 件, 万元, or empty where the form prints none. */
  readonly unit: '件' | '万元' | '';
  /** Labels verbatim from the form, outermost first: 「（三）不予公开」「1.属于国家秘密」. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly law: readonly Citation[];
}

/** A printed cell of a table: a label or the place of a figure. Spans count grid columns and rows, as in HTML. */
export type GridCell = { readonly columns?: number; readonly rows?: number } & (
  { readonly label: string; readonly kind: 'part' | 'head' | 'row' | 'group' } | { readonly figure: CellId }
);

/** A table of the form, exactly as printed. */
export interface FormTable {
  readonly id: TableId;
  /** 表二, 表三, 表四: the name of the worksheet. */
  readonly name: string;
  /** Width of each grid column in twips (1/1440 inch) on paper; they sum to 8844 = 156 mm, the text area of GB/T 9704. */
  readonly widths: readonly number[];
  /** Leading rows that repeat on every printed page. */
  readonly headerRows: number;
  readonly grid: readonly (readonly GridCell[])[];
  readonly figures: readonly Figure[];
}

/** A row of table 3; `group` names the head under which the form prints it. */
export interface OutcomeRow {
  readonly key: string;
  readonly label: string;
  readonly group?: OutcomeGroup;
  readonly law: readonly Citation[];
}
export type OutcomeGroup = 'refused' | 'unable' | 'notProcessed' | 'otherHandling';

export interface Column {
  readonly key: string;
  readonly label: string;
}

/** Table 3, the request-outcome matrix (收到和处理政府信息公开申请情况). */
export interface RequestTable extends FormTable {
  /** All data rows from top to bottom. */
  readonly rows: readonly OutcomeRow[];
  /** The keys of the rows that （七）总计 adds up. */
  readonly outcomes: readonly string[];
  readonly groups: Readonly<Record<OutcomeGroup, string>>;
  /** The six kinds of applicants, then 总计. */
  readonly columns: readonly Column[];
}

/** Table 4: three blocks of five cells (行政复议, 未经复议直接起诉, 复议后起诉). */
export interface DisputeTable extends FormTable {
  readonly blocks: readonly { readonly key: string; readonly labels: readonly string[] }[];
  /** Four results, then 总计. */
  readonly results: readonly Column[];
}

/** A place for text in the report. */
export interface TextSlot {
  readonly id: TextId;
  /** Section 1–6 of the report; 0 stands before section 一. */
  readonly section: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** Sub-heading as printed, where the slot has one: 「（一）主动公开」. */
  readonly heading?: string;
  /** What the clerk sees beside the cell. */
  readonly label: string;
  /** What belongs here, in one sentence for the clerk. */
  readonly prompt: string;
  /** Optional slots may stay empty and then leave no trace in the document. */
  readonly optional?: true;
}

export interface Section {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  /** Heading verbatim, with its number: 「一、总体情况」. */
  readonly heading: string;
  readonly table?: TableId;
}

export interface Edition {
  readonly id: EditionId;
  readonly notice: Citation;
  /** Report years (not years of publication), both inclusive. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly sections: readonly Section[];
  readonly texts: readonly TextSlot[];
  readonly table2: FormTable;
  readonly table3: RequestTable;
  readonly table4: DisputeTable;
}
