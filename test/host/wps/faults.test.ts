// Bad days in WPS: a step fails in the middle, the workbook is closed or another one is in front, values come back other than they were put.
import { describe, expect, test } from '@jest/globals';
import { HostError } from '../../../src/host/host';
import { etApplication, hostOf, wpsRoot } from '../../../src/host/wps';
import { bootWps } from '../../emulators/wps/emulator';
import { SWITCHES } from '../../emulators/wps/world';
import { findName, findSheet } from '../../emulators/office/book';
import { hostObject } from '../../emulators/wps/bridge';
import { PLAN } from '../plan';
import { open } from './workbook';

async function refusal(doing: Promise<unknown>): Promise<HostError> {
  const error: unknown = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error(`no refusal but ${String(error)}`);
  return error;
}

describe('laying out that fails in the middle', () => {
  for (const member of ['Name.RefersTo=', 'Worksheets.Add', 'Range.Formula', 'a cell']) {
    test(`at ${member}: the workbook is as it was, the clerk reads so, and the switches are back`, async () => {
      const { wps, host } = open();
      await host.apply(PLAN);
      wps.clerk.type('表甲', 'B3', 12);
      const { book } = wps.world.front;
      const before = book.sheets.map(({ id, name }) => [id, name]);
      if (member === 'a cell') wps.world.broken = (row) => row === 4;
      else wps.world.failing.set(member, 2);
      const error = await refusal(host.apply(PLAN, ['表甲', '_甲']));
      expect(error.message).toContain('工作簿已恢复到插入前的样子');
      expect(book.sheets.map(({ id, name }) => [id, name])).toEqual(before);
      expect(findName(book, '甲.新收')?.target).toMatchObject({ sheet: findSheet(book, '表甲') });
      expect(wps.clerk.sees('表甲', 'B3')).toBe(12);
      expect(wps.world.application).toEqual({ ScreenUpdating: true, DisplayAlerts: true, EnableEvents: true });
    });
  }

  test('while the old sheets go: the new ones stand, and the clerk reads where the old ones are', async () => {
    const { wps, host } = open();
    await host.apply(PLAN);
    wps.world.failing.set('Worksheet.Delete', 1);
    const error = await refusal(host.apply(PLAN, ['表甲', '_甲']));
    expect(error.message).toContain('年报旧表');
    expect((await host.sheets()).map(({ name }) => name)).toEqual(['Sheet1', '年报旧表1', '年报旧表2', '表甲', '_甲']);
  });

  test('without a printer the template comes without page layout', async () => {
    const { wps, host } = open();
    wps.world.failing.set('PageSetup', 1);
    await host.apply(PLAN);
    expect(findSheet(wps.world.front.book, '表甲')?.page.size).toBe(0);
    expect((await host.read(['甲.数据'])).size).toBe(1);
  });
});

describe('writing', () => {
  test('is all or nothing: what was written before the failure is taken back', async () => {
    const { wps, host } = open();
    await host.apply(PLAN);
    wps.clerk.type('表甲', 'B3', 12);
    const cells = [
      { sheet: '表甲', row: 3, column: 2, value: 1 },
      { sheet: '表甲', row: 4, column: 4, value: '没有数' },
    ];
    wps.world.broken = (row) => row === 4;
    const error = await refusal(host.write(cells));
    expect(error.message).toContain('已恢复原状');
    wps.world.broken = () => false;
    expect(wps.clerk.sees('表甲', 'B3')).toBe(12);
    expect((await host.sheets()).find(({ name }) => name === '表甲')?.protected).toBe(true);
  });

  test('takes no more than ten calls for one figure', async () => {
    const { wps, host } = open();
    await host.apply(PLAN);
    wps.recount();
    await host.write([{ sheet: '表甲', row: 3, column: 2, value: 5 }]);
    // The switches of the application are nine of them.
    expect(wps.world.counts.calls).toBeLessThanOrEqual(9 + 20);
  });

  test('keeps a lock as the clerk had set it', async () => {
    const { wps, host } = open();
    await host.apply(PLAN);
    const sheet = findSheet(wps.world.front.book, '表甲')!;
    const options = { ...(sheet.protection?.options as object), sort: true };
    sheet.protection = { options, password: undefined };
    await host.write([{ sheet: '表甲', row: 3, column: 4, value: 5 }]);
    expect(sheet.protection).toEqual({ options, password: undefined });
  });
});

describe('the workbook', () => {
  test('that was closed is missed in words', async () => {
    const { wps, host } = open();
    await host.apply(PLAN);
    wps.world.front.open = false;
    for (const doing of [host.read(['甲.数据']), host.sheets(), host.write([{ sheet: '表甲', row: 3, column: 2, value: 1 }])]) {
      expect(await refusal(doing)).toMatchObject({ code: 'HostGone' });
    }
  });

  test('that is behind another one is still read and written; nothing is selected or laid out in the wrong one', async () => {
    const { wps, host } = open();
    await host.apply(PLAN);
    const mine = wps.world.front;
    const other = wps.openAnother('别的.xlsx');
    await host.write([{ sheet: '表甲', row: 3, column: 2, value: 5 }]);
    expect((await host.read(['甲.新收'])).get('甲.新收')?.values).toEqual([[5]]);
    expect(await refusal(host.select('表甲', 3, 2))).toMatchObject({ code: 'HostGone' });
    expect(await refusal(host.apply(PLAN, ['表甲', '_甲']))).toMatchObject({ code: 'HostGone' });
    expect(other.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    wps.world.front = mine;
    await host.select('表甲', 3, 2);
    expect(mine.book.active.name).toBe('表甲');
  });

  test('with a locked structure takes no sheets', async () => {
    const { wps, host } = open();
    wps.world.front.book.structureLocked = true;
    expect(await refusal(host.apply(PLAN))).toMatchObject({ code: 'Protected' });
  });

  test('with a hidden sheet says so instead of selecting there', async () => {
    const { host } = open();
    await host.apply(PLAN);
    expect(await refusal(host.select('_甲', 1, 1))).toMatchObject({ code: 'Unsupported' });
    expect(await refusal(host.select('没有', 1, 1))).toMatchObject({ code: 'SheetMissing' });
  });
});

describe('errors and odd values', () => {
  test.each(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'])(
    '%s comes as a number and is told as what it is',
    async (error) => {
      const { wps, host } = open();
      await host.apply(PLAN);
      wps.clerk.type('表甲', 'B3', error);
      expect((await host.read(['甲.新收'])).get('甲.新收')?.values).toEqual([[{ error }]]);
    },
  );

  test('booleans stay booleans', async () => {
    const { wps, host } = open();
    await host.apply(PLAN);
    wps.clerk.type('表甲', 'B3', 'TRUE');
    expect((await host.read(['甲.新收'])).get('甲.新收')?.values).toEqual([[true]]);
  });
});

describe('WPS is found by its members', () => {
  test('under each of its names, and not in an ordinary browser or in Excel', () => {
    for (const global of SWITCHES.global) {
      for (const propertyOrFunction of SWITCHES.propertyOrFunction) {
        const root = wpsRoot(bootWps({ global, propertyOrFunction }).globals);
        expect(root && etApplication(root)).toBeDefined();
      }
    }
    expect(wpsRoot({})).toBeUndefined();
    expect(wpsRoot({ Application: class Application {} })).toBeUndefined();
  });

  test('which of its programs it is, is told by the one collection it has', () => {
    const { world } = bootWps();
    const root = (own: string) =>
      hostObject(world, 'Application', {
        properties: Object.fromEntries(
          ['Workbooks', 'Documents', 'Presentations', 'EtApplication'].map((name) => [
            name,
            { get: () => (name === own ? hostObject(world, own, {}) : null) },
          ]),
        ),
      });
    expect([hostOf(root('Workbooks')), hostOf(root('Documents')), hostOf(root('Presentations'))]).toEqual(['et', 'wps', 'wpp']);
    expect(etApplication(root('Documents'))).toBeUndefined();
  });
});

describe('the emulated WPS is as unforgiving as the real one', () => {
  const faultOf = (touch: (root: Record<string, never>) => unknown): readonly string[] => {
    const { world, globals } = bootWps();
    try {
      touch(globals.Application as Record<string, never>);
    } catch {
      // What it throws is looked at below.
    }
    return world.faults;
  };
  test.each<[string, (root: Record<string, never>) => unknown, string]>([
    ['a misspelt member', (root) => root['ActiveWorkBook'], 'not modelled'],
    ['a misspelt member that is set', (root) => Reflect.set(root, 'ScreenUpdate', false), 'not modelled'],
    ['enumeration', (root) => Object.keys(root), 'would crash WPS'],
    ['JSON', (root) => JSON.stringify(root), 'not modelled'],
    ['the in operator', (root) => 'Workbooks' in root, 'would crash WPS'],
    [
      'a detached method',
      (root) => {
        const { AddApiEventListener: add } = root['ApiEvent'] as unknown as { AddApiEventListener: () => void };
        add();
      },
      'detached',
    ],
  ])('%s', (_, touch, words) => {
    expect(faultOf(touch).join()).toContain(words);
  });
});
