// Reads a linked document as the format says it, for tests: controls by tag, baseline, texts of the slots.
import { LINK_NAMESPACE, pieceOf } from '../../src/document/format';
import { openPackage, refuseFor, unescapeXml, type Package } from '../../src/ooxml';
import { nodeXml } from '../../src/ooxml/xml.node';

export interface ReadControl {
  readonly tag: string;
  readonly alias: string;
  readonly lock: string;
  readonly text: string;
  readonly highlighted: boolean;
}
export interface ReadDocument {
  readonly pack: Package;
  readonly document: Document;
  readonly controls: readonly ReadControl[];
  readonly header: ReadonlyMap<string, string>;
  readonly baseline: ReadonlyMap<string, { readonly value: string; readonly field?: string; readonly draft: boolean }>;
  /** Fields in braces, paragraphs separated by line feeds, by slot. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every paragraph outside tables: its style and its text. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  /** The rows of each table, cell by cell. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

const all = (node: Document | Element, name: string): Element[] => Array.from(node.getElementsByTagName(name));
const value = (node: Element | undefined) => node?.getAttribute('w:val') ?? '';

export function textOf(node: Element): string {
  let found = '';
  for (const part of all(node, '*')) {
    if (part.nodeName === 'w:t') found += part.textContent ?? '';
    if (part.nodeName === 'w:tab' && part.parentNode?.nodeName === 'w:r') found += '\t';
    if (part.nodeName === 'w:br') found += '\n';
  }
  return found;
}

export function readDocument(bytes: Uint8Array): ReadDocument {
  const pack = openPackage(bytes, 'docx');
  const document = nodeXml.parse(pack.text(pack.main));
  const controls = all(document, 'w:sdt').map((control) => ({
    tag: value(all(control, 'w:tag')[0]),
    alias: value(all(control, 'w:alias')[0]),
    lock: value(all(control, 'w:lock')[0]),
    text: textOf(control),
    highlighted: all(control, 'w:highlight').length > 0,
  }));
  const header = new Map<string, string>();
  const baseline = new Map<string, { value: string; field?: string; draft: boolean }>();
  for (const name of [...pack.parts.keys()].filter((part) => /^customXml\/item\d+\.xml$/.test(part))) {
    const root = nodeXml.parse(pack.text(name)).documentElement;
    if (root.namespaceURI !== LINK_NAMESPACE) continue;
    for (const attribute of Array.from(root.attributes)) header.set(attribute.name, attribute.value);
    for (const entry of all(root, 'k:w')) {
      const field = entry.getAttribute('field');
      baseline.set(entry.getAttribute('id') ?? '', {
        value: entry.textContent ?? '',
        ...(field === null ? {} : { field }),
        draft: entry.getAttribute('draft') === '1',
      });
    }
  }
  const body = all(document, 'w:body')[0];
  const blocks = body ? (Array.from(body.childNodes) as Element[]) : [];
  return {
    pack,
    document,
    controls,
    header,
    baseline,
    texts: joined(controls, (tag) => baseline.get(tag)?.field),
    paragraphs: blocks
      .filter(({ nodeName }) => nodeName === 'w:p')
      .map((each) => ({ style: value(all(each, 'w:pStyle')[0]), text: textOf(each) })),
    tables: all(document, 'w:tbl').map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map(textOf))),
  };
}

/** The pieces of each slot put together, with fields in braces. */
function joined(
  pieces: readonly { readonly tag: string; readonly text: string }[],
  field: (tag: string) => string | undefined,
): Map<string, string> {
  const lines = new Map<string, string[]>();
  for (const { tag, text } of pieces) {
    const at = pieceOf(tag);
    if (!at) continue;
    const slot = lines.get(at.slot) ?? [];
    lines.set(at.slot, slot);
    slot[at.paragraph - 1] = (slot[at.paragraph - 1] ?? '') + (at.kind === 'f' ? `{${field(tag) ?? ''}}` : text);
  }
  return new Map([...lines].map(([slot, paragraphs]) => [slot, paragraphs.join('\n')]));
}

/** The same texts by searching the XML: a tree of the whole document for each of many runs takes too long. */
export function slotTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const pack = openPackage(bytes, 'docx');
  const pieces = [...pack.text(pack.main).matchAll(/<w:alias w:val="([^"]*)"\/><w:tag w:val="(text\.[^"]*)"\/>(.*?)<\/w:sdt>/gs)].map(
    ([, alias = '', tag = '', inside = '']) => ({
      alias,
      tag,
      text: [...inside.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|(<w:tab\/>)/g)]
        .map(([, words, tab]) => (tab ? '\t' : unescapeXml(words ?? '', refuseFor('docx'))))
        .join(''),
    }),
  );
  return joined(pieces, (tag) => pieces.find((piece) => piece.tag === tag)?.alias.replace(/^草稿·/, ''));
}
