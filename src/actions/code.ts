// A value as a text that can be copied from one pane and pasted into another: NBW1.PAYLOAD.CHECK. The payload is JSON, deflated, in
// base64 for addresses (RFC 4648 §5); the check tells slips of copying and edits by hand, and is no signature. Knows no report.
import { deflated, inflated } from '../ooxml';
import { hash } from '../report';

/** W: what a workbook says, for Word. D: what was changed in a document, for Excel. */
export type CodeKind = 'W' | 'D';
/** A code with a higher number comes from a newer program. */
const VERSION = 1;
/** Bytes of JSON; a report with all its texts has some ten thousand. */
const LARGEST = 4 * 1024 * 1024;

export type CodeErrorCode = 'none' | 'incomplete' | 'changed' | 'newer' | 'other-kind' | 'other-report';

/** Why a code is refused, in words for the clerk. */
export class CodeError extends Error {
  constructor(
    readonly code: CodeErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'CodeError';
  }
}

const ORIGIN: Readonly<Record<CodeKind, string>> = {
  W: 'Excel 里年报助手的“复制数据码”',
  D: 'Word 里年报助手的“复制修改码”',
};
const NAME: Readonly<Record<CodeKind, string>> = { W: '数据码', D: '修改码' };

/** Words for a refusal. */
export function codeError(code: Exclude<CodeErrorCode, 'other-report'>, kind: CodeKind): CodeError {
  const name = NAME[kind];
  const again = `请回到${ORIGIN[kind]}，重新整段复制。`;
  const sentences: Readonly<Record<typeof code, string>> = {
    none: `这里没有年报助手的${name}。${again}`,
    incomplete: `这段${name}不完整，可能没有复制全，没有使用。${again}`,
    changed: `这段${name}和复制出来时不一样，可能被改动过，没有使用。${again}`,
    newer: `这段${name}来自更新版本的年报助手，请先升级这台电脑上的年报助手。`,
    'other-kind': `这一段是${NAME[kind === 'W' ? 'D' : 'W']}，这里要的是${name}。请用${ORIGIN[kind]}。`,
  };
  return new CodeError(code, sentences[code]);
}

const checkOf = (head: string, payload: string) => hash(`${head}.${payload}`);

export function sealed(kind: CodeKind, value: unknown): string {
  const head = `NB${kind}${VERSION}`;
  const payload = toText(deflated(new TextEncoder().encode(JSON.stringify(value))));
  return `${head}.${payload}.${checkOf(head, payload)}`;
}

/** Blanks and line breaks that chat programs and mail put in, and marks that nobody sees. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** The value of a code of the wanted kind; whatever it is must still be checked. @throws CodeError */
export function unsealed(kind: CodeKind, text: string): unknown {
  const found = /NB([WD])(\d{1,4})\.([\w-]*)(?:\.(\w*))?/.exec(text.replace(INVISIBLE, ''));
  if (!found) throw codeError('none', kind);
  const [, is = '', version = '', payload = '', check = ''] = found;
  if (Number(version) > VERSION) throw codeError('newer', kind);
  if (is !== kind) throw codeError('other-kind', kind);
  if (check.length < 16) throw codeError('incomplete', kind);
  if (check !== checkOf(`NB${is}${version}`, payload)) throw codeError('changed', kind);
  const bytes = fromText(payload);
  const json = bytes && inflated(bytes, LARGEST);
  if (!json) throw codeError('changed', kind);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as unknown;
  } catch {
    throw codeError('changed', kind);
  }
}

function toText(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromText(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
