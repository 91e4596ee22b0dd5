// The page that an Office which cannot save opens in the clerk's own browser.
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { documentOf, reportCode, stateOf, readWorkbook } from '../../src/actions';
import { zeros } from '../actions/workbook';
import { bytesOf } from '../e2e/clerk';
import { violations } from '../e2e/look';
import { serve } from '../e2e/site';
import { started } from '../e2e/started';

const browser = started();
const ORIGIN = 'https://localhost:3000';

async function page(prepare?: (page: Page) => Promise<unknown>) {
  const context = await browser().newContext({ locale: 'zh-CN', acceptDownloads: true });
  const site = await serve(context, [{ origin: ORIGIN, folder: 'dist/web' }]);
  const opened = await context.newPage();
  await prepare?.(opened);
  return { page: opened, site, close: () => context.close() };
}
const state = async () => stateOf(await readWorkbook(await zeros()));

test('writes the document from the code in its address, saves it, and leaves no trace in the address', async () => {
  const report = await state();
  const {
    page: opened,
    site,
    close,
  } = await page((each) =>
    each.addInitScript(() => {
      const held: Uint8Array[] = [];
      Object.assign(window, {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => ({
          name: suggestedName,
          createWritable: async () => ({ write: async (data: Uint8Array) => void held.push(data), close: async () => undefined }),
          getFile: async () => new Blob(held.map((each) => new Uint8Array(each))),
        }),
      });
    }),
  );
  await opened.goto(`${ORIGIN}/save.html#${reportCode(report)}`);
  await opened.getByText('西村乡人民政府 · 2022 年度').waitFor();
  expect(opened.url()).toBe(`${ORIGIN}/save.html`);
  expect(await violations(opened.mainFrame())).toEqual([]);
  await opened.getByRole('button', { name: '保存文档' }).click();
  await opened.getByText('已保存到“西村乡人民政府2022年政府信息公开工作年度报告.docx”。').waitFor();
  expect(site.strangers).toEqual([]);
  await close();
});

test('downloads where the browser has no picker, and does not call that saved', async () => {
  const report = await state();
  const { page: opened, close } = await page((each) => each.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker')));
  await opened.goto(`${ORIGIN}/save.html#${reportCode(report)}`);
  const arriving = opened.waitForEvent('download');
  await opened.getByRole('button', { name: '保存文档' }).click();
  expect(await bytesOf(await arriving)).toEqual(documentOf(report).bytes);
  await opened.getByText('已开始下载').waitFor();
  expect(await opened.getByText('已保存').count()).toBe(0);
  await close();
});

test('a cut address is refused in words that lead back to Excel', async () => {
  const { page: opened, close } = await page();
  await opened.goto(`${ORIGIN}/save.html#${reportCode(await state()).slice(0, 300)}`);
  await opened.getByText('这段数据码不完整').waitFor();
  await opened.getByText('请回到 Excel 里的年报助手').waitFor();
  await close();
});
