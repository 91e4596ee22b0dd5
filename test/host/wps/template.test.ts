// The template laid out in WPS: what stands there afterwards, what each way in which builds differ makes of it, and what it took.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SpreadsheetHost } from '../../../src/host/host';
import { address, range, type ConditionalFormat } from '../../../src/host/plan';
import { shift } from '../../../src/host/shift';
import { readWorkbook, watchReport, type Look } from '../../../src/actions';
import { planOptions } from '../../../src/actions/insert';
import { names, plan } from '../../../src/worksheet';
import { contains, parseArea, sameArea } from '../../emulators/office/address';
import { findName, findSheet, peek, type Sheet } from '../../emulators/office/book';
import { lookOf } from '../../emulators/wps/range';
import { bootWps, type WpsEmulator } from '../../emulators/wps/emulator';
import type { Switches } from '../../emulators/wps/world';
import { createWpsHost, etApplication } from '../../../src/host/wps';
import { PLAN } from '../plan';
import { open } from './workbook';

const TEMPLATE = plan(planOptions({ agency: '西村乡人民政府', year: 2022 }, '0123456789abcdef0123456789abcdef'));
const PLANNED = TEMPLATE.sheets.map(({ name }) => name);

function booted(switches: Partial<Switches>): { wps: WpsEmulator; host: SpreadsheetHost } {
  const wps = bootWps(switches);
  return { wps, host: createWpsHost(etApplication(wps.globals.Application!)!) };
}

/** Red in the lowest byte. */
const bgr = (colour: string) => Number(`0x${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`);

/** What a cell's rules say, seen from the cell, in order of priority; absolute, so that the same is the same text. */
function seen(
  rules: readonly { area: { row: number; column: number; rows: number; columns: number }; formula: string; look: unknown }[],
  row: number,
  column: number,
) {
  const fixed = (formula: string) => formula.replace(/\$?([A-Z]{1,3})\$?(\d+)(?![\d(])/g, '$1$2');
  return rules
    .filter(({ area }) => contains(area, row, column))
    .map(({ area, formula, look }) => [fixed(shift(formula, row - area.row, column - area.column)), look]);
}
const planned = (formats: readonly ConditionalFormat[]) =>
  formats.flatMap(({ areas, formula, look }) =>
    areas.map((area) => ({
      area,
      formula: shift(formula, area.row - areas[0]!.row, area.column - areas[0]!.column),
      look: { fill: bgr(look.fill), ...(look.colour ? { colour: bgr(look.colour) } : {}), ...(look.bold ? { bold: true } : {}) },
    })),
  );
const laidOut = (sheet: Sheet) =>
  sheet.conditionals.map(({ area, formula, format }) => ({ area, formula, look: Object.fromEntries(format) }));

describe.each<[string, Partial<Switches>]>([
  ['a build that does all that the documents say', {}],
  ['a build that takes no blocks', { bulkWrite: 'throws' }],
  ['a build that takes the first cell of a block in silence', { bulkWrite: 'first cell', emptyAs: 'text' }],
  ['a build that reaches one area at a time and draws line by line', { multiArea: 'first area', borders: 'one by one' }],
  ['a build that takes a prompt for all cells of a validation', { promptParts: 'for the whole' }],
  ['a build that sees rules from their own first cell', { rulesSeenFrom: 'first cell', multiArea: 'first area' }],
])('in %s', (_, switches) => {
  let wps: WpsEmulator;
  let host: SpreadsheetHost;
  beforeAll(async () => {
    ({ wps, host } = booted(switches));
    await host.apply(TEMPLATE);
  });
  const sheet = (name: string): Sheet => findSheet(wps.world.front.book, name)!;

  test('nothing was asked of WPS that it does not have, and no question stopped it', () => {
    expect([...wps.world.faults, ...wps.world.prompts]).toEqual([]);
    expect(wps.world.application).toEqual({ ScreenUpdating: true, DisplayAlerts: true, EnableEvents: true });
  });

  test('all that the form says stands where the plan puts it', () => {
    expect(wps.world.front.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...PLANNED]);
    for (const one of TEMPLATE.sheets) {
      const laid = sheet(one.name);
      const found = one.cells.map(({ row, column }) => peek(laid, row, column)?.formula ?? peek(laid, row, column)?.value ?? '');
      expect(found).toEqual(one.cells.map(({ value, formula }) => formula ?? value ?? ''));
      const areas = (list: readonly (typeof one.merges)[number][]) => list.map((area) => range(area)).sort();
      expect(areas(laid.merges)).toEqual(areas(one.merges));
      expect(laid.protection !== null).toBe(one.protect);
      expect(laid.heights.size).toBe(Object.keys(one.heights).length);
      expect(laid.widths.size).toBe(one.widths.length);
    }
    expect(sheet('_nianbao').visibility).toBe('VeryHidden');
    expect(wps.world.front.book.names).toHaveLength(TEMPLATE.names.length);
    expect(wps.world.front.book.active.name).toBe(PLANNED[0]);
  });

  test('each cell looks as its style says', () => {
    const differing: unknown[] = [];
    for (const one of TEMPLATE.sheets) {
      for (const { row, column, style } of one.cells) {
        const look = style === undefined ? undefined : TEMPLATE.styles[style];
        if (!look) continue;
        const horizontal = look.horizontal ?? (look.indent === undefined ? undefined : 'left');
        const wanted: Record<string, unknown> = {
          'font.name': look.font?.name ?? '宋体',
          'font.size': look.font?.size ?? 11,
          'font.bold': look.font?.bold ?? false,
          'font.color': look.font?.colour ? bgr(look.font.colour) : 0,
          'fill.color': look.fill ? bgr(look.fill) : 0xffffff,
          locked: look.unlocked !== true,
          wrap: look.wrap ?? false,
          indent: look.indent ?? 0,
          numberFormat: look.numberFormat ?? 'General',
          horizontal: horizontal ? { left: -4131, center: -4108, right: -4152 }[horizontal] : 1,
          vertical: look.vertical ? { top: -4160, middle: -4108 }[look.vertical] : -4107,
        };
        for (const side of ['top', 'bottom', 'left', 'right']) {
          wanted[`border.${side}.style`] = look.border === undefined ? -4142 : 1;
          wanted[`border.${side}.color`] = look.border === undefined ? 0 : bgr(look.border);
        }
        for (const [key, value] of Object.entries(wanted)) {
          const found = lookOf(sheet(one.name), row, column, key);
          if (found !== value) differing.push([one.name, address(row, column), key, found, value]);
        }
      }
    }
    expect(differing).toEqual([]);
  });

  test('each cell has the coloured marks of the plan, in the plan’s order', () => {
    for (const one of TEMPLATE.sheets) {
      const [wanted, found] = [planned(one.formats), laidOut(sheet(one.name))];
      for (let row = 1; row <= 90; row += 1) {
        for (let column = 1; column <= 16; column += 1) {
          const [mine, theirs] = [seen(found, row, column), seen(wanted, row, column)];
          // The order of rules with one look does not show.
          const sorted = (list: typeof mine) => list.map((entry) => JSON.stringify(entry)).sort();
          expect(sorted(mine)).toEqual(sorted(theirs));
          expect(mine.map(([, look]) => look)).toEqual(theirs.map(([, look]) => look));
        }
      }
    }
  });

  test('each cell that asks for a figure says what belongs there, and refuses what does not', () => {
    for (const one of TEMPLATE.sheets) {
      expect(sheet(one.name).validations).toHaveLength(one.validations.length);
      for (const { area, rule, prompt, error } of one.validations) {
        const found = sheet(one.name).validations.find((item) => sameArea(item.area, area))!;
        expect(found.prompt).toEqual({
          InputTitle: prompt.title,
          InputMessage: prompt.message,
          ErrorTitle: error?.title ?? '',
          ErrorMessage: error?.message ?? '',
          ShowError: error !== undefined,
        });
        if (rule.kind === 'whole' || rule.kind === 'decimal') {
          const type = rule.kind === 'whole' ? 1 : 2;
          expect(found.rule).toEqual({ type, alert: error ? 1 : 3, operator: 1, formula1: String(rule.min), formula2: String(rule.max) });
        }
      }
    }
  });

  test('every name is read back from where it was put', async () => {
    const regions = await host.read(names());
    expect(regions.size).toBe(TEMPLATE.names.length);
    const places = TEMPLATE.names.map(({ name }) => [name, regions.get(name)?.sheet, regions.get(name)?.area]);
    expect(places).toEqual(TEMPLATE.names.map(({ name, sheet: on, area }) => [name, on, area]));
  });

  test('a clerk may type where figures belong, and nowhere else', () => {
    const open = TEMPLATE.sheets
      .find(({ name }) => name === '表三')!
      .cells.filter(({ style }) => style !== undefined && TEMPLATE.styles[style]?.unlocked);
    expect(open.length).toBeGreaterThan(100);
    for (const { row, column } of open) wps.clerk.type('表三', address(row, column), 3);
    expect(() => wps.clerk.type('表三', 'A1', '别的')).toThrow('protected');
  });

  test('replacing leaves neither old sheets nor doubled names', async () => {
    const old = sheet('表三');
    await host.apply(TEMPLATE, PLANNED);
    expect(wps.world.front.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...PLANNED]);
    expect(sheet('表三')).not.toBe(old);
    expect(wps.world.front.book.names).toHaveLength(TEMPLATE.names.length);
    expect((await host.read(names())).size).toBe(TEMPLATE.names.length);
    expect([...wps.world.faults, ...wps.world.prompts]).toEqual([]);
  });
});

test('the whole template takes no more than 1,500 calls', async () => {
  const { wps, host } = open();
  await host.apply(TEMPLATE);
  expect(wps.world.counts.calls).toBeLessThanOrEqual(1_500);
  expect(wps.world.counts.calls).toBeGreaterThan(1_000);
});

test('one figure typed into the report is seen and checked with five calls at most, and nothing is written', async () => {
  const { wps, host } = open({}, { after: 1, poll: 60_000 });
  await host.apply(TEMPLATE);
  let told: (look: Look) => void = () => undefined;
  const watching = watchReport(host, (look) => told(look));
  await watching.refresh();
  const at = (await readWorkbook(host)).locate('table3.received.naturalPerson')!;
  const looked = new Promise<Look>((resolve) => (told = resolve));
  wps.recount();
  wps.clerk.type(at.sheet, address(at.row, at.column), 7);
  const look = await looked;
  const { calls, writes } = wps.world.counts;
  await watching.stop();
  const read = look.kind === 'checked' ? look.checked.read.report.readings.get('table3.received.naturalPerson') : undefined;
  expect(read).toMatchObject({ kind: 'figure', value: 7 });
  expect(calls).toBeLessThanOrEqual(5);
  expect(writes).toBe(0);
});

test('millimetres become characters and points; panes, paper, tab and locks are as planned', async () => {
  const { wps, host } = open();
  await host.apply(PLAN);
  const sheet = findSheet(wps.world.front.book, '表甲')!;
  // 30 mm are 85.04 pt.
  expect(sheet.widths.get(1)! * 5.625 + 3.35).toBeCloseTo(85.04, 1);
  expect(Object.fromEntries(sheet.heights)).toEqual({ 1: 30, 3: 24.75 });
  expect(sheet.frozen).toEqual({ row: 1, column: 1, rows: 2, columns: 1 });
  expect(sheet.tabColor).toBe(String(bgr('#1F4E79')));
  const page = Object.fromEntries(sheet.page);
  expect(page).toMatchObject({
    PaperSize: 9,
    Orientation: 2,
    CenterHorizontally: true,
    Zoom: false,
    FitToPagesTall: false,
    PrintArea: '$A$1:$D$5',
    PrintTitleRows: '$1:$2',
  });
  expect(page['TopMargin']).toBeCloseTo(104.88, 2);
  expect(sheet.protection?.options).toMatchObject({ cells: false, columns: true, rows: true, sort: false });
  expect(findName(wps.world.front.book, '甲.数据')?.target).toMatchObject({ area: parseArea('B3:D4') });
});
