// The paragraphs of each place of text as they stand in a document: which of them the link knows, what they say, and which ones a
// person has added.
//
// A paragraph that holds controls of a place belongs to it, wherever it was moved. A paragraph without controls belongs to a person.
// It counts as added text of a place where that is beyond doubt: between two of its paragraphs, between its head and its first one,
// or after its last one and before the next head, a table or the end, when it looks like body text. Between two places with no head
// in between it may be meant for either, and is told as text without a place.
import { plainName } from './controls';
import { kindOf, pieceOf } from './format';
import { grouped } from './grouped';
import type { LinkedDocument } from './open';
import { paragraphsOf } from './paragraphs';
import { holdsTracked, isRead, textOf, type Control } from './read';
import { STYLE } from './styles';
import { child, setting, walk, type Element } from './tree';

/** A stretch of a paragraph: a control of a piece, or a run of words outside. */
export interface Stretch {
  readonly element: Element;
  readonly control?: Control;
  /** The field's name, for the control of an f piece. */
  readonly field?: string;
  readonly text: string;
}

export interface SlotParagraph {
  readonly slot: string;
  /** The number that its controls carry; undefined for a person's own paragraph. */
  readonly number: number | undefined;
  readonly element: Element;
  /** As the workbook would write it: fields in braces, no indent. Lines, where somebody broke it, are separated by line feeds. */
  readonly source: string;
  readonly stretches: readonly Stretch[];
  readonly tracked: boolean;
  /** Pasted copies that say the same. */
  readonly copies: readonly SlotParagraph[];
  /** What the copies say when they differ, or when a control stands twice in one paragraph. */
  readonly damaged?: readonly string[];
}

export const controlsIn = ({ stretches }: SlotParagraph): readonly Control[] => stretches.flatMap(({ control }) => control ?? []);

export interface SlotTexts {
  /** In document order. */
  readonly bySlot: ReadonlyMap<string, readonly SlotParagraph[]>;
  /** What persons wrote between two places. */
  readonly unplaced: readonly string[];
}

/** A text as it is compared: paragraphs trimmed, empty ones dropped. */
export const normal = (text: string) => paragraphsOf(text).join('\n');

/** The document's value of a piece: Word changes text and node, a pane may change the node alone, others the text alone. */
export function pieceText(document: LinkedDocument, control: Control): string {
  const written = document.baseline.get(control.id)?.value;
  return control.text === written ? (document.bound.get(control.id) ?? control.text) : control.text;
}

/** The paragraphs of all places. @param heads the statutory heads, which belong to no place */
export function slotTexts(document: LinkedDocument, heads: ReadonlySet<string>): SlotTexts {
  const holders = grouped(document.controls, ({ id, deleted, paragraph }) => (!deleted && pieceOf(id) ? paragraph : undefined));
  const others = new Set(document.controls.map(({ paragraph }) => paragraph));
  const found: SlotParagraph[] = [];
  const unplaced: string[] = [];
  walk(document.root, (element) => {
    if (element.name === 'mc:Fallback') return false;
    // A table holds figures; a person may have moved a paragraph into one.
    if (element.name === 'w:tbl' && ![...holders.keys()].some(({ start }) => start > element.start && start < element.end)) return false;
    if (element.name !== 'w:sdtContent' && element.children.some(isBlock)) readSiblings(element);
    return true;
  });
  return { bySlot: merged(grouped(found, ({ slot }) => slot)), unplaced };

  /** One level of the document: its linked paragraphs, and what stands between them. */
  function readSiblings(parent: Element): void {
    let slot: string | undefined;
    let style = '';
    // Whether nothing but a head stands before what is pending; whether another head was met since the last linked paragraph.
    let behindHead = false;
    let another = false;
    let pending: { element: Element; behind: boolean }[] = [];
    const place = (next: string | undefined) => {
      for (const { element, behind } of pending) {
        if (next !== undefined && (next === slot || (slot === undefined && behindHead))) found.push(own(document, next, element));
        else if (slot !== undefined && another && !behind) found.push(own(document, slot, element));
        else if (slot !== undefined || next !== undefined) unplaced.push(normal(textOf(element)));
      }
      pending = [];
      another = false;
    };
    const close = (head: boolean) => {
      another = true;
      place(undefined);
      slot = undefined;
      behindHead = head;
    };
    for (const element of blocksOf(parent)) {
      const controls = holders.get(element);
      const first = controls?.[0] && pieceOf(controls[0].id);
      if (controls && first) {
        place(first.slot);
        found.push(linked(document, element, controls, first));
        slot = first.slot;
        style = styleOf(element);
        // The title is a head itself.
        if (slot === 'text.title') close(true);
      } else if (element.name !== 'w:p') {
        if (!MARKERS.test(element.name)) close(false);
      } else {
        const text = normal(textOf(element));
        if (heads.has(text) || others.has(element)) close(heads.has(text));
        else if (text !== '') {
          const mine = styleOf(element);
          if (mine !== STYLE.body && (mine !== style || mine === STYLE.head2)) another = true;
          pending.push({ element, behind: another });
        }
      }
    }
    close(false);
  }
}

const MARKERS = /^w:(?:bookmark|comment|move|perm|proofErr|ins$|del$|customXml)/;
export const styleOf = (paragraph: Element) => setting(child(paragraph, 'w:pPr'), 'w:pStyle') ?? '';

const isBlock = ({ name }: Element) => name === 'w:p' || name === 'w:sdt';
/** Children of a level; what stands in a control around paragraphs counts as standing in the level. */
const blocksOf = (parent: Element): readonly Element[] =>
  parent.children.reduce<Element[]>((all, each) => {
    const inside = each.name === 'w:sdt' ? child(each, 'w:sdtContent') : undefined;
    return all.concat(inside?.children.some(isBlock) ? blocksOf(inside) : each);
  }, []);

const own = (document: LinkedDocument, slot: string, element: Element): SlotParagraph => ({
  slot,
  number: undefined,
  element,
  source: normal(textOf(element)),
  stretches: stretchesOf(document, element, new Set(), slot),
  tracked: holdsTracked(element),
  copies: [],
});

function linked(
  document: LinkedDocument,
  element: Element,
  controls: readonly Control[],
  first: { slot: string; number?: number; paragraph: number },
): SlotParagraph {
  const stretches = stretchesOf(document, element, new Set(controls), first.slot);
  const ids = new Set(controls.map(({ id }) => id));
  const source = normal(stretches.map(({ field, text }) => (field === undefined ? text : `{${field}}`)).join(''));
  return {
    slot: first.slot,
    number: first.paragraph,
    element,
    source,
    stretches,
    tracked: holdsTracked(element),
    copies: [],
    ...(ids.size < controls.length ? { damaged: [source] } : {}),
  };
}

/** The field of a figure in a sentence: the control's title says it, and the baseline where a program has lost the title. */
export function fieldOf(document: LinkedDocument, control: Control): string | undefined {
  if (kindOf(control.id) !== 'f') return undefined;
  return plainName(control.title) || document.baseline.get(control.id)?.field;
}

/** The paragraph from left to right. A line break alone in its run lays out the title and is no text. */
function stretchesOf(document: LinkedDocument, paragraph: Element, controls: ReadonlySet<Control>, slot: string): readonly Stretch[] {
  const byElement = new Map([...controls].map((control) => [control.element, control]));
  const found: Stretch[] = [];
  const read = (element: Element) => {
    for (const each of element.children) {
      const control = byElement.get(each);
      if (control) {
        const field = fieldOf(document, control);
        found.push({ element: each, control, text: pieceText(document, control), ...(field === undefined ? {} : { field }) });
      } else if (!isRead(each)) continue;
      else if (each.name === 'w:r') {
        const text = textOf(each);
        if (text !== '') found.push({ element: each, text: slot === 'text.title' && text === '\n' ? '' : text });
      } else read(each);
    }
  };
  // A control around the whole paragraph.
  const around = [...controls].find(({ inline }) => !inline);
  if (around) return [{ element: around.element, control: around, text: pieceText(document, around) }];
  read(paragraph);
  return found;
}

/** One entry for each paragraph: copies are told apart from paragraphs that somebody split in two. */
function merged(bySlot: ReadonlyMap<string, readonly SlotParagraph[]>): ReadonlyMap<string, readonly SlotParagraph[]> {
  const idsOf = (paragraph: SlotParagraph) => controlsIn(paragraph).map(({ id }) => id);
  return new Map(
    [...bySlot].map(([slot, paragraphs]) => {
      const found: SlotParagraph[] = [];
      const firsts = new Map<number, number>();
      for (const paragraph of paragraphs) {
        const at = paragraph.number === undefined ? undefined : firsts.get(paragraph.number);
        const first = at === undefined ? undefined : found[at];
        if (paragraph.number === undefined || at === undefined || !first) {
          if (paragraph.number !== undefined) firsts.set(paragraph.number, found.length);
          found.push(paragraph);
        } else if (!idsOf(paragraph).some((id) => idsOf(first).includes(id))) found.push({ ...paragraph, number: undefined });
        else {
          const all = [first, ...first.copies, paragraph];
          const differ = new Set(all.map(({ source }) => source)).size > 1 || all.some(({ damaged }) => damaged);
          found[at] = { ...first, copies: [...first.copies, paragraph], ...(differ ? { damaged: all.map(({ source }) => source) } : {}) };
        }
      }
      return [slot, found] as const;
    }),
  );
}
