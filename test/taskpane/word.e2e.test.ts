// The clerk's last days: the linked document is open in Word, leaders have changed sentences, figures were corrected in the workbook.
import { describe, expect, test } from '@jest/globals';
import { editsFromCode, readWorkbook, reportCode, reportFromCode, stateOf } from '../../src/actions';
import { asWord, lines, shows } from '../document/asWord';
import { lint } from '../document/lint';
import { bytesOf, fillZeros, insertIn, placesOf, standing, until } from '../e2e/clerk';
import { openExcelWeb } from '../e2e/excelWeb';
import { started } from '../e2e/started';
import { openWordWeb, type WordWeb } from '../e2e/wordWeb';
import { corrected, foreign, IMPROVED, openedBy, pick, T1, TOTAL, written } from './linkedReport';

const browser = started();

/** Nothing was asked that the emulated Word does not know, and nothing left the computer. */
function honest({ word, office, site }: WordWeb): void {
  expect(word.refused).toEqual([]);
  expect(office.unknown).toEqual([]);
  expect(site.strangers).toEqual([]);
  expect(word.openFiles()).toBe(0);
}

describe('the linked document open in Word on the web', () => {
  test('is stale, is updated from the saved workbook, keeps what was edited, and gives it back to Excel', async () => {
    const { host, bytes } = await written();
    await corrected(host);
    const web = await openWordWeb(browser(), openedBy(bytes));
    const { pane, word } = web;
    await pane.getByText('西村乡人民政府 · 2022 年度 · 第 1 版').waitFor();
    await pane.getByText('还不知道是不是最新').waitFor();
    await pick(web, host);
    await pane.getByText(/文档不是最新的，有 \d+ 处要更新/).waitFor();
    // Before and after of what would change, open to be read.
    await pane
      .getByText('表三 · 一、本年新收政府信息公开申请数量 总计：0 → 3')
      .or(pane.getByText(/本年新收政府信息公开申请数量 · 总计：0 → 3/))
      .waitFor();
    await pane.getByText('主动公开信息65条。 → 主动公开信息80条。').waitFor();
    // Nothing is written before the clerk says so.
    expect(word.asked.filter((call) => /set|add|delete/i.test(call))).toEqual([]);
    const conflict = pane.getByRole('group', { name: '改进情况 第1段' });
    await conflict.getByText('抓好业务培训。').waitFor();
    await conflict.getByLabel('用工作簿里的').check();
    await pane.getByRole('button', { name: '更新这份文档' }).click();
    await pane.getByText(/已更新 \d+ 处，请按 Ctrl\+S 保存文档。/).waitFor();
    const now = word.document.bytes();
    expect(shows(now, TOTAL)).toBe('3');
    expect(lines(now)).toContain('　　主动公开信息80条。'.trim());
    expect(shows(now, T1)).toBe('一是专职人员不足。');
    expect(shows(now, IMPROVED)).toBe('加强培训，增配人员。');
    expect(lint(now)).toEqual([]);
    await pane.getByText('文档与工作簿一致').or(pane.getByText('数字和文字都是最新的')).first().waitFor();

    // What was edited here goes back to the workbook as a code.
    await pane.getByRole('heading', { name: '存在的主要问题 第1段' }).waitFor();
    await pane.getByRole('button', { name: '复制修改码' }).first().click();
    const code = await pane.getByRole('textbox', { name: '修改码' }).inputValue();
    expect(editsFromCode(code).texts.get('text.problems')).toBe('一是专职人员不足。');
    honest(web);
    await web.close();
  });

  test('keeps the document’s words where the clerk chooses them', async () => {
    const { host, bytes } = await written();
    await corrected(host);
    const web = await openWordWeb(
      browser(),
      asWord(bytes, ({ type: over }) => over(IMPROVED, '抓好业务培训。')),
    );
    await pick(web, host);
    await web.pane.getByRole('group', { name: '改进情况 第1段' }).getByLabel('用 Word 里的').check();
    await web.pane.getByRole('button', { name: '更新这份文档' }).click();
    await web.pane.getByText(/已更新 \d+ 处/).waitFor();
    expect(shows(web.word.document.bytes(), IMPROVED)).toBe('抓好业务培训。');
    honest(web);
    await web.close();
  });

  test('takes the hand-off code in place of a file; both versions of a paragraph are opened as a document of their own', async () => {
    const { host, bytes } = await written();
    await corrected(host);
    const web = await openWordWeb(
      browser(),
      asWord(bytes, ({ type: over }) => over(IMPROVED, '抓好业务培训。')),
    );
    const { pane, word } = web;
    await pane.getByText('没有保存？粘贴数据码').click();
    await pane.getByLabel('数据码').fill(reportCode(stateOf(await readWorkbook(host))));
    await pane.getByRole('button', { name: '使用数据码' }).click();
    await pane.getByRole('group', { name: '改进情况 第1段' }).getByLabel('两段都留').check();
    await pane.getByRole('button', { name: '更新这份文档' }).click();
    await pane.getByText('这次要增加、删去或改写整段').waitFor();
    await pane.getByRole('button', { name: '打开更新后的文档' }).click();
    await pane.getByText('已在 Word 的新窗口里打开，还没有保存。').waitFor();
    expect(word.windows).toHaveLength(1);
    expect(lines(word.windows[0]!)).toEqual(expect.arrayContaining(['抓好业务培训。', '加强培训，增配人员。']));
    // Not seen? The next way is a download.
    const arriving = web.page.waitForEvent('download');
    await pane.getByRole('button', { name: '没有看到文件？换一种办法' }).click();
    expect(await bytesOf(await arriving)).toEqual(word.windows[0]);
    await pane.getByText('已开始下载').waitFor();
    honest(web);
    await web.close();
  });

  test('that is not ours says so and offers to write one', async () => {
    const { host, bytes } = await written();
    const web = await openWordWeb(browser(), foreign(bytes));
    const { pane, word } = web;
    await pane.getByText('这份文档没有和年报工作簿关联').waitFor();
    await pane.getByText('先选择年报工作簿。').waitFor();
    await pick(web, host);
    await pane.getByRole('button', { name: '生成年报文档' }).click();
    await pane.getByText('已在 Word 的新窗口里打开，还没有保存。').waitFor();
    expect(word.windows).toHaveLength(1);
    expect(lint(word.windows[0]!)).toEqual([]);
    await web.close();
  });
});

describe('the code of what was edited in Word, in the pane of Excel', () => {
  test('restores the text in 正文, and a code of another report is refused', async () => {
    const at = await placesOf({ agency: '西村乡人民政府', year: 2022 });
    const { page, excel, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await insertIn(pane, { agency: '西村乡人民政府', year: 2022 });
    await fillZeros(pane);
    excel.clerk.type(...at('text.problems'), '一是人手不足。');
    await pane.getByRole('tab', { name: 'Word 文档' }).click();
    const arriving = page.waitForEvent('download');
    await pane.getByRole('button', { name: '生成 Word 文档' }).click();
    const bytes = await bytesOf(await arriving);
    // The workbook counts what it has written.
    expect(String(standing(excel, at('setting.revision')))).toBe('1');

    const word = await openWordWeb(
      browser(),
      asWord(bytes, ({ type: over }) => over(T1, '一是专职人员不足。')),
    );
    await word.pane.getByRole('button', { name: '复制修改码' }).first().click();
    const code = await word.pane.getByRole('textbox', { name: '修改码' }).inputValue();
    honest(word);
    await word.close();

    // The other way: the workbook's own state as a code.
    await pane.getByRole('button', { name: '复制数据码' }).first().click();
    const handed = reportFromCode(await pane.getByRole('textbox', { name: '数据码' }).inputValue());
    expect(handed.revision).toBe(1);
    expect(handed.report.texts.get('text.problems')).toBe('一是人手不足。');

    await pane.getByLabel('修改码').fill(code.slice(0, -3));
    await pane.getByRole('button', { name: '读取修改码' }).click();
    await pane.getByText('这段修改码不完整').waitFor();
    await pane.getByLabel('修改码').fill(code);
    await pane.getByRole('button', { name: '读取修改码' }).click();
    await pane.getByRole('button', { name: '写进“正文”工作表' }).click();
    await until(() => standing(excel, at('text.problems')) === '一是专职人员不足。');
    await pane.getByText('已写进 1 段。').waitFor();
    await close();
  });
});
