/** @jest-environment ./test/emulators/office/environment.ts */
// The emulated Excel is no yes-man: what Excel refuses it refuses, what it does not model it says, and the client notices what an add-in
// does wrong. Without this the tests of the adapter would prove nothing.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { findSheet } from '../../emulators/office/book';
import { bootExcel } from '../../emulators/office/boot';
import { calculate } from '../../emulators/office/calculation';
import type { OfficeEmulator } from '../../emulators/office/emulator';

let excel: OfficeEmulator;
let context: Excel.RequestContext;
let sheet: Excel.Worksheet;
const boot = (level: string) => {
  excel = bootExcel({ level, calculate });
  context = new Excel.RequestContext();
  sheet = context.workbook.worksheets.getItem('Sheet1');
};
beforeEach(() => boot('1.15'));

/** The code with which client or host refuse. */
async function refused(act: () => unknown): Promise<string> {
  try {
    act();
    await context.sync();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'accepted';
}

describe('what is not modelled is refused by name', () => {
  test.each<[string, () => unknown]>([
    ['Range.AutoFill', () => sheet.getRange('A1').autoFill('A1:A3')],
    ['Worksheet.Charts', () => sheet.charts.load('count')],
    ['Range.HasSpill', () => sheet.getRange('A1').load('hasSpill')],
    ['RangeFont.Underline', () => (sheet.getRange('A1').format.font.underline = 'Single')],
    ['conditional format ColorScale', () => sheet.getRange('A1').conditionalFormats.add('ColorScale')],
  ])('%s', async (name, act) => {
    act();
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining(name) });
  });
});

describe('what Excel refuses is refused', () => {
  test.each<[string, () => unknown, string]>([
    ['a sheet that is not there', () => context.workbook.worksheets.getItem('无').load('name'), 'ItemNotFound'],
    ['a second sheet of the same name', () => context.workbook.worksheets.add('sheet1'), 'ItemAlreadyExists'],
    ['a sheet name with a slash', () => context.workbook.worksheets.add('a/b'), 'InvalidArgument'],
    ['an address that is none', () => sheet.getRange('A0').load('values'), 'InvalidArgument'],
    ['values of another shape', () => (sheet.getRange('A1:B2').values = [[1, 2]]), 'InvalidArgument'],
    ['a colour that is none', () => (sheet.getRange('A1').format.fill.color = 'rot-ish'), 'InvalidArgument'],
    ['a name like an address', () => context.workbook.names.add('A1', '=Sheet1!$A$1'), 'InvalidArgument'],
    ['a text that is too long for a cell', () => (sheet.getRange('A1').values = [['字'.repeat(32_768)]]), 'InvalidArgument'],
    ['a prompt that is too long', () => (sheet.getRange('A1').dataValidation.prompt = prompt('字'.repeat(256))), 'InvalidArgument'],
    ['a title that is too long', () => (sheet.getRange('A1').dataValidation.prompt = prompt('', '字'.repeat(33))), 'InvalidArgument'],
    ['the last visible sheet hidden', () => (sheet.visibility = 'Hidden'), 'InvalidOperation'],
    ['the last visible sheet deleted', () => sheet.delete(), 'InvalidOperation'],
    ['protection twice', () => [sheet.protection.protect(), sheet.protection.protect()], 'InvalidOperation'],
    ['a value on a protected sheet', () => [sheet.protection.protect(), (sheet.getRange('A1').values = [[1]])], 'AccessDenied'],
    ['a format on a protected sheet', () => [sheet.protection.protect(), (sheet.getRange('A1').format.font.bold = true)], 'AccessDenied'],
  ])('%s', async (_, act, code) => {
    expect(await refused(act)).toBe(code);
  });

  test('what came before a refusal stays done', async () => {
    await refused(() => [(sheet.getRange('A1').values = [[7]]), sheet.getRange('A0').load('values')]);
    expect(findSheet(excel.book, 'Sheet1')?.cells.size).toBe(1);
  });
});

describe('what an add-in does wrong is noticed by the client', () => {
  test('reading without loading', () => {
    expect(() => sheet.getRange('A1').values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
  test('reading before the answer', () => {
    const range = sheet.getRange('A1').load('values');
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
  test('a range of a plain context used after its request', async () => {
    const range = sheet.getRange('A1').load('values');
    await context.sync();
    expect(() => range.load('formulas')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  });
  test('members above the level of this Excel', () => {
    boot('1.8');
    expect(() => sheet.pageLayout).toThrow(expect.objectContaining({ code: 'ApiNotFound' }));
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
  });
  test('no level above that of the client is announced', () => {
    boot('1.20');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  });
});

describe('objects that are not there', () => {
  test('answer as null objects, and so do their parts', async () => {
    const name = context.workbook.names.getItemOrNullObject('无');
    const range = name.getRangeOrNullObject().load('values');
    const none = context.workbook.worksheets.getItemOrNullObject('无').load('name');
    await context.sync();
    expect([name.isNullObject, range.isNullObject, none.isNullObject]).toEqual([true, true, true]);
  });
});

describe('values', () => {
  test('are taken as if they were typed', async () => {
    const range = sheet.getRange('A1:H1');
    range.values = [['=1+2', '007', "'007", '1-2', 'TRUE', '50%', '文字', '+1+1']];
    range.load('values,formulas,valueTypes');
    await context.sync();
    expect(range.values).toEqual([[3, 7, '007', 44_927, true, 0.5, '文字', 2]]);
    expect(range.formulas[0]?.[0]).toBe('=1+2');
    expect(range.valueTypes[0]?.slice(2, 4)).toEqual(['String', 'Double']);
  });

  test('more than 1,500 cells go in blocks of rows and arrive whole', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
    sheet.getRange('A1:J200').values = rows;
    await context.sync();
    expect(excel.counts.writes).toEqual(['Range.Values', 'Range.Values']);
    const range = sheet.getRange('A1:J200').load('values');
    await context.sync();
    expect(range.values).toEqual(rows);
  });

  test('formats that differ within a range read as null', async () => {
    sheet.getRange('A1').format.fill.color = '#ffcc00';
    const [one, both] = [sheet.getRange('A1').format.fill.load('color'), sheet.getRange('A1:A2').format.fill.load('color')];
    await context.sync();
    expect([one.color, both.color]).toEqual(['#FFCC00', null]);
  });
});

describe('counts and the clerk’s undo stack', () => {
  test('Excel.run keeps its ranges and gives them up in a request of its own', async () => {
    await Excel.run(async (run) => {
      const range = run.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await run.sync();
      return range.values;
    });
    await excel.idle();
    expect(excel.counts).toMatchObject({ requests: 1, cleanups: 1, writes: [], flaggedWrites: 0 });
    expect(excel.counts.requestBytes).toBe(excel.counts.largestRequest);
  });

  test('a write of an add-in empties the undo stack, a read does not', async () => {
    excel.clerk.type('Sheet1', 'A1', 5);
    sheet.getRange('A1').load('values');
    await context.sync();
    expect(excel.world.undo).toHaveLength(1);
    sheet.getRange('B1').values = [[1]];
    await context.sync();
    expect(excel.clerk.undo()).toBe(false);
  });

  test('an edit of one cell tells its value before and after, a paste tells none', async () => {
    const seen: (Excel.ChangedEventDetail | undefined)[] = [];
    const handler = sheet.onChanged.add(async ({ details }) => void seen.push(details));
    await context.sync();
    excel.clerk.type('Sheet1', 'A1', 5);
    excel.clerk.paste('Sheet1', 'A1', [[1, 2]]);
    await excel.idle();
    handler.remove();
    await context.sync();
    expect(seen).toEqual([expect.objectContaining({ valueBefore: '', valueAfter: 5, valueTypeBefore: 'Empty' }), undefined]);
  });

  test('own writes say whose they are, and nobody is told while events are off', async () => {
    const seen: string[] = [];
    const handler = sheet.onChanged.add(async ({ triggerSource }) => void seen.push(String(triggerSource)));
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[2]];
    context.runtime.enableEvents = true;
    await context.sync();
    excel.clerk.type('Sheet1', 'A1', 3);
    await excel.idle();
    handler.remove();
    await context.sync();
    expect(seen).toEqual(['ThisLocalAddin', 'Unknown']);
  });
});

const prompt = (message: string, title = '') => ({ message, title, showPrompt: true });
