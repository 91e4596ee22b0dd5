// Keeping the findings up to date while the clerk types: an edit, a short rest, one read, all rules. Nothing is ever written.
import { HostError, type SpreadsheetHost } from '../host/host';
import type { Rule } from '../rules';
import type { ReadReport } from '../worksheet';
import { checkRead, type Checked } from './check';
import { everyRule } from './later';
import { NoReport, readWorkbook } from './read';

/** What became of a look at the workbook. */
export type Look =
  | { readonly kind: 'checked'; readonly checked: Checked }
  /** No report in this workbook. */
  | { readonly kind: 'none' }
  /** A cell is being edited: the last findings stand, and another look follows by itself. */
  | { readonly kind: 'editing' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Timers, so that tests need not wait. Milliseconds. */
export interface Clock {
  readonly after: (milliseconds: number, act: () => void) => () => void;
  readonly now: () => number;
}

export const systemClock: Clock = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
};

export interface Watching {
  /** Looks at once, without waiting for the clerk to rest; resolves when the list is up to date. */
  readonly refresh: () => Promise<void>;
  /** Ends it; a look that is still under way is not told any more. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds. */
export interface Pace {
  /** Rest after the last edit before a look. */
  readonly rest: number;
  /** A look is not put off longer than this while edits keep coming. */
  readonly longest: number;
  /** Pause before another look while a cell is being edited. */
  readonly again: number;
}
/** Reading and checking take some 60 ms in a browser; a clerk sees the list change within 200 ms of the last key. */
export const PACE: Pace = { rest: 120, longest: 1000, again: 1000 };

/**
 * Looks once, then after every edit. Looks never overlap: edits during a look lead to one more look behind it.
 * @param tell is called after each look
 * @throws HostError when the host cannot be listened to; looking on request still works then (`refresh`)
 */
export function watchReport(host: SpreadsheetHost, tell: (look: Look) => void, clock: Clock = systemClock, pace: Pace = PACE): Watching {
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  /** The next look reads everything anew: the first one, one that was asked for, one after a failure. */
  let thorough = true;
  let cancel: (() => void) | undefined;
  /** When the first edit came that no look has seen. */
  let since: number | undefined;
  /** All of them once they have arrived; the first look does not wait for those on texts. */
  let rules: readonly Rule[] | undefined;
  let fetching = false;
  let unread: ReadReport;

  const plan = (milliseconds: number) => {
    cancel?.();
    cancel = clock.after(milliseconds, () => {
      cancel = undefined;
      void look();
    });
  };
  const edited = () => {
    if (stopped) return;
    since ??= clock.now();
    plan(Math.max(0, Math.min(pace.rest, since + pace.longest - clock.now())));
  };

  /** One look, or, while one is under way, another behind it. */
  function look(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = looks().finally(() => {
      running = undefined;
    });
    return running;
  }
  async function looks(): Promise<void> {
    do {
      again = false;
      since = undefined;
      const glance = !thorough;
      thorough = false;
      const seen = await one(host, glance, rules);
      // stop() may have been called while we waited.
      if (isStopped()) return;
      tell(seen);
      if (seen.kind !== 'checked') thorough = true;
      if (seen.kind === 'editing') plan(pace.again);
      if (seen.kind === 'checked' && !seen.checked.whole) void textsOf(seen.checked.read);
    } while (again);
  }
  /** Behind a look at the tables, without keeping the next one waiting: the texts of what was read last. Asked for again after a failure. */
  async function textsOf(read: ReadReport): Promise<void> {
    unread = read;
    if (fetching) return;
    fetching = true;
    try {
      rules = (await everyRule()).allRules;
      if (!isStopped()) tell({ kind: 'checked', checked: checkRead(unread, { rules }) });
    } catch (error) {
      if (!isStopped()) tell({ kind: 'failed', error });
    } finally {
      fetching = false;
    }
  }
  const isStopped = () => stopped;

  const listening = host.capabilities.events
    ? host.onEdit(edited).catch((error: unknown): undefined => {
        if (!stopped) tell({ kind: 'failed', error });
      })
    : Promise.resolve(undefined);
  void look();

  return {
    refresh: () => {
      cancel?.();
      cancel = undefined;
      thorough = true;
      return stopped ? Promise.resolve() : look();
    },
    stop: async () => {
      stopped = true;
      cancel?.();
      await (
        await listening
      )?.();
    },
  };
}

async function one(host: SpreadsheetHost, glance: boolean, rules: readonly Rule[] | undefined): Promise<Look> {
  try {
    return { kind: 'checked', checked: checkRead(await readWorkbook(host, glance), rules ? { rules } : {}) };
  } catch (error) {
    if (error instanceof NoReport) return { kind: 'none' };
    return error instanceof HostError && error.code === 'CellEditing' ? { kind: 'editing' } : { kind: 'failed', error };
  }
}
