// Importing last year's report in the built pane: picked, looked at, written, and checked against at once.
import { describe, expect, test } from '@jest/globals';
import { insertIn, fillZeros, placesOf, standing, until } from '../e2e/clerk';
import { ADDIN, openExcelWeb } from '../e2e/excelWeb';
import { overflowing, picture, violations } from '../e2e/look';
import { started } from '../e2e/started';
import { gbk, page as printed } from '../published/print';
import { small } from '../rules/sample';

const browser = started();
const LAST = { agency: '西村乡人民政府', year: 2024, level: 'township' } as const;
const html = (text: string) => ({ name: '上年.html', mimeType: 'text/html', buffer: Buffer.from(gbk(text.replace('utf-8', 'gb2312'))) });

describe('a clerk who has last year’s report', () => {
  test('saved from the website sees every figure before and after, writes them, and reads what does not meet', async () => {
    const at = await placesOf();
    const web = await openExcelWeb(browser(), { width: 320, height: 760 });
    const pane = await web.open('/index.html', 320);
    await insertIn(pane);
    await fillZeros(pane);
    await pane.getByText('还没有 2024 年的数字').waitFor();
    web.excel.clerk.type(...at('lastYear.table3.received.total'), 5);
    await pane.getByText('已有 2024 年的数字').waitFor();
    await pane.getByRole('button', { name: '导入上年数字…' }).click();
    const input = pane.locator('input[type=file][accept*=html]');
    await input.waitFor({ state: 'attached' });

    await input.setInputFiles(html(printed(small({}, { ...LAST, year: 2023 }))));
    await pane.getByText('选的是 2023 年的报告，本报告是 2025 年度的，请选择 2024 年的报告。').waitFor();
    await input.setInputFiles({ name: '上年.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await pane.getByText('这是 PDF 文件，不能导入。').waitFor();

    await input.setInputFiles(html(printed(small({}, LAST))));
    await pane.getByText('有 1 格原来有别的数字').waitFor();
    expect(await pane.getByRole('row', { name: /四、结转下年度继续办理 · 总计/ }).innerText()).toMatch(/（空）\s*1$/);
    expect(await pane.getByRole('row', { name: /一、本年新收政府信息公开申请数量 · 总计/ }).innerText()).toMatch(/5\s*12$/);
    const frame = web.page.frames().find((one) => one.url().startsWith(ADDIN))!;
    expect([...(await violations(frame)), ...(await overflowing(frame))]).toEqual([]);
    await picture(web.page, '#frame1', 'last-year-320');
    expect(standing(web.excel, at('lastYear.table3.carriedForward.total'))).toBeFalsy();

    await pane.getByRole('button', { name: '写入 53 格' }).click();
    await pane.getByText('“上年”工作表已写入 53 格。').waitFor();
    await until(() => standing(web.excel, at('lastYear.table3.carriedForward.total')) === 1);
    await pane.locator('.finding', { hasText: '上年结转 0，应等于 2024 年报告的结转下年 1，差 1' }).waitFor();
    await web.close();
  });
});
