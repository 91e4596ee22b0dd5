// The spreadsheet port over the object model of WPS 表格. Knows no rule, no form and no report.
import { HostError, type SpreadsheetHost } from '../host';
import { address } from '../plan';
import { inWps, missing } from './failure';
import { LOCK, lock, unlock } from './lock';
import { countOf, ET, itemOf, type EtApplication } from './model';
import { openSession } from './session';
import { regionsOf, renew, takeSnapshot, type Snapshot } from './snapshot';
import { PACE, watch, type Memory, type Pace, type Watch } from './watch';
import { write } from './write';

/** The workbook in front. */
export function createWpsHost(application: EtApplication, pace: Pace = PACE): SpreadsheetHost {
  const session = openSession(application);
  /** Who wants to know of edits; one watch serves all. */
  const listeners = new Set<{ readonly changed: () => void }>();
  let watching: Watch | undefined;
  /** What was asked for last and what it read; kept only while somebody watches, who keeps it up to date. */
  let asked: readonly string[] = [];
  let known: Snapshot | undefined;

  const memory: Memory = {
    get: () => known,
    set: (snapshot) => {
      known = snapshot;
    },
    retake: () => {
      known = undefined;
      known = takeSnapshot(session.book(), asked);
    },
  };
  /** After an own write: what is known must hold it, or it would pass for an edit. */
  const written = (sheets: readonly string[]) => {
    if (!known) return;
    const found = renew(known, sheets);
    if (found.kind === 'changed') known = found.snapshot;
    if (found.kind === 'moved') memory.retake();
  };

  return {
    capabilities: { events: true, selection: true },

    sheets: () =>
      inWps(() => {
        const { Worksheets } = session.book();
        return Array.from({ length: countOf(Worksheets) }, (_, index) => itemOf(Worksheets, index + 1)).flatMap((sheet) =>
          sheet ? [{ name: sheet.Name, hidden: sheet.Visible !== ET.visibility.visible, protected: sheet.ProtectContents }] : [],
        );
      }),

    apply: async (plan, replace = []) => {
      const { apply } = await import(/* webpackChunkName: "insert" */ './apply');
      return inWps(() => {
        apply(session, session.bookInFront(), plan, replace);
        if (known) memory.retake();
      });
    },

    read: (names, glance = false) =>
      inWps(() => {
        if (names.length === 0) return new Map();
        if (glance && watching && sameNames(names, asked)) {
          watching.settle();
          if (known) return regionsOf(known);
        }
        const snapshot = takeSnapshot(session.book(), names);
        // A question about a few names in between does not push out what the watch lives on.
        if (watching && names.length >= asked.length) [asked, known] = [names, snapshot];
        return regionsOf(snapshot);
      }),

    write: (cells) =>
      inWps(() => {
        if (cells.length > 0) written(write(session, session.book(), cells));
      }),

    select: (name, row, column) =>
      inWps(() => {
        const sheet = itemOf(session.bookInFront().Worksheets, name);
        if (!sheet) throw missing(name);
        if (sheet.Visible !== ET.visibility.visible) throw new HostError('Unsupported', `“${name}”工作表是隐藏的，请先取消隐藏。`);
        sheet.Activate();
        sheet.Range(address(row, column)).Select();
      }),

    onEdit: (changed) =>
      inWps(() => {
        const one = { changed };
        listeners.add(one);
        watching ??= watch(application, memory, session.isWriting, () => listeners.forEach((each) => each.changed()), pace);
        return async () => {
          listeners.delete(one);
          if (listeners.size > 0) return;
          watching?.stop();
          [watching, asked, known] = [undefined, [], undefined];
        };
      }),

    protect: (name, on) =>
      inWps(() => {
        const sheet = itemOf(session.book().Worksheets, name);
        if (!sheet) throw missing(name);
        if (sheet.ProtectContents === on) return;
        session.quietly(() => (on ? lock(sheet, LOCK) : unlock(sheet, name)));
      }),
  };
}

const sameNames = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((name, index) => name === b[index]);
