// WPS's file system in memory: two families of functions, of which builds have one, the other or both. Paths are told apart as the system
// tells them apart; a file that was written is found under exactly one of them.
import { hostObject, type Members } from './bridge';
import type { World } from './world';

export interface Disk {
  readonly files: Map<string, Uint8Array>;
  /** Folders in which nothing can be written. */
  readonly closed: Set<string>;
  /** Bytes after which a write stops in silence. */
  limit: number;
}

export const createDisk = (): Disk => ({ files: new Map(), closed: new Set(), limit: Infinity });

const bytesOf = (content: string) => Uint8Array.from(content, (sign) => sign.charCodeAt(0) & 0xff);
const textOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

export function fileSystemObject(world: World, disk: Disk): object {
  const { fileSystem, binaryReadBack } = world.switches;
  /** `C:/报告/年报.docx` is `C:\报告\年报.docx`. */
  const key = (path: unknown) => (/^[A-Za-z]:/.test(String(path)) ? String(path).replace(/\//g, '\\') : String(path));
  const open = (path: string) => ![...disk.closed].some((folder) => path.startsWith(folder));
  const lowerKnows = (path: unknown) => fileSystem !== 'lower refuses separators' || !/[\\/]/.test(String(path));
  const upper: Members['methods'] = {
    Exists: (path) => disk.files.has(key(path)),
    ReadFileAsArrayBuffer: (path) => {
      const bytes = disk.files.get(key(path));
      if (!bytes) return undefined;
      return binaryReadBack === 'ArrayBuffer' ? new Uint8Array(bytes).buffer : textOf(bytes);
    },
  };
  const lower: Members['methods'] = {
    existsSync: (path) => lowerKnows(path) && disk.files.has(key(path)),
    readAsBinaryString: (path) => (lowerKnows(path) ? textOf(disk.files.get(key(path)) ?? new Uint8Array()) : ''),
    writeAsBinaryString: (path, content) => {
      if (!lowerKnows(path) || !open(key(path))) return false;
      disk.files.set(key(path), bytesOf(String(content)).slice(0, disk.limit));
      return true;
    },
    unlinkSync: (path) => disk.files.delete(key(path)),
  };
  const absent = (names: Members['methods']) =>
    Object.fromEntries(Object.keys(names ?? {}).map((name) => [name, { get: () => undefined }]));
  if (fileSystem === 'upper only') return hostObject(world, 'FileSystem', { methods: upper, properties: absent(lower) });
  if (fileSystem === 'lower only') return hostObject(world, 'FileSystem', { methods: lower, properties: absent(upper) });
  return hostObject(world, 'FileSystem', { methods: { ...upper, ...lower } });
}
