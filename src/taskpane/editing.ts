// A text while it is being written: what stood in the workbook when the clerk began, and what stands in the editor. No elements here.

export interface Editing {
  /** What the workbook holds as far as the clerk has seen it. */
  readonly base: string;
  readonly text: string;
  /** What somebody wrote into the sheet since; the clerk has to choose. */
  readonly theirs?: string;
}

export const begin = (text: string): Editing => ({ base: text, text });
export const typed = (editing: Editing, text: string): Editing => ({ ...editing, text });
export const isDirty = ({ base, text }: Editing): boolean => base !== text;

/** The workbook was read anew: an untouched editor follows it, a touched one learns of the difference. */
export function sawWorkbook(editing: Editing, now: string): Editing {
  const { base, text } = editing;
  if (now === text) return begin(now);
  if (!isDirty(editing)) return begin(now);
  return now === base ? { base, text } : { base, text, theirs: now };
}

export const keepMine = ({ text, theirs, base }: Editing): Editing => ({ base: theirs ?? base, text });
export const keepTheirs = ({ theirs, base }: Editing): Editing => begin(theirs ?? base);

/** A change that the pane made in a text. The browser's own undo knows nothing of it. */
export interface Step {
  readonly before: string;
  readonly after: string;
}
/** Remembers a change. Steps that no longer lead to the text go: words typed since are not to be lost by taking one back. */
export const stepped = (steps: readonly Step[], before: string, after: string): readonly Step[] =>
  before === after ? steps : [...(steps[steps.length - 1]?.after === before ? steps : []), { before, after }];
/** The step that can be taken back: the last one, while the text is as it left it. */
export const lastStep = (steps: readonly Step[], text: string): Step | undefined => {
  const step = steps[steps.length - 1];
  return step?.after === text ? step : undefined;
};

/** A piece put in place of a selection; the caret behind it. */
export function inserted(text: string, from: number, to: number, piece: string): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, from) + piece + text.slice(to), caret: from + piece.length };
}

/** A draft behind what stands there, as a paragraph of its own. */
export const appended = (text: string, draft: string): string => (text.trim() === '' ? draft : `${text.replace(/\s+$/, '')}\n${draft}`);

/** Those of which each word of the query is a part, in their order. */
export function matching<Item>(items: readonly Item[], query: string, textOf: (item: Item) => string): readonly Item[] {
  const words = query
    .toLowerCase()
    .split(/[\s，、·]+/)
    .filter(Boolean);
  return words.length === 0 ? items : items.filter((item) => words.every((word) => textOf(item).toLowerCase().includes(word)));
}
