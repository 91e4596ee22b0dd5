/** @jest-environment ./test/emulators/office/environment.ts */
// The template laid out in Excel through Microsoft's own client: what stands there afterwards, and what it took.
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/host/excel';
import type { SpreadsheetHost } from '../../../src/host/host';
import { address } from '../../../src/host/plan';
import { names, plan } from '../../../src/worksheet';
import { parseArea } from '../../emulators/office/address';
import { findName, findSheet, peek, type Sheet } from '../../emulators/office/book';
import { bootExcel } from '../../emulators/office/boot';
import type { OfficeEmulator } from '../../emulators/office/emulator';
import { formatOf } from '../../emulators/office/format';
import { PLAN } from '../plan';

const TEMPLATE = plan({ agency: '西村乡人民政府', year: 2022, level: 'township', reportId: '0123456789abcdef0123456789abcdef' });
const PATIENCE = { pauses: [1, 1], limit: 5_000 };

const sheetsOf = (excel: OfficeEmulator) => excel.book.sheets.map(({ name }) => name);
const PLANNED = TEMPLATE.sheets.map(({ name }) => name);

describe.each(['1.8', '1.14', '1.15'])('with ExcelApi %s', (level) => {
  let excel: OfficeEmulator;
  let host: SpreadsheetHost;
  beforeAll(async () => {
    excel = bootExcel({ level });
    host = createExcelHost(PATIENCE);
    await host.apply(TEMPLATE);
  });
  const sheet = (name: string): Sheet => findSheet(excel.book, name)!;

  test('the whole template takes two requests, one of them writing, within a quarter of what Excel on the web accepts', () => {
    expect(excel.counts.requests).toBe(2);
    expect(excel.counts.cleanups).toBe(0);
    expect(excel.counts.flaggedWrites).toBe(1);
    // Excel on the web refuses requests above 5 MB.
    expect(excel.counts.largestRequest).toBeLessThan(1_300_000);
  });

  test('all that the form says stands where the plan puts it', () => {
    expect(sheetsOf(excel)).toEqual(['Sheet1', ...PLANNED]);
    for (const planned of TEMPLATE.sheets) {
      const laid = sheet(planned.name);
      const contents = planned.cells.map(({ value, formula }) => formula ?? value ?? '');
      const found = planned.cells.map(({ row, column }) => {
        const cell = peek(laid, row, column);
        return cell?.formula ?? cell?.value ?? '';
      });
      expect(found).toEqual(contents);
      expect(new Set(laid.merges.map((area) => JSON.stringify(area)))).toEqual(new Set(planned.merges.map((area) => JSON.stringify(area))));
      expect(laid.validations).toHaveLength(planned.validations.length);
      expect(laid.conditionals).toHaveLength(planned.formats.flatMap(({ areas }) => areas).length);
      expect(laid.protection !== null).toBe(planned.protect);
    }
    expect(sheet('_nianbao').visibility).toBe('VeryHidden');
    expect(excel.book.names).toHaveLength(TEMPLATE.names.length);
  });

  test('every name is read back from where it was put', async () => {
    const regions = await host.read(TEMPLATE.names.map(({ name }) => name));
    const places = TEMPLATE.names.map(({ name }) => [name, regions.get(name)?.sheet, regions.get(name)?.area]);
    expect(places).toEqual(TEMPLATE.names.map(({ name, sheet: on, area }) => [name, on, area]));
  });

  test('each cell looks as its style says', () => {
    const differing: unknown[] = [];
    for (const planned of TEMPLATE.sheets) {
      const laid = sheet(planned.name);
      for (const { row, column, style } of planned.cells) {
        const look = style === undefined ? undefined : TEMPLATE.styles[style];
        if (!look) continue;
        const wanted: Record<string, unknown> = {
          'font.name': look.font?.name ?? 'Calibri',
          'font.size': look.font?.size ?? 11,
          'font.bold': look.font?.bold ?? false,
          'font.color': look.font?.colour?.toUpperCase() ?? '#000000',
          'fill.color': look.fill?.toUpperCase() ?? '',
          locked: look.unlocked !== true,
          wrapText: look.wrap ?? false,
          numberFormat: look.numberFormat ?? 'General',
        };
        for (const side of ['top', 'bottom', 'left', 'right']) {
          wanted[`border.${side}.style`] = look.border === undefined ? 'None' : 'Continuous';
          if (look.border !== undefined) wanted[`border.${side}.color`] = look.border.toUpperCase();
        }
        for (const [key, value] of Object.entries(wanted)) {
          const seen = formatOf(laid, row, column, key);
          if (seen !== value) differing.push([planned.name, row, column, key, seen, value]);
        }
      }
    }
    expect(differing).toEqual([]);
  });

  test('the first sheet of the template is in front afterwards', () => {
    expect(excel.book.active.name).toBe(PLANNED[0]);
  });

  test('a clerk may type where figures belong, and nowhere else', () => {
    const open = TEMPLATE.sheets
      .find(({ name }) => name === '表三')!
      .cells.filter(({ style }) => style !== undefined && TEMPLATE.styles[style]?.unlocked);
    expect(open.length).toBeGreaterThan(100);
    for (const { row, column } of open) excel.clerk.type('表三', address(row, column), 3);
    expect(() => excel.clerk.type('表三', 'A1', '别的')).toThrow('protected');
  });

  test('replacing takes three requests, and leaves neither old sheets nor doubled names', async () => {
    const old = sheet('表三');
    excel.recount();
    await host.apply(TEMPLATE, PLANNED);
    expect(excel.counts.requests).toBe(3);
    expect(sheetsOf(excel)).toEqual(['Sheet1', ...PLANNED]);
    expect(sheet('表三')).not.toBe(old);
    expect(excel.book.names).toHaveLength(TEMPLATE.names.length);
    expect((await host.read(names())).size).toBe(TEMPLATE.names.length);
  });
});

describe('the language of plans', () => {
  let excel: OfficeEmulator;
  let host: SpreadsheetHost;
  beforeEach(async () => {
    excel = bootExcel({ level: '1.15' });
    host = createExcelHost(PATIENCE);
    await host.apply(PLAN);
  });
  const table = () => findSheet(excel.book, '表甲')!;

  test('millimetres become points for column widths; row heights are points already', () => {
    // 30 mm are 85.04 pt.
    expect(table().widths.get(1)).toBeCloseTo(85.04, 2);
    expect(table().widths.get(4)).toBeCloseTo(58.11, 2);
    expect([...table().heights]).toEqual([
      [1, 30],
      [3, 24.75],
    ]);
  });

  test('the first rule of the plan is the first in Excel, and each further area sees it from its own first cell', () => {
    const rules = table().conditionals.map(({ area, formula }) => [area, formula]);
    expect(rules[0]).toEqual([parseArea('B3:C4'), '=ISTEXT(B3)']);
    expect(rules).toContainEqual([parseArea('B3:C3'), '=ISBLANK(B3)']);
    expect(rules).toContainEqual([parseArea('D4'), '=ISBLANK(D4)']);
    expect([...table().conditionals[0]!.format]).toEqual([
      ['fill.color', '#B3261E'],
      ['font.color', '#FFFFFF'],
      ['font.bold', true],
    ]);
  });

  test('figures out of bounds are refused in the clerk’s words; a prompt alone refuses nothing', () => {
    const [whole, list, any, decimal] = ['B3:C4', 'A5', 'A6', 'B6'].map((address) =>
      table().validations.find(({ area }) => JSON.stringify(area) === JSON.stringify(parseArea(address)))!,
    );
    expect(whole).toMatchObject({
      rule: { wholeNumber: { formula1: 0, formula2: 999_999, operator: 'Between' } },
      prompt: { showPrompt: true, title: '填件数', message: '没有的填 0。' },
      errorAlert: { showAlert: true, style: 'Stop', title: '不是件数', message: '请填非负整数。' },
    });
    expect(list).toMatchObject({ rule: { list: { inCellDropDown: true, source: '乡镇,县"直"' } }, errorAlert: { showAlert: false } });
    expect(any).toMatchObject({ rule: { custom: { formula: '=TRUE' } }, prompt: { title: '说明' }, errorAlert: { showAlert: false } });
    expect(decimal).toMatchObject({ rule: { decimal: { formula2: 1e9 } }, errorAlert: { showAlert: false } });
  });

  test('panes, paper, tab and locks are as planned', () => {
    expect(table().frozen).toEqual(parseArea('A1:A2'));
    expect(Object.fromEntries(table().page)).toEqual({
      paperSize: 'A4',
      orientation: 'Landscape',
      centerHorizontally: true,
      zoom: { horizontalFitToPages: 1 },
      printArea: { row: 1, column: 1, lastRow: 5, lastColumn: 4 },
      printTitleRows: { row: 1, column: 1, lastRow: 2, lastColumn: 16_384 },
      margins: { unit: 'Centimeters', top: 3.7, bottom: 3.5, left: 2.8, right: 2.6 },
    });
    expect(table().tabColor).toBe('#1F4E79');
    expect(table().protection?.options).toEqual({ allowFormatColumns: true, allowFormatRows: true });
    expect(findName(excel.book, '甲.数据')?.target).toMatchObject({ area: parseArea('B3:D4') });
  });

  test('before ExcelApi 1.9 the sheet comes without paper and indents, and all else is there', async () => {
    const old = bootExcel({ level: '1.8' });
    await createExcelHost(PATIENCE).apply(PLAN);
    const sheet = findSheet(old.book, '表甲')!;
    expect(sheet.page.size).toBe(0);
    expect(formatOf(sheet, 2, 1, 'indentLevel')).toBe(0);
    expect(sheet.conditionals).toHaveLength(3);
  });

  test('an Excel that takes only short rules gets the template without the long ones', async () => {
    const strict = bootExcel({ level: '1.15' });
    strict.world.longestRule = 255;
    await createExcelHost(PATIENCE).apply(TEMPLATE);
    const all = TEMPLATE.sheets.flatMap(({ formats }) => formats.flatMap(({ areas, formula }) => areas.map(() => formula.length)));
    const laid = strict.book.sheets.flatMap(({ conditionals }) => conditionals);
    expect(laid).toHaveLength(all.filter((length) => length <= 255).length);
    expect(laid.length).toBeLessThan(all.length);
    expect(strict.book.sheets).toHaveLength(TEMPLATE.sheets.length + 1);
  });

  test('an Excel without a printer gets the template without page layout', async () => {
    const printerless = bootExcel({ level: '1.15' });
    printerless.world.printer = false;
    printerless.world.longestRule = 255;
    await createExcelHost(PATIENCE).apply(PLAN);
    const sheet = findSheet(printerless.book, '表甲')!;
    expect(sheet.page.size).toBe(0);
    expect(sheet.conditionals).toHaveLength(3);
    expect(formatOf(sheet, 2, 1, 'indentLevel')).toBe(1);
    expect(printerless.book.sheets).toHaveLength(3);
  });
});
