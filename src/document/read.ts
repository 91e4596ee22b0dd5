// Reading controls and paragraphs as Word saves them: what a reader sees, whatever runs, marks and tracked changes it is cut into.
import { VALUES_NAMESPACE } from './format';
import { above, child, elementsNamed, setting, value, type Element } from './tree';

/** A linked control of the document. */
export interface Control {
  readonly id: string;
  readonly element: Element;
  readonly properties: Element;
  readonly content: Element;
  /** What it shows; empty while Word shows its placeholder. */
  readonly text: string;
  /** The title on its frame. */
  readonly title: string;
  /** Holds changes that somebody has yet to accept or reject. */
  readonly tracked: boolean;
  /** All that it held is deleted, the deletion not yet accepted. */
  readonly deleted: boolean;
  /** The paragraph it stands in, or the one paragraph it holds. */
  readonly paragraph: Element | undefined;
  /** Around runs, as it was written; other programs may put it around paragraphs or cells. */
  readonly inline: boolean;
}

/** Not for reading: deleted and moved text, field codes, properties, the second copy for old programs, pictures and text boxes. */
const SKIPPED = /^(?:w:(?:del|moveFrom|delText|instrText|(?:p|r|sdt|sdtEnd|tbl|tr|tc)Pr|drawing|pict|object|rt)|mc:Fallback)$/;
const TRACKED = /^w:(?:ins|del|moveFrom|moveTo)$/;

const CHARACTERS = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
]);

/** The character that an element of a run stands for. */
function character(element: Element): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:br') return /^(?:page|column)$/.test(value(element, 'w:type') ?? '') ? '' : '\n';
  return CHARACTERS.get(element.name) ?? '';
}

/** Whether an element belongs to the words of the paragraph that it stands in. */
export const isRead = (element: Element) => !SKIPPED.test(element.name);

/** What a reader sees in an element; a second paragraph begins on a new line. */
export function textOf(element: Element): string {
  let text = character(element);
  let paragraphs = 0;
  for (const each of element.children) {
    if (!isRead(each)) continue;
    if (each.name === 'w:p' && paragraphs++ > 0) text += '\n';
    text += textOf(each);
  }
  return text;
}

export const holdsTracked = (element: Element): boolean =>
  element.children.some((each) => TRACKED.test(each.name) || (each.name !== 'w:drawing' && each.name !== 'w:pict' && holdsTracked(each)));

/** A deletion around the element, not yet accepted. */
const insideDeletion = (element: Element) => DELETED.some((name) => above(element, name));
const DELETED = ['w:del', 'w:moveFrom'];

/** Our ids are ASCII names with dots: `table3.received.total`, `text.overview.requests.1.t1`, `signature.date`. */
export const OUR_ID = /^(?:table[234]|text|signature)(?:\.[A-Za-z0-9]+)+$/;
const PATH = /^\/[^/:]+:values(?:\[1\])?\/[^/:]+:([^/:[\]]+)(?:\[1\])?$/;

/** The id of a control: its tag, else its binding (LibreOffice drops tags). Undefined for a control that is not ours. */
function idOf(properties: Element): string | undefined {
  const tag = setting(properties, 'w:tag');
  if (tag !== undefined && OUR_ID.test(tag)) return tag;
  const binding = child(properties, 'w:dataBinding');
  const said = (name: string) => value(binding, name) ?? '';
  if (!said('w:prefixMappings').includes(VALUES_NAMESPACE)) return undefined;
  const [, id = ''] = PATH.exec(said('w:xpath')) ?? [];
  return OUR_ID.test(id) ? id : undefined;
}

/**
 * The control that an element is; undefined when it is none of ours. Word empties the bound value when it shows a placeholder: where
 * there is one, some program has typed into the control and left the mark.
 */
export function controlAt(element: Element, bound: ReadonlyMap<string, string>): Control | undefined {
  const properties = child(element, 'w:sdtPr');
  const content = child(element, 'w:sdtContent');
  const id = properties && idOf(properties);
  if (!properties || !content || id === undefined) return undefined;
  const placeholder = child(properties, 'w:showingPlcHdr') !== undefined && !bound.get(id);
  const text = placeholder ? '' : textOf(content);
  const inside = elementsNamed('w:p', content);
  const tracked = holdsTracked(content);
  return {
    id,
    element,
    properties,
    content,
    text,
    title: setting(properties, 'w:alias') ?? '',
    tracked: tracked || insideDeletion(element),
    deleted: insideDeletion(element) || (text === '' && !placeholder && DELETED.some((name) => elementsNamed(name, content).length > 0)),
    paragraph: inside.length === 0 ? above(element, 'w:p') : inside.length === 1 ? inside[0] : undefined,
    inline: inside.length === 0,
  };
}

/** The namespace of a part's root, and its prefix. */
export function rootNamespace(root: Element): string | undefined {
  const colon = root.name.indexOf(':');
  return value(root, colon < 0 ? 'xmlns' : `xmlns:${root.name.slice(0, colon)}`);
}
