// The ribbon's buttons with the pane closed: the built page does what the button says and tells it in a window of Office's own.
import { describe, expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { likelyYear } from '../../src/actions';
import { readDocument } from '../document/reader';
import { validate } from '../document/validator';
import { bytesOf, placesOf, until } from '../e2e/clerk';
import { openExcelWeb, type ExcelWeb } from '../e2e/excelWeb';
import { overflowing, picture, violations } from '../e2e/look';
import { started } from '../e2e/started';

const browser = started();

/** Presses a button and gives the window that opens; `done` settles when the add-in says that the button has done its work. */
async function press(web: ExcelWeb, name: string): Promise<{ readonly window: FrameLocator; readonly done: Promise<void> }> {
  const done = web.office.press(name);
  await until(() => web.office.dialog() !== undefined, 15_000);
  return { window: await web.open(web.office.dialog(), 420, 'dialog'), done };
}

/** 知道了: Office takes the window away, and the button can be pressed again. */
async function dismiss(web: ExcelWeb, { window, done }: Awaited<ReturnType<typeof press>>): Promise<void> {
  await window.getByRole('button', { name: '知道了' }).click();
  await done;
  expect(web.office.dialog()).toBeUndefined();
}

describe('the ribbon with the pane closed', () => {
  test('inserts, checks, shows the first wrong cell and writes the document, each told in a window', async () => {
    const year = likelyYear(new Date());
    const at = await placesOf({ agency: '', year });
    const web = await openExcelWeb(browser());
    await web.open('/commands.html', 0);
    await until(() => web.office.ready());

    const inserted = await press(web, 'insertTemplate');
    await inserted.window.getByRole('heading', { name: '插入年报模板' }).waitFor();
    await inserted.window.getByText(`已插入 ${year} 年度的年报表格。`).waitFor();
    await dismiss(web, inserted);
    expect(web.excel.book.sheets.map(({ name }) => name)).toContain('表三');
    expect(web.excel.book.active.name).toBe('基本信息');

    const twice = await press(web, 'insertTemplate');
    await twice.window.getByText('工作簿里已有年报表格').waitFor();
    await dismiss(web, twice);

    web.excel.clerk.type(...at('table3.received.naturalPerson'), 3);
    web.excel.recount();
    const checked = await press(web, 'checkReport');
    await checked.window.getByText(/^还有 .*处错误/).waitFor();
    await checked.window.getByText('已转到第一处').waitFor();
    const frame = web.page.frames().find((one) => one.url().includes('message.html'))!;
    expect(await violations(frame)).toEqual([]);
    expect(await overflowing(frame)).toEqual([]);
    await picture(web.page, '#dialog', '18-ribbon-check');
    await dismiss(web, checked);
    expect(web.excel.counts.writes.filter((what) => !/Activate|Select/.test(what))).toEqual([]);

    const written = await press(web, 'writeDocument');
    const arriving = web.page.waitForEvent('download');
    await written.window.getByRole('button', { name: '保存文档' }).click();
    const bytes = await bytesOf(await arriving);
    expect(await validate(bytes)).toEqual([]);
    expect(readDocument(bytes).tables).toHaveLength(3);
    await written.window.getByText('请在下载栏确认').waitFor();
    await dismiss(web, written);

    expect(web.site.strangers).toEqual([]);
    expect(web.office.unknown).toEqual([]);
    await web.close();
  });

  test('says what is missing where there is no report, and ends when the window is closed by its cross', async () => {
    const web = await openExcelWeb(browser());
    await web.open('/commands.html', 0);
    await until(() => web.office.ready());
    const { window, done } = await press(web, 'checkReport');
    await window.getByText('工作簿里还没有年报表格。请先点“插入年报模板”。').waitFor();
    web.office.closeDialog();
    await done;
    await web.close();
  });
});
