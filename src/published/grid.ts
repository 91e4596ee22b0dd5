// A printed table laid out on its grid: every place knows the cell that covers it, so that a label is found above or beside a figure.
import type { PrintedTable } from './page';

/** A cell, and where it begins. */
export interface Placed {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}
/** Row by row; a place that no cell covers is undefined. */
export type Grid = readonly (readonly (Placed | undefined)[])[];

/** No statutory table is larger; a larger one is another table and not looked at. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 60;

/** Lays a table out as browsers and Word do: a cell takes the next free place of its row. Undefined for one that is too large. */
export function gridOf(table: PrintedTable): Grid | undefined {
  if (table.length > MOST_ROWS) return undefined;
  const grid: (Placed | undefined)[][] = table.map(() => []);
  for (const [row, cells] of table.entries()) {
    let column = 0;
    for (const { text, columns, rows } of cells) {
      while (grid[row]?.[column]) column++;
      if (column + columns > MOST_COLUMNS) return undefined;
      const placed: Placed = { text, row, column };
      for (let r = row; r < Math.min(table.length, row + rows); r++) {
        for (let c = column; c < column + columns; c++) {
          const line = grid[r];
          if (line) line[c] ??= placed;
        }
      }
      column += columns;
    }
  }
  return grid;
}

/** The cells that begin in a row, from left to right. */
export function beginning(grid: Grid, row: number): readonly Placed[] {
  const cells = (grid[row] ?? []).filter((cell): cell is Placed => cell?.row === row);
  return [...new Set(cells)];
}
