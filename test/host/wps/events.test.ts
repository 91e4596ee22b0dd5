// What the pane learns while a clerk works in WPS: at once where WPS tells, a moment later where it does not; own writes never.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { HostValue, SpreadsheetHost } from '../../../src/host/host';
import { combinations, type Switches } from '../../emulators/wps/world';
import type { WpsEmulator } from '../../emulators/wps/emulator';
import { PLAN } from '../plan';
import { open, PACE } from './workbook';

const NAMES = PLAN.names.map(({ name }) => name);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Longer than an event takes and shorter than a poll. */
const SOON = 12;
/** Two polls. */
const LATER = 2 * PACE.poll + 15;

const told = (switches: Partial<Switches>) =>
  Object.entries(switches)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

let wps: WpsEmulator;
let host: SpreadsheetHost;
let edits: number;
let stop: (() => Promise<void>) | undefined;

async function watching(switches: Partial<Switches> = {}, pace = PACE): Promise<void> {
  ({ wps, host } = open(switches, pace));
  await host.apply(PLAN);
  edits = 0;
  stop = await host.onEdit(() => (edits += 1));
  await host.read(NAMES);
  // Echoes of laying out, in builds that send them late.
  await pause(SOON);
  edits = 0;
}
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

const seen = async (name = '甲.数据', glance = true): Promise<HostValue[][] | undefined> =>
  (await host.read(NAMES, glance)).get(name)?.values.map((line) => [...line]);

test('an edit takes five calls at most, and not one of them writes', async () => {
  await watching({}, { ...PACE, poll: 5_000 });
  wps.recount();
  wps.clerk.type('表甲', 'B3', 12);
  await pause(SOON);
  expect(edits).toBe(1);
  expect(await seen()).toEqual([
    [12, null, 12],
    [2, 1.5, 3.5],
  ]);
  expect(wps.world.counts.calls).toBeLessThanOrEqual(5);
  expect(wps.world.counts.calls).toBeGreaterThan(0);
  expect(wps.world.counts.writes).toBe(0);
});

describe('an edit', () => {
  beforeEach(() => watching());

  test('of four cells at once is one change', async () => {
    wps.clerk.paste('表甲', 'B3', [
      [1, 2],
      [3, 4],
    ]);
    await pause(SOON);
    expect(edits).toBe(1);
    expect((await seen())?.[1]).toEqual([3, 4, 7]);
  });

  test('is seen by a glance even before its event has been looked at', async () => {
    wps.clerk.type('表甲', 'B3', 12);
    expect((await seen())?.[0]?.[0]).toBe(12);
  });

  test('on a sheet that is none of ours is no edit', async () => {
    wps.clerk.type('Sheet1', 'A1', '台账');
    await pause(LATER);
    expect(edits).toBe(0);
  });

  test('that changes nothing is no edit', async () => {
    wps.clerk.type('表甲', 'B4', 2);
    await pause(LATER);
    expect(edits).toBe(0);
  });

  test('is not told any more after the pane has gone', async () => {
    await stop?.();
    stop = undefined;
    wps.clerk.type('表甲', 'B3', 12);
    await pause(LATER);
    expect(edits).toBe(0);
    expect([...wps.world.listeners.values()].map(({ size }) => size)).toEqual([0, 0]);
  });

  test('between looks the memory is asked, so that a glance without an edit costs no call', async () => {
    wps.recount();
    await seen();
    expect(wps.world.counts.calls).toBe(0);
    // What will be written into a document is read from the workbook.
    await seen('甲.数据', false);
    expect(wps.world.counts.calls).toBeGreaterThan(0);
  });
});

test('after rows were inserted above, the cells are found where they stand now, before any slow look', async () => {
  await watching({}, { ...PACE, poll: 5_000 });
  wps.clerk.insertRows('表甲', 2, 3);
  await pause(SOON);
  expect(edits).toBe(1);
  expect((await host.read(NAMES, true)).get('甲.新收')?.area).toEqual({ row: 6, column: 2, rows: 1, columns: 1 });
});

describe('what WPS does not tell', () => {
  beforeEach(() => watching());

  test('a sheet with another name', async () => {
    wps.clerk.rename('表甲', '受理情况');
    await pause(LATER);
    expect(edits).toBe(1);
    expect((await host.read(NAMES, true)).get('甲.新收')?.sheet).toBe('受理情况');
  });

  test('a sheet that was deleted', async () => {
    wps.clerk.deleteSheet('表甲');
    await pause(LATER);
    expect(edits).toBeGreaterThan(0);
    expect([...(await host.read(NAMES, true)).keys()]).toEqual(['甲.设置']);
  });

  test('a figure that was cut and put down in another cell: its name went with it', async () => {
    wps.clerk.type('表甲', 'B3', 12);
    wps.clerk.cut('表甲', 'B3', 'C4');
    await pause(LATER);
    expect((await host.read(NAMES, true)).get('甲.新收')).toMatchObject({ area: { row: 4, column: 3 }, values: [[12]] });
  });
});

describe('whatever a build tells, the clerk’s edits come through and own writes do not', () => {
  for (const switches of combinations('ownWritesFire', 'enableEvents', 'eventsAtAll', 'pasteEvents', 'undoFires')) {
    test(`with ${told(switches)}`, async () => {
      await watching(switches);
      await host.write([{ sheet: '表甲', row: 3, column: 2, value: 5 }]);
      await pause(LATER);
      expect(edits).toBe(0);

      wps.clerk.paste('表甲', 'B3', [[6, 7]]);
      await pause(switches.eventsAtAll === 'never' || switches.pasteEvents === 'none' ? LATER : SOON);
      expect(edits).toBe(1);
      expect((await seen())?.[0]).toEqual([6, 7, 13]);

      wps.clerk.undo();
      await pause(LATER);
      expect(edits).toBe(2);
      expect((await seen())?.[0]).toEqual([5, null, 5]);
    });
  }
});

test('two panes hear the same edit once each', async () => {
  await watching();
  let others = 0;
  const stopOther = await host.onEdit(() => (others += 1));
  wps.clerk.type('表甲', 'B3', 12);
  await pause(LATER);
  await stopOther();
  expect([edits, others]).toEqual([1, 1]);
});
