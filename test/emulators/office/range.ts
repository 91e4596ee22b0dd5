// Ranges of the emulated Excel: values, formulas, merges, selection. What is not here is not modelled and says so.
import type { Area } from '../../../src/host/plan';
import { between, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, overlaps, sameArea, sheetPrefix, shown, contains } from './address';
import { cellAt, filled, peek, type Cell, type Sheet } from './book';
import { enter, shownValue, valueType } from './entry';
import { eachCell, formatObject, formatOf, mayFormat, setFormat } from './format';
import {
  hostObject,
  invalid,
  number,
  objectOf,
  plain,
  refuse,
  text,
  type Argument,
  type HostObject,
  type Json,
  type Property,
} from './object';
import { conditionalCollection, validationObject } from './rules';
import { activate, edited, EVENT, locked, settle, tell, type World } from './world';

/** Where each range object of the batch layer stands. */
export const places = new WeakMap<HostObject, { readonly sheet: Sheet; readonly area: Area }>();

/** @param worksheet the sheet's own object, which this file cannot make */
export function rangeObject(world: World, sheet: Sheet, area: Area, worksheet: () => HostObject): HostObject {
  const alive = () => {
    if (!world.book.sheets.includes(sheet)) refuse('InvalidReference', 'This reference is not valid for the current operation.');
  };
  const grid =
    (read: (cell: Cell | undefined, row: number, column: number) => Json): Property['get'] =>
    () => {
      alive();
      settle(world);
      if (area.rows * area.columns > 200_000) return null;
      return Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_, c) => read(peek(sheet, area.row + r, area.column + c), area.row + r, area.column + c)),
      );
    };
  const within = (row: number, column: number, rows: number, columns: number) =>
    rangeObject(world, sheet, between(row, column, row + rows - 1, column + columns - 1), worksheet);
  const value = (cell: Cell | undefined): string | number | boolean => (cell ? shownValue(cell.value) : '');
  const object = hostObject('Range', {
    kept: true,
    properties: {
      Address: { get: () => (alive(), `${sheetPrefix(sheet.name)}${shown(area)}`) },
      RowIndex: { get: () => area.row - 1 },
      ColumnIndex: { get: () => area.column - 1 },
      RowCount: { get: () => area.rows },
      ColumnCount: { get: () => area.columns },
      CellCount: { get: () => area.rows * area.columns },
      Values: { get: grid(value), set: (entries) => put(world, sheet, area, entries) },
      Formulas: { get: grid((cell) => cell?.formula ?? value(cell)), set: (entries) => put(world, sheet, area, entries) },
      ValueTypes: { get: grid(valueType) },
      Text: { get: grid((cell) => String(value(cell))) },
      NumberFormat: {
        get: grid((_, row, column) => formatOf(sheet, row, column, 'numberFormat')),
        set: (formats) => {
          const matrix = shaped(area, formats);
          mayFormat(sheet, 'allowFormatCells');
          eachCell(area, (row, column) => {
            const format = matrix(row, column);
            if (format !== null) setFormat(world, sheet, { row, column, rows: 1, columns: 1 }, 'numberFormat', text(format));
          });
        },
      },
    },
    links: {
      Format: () => formatObject(world, sheet, area),
      Worksheet: worksheet,
      DataValidation: () => validationObject(sheet, area),
      ConditionalFormats: () => conditionalCollection(world, sheet, area),
    },
    methods: {
      GetCell: { call: (row, column) => within(area.row + number(row), area.column + number(column), 1, 1) },
      GetRow: { call: (row) => within(area.row + number(row), area.column, 1, area.columns) },
      GetColumn: { call: (column) => within(area.row, area.column + number(column), area.rows, 1) },
      GetEntireRow: { call: () => within(area.row, 1, area.rows, MAX_COLUMNS) },
      GetEntireColumn: { call: () => within(1, area.column, MAX_ROWS, area.columns) },
      GetBoundingRect: { call: (other) => bounding(sheet, area, other, within) },
      _ValidateArraySize: { call: (rows, columns) => (rows === area.rows && columns === area.columns ? null : wrongShape()) },
      Merge: { writes: true, call: (across) => merge(sheet, area, across === true) },
      Unmerge: {
        writes: true,
        call: () => {
          sheet.merges = sheet.merges.filter((merged) => !overlaps(merged, area));
          return null;
        },
      },
      Clear: { writes: true, call: (what) => clear(world, sheet, area, plain(what)) },
      Select: {
        call: () => {
          activate(world, sheet);
          world.book.selection = area;
          tell(world, EVENT.selection, sheet, { address: shown(area) });
          return null;
        },
      },
    },
  });
  places.set(object, { sheet, area });
  return object;
}

const wrongShape = () => invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

/** The input by cell: one value for all, or an array of the range's size; null leaves a cell as it is. */
function shaped(area: Area, input: Json): (row: number, column: number) => Json {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly Json[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) return wrongShape();
  return (row, column) => (rows[row - area.row] as readonly Json[])[column - area.column];
}

/** Excel's rule for a protected sheet: every touched cell must be unlocked. */
export function mayEdit(sheet: Sheet, row: number, column: number): void {
  if (sheet.protection && formatOf(sheet, row, column, 'locked') !== false) locked();
}

function put(world: World, sheet: Sheet, area: Area, input: Json): void {
  const matrix = shaped(area, input);
  const touched: (readonly [row: number, column: number, entry: Json])[] = [];
  eachCell(area, (row, column) => {
    const entry = matrix(row, column);
    const merged = sheet.merges.find((merge) => contains(merge, row, column));
    // What is put into a cell under a merge vanishes.
    if (entry === null || entry === undefined || (merged && (merged.row !== row || merged.column !== column))) return;
    mayEdit(sheet, row, column);
    touched.push([row, column, entry]);
  });
  const before = area.rows * area.columns === 1 ? copy(peek(sheet, area.row, area.column)) : undefined;
  for (const [row, column, entry] of touched) enter(sheet, row, column, entry);
  if (touched.length === 0) return;
  edited(world, sheet, area, area.rows * area.columns === 1 ? { before, after: peek(sheet, area.row, area.column) } : undefined);
}

export const copy = (cell: Cell | undefined): Cell | undefined => cell && { ...cell, format: new Map(cell.format) };

function merge(sheet: Sheet, area: Area, across: boolean): null {
  mayFormat(sheet, 'never');
  if (across) return refuse('ApiNotFound', 'not modelled: Range.merge(true)');
  if (sheet.merges.some((merged) => overlaps(merged, area) && !sameArea(merged, area))) {
    sheet.merges = sheet.merges.filter((merged) => !overlaps(merged, area));
  }
  sheet.merges.push(area);
  for (const { row, column } of filled(sheet, area)) {
    if (row === area.row && column === area.column) continue;
    const cell = cellAt(sheet, row, column);
    delete cell.formula;
    cell.value = '';
  }
  return null;
}

function clear(world: World, sheet: Sheet, area: Area, what: Json): null {
  const contents = what === 'Contents' || what === null || what === undefined || what === 'All';
  const formats = what !== 'Contents';
  const cells = filled(sheet, area);
  for (const { row, column } of cells) mayEdit(sheet, row, column);
  for (const { cell } of cells) {
    if (contents) {
      cell.value = '';
      delete cell.formula;
      delete cell.prefixed;
    }
    if (formats) cell.format.clear();
  }
  edited(world, sheet, area);
  return null;
}

function bounding(
  sheet: Sheet,
  area: Area,
  other: Argument,
  within: (row: number, column: number, rows: number, columns: number) => HostObject,
): HostObject {
  const range = objectOf(other, 'Range');
  const place = range ? places.get(range) : undefined;
  if (!place || place.sheet !== sheet) return invalid();
  const row = Math.min(place.area.row, area.row);
  const column = Math.min(place.area.column, area.column);
  const rows = Math.max(lastRow(place.area), lastRow(area)) - row + 1;
  return within(row, column, rows, Math.max(lastColumn(place.area), lastColumn(area)) - column + 1);
}
