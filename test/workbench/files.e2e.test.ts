// Files in the workbench: opened, written again, found after a crash, and never lost unasked.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { insertTemplate, readWorkbook } from '../../src/actions';
import { createXlsx, openXlsx } from '../../src/host/xlsx';
import { figure } from '../../src/report';
import { bytesOf, placesOf } from '../e2e/clerk';
import { started } from '../e2e/started';
import { eventually, openExample, openWorkbench, region, typeInto, visit } from '../e2e/workbench';

const browser = started();
const BODY = { agency: '东村乡人民政府', year: 2024 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A clerk's file: a report, and a sheet of the clerk's own. */
async function clerksFile(): Promise<Buffer> {
  const host = createXlsx();
  await insertTemplate(host, BODY);
  const own = { name: '台账', widths: [], heights: {}, merges: [], validations: [], formats: [], protect: false };
  await host.apply({
    sheets: [{ ...own, cells: [{ row: 1, column: 1, value: '我的台账' }] }],
    names: [{ name: '台账', sheet: '台账', area: { row: 1, column: 1, rows: 1, columns: 1 } }],
    styles: {},
  });
  return Buffer.from(await host.bytes());
}

const open = async (page: Page, name: string, buffer: Buffer) => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开' }).click();
  await (await choosing).setFiles({ name, mimeType: XLSX, buffer });
};

const drop = (page: Page, name: string, buffer: Buffer) =>
  page.evaluate(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (digit) => digit.charCodeAt(0))], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, buffer.toString('base64')] as const,
  );

describe('a file in the workbench', () => {
  test('is opened, changed and saved; a sheet of the clerk’s own is named and comes out as it went in', async () => {
    const at = await placesOf(BODY);
    const { page, pane, context, errors } = await openWorkbench(browser());
    await open(page, '东村.xlsx', await clerksFile());
    await page.getByText('文件里还有“台账”工作表，这里不显示，保存时原样保留。').waitFor();
    await pane.getByText('东村乡人民政府 · 2024 年度').waitFor();
    await typeInto(page, at('table3.received.business'), '3');
    await page.getByText('有未保存的改动').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('东村.xlsx');
    const saved = await openXlsx(await bytesOf(download));
    expect((await saved.sheets()).map(({ name }) => name)).toContain('台账');
    expect((await saved.read(['台账'])).get('台账')?.values).toEqual([['我的台账']]);
    expect(figure((await readWorkbook(saved)).report, 'table3.received.business')).toBe(3);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('that is none of ours is refused in one sentence, and what is open stays', async () => {
    const opened = await openWorkbench(browser());
    const { page, pane, context, errors } = opened;
    await openExample(opened);
    await drop(page, '年报.docx', Buffer.from('x'));
    await page.getByText('“年报.docx”不是 .xlsx 文件').waitFor();
    await drop(page, '坏.xlsx', Buffer.from('not a zip'));
    await page.locator('.bar[data-kind="error"]').waitFor();
    const other = createXlsx();
    await drop(page, '空.xlsx', Buffer.from(await other.bytes()));
    await page.getByText('这不是年报助手生成的工作簿').waitFor();
    await pane.getByText('西村乡人民政府 · 2022 年度').waitFor();
    expect(await region(page, 'nianbao.table3.received')).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is found again after a crash, and given up only when the clerk says so', async () => {
    const at = await placesOf({ agency: '西村乡人民政府', year: 2022 });
    const opened = await openWorkbench(browser());
    const { page, context, errors } = opened;
    await openExample(opened);
    await typeInto(page, at('table3.received.naturalPerson'), '7');
    await eventually(() => keptNames(page), ['西村乡人民政府2022年政府信息公开工作年度报告（示例）.xlsx']);
    // A crash asks no questions.
    await page.close({ runBeforeUnload: false });

    // Asked, not answered, and left without a change: the copy is still there.
    const unanswered = await visit(context);
    await unanswered.page.getByText('有改动没有保存').waitFor();
    await unanswered.page.getByRole('button', { name: '保存', exact: true }).click();
    await unanswered.page.getByText('还没有年报').waitFor();
    await unanswered.page.close();

    const again = await visit(context);
    await again.page.getByText('有改动没有保存').waitFor();
    await again.page.getByRole('button', { name: '恢复' }).click();
    await again.page.getByText('已恢复').waitFor();
    expect(await region(again.page, 'nianbao.table3.received')).toEqual([[7, 0, 0, 0, 0, 0, 7]]);

    // New: asked first, kept on 取消, gone on 继续.
    await again.page.getByRole('button', { name: '新建' }).click();
    await again.page.getByText('有改动还没有保存').waitFor();
    await again.page.getByRole('button', { name: '取消' }).click();
    expect(await region(again.page, 'nianbao.table3.received')).toEqual([[7, 0, 0, 0, 0, 0, 7]]);
    await again.page.getByRole('button', { name: '新建' }).click();
    await again.page.getByRole('button', { name: '不保存，继续' }).click();
    await again.pane.getByRole('heading', { name: '插入年报模板' }).waitFor();
    expect(await region(again.page, 'nianbao.table3.received')).toBeUndefined();
    expect(await eventually(() => keptNames(again.page), [])).toEqual([]);
    expect([errors, again.errors]).toEqual([[], []]);
    await context.close();
  });

  test('warns before the page is left with changes that are not saved, and not without', async () => {
    const at = await placesOf({ agency: '西村乡人民政府', year: 2022 });
    const opened = await openWorkbench(browser());
    const { page, context } = opened;
    await openExample(opened);
    const warnings: string[] = [];
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type());
      void dialog.dismiss();
    });
    await typeInto(page, at('table3.received.naturalPerson'), '7');
    await page.getByText('有未保存的改动').waitFor();
    await page.close({ runBeforeUnload: true });
    expect(await eventually(async () => warnings, ['beforeunload'])).toEqual(['beforeunload']);
    await context.close();
  });

  test('is written into the same file again where the browser can, also from the pane by Ctrl+S', async () => {
    const at = await placesOf(BODY);
    const { page, pane, context, errors } = await openWorkbench(browser(), { pickers: true });
    const bytes = await clerksFile();
    // The browser's dialogs, answered: the file lies in the page's memory.
    await page.evaluate((base64) => {
      const disk = { bytes: Uint8Array.from(atob(base64), (digit) => digit.charCodeAt(0)), writes: 0 };
      const handle = {
        kind: 'file',
        name: '东村.xlsx',
        getFile: async () => new File([disk.bytes], '东村.xlsx'),
        createWritable: async () => ({
          write: async (written: ArrayBuffer) => {
            disk.bytes = new Uint8Array(written);
          },
          close: async () => {
            disk.writes++;
          },
        }),
      };
      Object.assign(window, {
        disk,
        showOpenFilePicker: async () => [handle],
        showSaveFilePicker: async () => {
          throw new DOMException('closed', 'AbortError');
        },
      });
    }, bytes.toString('base64'));
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByText('已打开“东村.xlsx”').waitFor();
    await typeInto(page, at('table3.received.business'), '4');
    await pane.getByRole('tab', { name: '正文' }).click();
    await pane.getByRole('tab', { name: '正文' }).press('Control+s');
    await page.getByText('已保存到“东村.xlsx”。').waitFor();
    const disk = () => page.evaluate(() => (window as unknown as { disk: { bytes: Uint8Array; writes: number } }).disk);
    const { writes } = await disk();
    const saved = await openXlsx(Uint8Array.from(Object.values((await disk()).bytes)));
    expect([writes, figure((await readWorkbook(saved)).report, 'table3.received.business')]).toEqual([1, 4]);
    // 另存为, and the dialog closed: nothing is written, nothing is lost.
    await page.getByRole('button', { name: '另存为' }).click();
    await page.waitForTimeout(300);
    expect((await disk()).writes).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** What the browser keeps of unsaved work, by file name. */
const keptNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const asked = indexedDB.open('nianbao', 1);
        asked.onsuccess = () => {
          const all = asked.result.transaction('copies').objectStore('copies').getAll() as IDBRequest<{ name: string }[]>;
          all.onsuccess = () => {
            asked.result.close();
            resolve(all.result.map(({ name }) => name));
          };
        };
      }),
  );
