// The language every spreadsheet understands: a declarative plan of sheets. Knows no form, no report and no rule.
// Rows and columns are 1-based. Lengths: column widths in millimetres, row heights in points (1/72 inch).

/** A rectangle of cells on one sheet, 1-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** Named looks; cells refer to them by key. */
  readonly styles: Readonly<Record<string, Style>>;
}

/** A workbook-scoped defined name. */
export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface SheetPlan {
  readonly name: string;
  /** veryHidden sheets do not show in the dialog for hidden sheets. */
  readonly visibility?: 'hidden' | 'veryHidden';
  /** #RRGGBB */
  readonly tabColour?: string;
  /** Widths in millimetres from column 1 on. */
  readonly widths: readonly number[];
  /** Heights in points by row; other rows keep the host's default. */
  readonly heights: Readonly<Record<number, number>>;
  readonly cells: readonly CellPlan[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationPlan[];
  /** In order of priority, the first one wins. */
  readonly formats: readonly ConditionalFormat[];
  /** Rows above and columns left of the first cell that scrolls. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintPlan;
  /** Locked cells refuse typing; no password: a lock against slips, not against people. */
  readonly protect: boolean;
}

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly value?: string | number;
  /** In the English A1 notation of the file format, starting with "=". */
  readonly formula?: string;
  /** Key into `styles`. */
  readonly style?: string;
}

export interface Style {
  readonly font?: {
    readonly name?: string;
    /** points */ readonly size?: number;
    readonly bold?: true;
    readonly italic?: true;
    /** #RRGGBB */ readonly colour?: string;
  };
  /** #RRGGBB */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: true;
  /** Indent in characters. */
  readonly indent?: number;
  /** Thin lines on all four sides, #RRGGBB. */
  readonly border?: string;
  /** "@" for text, "0", "0.####". */
  readonly numberFormat?: string;
  /** Open for typing on a protected sheet. */
  readonly unlocked?: true;
}

export interface ValidationPlan {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'whole'; readonly min: number; readonly max: number }
    | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
    | { readonly kind: 'list'; readonly items: readonly string[] }
    | { readonly kind: 'any' };
  /** Shown when the cell is selected. Titles ≤ 32 characters, messages ≤ 255. */
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error?: { readonly title: string; readonly message: string };
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** Starts with "="; relative references are seen from the first cell of the first area. */
  readonly formula: string;
  readonly look: { readonly fill: string; readonly colour?: string; readonly bold?: true };
}

export interface PrintPlan {
  readonly area: Area;
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on each page, both inclusive. */
  readonly repeat?: { readonly first: number; readonly last: number };
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly centre: boolean;
}

/** `letters(28)` is "AB". */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** "D7", or "$D$7" when fixed. */
export const address = (row: number, column: number, fixed = false) => (fixed ? `$${letters(column)}$${row}` : `${letters(column)}${row}`);

/** "D7:J31", or one address for a single cell. */
export function range({ row, column, rows, columns }: Area, fixed = false): string {
  const first = address(row, column, fixed);
  return rows === 1 && columns === 1 ? first : `${first}:${address(row + rows - 1, column + columns - 1, fixed)}`;
}

/** A sheet name as a formula wants it: always quoted, quotes doubled. */
export const quoted = (sheet: string) => `'${sheet.replace(/'/g, "''")}'`;

export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: Style;
}

/** Each cell with its look; cells under a merge that have none take that of the merge's first cell. */
export function styledCells({ cells, merges }: SheetPlan, styles: WorkbookPlan['styles']): readonly StyledCell[] {
  const looks = new Map<string, StyledCell>();
  const add = (cell: Pick<CellPlan, 'row' | 'column' | 'style'>) => {
    const style = cell.style === undefined ? undefined : styles[cell.style];
    if (style) looks.set(`${cell.row},${cell.column}`, { row: cell.row, column: cell.column, style });
  };
  cells.forEach(add);
  for (const { row, column, rows, columns } of merges) {
    const first = looks.get(`${row},${column}`);
    if (!first) continue;
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        if (!looks.has(`${r},${c}`)) looks.set(`${r},${c}`, { row: r, column: c, style: first.style });
      }
    }
  }
  return [...looks.values()];
}
