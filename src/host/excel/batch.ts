/// <reference types="office-js" />
// One step with Excel: a fresh request context, patience while a cell is being edited, an end to waiting, errors in words.
// A plain context is used rather than Excel.run: it keeps no range between requests, so that a step is exactly the requests it says,
// without two more actions for each range and a clean-up request behind every read.
import { HostError } from '../host';
import { codeOf, GONE, hostError } from './failure';

export interface Patience {
  /** Milliseconds to wait before each further try while a cell is being edited or a dialog is open. */
  readonly pauses: readonly number[];
  /** Milliseconds after which Excel counts as gone. */
  readonly limit: number;
}

/** Four tries in three seconds: a clerk who has just pressed a button in the pane ends the edit with Enter in about that time. */
export const PATIENCE: Patience = { pauses: [300, 900, 1800], limit: 60_000 };

const BUSY: ReadonlySet<string> = new Set(['InvalidOperationInCellEditMode', 'WriteNotSupportedWhenModalDialogOpen']);

/**
 * Does one step with Excel. A step is done again from its beginning when Excel was busy, so it may hold one request that writes, its last.
 * @throws HostError
 */
export async function inExcel<T>(patience: Patience, step: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (const pause of [...patience.pauses, undefined]) {
    try {
      return await ended(patience.limit, step(newContext()));
    } catch (error) {
      if (pause === undefined || !BUSY.has(codeOf(error) ?? '')) throw hostError(error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  throw new HostError(GONE.code, GONE.message);
}

/** @throws HostError `HostGone` on a page that office.js never reached */
function newContext(): Excel.RequestContext {
  if (typeof Excel === 'undefined') {
    throw new HostError('HostGone', '没有连接到 Excel。请关闭窗格后重新打开；仍不行，请改用网页版。');
  }
  return new Excel.RequestContext();
}

/** The promise, or HostGone when it takes too long. Excel may still do the work afterwards; nobody waits for it. */
async function ended<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError(GONE.code, GONE.message)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether this Excel has a level of its interface: `has('1.9')`. */
export const has = (level: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', level);
