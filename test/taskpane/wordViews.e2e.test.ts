// Every state of the pane inside Word at the narrowest width, in colours and in a contrast theme: axe finds nothing, nothing is cut off.
import { describe, expect, test } from '@jest/globals';
import { asWord } from '../document/asWord';
import { overflowing, picture, violations } from '../e2e/look';
import { started } from '../e2e/started';
import { openWordWeb, type WordWeb } from '../e2e/wordWeb';
import { ERROR } from '../emulators/word/word';
import { bookOf, corrected, foreign, openedBy, pick, protectedBy, twice, written } from './linkedReport';

const browser = started();

describe.each([
  [320, 'none'],
  [320, 'active'],
] as const)('the pane inside Word of %d px, contrast theme %s', (width, forcedColors) => {
  const found: string[] = [];
  const options = { width, height: 900, forcedColors } as const;
  const look = async (web: WordWeb, name: string) => {
    const frame = web.page.frames().find((one) => one.url().includes('/word.html'))!;
    for (const words of [...(await violations(frame)), ...(await overflowing(frame)).map((one) => `wider than the pane: ${one}`)])
      found.push(`${name}: ${words}`);
    await picture(web.page, '#frame1', `word-${name}-${forcedColors === 'active' ? 'contrast' : 'light'}`);
  };

  test('can be read and used in every state', async () => {
    const { host, bytes } = await written();
    const web = await openWordWeb(browser(), openedBy(bytes), options);
    const { pane } = web;
    await pane.getByText('还不知道是不是最新').waitFor();
    await look(web, '1-linked');
    await pick(web, host);
    await pane.getByText('文档与工作簿一致').or(pane.getByText('数字和文字都是最新的')).first().waitFor();
    await look(web, '2-same');
    await corrected(host);
    await pick(web, host);
    await pane.getByText(/文档不是最新的/).waitFor();
    await look(web, '3-stale');
    await web.page.locator('#frame1').evaluate(() => undefined);
    const frame = web.page.frames().find((one) => one.url().includes('/word.html'))!;
    await pane.getByRole('group', { name: '改进情况 第1段' }).scrollIntoViewIfNeeded();
    await look(web, '4-conflict');
    await pane.getByRole('button', { name: '更新这份文档' }).click();
    await pane.getByText(/已更新 \d+ 处/).waitFor();
    await frame.evaluate(() => window.scrollTo(0, 0));
    await look(web, '5-updated');
    await pane.getByRole('button', { name: '复制修改码' }).first().click();
    await pane.getByRole('textbox', { name: '修改码' }).waitFor();
    await look(web, '6-edits');
    await pane.getByText('没有保存？粘贴数据码').click();
    await pane.getByLabel('数据码').fill('NBW1.abc');
    await pane.getByRole('button', { name: '使用数据码' }).click();
    await pane.getByText('这段数据码不完整').waitFor();
    await frame.evaluate(() => window.scrollTo(0, 0));
    await look(web, '7-code-refused');
    await pick(web, await bookOf('青山乡人民政府'), '别的.xlsx');
    await pane.getByText('这份文档属于另一份年报').waitFor();
    await look(web, '8-other-report');
    await web.close();

    const stranger = await openWordWeb(browser(), foreign(bytes), options);
    await stranger.pane.getByText('这份文档没有和年报工作簿关联').waitFor();
    await look(stranger, '9-foreign');
    await pick(stranger, host);
    await stranger.pane.getByRole('button', { name: '生成年报文档' }).click();
    await stranger.pane.getByText('已在 Word 的新窗口里打开').waitFor();
    await look(stranger, '10-created');
    await stranger.close();

    const two = await openWordWeb(browser(), twice(bytes), options);
    await two.pane.getByText('文档里有不止一份年报的关联信息').waitFor();
    await look(two, '11-two-reports');
    await two.close();

    const locked = await openWordWeb(browser(), protectedBy(bytes, '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), options);
    await pick(locked, host);
    await locked.pane.getByText('文档设了编辑限制。').waitFor();
    await locked.pane.getByRole('button', { name: '更新这份文档' }).click();
    await locked.pane.getByText('文档设了编辑限制，没有改动。').waitFor();
    await look(locked, '12-protected');
    await locked.close();

    const refusing = await openWordWeb(
      browser(),
      asWord(bytes, () => undefined),
      options,
    );
    refusing.word.switches.fail = { call: 'customXmlNode.setNodeValueAsync', code: ERROR.customXml };
    await pick(refusing, host);
    await refusing.pane.getByRole('button', { name: '更新这份文档' }).click();
    await refusing.pane.getByText('Word 不让窗格改这份文档里的数据').waitFor();
    await look(refusing, '13-refused');
    await refusing.close();
    expect(found).toEqual([]);
  });
});
