// The parts of the link after a refresh: bound values, baseline, header, and the properties that repeat it. Every value stays in its
// part while there is room below the ceiling; a new part is opened when there is none.
import { cleanText, escapeXml, localName, relationshipsName } from '../ooxml';
import { guid, PART_CEILING, PART_LIMIT, PROPERTIES, VALUES_NAMESPACE, type LinkedValue, type LinkHeader } from './format';
import type { LinkedDocument, StorePart } from './open';
import { bytes, DECLARATION, linkParts, storeItemFiles, valueEntry, valuesXml, type StoreItem } from './parts';
import { elementsOf, spliced, value, type Splice } from './tree';

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
  const parts = document.values.map(() => ({ entries: [] as string[], size: FRAME }));
  const places = new Map<string, number>();
  const put = (id: string, entry: string, index: number) => {
    const part = parts[index] ?? { entries: [], size: FRAME };
    parts[index] = part;
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
    if (at !== undefined && (parts[at]?.size ?? Infinity) + bytes(entry) <= PART_CEILING) put(id, entry, at);
    else homeless.push([id, entry]);
  }
  for (const [id, entry] of homeless) {
    const room = (limit: number) => parts.findIndex(({ size }) => size + bytes(entry) <= limit);
    const at = room(PART_LIMIT);
    put(id, entry, at >= 0 ? at : room(PART_CEILING) >= 0 && parts.length === 1 ? room(PART_CEILING) : parts.length);
  }
  const items = parts.map(({ entries }, index): StoreItem => ({
    guid: document.values[index]?.guid || guid(header.reportId, 'values', index + 1),
    namespace: VALUES_NAMESPACE,
    xml: valuesXml(index + 1, parts.length, entries.join('')),
  }));
  writeItems(document, document.values, items, written);
  const moved = [...values.keys()].filter((id) => !free.has(id) && places.get(id) !== home.get(id));
  return { guidOf: (id) => items[places.get(id) ?? -1]?.guid ?? '', moved };
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
    else openPart(document, item, written);
  });
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** A new custom XML part, made known to the package. */
function openPart({ package: opened }: LinkedDocument, item: StoreItem, written: Written): void {
  let number = 1;
  while (opened.parts.has(`customXml/item${number}.xml`) || written.has(`customXml/item${number}.xml`)) number++;
  const files = storeItemFiles(item, number);
  for (const [name, xml] of files) written.set(name, xml);
  const relationships = relationshipsName(opened.main);
  const current = written.get(relationships) ?? opened.text(relationships);
  const ids = new Set(elementsOf(current, opened.refuse).children.map((each) => value(each, 'Id')));
  let id = 1;
  while (ids.has(`rId${id}`)) id++;
  const up = '../'.repeat(opened.main.split('/').length - 1);
  append(relationships, `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/customXml" Target="${up}customXml/item${number}.xml"/>`);
  const types = files.map(([name]) => name).filter((name) => !name.endsWith('.rels'));
  for (const name of types) {
    const type = name.includes('itemProps') ? 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml' : 'application/xml';
    if (opened.contentType(name) !== type) append('[Content_Types].xml', `<Override PartName="/${name}" ContentType="${type}"/>`);
  }

  function append(name: string, xml: string): void {
    const text = written.get(name) ?? opened.text(name);
    const root = elementsOf(text, opened.refuse);
    const colon = root.name.indexOf(':') + 1;
    const prefixed = xml.replace(/^</, `<${root.name.slice(0, colon)}`);
    written.set(name, spliced(text, [inside(text, root, prefixed)]));
  }
}

/** Behind the last child of an element, empty or not. */
function inside(text: string, root: { name: string; start: number; inner: number; innerEnd: number; end: number }, xml: string): Splice {
  if (root.inner < root.end) return { start: root.innerEnd, end: root.innerEnd, text: xml };
  return { start: root.start, end: root.end, text: `${text.slice(root.start, root.end).replace(/\s*\/>$/, '>')}${xml}</${root.name}>` };
}

const TYPES = `${OFFICE}/docPropsVTypes`;

/** The properties that repeat the header, for people. Others keep theirs; a document that lost the part does without. */
export function writeProperties({ package: opened }: LinkedDocument, header: LinkHeader, written: Written): void {
  const name = opened.relationships('').find(({ type, external }) => !external && type.endsWith('/custom-properties'))?.target;
  if (name === undefined || !opened.parts.has(name)) return;
  const text = opened.text(name);
  const root = elementsOf(text, opened.refuse);
  const known = new Map(root.children.map((each) => [value(each, 'name'), each]));
  let highest = Math.max(1, ...root.children.map((each) => Number(value(each, 'pid')) || 0));
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  const splices: Splice[] = [];
  let added = '';
  for (const key of Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[]) {
    const shown = `<vt:lpwstr xmlns:vt="${TYPES}">${escapeXml(String(header[key]))}</vt:lpwstr>`;
    const property = known.get(PROPERTIES[key]);
    const held = property?.children[0];
    if (property && held && held.inner < held.end && held.children.length === 0 && localName(held.name) === 'lpwstr') {
      splices.push({ start: held.inner, end: held.innerEnd, text: escapeXml(String(header[key])) });
    } else if (property && property.inner < property.end) splices.push({ start: property.inner, end: property.innerEnd, text: shown });
    else if (!property) {
      added += `<${prefix}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${++highest}" name="${PROPERTIES[key]}">${shown}</${prefix}property>`;
    }
  }
  if (added !== '') splices.push(inside(text, root, added));
  written.set(name, spliced(text, splices));
}
