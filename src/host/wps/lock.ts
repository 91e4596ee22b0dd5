// How sheets are protected, and how a lock is lifted for a moment and put back as it was.
import { passworded } from './failure';
import type { EtWorksheet } from './model';

/** What a lock may leave open, in the order in which `Protect` takes it behind its first five arguments. */
const ALLOWED = [
  'AllowFormattingCells',
  'AllowFormattingColumns',
  'AllowFormattingRows',
  'AllowInsertingColumns',
  'AllowInsertingRows',
  'AllowInsertingHyperlinks',
  'AllowDeletingColumns',
  'AllowDeletingRows',
  'AllowSorting',
  'AllowFiltering',
  'AllowUsingPivotTables',
] as const;

export type Lock = readonly boolean[];

/** No password, and widths and heights stay open: a lock against slips, not against people. */
export const LOCK: Lock = ALLOWED.map((name) => name === 'AllowFormattingColumns' || name === 'AllowFormattingRows');

export function lockOf(sheet: EtWorksheet): Lock {
  const { Protection } = sheet;
  return ALLOWED.map((name) => Protection[name] === true);
}

/** `UserInterfaceOnly` would spare lifting the lock, but whether WPS heeds it is not known: it stays off. */
export const lock = (sheet: EtWorksheet, allowed: Lock): void => void sheet.Protect(undefined, true, true, true, false, ...allowed);

/** Lifts a lock without a password. The empty text keeps WPS from asking the clerk for one. @throws HostError `Protected` */
export function unlock(sheet: EtWorksheet, name: string): void {
  let refusal: unknown;
  try {
    sheet.Unprotect('');
  } catch (error) {
    refusal = error;
  }
  // Some builds refuse in silence.
  if (sheet.ProtectContents) throw passworded(name, refusal);
}
