// Everything that the pane offers, done with the keyboard alone: no click, no pointer, no script that moves the focus.
import { describe, expect, test } from '@jest/globals';
import { bytesOf, BODY, placesOf, standing, until } from '../e2e/clerk';
import { ADDIN, openExcelWeb } from '../e2e/excelWeb';
import { keyboard } from '../e2e/keyboard';
import { started } from '../e2e/started';

const browser = started();

describe('a clerk without a mouse', () => {
  test('inserts, mends, explains, writes, makes and updates the document, reads the help, and inserts anew', async () => {
    const at = await placesOf();
    const { page, excel, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await pane.getByLabel('单位全称').waitFor();
    const frame = page.frames().find((one) => one.url().startsWith(ADDIN))!;
    const keys = keyboard(page, frame);

    await keys.to('单位全称');
    await page.keyboard.type(BODY.agency);
    await keys.to('一键插入');
    await page.keyboard.press('Enter');
    await pane.getByText('还有 3 处错误').waitFor();

    await keys.to('空白填 0…');
    await page.keyboard.press('Enter');
    // The question has the focus; its answers come next.
    await keys.to(/^填 \d+ 个 0$/);
    await page.keyboard.press('Space');
    await pane.getByText('可以报送').first().waitFor();

    excel.clerk.type(...at('table4.review.upheld'), '１');
    await pane.getByText(/还有 \d 处错误/).waitFor();
    await keys.to(/全角字符/);
    await page.keyboard.press('Enter');
    await until(() => excel.book.active.name === '表四');
    await keys.back('查看并改正…');
    await page.keyboard.press('Enter');
    await keys.to('改正勾选的格子');
    await page.keyboard.press('Enter');
    await until(() => standing(excel, at('table4.review.upheld')) === 1);

    excel.clerk.type(...at('table2.normative.issued'), 8);
    await pane.getByText('1 处需说明').first().waitFor();
    await keys.to('写说明');
    await page.keyboard.press('Enter');
    await page.keyboard.type('当年制发，当年废止。');
    await keys.to('保存说明');
    await page.keyboard.press('Enter');
    await pane.getByText('说明：当年制发，当年废止。').waitFor();

    await keys.back('校验');
    await page.keyboard.press('ArrowRight');
    await keys.to(/^（一）主动公开/);
    await page.keyboard.press('Enter');
    await keys.back('写草稿');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    await keys.back('插入数字');
    await page.keyboard.press('Enter');
    await page.keyboard.type('新收');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await pane.getByRole('textbox', { name: '（一）主动公开' }).inputValue()).toMatch(/\{新收\}$/);
    await keys.to('保存');
    await page.keyboard.press('Enter');
    await until(() => /\{新收\}$/.test(String(standing(excel, at('text.overview.proactive')))));
    await keys.back('返回目录');
    await page.keyboard.press('Enter');
    expect(await keys.focused()).toMatch(/^（一）主动公开/);

    await keys.back('正文');
    await page.keyboard.press('ArrowRight');
    await keys.to('生成 Word 文档');
    const arriving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const bytes = await bytesOf(await arriving);
    const choosing = page.waitForEvent('filechooser');
    await keys.to(/选择以前生成的 Word 文档/);
    await page.keyboard.press('Enter');
    await (await choosing).setFiles({ name: '年报.docx', mimeType: '', buffer: Buffer.from(bytes) });
    await pane.getByText('已打开“年报.docx”').waitFor();
    const again = page.waitForEvent('download');
    await keys.to('保存更新后的文档');
    await page.keyboard.press('Enter');
    await again;

    await keys.back('Word 文档');
    await page.keyboard.press('End');
    await keys.to('查找规则');
    await page.keyboard.type('收办平衡');
    await keys.to(/^T3-01/);
    await page.keyboard.press('Enter');
    await pane.getByText('错误示例').first().waitFor();
    await keys.to('重新插入年报表格…');
    await page.keyboard.press('Enter');
    await keys.to('一键插入');
    await page.keyboard.press('Enter');
    await keys.to('重新插入，保留已填内容');
    await page.keyboard.press('Enter');
    await pane.getByText(/^已插入：/).waitFor();
    expect(standing(excel, at('table2.normative.issued'))).toBe(8);
    await close();
  });
});
