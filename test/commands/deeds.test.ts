import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../src/actions';
import { deed } from '../../src/commands/deeds';
import type { SpreadsheetHost } from '../../src/host/host';
import { createXlsx } from '../../src/host/xlsx';
import { template, type, zeros } from '../actions/workbook';

const TODAY = new Date(2023, 0, 9);

/** A host that can show cells and remembers which. */
function showing(host: SpreadsheetHost) {
  const shown: string[] = [];
  const able: SpreadsheetHost = {
    ...host,
    capabilities: { events: false, selection: true },
    select: async (sheet, row, column) => void shown.push(`${sheet} ${row} ${column}`),
  };
  return { host: able, shown };
}

describe('the ribbon with the pane closed', () => {
  test('插入年报模板 lays out last year, shows where to fill in the body, and says so', async () => {
    const { host, shown } = showing(createXlsx());
    const said = await deed('insertTemplate', host, TODAY);
    expect(said.lines.join()).toContain('已插入 2022 年度');
    expect((await readWorkbook(host)).report.year).toBe(2022);
    expect(shown).toEqual([expect.stringMatching(/^基本信息 \d+ 2$/)]);
  });

  test('插入年报模板 replaces nothing, and says where that can be done', async () => {
    const host = await zeros();
    const before = await host.bytes();
    const said = await deed('insertTemplate', host, TODAY);
    expect(said.lines.join()).toMatch(/已有年报表格.*没有改动.*重新插入/);
    expect(await host.bytes()).toEqual(before);
  });

  test('校验 says the verdict and the worst, and shows the first wrong cell', async () => {
    const book = await zeros();
    await type(book, { 'table3.received.naturalPerson': 3 });
    const { host, shown } = showing(book);
    const { lines } = await deed('checkReport', host, TODAY);
    expect(lines[0]).toMatch(/^还有 \d+ 处错误/);
    expect(lines.join('\n')).toContain('【错误】自然人列');
    expect(shown).toEqual([expect.stringMatching(/^表三 /)]);
    expect(lines.join('\n')).toContain(`已转到第一处：表三!`);
  });

  test('校验 of a report without a fault says that it may be sent, and moves nothing', async () => {
    const { host, shown } = showing(await zeros());
    expect((await deed('checkReport', host, TODAY)).lines[0]).toMatch(/^可以报送/);
    expect(shown).toEqual([]);
  });

  test('生成 Word 文档 hands over the document and says what to look at', async () => {
    const { file, lines } = await deed('writeDocument', await template(), TODAY);
    expect(file?.name).toBe('西村乡人民政府2022年政府信息公开工作年度报告.docx');
    expect([...(file?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
    expect(lines.join()).toContain('段是草稿');
    expect(lines.join()).toContain('还有');
  });

  test.each(['checkReport', 'writeDocument'] as const)('%s in a workbook without a report says what to do first', async (name) => {
    expect((await deed(name, createXlsx(), TODAY)).lines).toEqual([expect.stringContaining('请先点“插入年报模板”')]);
  });

  test('a host that fails is told in words', async () => {
    const host = { ...createXlsx(), sheets: () => Promise.reject(new Error('boom')) };
    const { title, lines } = await deed('insertTemplate', host, TODAY);
    expect(title).toBe('插入年报模板');
    expect(lines[0]).toContain('再试一次');
  });
});
