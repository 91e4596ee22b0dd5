// Putting a report's figures and texts into the workbook, showing what changes.
import { edition, type CellId, type TextId } from '../form';
import type { SpreadsheetHost } from '../host/host';
import { reading, type AnnualReport } from '../report';
import { totals, writes, type ReadReport } from '../worksheet';
import { readWorkbook } from './read';

/** A cell before and after; numbers, texts, or null for empty. */
export interface Change {
  readonly id: CellId | TextId;
  readonly before: string;
  readonly after: string | number | null;
}
export type Values = ReadonlyMap<CellId | TextId, string | number | null>;

/**
 * Writes values where they differ from what stands there. Totals add themselves up; one that is given differently is written
 * over its formula, protection lifted for that moment, because a report that was published with a wrong total must look so.
 * @returns what was changed; ids that the workbook has no place for are left out of it
 */
export async function fill(host: SpreadsheetHost, values: Values): Promise<readonly Change[]> {
  const read = await readWorkbook(host);
  const sums = totals(edition(read.report.edition));
  const parts = differences(read, values, (id) => !sums.has(id as CellId));
  await host.write(writes(read.locate, parts));

  const added = await readWorkbook(host);
  const wrong = differences(added, values, (id) => sums.has(id as CellId));
  const sheets = new Set(wrong.flatMap(({ id }) => added.locate(id)?.sheet ?? []));
  const locked = (await host.sheets()).filter((sheet) => sheet.protected && sheets.has(sheet.name));
  for (const { name } of locked) await host.protect(name, false);
  try {
    await host.write(writes(added.locate, wrong));
  } finally {
    for (const { name } of locked) await host.protect(name, true);
  }
  return [...parts, ...wrong];
}

function differences({ report, locate }: ReadReport, values: Values, asked: (id: CellId | TextId) => boolean): Change[] {
  const found: Change[] = [];
  for (const [id, after] of values) {
    if (!asked(id) || !locate(id)) continue;
    const before = shown(report, id);
    if (before !== String(after ?? '')) found.push({ id, before, after });
  }
  return found;
}

function shown(report: AnnualReport, id: CellId | TextId): string {
  if (id.startsWith('text.')) return report.texts.get(id as TextId) ?? '';
  const found = reading(report, id as CellId);
  return found.kind === 'figure' ? String(found.value) : found.text;
}
