// What schema validators let pass and Word, WPS or LibreOffice do not: a lint for linked documents. Knows the package and the
// link format, not how a document is composed.
import { LINK_NAMESPACE, PART_CEILING, TAG_LIMIT, VALUES_NAMESPACE } from '../../src/document/format';
import { openPackage, type Package } from '../../src/ooxml';
import { nodeXml } from '../../src/ooxml/xml.node';

const all = (node: Document | Element, name: string): Element[] => Array.from(node.getElementsByTagName(name));
const children = (node: Element, name: string): Element[] =>
  Array.from(node.childNodes).filter((child): child is Element => child.nodeName === name);
const child = (node: Element | undefined, name: string) => (node ? children(node, name)[0] : undefined);
const value = (node: Element | undefined) => node?.getAttribute('w:val') ?? '';
const text = (node: Element) => {
  let found = '';
  for (const part of Array.from(node.getElementsByTagName('*'))) {
    if (part.nodeName === 'w:t') found += part.textContent ?? '';
    if (part.nodeName === 'w:tab') found += '\t';
  }
  return found;
};
const repeated = (values: readonly string[]) => [...new Set(values.filter((each, index) => values.indexOf(each) !== index))];

/** Every problem in one line each; empty for a sound document. */
export function lint(bytes: Uint8Array): readonly string[] {
  const pack = openPackage(bytes, 'docx');
  const document = nodeXml.parse(pack.text(pack.main));
  return [
    ...packageProblems(pack),
    ...tableProblems(document),
    ...styleProblems(pack, document),
    ...controlProblems(document),
    ...bindingProblems(pack, document),
    ...bodyProblems(document),
    ...namespaceProblems(document),
  ];
}

function packageProblems(pack: Package): string[] {
  const found: string[] = [];
  for (const [name, content] of pack.parts) {
    if (name.endsWith('.rels')) {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
      if (owner !== '' && !pack.parts.has(owner)) found.push(`relationships of a missing part: ${owner}`);
      for (const { id, target, external } of pack.relationships(owner)) {
        if (!external && !pack.parts.has(target)) found.push(`dangling relationship ${id} of ${owner || 'the package'}: ${target}`);
      }
    }
    if (name !== '[Content_Types].xml' && pack.contentType(name) === undefined) found.push(`no content type: ${name}`);
    // Parsers are lenient about these; LibreOffice and Word refuse the file.
    if (/\.(?:xml|rels)$/.test(name) && /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(new TextDecoder().decode(content)))
      found.push(`a character that XML forbids in ${name}`);
    if (/^customXml\/item\d+\.xml$/.test(name) && content.length > PART_CEILING) found.push(`${name} has ${content.length} bytes`);
  }
  const ids = new Set(pack.relationships(pack.main).map(({ id }) => id));
  for (const [, id] of pack.text(pack.main).matchAll(/ r:(?:id|embed)="([^"]*)"/g)) {
    if (id !== undefined && !ids.has(id)) found.push(`no relationship ${id}`);
  }
  return found;
}

function tableProblems(document: Document): string[] {
  const found: string[] = [];
  for (const cell of all(document, 'w:tc')) {
    const last = Array.from(cell.childNodes).pop();
    if (last?.nodeName !== 'w:p') found.push(`a cell does not end in a paragraph: “${text(cell)}”`);
  }
  for (const table of all(document, 'w:tbl')) {
    const widths = children(child(table, 'w:tblGrid') ?? table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')));
    let above: { start: number; span: number; merged: boolean }[] = [];
    children(table, 'w:tr').forEach((row, index) => {
      let start = 0;
      const placed = children(row, 'w:tc').map((cell) => {
        const properties = child(cell, 'w:tcPr');
        const span = Number(value(child(properties, 'w:gridSpan')) || 1);
        const merge = child(properties, 'w:vMerge');
        const width = widths.slice(start, start + span).reduce((sum, each) => sum + each, 0);
        if (Number(child(properties, 'w:tcW')?.getAttribute('w:w')) !== width)
          found.push(`row ${index + 1}: a cell is not as wide as its grid`);
        if (merge && value(merge) !== 'restart' && !above.some((other) => other.merged && other.start === start && other.span === span)) {
          found.push(`row ${index + 1}: a merged cell continues nothing`);
        }
        start += span;
        return { start: start - span, span, merged: merge !== undefined };
      });
      if (start !== widths.length) found.push(`row ${index + 1} fills ${start} of ${widths.length} grid columns`);
      above = placed;
    });
  }
  return found;
}

function styleProblems(pack: Package, document: Document): string[] {
  const styles = nodeXml.parse(pack.text('word/styles.xml'));
  const known = new Set(all(styles, 'w:style').map((style) => style.getAttribute('w:styleId') ?? ''));
  const used = [document, styles].flatMap((each) =>
    ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].flatMap((name) => all(each, name).map(value)),
  );
  return [...new Set(used)].filter((id) => !known.has(id)).map((id) => `unknown style ${id}`);
}

function controlProblems(document: Document): string[] {
  const properties = all(document, 'w:sdtPr');
  const tags = properties.map((each) => value(child(each, 'w:tag')));
  const ids = properties.map((each) => value(child(each, 'w:id')));
  return [
    ...repeated(tags).map((tag) => `tag ${tag} stands twice`),
    ...repeated(ids).map((id) => `control number ${id} stands twice`),
    ...tags.filter((tag) => tag.length === 0 || tag.length > TAG_LIMIT).map((tag) => `tag of ${tag.length} characters: ${tag}`),
    ...ids.filter((id) => !/^\d+$/.test(id) || Number(id) < 1 || Number(id) > 0x7fffffff).map((id) => `control number ${id}`),
    ...all(document, 'w:sdtContent')
      .filter((each) => text(each) === '')
      .map(() => 'an empty control'),
    ...all(document, 'w:sdt')
      .filter((each) => all(each, 'w:sdt').length > 0)
      .map(() => 'a control inside a control'),
  ];
}

function bindingProblems(pack: Package, document: Document): string[] {
  const found: string[] = [];
  const stores = new Map<string, Element>();
  const namespaces: string[] = [];
  for (const { target } of pack.relationships(pack.main).filter(({ type }) => type.endsWith('/customXml'))) {
    const root = nodeXml.parse(pack.text(target)).documentElement;
    namespaces.push(root.namespaceURI ?? '');
    for (const { target: properties } of pack.relationships(target)) {
      stores.set(nodeXml.parse(pack.text(properties)).documentElement.getAttribute('ds:itemID') ?? '', root);
    }
  }
  for (const namespace of [VALUES_NAMESPACE, LINK_NAMESPACE]) {
    if (!namespaces.includes(namespace)) found.push(`no part of ${namespace}`);
  }
  for (const control of all(document, 'w:sdt')) {
    const properties = child(control, 'w:sdtPr');
    const tag = value(child(properties, 'w:tag'));
    const binding = child(properties, 'w:dataBinding');
    const root = stores.get(binding?.getAttribute('w:storeItemID') ?? '');
    const path = /^\/r:values\[1\]\/r:([^[\]/]+)\[1\]$/.exec(binding?.getAttribute('w:xpath') ?? '');
    const nodes = root && path ? children(root, `r:${path[1] ?? ''}`) : [];
    if (nodes.length !== 1) found.push(`binding of ${tag} finds ${nodes.length} nodes`);
    else if (nodes[0]?.textContent !== text(child(control, 'w:sdtContent') ?? control))
      found.push(`${tag} shows another text than its part`);
  }
  return found;
}

/** The last paragraph says something: an empty one may stand on a page of its own. */
function bodyProblems(document: Document): string[] {
  const body = all(document, 'w:body')[0];
  const blocks = body ? Array.from(body.childNodes) : [];
  if (blocks.pop()?.nodeName !== 'w:sectPr') return ['the body does not end in its section'];
  const last = blocks.pop() as Element | undefined;
  return last?.nodeName === 'w:p' && text(last) !== '' ? [] : ['the document does not end in a written paragraph'];
}

function namespaceProblems(document: Document): string[] {
  const root = document.documentElement;
  const ignorable = (root.getAttribute('mc:Ignorable') ?? '').split(' ').filter((prefix) => prefix !== '');
  const found = ignorable
    .filter((prefix) => root.getAttribute(`xmlns:${prefix}`) === null)
    .map((prefix) => `mc:Ignorable names ${prefix}, declared nowhere`);
  const used = new Set(all(document, '*').map(({ nodeName }) => nodeName.split(':')[0] ?? ''));
  return [
    ...found,
    ...[...used]
      .filter((prefix) => /^w\d+/.test(prefix) && !ignorable.includes(prefix))
      .map((prefix) => `${prefix} is not in mc:Ignorable`),
  ];
}
