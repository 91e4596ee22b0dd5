// XML read from left to right, without building a tree: memory stays bounded on a sheet of 32 MB, and depth, DOCTYPE and
// unbalanced tags are found before any parser sees the text. Namespaces are left to the reader (`localName`).
import type { Refuse } from './refusal';

/** Deepest nesting that is read; real documents stay below 40. */
export const MAX_DEPTH = 200;

export interface XmlEvents {
  /** A start tag. `raw` are its attributes as written, for `attribute`. `start` and `end` are offsets of the tag itself. */
  open?(name: string, raw: string, start: number, end: number): void;
  /** An end tag; for an empty element it follows `open` at once with the same `end`. */
  close?(name: string, start: number, end: number): void;
  /** Text between tags, entities resolved. */
  text?(value: string): void;
}

/** "w:p" → "p". */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1);

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
/** An entity beyond the five named ones, which stand in nearly all text: it must be looked at. */
const DOUBTFUL = /&(?!(?:amp|lt|gt|quot|apos);)/;

function resolve(entity: string, refuse: Refuse): string {
  const match = /^&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(entity);
  const code = match ? parseInt(match[1] ?? match[2] ?? '', match[1] === undefined ? 10 : 16) : NaN;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : refuse('xml');
}

/** Text with its entities resolved. */
export function unescapeXml(text: string, refuse: Refuse): string {
  if (!text.includes('&')) return text;
  return text.replace(/&[^;&]{0,12};?/g, (entity) => NAMED[entity] ?? resolve(entity, refuse));
}

/** Offset of the ">" that ends the tag, looking past quoted values; -1 when there is none. */
function tagEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x3e) return i;
    if (c === 0x3c) return -1;
    if (c === 0x22 || c === 0x27) {
      i = text.indexOf(c === 0x22 ? '"' : "'", i + 1);
      if (i < 0) return -1;
    }
  }
  return -1;
}

/** The value of an attribute in `raw`, entities resolved; undefined when it is not there. The name is matched as written. */
export function attribute(raw: string, name: string, refuse: Refuse): string | undefined {
  let at = 0;
  for (;;) {
    const equals = raw.indexOf('=', at);
    if (equals < 0) return undefined;
    let quote = equals + 1;
    while (raw.charCodeAt(quote) <= 32) quote++;
    const mark = raw[quote];
    if (mark !== '"' && mark !== "'") return refuse('xml');
    const end = raw.indexOf(mark, quote + 1);
    if (end < 0) return refuse('xml');
    if (raw.slice(at, equals).trim() === name) return unescapeXml(raw.slice(quote + 1, end), refuse);
    at = end + 1;
  }
}

const NAME = /^[^\s<>/"'=&]+/;

/** Walks through the text and tells what it meets; refuses with doctype, depth or xml. */
export function scanXml(text: string, events: XmlEvents, refuse: Refuse): void {
  const stack: string[] = [];
  let roots = 0;
  let at = 0;
  const characters = (value: string, raw: boolean) => {
    if (value === '') return;
    if (stack.length === 0) {
      if (raw || value.trim() !== '') refuse('xml');
      return;
    }
    if (events.text) events.text(raw ? value : unescapeXml(value, refuse));
    else if (!raw && DOUBTFUL.test(value)) unescapeXml(value, refuse);
  };
  while (at < text.length) {
    const start = text.indexOf('<', at);
    characters(text.slice(at, start < 0 ? text.length : start), false);
    if (start < 0) break;
    const next = text[start + 1];
    if (next === '?') {
      const end = text.indexOf('?>', start + 2);
      at = end < 0 ? refuse('xml') : end + 2;
    } else if (next === '!') {
      if (text.startsWith('<!--', start)) {
        const end = text.indexOf('-->', start + 4);
        at = end < 0 ? refuse('xml') : end + 3;
      } else if (text.startsWith('<![CDATA[', start)) {
        const end = text.indexOf(']]>', start + 9);
        at = end < 0 ? refuse('xml') : end + 3;
        characters(text.slice(start + 9, at - 3), true);
      } else refuse('doctype');
    } else {
      const last = tagEnd(text, start + 1);
      if (last < 0) refuse('xml');
      at = last + 1;
      if (next === '/') {
        const name = text.slice(start + 2, last).trim();
        if (stack.pop() !== name) refuse('xml');
        events.close?.(name, start, at);
        continue;
      }
      const empty = text[last - 1] === '/';
      const inside = text.slice(start + 1, empty ? last - 1 : last);
      const name = NAME.exec(inside)?.[0] ?? refuse('xml');
      if (stack.length === 0 && roots++ > 0) refuse('xml');
      if (stack.length >= MAX_DEPTH) refuse('depth');
      events.open?.(name, inside.slice(name.length), start, at);
      if (empty) events.close?.(name, at, at);
      else stack.push(name);
    }
  }
  if (stack.length > 0 || roots === 0) refuse('xml');
}
