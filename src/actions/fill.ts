// Putting a report's figures and texts into the workbook, showing what changes.
import type { CellId, TextId } from '../form';
import type { SpreadsheetHost } from '../host/host';
import { reading } from '../report';
import { writes } from '../worksheet';
import { readWorkbook } from './read';

/** A cell before and after; numbers, texts, or null for empty. */
export interface Change {
  readonly id: CellId | TextId;
  readonly before: string;
  readonly after: string | number | null;
}

/**
 * Writes values where they differ from what stands there.
 * @returns what was changed; ids that the workbook has no place for are left out of it
 */
export async function fill(host: SpreadsheetHost, values: ReadonlyMap<CellId | TextId, string | number | null>): Promise<readonly Change[]> {
  const { report, locate } = await readWorkbook(host);
  const changes: Change[] = [];
  for (const [id, after] of values) {
    if (!locate(id)) continue;
    const before = shown(report, id);
    if (before !== String(after ?? '')) changes.push({ id, before, after });
  }
  await host.write(writes(locate, changes));
  return changes;
}

function shown(report: Parameters<typeof reading>[0], id: CellId | TextId): string {
  if (id.startsWith('text.')) return report.texts.get(id as TextId) ?? '';
  const found = reading(report, id as CellId);
  return found.kind === 'figure' ? String(found.value) : found.text;
}
