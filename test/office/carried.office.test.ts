// LibreOffice works out what the sheets say of figures carried over from last year: across sheets, and after the 上年 sheet is gone.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../../src/host/xlsx';
import { deleted } from '../host/xlsx/clerk';
import { template, type } from '../actions/workbook';
import { recalculate, type Rows } from './soffice';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-carried-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const LAST = {
  'lastYear.table3.carriedForward.total': 2,
  'lastYear.table3.carriedForward.naturalPerson': 1,
  'lastYear.table2.normative.inForce': 10,
};
const NOW = {
  'table3.carriedIn.naturalPerson': 1,
  'table3.carriedIn.business': 2,
  'table3.handled.total': 3,
  'table2.normative.issued': 2,
  'table2.normative.repealed': 1,
  'table2.normative.inForce': 12,
};

async function saved(name: string, values: Parameters<typeof type>[1], change = (bytes: Uint8Array) => bytes): Promise<string> {
  const host = await template();
  await type(host, values);
  const path = join(folder, name);
  await writeFile(path, await (await openXlsx(change(await host.bytes()))).bytes());
  return path;
}

const words = (sheets: ReadonlyMap<string, Rows>) =>
  [...(sheets.get('表二') ?? []), ...(sheets.get('表三') ?? [])].flat().filter((text) => /上年报告|上年现行有效|^#|Err:/.test(text));

test('the sheets say the same in LibreOffice as in Excel’s arithmetic, and fall silent without the 上年 sheet or in another year', async () => {
  const [told, silent, other] = await recalculate([
    await saved('told.xlsx', { ...LAST, ...NOW }),
    await saved('silent.xlsx', { ...LAST, ...NOW }, (bytes) => deleted(bytes, '上年')),
    await saved('other.xlsx', { ...LAST, ...NOW, 'lastYear.year': 2020 }),
  ]);
  expect(words(told!)).toEqual([
    '勾稽不平：上年现行有效+制发-废止 11 ≠ 现行有效 12，差 1',
    '勾稽不平：上年结转 3 ≠ 上年报告的结转下年 2，差 1',
  ]);
  expect(words(silent!)).toEqual([]);
  expect(words(other!)).toEqual([]);
});
