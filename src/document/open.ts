// Opens a linked document: the parts of the link, found by namespace, and the controls, found by tag or binding.
// Refuses what it cannot be sure of, in words.
import { attribute, localName, openPackage, type Package } from '../ooxml';
import { LINK_NAMESPACE, SCHEMA, VALUES_NAMESPACE, type LinkedValue, type LinkHeader } from './format';
import { linkError } from './linkError';
import { WORD } from './parts';
import { controlAt, rootNamespace, type Control } from './read';
import { elementsOf, value, walk, type Element } from './tree';

/** A custom XML part of the link. */
export interface StorePart {
  readonly name: string;
  readonly root: Element;
  readonly number: number;
  /** Its GUID, as the part of its properties says today; empty when that is gone. */
  readonly guid: string;
}

export interface LinkedDocument {
  readonly package: Package;
  readonly header: LinkHeader;
  /** What the program wrote last, in the order of the document. */
  readonly baseline: ReadonlyMap<string, LinkedValue>;
  /** What the bound parts say; Word keeps it in step with the text. */
  readonly bound: ReadonlyMap<string, string>;
  /** Parts by their numbers. */
  readonly values: readonly StorePart[];
  readonly links: readonly StorePart[];
  /** The main document. */
  readonly text: string;
  readonly root: Element;
  /** In document order. */
  readonly controls: readonly Control[];
}

/** Opens the bytes of a .docx. @throws PackageError for what is no sound .docx, LinkError for what is not linked; nothing else */
export function openDocument(bytes: Uint8Array): LinkedDocument {
  const opened = openPackage(bytes, 'docx');
  const ours = storeParts(opened);
  const links = numbered(ours.filter(({ root }) => rootNamespace(root) === LINK_NAMESPACE));
  const values = numbered(ours.filter(({ root }) => rootNamespace(root) === VALUES_NAMESPACE));
  if (links.length === 0) throw linkError(values.length === 0 ? 'not-linked' : 'link-bad');
  const header = headerOf(links);
  const baseline = new Map<string, LinkedValue>();
  for (const { root } of links) for (const entry of root.children) addBaseline(baseline, entry);
  const bound = new Map<string, string>();
  for (const { root } of values) {
    for (const { name, text } of root.children) {
      if (bound.has(localName(name))) throw linkError('link-dup');
      bound.set(localName(name), text);
    }
  }
  if (baseline.size === 0 || values.length === 0) throw linkError('link-bad');
  const text = opened.text(opened.main);
  const root = elementsOf(text, opened.refuse);
  // Everything is read, and new paragraphs are written, with the prefix that Word, WPS and all others use.
  if (root.name !== 'w:document' || value(root, 'xmlns:w') !== WORD) throw linkError('markup');
  return { package: opened, header, baseline, bound, values, links, text, root, controls: controlsOf(root, bound) };
}

/** Controls in document order. The copy of a text box for old programs is left out. */
function controlsOf(root: Element, bound: ReadonlyMap<string, string>): readonly Control[] {
  const found: Control[] = [];
  walk(root, (element) => {
    if (element.name === 'mc:Fallback') return false;
    if (element.name === 'w:sdt') {
      const control = controlAt(element, bound);
      if (control) found.push(control);
    }
    return true;
  });
  return found;
}

const MARK = 'urn:nianbao:';

/** Whether the bytes of a part may speak of us, in UTF-8 or UTF-16: foreign parts are not even read. */
function speaksOfUs(bytes: Uint8Array): boolean {
  let text = '';
  for (const byte of bytes.subarray(0, 2048)) if (byte !== 0) text += String.fromCharCode(byte);
  return text.includes(MARK);
}

function storeParts(opened: Package): readonly StorePart[] {
  const found: StorePart[] = [];
  for (const [name, bytes] of opened.parts) {
    if (!/^customXml\/[^/]+\.xml$/i.test(name) || /^customXml\/itemProps/i.test(name) || !speaksOfUs(bytes)) continue;
    const root = elementsOf(opened.text(name), opened.refuse);
    const namespace = rootNamespace(root);
    if (namespace !== VALUES_NAMESPACE && namespace !== LINK_NAMESPACE) {
      // A newer format has a namespace of its own.
      if (/^urn:nianbao:(?:values|link):\d+$/.test(namespace ?? '')) throw linkError('schema');
      continue;
    }
    const part = value(root, 'part') ?? '';
    found.push({ name, root, number: /^\d{1,4}$/.test(part) ? Number(part) : 0, guid: guidOf(opened, name) });
  }
  return found;
}

/** The name of the part that another one refers to by the end of a relationship's type; undefined when there is none. */
export function relatedPart(opened: Package, part: string, type: string): string | undefined {
  const link = opened.relationships(part).find((each) => !each.external && each.type.endsWith(type));
  return link && opened.parts.has(link.target) ? link.target : undefined;
}

function guidOf(opened: Package, name: string): string {
  const properties = relatedPart(opened, name, '/customXmlProps');
  if (properties === undefined) return '';
  const root = elementsOf(opened.text(properties), opened.refuse);
  return attribute(root.raw, root.name.replace(/[^:]+$/, 'itemID'), opened.refuse) ?? '';
}

/** The parts of one kind by number: each once, none missing. */
function numbered(parts: readonly StorePart[]): readonly StorePart[] {
  const ordered = [...parts].sort((a, b) => a.number - b.number);
  if (new Set(ordered.map(({ number }) => number)).size < ordered.length) throw linkError('link-dup');
  const whole = ordered.every(({ number, root }, index) => number === index + 1 && value(root, 'of') === String(ordered.length));
  if (!whole) throw linkError('link-bad');
  return ordered;
}

/** Alike in every part; other reports' parts beside ours are told by their id. */
function headerOf(links: readonly StorePart[]): LinkHeader {
  const [first, ...others] = links.map(({ root }) => readHeader(root));
  if (!first) throw linkError('not-linked');
  for (const other of others) {
    if (other.reportId !== first.reportId) throw linkError('link-dup');
    if (other.revision !== first.revision || other.hash !== first.hash) throw linkError('link-bad');
  }
  return first;
}

function readHeader(root: Element): LinkHeader {
  const schema = Number(value(root, 'schema'));
  if (schema > SCHEMA) throw linkError('schema');
  const text = (name: string) => value(root, name) ?? '';
  const number = (name: string) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : NaN);
  const header: LinkHeader = {
    edition: text('edition'),
    year: number('year'),
    agency: text('agency'),
    reportId: text('reportId'),
    revision: number('revision'),
    hash: text('hash'),
  };
  const whole = schema === SCHEMA && header.reportId !== '' && header.hash !== '' && !isNaN(header.year) && !isNaN(header.revision);
  if (!whole) throw linkError('link-bad');
  return header;
}

function addBaseline(baseline: Map<string, LinkedValue>, entry: Element): void {
  const id = value(entry, 'id');
  if (localName(entry.name) !== 'w' || id === undefined || id === '') throw linkError('link-bad');
  if (baseline.has(id)) throw linkError('link-dup');
  const field = value(entry, 'field');
  baseline.set(id, {
    id,
    value: entry.text,
    ...(field === undefined ? {} : { field }),
    ...(value(entry, 'draft') === '1' ? { draft: true as const } : {}),
  });
}
