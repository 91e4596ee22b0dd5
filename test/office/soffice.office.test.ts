// The test tool itself: LibreOffice recalculates, renders and saves again what it is given.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Workbook } from 'exceljs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfPages, pdfSizes, pdfText } from './poppler';
import { convert, csvRows, recalculate, sofficeVersion } from './soffice';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-tool-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A workbook whose stored result (0) is wrong: only a program that calculates finds the sum. */
async function workbook(name: string, added: number): Promise<string> {
  const book = new Workbook();
  const sheet = book.addWorksheet('表三');
  sheet.getCell('A1').value = 12;
  sheet.getCell('A2').value = added;
  sheet.getCell('A3').value = { formula: 'A1+A2', result: 0 };
  book.addWorksheet('-设置', { state: 'hidden' }).getCell('B1').value = '结果"维持",\n否';
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}

test('many workbooks are recalculated in one process, whatever they and their sheets are called', async () => {
  const files = [await workbook('a.xlsx', 1), await workbook('a-表三.xlsx', 2), await workbook('乡 镇$&.xlsx', 3)];
  const [first, second, third] = await recalculate(files);
  expect([...first!.keys()]).toEqual(['表三', '-设置']);
  expect(first!.get('表三')).toEqual([['12'], ['1'], ['13']]);
  expect(second!.get('表三')).toEqual([['12'], ['2'], ['14']]);
  expect(third!.get('表三')).toEqual([['12'], ['3'], ['15']]);
  expect(first!.get('-设置')).toEqual([['', '结果"维持",\n否']]);
});

test('a workbook is saved again as xlsx, which says the recalculated value', async () => {
  const [saved] = await convert([await workbook('again.xlsx', 1)], 'xlsx', join(folder, 'xlsx'));
  const book = new Workbook();
  await book.xlsx.readFile(saved!);
  expect(book.getWorksheet('表三')?.getCell('A3').result).toBe(13);
});

test('a workbook is printed, and its pages can be read, measured and looked at', async () => {
  const [pdf] = await convert([await workbook('print.xlsx', 1)], 'pdf', join(folder, 'pdf'));
  expect((await pdfText(pdf!)).map((page) => page.trim().split(/\s+/))).toEqual([['12', '1', '13']]);
  expect(await pdfSizes(pdf!)).toHaveLength(1);
  const pages = await pdfPages(pdf!, join(folder, 'png'), 40);
  expect(pages).toHaveLength(1);
  expect((await readFile(pages[0]!)).subarray(1, 4).toString()).toBe('PNG');
});

test('a file that is nothing is told by its name, and nothing is left behind', async () => {
  const broken = join(folder, 'broken.xlsx');
  await writeFile(broken, Buffer.from('PK\u0003\u0004 and no more'));
  await expect(convert([broken], 'pdf', join(folder, 'none'))).rejects.toThrow(/broken\.xlsx/);
  expect(await readdir(join(folder, 'none'))).toEqual([]);
});

test('two inputs of one name are refused before anything is started', async () => {
  await expect(convert(['/a/x.xlsx', '/b/x.xlsx'], 'pdf', folder)).rejects.toThrow('same name');
});

test.each([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,\n,b',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"a""b",",\n"\r\n', [['a"b', ',\n']]],
  ['a\n\nb\n', [['a'], [''], ['b']]],
  ['', []],
])('%j is read as comma-separated values', (text, rows) => {
  expect(csvRows(text)).toEqual(rows);
});

test('LibreOffice is there and says its version', () => {
  expect(sofficeVersion()).toMatch(/^\d+\.\d+/);
});
