// A clerk on a computer with neither Excel nor WPS: the whole way in a plain browser, by mouse and keyboard, with no way to the outside.
import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, nianbao } from '../cli/program';
import { readDocument } from '../document/reader';
import { validate } from '../document/validator';
import { bytesOf, placesOf } from '../e2e/clerk';
import { started } from '../e2e/started';
import { clickCell, eventually, faultless, openExample, openWorkbench, painted, paste, region, selected, typeInto } from '../e2e/workbench';

const browser = started();
const BODY = { agency: '西村乡人民政府', year: 2022 };
const RED = '#F8C9C4';

const grid = (rows: number, cell: (row: number, column: number) => string) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: 7 }, (_, column) => cell(row, column)));
const html = (cells: readonly (readonly string[])[]) =>
  `<table>${cells.map((line) => `<tr>${line.map((text) => `<td style="border:3px dashed red;background:#ff0">${text}</td>`).join('')}</tr>`).join('')}</table>`;

describe('a clerk with a browser and nothing else', () => {
  test('opens the example, makes a slip, sees it, mends it, writes text and document, and saves a file that the command line finds alike', async () => {
    const at = await placesOf(BODY);
    const opened = await openWorkbench(browser());
    const { page, pane, site, context, errors } = opened;
    await openExample(opened);

    // A slip: red cells in the grid, a sentence in the pane, the way back to the cell.
    const slip = at('table3.received.naturalPerson');
    await typeInto(page, slip, '1');
    const finding = pane.locator('.finding', { hasText: '自然人列：新收 1' });
    await finding.waitFor();
    await pane.locator('.verdict', { hasText: '还有 2 处错误' }).waitFor();
    expect((await painted(page, [slip, at('table3.handled.naturalPerson')])).map(({ fill }) => fill)).toEqual([RED, RED]);
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '基本信息' }).click();
    await finding.locator('.finding-link').click();
    expect(await eventually(() => selected(page), slip)).toEqual(slip);

    // Undo and redo, then mended.
    await clickCell(page, slip);
    await page.keyboard.press('Control+z');
    await faultless(pane);
    await page.keyboard.press('Control+y');
    await pane.locator('.verdict', { hasText: '还有 2 处错误' }).waitFor();
    await typeInto(page, slip, '0');
    await faultless(pane);
    expect((await painted(page, [slip]))[0]?.fill).not.toBe(RED);

    // A locked cell says so, and stays.
    await clickCell(page, at('table3.received.total'));
    await page.keyboard.type('9');
    await page.getByText('这个格子已锁定').waitFor();
    await page.getByRole('button', { name: '确定' }).click();
    expect(await region(page, 'nianbao.table3.received')).toEqual([[0, 0, 0, 0, 0, 0, 0]]);

    // Chinese through an input method: pinyin on the way, characters at the end.
    await clickCell(page, at('meta.address'));
    const keys = await context.newCDPSession(page);
    await page.keyboard.press('F2');
    await keys.send('Input.imeSetComposition', { text: 'xicun', selectionStart: 5, selectionEnd: 5 });
    await keys.send('Input.imeSetComposition', { text: '西村', selectionStart: 2, selectionEnd: 2 });
    await keys.send('Input.insertText', { text: '西村乡一号' });
    await page.keyboard.press('Enter');
    expect(await eventually(() => region(page, 'nianbao.meta.address'), [['西村乡一号']])).toEqual([['西村乡一号']]);

    // Text and document.
    await pane.getByRole('tab', { name: '正文' }).click();
    await pane.getByRole('button', { name: /依申请公开/ }).click();
    const box = pane.getByRole('textbox', { name: /依申请公开/ });
    await box.press('Control+End');
    await box.pressSequentially('全年新收{新收}件。');
    await pane.locator('.preview').getByText('全年新收0件。').waitFor();
    await pane.getByRole('button', { name: '保存', exact: true }).click();
    await pane.getByText('已保存到“正文”工作表。').waitFor();
    await pane.getByRole('tab', { name: 'Word 文档' }).click();
    const arriving = page.waitForEvent('download');
    await pane.getByRole('button', { name: '生成 Word 文档' }).click();
    const document = await bytesOf(await arriving);
    expect(await validate(document)).toEqual([]);
    const { paragraphs, tables } = readDocument(document);
    expect(paragraphs.map(({ text }) => text).join('\n')).toContain('全年新收0件。');
    expect(tables).toHaveLength(3);

    // Another slip goes into the file; the command line finds what the pane says.
    await typeInto(page, at('table3.carriedIn.business'), '2');
    await pane.getByRole('tab', { name: '校验' }).click();
    const told = pane.locator('.finding-link');
    await pane.locator('.verdict', { hasText: '还有 2 处错误' }).waitFor();
    const said = (await told.allTextContents()).sort();
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const download = await saving;
    expect(download.suggestedFilename()).toBe('西村乡人民政府2022年政府信息公开工作年度报告（示例）.xlsx');
    await page.getByText('已开始下载').first().waitFor();
    const file = join(folder(), 'saved.xlsx');
    writeFileSync(file, await bytesOf(download));
    const { out, code } = nianbao(['check', file, '--json']);
    const checked = JSON.parse(out) as { verdict: string; findings: { message: string }[] };
    expect([code, checked.verdict]).toEqual([1, 'fail']);
    expect(checked.findings.map(({ message }) => message).sort()).toEqual(said);

    expect([site.strangers, site.absent, errors]).toEqual([[], [], []]);
    await context.close();
  });

  test('pastes the figures of a table from a web page: numbers arrive, looks stay, locked sums are left out and told where they differ', async () => {
    const at = await placesOf(BODY);
    const opened = await openWorkbench(browser());
    const { page, pane, context, errors } = opened;
    await openExample(opened);
    const first = at('table3.received.naturalPerson');
    const [before] = await painted(page, [first]);
    await clickCell(page, first);
    // 办结 5 = 予以公开 5: what was taken in must come out. The last column holds a wrong sum in the first row.
    const cells = grid(25, (row, column) => (column === 0 && [0, 2, 23].includes(row) ? '5' : row === 0 && column === 6 ? '6' : '0'));
    await paste(page, html(cells), cells.map((line) => line.join('\t')).join('\n'));
    const sums = at('table3.received.total')[1];
    await page.getByText(`另有 31 格落在锁定的格子上`).waitFor();
    await page.getByText(`注意：${sums}`).waitFor();
    await faultless(pane);
    expect(await region(page, 'nianbao.table3.received')).toEqual([[5, 0, 0, 0, 0, 0, 5]]);
    expect(await region(page, 'nianbao.table3.handled')).toEqual([[5, 0, 0, 0, 0, 0, 5]]);
    expect(await painted(page, [first])).toEqual([before]);
    await page.keyboard.press('Control+z');
    expect(await eventually(() => region(page, 'nianbao.table3.received'), [[0, 0, 0, 0, 0, 0, 0]])).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
