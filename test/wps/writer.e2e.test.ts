// The linked document open in WPS 文字: what it is, what the corrected workbook changes, and the updated document as a file of its own.
import { expect, test } from '@jest/globals';
import { readDocument } from '../document/reader';
import { openWps } from '../e2e/wpsInPage';
import { started } from '../e2e/started';
import { corrected, openedBy, written } from '../taskpane/linkedReport';

const browser = started();
const PATH = 'D:\\年报\\年报.docx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('a clerk sees in 文字 what the workbook changes, keeps the sentences changed there and gets the updated document beside the old one', async () => {
  const { host, bytes } = await written();
  const before = openedBy(bytes);
  await corrected(host);
  const { page, pane, ribbon, file, files, faults, site, close } = await openWps(browser(), { program: 'writer' });
  expect(await page.locator('#ribbon').getByRole('button').allTextContents()).toEqual(['年报助手', '环境自检']);
  await page.evaluate(
    ([path, base64]) => {
      const { shell, writer } = window.writerEmulator;
      shell.disk.files.set(
        path,
        Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
      );
      writer.document = { path, folder: 'D:\\年报', saved: true };
    },
    [PATH, Buffer.from(before).toString('base64')] as const,
  );
  await ribbon('年报助手');
  await pane.getByText('西村乡人民政府 · 2022 年度 · 第 1 版').waitFor();
  const workbook = Buffer.from(await host.bytes());
  await pane.locator('input[type=file]').setInputFiles({ name: '年报.xlsx', mimeType: XLSX, buffer: workbook });
  await pane.getByText(/文档不是最新的，有 \d+ 处要更新/).waitFor();
  // Both sides changed one sentence: the clerk chooses.
  const conflict = pane.getByRole('group', { name: '改进情况 第1段' });
  await conflict.getByRole('radio').first().check();
  await pane.getByRole('button', { name: '更新这份文档' }).click();
  await pane.getByRole('button', { name: '打开更新后的文档' }).click();
  await pane.getByText('已在 WPS 文字里打开').waitFor();

  const made = (await files()).find((path) => path !== PATH) ?? '';
  expect(made).toMatch(/西村乡人民政府2022年政府信息公开工作年度报告（更新）\.docx$/);
  const text = readDocument(await file(made))
    .paragraphs.map((paragraph) => paragraph.text)
    .join('\n');
  expect(text).toContain('主动公开信息80条。');
  expect(text).toContain('一是专职人员不足。');
  expect(text).toContain('抓好业务培训。');
  expect(await file(PATH)).toEqual(new Uint8Array(before));
  expect(await page.evaluate(() => window.writerEmulator.writer.opened)).toEqual([made]);
  expect(await faults()).toEqual([]);
  expect(site.strangers).toEqual([]);
  await close();
});
