/** @jest-environment ./test/emulators/office/environment.ts */
// Reading from Excel through Microsoft's own client: one request for everything, nothing changed, whatever a clerk has done to the names.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/host/excel';
import type { SpreadsheetHost } from '../../../src/host/host';
import { cellAt, findSheet } from '../../emulators/office/book';
import { bootExcel } from '../../emulators/office/boot';
import { calculate } from '../../emulators/office/calculation';
import type { OfficeEmulator } from '../../emulators/office/emulator';
import { PLAN } from '../plan';

const ALL = PLAN.names.map(({ name }) => name);

describe.each(['1.8', '1.14', '1.15'])('with ExcelApi %s', (level) => {
  let excel: OfficeEmulator;
  let host: SpreadsheetHost;
  beforeEach(async () => {
    excel = bootExcel({ level, calculate });
    host = createExcelHost({ pauses: [1], limit: 5_000 });
    await host.apply(PLAN);
    excel.recount();
  });
  const read = async (name: string) => (await host.read([name])).get(name)?.values;

  test('all names take one request, which writes nothing and leaves nothing to clean up', async () => {
    excel.clerk.type('表甲', 'B3', 7);
    await host.read([...ALL, '没有的名称', '也没有']);
    await excel.idle();
    expect(excel.counts).toMatchObject({ requests: 1, cleanups: 0, writes: [], flaggedWrites: 0 });
    // What the clerk typed can still be undone.
    expect(excel.clerk.undo()).toBe(true);
    expect((await read('甲.新收'))?.[0]).toEqual([null]);
  });

  test('asking for nothing asks Excel nothing', async () => {
    expect(await host.read([])).toEqual(new Map());
    expect(excel.counts.requests).toBe(0);
  });

  test('an error is told from a text that looks like one, a blank from an empty result', async () => {
    const sheet = findSheet(excel.book, '表甲')!;
    cellAt(sheet, 3, 2).value = { error: '#REF!' };
    excel.clerk.type('表甲', 'C3', "'#REF!");
    expect(await read('甲.数据')).toEqual([
      [{ error: '#REF!' }, '#REF!', expect.anything()],
      [2, 1.5, 3.5],
    ]);
    excel.clerk.clear('表甲', 'B3:C3');
    expect((await read('甲.数据'))?.[0]).toEqual([null, null, '']);
  });

  test('a truth value and a formula that a clerk put in place of a figure are read as what they show', async () => {
    excel.clerk.type('表甲', 'B3', 'TRUE');
    excel.clerk.type('表甲', 'C3', '=1+2');
    expect((await read('甲.数据'))?.[0]?.slice(0, 2)).toEqual([true, 3]);
  });

  test.each<[string, string]>([
    ['a constant', '=42'],
    ['a broken reference', '=#REF!'],
    ['a formula', '=SUM(表甲!$A$1:$B$2)'],
  ])('a name that stands for %s is left out', async (_, formula) => {
    excel.book.names.find(({ name }) => name === '甲.新收')!.target = { formula };
    expect([...(await host.read(ALL)).keys()]).toEqual(ALL.filter((name) => name !== '甲.新收'));
    expect(excel.counts.requests).toBe(1);
  });

  test('a name that covers whole columns is left out', async () => {
    const name = excel.book.names.find((one) => one.name === '甲.数据')!;
    name.target = { sheet: findSheet(excel.book, '表甲')!, area: { row: 1, column: 2, rows: 1_048_576, columns: 3 } };
    expect([...(await host.read(ALL)).keys()]).toEqual(ALL.filter((one) => one !== '甲.数据'));
  });

  test('the list of sheets takes one request', async () => {
    expect(await host.sheets()).toEqual([
      { name: 'Sheet1', hidden: false, protected: false },
      { name: '表甲', hidden: false, protected: true },
      { name: '_甲', hidden: true, protected: false },
    ]);
    expect(excel.counts).toMatchObject({ requests: 1, writes: [] });
  });

  test('writing looks first and then writes once, neighbouring cells together', async () => {
    await host.write([
      { sheet: '表甲', row: 3, column: 2, value: 1 },
      { sheet: '表甲', row: 3, column: 3, value: 2 },
      { sheet: '表甲', row: 4, column: 2, value: 3 },
      { sheet: '表甲', row: 4, column: 3, value: 4 },
      { sheet: '_甲', row: 1, column: 1, value: '2019' },
    ]);
    expect(excel.counts).toMatchObject({ requests: 2, writes: ['Range.Values', 'Range.Values'] });
    expect(await read('甲.数据')).toEqual([
      [1, 2, 3],
      [3, 4, 7],
    ]);
    expect(await read('甲.设置')).toEqual([['2019']]);
  });

  test.each([
    '-',
    '—',
    '+',
    '=',
    '@某单位',
    "'引号",
    '1-2',
    '2022年1月',
    '1月5日',
    '二〇二二年一月',
    '上午9时',
    '50%',
    '#N/A',
    'TRUE',
    '１２',
    '(3)',
    '（4）',
    '￥5',
    '1e5',
    '一、总体情况',
    '（一）主动公开',
  ])('the text %s stays that text', async (text) => {
    await host.write([{ sheet: '表甲', row: 6, column: 4, value: text }]);
    const sheet = findSheet(excel.book, '表甲')!;
    expect(cellAt(sheet, 6, 4)).toMatchObject({ value: text });
    expect(cellAt(sheet, 6, 4).formula).toBeUndefined();
  });

  test('a heading gets no apostrophe that a clerk would see in the formula bar', async () => {
    await host.write([{ sheet: '表甲', row: 6, column: 4, value: '一、总体情况' }]);
    expect(cellAt(findSheet(excel.book, '表甲')!, 6, 4).prefixed).toBeUndefined();
  });

  test('selecting shows the sheet and the cell in one request', async () => {
    await host.select('表甲', 4, 3);
    expect(excel.book.active.name).toBe('表甲');
    expect(excel.book.selection).toEqual({ row: 4, column: 3, rows: 1, columns: 1 });
    expect(excel.counts).toMatchObject({ requests: 1, writes: [] });
  });

  test('a cell on a hidden sheet cannot be shown, and the clerk is told so in one line', async () => {
    await expect(host.select('_甲', 1, 1)).rejects.toMatchObject({ name: 'HostError', code: 'Unsupported' });
  });
});
