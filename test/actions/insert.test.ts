import { describe, expect, test } from '@jest/globals';
import { checkWorkbook, insertAnew, insertTemplate, readWorkbook, refuseForeign, saveNote, survey } from '../../src/actions';
import { createXlsx } from '../../src/host/xlsx';
import { fingerprint } from '../../src/report';
import { BODY, template, type, zeros } from './workbook';

const foreignSheet = {
  names: [],
  styles: {},
  sheets: [
    {
      name: '表三',
      widths: [],
      heights: {},
      cells: [{ row: 1, column: 1, value: '食堂账' }],
      merges: [],
      validations: [],
      formats: [],
      protect: false,
    },
  ],
};

describe('before a template is inserted', () => {
  test('an empty workbook holds nothing in the way', async () => {
    const found = await survey(createXlsx(), BODY);
    expect(found).toMatchObject({ ours: [], foreign: [], filled: 0 });
    expect(found.sheets).toEqual(['基本信息', '表二', '表三', '表四', '正文', '上年']);
    expect(found.read).toBeUndefined();
  });

  test('our own sheets are told by name, with how much is filled in', async () => {
    const host = await template();
    expect(await survey(host, BODY)).toMatchObject({ foreign: [], filled: 0 });
    await type(host, { 'table2.licences': 3, 'text.problems': '人手不足。' });
    const found = await survey(host, BODY);
    expect(found.ours).toEqual(['基本信息', '表二', '表三', '表四', '正文', '上年', '_nianbao']);
    expect(found.filled).toBe(2);
  });

  test('a sheet of somebody else is named and never touched', async () => {
    const host = createXlsx();
    await host.apply(foreignSheet);
    const before = await host.bytes();
    const found = await survey(host, BODY);
    expect(found).toMatchObject({ ours: [], foreign: ['表三'] });
    expect(() => refuseForeign(found)).toThrow(/“表三”.*不是年报助手插入的.*改个名/);
    await expect(insertAnew(host, BODY, found, false)).rejects.toThrow('没有改动');
    expect(await host.bytes()).toEqual(before);
  });
});

describe('inserting a template anew', () => {
  test('keeps figures, texts, contacts, last year, notes and the identity of the report', async () => {
    const host = await zeros();
    await type(host, {
      'table2.licences': 3,
      'table2.penalties': '１２',
      'table3.received.naturalPerson': 4,
      'table3.carriedForward.naturalPerson': 4,
      'text.problems': '人手不足。\n经费不够。',
      'meta.phone': '0516-12345678',
      'lastYear.table3.carriedForward.naturalPerson': 0,
      'lastYear.table2.licences': 8,
    });
    await saveNote(host, 'T3-11 table3.received.total', '年底才收到');
    const before = await readWorkbook(host);
    await insertAnew(host, BODY, await survey(host, BODY), true);
    const after = await readWorkbook(host);
    expect(fingerprint(after.report)).toBe(fingerprint(before.report));
    expect(after.meta).toEqual(before.meta);
    expect(after.settings).toEqual(before.settings);
    expect(after.lastYear?.readings).toEqual(before.lastYear?.readings);
  });

  test('mends a template of which rows were lost, and keeps the rest', async () => {
    const host = await zeros();
    await type(host, { 'table3.granted.naturalPerson': 5 });
    const found = await survey(host, BODY);
    await insertAnew(host, BODY, found, true);
    const { read } = await checkWorkbook(host);
    expect(read.problems).toEqual([]);
    expect(read.report.readings.get('table3.granted.naturalPerson')).toMatchObject({ value: 5 });
  });

  test('empties everything when the clerk says so', async () => {
    const host = await zeros();
    const id = (await readWorkbook(host)).settings.reportId;
    await insertAnew(host, BODY, await survey(host, BODY), false);
    const found = await survey(host, BODY);
    expect(found.filled).toBe(0);
    expect(found.read?.settings.reportId).not.toBe(id);
  });

  test('another year or body gets a title of its own', async () => {
    const host = await template();
    const next = { agency: '东河镇人民政府', year: 2023 };
    await insertAnew(host, next, await survey(host, next), true);
    const { report } = await readWorkbook(host);
    expect(report).toMatchObject(next);
    expect(report.texts.get('text.title')).toBe('东河镇人民政府2023年政府信息公开工作年度报告');
  });

  test('a template without a body gets its title as soon as the body is filled in', async () => {
    const host = createXlsx();
    await insertTemplate(host, { agency: '', year: 2022 });
    expect((await readWorkbook(host)).problems.map(({ message }) => message).join()).toContain('没有填写单位全称');
    await type(host, { 'meta.agency': '东河镇人民政府' });
    const { report, problems } = await readWorkbook(host);
    expect(problems).toEqual([]);
    expect(report.texts.get('text.title')).toBe('东河镇人民政府2022年政府信息公开工作年度报告');
  });
});
