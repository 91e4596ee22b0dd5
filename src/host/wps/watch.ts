// Noticing the clerk's edits: WPS's event where it comes, a slow look beside it where it does not; nothing is written, own writes are not told.
// An event is only a hint. What counts is whether the cells read differently, so an echo of an own write, whenever it comes, tells nothing.
import type { EtApplication, EtListener, EtWorksheet } from './model';
import { namesHold, renew, type Snapshot } from './snapshot';

export interface Pace {
  /** Milliseconds from an event to the look: WPS must not be asked before its event is over. */
  readonly after: number;
  /** Milliseconds between the looks that catch what no event told. */
  readonly poll: number;
}
export const PACE: Pace = { after: 20, poll: 2000 };

/** Names that each slow look checks for having moved; all are through in half a minute. */
const SLICE = 10;
/** From so many events on, all sheets are read at once rather than each event asked for its own. */
const MANY = 6;

export interface Memory {
  /** What was read last; undefined while nothing is known. */
  readonly get: () => Snapshot | undefined;
  readonly set: (snapshot: Snapshot) => void;
  /** Reads everything anew. */
  readonly retake: () => void;
}

export interface Watch {
  /** Looks at what events have told and was not looked at yet. */
  readonly settle: () => void;
  readonly stop: () => void;
}

export function watch(application: EtApplication, memory: Memory, isWriting: () => boolean, changed: () => void, pace: Pace = PACE): Watch {
  let stopped = false;
  let pending: EtWorksheet[] = [];
  let soon: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let slice = 0;

  /** @returns whether anything reads differently now */
  function look(sheets: (snapshot: Snapshot) => Iterable<string> | undefined): boolean {
    const snapshot = memory.get();
    if (!snapshot) return true;
    const names = sheets(snapshot);
    const found = names === undefined ? undefined : renew(snapshot, names);
    if (found?.kind === 'same') return false;
    if (found?.kind === 'changed') memory.set(found.snapshot);
    else memory.retake();
    return true;
  }

  function settle(): void {
    clearTimeout(soon);
    soon = undefined;
    const events = pending;
    pending = [];
    if (events.length > 0 && look((snapshot) => (events.length > MANY ? snapshot.sheets.keys() : namesOf(events)))) changed();
  }
  const heard: EtListener = (sheet) => {
    if (stopped || isWriting()) return;
    pending.push(sheet as EtWorksheet);
    soon ??= setTimeout(() => quietly(settle), pace.after);
  };
  /** Another sheet in front: perhaps because one has gone or got another name, which no event tells. */
  const activated: EtListener = () => {
    if (stopped || isWriting()) return;
    clearTimeout(slow);
    slow = setTimeout(poll, pace.after);
  };

  function poll(): void {
    quietly(() => {
      const hold = (snapshot: Snapshot) => {
        if (slice >= snapshot.names.length) slice = 0;
        slice += SLICE;
        return namesHold(snapshot, slice - SLICE, SLICE) ? snapshot.sheets.keys() : undefined;
      };
      // Without a memory there is nothing to compare with: the first look makes it.
      if (!isWriting() && memory.get() && look(hold)) changed();
    });
    if (!stopped) slow = setTimeout(poll, pace.poll);
  }

  application.ApiEvent.AddApiEventListener('SheetChange', heard);
  application.ApiEvent.AddApiEventListener('SheetActivate', activated);
  slow = setTimeout(poll, pace.poll);
  return {
    settle,
    stop: () => {
      stopped = true;
      clearTimeout(soon);
      clearTimeout(slow);
      application.ApiEvent.RemoveApiEventListener('SheetChange', heard);
      application.ApiEvent.RemoveApiEventListener('SheetActivate', activated);
    },
  };
}

/** The names of the sheets that events came from; undefined when one of them does not tell. */
function namesOf(sheets: readonly EtWorksheet[]): Iterable<string> | undefined {
  try {
    return new Set(sheets.map(({ Name }) => Name));
  } catch {
    return undefined;
  }
}

/** A look that WPS refuses is not worth a word: the next one comes by itself. */
function quietly(look: () => void): void {
  try {
    look();
  } catch {
    return;
  }
}
