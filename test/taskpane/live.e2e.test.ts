// The list of findings in the built pane follows whatever the clerk does to the workbook, and never writes.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { fillZeros, insertIn, placesOf } from '../e2e/clerk';
import { openExcelWeb, type ExcelWeb } from '../e2e/excelWeb';
import { started } from '../e2e/started';

const browser = started();

describe('the pane while a clerk works in the sheets', () => {
  let web: ExcelWeb;
  let pane: FrameLocator;
  let at: Awaited<ReturnType<typeof placesOf>>;
  beforeEach(async () => {
    at = await placesOf();
    web = await openExcelWeb(browser());
    pane = await web.open();
    await insertIn(pane);
    await fillZeros(pane);
    await pane.getByText('可以报送').first().waitFor();
    await web.excel.idle();
    web.excel.recount();
  });
  afterEach(async () => {
    // Whatever was done: the pane has read, and has written nothing that could cost the clerk the undo list.
    await web.excel.idle();
    expect(web.excel.counts.writes).toEqual([]);
    expect(web.excel.counts.flaggedWrites).toBe(0);
    await web.close();
  });
  const wrong = (words: string) => pane.locator('.finding', { hasText: words }).first().waitFor();
  const right = () => pane.getByText('可以报送').first().waitFor();

  test('a pasted block, its deletion, and Ctrl+Z of both', async () => {
    const { clerk } = web.excel;
    const [sheet, from] = at('table3.received.naturalPerson');
    clerk.paste(sheet, from, [[3, 4]]);
    await wrong('自然人列：新收 3');
    await wrong('商业企业列：新收 4');
    clerk.clear(sheet, from);
    await wrong('空着');
    expect(clerk.undo()).toBe(true);
    await wrong('自然人列：新收 3');
    expect(clerk.undo()).toBe(true);
    await right();
  });

  test('a row put above the table moves the cells that the findings lead to', async () => {
    const { clerk, book } = web.excel;
    const [sheet, from] = at('table4.review.upheld');
    clerk.insertRows(sheet, 1, 2);
    const moved = from.replace(/\d+/, (row) => String(Number(row) + 2));
    clerk.type(sheet, moved, '若干');
    await wrong('若干');
    await pane.getByRole('button', { name: `${sheet} ${moved}` }).click();
    await pane.locator('.progress').waitFor({ state: 'hidden' });
    expect(book.active.name).toBe(sheet);
  });

  test('a sheet with a new name is still found, and named by it', async () => {
    const { clerk } = web.excel;
    const [sheet, from] = at('table4.review.upheld');
    clerk.rename(sheet, '复议诉讼');
    clerk.type('复议诉讼', from, '若干');
    await wrong('若干');
    await pane.getByRole('button', { name: `复议诉讼 ${from}` }).waitFor();
  });

  test('a deleted sheet is told by its name, and the other tables are still checked', async () => {
    const { clerk } = web.excel;
    clerk.deleteSheet('表四');
    await pane.getByText(/表四/).filter({ visible: true }).first().waitFor();
    clerk.type(...at('table3.received.naturalPerson'), 2);
    await wrong('自然人列：新收 2');
  });

  test('a formula of the clerk’s own over other sheets is followed when these change', async () => {
    const { clerk } = web.excel;
    clerk.type('Sheet1', 'A1', 0);
    clerk.type(...at('table3.received.naturalPerson'), '=Sheet1!A1+0');
    await right();
    clerk.type('Sheet1', 'A1', 5);
    await wrong('自然人列：新收 5');
  });

  test('another sheet of the clerk’s is no affair of the pane', async () => {
    const { clerk } = web.excel;
    clerk.addSheet('我的');
    clerk.type('我的', 'A1', '随便写');
    clerk.show('我的');
    await right();
    expect(await pane.locator('.finding:not([data-severity="hint"])').count()).toBe(0);
  });
});
