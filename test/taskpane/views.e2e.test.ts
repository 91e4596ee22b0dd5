// Every view of the pane at the widths that offices have, in colours and in a contrast theme: axe finds nothing, nothing is cut off.
import { describe, expect, test } from '@jest/globals';
import type { Frame, FrameLocator } from 'playwright-core';
import { bytesOf, fillZeros, insertIn, placesOf } from '../e2e/clerk';
import { ADDIN, openExcelWeb, type ExcelWeb } from '../e2e/excelWeb';
import { overflowing, picture, violations } from '../e2e/look';
import { started } from '../e2e/started';

const browser = started();

describe.each([
  [320, 'none'],
  [420, 'none'],
  [320, 'active'],
  [420, 'active'],
] as const)('the pane of %d px, contrast theme %s', (width, forcedColors) => {
  test('can be read and used in every view', async () => {
    const at = await placesOf();
    const web = await openExcelWeb(browser(), { width, height: 760, forcedColors });
    const pane = await web.open('/index.html', width);
    const found: string[] = [];
    const look = async (name: string) => {
      const frame = paneFrame(web);
      for (const words of [...(await violations(frame)), ...(await overflowing(frame)).map((one) => `wider than the pane: ${one}`)])
        found.push(`${name}: ${words}`);
      await picture(web.page, '#frame1', `${name}-${width}-${forcedColors === 'active' ? 'contrast' : 'light'}`);
    };
    await pane.getByLabel('单位全称').waitFor();
    await look('1-first-run');
    await pane.getByRole('button', { name: '一键插入' }).click();
    await pane.getByText('请填写单位全称').waitFor();
    await look('2-first-run-missing');
    await insertIn(pane);
    await pane.getByText('还有 3 处错误').waitFor();
    await look('3-inserted');
    await fillZeros(pane);
    await pane.getByText('可以报送').first().waitFor();
    await look('4-all-clear');
    web.excel.clerk.type(...at('table3.received.naturalPerson'), 12);
    web.excel.clerk.type(...at('table3.granted.naturalPerson'), '１１');
    web.excel.clerk.type(...at('table4.review.upheld'), -1);
    web.excel.clerk.type(...at('table2.normative.issued'), 8);
    await pane
      .getByText(/处需说明/)
      .first()
      .waitFor();
    await look('5-findings');
    await warn(pane, look);
    await tabs(web, pane, look);
    expect(found).toEqual([]);
    await web.close();
  });
});

const paneFrame = ({ page }: ExcelWeb): Frame => {
  const frame = page.frames().find((one) => one.url().startsWith(ADDIN));
  if (!frame) throw new Error('The pane is not there.');
  return frame;
};

type Look = (name: string) => Promise<void>;

async function warn(pane: FrameLocator, look: Look): Promise<void> {
  await pane.getByRole('button', { name: '查看并改正…' }).click();
  await look('6-mend');
  await pane.getByRole('button', { name: '取消' }).first().click();
  await pane.getByRole('button', { name: '写说明' }).first().click();
  await pane.getByLabel('为什么没有错？').fill('本年制发的文件当年废止。');
  await look('7-note');
  await pane.getByRole('button', { name: '保存说明' }).click();
  await pane.getByText('说明：本年制发的文件当年废止。').waitFor();
  await look('8-explained');
}

async function tabs({ page }: ExcelWeb, pane: FrameLocator, look: Look): Promise<void> {
  await pane.getByRole('tab', { name: '正文' }).click();
  await pane.getByRole('button', { name: /依申请公开/ }).waitFor();
  await look('9-writing');
  await pane.getByRole('button', { name: /主动公开/ }).click();
  await pane.getByRole('button', { name: '写草稿' }).click();
  await look('10-editor');
  await pane.getByRole('button', { name: '插入数字' }).click();
  await pane.getByLabel('查找数字').fill('新收');
  await look('11-picker');
  await pane.getByRole('tab', { name: 'Word 文档' }).click();
  await pane.getByRole('button', { name: '生成 Word 文档' }).waitFor();
  await look('12-document');
  const arriving = page.waitForEvent('download');
  await pane.getByRole('button', { name: '生成 Word 文档' }).click();
  const bytes = await bytesOf(await arriving);
  await pane.getByText('已开始下载').waitFor();
  await look('13-document-made');
  await pane.locator('input[type=file]').setInputFiles({ name: '年报.docx', mimeType: '', buffer: Buffer.from(bytes) });
  await pane.getByText('已打开“年报.docx”').waitFor();
  await look('14-linked');
  await pane.locator('input[type=file]').setInputFiles({ name: '别的.docx', mimeType: '', buffer: Buffer.from('no document') });
  await pane.locator('.notice-error').waitFor();
  await look('15-refused');
  await pane.getByRole('tab', { name: '帮助' }).click();
  await pane.locator('details[data-rule="T3-01"]').waitFor();
  await pane.locator('details[data-rule="T3-01"] summary').click();
  await look('16-help');
  await pane.getByRole('button', { name: '重新插入年报表格…' }).click();
  await pane.getByRole('button', { name: '一键插入' }).click();
  await pane.getByRole('button', { name: '重新插入，保留已填内容' }).waitFor();
  await look('17-again');
}
