// Cells as rectangles and as text for formulas. Knows no form's content.
import { address, range, type Area } from '../host/plan';
import type { CellId } from '../form';
import type { Locator } from '../rules';

export interface Position {
  readonly row: number;
  readonly column: number;
}
export type Positions = ReadonlyMap<CellId, Position>;

/** As few rectangles as reading order gives: runs along rows, equal runs below each other joined. */
export function rectangles(positions: readonly Position[]): readonly Area[] {
  const sorted = [...positions].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.columns === column) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined: Area[] = [];
  for (const run of runs) {
    const above = joined.findIndex(
      (area) => area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row,
    );
    const area = joined[above];
    if (area) joined[above] = { ...area, rows: area.rows + 1 };
    else joined.push(run);
  }
  return joined;
}

/** The places of some cells; a cell without a place is a fault of the layout. */
export function positionsOf(ids: readonly CellId[], positions: Positions): readonly Position[] {
  return ids.map((id) => {
    const found = positions.get(id);
    if (!found) throw new RangeError(`no place for ${id}`);
    return found;
  });
}

const known = new WeakMap<Positions, Locator>();

/** Absolute ranges for formulas on the same sheet. The same sums occur in many formulas: each is worked out once. */
export function locator(positions: Positions): Locator {
  const before = known.get(positions);
  if (before) return before;
  const worked = new Map<string, readonly string[]>();
  const made: Locator = {
    ranges(ids) {
      const key = ids.join();
      const found = worked.get(key) ?? rectangles(positionsOf(ids, positions)).map((area) => range(area, true));
      worked.set(key, found);
      return found;
    },
  };
  known.set(positions, made);
  return made;
}

/** "$D$7" */
export function fixed(id: CellId, positions: Positions): string {
  const [found] = positionsOf([id], positions);
  return found ? address(found.row, found.column, true) : '';
}
