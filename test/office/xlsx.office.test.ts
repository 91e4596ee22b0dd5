// Workbooks saved by LibreOffice, which stands in for Excel and WPS here: read back with the same values through the same names.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill, insertTemplate, readWorkbook } from '../../src/actions';
import type { CellId, TextId } from '../../src/form';
import { createXlsx, openXlsx, type XlsxHost } from '../../src/host/xlsx';
import { exampleReport, figure } from '../../src/report';
import { PLAN } from '../host/plan';
import { inserted } from '../host/xlsx/clerk';
import { convert, recalculate } from './soffice';

const example = exampleReport();
const VALUES = new Map<CellId | TextId, string | number | null>([
  ...example.texts,
  ...[...example.readings.keys()].map((id) => [id, figure(example, id) ?? null] as const),
]);
const NAMES = ['甲.标题', '甲.数据', '甲.新收', '甲.文字', '甲.设置'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, bytes: Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};
const resaved = async (name: string, bytes: Uint8Array): Promise<XlsxHost> => {
  const [saved = ''] = await convert([await put(name, bytes)], 'xlsx', join(folder, 'saved'));
  return openXlsx(await readFile(saved));
};

async function filled(): Promise<XlsxHost> {
  const host = createXlsx();
  await insertTemplate(host, example);
  await fill(host, VALUES);
  return host;
}

describe('a workbook saved by LibreOffice', () => {
  test('gives back the report that was filled in', async () => {
    const host = await filled();
    const again = await resaved('report.xlsx', await host.bytes());
    const [before, after] = [await readWorkbook(host), await readWorkbook(again)];
    expect(after.report).toEqual(before.report);
    expect(after.report.readings.size).toBeGreaterThan(100);
    expect((await again.sheets()).map(({ name, hidden }) => ({ name, hidden }))).toEqual(
      (await host.sheets()).map(({ name, hidden }) => ({ name, hidden })),
    );
  });

  test('gives back names, merges, texts and numbers after rows were inserted, and takes new values', async () => {
    const host = createXlsx();
    await host.apply(PLAN);
    await host.write([
      { sheet: '表甲', row: 3, column: 2, value: 12 },
      { sheet: '表甲', row: 5, column: 1, value: '=1+1\n第二行 <&> "引号" _x0041_' },
    ]);
    const moved = await openXlsx(inserted(await host.bytes(), '表甲', 'rows', 2, 3));
    const again = await resaved('plan.xlsx', await moved.bytes());
    expect(await again.read(NAMES)).toEqual(await moved.read(NAMES));
    await again.write([{ sheet: '表甲', row: 6, column: 3, value: 30 }]);
    expect((await again.read(['甲.数据'])).get('甲.数据')?.values[0]).toEqual([12, 30, 42]);
    const twice = await resaved('plan2.xlsx', await again.bytes());
    expect(await twice.read(NAMES)).toEqual(await again.read(NAMES));
  });

  test('has the results in its formulas that the file came with', async () => {
    const host = createXlsx();
    await host.apply(PLAN);
    await host.write([{ sheet: '表甲', row: 3, column: 2, value: 12 }]);
    const [sheets] = await recalculate([await put('results.xlsx', await host.bytes())]);
    const rows = sheets?.get('表甲') ?? [];
    expect([rows[2]?.[3], rows[3]?.[3], rows[4]?.[1]]).toEqual(['12', '3.5', '甲']);
  });
});
