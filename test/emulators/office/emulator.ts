// The emulated Excel as a whole: requests in, answers and events out, switches for bad days, and counts of what was asked.
// Knows no transport: boot.ts joins it to the client in Node, and a page may join it over postMessage.
import { answerBatch, type BatchAnswer, type BatchRequest, type Session } from './batch';
import { findSheet, removeSheet, type Book } from './book';
import { createClerk, type Clerk } from './clerk';
import { LEVELS } from './levels';
import { HostRefusal, type ErrorCode } from './object';
import { workbookObject } from './workbook';
import { createWorld, settle, type Entry, type World, type WorldOptions } from './world';

/** Bad days. All off at first; a test sets what it needs. */
export interface Switches {
  /** How many requests find a cell being edited. */
  editing: number;
  /** Nothing may be changed. */
  protectedView: boolean;
  /** Milliseconds before an answer. */
  delay: () => number;
  /** No answer, ever. */
  silent: boolean;
  /** The n-th request from now (1 is the next) fails at its n-th action (from 1). */
  failAt: { request: number; readonly action: number; readonly code: ErrorCode } | undefined;
  /** The n-th request from now finds this sheet deleted from its n-th action on. */
  vanish: { request: number; readonly action: number; readonly sheet: string } | undefined;
}

export interface Counts {
  /** Requests that asked for something: one a context.sync(). */
  requests: number;
  /** Requests in which the client only gives up references. */
  cleanups: number;
  /** One entry a request. */
  actions: number[];
  /** What changed the workbook, one entry an action: "Range.Values". */
  writes: string[];
  /** Requests that the client itself calls writing (flag 1): also those that only register for events. */
  flaggedWrites: number;
  /** UTF-8 bytes of the request bodies, and of the largest of them. */
  requestBytes: number;
  largestRequest: number;
  answerBytes: number;
  events: number;
}

export type Reply =
  | { readonly statusCode: 200; readonly body: BatchAnswer }
  | { readonly statusCode: 400; readonly error: { readonly code: string; readonly message: string } };

export interface OfficeEmulator {
  readonly world: World;
  readonly book: Book;
  readonly clerk: Clerk;
  readonly switches: Switches;
  readonly counts: Counts;
  /** Sets all counts to nothing. */
  readonly recount: () => void;
  readonly isSetSupported: (name: string, version?: string) => boolean;
  readonly answer: (request: BatchRequest, flags: number) => Promise<Reply>;
  /** Where the events go. */
  send: (entries: readonly Entry[]) => void;
  /** Waits until nothing is on its way any more. */
  readonly idle: () => Promise<void>;
}

const blank = (): Counts => ({
  requests: 0,
  cleanups: 0,
  actions: [],
  writes: [],
  flaggedWrites: 0,
  requestBytes: 0,
  largestRequest: 0,
  answerBytes: 0,
  events: 0,
});
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const refused = (code: string, message: string): Reply => ({ statusCode: 400, error: { code, message } });

/** The sets that the npm client knows stop at these levels, whatever the host has. */
const CAPS: Readonly<Record<string, number>> = { excelapi: 15, excelapionline: 1 };

export function createEmulator(options: WorldOptions = {}): OfficeEmulator {
  const world = createWorld(options);
  const counts = blank();
  const switches: Switches = { editing: 0, protectedView: false, delay: () => 0, silent: false, failAt: undefined, vanish: undefined };
  let underWay = 0;

  const flush = () => {
    if (world.pending.length === 0) return;
    underWay += 1;
    setTimeout(() => {
      underWay -= 1;
      const entries = world.pending.splice(0);
      counts.events += entries.length;
      if (entries.length > 0) emulator.send(entries);
    }, 0);
  };

  const session: Session = {
    root: () => workbookObject(world),
    has: (member) => (LEVELS[member] ?? 0) <= world.level,
    references: new Map(),
    nextReference: 1,
    before: (_action, index) => {
      const { failAt, vanish } = switches;
      if (vanish?.request === 0 && index + 1 >= vanish.action) {
        const sheet = findSheet(world.book, vanish.sheet);
        if (sheet) removeSheet(world.book, sheet);
      }
      if (failAt?.request === 0 && failAt.action === index + 1)
        throw new HostRefusal(failAt.code, 'The emulated Excel was told to fail here.');
    },
    wrote: (what) => {
      if (switches.protectedView) throw new HostRefusal('AccessDenied', "You can't do this in Protected View.");
      counts.writes.push(what);
      // Before ExcelApi 1.20 an add-in's write empties the clerk's undo stack.
      world.undo.length = 0;
    },
  };

  const emulator: OfficeEmulator = {
    world,
    book: world.book,
    switches,
    counts,
    recount: () => void Object.assign(counts, blank()),
    clerk: createClerk(world, flush),
    send: () => undefined,
    isSetSupported: (name, version = '1.1') => {
      const [major, minor = '0'] = version.split('.');
      const cap = CAPS[name.toLowerCase()];
      return cap !== undefined && major === '1' && Number(minor) <= Math.min(cap, name.toLowerCase() === 'excelapi' ? world.level : cap);
    },
    answer: async (live, flags) => {
      const request = JSON.parse(JSON.stringify(live)) as BatchRequest;
      const cleanup = request.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');
      const releases = request.Actions.some(({ Name }) => Name === '_RemoveReference');
      count(request, flags, cleanup && releases);
      if (switches.silent) return new Promise<never>(() => undefined);
      underWay += 1;
      await pause(switches.delay());
      underWay -= 1;
      if (switches.editing > 0) {
        switches.editing -= 1;
        return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode and try again.');
      }
      for (const fault of [switches.failAt, switches.vanish]) if (fault) fault.request -= 1;
      world.byAddin = true;
      const body = answerBatch(session, request);
      settle(world);
      world.byAddin = false;
      if (switches.failAt?.request === 0) switches.failAt = undefined;
      if (switches.vanish?.request === 0) switches.vanish = undefined;
      counts.answerBytes += bytes(body);
      flush();
      return { statusCode: 200, body };
    },
    idle: async () => {
      do await pause(1);
      while (underWay > 0);
      await pause(1);
    },
  };

  function count(request: BatchRequest, flags: number, cleanup: boolean): void {
    if (cleanup) {
      counts.cleanups += 1;
      return;
    }
    const size = bytes(request);
    counts.requests += 1;
    counts.actions.push(request.Actions.length);
    counts.flaggedWrites += flags & 1;
    counts.requestBytes += size;
    counts.largestRequest = Math.max(counts.largestRequest, size);
  }
  return emulator;
}
