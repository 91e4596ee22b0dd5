// The clerk's way through the built add-in in Excel on the web, from the first run to the document, with no way to the outside.
import { describe, expect, test } from '@jest/globals';
import { validate } from '../document/validator';
import { readDocument } from '../document/reader';
import { shown } from '../emulators/office/address';
import { bytesOf, fillZeros, insertIn, placesOf, standing, until } from '../e2e/clerk';
import { openExcelWeb } from '../e2e/excelWeb';
import { started } from '../e2e/started';

const browser = started();

describe('a clerk with Excel on the web', () => {
  test('inserts the template, mends a wrong figure, writes the text and gets a valid document; nothing leaves the computer', async () => {
    const at = await placesOf();
    const { page, excel, office, site, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await insertIn(pane);
    await pane.getByText('还有 3 处错误').waitFor();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '基本信息', '表二', '表三', '表四', '正文', '上年', '_nianbao']);
    await fillZeros(pane);
    await pane.getByText('可以报送').first().waitFor();

    // A slip: an application that appears nowhere else. Reading it takes one request and writes nothing.
    const slip = at('table3.received.naturalPerson');
    await excel.idle();
    excel.recount();
    excel.clerk.type(...slip, 1);
    const finding = pane.locator('.finding', { hasText: '自然人列：新收 1' });
    await finding.waitFor();
    await pane.getByText('还有 2 处错误').waitFor();
    await excel.idle();
    expect(excel.counts).toMatchObject({ requests: 1, writes: [], flaggedWrites: 0 });

    // The sentence leads to the cell.
    excel.clerk.show('Sheet1');
    await finding.locator('.finding-link').click();
    await until(() => excel.book.active.name === slip[0]);
    expect(shown(excel.book.selection)).toBe(slip[1]);

    excel.clerk.type(...slip, 0);
    await pane.getByText('可以报送').first().waitFor();
    expect(await pane.locator('.finding:not([data-severity="hint"])').count()).toBe(0);

    // The text: a draft with figures as fields, a sentence of the clerk's own, kept in the sheet 正文.
    await pane.getByRole('tab', { name: '正文' }).click();
    await pane.getByRole('button', { name: /依申请公开/ }).click();
    await pane.getByRole('button', { name: '写草稿' }).click();
    const box = pane.getByRole('textbox', { name: /依申请公开/ });
    const drafted = await box.inputValue();
    expect(drafted.length).toBeGreaterThan(20);
    await box.press('Control+End');
    await box.pressSequentially('全年新收{新收}件。');
    await pane.locator('.preview').getByText('全年新收0件。').waitFor();
    await pane.getByRole('button', { name: '保存', exact: true }).click();
    await pane.getByText('已保存到“正文”工作表。').waitFor();
    expect(standing(excel, at('text.overview.requests'))).toBe(`${drafted}全年新收{新收}件。`);

    await pane.getByRole('tab', { name: 'Word 文档' }).click();
    const arriving = page.waitForEvent('download');
    await pane.getByRole('button', { name: '生成 Word 文档' }).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toBe('西村乡人民政府2025年政府信息公开工作年度报告.docx');
    await pane.getByText('已开始下载“西村乡人民政府2025年政府信息公开工作年度报告.docx”，请在下载栏确认。').waitFor();
    const bytes = await bytesOf(download);
    expect(await validate(bytes)).toEqual([]);
    const { paragraphs, tables } = readDocument(bytes);
    expect(paragraphs.map(({ text }) => text).join('\n')).toContain('全年新收0件。');
    expect(tables).toHaveLength(3);

    expect(site.strangers).toEqual([]);
    expect(site.absent).toEqual(['/office/telemetry/oteljs_agave.js']);
    expect(office.unknown).toEqual([]);
    await close();
  });
});
