/** @jest-environment ./test/emulators/office/environment.ts */
// Following a clerk's edits in Excel through Microsoft's own client: everything that may matter is told, nothing is written, and what the
// add-in does itself is not told back to it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/host/excel';
import type { SpreadsheetHost } from '../../../src/host/host';
import { bootExcel } from '../../emulators/office/boot';
import { calculate } from '../../emulators/office/calculation';
import type { OfficeEmulator } from '../../emulators/office/emulator';
import { PLAN, SECOND } from '../plan';

describe.each(['1.8', '1.9', '1.14', '1.15'])('with ExcelApi %s', (level) => {
  let excel: OfficeEmulator;
  let host: SpreadsheetHost;
  let stop: () => Promise<void>;
  let told: number;
  beforeEach(async () => {
    excel = bootExcel({ level, calculate });
    host = createExcelHost({ pauses: [1], limit: 5_000 });
    await host.apply(PLAN);
    told = 0;
    excel.recount();
    stop = await host.onEdit(() => (told += 1));
  });
  afterEach(async () => {
    await stop();
    await excel.idle();
  });
  /** How often an edit was told. */
  const after = async (act: () => unknown): Promise<number> => {
    told = 0;
    act();
    await excel.idle();
    return told;
  };

  test('listening changes nothing in the workbook', () => {
    expect(excel.counts.writes).toEqual([]);
    expect(excel.counts.requests).toBeLessThanOrEqual(level === '1.8' ? 3 : 1);
  });

  const edits: readonly (readonly [string, (excel: OfficeEmulator) => unknown])[] = [
    ['types a figure', ({ clerk }) => clerk.type('表甲', 'B3', 12)],
    [
      'pastes figures',
      ({ clerk }) =>
        clerk.paste('表甲', 'B3', [
          [1, 2],
          [3, 4],
        ]),
    ],
    ['deletes figures', ({ clerk }) => clerk.clear('表甲', 'B3:C4')],
    ['inserts a row', ({ clerk }) => clerk.insertRows('表甲', 2)],
    ['deletes a row', ({ clerk }) => clerk.deleteRows('表甲', 4)],
    ['deletes a sheet', ({ clerk }) => clerk.deleteSheet('表甲')],
    ['adds a sheet', ({ clerk }) => clerk.addSheet('草稿')],
    ['goes to another sheet', ({ clerk }) => clerk.show('Sheet1')],
  ];
  test.each(edits)('is told when a clerk %s, and writes nothing', async (_, edit) => {
    excel.recount();
    expect(await after(() => edit(excel))).toBeGreaterThan(0);
    expect(excel.counts.writes).toEqual([]);
    expect(excel.counts.requests).toBeLessThanOrEqual(level === '1.8' ? 2 : 0);
  });

  test('is told when a clerk takes an edit back, and every edit can be taken back', async () => {
    await after(() => excel.clerk.type('表甲', 'B3', 12));
    await host.read(['甲.数据']);
    await after(() => excel.clerk.type('表甲', 'C3', 3));
    await host.read(['甲.数据']);
    expect(await after(() => excel.clerk.undo())).toBeGreaterThan(0);
    expect(await after(() => excel.clerk.undo())).toBeGreaterThan(0);
    expect((await host.read(['甲.新收'])).get('甲.新收')?.values).toEqual([[null]]);
  });

  test('is told of edits on a sheet that was laid out later', async () => {
    await host.apply(SECOND);
    expect(await after(() => excel.clerk.paste('表乙', 'B3', [[1], [2]].slice(0, 1)))).toBeGreaterThan(0);
  });

  test('is not told of what the add-in writes, lays out, protects or shows', async () => {
    told = 0;
    await host.write([{ sheet: '表甲', row: 3, column: 2, value: 5 }]);
    await host.apply(SECOND);
    await host.apply(PLAN, ['表甲', '_甲']);
    await host.protect('表甲', false);
    await host.select('Sheet1', 1, 1);
    await excel.idle();
    expect(told).toBe(0);
    expect(await after(() => excel.clerk.type('表甲', 'B3', 6))).toBeGreaterThan(0);
  });

  test('goes on listening after a write that Excel refused', async () => {
    excel.switches.failAt = { request: 2, action: 6, code: 'GeneralException' };
    await expect(host.write([{ sheet: '表甲', row: 3, column: 2, value: 5 }])).rejects.toMatchObject({ code: 'Failed' });
    expect(excel.world.eventsOn).toBe(true);
    expect(await after(() => excel.clerk.type('表甲', 'B3', 6))).toBeGreaterThan(0);
  });

  test('hears nothing any more after stopping, and Excel has nobody to tell', async () => {
    await stop();
    expect(await after(() => excel.clerk.type('表甲', 'B3', 12))).toBe(0);
    expect(excel.world.listeners.size).toBe(0);
  });

  test('two listeners stop one by one', async () => {
    let second = 0;
    const stopSecond = await host.onEdit(() => (second += 1));
    await after(() => excel.clerk.type('表甲', 'B3', 1));
    expect([told > 0, second > 0]).toEqual([true, true]);
    await stopSecond();
    second = 0;
    expect(await after(() => excel.clerk.type('表甲', 'B3', 2))).toBeGreaterThan(0);
    expect(second).toBe(0);
  });
});
