// Acts on a linked document as Word, WPS, LibreOffice and ONLYOFFICE do, and saves it: tests prove what a refresh then leaves alone.
import { VALUES_NAMESPACE } from '../../src/document/format';
import { openPackage, relationshipsName, writePackage } from '../../src/ooxml';
import { nodeXml } from '../../src/ooxml/xml.node';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

const all = (node: Document | Element, name: string): Element[] => Array.from(node.getElementsByTagName(name));
const direct = (node: Element, name: string): Element | undefined =>
  Array.from(node.childNodes).find((each): each is Element => each.nodeName === name);
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Text of an element as a reader sees it. */
export function seen(node: Element): string {
  if (['w:del', 'w:moveFrom', 'w:instrText', 'w:pPr', 'w:rPr', 'w:sdtPr'].includes(node.nodeName)) return '';
  if (node.nodeName === 'w:t') return node.textContent ?? '';
  if (node.nodeName === 'w:tab') return '\t';
  if (node.nodeName === 'w:br') return '\n';
  return (Array.from(node.childNodes) as Element[]).map((each) => (each.nodeType === 1 ? seen(each) : '')).join('');
}

export interface Desk {
  readonly document: Document;
  readonly body: Element;
  /** Parts other than the main document, open for changes. */
  readonly parts: Map<string, string | Uint8Array>;
  /** The controls of a tag. */
  readonly controls: (tag: string) => readonly Element[];
  readonly control: (tag: string) => Element;
  /** The paragraph that a control stands in. */
  readonly paragraph: (tag: string) => Element;
  /** A paragraph by the words in it. */
  readonly saying: (words: string) => Element;
  /** Elements from XML with the prefix w. */
  readonly xml: (text: string) => Element[];
  /** Types over a control: Word cuts runs, marks spelling, and keeps the bound node in step. */
  readonly type: (tag: string, text: string) => void;
  /** As other programs do: the text alone. */
  readonly typeTextOnly: (tag: string, text: string) => void;
  /** As a pane does: the bound node alone. */
  readonly typeNodeOnly: (tag: string, text: string) => void;
  /** With tracked changes on: the old words deleted, new ones inserted. */
  readonly typeTracked: (tag: string, text: string) => void;
  /** Emptied: Word shows its placeholder. */
  readonly clear: (tag: string) => void;
  /** Words in the paragraph, behind its controls. */
  readonly typeBehind: (tag: string, text: string) => void;
  /** Return at the end of the paragraph, and a new one. */
  readonly typeParagraph: (tag: string, text: string, properties?: string) => Element;
  readonly deleteParagraph: (tag: string) => void;
  readonly deleteControl: (tag: string) => void;
  /** Copies a control's paragraph behind that of another one. */
  readonly paste: (tag: string, behind: string) => Element;
}

/** Opens, edits and saves. @param edit what the person does */
export function asWord(bytes: Uint8Array, edit: (desk: Desk) => void): Uint8Array {
  const pack = openPackage(bytes, 'docx');
  const document = nodeXml.parse(pack.text(pack.main));
  const parts = new Map<string, string | Uint8Array>(pack.parts);
  const body = all(document, 'w:body')[0]!;
  const controls = (tag: string) =>
    all(document, 'w:sdt').filter((each) => direct(direct(each, 'w:sdtPr')!, 'w:tag')?.getAttribute('w:val') === tag);
  const control = (tag: string) => {
    const found = controls(tag)[0];
    if (!found) throw new Error(`no control ${tag}`);
    return found;
  };
  const paragraph = (tag: string) => {
    let at: Node | null = control(tag);
    while (at && at.nodeName !== 'w:p') at = at.parentNode;
    return at as Element;
  };
  const xml = (text: string): Element[] => {
    const holder = nodeXml.parse(`<w:x xmlns:w="${WORD}">${text}</w:x>`).documentElement;
    return (Array.from(holder.childNodes) as Element[]).map((each) => document.importNode(each, true));
  };
  const face = (element: Element) => {
    const found = all(element, 'w:rPr')[0];
    return found ? nodeXml.serialise(found).replace(/ xmlns:w="[^"]*"/g, '') : '';
  };
  const run = (text: string, properties: string, attributes = '') =>
    text === '' ? '' : `<w:r${attributes}>${properties}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
  const refill = (tag: string, make: (properties: string) => string) => {
    for (const each of controls(tag)) {
      const content = direct(each, 'w:sdtContent')!;
      const made = xml(make(face(content)));
      while (content.firstChild) content.removeChild(content.firstChild);
      for (const element of made) content.appendChild(element);
      const placeholder = direct(direct(each, 'w:sdtPr')!, 'w:showingPlcHdr');
      if (placeholder) placeholder.parentNode?.removeChild(placeholder);
    }
  };
  const bound = (tag: string, text: string) => {
    for (const [name, content] of parts) {
      if (!/^customXml\/item\d+\.xml$/.test(name)) continue;
      const part = nodeXml.parse(typeof content === 'string' ? content : new TextDecoder().decode(content));
      if (part.documentElement.namespaceURI !== VALUES_NAMESPACE) continue;
      const node = all(part, '*').find((each) => each.localName === tag);
      if (!node) continue;
      node.textContent = text;
      parts.set(name, `<?xml version="1.0" encoding="UTF-8" standalone="no"?>${nodeXml.serialise(part)}`);
    }
  };
  const after = (where: Element, elements: readonly Element[]) => {
    for (const each of [...elements].reverse()) where.parentNode?.insertBefore(each, where.nextSibling);
  };
  const desk: Desk = {
    document,
    body,
    parts,
    controls,
    control,
    paragraph,
    saying(words) {
      const found = all(document, 'w:p').find((each) => seen(each).includes(words));
      if (!found) throw new Error(`nothing says ${words}`);
      return found;
    },
    xml,
    type(tag, text) {
      const half = Math.floor(text.length / 2);
      refill(
        tag,
        (properties) =>
          `${run(text.slice(0, half), properties, ' w:rsidR="00A77B3E"')}<w:proofErr w:type="spellStart"/>` +
          `${run(text.slice(half), properties, ' w:rsidR="00B12C4D" w:rsidRPr="00A77B3E"')}<w:proofErr w:type="spellEnd"/>`,
      );
      bound(tag, text);
    },
    typeTextOnly: (tag, text) => refill(tag, (properties) => run(text, properties)),
    typeNodeOnly: bound,
    typeTracked(tag, text) {
      const old = seen(direct(control(tag), 'w:sdtContent')!);
      const who = 'w:author="张三" w:date="2024-01-08T09:30:00Z"';
      refill(
        tag,
        (properties) =>
          `<w:del w:id="9001" ${who}><w:r>${properties}<w:delText xml:space="preserve">${escape(old)}</w:delText></w:r></w:del>` +
          `<w:ins w:id="9002" ${who}>${run(text, properties)}</w:ins>`,
      );
      bound(tag, text);
    },
    clear(tag) {
      refill(tag, () => '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>单击或点击此处输入文字。</w:t></w:r>');
      const properties = direct(control(tag), 'w:sdtPr')!;
      properties.insertBefore(xml('<w:showingPlcHdr/>')[0]!, direct(properties, 'w:dataBinding') ?? null);
      bound(tag, '');
    },
    typeBehind: (tag, text) => void paragraph(tag).appendChild(xml(run(text, ''))[0]!),
    typeParagraph(tag, text, properties = '<w:pPr><w:pStyle w:val="ReportBody"/></w:pPr>') {
      const [made] = xml(`<w:p w:rsidR="00C01D2E" w:rsidRDefault="00C01D2E">${properties}${run(text, '')}</w:p>`);
      after(paragraph(tag), [made!]);
      return made!;
    },
    deleteParagraph(tag) {
      const found = paragraph(tag);
      found.parentNode?.removeChild(found);
    },
    deleteControl(tag) {
      for (const found of controls(tag)) found.parentNode?.removeChild(found);
    },
    paste(tag, behind) {
      const copy = paragraph(tag).cloneNode(true) as Element;
      // Word gives a pasted control another number and keeps its tag and binding.
      for (const [index, each] of all(copy, 'w:id').entries()) each.setAttribute('w:val', String(700_000 + index));
      after(paragraph(behind), [copy]);
      return copy;
    },
  };
  edit(desk);
  parts.set(pack.main, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${nodeXml.serialise(document)}`);
  return writePackage(parts);
}

/** The main document as text. */
export function mainText(bytes: Uint8Array): string {
  const pack = openPackage(bytes, 'docx');
  return pack.text(pack.main);
}

/** Every paragraph of the body, tables left out, as a reader sees it. */
export function lines(bytes: Uint8Array): readonly string[] {
  const document = nodeXml.parse(mainText(bytes));
  return (Array.from(all(document, 'w:body')[0]!.childNodes) as Element[]).filter(({ nodeName }) => nodeName === 'w:p').map(seen);
}

/** What the first control of a tag shows. */
export function shows(bytes: Uint8Array, tag: string): string | undefined {
  const document = nodeXml.parse(mainText(bytes));
  const found = all(document, 'w:sdt').find((each) => all(each, 'w:tag')[0]?.getAttribute('w:val') === tag);
  return found && seen(found);
}

/** What the bound part says of an id. */
export function node(bytes: Uint8Array, id: string): string | undefined {
  const pack = openPackage(bytes, 'docx');
  for (const name of pack.parts.keys()) {
    if (!/^customXml\/item\d+\.xml$/.test(name)) continue;
    const found = all(nodeXml.parse(pack.text(name)), '*').find((each) => each.localName === id && each.namespaceURI === VALUES_NAMESPACE);
    if (found) return found.textContent ?? '';
  }
  return undefined;
}

/** A comment on a paragraph, with the part that holds it. */
export function comment(desk: Desk, tag: string, words: string): void {
  const paragraph = desk.paragraph(tag);
  const [start, end, reference] = desk.xml(
    '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
  );
  paragraph.insertBefore(start!, desk.control(tag));
  paragraph.appendChild(end!);
  paragraph.appendChild(reference!);
  desk.parts.set(
    'word/comments.xml',
    `<w:comments xmlns:w="${WORD}"><w:comment w:id="0" w:author="李四" w:date="2024-01-08T09:30:00Z" w:initials="L"><w:p><w:r><w:t>${escape(words)}</w:t></w:r></w:p></w:comment></w:comments>`,
  );
  addPart(desk, 'comments.xml', 'comments', 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml');
}

/** A picture in a paragraph of its own, behind that of a control. */
export function picture(desk: Desk, tag: string): void {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
  desk.parts.set('word/media/image1.png', new Uint8Array(png));
  const id = addPart(desk, 'media/image1.png', 'image');
  const types = String(text(desk, '[Content_Types].xml'));
  desk.parts.set('[Content_Types].xml', types.replace('</Types>', '<Default Extension="png" ContentType="image/png"/></Types>'));
  const made = desk.typeParagraph(tag, '');
  const drawing = nodeXml.parse(
    `<w:r xmlns:w="${WORD}"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="图片 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${OFFICE}/relationships" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  ).documentElement;
  made.appendChild(desk.document.importNode(drawing, true));
}

const text = ({ parts }: Desk, name: string) => {
  const part = parts.get(name) ?? '';
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
};

function addPart(desk: Desk, target: string, type: string, content?: string): string {
  const name = relationshipsName('word/document.xml');
  const id = `rId9${type}`;
  const link = `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  desk.parts.set(name, text(desk, name).replace('</Relationships>', `${link}</Relationships>`));
  if (content !== undefined) {
    const override = `<Override PartName="/word/${target}" ContentType="${content}"/>`;
    desk.parts.set('[Content_Types].xml', text(desk, '[Content_Types].xml').replace('</Types>', `${override}</Types>`));
  }
  return id;
}

/** LibreOffice drops tags and locks. */
export function dropTags({ document }: Desk): void {
  for (const name of ['w:tag', 'w:lock']) for (const each of all(document, name)) each.parentNode?.removeChild(each);
}

/** ONLYOFFICE numbers the GUIDs of custom XML parts anew. */
export function renumberGuids(desk: Desk): void {
  let next = 1;
  for (const name of desk.parts.keys()) {
    if (!/^customXml\/itemProps\d+\.xml$/.test(name)) continue;
    const guid = `{0E0E0E0E-0000-4000-A000-${String(next++).padStart(12, '0')}}`;
    desk.parts.set(name, text(desk, name).replace(/ds:itemID="[^"]*"/, `ds:itemID="${guid}"`));
  }
}
