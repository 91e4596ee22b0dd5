// The clerk's notes on findings: why a figure is right although it looks odd. Kept in the workbook's hidden sheet as JSON.
import { HostError, type SpreadsheetHost } from '../host/host';
import { hash } from '../report';
import type { Finding } from '../rules';
import { writes } from '../worksheet';
import { readWorkbook } from './read';

/** Notes by the key of their finding. */
export type Notes = ReadonlyMap<string, string>;

/** Characters; a note is a sentence or two, and all of them share one cell of 32,767. */
export const LONGEST_NOTE = 500;
const LARGEST_CELL = 32_000;
/** Findings on more cells than this are told apart by a hash of their cells. */
const SPELLED = 4;

/** What the workbook keeps. Text that is no JSON object of texts counts as no notes: nobody types there by intention. */
export function parseNotes(text: string): Notes {
  try {
    const parsed: unknown = JSON.parse(text || '{}');
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return new Map();
    return new Map(
      Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''),
    );
  } catch {
    return new Map();
  }
}

/**
 * One key a finding: its rule and its cells, so that a note stays with it while the numbers change.
 * Several findings of a rule on the same cells are counted.
 */
export function noteKeys(findings: readonly Pick<Finding, 'id' | 'cells' | 'texts'>[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ id, cells, texts = [] }) => {
    const places: readonly string[] = [...cells, ...texts];
    const where = places.length <= SPELLED ? places.join(' ') : `${places[0] ?? ''} … ${hash(places.join(' '))}`;
    const key = `${id} ${where}`.trim();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} #${count}`;
  });
}

/**
 * Writes a note into the workbook, beside those that stand there by now; an empty one is taken out.
 * @throws HostError with words for the clerk
 */
export async function saveNote(host: SpreadsheetHost, key: string, note: string): Promise<void> {
  const { settings, locate } = await readWorkbook(host);
  const notes = new Map(parseNotes(settings.notes));
  const text = note.trim();
  if (text.length > LONGEST_NOTE) throw new HostError('Failed', `说明有 ${text.length} 个字，请缩短到 ${LONGEST_NOTE} 个字以内。`);
  if (text) notes.set(key, text);
  else notes.delete(key);
  const after = notes.size > 0 ? JSON.stringify(Object.fromEntries(notes)) : null;
  if (after && after.length > LARGEST_CELL) throw new HostError('Failed', '工作簿里的说明太多，存不下了。请删去不再需要的说明，再试一次。');
  const cells = writes(locate, [{ id: 'setting.notes', after }]);
  if (cells.length === 0) {
    throw new HostError('SheetMissing', '工作簿里保存说明的隐藏工作表不见了，说明没有存下。请重新插入年报模板（可以保留已填内容）。');
  }
  await host.write(cells);
}
