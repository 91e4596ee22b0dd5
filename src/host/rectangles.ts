// Cells gathered into rectangles, so that Excel is asked once for many. Knows no value and no format.
import type { Area } from './plan';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rectangles that cover the places, each once and nothing else: runs within a row, joined with equal runs in the rows below. */
export function rectangles(places: readonly Place[]): readonly Area[] {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of places) rows.set(row, (rows.get(row) ?? new Set()).add(column));
  const closed: Area[] = [];
  let open = new Map<string, Area>();
  let previous = 0;
  for (const [row, columns] of [...rows].sort(([a], [b]) => a - b)) {
    const next = new Map<string, Area>();
    for (const run of runs([...columns])) {
      const key = `${run.first}-${run.count}`;
      const above = row === previous + 1 ? open.get(key) : undefined;
      next.set(key, above ? { ...above, rows: above.rows + 1 } : { row, column: run.first, rows: 1, columns: run.count });
      if (above) open.delete(key);
    }
    closed.push(...open.values());
    open = next;
    previous = row;
  }
  return [...closed, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The smallest rectangle around the places; undefined without any. */
export function around(places: readonly Place[]): Area | undefined {
  if (places.length === 0) return undefined;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

export interface Run {
  readonly first: number;
  readonly count: number;
}

/** Unbroken runs of numbers, in order. */
export function runs(numbers: readonly number[]): readonly Run[] {
  const found: { first: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && number === last.first + last.count) last.count += 1;
    else found.push({ first: number, count: 1 });
  }
  return found;
}

/** What belongs to each value, values in order of appearance. */
export function grouped<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const value = key(item);
    const group = groups.get(value);
    if (group) group.push(item);
    else groups.set(value, [item]);
  }
  return groups;
}
