// A sentence that compares with last year follows the tables into Word, also when last year's figures are imported later.
import { expect, test } from '@jest/globals';
import { readBack, saveText, writeDocument } from '../../src/actions';
import { printedDocument } from '../../src/document/printed';
import { type, zeros } from './workbook';

const sentence = '{年度}年，我乡新收政府信息公开申请{新收}件，{新收·较上年}。';
const lines = (bytes: Uint8Array) =>
  printedDocument(bytes)
    .lines.map(({ text }) => text)
    .join('\n');

test('the change against last year is written, refreshed and read back as its field', async () => {
  const host = await zeros();
  await type(host, { 'table3.received.naturalPerson': 12, 'table3.granted.naturalPerson': 12, 'lastYear.table3.received.total': 7 });
  await saveText(host, 'text.overview.requests', sentence);
  const first = await writeDocument(host);
  expect(lines(first.bytes)).toContain('我乡新收政府信息公开申请12件，较上年增加5件，增长71.4%。');

  await type(host, { 'lastYear.table3.received.total': 12 });
  const second = await writeDocument(host, first.bytes);
  expect(lines(second.bytes)).toContain('我乡新收政府信息公开申请12件，与上年持平。');
  expect(second.kind === 'refreshed' && second.report.conflicts).toEqual([]);
  expect(readBack(second.bytes).document.texts.get('text.overview.requests')).toBe(sentence);
});
