// What is pasted, from Excel, WPS or a web page: values only, into the cells that are open. Looks stay those of the form.
/// <reference lib="dom" />
import type { Worksheet } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { CellWrite } from '../host';
import { address } from '../plan';
import { isShut } from './lock';
import type { Session } from './session';
import { write } from './write';

/** Row by row as it was copied; undefined where another cell spreads over this one. */
export type Table = readonly (readonly (string | undefined)[])[];

export interface Pasted {
  readonly written: number;
  /** Cells that are locked or lie outside: what was pasted for them was left out. */
  readonly left: number;
  /** Locked sums that show another number than was pasted for them, by address. */
  readonly different: readonly string[];
}

/** Rows and columns of what is on the clipboard; undefined when nothing is. */
export function tableOf(html: string, text: string): Table | undefined {
  const found = html === '' ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (found) return spread(found);
  if (text === '') return undefined;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

function spread(table: HTMLTableElement): Table {
  const rows: (string | undefined)[][] = Array.from(table.rows, () => []);
  const taken = new Set<string>();
  Array.from(table.rows).forEach((line, row) => {
    let column = 0;
    for (const cell of Array.from(line.cells)) {
      while (taken.has(`${row}.${column}`)) column++;
      for (let r = row; r < row + cell.rowSpan; r++) for (let c = column; c < column + cell.colSpan; c++) taken.add(`${r}.${c}`);
      const target = rows[row] ?? [];
      target[column] = textOf(cell);
      column += cell.colSpan;
    }
  });
  return rows;
}

/** A cell's text with its line breaks; spreadsheets write blanks as &nbsp;. */
function textOf(cell: HTMLElement): string {
  for (const br of Array.from(cell.querySelectorAll('br'))) br.replaceWith('\n');
  return (cell.textContent ?? '').replace(/\u00a0/g, ' ');
}

/** Puts a table where the selection begins, as one step that can be undone. */
export async function pasteInto(session: Session, table: Table): Promise<Pasted> {
  const sheet = session.workbook().getActiveSheet();
  const start = session.get(SheetsSelectionsService).getCurrentLastSelection()?.range ?? { startRow: 0, startColumn: 0 };
  const cells: CellWrite[] = [];
  const sums: { readonly row: number; readonly column: number; readonly pasted: number }[] = [];
  let left = 0;
  table.forEach((line, down) =>
    line.forEach((text, right) => {
      if (text === undefined) return;
      const [row, column] = [start.startRow + down, start.startColumn + right];
      const outside = row >= sheet.getRowCount() || column >= sheet.getColumnCount();
      if (outside || isShut(session, sheet.getSheetId(), row, column)) {
        if (text.trim() !== '') left++;
        const pasted = numberOf(text);
        if (!outside && pasted !== undefined && sheet.getCellRaw(row, column)?.f) sums.push({ row, column, pasted });
        return;
      }
      cells.push({ sheet: sheet.getName(), row: row + 1, column: column + 1, value: valueFor(sheet, row, column, text) });
    }),
  );
  write(session, cells, 'clerk');
  await session.settled();
  const different = sums.filter(({ row, column, pasted }) => sheet.getCellRaw(row, column)?.v !== pasted);
  return { written: cells.length, left, different: different.map(({ row, column }) => address(row + 1, column + 1)) };
}

/** As Excel takes it: numbers become numbers, also with separators; in a text cell everything stays text. */
function valueFor(sheet: Worksheet, row: number, column: number, text: string): string | number | null {
  if (text === '') return null;
  return sheet.getComposedCellStyle(row, column).n?.pattern === '@' ? text : (numberOf(text) ?? text);
}

function numberOf(text: string): number | undefined {
  const digits = text.trim();
  return /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(digits) ? Number(digits.replace(/,/g, '')) : undefined;
}
