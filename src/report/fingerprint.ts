// A short hash of what a report says, to tell whether a document is older than its workbook. Not a signature.
import type { AnnualReport } from './report';

/** 16 hexadecimal digits; equal reports have equal fingerprints, whatever the order in which they were read. */
export function fingerprint(report: AnnualReport): string {
  const parts = [report.edition, report.agency, String(report.year)];
  for (const [id, read] of [...report.readings].sort(byKey))
    parts.push(id, read.kind === 'figure' ? String(read.value) : `${read.kind}:${read.text}`);
  for (const [id, text] of [...report.texts].sort(byKey)) parts.push(id, text);
  if (report.lastYear) parts.push('lastYear', fingerprint(report.lastYear));
  return hash(parts.join('\u0000'));
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

/** FNV-1a, twice with different offsets (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ (unit & 0xff), 0x01000193);
    low = Math.imul(low ^ (unit >> 8), 0x01000193);
    high = Math.imul(high ^ (unit >> 8), 0x01000193);
    high = Math.imul(high ^ (unit & 0xff) ^ (low & 0xff), 0x01000193);
  }
  return hex(high) + hex(low);
}
const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
