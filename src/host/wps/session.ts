// The workbook that a page works on, and how it is written to: switches put back whatever happens. Knows no plan and no name.
import { HostError } from '../host';
import type { EtApplication, EtWorkbook } from './model';

export interface Session {
  readonly application: EtApplication;
  /** The workbook that was in front when this page first asked, as long as it is open. @throws HostError `HostGone` */
  readonly book: () => EtWorkbook;
  /** The same, and it must be in front: what is selected or laid out happens in the front window. */
  readonly bookInFront: () => EtWorkbook;
  /** Writes without flicker, questions and events; the switches are put back in the end. */
  readonly quietly: <T>(write: () => T) => T;
  /** A write is under way: what WPS tells now is our own doing. */
  readonly isWriting: () => boolean;
}

const NO_BOOK = () => new HostError('HostGone', '没有打开的工作簿。请先打开或新建一个工作簿，再试一次。');
const CLOSED = (cause?: unknown) => new HostError('HostGone', '年报所在的工作簿已经关闭。请打开它，再点“年报助手”。', { cause });

export function openSession(application: EtApplication): Session {
  let held: EtWorkbook | undefined;
  let depth = 0;

  const nameOf = (book: EtWorkbook): string => {
    let name: unknown;
    try {
      name = book.FullName;
    } catch (error) {
      throw CLOSED(error);
    }
    // Of a workbook that is gone some builds know nothing instead of failing.
    if (typeof name !== 'string' || name === '') throw CLOSED();
    return name;
  };
  const book = () => {
    held ??= application.ActiveWorkbook ?? undefined;
    if (!held) throw NO_BOOK();
    nameOf(held);
    return held;
  };
  const bookInFront = () => {
    const mine = book();
    const front = application.ActiveWorkbook;
    if (!front || nameOf(front) !== nameOf(mine)) {
      throw new HostError('HostGone', '年报所在的工作簿不在最前面。请切换到这个工作簿，再试一次。');
    }
    return mine;
  };
  const quietly = <T>(write: () => T): T => {
    if (depth > 0) throw new HostError('Failed', '上一步还没有做完，请稍等片刻再试一次。');
    const { ScreenUpdating, DisplayAlerts, EnableEvents } = application;
    depth += 1;
    try {
      application.ScreenUpdating = false;
      application.DisplayAlerts = false;
      application.EnableEvents = false;
      return write();
    } finally {
      // Whatever a build gave for a switch that it does not know: on is how the clerk left it.
      application.EnableEvents = EnableEvents !== false;
      application.DisplayAlerts = DisplayAlerts !== false;
      application.ScreenUpdating = ScreenUpdating !== false;
      depth -= 1;
    }
  };
  return { application, book, bookInFront, quietly, isWriting: () => depth > 0 };
}
