// A plan as a file: every feature of it, seen by exceljs and in the XML.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Workbook, type Worksheet } from 'exceljs';
import { openPackage, type Package } from '../../../src/ooxml';
import { createXlsx, openXlsx } from '../../../src/host/xlsx';
import { FIGURES, PLAN, SECOND } from '../plan';
import { sheetPart } from './clerk';

let bytes: Uint8Array;
let pack: Package;
let sheet: Worksheet;
let xml: string;
let main: string;

beforeAll(async () => {
  const host = createXlsx();
  await host.apply(PLAN);
  bytes = await host.bytes();
  pack = openPackage(bytes, 'xlsx');
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  sheet = workbook.getWorksheet('表甲')!;
  xml = pack.text(sheetPart(bytes, '表甲'));
  main = pack.text(pack.main);
});

describe('a template as a file', () => {
  test('has the looks of the plan', () => {
    expect(sheet.getCell('A1').font).toMatchObject({ name: '黑体', size: 18, bold: true, italic: true, color: { argb: 'FF1F4E79' } });
    expect(sheet.getCell('A1').alignment).toMatchObject({ horizontal: 'center', vertical: 'middle' });
    expect(sheet.getCell('A2').fill).toMatchObject({ fgColor: { argb: 'FFF3F6F9' } });
    expect(sheet.getCell('A2').alignment).toMatchObject({ wrapText: true, vertical: 'top', indent: 1, horizontal: 'left' });
    expect(sheet.getCell('A2').border.left).toMatchObject({ style: 'thin', color: { argb: 'FF7B8794' } });
    expect(sheet.getCell('A5').numFmt).toBe('@');
    expect(sheet.getCell('D4').numFmt).toBe('0.####');
    // Every cell under a merge has the look, so that its borders are whole.
    expect(sheet.getCell('D1').style).toEqual(sheet.getCell('A1').style);
  });

  test('opens the cells to be filled and locks the others, without a password', () => {
    expect(sheet.getCell('B3').protection).toMatchObject({ locked: false });
    expect(sheet.getCell('D3').protection?.locked ?? true).toBe(true);
    const element = /<sheetProtection[^>]*>/.exec(xml)?.[0] ?? '';
    expect(element).toContain('sheet="1"');
    expect(element).not.toMatch(/password|hashValue/);
    // "0" allows what the clerk needs for long texts.
    expect(element).toMatch(/formatColumns="0".*formatRows="0"|formatRows="0".*formatColumns="0"/);
  });

  test('has the heights of the plan, and widths that print as wide as planned', () => {
    expect(sheet.getRow(1).height).toBe(30);
    expect(sheet.getRow(3).height).toBe(24.75);
    const widths = [...xml.matchAll(/<col [^>]*>/g)].flatMap(([tag]) => {
      const [, min, max, width] = /min="(\d+)" max="(\d+)" width="([\d.]+)"/.exec(tag)!;
      return Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width));
    });
    // 宋体 12: a digit is 8 pixels of 1/96 inch.
    const millimetres = widths.map((width) => (Math.trunc(width * 8 + 0.5) / 96) * 25.4);
    FIGURES.widths.forEach((planned, index) => expect(Math.abs(millimetres[index]! - planned)).toBeLessThan(0.14));
    expect(pack.text('xl/styles.xml')).toMatch(/<fonts[^>]*><font><sz val="12"\/><name val="宋体"\/>/);
  });

  test('asks for whole numbers, lists and texts with a prompt, one rule for a whole area', () => {
    expect(xml).toMatch(/<dataValidation type="whole"[^>]*sqref="B3:C4"><formula1>0<\/formula1><formula2>999999<\/formula2>/);
    expect(xml).toMatch(/<dataValidation type="decimal"[^>]*sqref="B6">/);
    expect(xml).toContain('<formula1>"乡镇,县""直"""</formula1>'.replace(/"(?=[^<>]*<\/)/g, '&quot;'));
    expect(xml).toMatch(/<dataValidation showInputMessage="1" promptTitle="说明" prompt="随便填。" sqref="A6"\/>/);
    expect(sheet.getCell('C4').dataValidation).toMatchObject({
      allowBlank: true,
      prompt: '没有的填 0。',
      errorTitle: '不是件数',
      errorStyle: 'stop',
    });
  });

  test('colours by conditional formats in the order of the plan', () => {
    const rules = [
      ...xml.matchAll(
        /<conditionalFormatting sqref="([^"]+)"><cfRule type="expression" dxfId="(\d+)" priority="(\d+)"[^>]*><formula>([^<]*)</g,
      ),
    ].map(([, ...found]) => found);
    expect(rules).toEqual([
      ['B3:C4', '0', '1', 'ISTEXT(B3)'],
      ['B3:C3 D4', '1', '2', 'ISBLANK(B3)'],
    ]);
    const looks = /<dxfs.*<\/dxfs>/s.exec(pack.text('xl/styles.xml'))?.[0] ?? '';
    expect(looks).toMatch(/<b\/>.*FFFFFFFF.*<bgColor rgb="FFB3261E"\/>.*<bgColor rgb="FFFFF4CC"\/>/s);
  });

  test('prints its area on one page across, with its head repeated and its margins', () => {
    expect(main).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">\'表甲\'!$A$1:$D$5</definedName>');
    expect(main).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'表甲\'!$1:$2</definedName>');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    });
    expect(sheet.pageSetup.margins!.left * 25.4).toBeCloseTo(28, 2);
    expect(sheet.pageSetup.margins!.top * 25.4).toBeCloseTo(37, 2);
  });

  test('freezes its head, has its tab colour and its names, and keeps the settings out of sight', () => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
    expect(sheet.properties.tabColor).toMatchObject({ argb: 'FF1F4E79' });
    expect(main).toContain('<definedName name="甲.数据">\'表甲\'!$B$3:$D$4</definedName>');
    expect(main).toMatch(/<sheet [^>]*name="_甲"[^>]*state="veryHidden"/);
  });

  test('carries the results of its sums, and has everything worked out on opening', () => {
    expect(xml).toMatch(/<c r="D3" s="\d+" t="str"><f>IF\([^<]*<\/f><v><\/v><\/c>/);
    expect(sheet.getCell('D4').value).toEqual({ formula: 'B4+C4', result: 3.5 });
    // What is not understood has no result that could be taken for the present one.
    expect(xml).toMatch(/<c r="B5"[^>]*><f>LEFT\([^<]*<\/f><\/c>/);
    expect(main).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"/);
  });

  test('is the same to the byte whenever it is made', async () => {
    const host = createXlsx();
    await host.apply(PLAN);
    expect(Buffer.compare(Buffer.from(await host.bytes()), Buffer.from(bytes))).toBe(0);
  });

  test('keeps its looks when another sheet is added to it', async () => {
    const host = await openXlsx(bytes);
    await host.apply(SECOND);
    const both = await host.bytes();
    const workbook = new Workbook();
    await workbook.xlsx.load(both.slice().buffer);
    const [first, second] = [workbook.getWorksheet('表甲')!, workbook.getWorksheet('表乙')!];
    for (const { row, column } of SECOND.sheets[0]!.cells)
      expect(second.getCell(row, column).style).toEqual(sheet.getCell(row, column).style);
    for (const { row, column } of FIGURES.cells) expect(first.getCell(row, column).style).toEqual(sheet.getCell(row, column).style);
    expect(second.getCell('A1').value).toBe(FIGURES.cells[0]!.value);
    const added = openPackage(both, 'xlsx');
    const text = added.text(sheetPart(both, '表乙'));
    const look = Number(/<cfRule [^>]*dxfId="(\d+)"/.exec(text)?.[1]);
    const looks = [...added.text('xl/styles.xml').matchAll(/<dxf>.*?<\/dxf>/gs)].map(([one]) => one);
    expect(looks[look]).toBe(looks[0]);
    expect(added.text(added.main)).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">\'表乙\'!$A$1:$D$5</definedName>');
  });

  test('can be saved before anything stands in it', async () => {
    expect(await (await openXlsx(await createXlsx().bytes())).sheets()).toEqual([{ name: 'Sheet1', hidden: false, protected: false }]);
  });
});
