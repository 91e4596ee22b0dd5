// Texts: a three-way merge of each place over its paragraphs. Paragraphs are paired by what they say (workbook) and by the numbers
// in their controls (document), so that a new paragraph in the middle moves none of the others into a conflict. What only one side
// changed is taken from that side; what both changed keeps the document's words and is told with all three.
import { align, likeness } from './align';
import type { FilledSlot } from './content';
import { pieceId, pieceOf, type LinkedValue } from './format';
import { trackedMark, type Ledger, type Recorded } from './ledger';
import type { LinkedDocument } from './open';
import type { LinkedParagraph } from './paragraphs';
import { removeParagraph, rewriteParagraph, undraft, wrapParagraph, writeControl, type Dress } from './rewrite';
import { controlsIn, type SlotParagraph } from './slots';
import { folded, type WrittenParagraph } from './written';

/** A place of text with all three sides. */
export interface SlotSides {
  readonly id: string;
  readonly written: readonly WrittenParagraph[];
  readonly document: readonly SlotParagraph[];
  readonly workbook: FilledSlot | undefined;
}

/** What the merge of a place needs from around it. */
export interface Surroundings {
  readonly document: LinkedDocument;
  readonly ledger: Ledger;
  readonly dress: Dress;
  /** Puts a new paragraph behind another one, or before it, or where the place begins; false where there is no such place. */
  readonly insert: (
    source: string,
    pieces: readonly LinkedValue[],
    behind: SlotParagraph | undefined,
    before: SlotParagraph | undefined,
  ) => boolean;
}

/** The pieces under another paragraph number. */
const numbered = (pieces: readonly LinkedValue[], slot: string, number: number): readonly LinkedValue[] =>
  pieces.map((piece, index) => ({ ...piece, id: pieceId(slot, number, piece.field === undefined ? 't' : 'f', index + 1) }));

/** Merges one place. @returns the baseline of its paragraphs */
export function mergeSlot(sides: SlotSides, around: Surroundings): readonly Recorded[] {
  const { id: slot, written, document: inDocument, workbook } = sides;
  const { ledger, document, dress } = around;
  const { report, splices, choices, values, free } = ledger;
  const { draft = false, paragraphs = [] }: Partial<FilledSlot> = workbook ?? {};
  const known = new Set(written.map(({ number }) => number));
  const standing = new Map<number, SlotParagraph>();
  const own: SlotParagraph[] = [];
  for (const each of inDocument) {
    if (each.number !== undefined && known.has(each.number)) standing.set(each.number, each);
    else if (each.source !== '') own.push(each);
  }
  const sourcesOf = (all: readonly { readonly source: string }[]) => all.map(({ source }) => source);
  const wanted = folded(paragraphs, sourcesOf([...written, ...inDocument]));
  const predecessors = align(
    written.map(({ number, source }) => ({ source, document: standing.get(number)?.source })),
    sourcesOf(wanted),
  );
  let highest = Math.max(0, ...known, ...numbersIn(document, slot));
  const fresh = () => ++highest;
  const recorded: Recorded[] = [];
  const record = (pieces: Recorded): void => void recorded.push(pieces);
  let last: SlotParagraph | undefined;
  const adopted = new Set<SlotParagraph>();

  let next = 0;
  wanted.forEach((paragraph, index) => {
    const predecessor = predecessors[index];
    if (predecessor === undefined) return arrive(paragraph);
    while (next < predecessor) drop(written[next++]);
    next = predecessor + 1;
    const before = written[predecessor];
    if (before) meet(before, paragraph);
  });
  while (next < written.length) drop(written[next++]);
  for (const each of own) if (!adopted.has(each)) tellOwn(each);
  return recorded;

  function ownId(paragraph: SlotParagraph): string {
    return `${slot}.+${own.indexOf(paragraph) + 1}`;
  }
  function tellOwn(paragraph: SlotParagraph): void {
    report.own.push({ id: ownId(paragraph), slot, text: paragraph.source });
  }
  function placeOf({ number }: WrittenParagraph, mine: SlotParagraph | undefined) {
    return { id: `${slot}.${number}`, slot, ...trackedMark(mine && mine.tracked) };
  }

  /** Writes a paragraph that stands nowhere yet. */
  function add({ source, pieces: cut }: LinkedParagraph): void {
    const number = fresh();
    const pieces = numbered(cut, slot, number);
    const place = { id: `${slot}.${number}`, slot };
    const after = last ? undefined : inDocument.find((each) => !adopted.has(each) && each.number !== undefined);
    if (!around.insert(source, pieces, last, after)) {
      report.missing.push({ ...place, workbook: source });
      return;
    }
    report.added.push({ ...place, text: source });
    pieces.forEach(bindAnew);
    record(pieces);
  }
  function bindAnew({ id, value }: LinkedValue): void {
    values.set(id, value);
    free.add(id);
  }

  /** A paragraph that the workbook has and the baseline has not. */
  function arrive(paragraph: LinkedParagraph): void {
    const { source } = paragraph;
    const left = own.filter((each) => !adopted.has(each));
    const same = left.find((each) => each.source === source);
    if (same) return adopt(same, paragraph);
    const mine = left.find((each) => likeness(each.source, source) > 0.6);
    const id = mine && ownId(mine);
    const choice = id && choices.get(id);
    if (!id || choice === 'both') return add(paragraph);
    adopted.add(mine);
    last = mine;
    if (choice === 'workbook' && !mine.tracked) {
      report.refreshed.push({ id, slot, before: mine.source, after: source });
      return record(rewrite(mine, paragraph, fresh()));
    }
    report.conflicts.push({ id, slot, baseline: '', document: mine.source, workbook: source });
  }

  /** A person's paragraph that has been read back: from now on it is linked, if that can be done without touching its runs. */
  function adopt(mine: SlotParagraph, paragraph: LinkedParagraph): void {
    adopted.add(mine);
    last = mine;
    const [only, ...others] = numbered(paragraph.pieces, slot, fresh());
    const simple = others.length === 0 && controlsIn(mine).length === 0 && !mine.tracked;
    const splicing = only && only.field === undefined && simple && wrapParagraph(document, mine, only, dress);
    if (!splicing) return tellOwn(mine);
    splices.push(...splicing);
    const piece = { ...only, value: mine.stretches.map(({ text }) => text).join('') };
    bindAnew(piece);
    record([piece]);
  }

  /** A paragraph that the workbook no longer has. */
  function drop(before: WrittenParagraph | undefined): void {
    const mine = before && standing.get(before.number);
    if (!mine) return;
    const place = placeOf(before, mine);
    const choice = choices.get(place.id);
    if (mine.damaged && choice !== 'workbook') {
      report.damaged.push({ ...place, document: mine.damaged, workbook: '' });
      return record(before.pieces);
    }
    const untouched = mine.source === before.source && !mine.tracked;
    if (untouched || mine.source === '' || choice === 'workbook') {
      const everywhere = [mine, ...mine.copies];
      const removals = everywhere.map((each) => removeParagraph(document, each));
      if (!removals.includes(undefined)) {
        for (const removal of removals) if (removal) splices.push(...removal);
        everywhere.forEach(forget);
        report.removed.push({ ...place, text: mine.source });
        return;
      }
    }
    if (mine.source === '') return;
    last = mine;
    if (before.source === '' || choice === 'document') return keep(before, mine, '');
    conflict(before, mine, '');
  }

  /** Both sides have changed a paragraph: the baseline stays what it was, so that it is told until the clerk chooses. */
  function conflict(before: WrittenParagraph, mine: SlotParagraph | undefined, workbook: string): void {
    report.conflicts.push({ ...placeOf(before, mine), baseline: before.source, document: mine ? mine.source : '', workbook });
    record(before.pieces);
  }

  /** The clerk has chosen the document's words: from now on they are a paragraph of its own. */
  function keep(before: WrittenParagraph, mine: SlotParagraph, baseline: string): void {
    report.kept.push({ ...placeOf(before, mine), baseline, document: mine.source });
    record([{ id: pieceId(slot, before.number, 't', 1), value: '' }]);
  }

  function forget(paragraph: SlotParagraph): void {
    for (const control of controlsIn(paragraph)) ledger.gone.add(control);
  }

  /** A paragraph that all three sides may have. */
  function meet(before: WrittenParagraph, paragraph: LinkedParagraph): void {
    const mine = standing.get(before.number);
    const place = placeOf(before, mine);
    const choice = choices.get(place.id);
    const { source } = paragraph;
    const target = numbered(paragraph.pieces, slot, before.number);
    const settled = source === before.source || draft;
    if (!mine) {
      if (choice === 'workbook' || choice === 'both') return add(paragraph);
      if (!settled && choice !== 'document') return conflict(before, mine, source);
      report.missing.push({ ...place, workbook: source });
      return record(choice === 'document' ? target : before.pieces);
    }
    last = mine;
    const everywhere = [mine, ...mine.copies];
    if (mine.damaged && choice !== 'workbook') {
      report.damaged.push({ ...place, document: mine.damaged, workbook: source });
      return record(before.pieces);
    }
    const edited = mine.source !== before.source;
    if (mine.source === source && !mine.damaged) {
      if (before.draft && !draft) for (const control of everywhere.flatMap(controlsIn)) splices.push(...undraft(control));
      const redraft = !before.draft && draft && !edited;
      const unfilled = everywhere.some(({ stretches }) => figuresIn(stretches) !== figuresIn(target));
      const anew = (redraft || unfilled) && !mine.tracked;
      return record(anew ? writeAll(mine, paragraph, before) : (underControls(mine, target) ?? beside(target)));
    }
    if (choice === 'workbook' || (!edited && !mine.tracked)) {
      report.refreshed.push({ ...place, before: mine.source, after: source });
      return record(writeAll(mine, paragraph, before));
    }
    if (settled) {
      if (edited) report.kept.push({ ...place, baseline: before.source, document: mine.source });
      return record(before.pieces);
    }
    if (choice === 'document') {
      report.kept.push({ ...place, baseline: source, document: mine.source });
      return record(beside(target));
    }
    if (choice !== 'both') return conflict(before, mine, source);
    keep(before, mine, source);
    add(paragraph);
  }

  /** Pieces under numbers that no control of the paragraph carries, so that none is taken for another. */
  function beside(target: Recorded): Recorded {
    return target.map((piece) => ({ ...piece, id: piece.id.replace(/\d+$/, (index) => String(Number(index) + 100_000)) }));
  }

  /** The pieces under the ids of a paragraph's controls; undefined where these are not just the pieces, with nothing beside them. */
  function underControls(mine: SlotParagraph, target: Recorded): Recorded | undefined {
    // Without the line break that lays out the title.
    const stretches = mine.stretches.filter(({ control, text }) => control || text !== '');
    const paired = stretches.flatMap(({ control, field }, index) => {
      const piece = target[index];
      return control && control.inline && piece && piece.field === field ? [{ ...piece, id: control.id }] : [];
    });
    return paired.length === Math.max(target.length, stretches.length) ? paired : undefined;
  }

  function writeAll(mine: SlotParagraph, paragraph: LinkedParagraph, before: WrittenParagraph): Recorded {
    const { number } = before;
    const everywhere = [mine, ...mine.copies];
    const split = inDocument.some(
      (each) => each.number === undefined && controlsIn(each).some(({ id }) => pieceOf(id)?.paragraph === number),
    );
    const target = numbered(paragraph.pieces, slot, number);
    const standing = slot !== 'text.title' && (before.draft || !draft) && !split && underControls(mine, target);
    if (!standing || !everywhere.every((each) => underControls(each, target))) {
      const under = split ? fresh() : number;
      const pieces = rewrite(mine, paragraph, under);
      for (const copy of mine.copies) rewrite(copy, paragraph, under);
      return pieces;
    }
    const undrafted = before.draft && !draft;
    for (const { stretches } of everywhere) {
      stretches.forEach(({ control, text }, index) => {
        const piece = target[index];
        if (!control || !piece) return;
        const words = piece.field === undefined;
        if (words && (text !== piece.value || control.text !== text))
          splices.push(...writeControl(document, control, piece.value, undrafted));
        else if (undrafted) splices.push(...undraft(control));
        if (words) values.set(control.id, piece.value);
      });
    }
    return standing;
  }

  /** Writes a paragraph anew; figures that somebody has changed by hand keep their value and are told. */
  function rewrite(mine: SlotParagraph, paragraph: LinkedParagraph, number: number): Recorded {
    const pieces = numbered(paragraph.pieces, slot, number);
    const edited = editedFigures(mine);
    const shown = pieces.map((piece) => {
      const found = edited.find(({ field }) => field === piece.field);
      if (!found) return piece;
      edited.splice(edited.indexOf(found), 1);
      if (choices.get(found.id) === 'workbook') return piece;
      const sides = { ...found, id: piece.id };
      ledger.stays.set(piece.id, found.baseline);
      if (piece.value === found.baseline) report.kept.push(sides);
      else report.conflicts.push({ ...sides, workbook: piece.value });
      return { ...piece, value: found.document };
    });
    for (const figure of edited) report.conflicts.push({ ...figure, workbook: '' });
    forget(mine);
    splices.push(...rewriteParagraph(document, mine, shown, dress));
    shown.forEach(bindAnew);
    return pieces;
  }

  function editedFigures({ stretches }: SlotParagraph) {
    return stretches.flatMap(({ control, field, text }) => {
      const before = control && document.baseline.get(control.id);
      if (!before || field === undefined || before.field !== field || before.value === text) return [];
      return [{ id: control.id, slot, field, baseline: before.value, document: text }];
    });
  }
}

const figuresIn = (items: readonly { readonly field?: string }[]) => items.filter(({ field }) => field !== undefined).length;

/** Paragraph numbers that controls of a place carry anywhere in the document. */
const numbersIn = (document: LinkedDocument, slot: string): readonly number[] =>
  document.controls.flatMap(({ id }) => {
    const place = pieceOf(id);
    return place && place.slot === slot ? [place.paragraph] : [];
  });
