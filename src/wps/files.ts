// Files through WPS, because its panes cannot be relied on to download: asked where, written as binary text, read back byte by byte.
// A file that is there already is never overwritten.
import { HostError } from '../host/host';
import { words } from './messages';
import type { FileSystem, Shell } from './shell';

export interface SavedFile {
  /** The whole path. */
  readonly where: string;
}
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileStore {
  /** Returns only after reading back that the file is there, whole; undefined when the clerk cancelled. @throws HostError */
  readonly save: (bytes: Uint8Array, name: string) => Promise<SavedFile | undefined>;
  /** A .docx that the clerk picks, where WPS has such a dialog; undefined when the clerk cancelled. @throws HostError */
  readonly pick?: () => Promise<PickedFile | undefined>;
  /** Whether this WPS can write files that are not texts. */
  readonly able: boolean;
}

const FILTER = 'Word 文档 (*.docx),*.docx';

export function fileStore(shell: Shell): FileStore {
  const files = shell.FileSystem ?? {};
  return {
    able: typeof files.writeAsBinaryString === 'function',
    save: async (bytes, name) => {
      const wanted = whereTo(shell, name);
      if (wanted === undefined) return undefined;
      const path = unused(files, withEnding(wanted, /\.\w+$/.exec(name)?.[0] ?? ''));
      return { where: write(files, path, bytes) };
    },
    ...(typeof shell.GetOpenFilename === 'function' ? { pick: () => pick(shell, files) } : {}),
  };
}

async function pick(shell: Shell, files: FileSystem): Promise<PickedFile | undefined> {
  const path = ask(() => shell.GetOpenFilename?.(FILTER));
  return path === undefined || path === false ? undefined : { name: path.replace(/^.*[\\/]/, ''), bytes: read(files, path) };
}

/** What a dialog gives: a path, false when it was cancelled, undefined where there is none. */
function ask(dialog: () => unknown): string | false | undefined {
  try {
    const answer = dialog();
    if (answer === false || answer === null) return false;
    return typeof answer === 'string' && answer !== '' ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Where the clerk wants it; beside the workbook or on the desktop where this WPS does not ask. Undefined when cancelled. */
function whereTo(shell: Shell, name: string): string | undefined {
  const path = shell.ActiveWorkbook?.Path;
  const folder = [path, shell.Env?.GetDesktopPath?.(), shell.Env?.GetHomePath?.(), shell.Env?.GetTempPath?.()].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const proposed = folder === undefined ? name : joined(folder, name);
  const answer = ask(() => shell.GetSaveAsFilename?.(proposed, FILTER));
  if (answer === false) return undefined;
  if (answer === undefined && folder === undefined) throw new HostError('Unsupported', words.files.nowhere);
  return answer ?? proposed;
}

/** `C:\报告` and `/home/报告`, each with its own sign between. */
function joined(folder: string, name: string): string {
  const sign = folder.includes('\\') || /^[A-Za-z]:/.test(folder) ? '\\' : '/';
  return `${folder.replace(/[\\/]+$/, '')}${sign}${name}`;
}

const withEnding = (path: string, ending: string) => (path.toLowerCase().endsWith(ending) ? path : path + ending);

/** The path, or the next one that is free: 年报（2）.docx. */
function unused(files: FileSystem, path: string): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^.\\/]*)?$/.exec(path) ?? [];
  for (let number = 1; number < 1000; number += 1) {
    const free = number === 1 ? path : `${stem}（${number}）${ending}`;
    if (!exists(files, free)) return free;
  }
  throw new HostError('Failed', words.files.crowded(path));
}

/** Each family of functions may be missing, and may know a path only with the other sign. */
function exists(files: FileSystem, path: string): boolean {
  return spellings(path).some((one) => [() => files.Exists?.(one), () => files.existsSync?.(one)].some((look) => attempted(look) === true));
}

const spellings = (path: string): readonly string[] =>
  /^[A-Za-z]:|\\/.test(path) ? [path, path.replace(/\\/g, '/'), path.replace(/\//g, '\\')] : [path];

function attempted(act: () => unknown): unknown {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Writes a file and reads it back. @returns the path under which it was found again @throws HostError */
export function write(files: FileSystem, path: string, bytes: Uint8Array): string {
  const content = binary(bytes);
  for (const one of spellings(path)) {
    attempted(() => files.writeAsBinaryString?.(one, content));
    if (exists(files, one) && same(bytes, contentOf(files, one))) return one;
  }
  throw new HostError('Failed', words.files.refused(path));
}

/** A file's bytes. @throws HostError */
export function read(files: FileSystem, path: string): Uint8Array {
  for (const one of spellings(path)) {
    const bytes = contentOf(files, one);
    if (bytes) return bytes;
  }
  throw new HostError('Failed', words.files.unreadable(path));
}

function contentOf(files: FileSystem, path: string): Uint8Array | undefined {
  for (const way of [() => files.ReadFileAsArrayBuffer?.(path), () => files.readAsBinaryString?.(path)]) {
    const bytes = asBytes(attempted(way));
    // For a file that is not there some functions give nothing and others an empty text; none of our files is empty.
    if (bytes && bytes.length > 0) return bytes;
  }
  return undefined;
}

function asBytes(content: unknown): Uint8Array | undefined {
  if (typeof content === 'string') return Uint8Array.from(content, (sign) => sign.charCodeAt(0) & 0xff);
  // Not `instanceof`: the buffer may come from another page's world.
  return Object.prototype.toString.call(content) === '[object ArrayBuffer]' ? new Uint8Array(content as ArrayBuffer) : undefined;
}

/** One sign a byte. */
function binary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const same = (a: Uint8Array, b: Uint8Array | undefined) =>
  b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Keeps a document in the folder for temporary files. @returns its path @throws HostError */
export function keep(shell: Shell, bytes: Uint8Array): string {
  const folder = shell.Env?.GetTempPath?.();
  if (typeof folder !== 'string' || folder === '') throw new HostError('Unsupported', words.files.nowhere);
  const files = shell.FileSystem ?? {};
  return write(files, unused(files, joined(folder, '年报文档.docx')), bytes);
}

/** Opens a file in the program that Windows has for it; elsewhere the path has to do. */
export function openFile(shell: Shell, path: string): void {
  if (!/^[A-Za-z]:\\/.test(path)) return;
  // After the pane has said where the file is: on some computers this call blocks for a while.
  setTimeout(() => attempted(() => shell.OAAssist?.ShellExecute?.(path)), 300);
}
