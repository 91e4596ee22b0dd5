// A refresh as far as it can be done inside a document that is open in Word: values of bound nodes, which Word shows by itself, and the
// parts of the link. Paragraphs that come or go, and looks that change, need the file.
import { openDocument, relatedPart, type LinkedDocument } from './open';
import { child, elementsNamed, elementsOf, replaced, setting, spliced, value } from './tree';

export interface LiveChange {
  /** Bound values by id, which is the name of the node and the tag of the control. */
  readonly values: ReadonlyMap<string, string>;
  /** The parts of the link, without declaration. */
  readonly link: readonly string[];
}

const DECLARATION = /^\s*<\?xml[^>]*\?>\s*/;

/** What leads from one state of a document to the next without touching a paragraph; undefined where that does not do. */
export function liveChange(before: Uint8Array, after: Uint8Array): LiveChange | undefined {
  const [old, now] = [openDocument(before), openDocument(after)];
  if (frame(old) !== frame(now)) return undefined;
  const values = new Map<string, string>();
  for (const [id, text] of now.bound) {
    const known = old.bound.get(id);
    if (known === undefined) return undefined;
    if (known !== text) values.set(id, text);
  }
  // Text that the node does not say yet, as other programs leave it.
  now.controls.forEach(({ id, text }, at) => {
    if (old.controls[at]?.text !== text) values.set(id, text);
  });
  // Word shows a value on one line.
  if ([...values.values()].some((text) => /[\n\r\t]/.test(text))) return undefined;
  const { package: opened, links } = now;
  return { values, link: links.map(({ name }) => opened.text(name).replace(DECLARATION, '')) };
}

/** The main document without what its controls say. */
function frame({ text, root, controls }: LinkedDocument): string {
  const placeholders = elementsNamed('w:showingPlcHdr', root).map((element) => replaced(element, ''));
  const contents = controls.map(({ content }) => ({ start: content.inner, end: content.innerEnd, text: '' }));
  const inside = (at: number) => contents.some(({ start, end }) => at >= start && at < end);
  return spliced(text, [...contents, ...placeholders.filter(({ start }) => !inside(start))]);
}

/** The ids among these whose controls do not show their value. */
export function notShown(bytes: Uint8Array, values: ReadonlyMap<string, string>): readonly string[] {
  const { controls } = openDocument(bytes);
  return [...values].filter(([id, text]) => controls.some((control) => control.id === id && control.text !== text)).map(([id]) => id);
}

/** What keeps a program from changing the document as it stands. */
export interface Restraints {
  /** Editing is restricted. */
  readonly restricted: boolean;
  /** Changes are being tracked. */
  readonly tracking: boolean;
}

/** Reads the document's settings. */
export function restraints(bytes: Uint8Array): Restraints {
  const { package: opened } = openDocument(bytes);
  const name = relatedPart(opened, opened.main, '/settings');
  const root = name === undefined ? undefined : elementsOf(opened.text(name), opened.refuse);
  const protection = child(root, 'w:documentProtection');
  const tracking = child(root, 'w:trackRevisions');
  return {
    restricted: on(value(protection, 'w:enforcement') ?? '0'),
    tracking: tracking !== undefined && on(setting(root, 'w:trackRevisions') ?? '1'),
  };
}

const on = (text: string) => /^(?:1|true|on)$/.test(text);
