// What the named regions hold at one moment, and whether they still stand where they stood: cheap to renew sheet by sheet.
import type { HostValue, Region } from '../host';
import { range, type Area } from '../plan';
import { itemOf, type EtName, type EtWorkbook, type EtWorksheet } from './model';
import { hostValue, isBlank, isFormula, rowsOf } from './values';

/** Cells of one region; a name that covers more is broken, e.g. by deleting all but whole columns. */
const LARGEST_REGION = 20_000;
/** Cells that are read in one go, from A1 to the last named cell. */
const LARGEST_BLOCK = 60_000;

interface Place {
  readonly sheet: string;
  readonly area: Area;
}

interface Named {
  readonly name: string;
  readonly held: EtName;
  /** As WPS told it: "='表三'!$D$4:$I$28". */
  readonly refersTo: string;
  readonly place: Place | undefined;
}

interface Block {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

interface SheetState {
  readonly held: EtWorksheet;
  readonly blocks: readonly Block[];
  /** Cells whose content is typed: regions of one row or one column. All others are labels and formulas that stay. */
  readonly inputs: ReadonlySet<string>;
}

export interface Snapshot {
  readonly names: readonly Named[];
  readonly sheets: ReadonlyMap<string, SheetState>;
}

const SOUND = /^=(?:'((?:[^']|'')+)'|([^'!,]+))!\$([A-Z]{1,3})\$(\d+)(?::\$([A-Z]{1,3})\$(\d+))?$/;
const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Where "='表三'!$D$4:$I$28" points; undefined for anything but one area on one sheet. */
export function placeOf(refersTo: string): Place | undefined {
  const [, quoted, bare, left, top, right = left, bottom = top] = SOUND.exec(refersTo) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const [row, column] = [Number(top), columnOf(left)];
  const area = { row, column, rows: Number(bottom) - row + 1, columns: columnOf(right) - column + 1 };
  return area.rows * area.columns > LARGEST_REGION ? undefined : { sheet: quoted?.replace(/''/g, "'") ?? bare ?? '', area };
}

/** Reads everything anew: where each name points by now, then each sheet in one block. */
export function takeSnapshot(book: EtWorkbook, asked: readonly string[]): Snapshot {
  const { Names, Worksheets } = book;
  const names: Named[] = [];
  for (const name of asked) {
    const held = itemOf(Names, name);
    if (!held) continue;
    const refersTo = String(held.RefersTo);
    names.push({ name, held, refersTo, place: placeOf(refersTo) });
  }
  const areas = new Map<string, Area[]>();
  for (const { place } of names) if (place) areas.set(place.sheet, [...(areas.get(place.sheet) ?? []), place.area]);
  const sheets = new Map<string, SheetState>();
  for (const [name, own] of areas) {
    const held = itemOf(Worksheets, name);
    if (held) sheets.set(name, readSheet(held, blocksOf(own), inputsOf(own)));
  }
  return { names, sheets };
}

/** From A1 to the last cell that has a name; name by name where one of them lies far out. */
function blocksOf(areas: readonly Area[]): readonly Area[] {
  const rows = Math.max(...areas.map((area) => area.row + area.rows - 1));
  const columns = Math.max(...areas.map((area) => area.column + area.columns - 1));
  return rows * columns > LARGEST_BLOCK ? areas : [{ row: 1, column: 1, rows, columns }];
}

function inputsOf(areas: readonly Area[]): ReadonlySet<string> {
  const inputs = new Set<string>();
  for (const { row, column, rows, columns } of areas) {
    if (rows > 1 && columns > 1) continue;
    for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) inputs.add(`${r},${c}`);
  }
  return inputs;
}

function readSheet(held: EtWorksheet, areas: readonly Area[], inputs: ReadonlySet<string>): SheetState {
  const blocks = areas.map((area) => {
    const cells = held.Range(range(area));
    return {
      area,
      values: rowsOf(cells.Value2, area.rows, area.columns),
      formulas: rowsOf(cells.Formula, area.rows, area.columns),
    };
  });
  return { held, blocks, inputs };
}

export type Renewal =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly snapshot: Snapshot }
  /** Labels or formulas stand elsewhere: rows were inserted, or the sheet is gone. Only a new snapshot tells where the names are. */
  | { readonly kind: 'moved' };

/** Reads some sheets again, three calls each. A sheet without names of ours is passed over. */
export function renew(snapshot: Snapshot, names: Iterable<string>): Renewal {
  const sheets = new Map(snapshot.sheets);
  let changed = false;
  for (const name of names) {
    const before = sheets.get(name);
    if (!before) continue;
    let now: SheetState;
    try {
      now = readSheet(
        before.held,
        before.blocks.map(({ area }) => area),
        before.inputs,
      );
    } catch {
      return { kind: 'moved' };
    }
    if (!standsStill(before, now)) return { kind: 'moved' };
    if (sameContent(before, now)) continue;
    changed = true;
    sheets.set(name, now);
  }
  return changed ? { kind: 'changed', snapshot: { ...snapshot, sheets } } : { kind: 'same' };
}

/** All that is not typed reads the same in the same cells, so no row, column or cell has moved. */
const standsStill = (before: SheetState, now: SheetState) =>
  now.blocks.every(({ area, formulas }, index) =>
    formulas.every((line, r) =>
      line.every(
        (formula, c) => before.inputs.has(`${area.row + r},${area.column + c}`) || equal(formula, before.blocks[index]?.formulas[r]?.[c]),
      ),
    ),
  );

const sameContent = (before: SheetState, now: SheetState) =>
  now.blocks.every((block, index) =>
    (['values', 'formulas'] as const).every((part) =>
      block[part].every((line, r) => line.every((value, c) => equal(value, before.blocks[index]?.[part][r]?.[c]))),
    ),
  );

const equal = (a: unknown, b: unknown) => a === b || (isBlank(a) && isBlank(b));

/** Whether the sheets are still called what they were, and some of the names still point where they did. */
export function namesHold({ names, sheets }: Snapshot, from: number, count: number): boolean {
  try {
    return (
      [...sheets].every(([name, { held }]) => held.Name === name) &&
      names.slice(from, from + count).every(({ held, refersTo }) => String(held.RefersTo) === refersTo)
    );
  } catch {
    return false;
  }
}

/** The regions as the port gives them, in the order asked for. */
export function regionsOf({ names, sheets }: Snapshot): ReadonlyMap<string, Region> {
  const regions = new Map<string, Region>();
  for (const { name, place } of names) {
    const state = place && sheets.get(place.sheet);
    const values = state && valuesAt(state, place.area);
    if (values) regions.set(name, { ...place, values });
  }
  return regions;
}

function valuesAt({ blocks }: SheetState, { row, column, rows, columns }: Area): readonly (readonly HostValue[])[] | undefined {
  const block = blocks.find(
    ({ area }) =>
      row >= area.row && column >= area.column && row + rows <= area.row + area.rows && column + columns <= area.column + area.columns,
  );
  return (
    block &&
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => {
        const [y, x] = [row - block.area.row + r, column - block.area.column + c];
        return hostValue(block.values[y]?.[x], isFormula(block.formulas[y]?.[x]));
      }),
    )
  );
}
