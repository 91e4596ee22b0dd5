// Works out formulas as Excel does: texts and blanks in ranges are skipped, errors travel on, a text in arithmetic is #VALUE!.
import type { HostValue } from '../../host';
import type { Area } from '../../plan';
import type { Cell, CellFormula } from './cells';
import { parseFormula, type Expression, type Operator } from './formula';
import { between, contains, MAX_COLUMN, MAX_ROW, place, type Corner } from './reference';

/** What the formulas of a workbook may look at. */
export interface Grid {
  /** Cells of a sheet by its name; undefined when there is none. */
  cells(sheet: string): ReadonlyMap<number, Cell> | undefined;
  /** Whether a saved result counts where a formula is not understood; not after cells were changed. */
  readonly trusting: boolean;
}

const NOT_CALCULATED: HostValue = { error: '#未计算' };
const CIRCULAR: HostValue = { error: '#循环引用' };
const VALUE: HostValue = { error: '#VALUE!' };
/** Cells that refer to cells that refer to cells …; longer chains rest on a saved result. */
const MAX_CHAIN = 200;
/** Cells looked at in all, so that a sheet full of sums over whole columns ends. */
const BUDGET = 500_000;

const isError = (value: HostValue): value is { readonly error: string } => typeof value === 'object' && value !== null;

/** Excel calculates with 15 digits. */
const settle = (value: number): HostValue => (Number.isFinite(value) ? Number(value.toPrecision(15)) : { error: '#NUM!' });

function number(value: HostValue): number | { readonly error: string } {
  if (isError(value)) return value;
  if (typeof value === 'string')
    return /^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*$/.test(value) ? Number(value) : { error: '#VALUE!' };
  return Number(value ?? 0);
}

/** Numbers come before texts, texts before truth values; a blank is 0 or an empty text, whichever it is compared with. */
function compare(a: HostValue, b: HostValue): number {
  const rank = (value: HostValue) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const like = (blank: HostValue, other: HostValue): HostValue =>
    blank !== null ? blank : typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const [left, right] = [like(a, b), like(b, a)];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function operate(operator: Operator, left: HostValue, right: HostValue): HostValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') return shown(left) + shown(right);
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
    const [a, b] = [number(left), number(right)];
    if (typeof a !== 'number') return a;
    if (typeof b !== 'number') return b;
    if (operator === '/') return b === 0 ? { error: '#DIV/0!' } : settle(a / b);
    return settle(operator === '+' ? a + b : operator === '-' ? a - b : a * b);
  }
  const order = compare(left, right);
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

const shown = (value: Exclude<HostValue, { readonly error: string }>) =>
  typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value ?? '');

export interface Evaluator {
  /** What a cell shows now. */
  value(sheet: string, row: number, column: number): HostValue;
  /** The result of the cell's formula worked out afresh; undefined when the formula is not understood. */
  result(sheet: string, cell: Cell): HostValue | undefined;
}

/** Remembers what it worked out: for one reading, not longer. */
export function evaluator(grid: Grid): Evaluator {
  const parsed = new Map<string, Expression | undefined>();
  const known = new Map<Cell, HostValue | undefined>();
  const open = new Set<Cell>();
  let budget = BUDGET;

  const expressionOf = (text: string) => {
    if (!parsed.has(text)) parsed.set(text, parseFormula(text));
    return parsed.get(text);
  };

  const value = (sheet: string, row: number, column: number): HostValue => {
    const cell = grid.cells(sheet)?.get(place(row, column));
    if (!cell) return null;
    if (!cell.formula) return cell.value ?? null;
    return result(sheet, cell) ?? (grid.trusting ? cell.value : undefined) ?? NOT_CALCULATED;
  };

  const result = (sheet: string, cell: Cell): HostValue | undefined => {
    const text = cell.formula?.text;
    const expression = text === undefined ? undefined : expressionOf(text);
    if (!expression || !cell.formula) return undefined;
    if (known.has(cell)) return known.get(cell);
    if (open.has(cell)) return CIRCULAR;
    if (open.size >= MAX_CHAIN) return undefined;
    open.add(cell);
    // A formula whose result is an empty cell shows 0.
    const found = work(expression, sheet, cell.formula);
    const worked = found === null ? 0 : found;
    open.delete(cell);
    known.set(cell, worked);
    return worked;
  };

  /** Where a reference points; undefined when moving it along with a shared formula leads off the sheet. */
  const moved = (at: Corner, formula: CellFormula) => {
    const row = at.rowFixed ? at.row : at.row + formula.rows;
    const column = at.columnFixed ? at.column : at.column + formula.columns;
    return row >= 1 && row <= MAX_ROW && column >= 1 && column <= MAX_COLUMN ? { row, column } : undefined;
  };

  type Reference = Extract<Expression, { kind: 'reference' }>;
  const located = (reference: Reference, sheet: string, formula: CellFormula): { sheet: string; area: Area } | undefined => {
    const [first, last] = [moved(reference.first, formula), moved(reference.last, formula)];
    const name = reference.sheet ?? sheet;
    return first && last && grid.cells(name) ? { sheet: name, area: between(first, last) } : undefined;
  };

  /** Visits the cells of an area that hold something; false when there is too much to visit. */
  const visit = (sheet: string, area: Area, see: (value: HostValue) => void): boolean => {
    const cells = grid.cells(sheet);
    if (!cells) return true;
    const size = area.rows * area.columns;
    budget -= Math.min(size, cells.size);
    if (budget < 0) return false;
    if (size <= cells.size) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) see(value(sheet, row, column));
      }
    } else {
      for (const cell of cells.values()) if (contains(area, cell.row, cell.column)) see(value(sheet, cell.row, cell.column));
    }
    return true;
  };

  /** The error or the text, or undefined when not understood. */
  const total = (list: readonly Expression[], counting: boolean, sheet: string, formula: CellFormula): HostValue | undefined => {
    let sum = 0;
    let count = 0;
    let failure: HostValue | undefined;
    for (const argument of list) {
      if (argument.kind === 'reference') {
        const where = located(argument, sheet, formula);
        if (!where) return counting ? undefined : { error: '#REF!' };
        const whole = visit(where.sheet, where.area, (found) => {
          if (typeof found === 'number') {
            sum += found;
            count++;
          } else if (isError(found)) failure ??= found;
        });
        if (!whole) return undefined;
        continue;
      }
      const given = work(argument, sheet, formula);
      if (given === undefined) return undefined;
      const amount = number(given);
      if (typeof amount === 'number') {
        sum += amount;
        count++;
      } else failure ??= amount;
    }
    return counting ? count : (failure ?? settle(sum));
  };

  const work = (expression: Expression, sheet: string, formula: CellFormula): HostValue | undefined => {
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'reference': {
        const where = located(expression, sheet, formula);
        if (!where) return { error: '#REF!' };
        return where.area.rows === 1 && where.area.columns === 1 ? value(where.sheet, where.area.row, where.area.column) : undefined;
      }
      case 'operation': {
        const left = work(expression.left, sheet, formula);
        const right = work(expression.right, sheet, formula);
        return left === undefined || right === undefined ? undefined : operate(expression.operator, left, right);
      }
      case 'call': {
        if (expression.name !== 'IF') return total(expression.arguments, expression.name === 'COUNT', sheet, formula);
        const [condition, yes, no] = expression.arguments;
        const holds = condition && work(condition, sheet, formula);
        if (holds === undefined || isError(holds)) return holds;
        if (typeof holds === 'string') return VALUE;
        const chosen = holds ? yes : no;
        return chosen ? work(chosen, sheet, formula) : false;
      }
    }
  };

  return { value, result };
}
