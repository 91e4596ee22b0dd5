// The parts of the link after a refresh: bound values, baseline, header, and the properties that repeat it. Every value stays in its
// part while there is room below the ceiling; a new part is opened when there is none.
import { cleanText, escapeXml, localName, relationshipsName, type Package } from '../ooxml';
import { guid, PART_CEILING, PART_LIMIT, PROPERTIES, type LinkedValue, type LinkHeader } from './format';
import { relatedPart, type LinkedDocument, type StorePart } from './open';
import {
  bytes,
  DECLARATION,
  linkParts,
  OFFICE,
  overrideXml,
  propertyXml,
  storeItemFiles,
  valueEntry,
  valuesPart,
  valuesXml,
  type StoreItem,
} from './parts';
import { elementsOf, filled, spliced, value, type Element, type Splice } from './tree';

/** Changed and new parts by name. */
export type Written = Map<string, string>;

/** Where each value lives from now on. */
export interface Homes {
  /** GUID of the part; '' for a value that is too long for any part, whose control is then not bound. */
  readonly guidOf: (id: string) => string;
  /** Values whose part is another than before. */
  readonly moved: readonly string[];
}

/** The part's root with its name, and what the parts around ours leave as room for growth. */
const FRAME = bytes(DECLARATION) + bytes(valuesXml(9999, 9999, ''));

/** Lays the values out over the parts. @param free values whose controls are written anew and may be bound to any part */
export function writeValues(
  document: LinkedDocument,
  header: LinkHeader,
  values: ReadonlyMap<string, string>,
  free: ReadonlySet<string>,
  written: Written,
): Homes {
  const home = new Map<string, number>();
  document.values.forEach(({ root }, index) => root.children.forEach(({ name }) => home.set(localName(name), index)));
  const empty = (own: string) => ({ entries: [] as string[], size: FRAME, guid: own });
  const parts = document.values.map((part) => empty(part.guid));
  const places = new Map<string, number>();
  const put = (id: string, entry: string, index: number) => {
    const part = (parts[index] ??= empty(''));
    part.entries.push(entry);
    part.size += bytes(entry);
    places.set(id, index);
  };
  const homeless: (readonly [string, string])[] = [];
  const ordered = [...values].sort(([a], [b]) => Number(free.has(a)) - Number(free.has(b)));
  for (const [id, text] of ordered) {
    const entry = valueEntry(id, cleanText(text));
    const at = home.get(id);
    if (FRAME + bytes(entry) > PART_CEILING) continue;
    const part = at === undefined ? undefined : parts[at];
    if (at !== undefined && part && part.size + bytes(entry) <= PART_CEILING) put(id, entry, at);
    else homeless.push([id, entry]);
  }
  for (const [id, entry] of homeless) {
    const room = (limit: number) => parts.findIndex(({ size }) => size + bytes(entry) <= limit);
    const at = room(PART_LIMIT);
    put(id, entry, at >= 0 ? at : parts.length === 1 && room(PART_CEILING) === 0 ? 0 : parts.length);
  }
  const items = parts.map(({ entries, guid: own }, index) =>
    valuesPart(own || guid(header.reportId, 'values', index + 1), index + 1, parts.length, entries),
  );
  writeItems(document, document.values, items, written);
  const moved = [...values.keys()].filter((id) => !free.has(id) && places.get(id) !== home.get(id));
  return { guidOf: (id) => (items[places.get(id) ?? -1] ?? { guid: '' }).guid, moved };
}

/** The baseline and the header. */
export function writeLink(document: LinkedDocument, header: LinkHeader, baseline: readonly LinkedValue[], written: Written): void {
  writeItems(document, document.links, linkParts(header, baseline, document.links.length), written);
}

/** Items into the parts that stand, in their order; what is more gets parts of its own. */
function writeItems(document: LinkedDocument, standing: readonly StorePart[], items: readonly StoreItem[], written: Written): void {
  items.forEach((item, index) => {
    const part = standing[index];
    if (part) written.set(part.name, DECLARATION + item.xml);
    else openPart(document.package, item, written);
  });
}

/** A new custom XML part, made known to the package. */
function openPart(opened: Package, item: StoreItem, written: Written): void {
  let number = 1;
  while (opened.parts.has(`customXml/item${number}.xml`) || written.has(`customXml/item${number}.xml`)) number++;
  const files = storeItemFiles(item, number);
  for (const [name, xml] of files) written.set(name, xml);
  const relationships = relationshipsName(opened.main);
  const ids = new Set(elementsOf(now(relationships), opened.refuse).children.map((each) => value(each, 'Id')));
  let id = 1;
  while (ids.has(`rId${id}`)) id++;
  const up = '../'.repeat(opened.main.split('/').length - 1);
  append(relationships, `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/customXml" Target="${up}customXml/item${number}.xml"/>`);
  for (const [name, , type = 'application/xml'] of files)
    if (!name.endsWith('.rels') && opened.contentType(name) !== type) append('[Content_Types].xml', overrideXml(name, type));

  function now(name: string): string {
    return written.get(name) ?? opened.text(name);
  }
  function append(name: string, xml: string): void {
    const text = now(name);
    const root = elementsOf(text, opened.refuse);
    written.set(name, spliced(text, [filled(text, root, `<${prefixOf(root)}${xml.slice(1)}`)]));
  }
}

/** The prefix of a root, with its colon. */
const prefixOf = ({ name }: Element) => name.slice(0, name.indexOf(':') + 1);

/** The properties that repeat the header, for people. Others keep theirs; a document that lost the part does without. */
export function writeProperties({ package: opened }: LinkedDocument, header: LinkHeader, written: Written): void {
  const name = relatedPart(opened, '', '/custom-properties');
  if (name === undefined) return;
  const text = opened.text(name);
  const root = elementsOf(text, opened.refuse);
  const known = new Map(root.children.map((each) => [value(each, 'name'), each]));
  let highest = Math.max(1, ...root.children.map((each) => Number(value(each, 'pid')) || 0));
  const splices: Splice[] = [];
  let added = '';
  for (const [key, title] of PROPERTIES) {
    const words = escapeXml(String(header[key]));
    const shown = `<vt:lpwstr xmlns:vt="${OFFICE}/docPropsVTypes">${words}</vt:lpwstr>`;
    const property = known.get(title);
    if (!property) {
      added += propertyXml(prefixOf(root), ++highest, title, shown);
      continue;
    }
    const [held] = property.children;
    const plain = held && held.inner < held.end && held.children.length === 0 && localName(held.name) === 'lpwstr';
    const holder = plain ? held : property;
    if (holder.inner < holder.end) splices.push({ start: holder.inner, end: holder.innerEnd, text: plain ? words : shown });
  }
  if (added !== '') splices.push(filled(text, root, added));
  written.set(name, spliced(text, splices));
}
