// The document that is open in the emulated Word: its custom XML parts, and the controls that are bound to them. As Word does, a node that
// gets another value redraws its controls, and typing into a control changes the node. Knows no transport. What Word does with a value of
// several lines, or with a second parser's XPath, is not known here and refused.
import { nodeXml } from '../../../src/ooxml/xml.node';
import { openPackage, writePackage } from '../../../src/ooxml';
import { asWord, type Desk } from '../../document/asWord';

export class NotModelled extends Error {}
export const notModelled = (what: string): never => {
  throw new NotModelled(`not modelled: ${what}`);
};

/** A custom XML part while it is open. */
export interface OpenPart {
  /** As Word names it: the GUID of its properties. */
  readonly id: string;
  readonly builtIn: boolean;
  /** In the package; empty for a part that was added since. */
  readonly file: string;
  readonly xml: Document;
}

/** A plain-text control as the Word API of 1.5 gives it. */
export interface OpenControl {
  readonly id: number;
  readonly tag: string;
  cannotEdit: boolean;
  /** @throws Error when it is locked against typing */
  readonly write: (text: string) => void;
}

export interface OpenDocument {
  parts: OpenPart[];
  /** The document as it would be saved now. */
  readonly bytes: () => Uint8Array;
  readonly controls: () => readonly OpenControl[];
  /** A part of the package as text. */
  readonly text: (name: string) => string;
  /** A person at work. */
  readonly edit: (act: (desk: Desk) => void) => void;
  readonly find: (id: string) => OpenPart | undefined;
  readonly add: (xml: string) => OpenPart;
  readonly remove: (part: OpenPart) => void;
  /** Another value that no control shows. */
  readonly setSilently: (node: Node, value: string) => void;
  /** Another value for an element or the text in it; bound controls show it. */
  readonly setValue: (part: OpenPart, node: Node, value: string) => void;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const all = (node: Document | Element, name: string): Element[] => Array.from(node.getElementsByTagName(name));
const inside = (node: Element, name: string): Element | undefined =>
  (Array.from(node.childNodes) as Element[]).find((each) => each.nodeName === name);

export function openInWord(file: Uint8Array): OpenDocument {
  let pack = openPackage(file, 'docx');
  let main = nodeXml.parse(pack.text(pack.main));
  let serial = 0;
  /** The bytes while nothing has changed: making them takes longest of all. */
  let saved: Uint8Array | undefined;
  const state: OpenDocument = {
    parts: read(),

    bytes() {
      if (saved) return saved;
      const parts = new Map<string, string | Uint8Array>(pack.parts);
      parts.set(pack.main, declared(main));
      const gone = [...pack.parts.keys()].filter((name) => ITEM.test(name) && !state.parts.some((part) => part.file === name));
      for (const name of gone) drop(parts, name);
      for (const part of state.parts) {
        if (part.file !== '') parts.set(part.file, declared(part.xml));
        else append(parts, part);
      }
      saved = writePackage(parts);
      return saved;
    },

    controls: () =>
      all(main, 'w:sdt').flatMap((control) => {
        const properties = inside(control, 'w:sdtPr');
        const value = (name: string) => (properties && inside(properties, name)?.getAttribute('w:val')) ?? '';
        return properties && inside(properties, 'w:text') ? [openControl(control, value('w:tag'), Number(value('w:id')))] : [];
      }),

    text: (name) => text(pack.parts, name),

    edit(act) {
      const ids = new Map(state.parts.map(({ id }) => [id, id]));
      pack = openPackage(asWord(state.bytes(), act), 'docx');
      saved = undefined;
      main = nodeXml.parse(pack.text(pack.main));
      state.parts = read();
      if (state.parts.some(({ id }) => !ids.has(id))) throw new Error('A part lost its id.');
    },

    find: (id) => state.parts.find((part) => part.id === id),
    add(xml) {
      // OfficeDev/office-js#1643
      if (/^\s*<\?xml/.test(xml)) throw new Error('no XML declaration is taken');
      serial += 1;
      const part: OpenPart = {
        id: `{ADDED000-0000-4000-A000-${String(serial).padStart(12, '0')}}`,
        builtIn: false,
        file: '',
        xml: nodeXml.parse(xml),
      };
      saved = undefined;
      state.parts = [...state.parts, part];
      return part;
    },
    remove(part) {
      saved = undefined;
      state.parts = state.parts.filter((each) => each !== part);
    },
    setSilently(node, value) {
      saved = undefined;
      node.textContent = value;
    },
    setValue(part, node, value) {
      saved = undefined;
      const element = node.nodeType === 3 ? (node.parentNode as Element) : (node as Element);
      if (element.nodeType !== 1) return notModelled(`value of a node of type ${node.nodeType}`);
      element.textContent = value;
      for (const control of all(main, 'w:sdt')) if (isBound(control, part, element)) show(control, value);
    },
  };
  return state;

  function read(): OpenPart[] {
    return [...pack.parts.keys()]
      .filter((name) => ITEM.test(name))
      .map((file) => {
        const properties = pack.relationships(file).find(({ type }) => type.endsWith('/customXmlProps'));
        const id = properties && nodeXml.parse(pack.text(properties.target)).documentElement.getAttribute('ds:itemID');
        return { id: id ?? notModelled(`a part without properties, ${file}`), builtIn: false, file, xml: nodeXml.parse(pack.text(file)) };
      });
  }

  function openControl(control: Element, tag: string, id: number): OpenControl {
    const lock = () => all(control, 'w:lock')[0];
    return {
      id,
      tag,
      get cannotEdit() {
        return lock()?.getAttribute('w:val') === 'sdtContentLocked';
      },
      set cannotEdit(locked) {
        saved = undefined;
        lock()?.setAttribute('w:val', locked ? 'sdtContentLocked' : 'sdtLocked');
      },
      write(value) {
        if (lock()?.getAttribute('w:val') === 'sdtContentLocked') throw new Error('The control is locked.');
        show(control, value);
        // Typing changes the node, and the node the other controls.
        for (const part of state.parts) {
          for (const node of Array.from(part.xml.getElementsByTagName('*')))
            if (node.localName === tag && isBound(control, part, node)) state.setValue(part, node, value);
        }
      },
    };
  }

  /** Bound by the part's id; where no part has that id, by its namespace (as when another program has renumbered the ids). */
  function isBound(control: Element, part: OpenPart, node: Element): boolean {
    const binding = all(control, 'w:dataBinding')[0];
    const properties = inside(control, 'w:sdtPr');
    if (!binding || binding.parentNode !== properties) return false;
    const store = binding.getAttribute('w:storeItemID') ?? '';
    const known = state.parts.some(({ id }) => id === store);
    const prefixes = binding.getAttribute('w:prefixMappings') ?? '';
    if (known ? store !== part.id : !prefixes.includes(part.xml.documentElement.namespaceURI ?? '?')) return false;
    return select(part.xml, binding.getAttribute('w:xpath') ?? '', mappings(prefixes)).includes(node);
  }

  function show(control: Element, value: string): void {
    saved = undefined;
    if (/[\n\r\t]/.test(value)) notModelled('a bound value with line breaks or tabs');
    const content = inside(control, 'w:sdtContent');
    const properties = inside(control, 'w:sdtPr');
    if (!content || !properties || !inside(properties, 'w:text')) return notModelled('a bound control that is not plain text');
    const run = all(content, 'w:r')[0];
    const face = run && inside(run, 'w:rPr');
    const made = main.createElementNS(WORD, 'w:r');
    if (face) made.appendChild(face.cloneNode(true));
    const text = main.createElementNS(WORD, 'w:t');
    text.setAttribute('xml:space', 'preserve');
    text.appendChild(main.createTextNode(value));
    made.appendChild(text);
    while (content.firstChild) content.removeChild(content.firstChild);
    content.appendChild(made);
    const placeholder = inside(properties, 'w:showingPlcHdr');
    if (placeholder) properties.removeChild(placeholder);
  }
}

const ITEM = /^customXml\/item\d+\.xml$/;
const declared = (xml: Document) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${nodeXml.serialise(xml)}`;
const mappings = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/xmlns:(\w+)='([^']*)'/g)].map(([, prefix = '', uri = '']) => [prefix, uri]));

/** The XPath that is modelled: steps of names with a prefix, each with a number at most, or `*`; from a node its texts. */
export function select(from: Node, path: string, prefixes: ReadonlyMap<string, string>): Node[] {
  if (path === 'text()' && from.nodeType === 1) return Array.from(from.childNodes).filter(({ nodeType }) => nodeType === 3);
  if (from.nodeType !== 9) return notModelled(`XPath ${path} from a node`);
  let found: Node[] = [from];
  if (!/^(?:\/[^/]+)+$/.test(path)) return notModelled(`XPath ${path}`);
  for (const step of path.slice(1).split('/')) {
    const parts = /^(?:(\w+):)?([\w.-]+|\*)(?:\[(\d+)\])?$/.exec(step);
    if (!parts) return notModelled(`XPath ${path}`);
    const [, prefix, name = '', number] = parts;
    const uri = prefix === undefined ? null : (prefixes.get(prefix) ?? notModelled(`a prefix without a namespace, ${prefix}`));
    found = found.flatMap((node): Node[] => {
      const children = Array.from(node.childNodes).filter(
        (each): each is Element =>
          each.nodeType === 1 && (name === '*' || ((each as Element).localName === name && (each as Element).namespaceURI === uri)),
      );
      return number === undefined ? children : children.slice(Number(number) - 1, Number(number));
    });
  }
  return found;
}

const text = (parts: ReadonlyMap<string, string | Uint8Array>, name: string): string => {
  const part = parts.get(name) ?? '';
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
};

/** A part that was deleted goes with its properties and its relationships. */
function drop(parts: Map<string, string | Uint8Array>, name: string): void {
  const number = /\d+/.exec(name)?.[0] ?? '';
  for (const each of [name, `customXml/itemProps${number}.xml`, `customXml/_rels/item${number}.xml.rels`]) parts.delete(each);
  const links = 'word/_rels/document.xml.rels';
  parts.set(links, text(parts, links).replace(new RegExp(`<Relationship [^>]*customXml/item${number}\\.xml"[^>]*/>`), ''));
  const types = '[Content_Types].xml';
  parts.set(types, text(parts, types).replace(new RegExp(`<Override PartName="/customXml/itemProps${number}\\.xml"[^>]*/>`), ''));
}

/** A part that was added gets the next free number. */
function append(parts: Map<string, string | Uint8Array>, { id, xml }: OpenPart): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number += 1;
  parts.set(`customXml/item${number}.xml`, declared(xml));
  parts.set(
    `customXml/itemProps${number}.xml`,
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
  parts.set(
    `customXml/_rels/item${number}.xml.rels`,
    `<Relationships xmlns="${package_}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  const links = 'word/_rels/document.xml.rels';
  const link = `<Relationship Id="rIdAdded${number}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/>`;
  parts.set(links, text(parts, links).replace('</Relationships>', `${link}</Relationships>`));
  const types = '[Content_Types].xml';
  const override = `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
  parts.set(types, text(parts, types).replace('</Types>', `${override}</Types>`));
}
