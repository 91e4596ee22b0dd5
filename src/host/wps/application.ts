// Finding WPS in the page: by its members, because its name lies ("Microsoft Excel"). Knows no workbook.
import type { EtApplication } from './model';

export type WpsHost = 'et' | 'wps' | 'wpp';

/** What of WPS may lie in a page's global scope. */
export interface WpsGlobals {
  readonly Application?: unknown;
  readonly wps?: unknown;
}

interface Root {
  readonly Workbooks?: unknown;
  readonly Documents?: unknown;
  readonly Presentations?: unknown;
  readonly EtApplication?: unknown;
}

const isObject = (value: unknown): value is Root => (typeof value === 'object' || typeof value === 'function') && value !== null;

/** WPS's root object: `window.Application`, in old builds `window.wps`. Undefined in an ordinary browser. */
export function wpsRoot(globals: WpsGlobals): object | undefined {
  return [globals.Application, globals.wps].find((root) => isObject(root) && hostOf(root) !== undefined) as object | undefined;
}

/** Which of the three programs it is: exactly one has its collection; older builds keep 表格 behind `EtApplication`. */
export function hostOf(root: object): WpsHost | undefined {
  const { Workbooks, Documents, Presentations } = root as Root;
  if (isObject(Workbooks)) return 'et';
  if (isObject(Documents)) return 'wps';
  if (isObject(Presentations)) return 'wpp';
  return isObject(behind(root)) ? 'et' : undefined;
}

/** `EtApplication` is a property in some builds and a function in others. */
function behind(root: object): unknown {
  const member = (root as Root).EtApplication;
  return typeof member === 'function' ? (root as { EtApplication(): unknown }).EtApplication() : member;
}

/** 表格's application behind a root, if it is 表格. */
export function etApplication(root: object): EtApplication | undefined {
  if (hostOf(root) !== 'et') return undefined;
  return (isObject((root as Root).Workbooks) ? root : behind(root)) as EtApplication;
}
