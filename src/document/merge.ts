// Refresh: the workbook's figures and texts into a document that persons have worked on. Nothing that a person wrote is lost: it
// stays in the document, or stands in the report. What is not ours stays as it is, byte for byte, because the new words are cut
// into the text of document.xml; written are document.xml, our custom XML parts and the properties that repeat the header.
import type { Edition } from '../form';
import { fieldNamed, resolve } from '../narrative';
import { cleanText, writePackage } from '../ooxml';
import { CUSTOMARY_HEADS, OWN_HEAD } from './compose';
import { contentOf, type ComposeInput } from './content';
import { paragraph as laidOut, run } from './controls';
import { controlNumber, pieceOf, type LinkedValue } from './format';
import { grouped } from './grouped';
import { newLedger, type Choice, type Ledger, type MergeReport } from './ledger';
import { linkError } from './linkError';
import { controlsById, mergeFigure, mergeFigures } from './mergeFigures';
import { mergeSlot } from './mergeTexts';
import { openDocument, type LinkedDocument } from './open';
import { missingFigure } from './paragraphs';
import { textOf } from './read';
import { newParagraph, rebind, sharedProperties, type Dress } from './rewrite';
import { fieldOf, normal, pieceText, slotTexts, styleOf, type SlotParagraph } from './slots';
import { writeLink, writeProperties, writeValues, type Written } from './store';
import { writtenParagraphs } from './written';
import { STYLE } from './styles';
import { inserted, setting, spliced, value, walk, type Element } from './tree';

export interface Refresh {
  readonly bytes: Uint8Array;
  readonly report: MergeReport;
}

/** The heads that the form and custom print: they belong to no text. */
export const headsOf = (form: Edition): ReadonlySet<string> =>
  new Set(
    [...[...form.sections, ...form.texts].map(({ heading }) => heading), ...Object.values(CUSTOMARY_HEADS)].flatMap((head) =>
      head ? [normal(head)] : [],
    ),
  );

/**
 * Brings a linked document up to the workbook.
 * @param choices whose words stand, by the ids of an earlier report
 * @throws PackageError, LinkError: what is no sound .docx, is not linked, or belongs to another report or year; the bytes are not touched
 */
export function refresh(bytes: Uint8Array, input: ComposeInput, choices: ReadonlyMap<string, Choice> = new Map()): Refresh {
  const document = openDocument(bytes);
  const { header } = document;
  const whose = `${header.agency}，${header.year}年度`;
  if (header.reportId !== input.reportId) throw linkError('other-report', whose);
  if (header.year !== input.report.year || header.edition !== input.form.id) throw linkError('other-year', whose);
  const content = contentOf(input);
  const ledger = newLedger(choices, header.revision > input.revision);
  const dress = dressOf(document);
  const heads = headsOf(input.form);
  const { bySlot, unplaced } = slotTexts(document, heads);
  ledger.report.unplaced.push(...unplaced);

  const written = writtenParagraphs(document.baseline);
  const pieces: LinkedValue[] = [];
  for (const slot of input.form.texts) {
    const sides = {
      id: slot.id,
      written: written.get(slot.id) ?? [],
      document: bySlot.get(slot.id) ?? [],
      workbook: content.slots.find((each) => each.slot.id === slot.id),
    };
    const own: Dress = { ...dress, label: slot.label };
    const recorded = mergeSlot(sides, {
      document,
      ledger,
      dress: own,
      insert: (source, pieces, behind, before) =>
        insert(document, ledger, input.form, bySlot, slot.id, own, source, pieces, behind, before),
    });
    for (const paragraph of recorded) pieces.push(...paragraph);
  }
  mergeFiguresInTexts(document, ledger, input);
  const texts = pieces.map((piece) => ({ ...piece, value: ledger.stays.get(piece.id) ?? piece.value }));
  const figures = mergeFigures(document, ledger, [...content.cells, ...content.signed]);
  return { bytes: packed(document, ledger, content.header, [...texts, ...figures]), report: ledger.report };
}

/** Figures in sentences, of every paragraph that was not written anew: whatever the words are, they agree with the tables. */
function mergeFiguresInTexts(document: LinkedDocument, ledger: Ledger, { form, report }: ComposeInput): void {
  for (const [id, all] of controlsById(document)) {
    const controls = all.filter((control) => !ledger.gone.has(control));
    const place = pieceOf(id);
    const name = controls[0] && fieldOf(document, controls[0]);
    const field = name === undefined ? undefined : fieldNamed(form, name);
    if (!place || name === undefined || !field || controls.length < all.length) continue;
    const baseline = document.baseline.get(id);
    const before = baseline?.field === name ? baseline.value : document.bound.get(id);
    const found = resolve(report, field);
    const wanted = found === undefined ? missingFigure(field.name) : cleanText(found);
    const stays = mergeFigure(document, ledger, controls, { id, slot: place.slot, field: name }, before, wanted);
    ledger.stays.set(id, stays);
  }
}

/** New controls of this document: numbers that no other control has, and the part they are bound to, which is known at the end. */
function dressOf(document: LinkedDocument): Omit<Dress, 'label'> {
  const taken = new Set<number>();
  walk(document.root, (element) => {
    if (element.name === 'w:sdtPr') taken.add(Number(setting(element, 'w:id')));
    return true;
  });
  return {
    bind: (id) => ({ number: controlNumber(id, taken), storeItem: `\u0000${id}\u0000` }),
    hides: value(document.root, 'xmlns:w15') === 'http://schemas.microsoft.com/office/word/2012/wordml',
  };
}

/** Puts a new paragraph where it belongs. */
function insert(
  document: LinkedDocument,
  ledger: Ledger,
  form: Edition,
  bySlot: ReadonlyMap<string, readonly SlotParagraph[]>,
  slot: string,
  dress: Dress,
  source: string,
  pieces: readonly LinkedValue[],
  behind: SlotParagraph | undefined,
  before: SlotParagraph | undefined,
): boolean {
  const style = slot === 'text.title' ? STYLE.title : OWN_HEAD.test(source) ? STYLE.head2 : STYLE.body;
  const neighbour = (behind ?? before)?.element;
  const place = neighbour ? { at: levelOf(neighbour)[behind ? 'end' : 'start'], head: '' } : beginning(document, form, bySlot, slot);
  if (!place) return false;
  const alike = neighbour && styleOf(neighbour) === style;
  const properties = (alike && sharedProperties(document, neighbour)) || `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const head = place.head === '' ? '' : laidOut(STYLE.head2, run(place.head));
  ledger.splices.push(inserted(place.at, head + newParagraph(properties, pieces, dress)));
  return true;
}

/** The paragraph, or the control of ours that stands around it. */
function levelOf(paragraph: Element): Element {
  const { parent } = paragraph;
  return (parent && parent.name === 'w:sdtContent' && parent.parent) || paragraph;
}

/** Where a place begins that has no paragraph in the document yet, and its head if that is not printed there. */
function beginning(
  document: LinkedDocument,
  form: Edition,
  bySlot: ReadonlyMap<string, readonly SlotParagraph[]>,
  id: string,
): { at: number; head: string } | undefined {
  const index = form.texts.findIndex((each) => each.id === id);
  const slot = form.texts[index];
  const head = (text: string | undefined) => headParagraph(document, text);
  const section = form.sections.find(({ number }) => number === slot?.section);
  if (!slot) return undefined;
  if (!section) {
    const first = id === 'text.title' ? undefined : head(form.sections[0]?.heading);
    return first && { at: first.start, head: '' };
  }
  const mine = head(slot.heading) ?? head(CUSTOMARY_HEADS[slot.id]);
  if (mine) return { at: mine.end, head: '' };
  const earlier = form.texts.slice(0, index).filter((each) => each.section === slot.section);
  for (const each of earlier.reverse()) {
    const standing = bySlot.get(each.id) ?? [];
    const last = standing[standing.length - 1];
    if (last) return { at: levelOf(last.element).end, head: slot.heading ?? '' };
  }
  const top = head(section.heading);
  return top && { at: top.end, head: slot.heading ?? '' };
}

function headParagraph({ root }: LinkedDocument, text: string | undefined): Element | undefined {
  let found: Element | undefined;
  if (text === undefined) return found;
  walk(root, (element) => {
    if (found || element.name === 'mc:Fallback') return false;
    if (element.name === 'w:p' && normal(textOf(element)) === normal(text)) found = element;
    return true;
  });
  return found;
}

/** The whole package: changed parts in their places, new ones at the end. */
function packed(document: LinkedDocument, ledger: Ledger, header: ComposeInputHeader, baseline: readonly LinkedValue[]): Uint8Array {
  const { package: opened, text, controls, bound } = document;
  const values = new Map<string, string>();
  const keep = new Set(baseline.map(({ id }) => id));
  const standing = controls.filter((control) => !ledger.gone.has(control));
  for (const { id } of standing) keep.add(id);
  for (const [id, now] of bound) if (keep.has(id)) values.set(id, now);
  for (const [id, all] of grouped(standing, (control) => control.id)) {
    const [only, ...others] = new Set(all.map((control) => pieceText(document, control)));
    if (only !== undefined && others.length === 0) values.set(id, only);
  }
  for (const [id, now] of ledger.values) values.set(id, now);
  const changed: Written = new Map();
  const homes = writeValues(document, header, values, ledger.free, changed);
  const splices = [...ledger.splices];
  const moved = new Set(homes.moved);
  for (const control of standing) if (moved.has(control.id)) splices.push(...rebind(document, control, homes.guidOf(control.id)));
  const body = spliced(
    text,
    splices.map((splice) => ({ ...splice, text: splice.text.replace(/\u0000([^\u0000]*)\u0000/g, (_, id: string) => homes.guidOf(id)) })),
  );
  if (body !== text) changed.set(opened.main, body);
  writeLink(document, header, baseline, changed);
  writeProperties(document, header, changed);
  const parts = new Map(opened.parts);
  for (const [name, now] of changed) parts.set(name, encoded(now, parts.get(name)));
  return writePackage(parts);
}

type ComposeInputHeader = ReturnType<typeof contentOf>['header'];

/** UTF-8, with the mark at its head where there was one. A part in UTF-16 says from now on that it is UTF-8. */
function encoded(text: string, [first, second, third]: Iterable<number> = []): Uint8Array {
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const declared = text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])utf-16(?:le|be)?/i, '$1UTF-8');
  return new TextEncoder().encode(marked ? `\ufeff${declared}` : declared);
}
