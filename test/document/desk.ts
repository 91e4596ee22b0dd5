// What the tests of the refresh begin with: a small report with several paragraphs and fields, its document, and later workbooks.
import { expect } from '@jest/globals';
import { compose, refresh, type Choice, type ComposeInput, type Refresh } from '../../src/document';
import { edition, figures, type CellId, type TextId } from '../../src/form';
import { openPackage } from '../../src/ooxml';
import { reportOf, type AnnualReport } from '../../src/report';
import { mainText } from './asWord';
import { lint } from './lint';

export const PARAGRAPHS = [
  '一是公开重点领域信息，全年更新专栏四十二次。',
  '全年新收政府信息公开申请{新收}件，结转下年度{结转下年度}件。',
  '三是办好政务新媒体，回应群众留言。',
] as const;

const form = edition('2021');

/** A report with figures and texts replaced. */
export function report(numbers: Partial<Record<CellId, number>> = {}, texts: Partial<Record<TextId, string>> = {}): AnnualReport {
  const zeros = Object.fromEntries(figures(form).map(({ id }) => [id, 0])) as Record<CellId, number>;
  return reportOf(
    { edition: '2021', agency: '青山乡人民政府', year: 2023, level: 'township' },
    { ...zeros, 'table3.received.naturalPerson': 12, 'table3.received.total': 12, 'table3.carriedForward.total': 1, ...numbers },
    {
      'text.overview.proactive': PARAGRAPHS.join('\n'),
      'text.overview.management': '规范性文件按季度清理。',
      'text.problems': '个别栏目更新不及时。',
      'text.improvements': '明确专人负责，按月检查。',
      'text.otherMatters': '本年度未收取信息处理费。',
      ...texts,
    },
  );
}

export const input = (of: AnnualReport = report(), revision = 1): ComposeInput => ({
  report: of,
  form,
  meta: { date: '2024-01-17' },
  reportId: 'B7F2',
  revision,
});

/** The document as first written. */
export const first = () => compose(input()).bytes;

/** Refreshes from a later workbook. */
export const later = (bytes: Uint8Array, of: AnnualReport, choices?: ReadonlyMap<string, Choice>): Refresh =>
  refresh(bytes, input(of, 2), choices);

export const proactive = (...paragraphs: string[]) => ({ 'text.overview.proactive': paragraphs.join('\n') });

/** The document.xml of both without the places that differ: everything before the first difference and behind the last one. */
export function commonEnds(a: string, b: string): { readonly before: number; readonly behind: number } {
  let before = 0;
  while (before < a.length && a[before] === b[before]) before++;
  let behind = 0;
  while (behind < a.length - before && behind < b.length - before && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  return { before, behind };
}

/** Main document without controls of ours: what must survive byte for byte. */
export const outside = (bytes: Uint8Array) =>
  mainText(bytes).replace(/<w:sdt>(?:(?!<w:sdt>|<\/w:sdt>)[\s\S])*<w:tag w:val="(?:table|text|signature)[\s\S]*?<\/w:sdt>/g, '');

/** Parts that a refresh may write. */
const OURS = /^(?:word\/document\.xml|customXml\/item\d+\.xml|docProps\/custom\.xml)$/;
/** Names of foreign parts whose bytes differ, or whose order does. */
export function foreignChanges(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [openPackage(before, 'docx').parts, openPackage(after, 'docx').parts];
  const changed = [...a].filter(
    ([name, bytes]) => !OURS.test(name) && Buffer.compare(Buffer.from(bytes), Buffer.from(b.get(name) ?? [])) !== 0,
  );
  const order = [...a.keys()].join('\n') === [...b.keys()].join('\n') ? [] : ['order'];
  return [...changed.map(([name]) => name), ...order];
}

export const T1 = 'text.overview.proactive.1.t1';
export const T2 = 'text.overview.proactive.2.t1';
export const F2 = 'text.overview.proactive.2.f2';
export const T3 = 'text.overview.proactive.3.t1';
export const TOTAL = 'table3.received.total';
export const more = (received: number, texts = {}) =>
  report({ 'table3.received.naturalPerson': received, 'table3.received.total': received }, texts);
export const choose = (id: string, choice: Choice) => new Map([[id, choice]]);
export const counts = ({ report: found }: ReturnType<typeof later>) =>
  Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => (Array.isArray(value) && value.length > 0 ? [[key, value.length]] : [])),
  );
/** A second refresh leaves document.xml alone and tells the same open edits. */
export function settles(done: ReturnType<typeof later>, of: ReturnType<typeof report>): void {
  const again = later(done.bytes, of);
  expect(mainText(again.bytes)).toBe(mainText(done.bytes));
  expect(again.report.refreshed).toEqual([]);
  expect(again.report.added).toEqual([]);
  expect(again.report.removed).toEqual([]);
  expect(again.report.kept).toEqual(done.report.kept);
  expect(again.report.conflicts).toEqual(done.report.conflicts);
  expect(lint(done.bytes)).toEqual([]);
}
