// Formulas of the emulated Excel worked out by the evaluator of the .xlsx adapter: SUM, COUNT, IF and the operators. A formula with
// any other function keeps the value that it had.
import { evaluator } from '../../../src/host/xlsx/reading/evaluate';
import type { Cell as FileCell } from '../../../src/host/xlsx/reading/cells';
import { place } from '../../../src/host/xlsx/reading/reference';
import { everyCell, type Book, type Sheet } from './book';

export function calculate(book: Book): void {
  const grids = new Map<string, ReadonlyMap<number, FileCell>>();
  const cells = (name: string) => {
    const sheet = book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sheet) return undefined;
    const known = grids.get(sheet.name) ?? gridOf(sheet);
    grids.set(sheet.name, known);
    return known;
  };
  const worked = evaluator({ cells, trusting: true });
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of everyCell(sheet)) {
      if (cell.formula === undefined) continue;
      const file = cells(sheet.name)?.get(place(row, column));
      const result = file && worked.result(sheet.name, file);
      if (result !== undefined) cell.value = result ?? 0;
    }
  }
}

function gridOf(sheet: Sheet): ReadonlyMap<number, FileCell> {
  const grid = new Map<number, FileCell>();
  for (const { row, column, cell } of everyCell(sheet)) {
    if (cell.value === '' && cell.formula === undefined) continue;
    const formula = cell.formula === undefined ? {} : { formula: { text: cell.formula.slice(1), rows: 0, columns: 0 } };
    grid.set(place(row, column), { row, column, value: cell.value, ...formula });
  }
  return grid;
}
