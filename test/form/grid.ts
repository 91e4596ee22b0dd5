// How often each place of a table's grid is covered by a printed cell, laid out as HTML does.
import type { FormTable } from '../../src/form';

export function covered({ grid, widths }: FormTable): number[][] {
  const count = grid.map(() => widths.map(() => 0));
  grid.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((count[row]?.[column] ?? 0) > 0) column++;
      for (let down = 0; down < (cell.rows ?? 1); down++) {
        for (let right = 0; right < (cell.columns ?? 1); right++) {
          const line = count[row + down];
          if (!line || column + right >= widths.length) throw new RangeError(`a cell leaves the grid at row ${row}, column ${column}`);
          line[column + right] = (line[column + right] ?? 0) + 1;
        }
      }
      column += cell.columns ?? 1;
    }
  });
  return count;
}
