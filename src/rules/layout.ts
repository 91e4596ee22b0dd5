// An edition as rows of numbers, worked out once: rules then walk over an array of 200 numbers instead of a map of names.
// Knows the form and the report; no rule.
import { figures, type CellId, type Column, type Edition, type Figure, type OutcomeRow, type TableId } from '../form';
import type { AnnualReport } from '../report';
import { equations, type Equation, type EquationRule } from './equations';

/** Places are positions in `cells`. */
export interface Layout {
  readonly cells: readonly Figure[];
  readonly place: ReadonlyMap<CellId, number>;
  readonly balances: Readonly<Record<EquationRule, readonly Balance[]>>;
  /** Rows of table 3 from top to bottom, places from left to right. */
  readonly rows: readonly Line<OutcomeRow>[];
  /** Columns of table 3, 总计 last, places from top to bottom. */
  readonly columns: readonly Line<Column>[];
  /** First place of each table, and the place after its last one. */
  readonly tables: Readonly<Record<TableId, readonly [number, number]>>;
}

/** An equation with the places of its cells. */
export interface Balance {
  readonly equation: Equation;
  readonly left: readonly number[];
  readonly right: readonly number[];
}
export interface Line<Head> {
  readonly head: Head;
  readonly places: readonly number[];
}

const known = new WeakMap<Edition, Layout>();

export function layoutOf(form: Edition): Layout {
  const before = known.get(form);
  if (before) return before;
  const layout = workOut(form);
  known.set(form, layout);
  return layout;
}

function workOut(form: Edition): Layout {
  const cells = figures(form);
  const place = new Map(cells.map(({ id }, at) => [id, at]));
  const at = (id: CellId): number => {
    const found = place.get(id);
    if (found === undefined) throw new RangeError(`edition ${form.id} has no cell ${id}`);
    return found;
  };
  const balances: Record<EquationRule, Balance[]> = { 'T3-01': [], 'T3-02': [], 'T3-03': [], 'T4-01': [] };
  for (const equation of equations(form)) {
    const side = (terms: Equation['left']) => terms.map(({ id }) => at(id));
    balances[equation.rule].push({ equation, left: side(equation.left), right: side(equation.right) });
  }
  const { rows, columns } = form.table3;
  const extent = (table: TableId): readonly [number, number] => {
    const first = cells.findIndex((cell) => cell.table === table);
    return [first, first + cells.filter((cell) => cell.table === table).length];
  };
  return {
    cells,
    place,
    balances,
    rows: rows.map((head) => ({ head, places: columns.map((column) => at(`table3.${head.key}.${column.key}`)) })),
    columns: columns.map((head) => ({ head, places: rows.map((row) => at(`table3.${row.key}.${head.key}`)) })),
    tables: { table2: extent('table2'), table3: extent('table3'), table4: extent('table4') },
  };
}

/** The report's figures in the order of `cells`; NaN where a cell holds none, so that a sum over a blank is no number either. */
export function numbersOf(report: AnnualReport, { cells }: Layout): Float64Array {
  const numbers = new Float64Array(cells.length);
  for (let at = 0; at < cells.length; at++) {
    const reading = report.readings.get((cells[at] as Figure).id);
    numbers[at] = reading?.kind === 'figure' ? reading.value : NaN;
  }
  return numbers;
}

/** The sum of some places; NaN when any of them holds no figure. */
export function sumAt(numbers: Float64Array, places: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += numbers[places[at] as number] as number;
  return sum;
}
