// New words in old places: replacements in the text of document.xml that write a control, a paragraph, or take one away, and leave
// alone what is not theirs. Decides nothing.
import { escapeXml } from '../ooxml';
import { dressedControl, HIGHLIGHT, HINT, lineBreak, plainName, properties, words, type Binding } from './controls';
import { kindOf, type LinkedValue } from './format';
import type { LinkedDocument } from './open';
import type { Control } from './read';
import type { SlotParagraph, Stretch } from './slots';
import { child, elementsNamed, filled, inserted, replaced, value, type Element, type Splice } from './tree';

/** Elements as they are written. */
const written = ({ text }: LinkedDocument, elements: readonly Element[]) =>
  elements.map(({ start, end }) => text.slice(start, end)).join('');
const without = (element: Element) => replaced(element, '');
const childrenOf = (element: Element | undefined): readonly Element[] => (element ? element.children : []);

/** Marks in a run's properties that new words do not inherit: tracked changes and the grey face of a placeholder. */
const NOT_INHERITED = /^w:(?:ins|del|moveFrom|moveTo|rPrChange|rStyle)$/;

/** The properties of the first run of an element, as written. @param undraft without the highlight of a draft */
function faceOf(document: LinkedDocument, element: Element, undraft: boolean): string | undefined {
  const run = firstRun(element);
  if (!run) return undefined;
  const kept = childrenOf(child(run, 'w:rPr')).filter(({ name }) => !NOT_INHERITED.test(name) && !(undraft && name === 'w:highlight'));
  return properties(written(document, kept));
}

function firstRun(element: Element): Element | undefined {
  if (element.name === 'w:r') return element;
  for (const each of element.children) {
    const found = each.name === 'w:del' || each.name === 'w:moveFrom' ? undefined : firstRun(each);
    if (found) return found;
  }
  return undefined;
}

/** Where the words of a paragraph begin. */
function behindProperties(paragraph: Element): number {
  const properties = child(paragraph, 'w:pPr');
  return properties ? properties.end : paragraph.inner;
}

/** Other words in a control, in the face of its first run. */
export function writeControl(document: LinkedDocument, control: Control, text: string, undraft = false): Splice[] {
  const run = `<w:r>${faceOf(document, control.content, undraft) ?? ''}${words(text)}</w:r>`;
  const holder = control.inline ? control.content : (control.paragraph ?? control.content);
  return [
    filled(document.text, holder, run, behindProperties(holder)),
    ...elementsNamed('w:showingPlcHdr', control.properties).map(without),
    ...(undraft ? plainTitle(control) : []),
  ];
}

function plainTitle({ properties, title }: Control): Splice[] {
  const alias = child(properties, 'w:alias');
  const plain = plainName(title);
  return !alias || plain === title ? [] : [replaced(alias, `<w:alias w:val="${escapeXml(plain)}"/>`)];
}

/** A proposal that has become the clerk's own text: no highlight any more, not a word touched. */
export function undraft(control: Control): Splice[] {
  const highlights = elementsNamed('w:highlight', control.content).filter(({ parent }) => parent && parent.name === 'w:rPr');
  return [...highlights.map(without), ...plainTitle(control)];
}

/** How the pieces of a paragraph get into controls. */
export interface Dress {
  /** What Word shows on the frame of words. */
  readonly label: string;
  readonly bind: (id: string) => Binding;
  /** The document knows w15. */
  readonly hides: boolean;
}

const isFigure = ({ id }: { readonly id: string }) => kindOf(id) === 'f';

function piecesXml(pieces: readonly LinkedValue[], { label, bind, hides }: Dress, face: (piece: LinkedValue) => string): string {
  return pieces
    .map((piece) => {
      const kind = isFigure(piece) ? 'figure' : 'text';
      return (piece.breakBefore ? lineBreak : '') + dressedControl(piece, kind, piece.field ?? label, bind(piece.id), face(piece), hides);
    })
    .join('');
}

const plainFace = (piece: LinkedValue) => properties((isFigure(piece) ? '' : HINT) + (piece.draft ? HIGHLIGHT : ''));

/** A new paragraph. @param properties its w:pPr as XML */
export const newParagraph = (properties: string, pieces: readonly LinkedValue[], dress: Dress): string =>
  `<w:p>${properties}${piecesXml(pieces, dress, plainFace)}</w:p>`;

/** What a run may hold to be taken away whole. */
const WORDS_ONLY = /^w:(?:rPr|t|tab|ptab|br|cr|noBreakHyphen|softHyphen|lastRenderedPageBreak)$/;
const wordsOnly = (run: Element) => run.children.every(({ name }) => WORDS_ONLY.test(name));

/** The pieces in place of all words of a paragraph; pictures, bookmarks, comments and notes in it stay. */
export function rewriteParagraph(
  document: LinkedDocument,
  paragraph: SlotParagraph,
  pieces: readonly LinkedValue[],
  dress: Dress,
): Splice[] {
  const { stretches } = paragraph;
  const [first] = stretches;
  const wasDraft = stretches.some(({ control }) => control && control.title !== plainName(control.title));
  const faceFrom = (stretch: Stretch | undefined) => stretch && faceOf(document, stretch.element, wasDraft);
  const words = faceFrom(stretches.find(({ control }) => control && !isFigure(control))) ?? faceFrom(first);
  const figures = faceFrom(stretches.find(({ control }) => control && isFigure(control)));
  const face = (piece: LinkedValue) => (piece.draft ? undefined : isFigure(piece) ? figures : words) ?? plainFace(piece);
  const xml = piecesXml(pieces, dress, face);
  if (!first) {
    const behind = behindProperties(paragraph.element);
    return [filled(document.text, paragraph.element, xml, behind, behind)];
  }
  if (first.control && !first.control.inline)
    return [replaced(first.element, `<w:p>${sharedProperties(document, paragraph.element)}${xml}</w:p>`)];
  return [inserted(first.element.start, xml), ...stretches.flatMap(cut)];
}

/** Takes away a stretch: a control or a run of words whole, of any other run the words alone. */
function cut({ element, control }: Stretch): Splice[] {
  if (control || wordsOnly(element)) return [without(element)];
  return element.children.filter(({ name }) => name !== 'w:rPr' && WORDS_ONLY.test(name)).map(without);
}

/** Marks that mean nothing without the words around them; bookmarks stay, between the paragraphs. */
const HOLLOW = /^w:(?:pPr|proofErr|bookmarkStart|bookmarkEnd)$/;

/** Takes a paragraph away; undefined where it holds more than its linked words, or where a level would be left without any. */
export function removeParagraph(document: LinkedDocument, { element, stretches }: SlotParagraph): Splice[] | undefined {
  const ours = new Set(stretches.filter(({ control, element: run }) => control || wordsOnly(run)).map((each) => each.element));
  const others = element.children.filter((each) => !HOLLOW.test(each.name) && !ours.has(each) && !(each.name === 'w:r' && wordsOnly(each)));
  const section = child(child(element, 'w:pPr'), 'w:sectPr');
  if (others.length > 0 || section || !element.parent || element.parent.name !== 'w:body') return undefined;
  const bookmarks = element.children.filter(({ name }) => name.startsWith('w:bookmark'));
  return [replaced(element, written(document, bookmarks))];
}

const NOT_SHARED = /^w:(?:sectPr|pPrChange|rPr|pageBreakBefore|framePr|numPr)$/;

/** The w:pPr that a new paragraph may share: no section, no list, no tracked change. Empty where there is none. */
export function sharedProperties(document: LinkedDocument, paragraph: Element): string {
  const found = child(paragraph, 'w:pPr');
  return found
    ? `<w:pPr>${written(
        document,
        childrenOf(found).filter(({ name }) => !NOT_SHARED.test(name)),
      )}</w:pPr>`
    : '';
}

/** A person's own paragraph put under a control without touching its runs; undefined where it is more than evenly set words. */
export function wrapParagraph(
  document: LinkedDocument,
  { element }: SlotParagraph,
  piece: LinkedValue,
  dress: Dress,
): Splice[] | undefined {
  const runs = element.children.filter(({ name }) => name === 'w:r');
  const [first] = runs;
  const last = runs[runs.length - 1];
  const faces = new Set(runs.map((run) => comparable(document, run)));
  const plain = element.children.every(({ name }) => name === 'w:r' || HOLLOW.test(name)) && runs.every(wordsOnly);
  if (!first || !last || !plain || faces.size > 1 || runs.some((run) => child(run, 'w:br') || child(run, 'w:cr'))) return undefined;
  const [before = '', behind = ''] = piecesXml([{ ...piece, value: '' }], dress, () => '').split('<w:r></w:r>');
  return [inserted(first.start, before), inserted(last.end, behind)];
}

/** A run's properties but for what nobody sees. */
const comparable = (document: LinkedDocument, run: Element) =>
  written(
    document,
    childrenOf(child(run, 'w:rPr')).filter(
      ({ name, raw }) => name !== 'w:lang' && !(name === 'w:rFonts' && /^\s*w:hint="[^"]*"\s*$/.test(raw)),
    ),
  );

/** Binds a control to another part: its value moved there for want of room. '' takes the binding away: the value is too long for any. */
export function rebind(document: LinkedDocument, control: Control, storeItem: string): Splice[] {
  const binding = child(control.properties, 'w:dataBinding');
  if (!binding || value(binding, 'w:storeItemID') === storeItem) return [];
  const bound = written(document, [binding]).replace(/\s+w:storeItemID=("[^"]*"|'[^']*')|(?=\s*\/?>)/, ` w:storeItemID="${storeItem}"`);
  return [replaced(binding, storeItem && bound)];
}
