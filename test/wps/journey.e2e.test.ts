// The clerk's way through the built add-in in WPS, from the ribbon to a document on the disk: with a young kernel, and with one as old as we claim.
import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { validate } from '../document/validator';
import { readDocument } from '../document/reader';
import { fillZeros, insertIn, placesOf } from '../e2e/clerk';
import { emulator, openWps } from '../e2e/wpsInPage';
import { started } from '../e2e/started';

const browser = started();
const PATH = 'C:\\Users\\王芳\\Desktop\\西村乡人民政府2025年政府信息公开工作年度报告.docx';

describe.each([
  ['the kernel of the tests', false],
  ['a kernel without anything younger than Chrome 64', true],
])('a clerk with WPS and %s', (_, old) => {
  test('inserts the template, mends a wrong figure, writes the text and gets a valid document on the disk', async () => {
    const at = await placesOf();
    const { page, pane, ribbon, type, sees, file, files, faults, site, close } = await openWps(browser(), {}, old);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await ribbon('年报助手');
    await insertIn(pane);
    const kernel = await page.evaluate(() => {
      const view = document.querySelector<HTMLIFrameElement>('.pane')?.contentWindow as unknown as Window & typeof globalThis;
      return [typeof view.fetch, view.Array.prototype.flatMap.toString().includes('native')];
    });
    expect(kernel).toEqual(old ? ['undefined', false] : ['function', true]);
    await pane.getByText('还有 3 处错误').waitFor();
    await fillZeros(pane);
    await pane.getByText('可以报送').first().waitFor();

    // A slip: seen at once, in five calls at most, none of which writes.
    const slip = at('table3.received.naturalPerson');
    await page.evaluate(() => window.wpsEmulator.recount());
    await type(...slip, 1);
    const finding = pane.locator('.finding', { hasText: '自然人列：新收 1' });
    await finding.waitFor();
    await pane.getByText('还有 2 处错误').waitFor();
    expect(await page.evaluate(() => window.wpsEmulator.world.counts.writes)).toBe(0);

    // The sentence leads to the cell.
    await page.evaluate(() => window.wpsEmulator.clerk.show('Sheet1'));
    await finding.locator('.finding-link').click();
    await page.waitForFunction((name) => window.wpsEmulator.world.front.book.active.name === name, slip[0]);
    await type(...slip, 0);
    await pane.getByText('可以报送').first().waitFor();

    await pane.getByRole('tab', { name: '正文' }).click();
    await pane.getByRole('button', { name: /依申请公开/ }).click();
    await pane.getByRole('button', { name: '写草稿' }).click();
    const box = pane.getByRole('textbox', { name: /依申请公开/ });
    const drafted = await box.inputValue();
    await box.press('Control+End');
    await box.pressSequentially('全年新收{新收}件。');
    await pane.getByRole('button', { name: '保存', exact: true }).click();
    await pane.getByText('已保存到“正文”工作表。').waitFor();
    expect(await sees(...at('text.overview.requests'))).toBe(`${drafted}全年新收{新收}件。`);

    await pane.getByRole('tab', { name: 'Word 文档' }).click();
    await pane.getByRole('button', { name: '生成 Word 文档' }).click();
    await pane.getByText(PATH).waitFor();
    expect(await files()).toEqual([PATH]);
    const bytes = await file(PATH);
    expect(await validate(bytes)).toEqual([]);
    const { paragraphs, tables } = readDocument(bytes);
    expect(paragraphs.map(({ text }) => text).join('\n')).toContain('全年新收0件。');
    expect(tables).toHaveLength(3);

    // Put away from within, and back from the ribbon as it was.
    await pane.getByRole('button', { name: '收起' }).click();
    await page.locator('.pane').waitFor({ state: 'hidden' });
    await ribbon('年报助手');
    await pane.getByRole('tab', { name: 'Word 文档', selected: true }).waitFor();

    expect(errors).toEqual([]);
    expect(await faults()).toEqual([]);
    expect(site.strangers).toEqual([]);
    expect(site.absent).toEqual([]);
    await close();
  });
});

describe('the ribbon of WPS without the pane', () => {
  test('lays out, checks and writes, and says so in a window', async () => {
    const { page, ribbon, files, faults, site, close } = await openWps(browser());
    const dialog = page.frameLocator('.dialog');
    const said = async (words: string) => {
      await dialog.getByText(words).first().waitFor();
      await dialog.getByRole('button', { name: '知道了' }).click();
      await page.locator('.dialog').waitFor({ state: 'detached' });
    };
    await ribbon('校验');
    await said('请先点“插入年报模板”');
    await ribbon('插入年报模板');
    await said('新增的工作表：基本信息、表二、表三、表四、正文、上年');
    await ribbon('校验');
    await said('处错误');
    await ribbon('生成 Word 文档');
    await said('文档已保存到：');
    expect(await files()).toHaveLength(1);

    await ribbon('环境自检');
    await dialog.getByText('二进制文件写入后读出').waitFor();
    expect(await dialog.locator('tr', { hasText: '二进制文件写入后读出' }).textContent()).toContain('一致');
    expect(await dialog.locator('tr', { hasText: '内部版本' }).textContent()).toContain('12.1.0.28043');
    await dialog.getByRole('button', { name: '保存报告' }).click();
    await dialog.getByText('年报助手自检报告.txt').waitFor();
    expect(await files()).toHaveLength(2);
    expect(await faults()).toEqual([]);
    expect(site.strangers).toEqual([]);
    await close();
  });
});

describe('a second workbook', () => {
  test('comes to the front: the pane begins anew there, and the first report is still there on return', async () => {
    const { page, pane, ribbon, faults, close } = await openWps(browser());
    await ribbon('年报助手');
    await insertIn(pane);
    await pane.getByText('还有 3 处错误').waitFor();
    await page.evaluate(() => {
      const { world } = window.wpsEmulator;
      const first = world.front;
      Object.assign(window, { first });
      window.wpsEmulator.openAnother('工作簿2');
    });
    await pane.getByRole('button', { name: '一键插入' }).waitFor();
    await page.evaluate(() => {
      window.wpsEmulator.world.front = (window as unknown as { first: typeof window.wpsEmulator.world.front }).first;
    });
    await pane.getByText('还有 3 处错误').waitFor();
    expect(await faults()).toEqual([]);
    await close();
  });
});

describe('the offline edition', () => {
  test('runs from a folder: every part of the pane is found beside it, and nothing is asked of a network', async () => {
    const page = pathToFileURL(join(__dirname, `../../dist/wps/offline/nianbao_${version}/pane.html`));
    expect(existsSync(page)).toBe(true);
    const context = await browser().newContext({ offline: true });
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).protocol));
    await context.addInitScript(`${await emulator()}\nObject.defineProperty(window, 'Application', { value: window.wpsRoot });`);
    const pane = await context.newPage();
    await pane.goto(page.href);
    await pane.getByLabel('单位全称').fill('西村乡人民政府');
    await pane.getByRole('button', { name: '一键插入' }).click();
    await pane.getByText('还有 3 处错误').waitFor();
    await pane.getByRole('tab', { name: '帮助' }).click();
    await pane.getByText('T3-01').first().waitFor();
    await pane.getByRole('tab', { name: 'Word 文档' }).click();
    await pane.getByRole('button', { name: '生成 Word 文档' }).click();
    await pane.getByText(/保存到.*\.docx/).waitFor();
    expect(new Set(asked)).toEqual(new Set(['file:']));
    await context.close();
  });
});
