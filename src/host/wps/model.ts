// What this adapter uses of WPS 表格's object model: narrow types of our own. Everything is uncertain at this edge, so values are unknown.
// Methods need their parentheses, collections count from 1, a misspelt member is silently undefined: only what stands here may be used.

export interface EtRange {
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  IndentLevel: number;
  Locked: unknown;
  ColumnWidth: number;
  RowHeight: number;
  readonly MergeCells: unknown;
  readonly Font: EtFont;
  readonly Interior: { Color: unknown };
  readonly Borders: EtBorders;
  readonly Validation: EtValidation;
  readonly FormatConditions: EtFormatConditions;
  Merge(): unknown;
  UnMerge(): unknown;
  Select(): unknown;
}

export interface EtFont {
  Name: string;
  Size: number;
  Bold: boolean;
  Italic: boolean;
  Color: number;
}

export interface EtLines {
  LineStyle: unknown;
  Color: number;
}
export interface EtBorders extends EtLines {
  Item(side: number): EtLines;
}

export interface EtValidation {
  Add(type: number, alert: number, operator: number | undefined, formula1: string, formula2?: string): unknown;
  InputTitle: string;
  InputMessage: string;
  ErrorTitle: string;
  ErrorMessage: string;
  ShowError: boolean;
  Delete(): unknown;
}

export interface EtFormatConditions {
  Add(type: number, operator: undefined, formula: string): EtFormatCondition;
}
export interface EtFormatCondition {
  readonly Interior: { Color: number };
  readonly Font: EtFont;
}

export interface EtCollection<T> {
  readonly Count: unknown;
  Item(key: string | number): T | null | undefined;
}

export interface EtWorksheets extends EtCollection<EtWorksheet> {
  Add(before: undefined, after: EtWorksheet): EtWorksheet;
}

export interface EtWorksheet {
  Name: string;
  /** −1 visible, 0 hidden, 2 very hidden. */
  Visible: number;
  readonly ProtectContents: boolean;
  readonly Protection: Readonly<Record<string, unknown>>;
  readonly Tab: { Color: number };
  readonly PageSetup: EtPageSetup;
  Range(address: string): EtRange;
  Activate(): unknown;
  Delete(): unknown;
  Protect(
    password: undefined,
    drawings: boolean,
    contents: boolean,
    scenarios: boolean,
    interfaceOnly: false,
    ...allow: boolean[]
  ): unknown;
  Unprotect(password: string): unknown;
}

export interface EtPageSetup {
  PrintArea: string;
  PrintTitleRows: string;
  Orientation: number;
  PaperSize: number;
  Zoom: number | false;
  FitToPagesTall: number | false;
  CenterHorizontally: boolean;
  /** points */ TopMargin: number;
  /** points */ BottomMargin: number;
  /** points */ LeftMargin: number;
  /** points */ RightMargin: number;
}

export interface EtName {
  RefersTo: unknown;
  Delete(): unknown;
}
export interface EtNames extends EtCollection<EtName> {
  Add(name: string, refersTo: string): unknown;
}

export interface EtWorkbook {
  readonly FullName: unknown;
  readonly ProtectStructure: unknown;
  readonly Worksheets: EtWorksheets;
  readonly Names: EtNames;
}

export interface EtWindow {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
  ScrollRow: number;
  ScrollColumn: number;
}

export type EtListener = (...args: readonly unknown[]) => void;

export interface EtApplication {
  readonly Workbooks: unknown;
  readonly ActiveWorkbook: EtWorkbook | null | undefined;
  readonly ActiveWindow: EtWindow | null | undefined;
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
  EnableEvents: boolean;
  readonly ApiEvent: {
    AddApiEventListener(event: string, listener: EtListener): unknown;
    RemoveApiEventListener(event: string, listener: EtListener): unknown;
  };
}

/** An item of a collection. A missing one is null in some builds, undefined or an exception in others. */
export function itemOf<T>(collection: EtCollection<T>, key: string | number): T | undefined {
  try {
    return collection.Item(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** How many a collection holds: a property in most builds, a function in some. */
export function countOf(collection: EtCollection<unknown>): number {
  const count = collection.Count;
  return Number(typeof count === 'function' ? (collection as { Count(): unknown }).Count() : count);
}

/** XlCVError and the other numbers that WPS takes instead of names: it swallows names silently. */
export const ET = {
  horizontal: { left: -4131, center: -4108, right: -4152 },
  vertical: { top: -4160, middle: -4108 },
  continuous: 1,
  none: -4142,
  side: { left: 7, top: 8, bottom: 9, right: 10, insideVertical: 11, insideHorizontal: 12 },
  visibility: { visible: -1, hidden: 0, veryHidden: 2 },
  rule: { whole: 1, decimal: 2, list: 3, custom: 7 },
  stop: 1,
  information: 3,
  between: 1,
  expression: 2,
  landscape: 2,
  a4: 9,
} as const;

/** #RRGGBB as WPS wants it: red in the lowest byte. */
export const bgr = (colour: string): number =>
  parseInt(colour.slice(1, 3), 16) + parseInt(colour.slice(3, 5), 16) * 256 + parseInt(colour.slice(5, 7), 16) * 65_536;
