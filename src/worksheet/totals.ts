// Which cells of the form add up others. Apart from the formulas, so that a reader of values need not carry the writing of formulas.
import type { CellId, Edition } from '../form';
import { equations } from '../rules';

/** How each total of the form comes about: its id and the cells it adds up. 总计 of （七）总计 adds up its row. */
export function totals(form: Edition): ReadonlyMap<CellId, readonly CellId[]> {
  const result = new Map<CellId, readonly CellId[]>();
  for (const { rule, left, right } of equations(form)) {
    if (rule === 'T3-01') continue;
    const total = right[0]?.id;
    // T3-03 follows T3-02 and so decides the one cell where both meet.
    if (total)
      result.set(
        total,
        left.map(({ id }) => id),
      );
  }
  return result;
}
