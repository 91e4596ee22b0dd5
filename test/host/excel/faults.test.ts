/** @jest-environment ./test/emulators/office/environment.ts */
// Bad days in Excel, through Microsoft's own client: each ends in one sentence that says what to do, nothing half done stays
// unexplained, and trying again completes it.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/host/excel';
import { HostError, type SpreadsheetHost } from '../../../src/host/host';
import { findName, findSheet, peek } from '../../emulators/office/book';
import { bootExcel, unloadExcel } from '../../emulators/office/boot';
import { calculate } from '../../emulators/office/calculation';
import type { OfficeEmulator } from '../../emulators/office/emulator';
import { PLAN } from '../plan';

async function refusal(work: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  const { code, message } = error as HostError;
  expect(message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。$/);
  return { code, message };
}

describe.each(['1.8', '1.14', '1.15'])('with ExcelApi %s', (level) => {
  let excel: OfficeEmulator;
  let host: SpreadsheetHost;
  beforeEach(() => {
    excel = bootExcel({ level, calculate });
    host = createExcelHost({ pauses: [1, 1, 1], limit: 5_000 });
  });
  const sheets = () => excel.book.sheets.map(({ name }) => name);
  const figure = async () => (await host.read(['甲.新收'])).get('甲.新收')?.values[0]?.[0];
  const writeFigure = (value: number) => host.write([{ sheet: '表甲', row: 3, column: 2, value }]);

  describe('a cell is being edited', () => {
    test('each step waits and goes through as soon as the clerk has pressed Enter', async () => {
      excel.switches.editing = 2;
      await host.apply(PLAN);
      excel.switches.editing = 3;
      await writeFigure(4);
      excel.switches.editing = 1;
      expect(await figure()).toBe(4);
      expect(sheets()).toEqual(['Sheet1', '表甲', '_甲']);
    });

    test('a clerk who goes on editing is told to press Enter, and nothing was done', async () => {
      excel.switches.editing = Infinity;
      const { code, message } = await refusal(host.apply(PLAN));
      expect([code, message]).toEqual(['CellEditing', '请先按回车结束单元格编辑，再试一次。']);
      expect(sheets()).toEqual(['Sheet1']);
      expect(excel.counts.requests).toBe(4);
      excel.switches.editing = 0;
      await host.apply(PLAN);
      expect(sheets()).toEqual(['Sheet1', '表甲', '_甲']);
    });

    test('between the look and the building, too', async () => {
      const [first, ...rest] = [() => (excel.switches.editing = Infinity)];
      excel.switches.delay = () => {
        if (excel.counts.requests === 2) first?.();
        return 0;
      };
      expect((await refusal(host.apply(PLAN))).code).toBe('CellEditing');
      expect([sheets(), rest]).toEqual([['Sheet1'], []]);
    });
  });

  test('answers that come late change nothing', async () => {
    let n = 0;
    excel.switches.delay = () => [50, 5, 30, 1][n++ % 4] ?? 0;
    await host.apply(PLAN);
    await Promise.all([writeFigure(9), host.read(['甲.数据']), host.sheets()]);
    expect(await figure()).toBe(9);
  });

  test.each([1, 2, 3, 7, 20, 60, 140])(
    'building stops at action %s: the workbook is as before, and trying again completes it',
    async (action) => {
      excel.switches.failAt = { request: 2, action, code: 'GeneralException' };
      const { code, message } = await refusal(host.apply(PLAN));
      expect(code).toBe('Failed');
      expect(message).toContain('工作簿已恢复到插入前的样子');
      expect([sheets(), excel.book.names]).toEqual([['Sheet1'], []]);
      await host.apply(PLAN);
      expect((await host.read(PLAN.names.map(({ name }) => name))).size).toBe(PLAN.names.length);
    },
  );

  test.each([0.01, 0.1, 0.3, 0.6, 0.9, 1])('replacing stops after %d of its actions: the clerk’s figures are still there', async (part) => {
    await host.apply(PLAN);
    excel.recount();
    await host.apply(PLAN, ['表甲', '_甲']);
    await writeFigure(11);
    excel.switches.failAt = { request: 2, action: Math.ceil(part * excel.counts.actions[1]!), code: 'GeneralException' };
    await refusal(host.apply(PLAN, ['表甲', '_甲']));
    expect(sheets()).toEqual(['Sheet1', '表甲', '_甲']);
    expect(await figure()).toBe(11);
    expect(findSheet(excel.book, '_甲')?.visibility).toBe('VeryHidden');
    expect(excel.book.names).toHaveLength(PLAN.names.length);
    await host.apply(PLAN, ['表甲', '_甲']);
    expect(await figure()).toBeNull();
  });

  test('the old sheets cannot be deleted: the new ones stand, the old ones are kept under a name that says so', async () => {
    await host.apply(PLAN);
    await writeFigure(11);
    excel.switches.failAt = { request: 3, action: 3, code: 'GeneralException' };
    const { message } = await refusal(host.apply(PLAN, ['表甲', '_甲']));
    expect(message).toContain('年报旧表');
    expect(sheets()).toEqual(['Sheet1', '年报旧表1', '年报旧表2', '表甲', '_甲']);
    expect(peek(findSheet(excel.book, '年报旧表1')!, 3, 2)?.value).toBe(11);
    expect(await figure()).toBeNull();
    await host.apply(PLAN, ['表甲', '_甲']);
    expect(sheets()).toEqual(['Sheet1', '年报旧表1', '年报旧表2', '表甲', '_甲']);
  });

  test('a pane that was reloaded between the two requests has done nothing', async () => {
    excel.switches.failAt = { request: 1, action: 1, code: 'GeneralException' };
    await refusal(host.apply(PLAN));
    expect(excel.counts.writes).toEqual([]);
  });

  test.each([1, 3, 5])('a sheet that vanishes at action %s of a read is left out, the rest is read', async (action) => {
    await host.apply(PLAN);
    excel.recount();
    excel.switches.vanish = { request: 1, action, sheet: '表甲' };
    expect([...(await host.read(['甲.数据', '甲.新收', '甲.设置'])).keys()]).toEqual(['甲.设置']);
    expect(excel.counts.writes).toEqual([]);
  });

  test('a sheet that vanishes before the writing is told, and nothing else was written', async () => {
    await host.apply(PLAN);
    excel.switches.vanish = { request: 2, action: 1, sheet: '表甲' };
    const cells = [
      { sheet: '表甲', row: 3, column: 2, value: 5 },
      { sheet: '_甲', row: 1, column: 1, value: '2019' },
    ];
    expect((await refusal(host.write(cells))).code).toBe('SheetMissing');
    expect(peek(findSheet(excel.book, '_甲')!, 1, 1)?.value).toBe('2021');
  });

  test('a write that stops halfway leaves the sheet protected, and trying again completes it', async () => {
    await host.apply(PLAN);
    const cells = [
      { sheet: '表甲', row: 3, column: 4, value: 5 },
      { sheet: '表甲', row: 1, column: 1, value: '标题' },
    ];
    excel.recount();
    excel.switches.failAt = { request: 2, action: 9, code: 'GeneralException' };
    expect((await refusal(host.write(cells))).code).toBe('Failed');
    expect(excel.counts.writes).toContain('WorksheetProtection.Unprotect');
    expect(findSheet(excel.book, '表甲')?.protection).not.toBeNull();
    await host.write(cells);
    expect(peek(findSheet(excel.book, '表甲')!, 3, 4)?.value).toBe(5);
  });

  test('in protected view reading works, and laying out is refused with what to click', async () => {
    excel.switches.protectedView = true;
    const { code, message } = await refusal(host.apply(PLAN));
    expect(code).toBe('Protected');
    expect(message).toContain('启用编辑');
    expect(await host.sheets()).toHaveLength(1);
  });

  test('a workbook whose structure is protected is left alone', async () => {
    excel.book.structureLocked = true;
    const { code, message } = await refusal(host.apply(PLAN));
    expect([code, excel.counts.writes]).toEqual(['Protected', []]);
    expect(message).toContain('撤销工作簿保护');
  });

  test('a host that never answers counts as gone', async () => {
    const impatient = createExcelHost({ pauses: [1], limit: 20 });
    excel.switches.silent = true;
    const works = [
      () => impatient.read(['甲.数据']),
      () => impatient.sheets(),
      () => impatient.apply(PLAN),
      () => impatient.onEdit(() => undefined),
    ];
    for (const work of works) {
      expect((await refusal(work())).code).toBe('HostGone');
    }
  });

  test('on a page that office.js never reached every step says so', async () => {
    unloadExcel();
    for (const work of [host.read(['甲.数据']), host.sheets(), host.apply(PLAN), host.select('表甲', 1, 1), host.onEdit(() => undefined)]) {
      expect((await refusal(work)).code).toBe('HostGone');
    }
  });

  test.each([
    ['AccessDenied', 'Protected'],
    ['ItemNotFound', 'SheetMissing'],
    ['InvalidReference', 'SheetMissing'],
    ['ApiNotFound', 'Unsupported'],
    ['GeneralException', 'Failed'],
    ['InvalidOperation', 'Failed'],
  ] as const)('%s is told as %s', async (code, told) => {
    excel.switches.failAt = { request: 1, action: 1, code };
    expect((await refusal(host.sheets())).code).toBe(told);
  });

  test('a name that is there already is taken over', async () => {
    excel.book.names.push({ name: '甲.新收', visible: true, comment: '', target: { formula: '=#REF!' } });
    await host.apply(PLAN);
    expect(findName(excel.book, '甲.新收')?.target).toMatchObject({ area: { row: 3, column: 2 } });
  });
});
