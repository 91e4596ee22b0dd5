// Everything that the pane inside Word offers, done with the keyboard alone.
import { expect, test } from '@jest/globals';
import { reportCode, readWorkbook, stateOf } from '../../src/actions';
import { shows } from '../document/asWord';
import { keyboard } from '../e2e/keyboard';
import { started } from '../e2e/started';
import { openWordWeb } from '../e2e/wordWeb';
import { corrected, foreign, IMPROVED, openedBy, T1, TOTAL, written } from './linkedReport';

const browser = started();
const frameOf = ({ page }: Awaited<ReturnType<typeof openWordWeb>>) => page.frames().find((one) => one.url().includes('/word.html'))!;

test('a clerk without a mouse updates the open document, answers a question, copies the edits and reads the document anew', async () => {
  const { host, bytes } = await written();
  await corrected(host);
  const web = await openWordWeb(browser(), openedBy(bytes), { path: '/word.html?do=refresh' });
  const { page, pane, word } = web;
  await pane.getByText('还不知道是不是最新').waitFor();
  const keys = keyboard(page, frameOf(web));
  // The ribbon's 刷新年报 leads to the workbook at once.
  expect(await keys.focused()).toMatch(/^选择年报工作簿/);
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles({ name: '年报.xlsx', mimeType: '', buffer: Buffer.from(await host.bytes()) });
  await pane.getByText(/文档不是最新的/).waitFor();
  await keys.to('用 Word 里的');
  await page.keyboard.press('ArrowDown');
  expect(await pane.getByLabel('用工作簿里的').isChecked()).toBe(true);
  await keys.to('更新这份文档');
  await page.keyboard.press('Enter');
  await pane.getByText(/已更新 \d+ 处/).waitFor();
  const now = word.document.bytes();
  expect([shows(now, TOTAL), shows(now, IMPROVED), shows(now, T1)]).toEqual(['3', '加强培训，增配人员。', '一是专职人员不足。']);
  await keys.to('复制修改码');
  await page.keyboard.press('Enter');
  await pane.getByRole('textbox', { name: '修改码' }).waitFor();
  await keys.to('重新读取文档');
  await page.keyboard.press('Enter');
  await pane.getByRole('textbox', { name: '修改码' }).waitFor({ state: 'detached' });
  // The focus stays where the clerk was.
  expect(await keys.focused()).toBe('重新读取文档');
  await web.close();
});

test('a clerk without a mouse pastes a code and writes a linked document beside one that is not ours', async () => {
  const { host, bytes } = await written();
  const web = await openWordWeb(browser(), foreign(bytes));
  const { page, pane, word } = web;
  await pane.getByText('这份文档没有和年报工作簿关联').waitFor();
  const frame = frameOf(web);
  // As after F6: the pane gets the focus from Word.
  await frame.evaluate(() => document.querySelector<HTMLElement>('[data-refuge]')?.focus());
  const keys = keyboard(page, frame);
  await keys.to('没有保存？粘贴数据码');
  await page.keyboard.press('Enter');
  await keys.to('数据码');
  await page.keyboard.insertText(reportCode(stateOf(await readWorkbook(host))));
  await keys.to('使用数据码');
  await page.keyboard.press('Enter');
  await pane.getByText('数据码：西村乡人民政府 2022 年度').waitFor();
  await keys.to('生成年报文档');
  await page.keyboard.press('Enter');
  await pane.getByText('已在 Word 的新窗口里打开').waitFor();
  expect(word.windows).toHaveLength(1);
  await web.close();
});
