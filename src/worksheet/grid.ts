// Where the printed cells of a form's table stand once spans are laid out as in HTML. Knows the form, no sheet.
import type { CellId, FormTable, GridCell } from '../form';

/** A printed cell; row and column are 0-based inside the grid. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly cell: GridCell;
}

const known = new WeakMap<FormTable, readonly Spot[]>();

/** All printed cells from top to bottom, left to right. */
export function spots(table: FormTable): readonly Spot[] {
  const found = known.get(table) ?? layOut(table);
  known.set(table, found);
  return found;
}

function layOut({ grid }: FormTable): readonly Spot[] {
  const taken = new Set<string>();
  return grid.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): Spot => {
      while (taken.has(`${row},${column}`)) column++;
      const { rows = 1, columns = 1 } = cell;
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) taken.add(`${r},${c}`);
      return { row, column, rows, columns, cell };
    });
  });
}

/** The figures that a label speaks of: those of its rows, those under a head, those of a part down to the next one. */
export function labelled(all: readonly Spot[], label: Spot): readonly CellId[] {
  if (!('label' in label.cell)) return [];
  const { kind } = label.cell;
  const figures = all.flatMap((spot) => ('figure' in spot.cell ? [{ ...spot, id: spot.cell.figure }] : []));
  const ids = (fits: (figure: Spot) => boolean) => figures.filter(fits).map(({ id }) => id);
  if (kind === 'row' || kind === 'group') return ids((spot) => spot.row >= label.row && spot.row < label.row + label.rows);
  const below = label.row + label.rows;
  const next = all.find((spot) => spot.row >= below && 'label' in spot.cell && spot.cell.kind === 'part')?.row ?? Infinity;
  const block = (spot: Spot) => spot.row >= below && spot.row < next;
  const under = ids((spot) => block(spot) && spot.column < label.column + label.columns && label.column < spot.column + spot.columns);
  return under.length > 0 ? under : ids(block);
}
