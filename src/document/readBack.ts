// Reading a document back: the texts that persons wrote in it, with their fields restored, for the workbook; and what differs from
// what was written. Figures are told and never read back: the tables of the workbook are their only source.
import { editions } from '../form';
import { pieceOf, type LinkHeader } from './format';
import { trackedMark, type Edit, type Moved } from './ledger';
import { linkError } from './linkError';
import { headsOf } from './merge';
import { bare, contradict, controlsById } from './mergeFigures';
import { writtenParagraphs } from './written';
import { openDocument, type LinkedDocument } from './open';
import { fieldOf, pieceText, slotTexts, type SlotParagraph } from './slots';

/** Characters that a cell holds, in Excel and WPS alike. */
export const CELL_LIMIT = 32_767;

export interface ReadFigure {
  readonly text: string;
  /** Somebody typed another figure into the document. */
  readonly edited: boolean;
}

export interface TooLong {
  readonly slot: string;
  readonly length: number;
  /** For the clerk. */
  readonly message: string;
}

export interface DocumentReading {
  readonly header: LinkHeader;
  /** By cell id. A figure whose controls contradict each other is not among them. */
  readonly figures: ReadonlyMap<string, ReadFigure>;
  /** By place, paragraphs separated by line feeds, fields in braces. Without places that hold nothing but an untouched proposal. */
  readonly texts: ReadonlyMap<string, string>;
  /** Places whose text differs from what was written. */
  readonly edited: readonly string[];
  /** Places that still hold the proposal as it was written. */
  readonly drafts: readonly string[];
  /** What was typed over: figures by cell or piece, paragraphs by number. */
  readonly edits: readonly Edit[];
  /** Paragraphs that persons have added; those with a place are part of its text. */
  readonly own: readonly Moved[];
  readonly unplaced: readonly string[];
  /** What was written and is gone, by id. */
  readonly missing: readonly string[];
  /** What contradicts itself, by id: copies that differ. Neither the figure nor the text of the place is read. */
  readonly damaged: readonly string[];
  /** Places with changes that nobody has accepted or rejected yet: read as if accepted. */
  readonly tracked: readonly string[];
  /** Texts that no cell can hold: not read, and not cut. */
  readonly tooLong: readonly TooLong[];
}

/** Reads a linked document. @throws PackageError, LinkError */
export function readDocument(bytes: Uint8Array): DocumentReading {
  const document = openDocument(bytes);
  const form = editions.find(({ id }) => id === document.header.edition);
  if (!form) throw linkError('schema');
  const edits: Edit[] = [];
  const missing: string[] = [];
  const damaged: string[] = [];
  const figures = readFigures(document, edits, missing, damaged);
  const texts = new Map<string, string>();
  const own: Moved[] = [];
  const edited: string[] = [];
  const drafts: string[] = [];
  const tracked: string[] = [];
  const tooLong: TooLong[] = [];
  const { bySlot, unplaced } = slotTexts(document, headsOf(form));
  const written = writtenParagraphs(document.baseline);
  for (const { id: slot, label } of form.texts) {
    const before = written.get(slot) ?? [];
    const now = bySlot.get(slot) ?? [];
    const known = new Map(before.map((paragraph) => [paragraph.number, paragraph]));
    const standing = new Set(now.map(({ number }) => number));
    const removed = before.filter(({ number, source }) => !standing.has(number) && source !== '');
    for (const { number } of removed) missing.push(`${slot}.${number}`);
    const changed = tellEdits(slot, now, known, { edits, own, damaged });
    if (now.some((paragraph) => paragraph.tracked)) tracked.push(slot);
    const ordered = before.filter(({ number }) => standing.has(number)).map(({ number }) => number);
    const moved = now
      .filter(({ number }) => number !== undefined && known.has(number))
      .some(({ number }, index) => ordered[index] !== number);
    if (changed || removed.length > 0 || moved) edited.push(slot);
    else if (before.length > 0 && before.every(({ draft }) => draft)) {
      drafts.push(slot);
      continue;
    }
    const text = now
      .map(({ source }) => source)
      .filter((source) => source !== '')
      .join('\n');
    if ((text === '' && before.length === 0) || now.some((paragraph) => paragraph.damaged)) continue;
    if (text.length <= CELL_LIMIT) texts.set(slot, text);
    else {
      tooLong.push({
        slot,
        length: text.length,
        message: `文档里的“${label}”有 ${text.length} 个字符，超过一个单元格能存的 ${CELL_LIMIT} 个，没有读回；请在文档里精简后再读。`,
      });
    }
  }
  return { header: document.header, figures, texts, edited, drafts, edits, own, unplaced, missing, damaged, tracked, tooLong };
}

/** Tells what differs in a place paragraph by paragraph. @returns whether anything does */
function tellEdits(
  slot: string,
  now: readonly SlotParagraph[],
  known: ReadonlyMap<number, { readonly source: string }>,
  tell: { readonly edits: Edit[]; readonly own: Moved[]; readonly damaged: string[] },
): boolean {
  let changed = false;
  let added = 0;
  for (const { number, source, damaged, tracked } of now) {
    const before = number === undefined ? undefined : known.get(number);
    const marks = trackedMark(tracked);
    if (damaged) {
      tell.damaged.push(`${slot}.${number ?? 0}`);
      changed = true;
    } else if (before === undefined) {
      if (source === '') continue;
      tell.own.push({ id: `${slot}.+${++added}`, slot, text: source, ...marks });
      changed = true;
    } else if (before.source !== source) {
      tell.edits.push({ id: `${slot}.${number ?? 0}`, slot, baseline: before.source, document: source, ...marks });
      changed = true;
    }
  }
  return changed;
}

/** Figures of tables and signature, and those in sentences that were typed over. */
function readFigures(document: LinkedDocument, edits: Edit[], missing: string[], damaged: string[]): ReadonlyMap<string, ReadFigure> {
  const figures = new Map<string, ReadFigure>();
  const byId = controlsById(document);
  for (const { id } of document.baseline.values()) if (!pieceOf(id) && !byId.has(id)) missing.push(id);
  for (const [id, controls] of byId) {
    const [first] = controls;
    const place = pieceOf(id);
    if (!first || place?.kind === 't') continue;
    if (contradict(document, controls)) {
      if (!place) damaged.push(id);
      continue;
    }
    const field = place && fieldOf(document, first);
    const written = document.baseline.get(id);
    const text = bare(pieceText(document, first));
    const before = written === undefined || written.field !== field ? text : bare(written.value);
    if (text !== before) {
      const at = place ? { slot: place.slot } : {};
      edits.push({
        id,
        ...at,
        ...(field === undefined ? {} : { field }),
        baseline: before,
        document: text,
        ...trackedMark(controls.some(({ tracked }) => tracked)),
      });
    }
    if (!place) figures.set(id, { text, edited: text !== before });
  }
  return figures;
}

export type Staleness = 'other-report' | 'other-year' | 'workbook-changed' | 'document-newer';

/** The workbook that a document is compared with. */
export interface Against {
  readonly reportId: string;
  readonly revision: number;
  readonly hash: string;
  readonly year: number;
}

const STALE: Readonly<Record<Staleness, string>> = {
  'other-report': '文档属于另一份年报，不能读进这个工作簿。',
  'other-year': '文档是另一年度的年报，不能读进这个工作簿。',
  'workbook-changed': '写出文档以后，工作簿又改过；文档里的数字和文字可能不是最新的。',
  'document-newer': '文档是从更新的一版工作簿写出的；现在打开的可能是旧的工作簿。',
};

/** In what a document and a workbook do not belong together, worst first; empty when they do. A newer program's document is refused at opening. */
export function stale(header: LinkHeader, against: Against): readonly { readonly reason: Staleness; readonly message: string }[] {
  const found: Staleness[] = [];
  if (header.reportId !== against.reportId) found.push('other-report');
  if (header.year !== against.year) found.push('other-year');
  if (found.length === 0 && header.hash !== against.hash)
    found.push(header.revision > against.revision ? 'document-newer' : 'workbook-changed');
  return found.map((reason) => ({ reason, message: STALE[reason] }));
}
