// A sheet in memory for formulas: tables one below the other as on the form, cells as clerks fill them in.
import FormulaParser from 'fast-formula-parser';
import { layoutOf } from '../../src/rules/layout';
import type { CellId, Edition } from '../../src/form';
import { address, letters } from '../../src/host/plan';
import type { RawCell } from '../../src/report';
import type { Locator } from '../../src/rules';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Table 3 from D5, table 4 in one row and table 2 in one column below it. */
export function placesOf(form: Edition): ReadonlyMap<CellId, Place> {
  const places = new Map<CellId, Place>();
  const { cells, rows } = layoutOf(form);
  rows.forEach((line, row) => line.places.forEach((at, column) => places.set(cells[at]!.id, { row: row + 5, column: column + 4 })));
  form.table4.figures.forEach(({ id }, at) => places.set(id, { row: rows.length + 8, column: at + 2 }));
  form.table2.figures.forEach(({ id }, at) => places.set(id, { row: rows.length + 12 + at, column: 4 }));
  return places;
}

/** Neighbours in a row or in a column as one range. */
export function locator(places: ReadonlyMap<CellId, Place>): Locator {
  return {
    ranges: (ids) => {
      const runs: { first: Place; last: Place }[] = [];
      for (const id of ids) {
        const place = places.get(id)!;
        const run = runs[runs.length - 1];
        const below = run?.last.row === place.row - 1 && run.first.column === place.column && run.last.column === place.column;
        const beside = run?.last.column === place.column - 1 && run.first.row === place.row && run.last.row === place.row;
        if (run && (below || beside)) run.last = place;
        else runs.push({ first: place, last: place });
      }
      return runs.map(({ first, last }) =>
        first === last ? address(first.row, first.column) : `${address(first.row, first.column)}:${address(last.row, last.column)}`,
      );
    },
  };
}

export const addressOf = (places: ReadonlyMap<CellId, Place>, id: CellId): string => address(places.get(id)!.row, places.get(id)!.column);

const failure = (text: string) => new FormulaParser.FormulaError(text) as Error;
const whole = /^[-+]?\d+(?:\.\d+)?$/;
/** One argument of a function as the parser hands it over. */
interface Argument {
  readonly value: unknown;
}
const numbers = (args: readonly Argument[]): readonly number[] =>
  args
    .flatMap(({ value }) => (Array.isArray(value) ? (value as unknown[][]).flat() : [value]))
    .filter((value): value is number => typeof value === 'number');

const written = ({ value }: Argument) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** What the parser lacks, as Excel, WPS and LibreOffice define it. INT maps over a range, as it does inside SUMPRODUCT. */
const lacking = {
  MIN: (...args: Argument[]) => (numbers(args).length > 0 ? Math.min(...numbers(args)) : 0),
  MAX: (...args: Argument[]) => (numbers(args).length > 0 ? Math.max(...numbers(args)) : 0),
  INT: ({ value }: Argument) => {
    const floor = (cell: unknown) => {
      if (typeof cell === 'string') throw failure('#VALUE!');
      return Math.floor(Number(cell));
    };
    return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(floor)) : floor(value);
  },
  SUBSTITUTE: (text: Argument, from: Argument, to: Argument) => written(text).split(written(from)).join(written(to)),
  VALUE: ({ value }: Argument) => {
    const text = String(value).trim();
    if (!whole.test(text)) throw failure('#VALUE!');
    return Number(text);
  },
};

/** What the one parser looks at: making a parser takes a tenth of a second. */
let content: (row: number, column: number) => unknown = () => null;

const hooks = {
  functions: lacking,
  onCell: ({ row, col }: { row: number; col: number }) => content(row, col),
  onRange: ({ from, to }: { from: { row: number; col: number }; to: { row: number; col: number } }) =>
    Array.from({ length: to.row - from.row + 1 }, (_, down) =>
      Array.from({ length: to.col - from.col + 1 }, (__, right) => content(from.row + down, from.col + right)),
    ),
};
const parser = new FormulaParser(hooks);

/** Evaluates formulas over cells; an error value comes back as an error. */
export function calculator(places: ReadonlyMap<CellId, Place>, cells: ReadonlyMap<CellId, RawCell>): (formula: string) => unknown {
  const contents = new Map<string, unknown>();
  for (const [id, raw] of cells) contents.set(addressOf(places, id), raw !== null && typeof raw === 'object' ? failure(raw.error) : raw);
  return (formula) => {
    content = (row, column) => contents.get(`${letters(column)}${row}`) ?? null;
    return parser.parse(formula, { row: 1, col: 1, sheet: '表' });
  };
}
