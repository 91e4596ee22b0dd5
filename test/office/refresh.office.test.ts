// LibreOffice opens refreshed documents and prints every figure and text once; what it saves itself is refreshed or reported.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument, refresh } from '../../src/document';
import { asWord, comment, lines, picture } from '../document/asWord';
import { first, input, later, PARAGRAPHS, proactive, report } from '../document/desk';
import { lint } from '../document/lint';
import { validate } from '../document/validator';
import { pdfText } from './poppler';
import { convert } from './soffice';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-refresh-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const [ONE, TWO, THREE] = PARAGRAPHS;
const T1 = 'text.overview.proactive.1.t1';
const T3 = 'text.overview.proactive.3.t1';
const worked = () =>
  asWord(first(), (desk) => {
    desk.type(T1, '一是在文档里改过的说法。');
    desk.typeParagraph(T1, '在文档里加的一段。');
    comment(desk, T3, '请核实');
    picture(desk, T3);
  });
const workbook = report(
  { 'table3.received.naturalPerson': 7351, 'table3.received.total': 7351 },
  { ...proactive(ONE, TWO, '新来的第三段。', THREE), 'text.overview.platform': '平台全年更新二百次。' },
);

test('a refreshed document passes the validator and our lint', async () => {
  const { bytes } = later(worked(), workbook);
  expect(lint(bytes)).toEqual([]);
  expect(await validate(bytes)).toEqual([]);
});

test('a refreshed document is printed with every figure and every text once', async () => {
  const { bytes } = later(worked(), workbook);
  const path = join(folder, 'refreshed.docx');
  await writeFile(path, bytes);
  const [pdf] = await convert([path], 'pdf', folder);
  const text = (await pdfText(pdf!)).join('\n').replace(/\s/g, '');
  for (const once of [
    '一是在文档里改过的说法。',
    '在文档里加的一段。',
    '新来的第三段。',
    THREE,
    '平台全年更新二百次。',
    '全年新收政府信息公开申请7351件',
    '规范性文件按季度清理。',
  ])
    expect(text.split(once)).toHaveLength(2);
  // Twice in the table, once in the clerk's sentence, twice in the proposed one.
  expect(text.split('7351')).toHaveLength(6);
});

test('what LibreOffice has saved is never overwritten without being told', async () => {
  const path = join(folder, 'saved.docx');
  await writeFile(path, first());
  const [saved] = await convert([path], 'docx', join(folder, 'libre'));
  const bytes = new Uint8Array(await readFile(saved!));
  const done = refresh(bytes, input(workbook, 2));
  const told = [...done.report.kept, ...done.report.conflicts].map(({ document }) => document);
  const damaged = done.report.damaged.flatMap(({ document }) => document);
  const known = new Set([...told, ...damaged, ...done.report.refreshed.map(({ before }) => before)]);
  const read = readDocument(bytes);
  for (const { document } of read.edits) expect(known).toContain(document);
  expect(lines(done.bytes).length).toBeGreaterThan(0);
});
