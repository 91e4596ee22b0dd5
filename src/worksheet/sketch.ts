// A sheet while it is drawn: cells and merges are collected and become a plan. Knows no form.
import type { Area, CellPlan, ConditionalFormat, NamePlan, SheetPlan, ValidationPlan } from '../host/plan';
import type { StyleKey } from './styles';

/** A sheet and the names of its cells. */
export interface Drawn {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
}

export interface Content {
  readonly value?: string | number;
  readonly formula?: string;
}

export interface Sketch {
  readonly name: string;
  readonly cells: CellPlan[];
  readonly merges: Area[];
  readonly heights: Record<number, number>;
  readonly validations: ValidationPlan[];
  readonly formats: ConditionalFormat[];
  readonly names: NamePlan[];
}

export const sketch = (name: string): Sketch => ({ name, cells: [], merges: [], heights: {}, validations: [], formats: [], names: [] });

export const at = (row: number, column: number, columns = 1, rows = 1): Area => ({ row, column, rows, columns });

/** Fills an area as one cell. Every cell below a merge gets the look too, so that its borders are whole. */
export function put(into: Sketch, area: Area, style: StyleKey, content: Content = {}): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const first = row === area.row && column === area.column;
      into.cells.push({ row, column, style, ...(first ? content : {}) });
    }
  }
  if (area.rows > 1 || area.columns > 1) into.merges.push(area);
}

/** Gives a cell or an area its permanent name. */
export const call = (into: Sketch, name: string, area: Area) => void into.names.push({ name, sheet: into.name, area });

/** The sheet with all that was put on it; cells in reading order. */
export function finish(from: Sketch, rest: Pick<SheetPlan, 'widths' | 'protect'> & Partial<SheetPlan>): Drawn {
  const cells = [...from.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const { name, merges, heights, validations, formats, names } = from;
  return { sheet: { name, cells, merges, heights, validations, formats, ...rest }, names };
}
