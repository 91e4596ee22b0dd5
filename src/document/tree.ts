// The elements of a part with their places in its text. A refresh cuts and pastes in the text itself instead of writing a parsed
// tree anew: what it does not name stays as Word wrote it, byte for byte, by construction. Knows no link.
import { attribute, scanXml, type Refuse } from '../ooxml';
import { linkError } from './linkError';

export interface Element {
  /** As written, prefix included. */
  readonly name: string;
  /** Attributes as written, for `value`. */
  readonly raw: string;
  readonly parent: Element | undefined;
  readonly children: Element[];
  /** Text that stands directly in it, entities resolved; only of leaves that hold words. */
  text: string;
  /** Offsets: of "<", behind the start tag, of the end tag, behind the end tag. An empty element has the last three alike. */
  readonly start: number;
  readonly inner: number;
  innerEnd: number;
  end: number;
}

/** Real documents have some ten thousand elements; this many still fit in memory many times over. */
const MOST_ELEMENTS = 300_000;

/** Reads a part that came through `Package.text`. */
export function elementsOf(text: string, refuse: Refuse): Element {
  let root: Element | undefined;
  let current: Element | undefined;
  let count = 0;
  scanXml(
    text,
    {
      open(name, raw, start, inner) {
        if (++count > MOST_ELEMENTS) throw linkError('too-large');
        const parent: Element | undefined = current;
        current = { name, raw, parent, children: [], text: '', start, inner, innerEnd: inner, end: inner };
        if (parent) parent.children.push(current);
        else root = current;
      },
      close(_, start, end) {
        if (!current) return;
        current.innerEnd = start;
        current.end = end;
        current = current.parent;
      },
      text(value) {
        if (current) current.text += value;
      },
    },
    refuse,
  );
  return root ?? refuse('xml');
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && element.children.find((each) => each.name === name);

/** An attribute's value, by its name as written. */
export function value(element: Element | undefined, name: string): string | undefined {
  return (
    element &&
    attribute(element.raw, name, () => {
      throw linkError('markup');
    })
  );
}

/** What WordprocessingML says of an element by a child: `<w:pStyle w:val="…"/>`. */
export const setting = (element: Element | undefined, name: string): string | undefined => value(child(element, name), 'w:val');

/** The nearest element of a name above this one. */
export function above(element: Element, name: string): Element | undefined {
  let at = element.parent;
  while (at && at.name !== name) at = at.parent;
  return at;
}

/** Every element from here on in document order; what `enter` refuses is left out with all that is in it. */
export function walk(element: Element, enter: (element: Element) => boolean): void {
  if (!enter(element)) return;
  for (const each of element.children) walk(each, enter);
}

/** Every element of a name in this one, in document order, none inside another. */
export function elementsNamed(name: string, element: Element): readonly Element[] {
  return element.children.flatMap((each) => (each.name === name ? each : elementsNamed(name, each)));
}

/** A replacement in the text of a part: `start` = `end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something else in place of an element. */
export const replaced = ({ start, end }: Element, text: string): Splice => ({ start, end, text });
export const inserted = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** XML between an element's tags: behind its last child, or in place of what stands there. An empty element gets an end tag. */
export function filled(part: string, element: Element, xml: string, from = element.innerEnd, to = element.innerEnd): Splice {
  if (element.inner < element.end) return { start: from, end: to, text: xml };
  return replaced(element, `${part.slice(element.start, element.end).replace(/\s*\/>$/, '>')}${xml}</${element.name}>`);
}

/** The text after all replacements. Those at one place stand in the order given. @throws LinkError when two overlap: controls inside controls */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at || end < start) throw linkError('link-bad');
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
