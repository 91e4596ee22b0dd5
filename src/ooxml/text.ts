// Text in and out of XML parts: decoding bytes, and making a clerk's text fit to be written.
import type { Refuse } from './refusal';

// What XML 1.0 forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** Without what XML cannot hold: control characters, U+FFFE, U+FFFF and lone surrogates. Tabs and line breaks stay. */
export const cleanText = (text: string) => text.replace(FORBIDDEN, '').replace(SURROGATES, (found) => (found.length === 2 ? found : ''));

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Fit for text and for attribute values in double quotes. */
export const escapeXml = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** Decodes a part: UTF-8, or UTF-16 by its mark or first bytes. Refuses (encoding) anything else, and a declaration that differs. */
export function decodeXml(bytes: Uint8Array, refuse: Refuse): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('encoding');
  }
  const declared = DECLARED.exec(text)?.[1]?.toLowerCase();
  const fits = declared === undefined || (encoding === 'utf-8' ? /^(utf-?8|us-ascii)$/ : /^utf-?16(le|be)?$/).test(declared);
  return fits ? text : refuse('encoding');
}

/** Bytes of a part. Written parts are UTF-8, whatever they were when they were read, so a declaration that says otherwise is mended. */
export function encodeXml(text: string): Uint8Array {
  const declared = DECLARED.exec(text);
  const utf8 = declared === null || /^utf-?8$/i.test(declared[1] ?? '');
  return new TextEncoder().encode(utf8 ? text : text.replace(/(\sencoding\s*=\s*)(["'])[^"']*\2/, '$1"UTF-8"'));
}
