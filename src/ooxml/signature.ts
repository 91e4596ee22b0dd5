// What a file is by its first bytes, when it is no zip. Chinese offices exchange all of these under the ending .xls or .doc.
import type { PackageErrorCode } from './refusal';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

/** "EncryptedPackage" in UTF-16: the stream in which Office keeps a file with an opening password. */
const ENCRYPTED = Uint8Array.from('EncryptedPackage'.split('').flatMap((c) => [c.charCodeAt(0), 0]));

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < wanted.length && bytes[at + i] === wanted[i]) i++;
    if (i === wanted.length) return true;
  }
  return false;
}

/** The beginning as text, only to recognise it: enough for the two UTF-16 orders and any ASCII-based encoding. */
function beginning(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 512)) if (byte !== 0 && byte < 128) text += String.fromCharCode(byte);
  return text.trim().toLowerCase();
}

/** Text of any encoding has no zero bytes (but UTF-16) and hardly any control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512);
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return true;
  return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

/** The reason for refusing bytes that do not begin as a zip; undefined when they do. */
export function foreignSignature(bytes: Uint8Array): PackageErrorCode | undefined {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return undefined;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return contains(bytes, ENCRYPTED) ? 'encrypted' : 'legacy-doc';
  // Excel 2 to 4 wrote bare BIFF records without the OLE container.
  if (startsWith(bytes, 0x09, 0x00) || startsWith(bytes, 0x09, 0x02) || startsWith(bytes, 0x09, 0x04)) return 'legacy-doc';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'image';
  if (startsWith(bytes, 0x52, 0x61, 0x72, 0x21) || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) || startsWith(bytes, 0x1f, 0x8b))
    return 'archive';
  const text = beginning(bytes);
  if (text.startsWith('%pdf')) return 'pdf';
  if (text.startsWith('{\\rt')) return 'rtf';
  if (/^(<!doctype html|<html|<table|<meta|mime-version:)/.test(text) || (text.startsWith('<') && text.includes('<html'))) return 'html';
  if (text.startsWith('<?xml')) return 'xml-file';
  if (bytes.every((byte) => byte === 0)) return 'truncated';
  return looksLikeText(bytes) ? 'plain-text' : 'not-zip';
}
