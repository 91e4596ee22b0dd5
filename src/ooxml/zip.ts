// Zip archives, read with suspicion and written reproducibly. Everything is checked on the central directory before a byte
// is inflated, because memory is taken by what the directory declares; size and CRC-32 are checked after. Knows no OOXML.
import { Inflate, zipSync, type Zippable } from 'fflate';
import type { Refuse } from './refusal';

export const LIMITS = {
  /** Bytes of the file itself. */
  file: 20 * 1024 * 1024,
  entries: 2000,
  /** Bytes of one part, inflated. */
  part: 32 * 1024 * 1024,
  /** Bytes of all parts, inflated. */
  total: 64 * 1024 * 1024,
} as const;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
/** Input pushed at a time: deflate grows at most 1,032-fold, so that a lie about a size costs 17 MB at most before it is noticed. */
const STEP = 16 * 1024;

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = -1;
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ -1) >>> 0;
}

function endRecord(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** Names are ASCII in OOXML; others are only carried along. */
function entryName(bytes: Uint8Array, refuse: Refuse): string {
  let name = '';
  for (const byte of bytes) name += String.fromCharCode(byte);
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A name in GBK or code page 437: unique all the same as one character a byte.
  }
  const parts = name.split('/');
  // fflate keeps its files in an object, where this name would be its prototype.
  if (parts.includes('__proto__')) return refuse('zip-name');
  if (name === '' || name.includes('\\') || name.includes('\0') || parts[0] === '' || parts.includes('..')) return refuse('zip-name');
  return name;
}

function directory(bytes: Uint8Array, refuse: Refuse): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return refuse('truncated');
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return refuse('zip-limits');
  if (count > LIMITS.entries || length === 0xffffffff || start === 0xffffffff) return refuse('zip-limits');
  if (start + length > end) return refuse('truncated');

  const entries: Entry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) return refuse('truncated');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return refuse('truncated');
    if (view.getUint16(at + 8, true) & 1) return refuse('zip-encrypted');
    const entry: Entry = {
      name: entryName(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength), refuse),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at = next;
    if (entry.packed === 0xffffffff || entry.size === 0xffffffff || entry.offset === 0xffffffff) return refuse('zip-limits');
    if (entry.method !== 0 && entry.method !== 8) return refuse('zip-method');
    total += entry.size;
    if (entry.size > LIMITS.part || total > LIMITS.total) return refuse('zip-bomb');
    const key = entry.name.toLowerCase();
    if (seen.has(key)) return refuse('zip-dup');
    seen.add(key);
    entries.push(entry);
  }
  return entries;
}

function inflate(packed: Uint8Array, size: number, refuse: Refuse): Uint8Array {
  if (packed.length === 0 && size === 0) return packed;
  const out = new Uint8Array(size);
  let filled = 0;
  let finished = false;
  let overflow = false;
  const stream = new Inflate((chunk, final) => {
    if (filled + chunk.length > size) overflow = true;
    else out.set(chunk, filled);
    filled += chunk.length;
    finished = final;
  });
  try {
    for (let at = 0; at < packed.length && !overflow; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return refuse('corrupt');
  }
  if (overflow || !finished || filled !== size) return refuse('corrupt');
  return out;
}

function content(bytes: Uint8Array, entry: Entry, refuse: Refuse): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, size, method } = entry;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) return refuse('truncated');
  if (view.getUint16(offset + 6, true) & 1) return refuse('zip-encrypted');
  if (view.getUint16(offset + 8, true) !== method) return refuse('corrupt');
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return refuse('truncated');
  const data = bytes.subarray(start, start + packed);
  if (method === 0 && packed !== size) return refuse('corrupt');
  const whole = method === 0 ? data.slice() : inflate(data, size, refuse);
  return crc32(whole) === entry.crc ? whole : refuse('corrupt');
}

/** All entries of an archive by name, folders left out. */
export function unzip(bytes: Uint8Array, refuse: Refuse): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of directory(bytes, refuse)) {
    if (entry.name.endsWith('/')) continue;
    parts.set(entry.name, content(bytes, entry, refuse));
  }
  return parts;
}

/** An archive whose bytes depend on its content alone: fixed time stamps, the order as given. */
export function zip(parts: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = bytes;
  // fflate writes local time, so the stamp is given in local time: 1 January 1980, the first moment a zip can tell.
  // Level 4: a third faster than the default and 4 % larger; writing a document is mostly deflating.
  return zipSync(files, { level: 4, mtime: new Date(1980, 0, 1) });
}
