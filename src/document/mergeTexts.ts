// Texts: a three-way merge of each place over its paragraphs. Paragraphs are paired by what they say (workbook) and by the numbers
// in their controls (document), so that a new paragraph in the middle moves none of the others into a conflict. What only one side
// changed is taken from that side; what both changed keeps the document's words and is told with all three.
import { align, likeness } from './align';
import type { FilledSlot } from './content';
import { pieceId, pieceOf, type LinkedValue } from './format';
import type { Choice, Ledger, Recorded } from './ledger';
import type { LinkedDocument } from './open';
import type { LinkedParagraph } from './paragraphs';
import { removeParagraph, rewriteParagraph, undraft, wrapParagraph, writeControl, type Dress } from './rewrite';
import { type SlotParagraph } from './slots';
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
  const draft = workbook?.draft ?? false;
  const known = new Map(written.map((paragraph) => [paragraph.number, paragraph]));
  const standing = new Map(
    inDocument.flatMap((each) => (each.number !== undefined && known.has(each.number) ? [[each.number, each]] : [])),
  );
  const own = inDocument.filter((each) => (each.number === undefined || !known.has(each.number)) && each.source !== '');
  const wanted = folded(workbook?.paragraphs ?? [], [...written.map(({ source }) => source), ...inDocument.map(({ source }) => source)]);
  const predecessors = align(
    written.map(({ number, source }) => ({ source, document: standing.get(number)?.source })),
    wanted.map(({ source }) => source),
  );
  let highest = Math.max(0, ...written.map(({ number }) => number), ...numbersIn(document, slot));
  const fresh = () => ++highest;
  const recorded: LinkedValue[][] = [];
  const record = (pieces: Recorded): void => void recorded.push([...pieces]);
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
  own.forEach((each, index) => {
    if (!adopted.has(each)) report.own.push({ id: ownId(index), slot, text: each.source });
  });
  return recorded;

  function ownId(index: number): string {
    return `${slot}.+${index + 1}`;
  }
  function marks(paragraph: SlotParagraph | undefined) {
    return paragraph?.tracked ? { tracked: true as const } : {};
  }

  /** Writes a paragraph that stands nowhere yet. */
  function add(paragraph: LinkedParagraph): void {
    const pieces = numbered(paragraph.pieces, slot, fresh());
    const after = nextStanding();
    if (around.insert(paragraph.source, pieces, last, last ? undefined : after)) {
      report.added.push({ id: placeOf(pieces), slot, text: paragraph.source });
      for (const piece of pieces) bindAnew(piece);
      record(pieces);
    } else report.missing.push({ id: placeOf(pieces), slot, workbook: paragraph.source });
  }
  function placeOf(pieces: Recorded): string {
    return (pieces[0]?.id ?? '').replace(/\.[tf]\d+$/, '');
  }
  function nextStanding(): SlotParagraph | undefined {
    return inDocument.find((each) => !adopted.has(each) && each.number !== undefined);
  }
  function bindAnew(piece: LinkedValue): void {
    values.set(piece.id, piece.value);
    free.add(piece.id);
  }

  /** A paragraph that the workbook has and the baseline has not. */
  function arrive(paragraph: LinkedParagraph): void {
    const same = own.find((each) => !adopted.has(each) && each.source === paragraph.source);
    if (same) return adopt(same, paragraph);
    const alike = own.find((each) => !adopted.has(each) && likeness(each.source, paragraph.source) > 0.6);
    const choice = alike && choices.get(ownId(own.indexOf(alike)));
    if (alike && choice === 'workbook' && !alike.tracked) {
      adopted.add(alike);
      report.refreshed.push({ id: ownId(own.indexOf(alike)), slot, before: alike.source, after: paragraph.source });
      last = alike;
      return record(rewrite(alike, paragraph, fresh()));
    }
    if (alike && choice !== 'both') {
      adopted.add(alike);
      last = alike;
      report.conflicts.push({ id: ownId(own.indexOf(alike)), slot, baseline: '', document: alike.source, workbook: paragraph.source });
      return;
    }
    add(paragraph);
  }

  /** A person's paragraph that has been read back: from now on it is linked, if that can be done without touching its runs. */
  function adopt(mine: SlotParagraph, paragraph: LinkedParagraph): void {
    adopted.add(mine);
    last = mine;
    const controls = mine.stretches.some(({ control }) => control);
    const [only, ...others] = numbered(paragraph.pieces, slot, fresh());
    const splicing =
      only && others.length === 0 && only.field === undefined && !controls && !mine.tracked
        ? wrapParagraph(document, mine, only, dress)
        : undefined;
    if (!only || !splicing) {
      report.own.push({ id: ownId(own.indexOf(mine)), slot, text: mine.source });
      return;
    }
    splices.push(...splicing);
    const text = mine.stretches.map((stretch) => stretch.text).join('');
    bindAnew({ ...only, value: text });
    record([{ ...only, value: text }]);
  }

  /** A paragraph that the workbook no longer has. */
  function drop(before: WrittenParagraph | undefined): void {
    const mine = before && standing.get(before.number);
    if (!before || !mine) return;
    const place = { id: `${slot}.${before.number}`, slot, ...marks(mine) };
    const choice: Choice | undefined = choices.get(place.id);
    if (mine.damaged && choice !== 'workbook') {
      report.damaged.push({ ...place, document: mine.damaged, workbook: '' });
      record(before.pieces);
      return;
    }
    const untouched = mine.source === before.source && !mine.tracked;
    if (untouched || mine.source === '' || choice === 'workbook') {
      const removals = [mine, ...mine.copies].map((each) => removeParagraph(document, each));
      const all = removals.flatMap((each) => each ?? []);
      if (removals.every((each) => each !== undefined)) {
        splices.push(...all);
        for (const each of [mine, ...mine.copies]) forget(each);
        report.removed.push({ ...place, text: mine.source });
        return;
      }
    }
    if (mine.source === '') return;
    last = mine;
    if (before.source === '' || choice === 'document') {
      report.kept.push({ ...place, baseline: '', document: mine.source });
      record([{ id: pieceId(slot, before.number, 't', 1), value: '' }]);
      return;
    }
    report.conflicts.push({ ...place, baseline: before.source, document: mine.source, workbook: '' });
    record(before.pieces);
  }

  function forget(paragraph: SlotParagraph): void {
    for (const { control } of paragraph.stretches) if (control) ledger.gone.add(control);
  }

  /** A paragraph that all three sides may have. */
  function meet(before: WrittenParagraph, paragraph: LinkedParagraph): void {
    const mine = standing.get(before.number);
    const place = { id: `${slot}.${before.number}`, slot, ...marks(mine) };
    const choice: Choice | undefined = choices.get(place.id);
    const target = numbered(paragraph.pieces, slot, before.number);
    const unchanged = paragraph.source === before.source;
    if (!mine) {
      if (choice === 'workbook' || choice === 'both') return add(paragraph);
      if (unchanged || draft || choice === 'document') {
        report.missing.push({ ...place, workbook: paragraph.source });
        return record(choice === 'document' ? target : before.pieces);
      }
      report.conflicts.push({ ...place, baseline: before.source, document: '', workbook: paragraph.source });
      return record(before.pieces);
    }
    last = mine;
    const everywhere = [mine, ...mine.copies];
    if (mine.damaged && choice !== 'workbook') {
      report.damaged.push({ ...place, document: mine.damaged, workbook: paragraph.source });
      return record(before.pieces);
    }
    if (mine.source === paragraph.source && !mine.damaged) {
      if (before.draft && !draft)
        for (const each of everywhere) for (const { control } of each.stretches) if (control) splices.push(...undraft(control));
      const redraft = !before.draft && draft && mine.source === before.source && !mine.tracked;
      const unfilled =
        everywhere.some((each) => fieldsOf(each) !== target.filter(({ field }) => field !== undefined).length) && !mine.tracked;
      return record(redraft || unfilled ? writeAll(everywhere, paragraph, before.number) : asStanding(mine, target));
    }
    const edited = mine.source !== before.source;
    if (choice === 'workbook' || (!edited && !mine.tracked)) {
      report.refreshed.push({ ...place, before: mine.source, after: paragraph.source });
      return record(writeAll(everywhere, paragraph, before.number));
    }
    if (unchanged || draft) {
      if (edited) report.kept.push({ ...place, baseline: before.source, document: mine.source });
      return record(before.pieces);
    }
    if (choice === 'document' || choice === 'both') {
      report.kept.push({ ...place, baseline: paragraph.source, document: mine.source });
      if (choice === 'document') return record(beside(target));
      record([{ id: pieceId(slot, before.number, 't', 1), value: '' }]);
      return add(paragraph);
    }
    report.conflicts.push({ ...place, baseline: before.source, document: mine.source, workbook: paragraph.source });
    record(before.pieces);
  }

  function fieldsOf({ stretches }: SlotParagraph): number {
    return stretches.filter(({ field }) => field !== undefined).length;
  }

  /** The baseline of a paragraph whose controls stay as they stand, whatever pieces the workbook would cut. */
  function asStanding(mine: SlotParagraph, target: Recorded): Recorded {
    const controls = wording(mine);
    return alike(mine, target)
      ? target.map((piece, index) => ({ ...piece, id: controls[index]?.control?.id ?? piece.id }))
      : beside(target);
  }
  /** Pieces under numbers that no control of the paragraph carries, so that none is taken for another. */
  function beside(target: Recorded): Recorded {
    return target.map((piece) => ({ ...piece, id: piece.id.replace(/\d+$/, (index) => String(Number(index) + 100_000)) }));
  }

  /** Whether the controls of a paragraph are just these pieces, with nothing beside them. */
  function alike(mine: SlotParagraph, target: Recorded): boolean {
    const stretches = wording(mine);
    return (
      stretches.length === target.length &&
      target.every((piece, index) => {
        const stretch = stretches[index];
        return stretch?.control?.inline === true && stretch.field === piece.field;
      })
    );
  }

  /** Without the line break that lays out the title. */
  function wording({ stretches }: SlotParagraph): SlotParagraph['stretches'] {
    return stretches.filter(({ control, text }) => control || text !== '');
  }

  function writeAll(everywhere: readonly SlotParagraph[], paragraph: LinkedParagraph, number: number): Recorded {
    const before = known.get(number);
    const split = inDocument.some(
      (each) => each.number === undefined && each.stretches.some(({ control }) => control && pieceOf(control.id)?.paragraph === number),
    );
    const target = numbered(paragraph.pieces, slot, number);
    const light = everywhere.every((each) => alike(each, target)) && slot !== 'text.title' && !(draft && before?.draft !== true) && !split;
    if (!light) {
      const under = split ? fresh() : number;
      return everywhere.map((each) => rewrite(each, paragraph, under))[0] ?? target;
    }
    const undrafted = (before?.draft ?? false) && !draft;
    for (const { stretches } of everywhere) {
      stretches.forEach(({ control, text }, index) => {
        const piece = target[index];
        if (!control || !piece) return;
        if (piece.field === undefined && (text !== piece.value || control.text !== text))
          splices.push(...writeControl(document, control, piece.value, undrafted));
        else if (undrafted) splices.push(...undraft(control));
        if (piece.field === undefined) values.set(control.id, piece.value);
      });
    }
    return target.map((piece, index) => ({ ...piece, id: everywhere[0]?.stretches[index]?.control?.id ?? piece.id }));
  }

  /** Writes a paragraph anew; figures that somebody has changed by hand keep their value and are told. */
  function rewrite(mine: SlotParagraph, paragraph: LinkedParagraph, number: number): Recorded {
    const pieces = numbered(paragraph.pieces, slot, number);
    const edited = editedFigures(mine);
    const shown = pieces.map((piece) => {
      const found = piece.field === undefined ? undefined : edited.find((each) => each.field === piece.field && !each.used);
      if (!found) return piece;
      found.used = true;
      if (choices.get(found.id) === 'workbook') return piece;
      ledger.stays.set(piece.id, found.baseline);
      const sides = { id: piece.id, slot, field: found.field, baseline: found.baseline, document: found.document };
      if (piece.value === found.baseline) report.kept.push(sides);
      else report.conflicts.push({ ...sides, workbook: piece.value });
      return { ...piece, value: found.document };
    });
    for (const { id, field, baseline, document: value, used } of edited)
      if (!used) report.conflicts.push({ id, slot, field, baseline, document: value, workbook: '' });
    forget(mine);
    splices.push(...rewriteParagraph(document, mine, shown, dress));
    for (const piece of shown) bindAnew(piece);
    return pieces;
  }

  function editedFigures({ stretches }: SlotParagraph) {
    return stretches.flatMap(({ control, field, text }) => {
      const value = control && document.baseline.get(control.id);
      if (!control || field === undefined || value?.field !== field || value.value === text) return [];
      return [{ id: control.id, field, baseline: value.value, document: text, used: false }];
    });
  }
}

/** Paragraph numbers that controls of a place carry anywhere in the document. */
const numbersIn = (document: LinkedDocument, slot: string): readonly number[] =>
  document.controls.flatMap(({ id }) => {
    const place = pieceOf(id);
    return place?.slot === slot ? [place.paragraph] : [];
  });
