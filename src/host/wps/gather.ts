// Conditional formats that say the same of neighbouring cells gathered into one, which shows the same in fewer calls. Knows no WPS.
import { letters, type Area, type ConditionalFormat } from '../plan';
import { rectangles } from '../rectangles';
import { shift } from '../shift';

export interface Gathered {
  /** Cells in rectangles; the formula is seen from the first cell of the first. */
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly look: ConditionalFormat['look'];
}

/** Texts and quoted sheet names first, so that nothing inside them is taken for a reference; then names, functions, references. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\w.(\u0080-\uffff])|[\w.\u0080-\uffff\\]+\(?|[^]/g;
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const numberOf = (column: string) => [...column.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * In an area of one row "$J$7" and "$J7" mean the same cell, and in one of one column "$D$7" and "D$7" do: seen that way, the rule of one row
 * is often that of the next.
 */
function loosened(formula: string, { row, column, rows, columns }: Area): string {
  return mapReferences(formula, ({ fixedColumn, columnNumber, fixedRow, rowNumber }) => {
    const freeRow = !fixedRow || (rows === 1 && rowNumber === row);
    const freeColumn = !fixedColumn || (columns === 1 && columnNumber === column);
    return `${freeColumn ? '' : '$'}${letters(columnNumber)}${freeRow ? '' : '$'}${rowNumber}`;
  });
}

interface Reference {
  readonly fixedColumn: boolean;
  readonly columnNumber: number;
  readonly fixedRow: boolean;
  readonly rowNumber: number;
}
function mapReferences(formula: string, map: (reference: Reference) => string): string {
  return (formula.match(TOKEN) ?? [])
    .map((token) => {
      const [whole, columnSign, column = '', rowSign, row = ''] = REFERENCE.exec(token) ?? [];
      if (whole === undefined) return token;
      return map({ fixedColumn: columnSign === '$', columnNumber: numberOf(column), fixedRow: rowSign === '$', rowNumber: Number(row) });
    })
    .join('');
}

/** The formula with its relative references told as distances: the same text for two cells that see the same. */
const told = (formula: string, { row, column }: Area) =>
  mapReferences(
    formula,
    ({ fixedColumn, columnNumber, fixedRow, rowNumber }) =>
      `R${fixedRow ? rowNumber : `[${rowNumber - row}]`}C${fixedColumn ? columnNumber : `[${columnNumber - column}]`}`,
  );

/** Whether a formula means something else in each cell. */
export function isRelative(formula: string): boolean {
  let relative = false;
  mapReferences(formula, ({ fixedColumn, fixedRow }) => {
    relative ||= !fixedColumn || !fixedRow;
    return '';
  });
  return relative;
}

interface Group {
  readonly areas: Area[];
  /** Seen from the first cell of the first area. */
  readonly formula: string;
  readonly look: ConditionalFormat['look'];
  readonly same: string;
}

/** Rules that show the same, cell by cell, and in the same order of priority where cells have several. */
export function gather(formats: readonly ConditionalFormat[]): readonly Gathered[] {
  const groups: Group[] = [];
  for (const { areas, formula, look } of formats) {
    const [origin] = areas;
    if (!origin) continue;
    for (const area of areas) {
      const moved = shift(formula, area.row - origin.row, area.column - origin.column);
      const seen = loosened(moved, area);
      const same = `${JSON.stringify(look)} ${told(seen, area)}`;
      const at = groups.findIndex((group) => group.same === same);
      // Joining an earlier rule must not get ahead of another one on the same cells.
      const free = at >= 0 && groups.slice(at + 1).every((later) => later.areas.every((other) => !overlap(other, area)));
      if (free) groups[at]?.areas.push(area);
      else groups.push({ areas: [area], formula: moved, look, same });
    }
  }
  return groups.map(({ areas, formula, look }) => {
    const [first, ...more] = areas;
    // A rule that stays alone stays as it was written.
    if (!first || more.length === 0) return { areas, formula, look };
    const cells = rectangles(areas.flatMap(cellsOf));
    const [origin = first] = cells;
    return { areas: cells, formula: shift(loosened(formula, first), origin.row - first.row, origin.column - first.column), look };
  });
}

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

const cellsOf = ({ row, column, rows, columns }: Area) =>
  Array.from({ length: rows * columns }, (_, index) => ({ row: row + Math.floor(index / columns), column: column + (index % columns) }));
