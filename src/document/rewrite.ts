// New words in old places: replacements in the text of document.xml that write a control, a paragraph, or take one away, and leave
// alone what is not theirs. Decides nothing.
import { escapeXml } from '../ooxml';
import { dressedControl, HIGHLIGHT, lineBreak, plainName, words, type Binding } from './controls';
import { pieceOf, type LinkedValue } from './format';
import type { LinkedDocument } from './open';
import type { Control } from './read';
import type { SlotParagraph, Stretch } from './slots';
import { child, value, type Element, type Splice } from './tree';

const slice = ({ text }: LinkedDocument, { start, end }: Element) => text.slice(start, end);

/** Marks in a run's properties that new words do not inherit: tracked changes and the grey face of a placeholder. */
const NOT_INHERITED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:rStyle']);

/** The properties of the first run of an element, as written. @param undraft without the highlight of a draft */
function faceOf(document: LinkedDocument, element: Element, undraft: boolean): string | undefined {
  const run = firstRun(element);
  if (!run) return undefined;
  const kept = (child(run, 'w:rPr')?.children ?? []).filter(({ name }) => !NOT_INHERITED.has(name) && !(undraft && name === 'w:highlight'));
  return kept.length === 0 ? '' : `<w:rPr>${kept.map((each) => slice(document, each)).join('')}</w:rPr>`;
}

function firstRun(element: Element): Element | undefined {
  if (element.name === 'w:r') return element;
  for (const each of element.children) {
    const found = each.name === 'w:del' || each.name === 'w:moveFrom' ? undefined : firstRun(each);
    if (found) return found;
  }
  return undefined;
}

/** What stands between an element's tags, replaced. */
function inside({ text }: LinkedDocument, element: Element, from: number, xml: string): Splice {
  if (element.inner < element.end) return { start: from, end: element.innerEnd, text: xml };
  const tag = text.slice(element.start, element.end).replace(/\s*\/>$/, '>');
  return { start: element.start, end: element.end, text: `${tag}${xml}</${element.name}>` };
}

/** Other words in a control, in the face of its first run. */
export function writeControl(document: LinkedDocument, control: Control, text: string, undraft = false): Splice[] {
  const run = `<w:r>${faceOf(document, control.content, undraft) ?? ''}${words(text)}</w:r>`;
  const holder = control.inline ? control.content : (control.paragraph ?? control.content);
  const behind = child(holder, 'w:pPr')?.end ?? holder.inner;
  const placeholder = child(control.properties, 'w:showingPlcHdr');
  return [
    inside(document, holder, behind, run),
    ...(placeholder ? [{ start: placeholder.start, end: placeholder.end, text: '' }] : []),
    ...(undraft ? plainTitle(control) : []),
  ];
}

function plainTitle({ properties, title }: Control): Splice[] {
  const alias = child(properties, 'w:alias');
  const plain = plainName(title);
  return !alias || plain === title ? [] : [{ start: alias.start, end: alias.end, text: `<w:alias w:val="${escapeXml(plain)}"/>` }];
}

/** A proposal that has become the clerk's own text: no highlight any more, not a word touched. */
export function undraft(control: Control): Splice[] {
  const found: Splice[] = [];
  const clean = (element: Element) => {
    for (const each of element.children) {
      if (each.name === 'w:highlight' && element.name === 'w:rPr') found.push({ start: each.start, end: each.end, text: '' });
      else clean(each);
    }
  };
  clean(control.content);
  return [...found, ...plainTitle(control)];
}

/** How the pieces of a paragraph get into controls. */
export interface Dress {
  /** What Word shows on the frame of words. */
  readonly label: string;
  readonly bind: (id: string) => Binding;
  /** The document knows w15. */
  readonly hides: boolean;
}

const isFigure = ({ id }: LinkedValue) => pieceOf(id)?.kind === 'f';

function piecesXml(pieces: readonly LinkedValue[], { label, bind, hides }: Dress, face: (piece: LinkedValue) => string): string {
  return pieces
    .map((piece) => {
      const kind = isFigure(piece) ? 'figure' : 'text';
      return (piece.breakBefore ? lineBreak : '') + dressedControl(piece, kind, piece.field ?? label, bind(piece.id), face(piece), hides);
    })
    .join('');
}

const HINT = '<w:rFonts w:hint="eastAsia"/>';
const plainFace = (piece: LinkedValue) => {
  const inside = (isFigure(piece) ? '' : HINT) + (piece.draft ? HIGHLIGHT : '');
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
};

/** A new paragraph. @param properties its w:pPr as XML */
export const newParagraph = (properties: string, pieces: readonly LinkedValue[], dress: Dress): string =>
  `<w:p>${properties}${piecesXml(pieces, dress, plainFace)}</w:p>`;

/** What a run may hold to be taken away whole. */
const WORDS_ONLY = new Set([
  'w:rPr',
  'w:t',
  'w:tab',
  'w:ptab',
  'w:br',
  'w:cr',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:lastRenderedPageBreak',
]);
const wordsOnly = (run: Element) => run.children.every(({ name }) => WORDS_ONLY.has(name));

/** The pieces in place of all words of a paragraph; pictures, bookmarks, comments and notes in it stay. */
export function rewriteParagraph(
  document: LinkedDocument,
  paragraph: SlotParagraph,
  pieces: readonly LinkedValue[],
  dress: Dress,
): Splice[] {
  const wasDraft = paragraph.stretches.some(({ control }) => control !== undefined && control.title !== plainName(control.title));
  const faceFrom = (wanted: boolean) => {
    const stretch = paragraph.stretches.find(({ control }) => control !== undefined && (pieceOf(control.id)?.kind === 'f') === wanted);
    return stretch && faceOf(document, stretch.element, wasDraft);
  };
  const words = faceFrom(false) ?? (paragraph.stretches[0] && faceOf(document, paragraph.stretches[0].element, wasDraft));
  const figures = faceFrom(true);
  const face = (piece: LinkedValue) => (piece.draft ? plainFace(piece) : ((isFigure(piece) ? figures : words) ?? plainFace(piece)));
  const xml = piecesXml(pieces, dress, face);
  const [first] = paragraph.stretches;
  if (!first) {
    const behind = child(paragraph.element, 'w:pPr')?.end ?? paragraph.element.inner;
    return [inside(document, { ...paragraph.element, innerEnd: behind }, behind, xml)];
  }
  if (first.control && !first.control.inline) {
    const { start, end } = first.element;
    return [{ start, end, text: `<w:p>${sharedProperties(document, paragraph.element) ?? ''}${xml}</w:p>` }];
  }
  return [{ start: first.element.start, end: first.element.start, text: xml }, ...paragraph.stretches.flatMap(cut)];
}

/** Takes away a stretch: a control or a run of words whole, of any other run the words alone. */
function cut({ element, control }: Stretch): Splice[] {
  if (control || wordsOnly(element)) return [{ start: element.start, end: element.end, text: '' }];
  return element.children
    .filter(({ name }) => name !== 'w:rPr' && WORDS_ONLY.has(name))
    .map(({ start, end }) => ({ start, end, text: '' }));
}

/** Marks that mean nothing without the words around them; bookmarks stay, between the paragraphs. */
const HOLLOW = new Set(['w:pPr', 'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd']);

/** Takes a paragraph away; undefined where it holds more than its linked words, or where a level would be left without any. */
export function removeParagraph(document: LinkedDocument, { element, stretches }: SlotParagraph): Splice[] | undefined {
  const ours = new Set(
    stretches.filter(({ control, element: run }) => control !== undefined || wordsOnly(run)).map((each) => each.element),
  );
  const others = element.children.filter((each) => !HOLLOW.has(each.name) && !ours.has(each) && !(each.name === 'w:r' && wordsOnly(each)));
  const section = child(child(element, 'w:pPr'), 'w:sectPr');
  if (others.length > 0 || section || element.parent?.name !== 'w:body') return undefined;
  const bookmarks = element.children.filter(({ name }) => name.startsWith('w:bookmark')).map((each) => slice(document, each));
  return [{ start: element.start, end: element.end, text: bookmarks.join('') }];
}

/** A w:pPr that a new paragraph may share: no section, no list, no tracked change. */
export function sharedProperties(document: LinkedDocument, paragraph: Element): string | undefined {
  const properties = child(paragraph, 'w:pPr');
  if (!properties) return undefined;
  const own = new Set(['w:sectPr', 'w:pPrChange', 'w:rPr', 'w:pageBreakBefore', 'w:framePr', 'w:numPr']);
  return `<w:pPr>${properties.children
    .filter(({ name }) => !own.has(name))
    .map((each) => slice(document, each))
    .join('')}</w:pPr>`;
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
  const faces = new Set(runs.map((run) => comparable(document, child(run, 'w:rPr'))));
  const plain = element.children.every(({ name }) => name === 'w:r' || HOLLOW.has(name)) && runs.every(wordsOnly);
  if (!first || !last || !plain || faces.size > 1 || runs.some((run) => child(run, 'w:br') || child(run, 'w:cr'))) return undefined;
  const [before, behind] = dressedControl({ ...piece, value: '' }, 'text', dress.label, dress.bind(piece.id), '', dress.hides).split(
    '<w:r></w:r>',
  );
  return [
    { start: first.start, end: first.start, text: before ?? '' },
    { start: last.end, end: last.end, text: behind ?? '' },
  ];
}

/** A run's properties but for what nobody sees. */
const comparable = (document: LinkedDocument, properties: Element | undefined) =>
  (properties?.children ?? [])
    .filter(({ name, raw }) => name !== 'w:lang' && !(name === 'w:rFonts' && /^\s*w:hint="[^"]*"\s*$/.test(raw)))
    .map((each) => slice(document, each))
    .join('');

/** Binds a control to another part: its value moved there for want of room. '' takes the binding away: the value is too long for any. */
export function rebind(document: LinkedDocument, control: Control, storeItem: string): Splice[] {
  const binding = child(control.properties, 'w:dataBinding');
  if (!binding || value(binding, 'w:storeItemID') === storeItem) return [];
  const text =
    storeItem === ''
      ? ''
      : slice(document, binding).replace(/\s+w:storeItemID=("[^"]*"|'[^']*')|(?=\s*\/?>)/, ` w:storeItemID="${storeItem}"`);
  return [{ start: binding.start, end: binding.end, text }];
}
