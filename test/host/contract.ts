// What every adapter of a spreadsheet must do. Run an adapter through it: describeHost('…', async () => theAdapter).
import { beforeEach, describe, expect, test } from '@jest/globals';
import { HostError, type HostErrorCode, type HostValue, type SpreadsheetHost } from '../../src/host/host';
import { PLAN, SECOND } from './plan';

/** What a clerk does behind the adapter's back. */
export interface Clerk {
  readonly insertRows: (sheet: string, before: number, count: number) => Promise<void>;
  readonly insertColumns: (sheet: string, before: number, count: number) => Promise<void>;
  readonly renameSheet: (from: string, to: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  /** Locks a sheet with a password, where the spreadsheet knows passwords. */
  readonly lockWithPassword?: (sheet: string) => Promise<void>;
}

export interface ContractWorkbook {
  readonly host: SpreadsheetHost;
  readonly clerk?: Clerk;
}

async function failure(doing: Promise<unknown>): Promise<HostErrorCode | undefined> {
  try {
    await doing;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // One Chinese line.
    expect(error.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
    return error.code;
  }
  return undefined;
}

/**
 * @param empty gives a workbook without any of the plan's sheets
 * @param withClerk whether that workbook comes with a clerk; if not, what a clerk does is not tried
 */
export function describeHost(name: string, empty: () => Promise<ContractWorkbook>, withClerk: boolean | 'without passwords' = false): void {
  describe(`${name} as a spreadsheet`, () => {
    let host: SpreadsheetHost;
    let clerk: Clerk | undefined;
    beforeEach(async () => {
      const workbook = await empty();
      host = workbook.host;
      clerk = workbook.clerk;
      await host.apply(PLAN);
    });
    const values = async (region: string): Promise<readonly (readonly HostValue[])[] | undefined> =>
      (await host.read([region])).get(region)?.values;
    const one = async (region: string) => (await values(region))?.[0]?.[0];
    const write = (row: number, column: number, value: string | number | null, sheet = '表甲') =>
      host.write([{ sheet, row, column, value }]);

    test('shows the sheets of the plan, hidden ones as hidden, locked ones as locked', async () => {
      const sheets = (await host.sheets()).filter(({ name }) => name.includes('甲'));
      expect(sheets).toEqual([
        { name: '表甲', hidden: false, protected: true },
        { name: '_甲', hidden: true, protected: false },
      ]);
    });

    test('reads named regions with their place; blanks are null, not 0 and not an empty text', async () => {
      const all = await host.read(['甲.数据', '甲.设置', '没有这个名称']);
      expect([...all.keys()]).toEqual(['甲.数据', '甲.设置']);
      expect(all.get('甲.数据')).toEqual({
        sheet: '表甲',
        area: { row: 3, column: 2, rows: 2, columns: 3 },
        values: [
          [null, null, ''],
          [2, 1.5, 3.5],
        ],
      });
      expect(all.get('甲.设置')?.values).toEqual([['2021']]);
    });

    test('gives a merged cell at its top left and null elsewhere', async () => {
      expect(await values('甲.标题')).toEqual([['受理情况 "A&B" <甲>', null, null, null]]);
    });

    test('totals follow what is written', async () => {
      await host.write([
        { sheet: '表甲', row: 3, column: 2, value: 12 },
        { sheet: '表甲', row: 3, column: 3, value: 0 },
        { sheet: '表甲', row: 4, column: 2, value: null },
      ]);
      expect(await values('甲.数据')).toEqual([
        [12, 0, 12],
        [null, 1.5, 1.5],
      ]);
    });

    test.each<[string, string | number]>([
      ['a formula typed as text', '=1+1'],
      ['signs that spreadsheets take for formulas', '+1-2'],
      ['an address', '@SUM(A1)'],
      ['line breaks and marks', '第一行\n第二行 & <b> "引号"'],
      ['leading and trailing blanks', '  两端有空格  '],
      ['digits that must stay text', '007'],
      ['a rare character', '𠮷'],
      ['what looks like an escape', '_x0041_'],
      ['a decimal', 0.1],
      ['a negative number', -3],
      ['a large number', 123_456_789_012],
    ])('keeps %s', async (_, value) => {
      await write(5, 1, value);
      expect(await one('甲.文字')).toBe(value);
    });

    test('empties a cell', async () => {
      await write(5, 1, null);
      expect(await one('甲.文字')).toBeNull();
    });

    test('writes a locked cell when no password locks it, and the sheet stays locked', async () => {
      await write(3, 4, 9);
      expect((await values('甲.数据'))?.[0]).toEqual([null, null, 9]);
      expect((await host.sheets()).find(({ name }) => name === '表甲')?.protected).toBe(true);
    });

    test('lifts protection and puts it back', async () => {
      await host.protect('表甲', false);
      expect((await host.sheets()).find(({ name }) => name === '表甲')?.protected).toBe(false);
      await host.protect('表甲', true);
      await host.protect('表甲', true);
      expect((await host.sheets()).find(({ name }) => name === '表甲')?.protected).toBe(true);
    });

    test('refuses sheets that are there already, and changes nothing', async () => {
      await write(3, 2, 5);
      expect(await failure(host.apply(PLAN))).toBe('SheetExists');
      expect(await failure(host.apply(PLAN, ['表甲']))).toBe('SheetExists');
      expect(await one('甲.新收')).toBe(5);
    });

    test('replaces the sheets it is told to replace', async () => {
      await write(3, 2, 5);
      await host.apply(PLAN, ['表甲', '_甲']);
      expect(await one('甲.新收')).toBeNull();
      expect(await one('甲.设置')).toBe('2021');
      expect((await host.sheets()).filter(({ name }) => name === '表甲')).toHaveLength(1);
    });

    test('adds sheets beside those that are there', async () => {
      await write(3, 2, 5);
      await host.apply(SECOND);
      await write(3, 2, 7, '表乙');
      expect([await one('甲.新收'), await one('乙.新收')]).toEqual([5, 7]);
      expect(await one('甲.文字')).toBe('=不是公式');
    });

    test('says that a sheet is missing, and writes nothing of the rest', async () => {
      const cells = [
        { sheet: '表甲', row: 3, column: 2, value: 1 },
        { sheet: '没有', row: 1, column: 1, value: 1 },
      ];
      expect(await failure(host.write(cells))).toBe('SheetMissing');
      expect(await failure(host.protect('没有', true))).toBe('SheetMissing');
      expect(await one('甲.新收')).toBeNull();
    });

    test('refuses a text longer than a cell holds and a number that is none', async () => {
      expect(await failure(write(5, 1, '字'.repeat(32_768)))).toBe('Failed');
      expect(await failure(write(5, 1, NaN))).toBe('Failed');
      expect(await failure(write(5, 1, Infinity))).toBe('Failed');
      await write(5, 1, '字'.repeat(32_767));
      expect(await one('甲.文字')).toHaveLength(32_767);
    });

    test('selects a cell, or says that it cannot', async () => {
      const selected = await failure(host.select('表甲', 3, 2));
      expect(selected).toBe(host.capabilities.selection ? undefined : 'Unsupported');
    });

    test('does not report its own writes as edits', async () => {
      let edits = 0;
      const stop = await host.onEdit(() => edits++);
      await write(3, 2, 5);
      await stop();
      expect(edits).toBe(0);
    });

    if (!withClerk) return;

    test('finds its cells after the clerk inserted rows and columns', async () => {
      await write(3, 2, 5);
      await clerk?.insertRows('表甲', 2, 3);
      expect((await host.read(['甲.新收'])).get('甲.新收')).toEqual({
        sheet: '表甲',
        area: { row: 6, column: 2, rows: 1, columns: 1 },
        values: [[5]],
      });
      await clerk?.insertColumns('表甲', 1, 1);
      expect((await values('甲.数据'))?.[0]).toEqual([5, null, 5]);
    });

    test('finds its cells after the clerk renamed the sheet', async () => {
      await clerk?.renameSheet('表甲', "O'Neil 的表");
      await write(3, 2, 6, "O'Neil 的表");
      expect((await host.read(['甲.新收'])).get('甲.新收')).toMatchObject({ sheet: "O'Neil 的表", values: [[6]] });
    });

    test('leaves out names whose cells are gone', async () => {
      await clerk?.deleteSheet('表甲');
      expect([...(await host.read(['甲.数据', '甲.新收', '甲.设置'])).keys()]).toEqual(['甲.设置']);
    });

    if (withClerk === 'without passwords') return;

    test('says so when a password locks the sheet', async () => {
      await clerk?.lockWithPassword?.('表甲');
      expect(await failure(write(3, 4, 1))).toBe('Protected');
      expect(await failure(host.protect('表甲', false))).toBe('Protected');
      await write(3, 2, 4);
      expect(await one('甲.新收')).toBe(4);
    });
  });
}
