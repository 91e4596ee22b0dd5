// One sheet of a plan as the engine's data: cells, looks, sizes, merges. Rules and locks are elsewhere.
import {
  BooleanNumber,
  CellValueType,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellPlan, SheetPlan, Style } from '../plan';
import { rangeOf } from './range';

/** A screen has 96 pixels an inch; a point is 1/72 inch. */
const pixelsOfMillimetres = (length: number) => Math.round((length * 96) / 25.4);
const pixelsOfPoints = (length: number) => Math.round((length * 96) / 72);
/** The engine knows no indent; this many pixels at the left look like one character of it. */
const INDENT = 9;

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2 } as const;
const WRAP = 3;
const THIN = 1;

/** Room beyond the planned cells, so that the sheet looks like one; it is locked with the rest. */
const SPARE = { rows: 20, columns: 4 };

/** A section that shows nothing: the engine takes an empty one for no format at all and shows the number. */
const shown = (pattern: string) =>
  pattern
    .split(';')
    .map((section) => (section === '' ? '" "' : section))
    .join(';');

export function styleData({ font, fill, horizontal, vertical, wrap, indent, border, numberFormat }: Style): IStyleData {
  const side = border === undefined ? undefined : { s: THIN, cl: { rgb: border } };
  const aligned = horizontal ?? (indent === undefined ? undefined : 'left');
  return {
    ...(font?.name === undefined ? {} : { ff: font.name }),
    ...(font?.size === undefined ? {} : { fs: font.size }),
    ...(font?.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font?.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font?.colour === undefined ? {} : { cl: { rgb: font.colour } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(aligned === undefined ? {} : { ht: HORIZONTAL[aligned] }),
    ...(vertical === undefined ? {} : { vt: VERTICAL[vertical] }),
    ...(wrap ? { tb: WRAP } : {}),
    ...(indent === undefined ? {} : { pd: { l: 2 + indent * INDENT } }),
    ...(side ? { bd: { t: side, r: side, b: side, l: side } } : {}),
    ...(numberFormat === undefined ? {} : { n: { pattern: shown(numberFormat) } }),
  };
}

function cellData({ value, formula, style }: CellPlan): ICellData {
  return {
    ...(style === undefined ? {} : { s: style }),
    ...(formula === undefined ? (value === undefined ? {} : valueData(value)) : { f: formula }),
  };
}

export const valueData = (value: string | number): ICellData =>
  typeof value === 'number' ? { v: value, t: CellValueType.NUMBER } : { v: value, t: mistakable(value) ? FORCED : CellValueType.STRING };

const FORCED = CellValueType.FORCE_STRING;
/** A text that the engine would take for a number, a truth or a formula is forced to stay one; the formula bar shows its apostrophe. */
const mistakable = (text: string) =>
  /^[=+\-@']/.test(text) || /^(true|false)$/i.test(text) || (text.trim() !== '' && Number.isFinite(Number(text)));

/** @param key the name under which the workbook keeps a style of the plan */
export function sheetData(plan: SheetPlan, id: string, key: (style: string) => string): IWorksheetData {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const cell of plan.cells) {
    const row = (cells[cell.row - 1] ??= {});
    row[cell.column - 1] = cellData(cell.style === undefined ? cell : { ...cell, style: key(cell.style) });
  }
  const { rows, columns } = extent(plan);
  return mergeWorksheetSnapshotWithDefault({
    id,
    name: plan.name,
    tabColor: plan.tabColour ?? '',
    hidden: plan.visibility ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: rows + SPARE.rows,
    columnCount: columns + SPARE.columns,
    cellData: cells,
    showGridlines: BooleanNumber.FALSE,
    mergeData: plan.merges.map(rangeOf),
    columnData: Object.fromEntries(plan.widths.map((width, at) => [at, { w: pixelsOfMillimetres(width) }])),
    rowData: Object.fromEntries(
      Object.entries(plan.heights).map(([row, height]) => [Number(row) - 1, { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE }]),
    ),
    ...(plan.freeze
      ? {
          freeze: {
            ySplit: plan.freeze.rows,
            xSplit: plan.freeze.columns,
            startRow: plan.freeze.rows || -1,
            startColumn: plan.freeze.columns || -1,
          },
        }
      : {}),
  });
}

function extent(plan: SheetPlan): { readonly rows: number; readonly columns: number } {
  const areas = [...plan.merges, ...plan.validations.map(({ area }) => area)];
  return {
    rows: Math.max(1, ...plan.cells.map(({ row }) => row), ...areas.map(({ row, rows }) => row + rows - 1)),
    columns: Math.max(
      plan.widths.length,
      ...plan.cells.map(({ column }) => column),
      ...areas.map(({ column, columns }) => column + columns - 1),
    ),
  };
}
