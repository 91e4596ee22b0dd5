// What a clerk does in the emulated WPS with keyboard and mouse, and what this build tells of it.
import type { Area } from '../../../src/host/plan';
import { between, lastColumn, lastRow, parseArea } from '../office/address';
import { cellAt, findSheet, insertLines, peek, removeSheet, renameSheet, type Cell, type Sheet } from '../office/book';
import { enter } from '../office/entry';
import { mayEdit } from './range';
import { bookOf, edited, fire, type World } from './world';

export interface Clerk {
  readonly type: (sheet: string, address: string, entry: string | number) => void;
  readonly paste: (sheet: string, address: string, rows: readonly (readonly (string | number)[])[]) => void;
  /** Picks a cell up and puts it down elsewhere: its name goes with it. */
  readonly cut: (sheet: string, from: string, to: string) => void;
  readonly insertRows: (sheet: string, before: number, count?: number) => void;
  readonly insertColumns: (sheet: string, before: number, count?: number) => void;
  readonly rename: (sheet: string, name: string) => void;
  readonly deleteSheet: (sheet: string) => void;
  readonly lockWithPassword: (sheet: string) => void;
  readonly show: (sheet: string) => void;
  readonly undo: () => void;
  /** What stands in a cell. */
  readonly sees: (sheet: string, address: string) => Cell['value'];
}

export function createClerk(world: World): Clerk {
  const undo: (() => void)[] = [];
  const sheetOf = (name: string): Sheet => {
    const found = findSheet(world.front.book, name);
    if (!found) throw new RangeError(`The clerk finds no sheet ${name}.`);
    return found;
  };
  const act = (step: () => void) => {
    world.byClerk = true;
    try {
      step();
    } finally {
      world.byClerk = false;
    }
  };
  const quietlyEdited = (sheet: Sheet) => {
    const open = bookOf(world, sheet);
    if (open) open.stale = true;
  };
  const fill = (sheet: Sheet, area: Area, entry: (row: number, column: number) => string | number) => {
    const before: (readonly [row: number, column: number, value: Cell['value'], formula: string | undefined])[] = [];
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        mayEdit(sheet, row, column);
        const old = peek(sheet, row, column);
        before.push([row, column, old?.value ?? '', old?.formula]);
        enter(sheet, row, column, entry(row, column));
      }
    }
    undo.push(() => {
      for (const [row, column, value, formula] of before) {
        const cell = cellAt(sheet, row, column);
        delete cell.formula;
        Object.assign(cell, { value, ...(formula === undefined ? {} : { formula }) });
      }
      if (world.switches.undoFires === 'yes') edited(world, sheet, [area]);
      else quietlyEdited(sheet);
    });
  };
  return {
    type: (name, address, entry) =>
      act(() => {
        const sheet = sheetOf(name);
        fill(sheet, parseArea(address), () => entry);
        edited(world, sheet, [parseArea(address)]);
      }),
    paste: (name, address, rows) =>
      act(() => {
        const sheet = sheetOf(name);
        const corner = parseArea(address);
        const area = between(corner.row, corner.column, corner.row + rows.length - 1, corner.column + (rows[0]?.length ?? 1) - 1);
        fill(sheet, area, (row, column) => rows[row - area.row]?.[column - area.column] ?? '');
        quietlyEdited(sheet);
        if (world.switches.pasteEvents === 'one') edited(world, sheet, [area]);
        if (world.switches.pasteEvents !== 'one per cell') return;
        for (let row = area.row; row <= lastRow(area); row += 1) {
          for (let column = area.column; column <= lastColumn(area); column += 1)
            edited(world, sheet, [{ row, column, rows: 1, columns: 1 }]);
        }
      }),
    cut: (name, from, to) =>
      act(() => {
        const sheet = sheetOf(name);
        const [old, place] = [parseArea(from), parseArea(to)];
        const cell = peek(sheet, old.row, old.column);
        const target = cellAt(sheet, place.row, place.column);
        Object.assign(target, { value: cell?.value ?? '' });
        if (cell) cell.value = '';
        for (const one of world.front.book.names) {
          if (
            'sheet' in one.target &&
            one.target.sheet === sheet &&
            one.target.area.row === old.row &&
            one.target.area.column === old.column
          ) {
            if (one.target.area.rows * one.target.area.columns === 1) one.target = { sheet, area: place };
          }
        }
        edited(world, sheet, [place]);
      }),
    insertRows: (name, before, count = 1) =>
      act(() => {
        const sheet = sheetOf(name);
        insertLines(world.front.book, sheet, 'row', before, count);
        edited(world, sheet, [{ row: before, column: 1, rows: count, columns: 16_384 }]);
      }),
    insertColumns: (name, before, count = 1) =>
      act(() => {
        const sheet = sheetOf(name);
        insertLines(world.front.book, sheet, 'column', before, count);
        edited(world, sheet, [{ row: 1, column: before, rows: 1_048_576, columns: count }]);
      }),
    // No event tells of a new name.
    rename: (from, to) => act(() => renameSheet(world.front.book, sheetOf(from), to)),
    deleteSheet: (name) =>
      act(() => {
        removeSheet(world.front.book, sheetOf(name));
        world.front.stale = true;
        fire(world, 'SheetActivate', world.sheetObject(world.front.book.active));
      }),
    lockWithPassword: (name) => act(() => void (sheetOf(name).protection = { options: {}, password: 'secret' })),
    show: (name) =>
      act(() => {
        world.front.book.active = sheetOf(name);
        fire(world, 'SheetActivate', world.sheetObject(sheetOf(name)));
      }),
    undo: () => act(() => undo.pop()?.()),
    sees: (name, address) => {
      const { row, column } = parseArea(address);
      return peek(sheetOf(name), row, column)?.value ?? '';
    },
  };
}
