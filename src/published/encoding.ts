// The text of a saved web page: UTF-8 or one of the Chinese encodings, whatever the page says of itself.

/** How far into a page browsers look for its declaration. */
const HEAD = 4096;
/** One unreadable character in so many is damage; more are another encoding. */
const BAD_SHARE = 50;
const DECLARED = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;

/** Every name of the national encodings is read as their superset; what a decoder does not know is left to be guessed. */
function decoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(/^(?:gb|x-gbk|cp936|ms936|windows-936|chinese)/i.test(label) ? 'gb18030' : label);
  } catch {
    return undefined;
  }
}

function marked(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Decodes a page. Never fails: what is damaged reads as such. */
export function decodePage(bytes: Uint8Array): string {
  const mark = marked(bytes);
  if (mark !== undefined) return new TextDecoder(mark).decode(bytes);
  try {
    // Chinese text in another encoding is never valid UTF-8, and programs that convert a page often forget its declaration.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    let head = '';
    for (const byte of bytes.subarray(0, HEAD)) head += String.fromCharCode(byte);
    const declared = DECLARED.exec(head)?.[1] ?? 'gb18030';
    const text = (decoder(declared) ?? new TextDecoder('gb18030')).decode(bytes);
    // A page that calls itself UTF-8 and hardly is: converted, its declaration left as it was. A few bad bytes are mere damage.
    const bad = text.split('\ufffd').length - 1;
    return /^utf-?8$/i.test(declared) && bad * BAD_SHARE > text.length ? new TextDecoder('gb18030').decode(bytes) : text;
  }
}
