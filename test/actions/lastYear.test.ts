// A clerk imports last year's figures: what is shown, what is written, what is refused.
import { describe, expect, test } from '@jest/globals';
import { checkWorkbook, insertTemplate, lastYears, readWorkbook } from '../../src/actions';
import { compose } from '../../src/document';
import { edition, figures, type CellId, type EditionId } from '../../src/form';
import { createXlsx, openXlsx, type XlsxHost } from '../../src/host/xlsx';
import type { AnnualReport } from '../../src/report';
import { deleted, unnamed } from '../host/xlsx/clerk';
import { gbk, page } from '../published/print';
import { withCells } from '../report/arbitrary';
import { realReport } from '../report/realReports';
import { small, zeros } from '../rules/sample';
import { template, type } from './workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);
const docx = (report: AnnualReport) => compose({ report, form: edition(report.edition), reportId: 'id', revision: 1, meta: {} }).bytes;
const BODY = { agency: '西村乡人民政府', year: 2021, level: 'township' } as const;
const last = (cells: Parameters<typeof small>[0] = {}, id: EditionId = '2021') => small(cells, { ...BODY, edition: id });

/** The workbook for a report of 2022 by 西村乡. */
async function look(bytes: Uint8Array, host?: XlsxHost) {
  const { lookAtLastYear } = await lastYears();
  return lookAtLastYear(host ?? (await template()), bytes);
}

async function workbookOf(report: AnnualReport, options: { readonly agency: string; readonly year: number }): Promise<Uint8Array> {
  const host = createXlsx();
  await insertTemplate(host, options);
  const { locate } = await readWorkbook(host);
  await host.write(
    figures(edition(report.edition)).flatMap(({ id }) => {
      const place = locate(id);
      const read = report.readings.get(id);
      return place && read?.kind === 'figure' ? [{ ...place, value: read.value }] : [];
    }),
  );
  return host.bytes();
}

describe('last year’s figures are the same', () => {
  const report = last({ 'table2.normative.inForce': 1136 });
  test.each([
    ['last year’s workbook', () => workbookOf(report, BODY)],
    ['last year’s Word document', async () => docx(report)],
    ['a saved page', async () => utf8(page(report))],
    ['a saved page in GBK with separators', async () => gbk(page(report, { number: (value) => value.toLocaleString('en') }))],
  ])('from %s: shown first, then written, then checked against', async (_, file) => {
    const host = await template();
    const found = await look(await file(), host);
    expect(found).toMatchObject({ year: 2021, same: 0, remarks: [] });
    expect(found.changes).toHaveLength(10 + 4 * 7 + 15);
    expect(found.changes).toContainEqual({
      id: 'table3.carriedForward.total',
      name: '表三 · 四、结转下年度继续办理 · 总计',
      before: '',
      after: 1,
    });
    expect((await readWorkbook(host)).lastYear).toBeUndefined();

    const { writeLastYear } = await lastYears();
    await writeLastYear(host, found);
    const { lastYear } = await readWorkbook(host);
    expect(lastYear?.year).toBe(2021);
    expect(lastYear?.readings.get('table2.normative.inForce')).toEqual({ kind: 'figure', value: 1136 });
    expect(await look(await file(), host)).toMatchObject({ changes: [], same: 10 + 4 * 7 + 15 });
    await type(host, { 'table3.carriedIn.naturalPerson': 3 });
    const { findings } = await checkWorkbook(host);
    expect(findings.find(({ id }) => id === 'T3-07')?.message).toContain('应等于 2021 年报告的结转下年 1');
  });
});

describe('what the clerk is shown', () => {
  test('is what stands there and what would, and only where that differs', async () => {
    const host = await template();
    await type(host, { 'lastYear.table3.carriedForward.total': 5, 'lastYear.table3.received.total': 12 });
    const { changes, same } = await look(utf8(page(last())), host);
    expect(same).toBe(1);
    expect(changes.find(({ id }) => id === 'table3.carriedForward.total')).toMatchObject({ before: '5', after: 1 });
    expect(changes.some(({ id }) => id === 'table3.received.total')).toBe(false);
  });

  test('is written only while it is still so', async () => {
    const host = await template();
    const found = await look(utf8(page(last())), host);
    await type(host, { 'lastYear.table3.carriedForward.total': 8 });
    const { writeLastYear } = await lastYears();
    await expect(writeLastYear(host, found)).rejects.toThrow('“上年”工作表刚刚又改过，没有写入。');
    expect((await readWorkbook(host)).lastYear?.readings.get('table3.carriedForward.total')).toEqual({ kind: 'figure', value: 8 });
  });

  test('leaves alone what last year’s report left blank or marked with “/”, and says how many', async () => {
    const { changes, remarks } = await look(
      utf8(page(withCells(last(), { 'table2.fees': '/', 'table2.licences': null, 'table4.review.other': '见说明' }))),
    );
    const ids: readonly CellId[] = changes.map(({ id }) => id);
    for (const id of ['table2.fees', 'table2.licences', 'table4.review.other'] as const) expect(ids).not.toContain(id);
    expect(remarks).toEqual(['有 3 格空着或不是数字，没有导入。']);
  });

  test('of the trial form are the cells that mean the same', async () => {
    const host = createXlsx();
    await insertTemplate(host, { ...BODY, year: 2022 });
    const { changes, remarks } = await look(utf8(page(last({ 'table3.otherHandling.total': 3 }, '2019'))), host);
    expect(changes.every(({ id }) => !id.startsWith('table2.'))).toBe(true);
    expect(changes).toHaveLength(4 * 7 + 15);
    expect(remarks).toEqual(['文件的表二是 2019 年格式，“上年”表是 2021 年格式，含义不同的格子没有导入。']);

    const after = createXlsx();
    await insertTemplate(after, { ...BODY, year: 2021 });
    const whole = await look(utf8(page(small({}, { ...BODY, year: 2020, edition: '2019' }))), after);
    expect(whole.changes).toHaveLength(22 + 4 * 7 + 15);
    expect(whole.remarks).toEqual([]);
  });

  test('of another body’s file, or one without a year, comes with a doubt', async () => {
    const other = zeros({}, { ...BODY, agency: '东河镇人民政府' });
    expect((await look(utf8(page(other)))).remarks).toEqual(['文件是“东河镇人民政府”的报告，本单位是“西村乡人民政府”，请确认没有选错。']);
    expect((await look(utf8(page(last(), { title: '安平县西村乡信息公开年报' })))).remarks).toEqual([
      '文件里没有写明年度，请确认是 2021 年的报告。',
    ]);
    expect((await look(utf8(page(last(), { title: '安平县西村乡2021年政府信息公开工作年度报告' })))).remarks).toEqual([]);
  });

  test('of a document of ours whose title was edited is still last year’s, for the link says so', async () => {
    const { readLastYearFile } = await lastYears();
    const bytes = compose({
      report: { ...last(), texts: new Map([['text.title', '信息公开年报']]) },
      form: edition('2021'),
      reportId: 'id',
      revision: 1,
      meta: {},
    }).bytes;
    expect((await readLastYearFile(bytes)).report).toMatchObject({ agency: '西村乡人民政府', year: 2021 });
  });

  test('of a city as published are its figures', async () => {
    const city = realReport('suqian-2023');
    const host = createXlsx();
    await insertTemplate(host, { agency: city.agency, year: 2024 });
    const { changes, remarks } = await look(utf8(page(city)), host);
    expect(remarks).toEqual([]);
    expect(changes.find(({ id }) => id === 'table2.fees')?.after).toBe(59237.2449);
    expect(changes.find(({ id }) => id === 'table3.carriedForward.total')?.after).toBe(121);
  });
});

describe('a workbook that is not ours', () => {
  test('is read from its tables when it has the statutory ones', async () => {
    const host = createXlsx();
    await insertTemplate(host, BODY);
    await type(host, { 'table3.carriedForward.business': 4 });
    // The same sheets without any of our names.
    const found = await look(unnamed(await host.bytes()));
    expect(found.changes.find(({ id }) => id === 'table3.carriedForward.business')).toMatchObject({ after: 4 });
  });
});

describe('a file that is not imported', () => {
  const said = (bytes: Uint8Array) => look(bytes).then(String, (error: Error) => `${error.name}: ${error.message}`);
  test.each([
    ['of the year itself', utf8(page({ ...last(), year: 2022 })), '选的是 2022 年的报告，本报告是 2022 年度的，请选择 2021 年的报告。'],
    ['of an older year', docx({ ...last(), year: 2019 }), '选的是 2019 年的报告，本报告是 2022 年度的，请选择 2021 年的报告。'],
    ['that is empty', new Uint8Array(), '文件是空的，请重新复制或下载上年的报告。'],
    ['in PDF', utf8('%PDF-1.7 …'), '这是 PDF 文件，不能导入。请选择上年的工作簿（.xlsx）、Word 文档（.docx）或保存的网页（.html）。'],
    [
      'in an old format',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0),
      '这是旧版格式（.doc、.xls、.wps、.et）的文件，请打开后另存为 .xlsx 或 .docx 再导入。',
    ],
    [
      'as a web archive',
      utf8(`MIME-Version: 1.0\nContent-Type: multipart/related\n\n${page(last())}`),
      '这是单个文件网页（.mht），请在浏览器中打开后另存为“网页，仅 HTML”（.html）再导入。',
    ],
    ['as plain text', utf8('一、总体情况'), '文件里没有表格。请选择上年的工作簿（.xlsx）、Word 文档（.docx）或保存的网页（.html）。'],
    [
      'without the tables',
      utf8('<html><body><table><tr><td>电话</td></tr></table></body></html>'),
      '文件里没有年度报告的三张表，请确认选的是上年的年度报告，并且表格不是图片。',
    ],
    ['cut off', docx(last()).slice(0, 5000), '文件已损坏，请重新复制或下载一份；若还能打开，请打开后另存一份再导入。'],
    ['that is too large', new Uint8Array(20 * 1024 * 1024 + 1), '文件超过 20 MB，请删去图片和无关内容，另存后再导入。'],
  ])('%s is refused in one sentence', async (_, bytes, sentence) => {
    expect(await said(bytes)).toBe(`ImportRefusal: ${sentence}`);
  });

  test('changes nothing, and a lost 上年 sheet is named', async () => {
    const host = await template();
    const without = await openXlsx(deleted(await host.bytes(), '上年'));
    await expect(look(utf8(page(last())), without)).rejects.toThrow('工作簿里没有“上年”工作表');
  });
});
