// What a clerk does in the emulated Excel with keyboard and mouse. Each step can be undone and raises the events that Excel raises.
// Data validation does not stop the typing here: pasting gets past it in Excel too.
import { letters } from '../../../src/host/plan';
import { between, parseArea, shown, type Axis } from './address';
import { cellAt, createSheet, findSheet, insertLines, peek, removeSheet, renameSheet, type Cell, type Sheet } from './book';
import { enter } from './entry';
import { eachCell } from './format';
import type { Json } from './object';
import { copy, mayEdit } from './range';
import { activate, edited, EVENT, origin, recalculate, tell, type World } from './world';

export interface Clerk {
  /** One cell: the event tells the value before and after. */
  readonly type: (sheet: string, address: string, entry: Json) => void;
  /** Several cells at once: one event that tells no values. */
  readonly paste: (sheet: string, address: string, rows: readonly (readonly Json[])[]) => void;
  readonly clear: (sheet: string, address: string) => void;
  readonly insertRows: (sheet: string, before: number, count?: number) => void;
  readonly deleteRows: (sheet: string, first: number, count?: number) => void;
  readonly insertColumns: (sheet: string, before: number, count?: number) => void;
  readonly rename: (sheet: string, name: string) => void;
  readonly addSheet: (name: string) => void;
  readonly deleteSheet: (sheet: string) => void;
  readonly show: (sheet: string) => void;
  /** Ctrl+Z. False when there is nothing left to undo. */
  readonly undo: () => boolean;
}

/** @param done called after each step, when its events may be sent */
export function createClerk(world: World, done: () => void): Clerk {
  const { book, undo } = world;
  const sheetOf = (name: string): Sheet => {
    const sheet = findSheet(book, name);
    if (!sheet) throw new RangeError(`The clerk finds no sheet ${name}.`);
    return sheet;
  };
  const step = (act: () => void) => {
    act();
    done();
  };
  const fill = (sheet: Sheet, address: string, entry: (row: number, column: number) => Json) => {
    const area = parseArea(address);
    const single = area.rows * area.columns === 1;
    const before: (readonly [row: number, column: number, cell: Cell | undefined])[] = [];
    eachCell(area, (row, column) => {
      mayEdit(sheet, row, column);
      before.push([row, column, copy(peek(sheet, row, column))]);
      enter(sheet, row, column, entry(row, column));
    });
    undo.push(() => {
      for (const [row, column, old] of before) {
        const cell = cellAt(sheet, row, column);
        delete cell.formula;
        Object.assign(cell, { value: old?.value ?? '', ...(old?.formula === undefined ? {} : { formula: old.formula }) });
      }
      edited(world, sheet, area);
    });
    edited(world, sheet, area, single ? { before: before[0]?.[2], after: peek(sheet, area.row, area.column) } : undefined);
  };
  const lines = (sheet: Sheet, axis: Axis, at: number, count: number) => {
    const { merges, validations, conditionals } = sheet;
    const cells = [...sheet.cells].map(([key, cell]) => [key, copy(cell)] as const);
    const targets = new Map(book.names.map((name) => [name, name.target]));
    insertLines(book, sheet, axis, at, count);
    // Formulas of other sheets that pointed here are not put back.
    undo.push(() => {
      sheet.cells.clear();
      for (const [key, cell] of cells) if (cell) sheet.cells.set(key, cell);
      Object.assign(sheet, { merges, validations, conditionals });
      for (const [name, target] of targets) name.target = target;
      edited(world, sheet, { row: 1, column: 1, rows: 1, columns: 1 });
    });
    const end = at + Math.abs(count) - 1;
    tell(world, EVENT.changed, sheet, {
      address: axis === 'row' ? `${at}:${end}` : `${letters(at)}:${letters(end)}`,
      changeType: `${axis === 'row' ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}`,
      ...origin(world),
    });
    recalculate(world);
  };
  return {
    type: (sheet, address, entry) => step(() => fill(sheetOf(sheet), address, () => entry)),
    paste: (sheet, address, values) =>
      step(() => {
        const corner = parseArea(address);
        const area = between(corner.row, corner.column, corner.row + values.length - 1, corner.column + (values[0]?.length ?? 1) - 1);
        fill(sheetOf(sheet), shown(area), (row, column) => values[row - area.row]?.[column - area.column] ?? '');
      }),
    clear: (sheet, address) => step(() => fill(sheetOf(sheet), address, () => '')),
    insertRows: (sheet, before, count = 1) => step(() => lines(sheetOf(sheet), 'row', before, count)),
    deleteRows: (sheet, first, count = 1) => step(() => lines(sheetOf(sheet), 'row', first, -count)),
    insertColumns: (sheet, before, count = 1) => step(() => lines(sheetOf(sheet), 'column', before, count)),
    rename: (sheet, name) =>
      step(() => {
        const found = sheetOf(sheet);
        const nameBefore = found.name;
        renameSheet(book, found, name);
        tell(world, EVENT.renamed, found, { nameBefore, nameAfter: name, ...origin(world) });
      }),
    addSheet: (name) =>
      step(() => {
        const sheet = createSheet(book.newId(), name);
        book.sheets.push(sheet);
        tell(world, EVENT.added, sheet, { source: 'Local' });
      }),
    deleteSheet: (sheet) =>
      step(() => {
        const found = sheetOf(sheet);
        removeSheet(book, found);
        undo.length = 0;
        tell(world, EVENT.deleted, found, { source: 'Local' });
      }),
    show: (sheet) => step(() => activate(world, sheetOf(sheet))),
    undo: () => {
      const back = undo.pop();
      if (!back) return false;
      step(back);
      return true;
    },
  };
}
