// Figures: a three-way merge for each control between what was written, what the document says and what the workbook says.
import type { LinkedValue } from './format';
import { grouped } from './grouped';
import { trackedMark, type Ledger } from './ledger';
import type { LinkedDocument } from './open';
import type { Control } from './read';
import { writeControl } from './rewrite';
import { pieceText } from './slots';

/** A figure as it is compared: what Word makes of an empty cell is an empty cell. */
export const bare = (text: string) => text.replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '');

/** Controls by id; those whose deletion is not yet accepted count as gone. */
export const controlsById = ({ controls }: LinkedDocument) => grouped(controls, ({ id, deleted }) => (deleted ? undefined : id));

/** Why the controls of one value cannot be trusted: they differ, stand twice in a paragraph, or hold more than a paragraph. */
export function contradict(document: LinkedDocument, controls: readonly Control[]): boolean {
  const texts = new Set(controls.map((control) => bare(pieceText(document, control))));
  const paragraphs = new Set(controls.map(({ paragraph }) => paragraph));
  return texts.size > 1 || paragraphs.size < controls.length || paragraphs.has(undefined);
}

/**
 * Merges one value and says what its baseline is now.
 * @param written what was written last; undefined when that is not known
 * @param wanted what the workbook says
 */
export function mergeFigure(
  document: LinkedDocument,
  ledger: Ledger,
  controls: readonly Control[],
  place: { readonly id: string; readonly slot?: string; readonly field?: string },
  written: string | undefined,
  wanted: string,
): string {
  const { report, splices, values, choices } = ledger;
  const [first] = controls;
  const choice = choices.get(place.id);
  const workbook = bare(wanted);
  if (!first) {
    report.missing.push({ ...place, workbook });
    return wanted;
  }
  if (contradict(document, controls) && choice !== 'workbook') {
    report.damaged.push({ ...place, document: controls.map((control) => bare(pieceText(document, control))), workbook });
    return written ?? wanted;
  }
  const shown = pieceText(document, first);
  const before = written ?? shown;
  values.set(place.id, shown);
  const tracked = controls.some((control) => control.tracked);
  const sides = { ...place, ...trackedMark(tracked), baseline: bare(before), document: bare(shown) };
  if (sides.document === workbook) return wanted;
  if (choice === 'workbook' || (sides.document === sides.baseline && !tracked)) {
    for (const control of controls) splices.push(...writeControl(document, control, wanted));
    values.set(place.id, wanted);
    report.refreshed.push({ ...place, before: sides.document, after: workbook });
    return wanted;
  }
  if (sides.baseline === workbook || choice === 'document') {
    report.kept.push(sides);
    return choice === 'document' && sides.baseline !== workbook ? wanted : before;
  }
  report.conflicts.push({ ...sides, workbook });
  return before;
}

/** Cells and signature. A value that the workbook has no more keeps its place. */
export function mergeFigures(document: LinkedDocument, ledger: Ledger, wanted: readonly LinkedValue[]): LinkedValue[] {
  const byId = controlsById(document);
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = [...document.baseline.values()].filter(({ id }) => !id.startsWith('text.') && !ids.has(id));
  return [
    ...wanted.map(({ id, value }) => ({
      id,
      value: mergeFigure(document, ledger, byId.get(id) ?? [], { id }, document.baseline.get(id)?.value, value),
    })),
    ...gone,
  ];
}
