// Looking at an XML part's direct children and changing single pieces of its text; all the rest stays byte for byte.
import { attribute, localName, scanXml, type Refuse } from '../../../ooxml';

/** A piece of text to be put in place of [from, to). */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies splices that do not overlap, in any order; those at the same place in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((one, index) => ({ ...one, index })).sort((a, b) => a.from - b.from || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text: piece } of ordered) {
    pieces.push(text.slice(at, from), piece);
    at = to;
  }
  return pieces.join('') + text.slice(at);
}

export interface XmlElement {
  readonly name: string;
  /** As written, e.g. "x:sheet". */
  readonly tag: string;
  /** Attributes as written. */
  readonly raw: string;
  readonly start: number;
  /** After the start tag. */
  readonly inner: number;
  /** Before the end tag. */
  readonly innerEnd: number;
  readonly end: number;
  readonly depth: number;
}

/** All elements down to a depth (the root is 0), in the order in which they begin. */
export function elements(text: string, depth: number, refuse: Refuse): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: (Omit<XmlElement, 'innerEnd' | 'end'> & { readonly index: number })[] = [];
  let level = 0;
  scanXml(
    text,
    {
      open(tag, raw, start, end) {
        if (level <= depth) {
          open.push({ name: localName(tag), tag, raw, start, inner: end, depth: level, index: found.length });
          found.push({ name: '', tag, raw, start, inner: end, innerEnd: end, end, depth: level });
        }
        level++;
      },
      close(_, start, end) {
        level--;
        if (level > depth) return;
        const one = open.pop();
        if (one)
          found[one.index] = {
            name: one.name,
            tag: one.tag,
            raw: one.raw,
            start: one.start,
            inner: one.inner,
            innerEnd: start,
            end,
            depth: one.depth,
          };
      },
    },
    refuse,
  );
  return found;
}

/** The tag of a sibling or child in the same namespace: "x:sheets", "row" → "x:row". */
export const sameNamespace = (tag: string, name: string) => tag.slice(0, tag.indexOf(':') + 1) + name;

/** Where a new child of the root belongs: after the last of `before` that is there, else at the root's beginning. */
export function insertionPoint(all: readonly XmlElement[], before: readonly string[]): number {
  const root = all[0];
  return all.reduce((at, { name, depth, end }) => (depth === 1 && before.includes(name) ? Math.max(at, end) : at), root?.inner ?? 0);
}

/** The relationship id of an element, whatever prefix the namespace has. */
export function relationshipId(raw: string, refuse: Refuse): string | undefined {
  const prefixed = /\s([\w.-]+:id)\s*=/.exec(raw)?.[1];
  return prefixed === undefined ? undefined : attribute(raw, prefixed, refuse);
}
