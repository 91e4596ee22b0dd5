// WPS 表格 in memory: the root object that a page finds, and the clerk at the keyboard. Strict: what is not modelled is a fault.
import { createBook } from '../office/book';
import { createClerk, type Clerk } from './clerk';
import { hostObject, type Property } from './bridge';
import { rangeObject } from './range';
import { createShellWorld, shellMembers, type ShellWorld } from './shell';
import { sheetObject, workbookObject } from './workbook';
import { createWorld, type Listener, type OpenBook, type Switches, type World } from './world';

export interface WpsEmulator {
  readonly world: World;
  readonly shell: ShellWorld;
  readonly clerk: Clerk;
  /** What lies in the page's global scope. */
  readonly globals: { readonly Application?: object; readonly wps?: object };
  readonly recount: () => void;
  /** Opens another workbook, which comes to the front. */
  readonly openAnother: (fullName: string) => OpenBook;
}

export function bootWps(switches: Partial<Switches> = {}, sheets?: readonly string[], lacking: Partial<ShellWorld> = {}): WpsEmulator {
  const world = createWorld(switches, sheets);
  const shell = { ...createShellWorld(), ...lacking };
  world.sheetObject = (sheet) => sheetObject(world, sheet);
  world.rangeObject = (sheet, areas) => rangeObject(world, sheet, areas);
  const application = applicationObject(world, shell);
  return {
    world,
    shell,
    clerk: createClerk(world),
    globals: globalsOf(world, application),
    recount: () => void Object.assign(world.counts, { calls: 0, writes: 0 }),
    openAnother: (fullName) => {
      const open: OpenBook = { book: createBook(['Sheet1']), fullName, open: true, stale: false };
      world.books.push(open);
      world.front = open;
      return open;
    },
  };
}

function globalsOf(world: World, application: object): WpsEmulator['globals'] {
  const { global } = world.switches;
  if (global === 'Application') return { Application: application, wps: application };
  if (global === 'wps') return { wps: application };
  const none = { Workbooks: { get: () => undefined }, Documents: { get: () => undefined }, Presentations: { get: () => undefined } };
  return {
    wps:
      world.switches.propertyOrFunction === 'property'
        ? hostObject(world, 'wps', { properties: { ...none, EtApplication: { get: () => application } } })
        : hostObject(world, 'wps', { properties: none, methods: { EtApplication: () => application } }),
  };
}

function applicationObject(world: World, shell: ShellWorld): object {
  const { application } = world;
  const toggle = (name: keyof World['application']): Property => ({
    get: () => application[name],
    set: (value) => {
      if (typeof value !== 'boolean') return void world.faults.push(`Application.${name} takes a boolean`);
      application[name] = value;
    },
  });
  const { properties, methods = {} } = shellMembers(world, shell);
  return hostObject(world, 'Application', {
    methods,
    properties: {
      ...properties,
      // It lies, in every build.
      Name: { get: () => 'Microsoft Excel' },
      Version: { get: () => '12.0' },
      Build: { get: () => '12.1.0.28043' },
      Path: { get: () => 'C:\\Program Files\\WPS Office\\office6' },
      ActiveSheet: { get: () => (world.front.open ? world.sheetObject(world.front.book.active) : null) },
      Workbooks: { get: () => hostObject(world, 'Workbooks', {}) },
      Documents: { get: () => null },
      Presentations: { get: () => null },
      ActiveWorkbook: { get: () => (world.front.open ? workbookObject(world, world.front, () => shell.bookFolder) : null) },
      ActiveWindow: { get: () => windowObject(world) },
      ScreenUpdating: toggle('ScreenUpdating'),
      DisplayAlerts: toggle('DisplayAlerts'),
      EnableEvents: toggle('EnableEvents'),
      ApiEvent: { get: () => eventsObject(world) },
    },
  });
}

/** The window shows whichever sheet is in front when it is asked. */
function windowObject(world: World): object {
  const active = () => world.front.book.active;
  const now = () => world.panes.get(active().id) ?? { rows: 0, columns: 0 };
  const split = (part: 'rows' | 'columns'): Property => ({
    get: () => now()[part],
    set: (value) => void world.panes.set(active().id, { ...now(), [part]: Number(value) }),
  });
  return hostObject(world, 'Window', {
    properties: {
      FreezePanes: {
        get: () => active().frozen !== null,
        set: (value) => {
          active().frozen = value === true ? { row: 1, column: 1, ...now() } : null;
        },
      },
      SplitRow: split('rows'),
      SplitColumn: split('columns'),
    },
  });
}

function eventsObject(world: World): object {
  const EVENTS = new Set(['SheetChange', 'SheetActivate', 'WorkbookActivate']);
  const known = (event: unknown) => {
    if (!EVENTS.has(String(event))) world.faults.push(`the event ${String(event)} is not modelled`);
    return String(event);
  };
  return hostObject(world, 'ApiEvent', {
    methods: {
      AddApiEventListener: (event, listener) => {
        const all = world.listeners.get(known(event)) ?? new Set();
        world.listeners.set(String(event), all.add(listener as Listener));
      },
      RemoveApiEventListener: (event, listener) => void world.listeners.get(known(event))?.delete(listener as Listener),
    },
  });
}
