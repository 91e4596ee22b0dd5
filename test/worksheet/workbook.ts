// A workbook in memory, laid out from a plan: cells are typed into, formulas are worked out, named regions are read as a host
// reads them.
import type { CellWrite, HostValue, Region } from '../../src/host/host';
import { letters, type Area, type CellPlan, type ConditionalFormat, type WorkbookPlan } from '../../src/host/plan';
import { columnNumber, formula, type Value } from './evaluator';

export interface Workbook {
  type(cells: readonly CellWrite[]): void;
  put(sheet: string, row: number, column: number, value: HostValue): void;
  /** What the cell shows. */
  value(sheet: string, row: number, column: number): Value;
  /** A formula worked out as if it stood on that sheet. */
  evaluate(text: string, sheet: string): Value;
  /** Whether a conditional format is in force at a cell. */
  shows(format: ConditionalFormat, sheet: string, row: number, column: number): boolean;
  read(names: readonly string[]): ReadonlyMap<string, Region>;
}

const key = (sheet: string, row: number, column: number) => `${sheet}!${row},${column}`;

export function workbook(plan: WorkbookPlan): Workbook {
  const planned = plannedCells(plan);
  const typed = new Map<string, HostValue>();
  const shown = new Map<string, Value>();

  const value = (sheet: string, row: number, column: number): Value => {
    const at = key(sheet, row, column);
    if (typed.has(at)) return typed.get(at) ?? null;
    const known = shown.get(at);
    if (known !== undefined) return known;
    const cell = planned.get(at);
    const result = cell?.formula !== undefined ? evaluate(cell.formula, sheet) : (cell?.value ?? null);
    shown.set(at, result);
    return result;
  };
  const evaluate = (text: string, sheet: string): Value => formula(text)((other, row, column) => value(other ?? sheet, row, column));
  const put = (sheet: string, row: number, column: number, content: HostValue) => {
    typed.set(key(sheet, row, column), content);
    shown.clear();
  };

  return {
    value,
    evaluate,
    put,
    type: (cells) => cells.forEach((cell) => put(cell.sheet, cell.row, cell.column, cell.value)),
    shows({ areas, formula: text }, sheet, row, column) {
      const [first] = areas;
      if (!first || !areas.some((area) => inside(area, row, column))) return false;
      const seen = isAbsolute(text) ? text : shifted(text, row - first.row, column - first.column);
      const at = `${sheet}!${seen}`;
      const known = shown.get(at) ?? evaluate(seen, sheet);
      shown.set(at, known);
      return known === true;
    },
    read(names) {
      const wanted = new Set(names);
      const answer = new Map<string, Region>();
      for (const { name, sheet, area } of plan.names) {
        if (!wanted.has(name)) continue;
        const values = Array.from({ length: area.rows }, (_, r) =>
          Array.from({ length: area.columns }, (_unused, c) => value(sheet, area.row + r, area.column + c)),
        );
        answer.set(name, { sheet, area, values });
      }
      return answer;
    },
  };
}

const plans = new WeakMap<WorkbookPlan, ReadonlyMap<string, CellPlan>>();
function plannedCells(plan: WorkbookPlan): ReadonlyMap<string, CellPlan> {
  const before = plans.get(plan);
  if (before) return before;
  const planned = new Map<string, CellPlan>();
  for (const { name, cells } of plan.sheets) for (const cell of cells) planned.set(key(name, cell.row, cell.column), cell);
  plans.set(plan, planned);
  return planned;
}

export const inside = ({ row, column, rows, columns }: Area, r: number, c: number) =>
  r >= row && r < row + rows && c >= column && c < column + columns;

const absolutes = new Map<string, boolean>();
function isAbsolute(text: string): boolean {
  const known = absolutes.get(text) ?? !/(?<![$A-Z])\$?[A-Z]{1,2}\d|(?<![$A-Z])[A-Z]{1,2}\$\d/.test(text.replace(/"[^"]*"/g, ''));
  absolutes.set(text, known);
  return known;
}

/** A conditional format's formula as it is seen from another cell than the first one: relative references move along. */
export function shifted(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return text.replace(
    /("[^"]*")|(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\d(])/g,
    (all: string, words: string | undefined, fixedColumn: string, column: string, fixedRow: string, row: string) => {
      if (words !== undefined) return all;
      const c = fixedColumn ? column : letters(columnNumber(column) + columns);
      return `${fixedColumn}${c}${fixedRow}${fixedRow ? row : String(Number(row) + rows)}`;
    },
  );
}
