// What the objects of the emulated Excel share: the workbook, who is listening, the clerk's undo stack, and who acts at the moment.
import type { Area } from '../../../src/host/plan';
import { shown } from './address';
import { createBook, type Book, type Cell, type Sheet } from './book';
import { shownValue, valueType } from './entry';
import { refuse, type Json } from './object';

/** Event numbers of the client's protocol. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protection: 24,
  renamed: 25,
  visibility: 26,
} as const;
export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** [category, type, target, json, id] as the client takes it. */
export type Entry = readonly [category: 65_536, type: number, target: string, json: string, id: number];

export interface World {
  readonly book: Book;
  /** The minor number of the ExcelApi level that this Excel has: 15 for 1.15. */
  readonly level: number;
  /** A batch is running: what happens now is an add-in's doing. */
  byAddin: boolean;
  /** The add-in's switch `runtime.enableEvents`. */
  eventsOn: boolean;
  /** type|target → how often it was registered */
  readonly listeners: Map<string, number>;
  /** Events that happened and were not sent yet. */
  readonly pending: Entry[];
  /** How to take back each of the clerk's last steps. */
  readonly undo: (() => void)[];
  /** Computes every formula of the book; without it formulas keep the value that a test gave them. */
  readonly calculate: ((book: Book) => void) | undefined;
  /** Formulas wait to be worked out, and whether that is told. */
  stale: 'told' | 'silent' | undefined;
  /** Characters that the formula of a conditional format may have. */
  longestRule: number;
  /** Whether a printer is installed; without one Excel may refuse to lay out pages. */
  printer: boolean;
  nextEvent: number;
}

export interface WorldOptions {
  readonly sheets?: readonly string[];
  /** "1.15" */
  readonly level?: string;
  readonly calculate?: (book: Book) => void;
}

export const createWorld = ({ sheets, level = '1.15', calculate }: WorldOptions): World => ({
  book: createBook(sheets),
  level: Number(level.split('.')[1]),
  byAddin: false,
  eventsOn: true,
  listeners: new Map(),
  pending: [],
  undo: [],
  calculate,
  stale: undefined,
  longestRule: 8192,
  printer: true,
  nextEvent: 1,
});

export const listen = ({ listeners }: World, type: EventType, target: string, by: 1 | -1) => {
  const count = (listeners.get(`${type}|${target}`) ?? 0) + by;
  if (count > 0) listeners.set(`${type}|${target}`, count);
  else listeners.delete(`${type}|${target}`);
};

/** Something happened to a sheet: its own listeners and those of the collection get an entry each. */
export function tell(world: World, type: EventType, sheet: Sheet, fields: Readonly<Record<string, Json>>): void {
  if (!world.eventsOn) return;
  const json = JSON.stringify({ ...fields, worksheetId: sheet.id });
  for (const target of [sheet.id, 'Workbook']) {
    if (!world.listeners.has(`${type}|${target}`)) continue;
    world.pending.push([65_536, type, target, json, world.nextEvent]);
    world.nextEvent += 1;
  }
}

/** Cells of a sheet have changed, by whomever; formulas follow. One cell tells its value before and after, several tell nothing. */
export function edited(
  world: World,
  sheet: Sheet,
  area: Area,
  single?: { readonly before: Cell | undefined; readonly after: Cell | undefined },
) {
  const details = single && {
    valueBefore: shownValue(single.before?.value ?? ''),
    valueAfter: shownValue(single.after?.value ?? ''),
    valueTypeBefore: valueType(single.before),
    valueTypeAfter: valueType(single.after),
  };
  tell(world, EVENT.changed, sheet, { address: shown(area), changeType: 'RangeEdited', ...details, ...origin(world) });
  recalculate(world);
}

export const origin = (world: World) => ({
  source: 'Local',
  triggerSource: world.level >= 14 && world.byAddin ? 'ThisLocalAddin' : 'Unknown',
  shiftDirection: 'None',
});

/** Formulas follow a change: at once when a clerk made it, once a request when an add-in did. */
export function recalculate(world: World): void {
  world.stale = world.stale === 'told' || world.eventsOn ? 'told' : 'silent';
  if (!world.byAddin) settle(world);
}

/** Works out the formulas if something has changed since. */
export function settle(world: World): void {
  const { stale, eventsOn } = world;
  if (!stale) return;
  world.stale = undefined;
  world.calculate?.(world.book);
  world.eventsOn = stale === 'told';
  for (const sheet of world.book.sheets) {
    const formulas = [...sheet.cells.values()].some((cell) => cell.formula);
    if (formulas) tell(world, EVENT.calculated, sheet, { address: 'A1' });
  }
  world.eventsOn = eventsOn;
}

/** Excel's answer to a change of what the sheet's protection covers. */
export const locked = () =>
  refuse('AccessDenied', "You can't perform the requested operation. The cell or sheet is protected and read-only.");

export function activate(world: World, sheet: Sheet): void {
  const { book } = world;
  if (sheet.visibility !== 'Visible') return void refuse('InvalidOperation', 'A hidden sheet cannot be activated.');
  if (book.active === sheet) return;
  tell(world, EVENT.deactivated, book.active, {});
  book.active = sheet;
  tell(world, EVENT.activated, sheet, {});
}
