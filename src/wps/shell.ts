// What this room uses of WPS beside the spreadsheet: panes, storage, files, dialogs. Narrow types of our own; everything may be missing.
import { hostOf, wpsRoot, type WpsHost } from '../host/wps';

export interface TaskPane {
  readonly ID: unknown;
  Visible: boolean;
  /** 2 is the right edge. */
  DockPosition: number;
  Width: number;
}

export interface FileSystem {
  Exists?(path: string): unknown;
  ReadFileAsArrayBuffer?(path: string): unknown;
  existsSync?(path: string): unknown;
  readAsBinaryString?(path: string): unknown;
  writeAsBinaryString?(path: string, content: string): unknown;
  unlinkSync?(path: string): unknown;
}

export interface Env {
  GetDesktopPath?(): unknown;
  GetHomePath?(): unknown;
  GetTempPath?(): unknown;
}

export interface Shell {
  readonly PluginStorage?: { getItem(key: string): unknown; setItem(key: string, value: string | number): unknown };
  readonly FileSystem?: FileSystem;
  readonly Env?: Env;
  readonly OAAssist?: { ShellExecute?(file: string): unknown };
  readonly ApiEvent?: { AddApiEventListener(event: string, listener: () => void): unknown };
  readonly ActiveWorkbook?: { readonly FullName?: unknown; readonly Path?: unknown } | null;
  readonly Build?: unknown;
  readonly Version?: unknown;
  readonly Name?: unknown;
  readonly Path?: unknown;
  CreateTaskPane?(url: string, title: string): TaskPane | null | undefined;
  GetTaskPane?(id: unknown): TaskPane | null | undefined;
  ShowDialog?(url: string, title: string, width: number, height: number, modal: boolean): unknown;
  GetSaveAsFilename?(name: string, filter: string): unknown;
  GetOpenFilename?(filter: string): unknown;
}

export interface Surroundings {
  readonly shell: Shell;
  /** Behind `wpsRoot`, for the adapter. */
  readonly root: object;
  readonly host: WpsHost;
}

/** The WPS around this page; undefined in an ordinary browser. */
export function surroundings(page: object): Surroundings | undefined {
  const root = wpsRoot(page);
  const host = root && hostOf(root);
  return root && host ? { shell: root, root, host } : undefined;
}
