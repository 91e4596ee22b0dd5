// What can be mended in one go, each time shown before and written only when the clerk says so: blanks to 0, texts to numbers.
import { edition, figureName, figures, type CellId } from '../form';
import type { SpreadsheetHost } from '../host/host';
import { address } from '../host/plan';
import { reading, type Reason } from '../report';
import { totals, writes, type ReadReport } from '../worksheet';
import { readWorkbook } from './read';

/** A cell that holds no number but most likely means one. */
export interface Suggestion {
  readonly id: CellId;
  /** 「表三 · 一、本年新收政府信息公开申请数量 · 自然人」 */
  readonly name: string;
  /** 「表三!D7」 */
  readonly where: string;
  readonly reason: Reason;
  /** What stands there. */
  readonly before: string;
  readonly after: number;
  /** Whether hardly anything else can be meant. A minus sign is another matter. */
  readonly sure: boolean;
}

/** Empty input cells, in the order of the form. Totals add themselves up and are not among them. */
export function blankCells({ report, locate }: ReadReport): readonly CellId[] {
  const form = edition(report.edition);
  const sums = totals(form);
  return figures(form).flatMap(({ id }) => (reading(report, id).kind === 'blank' && !sums.has(id) && locate(id) ? [id] : []));
}

/** Cells whose content can be read as a number: 「１２」, 「12」 stored as text, 「1,136」, 「十二」, 「5件」, 「/」 for nothing. */
export function suggestions({ report, locate }: ReadReport): readonly Suggestion[] {
  const form = edition(report.edition);
  // A total that looks wrong follows from its parts; a number in its place would end the adding up.
  const sums = totals(form);
  return figures(form).flatMap(({ id }): Suggestion[] => {
    const found = reading(report, id);
    const place = locate(id);
    if (sums.has(id)) return [];
    if (found.kind === 'figure' || found.suggestion === undefined || !place) return [];
    return [
      {
        id,
        name: figureName(form, id),
        where: `${place.sheet}!${address(place.row, place.column)}`,
        reason: found.kind,
        before: found.text,
        after: found.suggestion,
        sure: found.kind !== 'negative',
      },
    ];
  });
}

/**
 * Writes 0 into these cells where they are still empty.
 * @returns how many were written
 */
export async function fillBlanks(host: SpreadsheetHost, ids: readonly CellId[]): Promise<number> {
  const read = await readWorkbook(host);
  const wanted = new Set(ids);
  const cells = blankCells(read).filter((id) => wanted.has(id));
  await host.write(
    writes(
      read.locate,
      cells.map((id) => ({ id, after: 0 })),
    ),
  );
  return cells.length;
}

/**
 * Writes the numbers that are meant, where the cell still holds what was shown.
 * @returns how many were written
 */
export async function acceptSuggestions(host: SpreadsheetHost, accepted: readonly Suggestion[]): Promise<number> {
  const read = await readWorkbook(host);
  const now = new Map(suggestions(read).map((one) => [one.id, one]));
  const same = accepted.filter(({ id, before, after }) => now.get(id)?.before === before && now.get(id)?.after === after);
  await host.write(writes(read.locate, same));
  return same.length;
}
