// What the objects of the emulated WPS share: the workbooks, who listens, what was counted, and in which ways this build differs from others.
import { calculate } from '../office/calculation';
import { createBook, type Book, type Sheet } from '../office/book';
import type { Area } from '../../../src/host/plan';

/** In which ways builds of WPS differ or may differ; the first value of each is the default. */
export const SWITCHES = {
  /** How a block of one row or one column is read. */
  value2Shape: ['nested', 'flat', 'nested as n×1'],
  emptyAs: ['null', 'undefined', 'text'],
  /** A block of values written in one go. */
  bulkWrite: ['works', 'throws', 'first cell'],
  missingItem: ['null', 'throws'],
  /** SheetChange for what an add-in writes itself. */
  ownWritesFire: ['at once', 'late', 'no'],
  enableEvents: ['honoured', 'ignored'],
  pasteEvents: ['one', 'one per cell', 'none'],
  undoFires: ['yes', 'no'],
  eventsAtAll: ['yes', 'never'],
  propertyOrFunction: ['property', 'function'],
  /** An address of several areas. */
  multiArea: ['all', 'first area'],
  /** Borders.LineStyle for all lines at once. */
  borders: ['together', 'one by one'],
  /** Words set for a part of the cells that got a validation in one go. */
  promptParts: ['apart', 'for the whole'],
  /** A number written into a cell that is formatted as text. */
  numberInTextCell: ['number', 'text'],
  /** From where the relative references of a new conditional format are seen. */
  rulesSeenFrom: ['active cell', 'first cell'],
  fileSystem: ['both', 'upper only', 'lower only', 'lower refuses separators'],
  binaryReadBack: ['ArrayBuffer', 'binary string'],
  /** Where WPS's root lies in the page. */
  global: ['Application', 'wps', 'wps.EtApplication'],
} as const;

export type Switches = { readonly [Name in keyof typeof SWITCHES]: (typeof SWITCHES)[Name][number] };

export const DEFAULTS = Object.fromEntries(Object.entries(SWITCHES).map(([name, [first]]) => [name, first])) as unknown as Switches;

/** Every combination of some switches; the others stay at their defaults. */
export function combinations(...names: readonly (keyof Switches)[]): readonly Partial<Switches>[] {
  return names.reduce<readonly Partial<Switches>[]>(
    (found, name) => found.flatMap((one) => SWITCHES[name].map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

export interface OpenBook {
  readonly book: Book;
  fullName: string;
  open: boolean;
  stale: boolean;
  /** WPS's object for it, made once. */
  object?: object;
}

export type Listener = (...args: readonly unknown[]) => void;

export interface World {
  readonly switches: Switches;
  readonly books: OpenBook[];
  front: OpenBook;
  /** The active cell of the sheet in front. */
  activeCell: { readonly row: number; readonly column: number };
  readonly counts: { calls: number; writes: number };
  /** What a real WPS would have swallowed in silence, or crashed on. */
  readonly faults: string[];
  /** Questions that would have stopped WPS until somebody answers. */
  readonly prompts: string[];
  readonly listeners: Map<string, Set<Listener>>;
  readonly application: { ScreenUpdating: boolean; DisplayAlerts: boolean; EnableEvents: boolean };
  /** Frozen panes and the print setup, by sheet id. */
  readonly panes: Map<string, { readonly rows: number; readonly columns: number }>;
  /** WPS's object for a sheet, as events hand it out. */
  sheetObject: (sheet: Sheet) => object;
  rangeObject: (sheet: Sheet, areas: readonly Area[]) => object;
  /** Whether the clerk acts at the moment, and not the add-in. */
  byClerk: boolean;
  /** Makes the n-th use of a member throw: "Range.Formula" → 3. */
  readonly failing: Map<string, number>;
  /** Cells that a test makes refuse whatever is written into them. */
  broken: (row: number, column: number) => boolean;
}

export function createWorld(switches: Partial<Switches> = {}, names: readonly string[] = ['Sheet1']): World {
  const first: OpenBook = { book: createBook(names), fullName: '工作簿1', open: true, stale: false };
  const unready = () => {
    throw new Error('The world is not complete yet.');
  };
  return {
    switches: { ...DEFAULTS, ...switches },
    books: [first],
    front: first,
    activeCell: { row: 1, column: 1 },
    counts: { calls: 0, writes: 0 },
    faults: [],
    prompts: [],
    listeners: new Map(),
    application: { ScreenUpdating: true, DisplayAlerts: true, EnableEvents: true },
    panes: new Map(),
    sheetObject: unready,
    rangeObject: unready,
    byClerk: false,
    failing: new Map(),
    broken: () => false,
  };
}

export const bookOf = (world: World, sheet: Sheet): OpenBook | undefined => world.books.find(({ book }) => book.sheets.includes(sheet));

/** Formulas are worked out when somebody reads. */
export function settle(open: OpenBook): void {
  if (!open.stale) return;
  open.stale = false;
  calculate(open.book);
}

/** Counts down a member that a test makes fail. */
export function mayFail({ failing }: World, member: string): void {
  const left = failing.get(member);
  if (left === undefined) return;
  failing.set(member, left - 1);
  if (left === 1) throw new Error(`${member} failed`);
}

/** Tells the listeners, as this build does. */
export function fire(world: World, event: string, ...args: readonly unknown[]): void {
  const { switches, application, byClerk } = world;
  if (switches.eventsAtAll === 'never') return;
  if (!byClerk && switches.ownWritesFire === 'no') return;
  if (!application.EnableEvents && switches.enableEvents === 'honoured') return;
  const tell = () => {
    const before = world.byClerk;
    world.byClerk = false;
    for (const listener of [...(world.listeners.get(event) ?? [])]) listener(...args);
    world.byClerk = before;
  };
  if (!byClerk && switches.ownWritesFire === 'late') setTimeout(tell, 5);
  else tell();
}

/** Cells have changed, by whomever. */
export function edited(world: World, sheet: Sheet, areas: readonly Area[]): void {
  const open = bookOf(world, sheet);
  if (open) open.stale = true;
  fire(world, 'SheetChange', world.sheetObject(sheet), world.rangeObject(sheet, areas));
}
