// Bad days in the built pane: each is one sentence with a way out, and the way out works.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { page as asServed } from '../../src/taskpane/pages';
import { fillZeros, insertIn, placesOf, standing, until } from '../e2e/clerk';
import { openExcelWeb } from '../e2e/excelWeb';
import { started } from '../e2e/started';

const browser = started();
const EDITION = 'https://localhost:3000/workbench/';
const withEdition = {
  '/index.html': asServed(readFileSync(join(__dirname, '../../src/taskpane/index.html'), 'utf8'), { office: 'own', workbench: EDITION }),
};

describe('a pane that cannot start', () => {
  test('says after ten seconds that Excel is silent, offers another try and the browser edition, and welcomes a late answer', async () => {
    const { office, open, close } = await openExcelWeb(browser(), { pages: withEdition });
    office.silent = true;
    const pane = await open();
    await pane.getByText('正在连接表格…').waitFor();
    await pane.getByText('Excel 一直没有回应').waitFor({ timeout: 15_000 });
    expect(await pane.getByRole('link', { name: '改用网页版（不用安装）' }).getAttribute('href')).toBe(EDITION);
    expect(await pane.getByText('已经插入的年报表格不受影响').count()).toBe(1);
    office.silent = false;
    await pane.getByRole('button', { name: '再试一次' }).click();
    await pane.getByLabel('单位全称').waitFor();
    await close();
  });

  test('says that office.js did not arrive, and a way out where there is a browser edition', async () => {
    const { open, close } = await openExcelWeb(browser(), { missing: /office\.js$/, pages: withEdition });
    const pane = await open();
    await pane.getByText('年报助手没有加载完整').waitFor();
    await pane.getByRole('link', { name: '改用网页版（不用安装）' }).waitFor();
    await pane.getByRole('button', { name: '再试一次' }).waitFor();
    await close();
  });

  test('says in the oldest words that its own script did not arrive', async () => {
    const { open, close } = await openExcelWeb(browser(), { missing: /taskpane\.js$/ });
    await (await open()).getByText('年报助手没有加载完整').waitFor();
    await close();
  });

  test('says that this Excel is too old', async () => {
    const { open, close } = await openExcelWeb(browser(), { level: '1.7' });
    await (await open()).getByText('这个版本的 Excel 太旧').waitFor();
    await close();
  });
});

describe('a pane on a bad day', () => {
  test('a part of it that does not arrive is told, and comes with the next try', async () => {
    const { context, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await insertIn(pane);
    await context.route(/later\.js$/, (route) => route.abort(), { times: 1 });
    await pane.getByRole('tab', { name: '帮助' }).click();
    await pane.locator('.notice-error').waitFor();
    await pane.getByRole('button', { name: '再试一次' }).click();
    await pane.getByText('T3-01').first().waitFor();
    await close();
  });

  test('a cell that is being edited: the list waits, says so, and is right as soon as Enter is pressed', async () => {
    const at = await placesOf();
    const { excel, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await insertIn(pane);
    await fillZeros(pane);
    excel.switches.editing = Infinity;
    excel.clerk.type(...at('table3.received.naturalPerson'), 7);
    await pane.getByText('正在编辑单元格，按回车后自动更新。').waitFor({ timeout: 15_000 });
    await pane.getByText('可以报送').first().waitFor();
    excel.switches.editing = 0;
    await pane.locator('.finding', { hasText: '自然人列：新收 7' }).waitFor();
    expect(await pane.getByText('正在编辑单元格').isVisible()).toBe(false);
    await close();
  });

  test('a button pressed while a cell is being edited goes through by itself; given up, it says to press Enter', async () => {
    const at = await placesOf();
    const { excel, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await insertIn(pane);
    await pane.getByText('还有 3 处错误').waitFor();
    excel.switches.editing = 2;
    await fillZeros(pane);
    expect(standing(excel, at('table4.review.upheld'))).toBe(0);

    excel.clerk.type(...at('table4.review.upheld'), '２');
    await pane.getByRole('button', { name: '查看并改正…' }).click();
    excel.switches.editing = Infinity;
    await pane.getByRole('button', { name: '改正勾选的格子' }).click();
    await pane.getByText('请先按回车结束单元格编辑').waitFor({ timeout: 15_000 });
    excel.switches.editing = 0;
    await pane.getByRole('button', { name: '再试一次' }).click();
    await until(() => standing(excel, at('table4.review.upheld')) === 2);
    await close();
  });

  test('an insertion that fails halfway leaves nothing behind but its reason; the next try completes it', async () => {
    const { excel, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await pane.getByLabel('单位全称').fill('西村乡人民政府');
    await excel.idle();
    excel.switches.failAt = { request: 4, action: 300, code: 'GeneralException' };
    await pane.getByRole('button', { name: '一键插入' }).click();
    const notice = pane.locator('.notice-error');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/。/);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    await notice.getByText('详情').click();
    expect(await notice.locator('textarea').inputValue()).toContain('GeneralException');
    await notice.getByRole('button', { name: '再试一次' }).click();
    await pane.getByText('还有 3 处错误').waitFor();
    await close();
  });

  test('a pane that is reloaded while it inserts finds either all or nothing', async () => {
    const { page, excel, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await pane.getByLabel('单位全称').fill('西村乡人民政府');
    excel.switches.delay = () => 300;
    await pane.getByRole('button', { name: '一键插入' }).click();
    await pane.getByText('正在插入年报表格…').waitFor();
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await excel.idle();
    excel.switches.delay = () => 0;
    const again = await open();
    const sheets = excel.book.sheets.length;
    expect([1, 8]).toContain(sheets);
    if (sheets === 1) await insertIn(again);
    await again.getByText('还有 3 处错误').waitFor();
    await close();
  });

  test('a sheet that vanishes while figures are written is told by its name; laying out anew brings it back with what was filled in', async () => {
    const at = await placesOf();
    const { excel, open, close } = await openExcelWeb(browser());
    const pane = await open();
    await insertIn(pane);
    await pane.getByText('还有 3 处错误').waitFor();
    excel.clerk.type(...at('table3.received.naturalPerson'), 6);
    await pane.getByRole('button', { name: '空白填 0…' }).click();
    await excel.idle();
    excel.switches.vanish = { request: 1, action: 1, sheet: '表四' };
    await pane.getByRole('button', { name: /^填 \d+ 个 0$/ }).click();
    await pane.getByText(/表四/).filter({ visible: true }).first().waitFor();
    await pane.getByRole('tab', { name: '帮助' }).click();
    await pane.getByRole('button', { name: '重新插入年报表格…' }).click();
    await pane.getByRole('button', { name: '一键插入' }).click();
    await pane.getByRole('button', { name: '重新插入，保留已填内容' }).click();
    await pane.getByText(/^已插入：/).waitFor();
    expect(excel.book.sheets.map(({ name }) => name)).toContain('表四');
    expect(standing(excel, at('table3.received.naturalPerson'))).toBe(6);
    await close();
  });

  test('a foreign sheet of the same name is not touched, and the clerk is told which one is in the way', async () => {
    const { excel, open, close } = await openExcelWeb(browser());
    excel.clerk.addSheet('表三');
    excel.clerk.type('表三', 'A1', '别的表');
    const pane = await open();
    await pane.getByLabel('单位全称').fill('西村乡人民政府');
    await pane.getByRole('button', { name: '一键插入' }).click();
    await pane.getByText('工作簿里有名为“表三”的工作表').waitFor();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '表三']);
    expect(standing(excel, ['表三', 'A1'])).toBe('别的表');
    await close();
  });

  test('answers that come late show progress after half a second and change nothing in the end', async () => {
    const { excel, open, close } = await openExcelWeb(browser());
    excel.switches.delay = () => 400;
    const pane = await open();
    await pane.getByLabel('单位全称').fill('西村乡人民政府');
    await pane.getByRole('button', { name: '一键插入' }).click();
    await pane.getByText('正在插入年报表格…').waitFor();
    await pane.getByText('还有 3 处错误').waitFor();
    await close();
  });
});
