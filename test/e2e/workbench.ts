// The built workbench in a browser, and what a clerk does in it by mouse and keyboard. The grid is a picture: where a cell lies is
// worked out from the engine's own sizes, what stands in it and how it is painted is read from the engine.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { HostValue } from '../../src/host/host';
import type { Workbench } from '../../src/workbench/workbench';
import { serve, type Site } from './site';

export const ORIGIN = 'http://127.0.0.1:8722';
const FOLDER = 'dist/workbench';

export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly site: Site;
  readonly context: BrowserContext;
  /** Errors that the page threw. */
  readonly errors: readonly string[];
}

export interface Options {
  readonly width?: number;
  readonly height?: number;
  /** Whether the browser can write a file again; those that cannot download it. */
  readonly pickers?: boolean;
}

export async function openWorkbench(
  browser: Browser,
  { width = 1366, height = 768, pickers = false }: Options = {},
): Promise<OpenWorkbench> {
  if (!existsSync(join(__dirname, '../..', FOLDER, 'index.html'))) throw new Error(`${FOLDER} is missing: npm run build:workbench first.`);
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ORIGIN });
  const site = await serve(context, [{ origin: ORIGIN, folder: FOLDER }]);
  if (!pickers)
    await context.addInitScript(() => {
      for (const picker of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, picker);
    });
  return { ...(await visit(context)), site, context };
}

/** Another visit of the same browser: what it has kept is still there. */
export async function visit(context: BrowserContext): Promise<Pick<OpenWorkbench, 'page' | 'pane' | 'errors'>> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  await page.goto(`${ORIGIN}/`);
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').waitFor({ timeout: 60_000 });
  const pane = page.frameLocator('iframe.pane');
  await pane.getByRole('heading', { name: '插入年报模板' }).waitFor({ timeout: 30_000 });
  return { page, pane, errors };
}

export async function openExample({ page, pane }: OpenWorkbench): Promise<void> {
  await page.getByRole('button', { name: '示例' }).click();
  await page.getByText('已打开示例年报').waitFor({ timeout: 60_000 });
  await faultless(pane);
}

/** The pane says that no error is left; the example's texts have something to be explained. */
export const faultless = (pane: FrameLocator): Promise<void> => pane.locator('.verdict[data-state="warning"]').waitFor({ timeout: 30_000 });

type Place = readonly [sheet: string, address: string];

/** 0-based. */
export function indexes(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** Clicks a cell by mouse; its sheet must not be scrolled. */
export async function clickCell(page: Page, [sheet, address]: Place): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-item"]', { hasText: sheet }).click();
  const point = await page.evaluate(
    ([name, { row, column }]) => {
      const found = (window as { nianbaoWorkbench?: Workbench }).nianbaoWorkbench?.grid.api
        .getActiveWorkbook()
        ?.getSheetByName(name)
        ?.getSheet();
      if (!found) throw new Error(`no sheet ${name}`);
      const [head, side] = [20, 46];
      let [x, y] = [side + found.getColumnWidth(column) / 2, head + found.getRowHeight(row) / 2];
      for (let before = 0; before < column; before++) x += found.getColumnWidth(before);
      for (let before = 0; before < row; before++) y += found.getRowHeight(before);
      return { x, y };
    },
    [sheet, indexes(address)] as const,
  );
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: point });
}

/** Types into a cell as a clerk does: a click, the keys, Enter. */
export async function typeInto(page: Page, place: Place, text: string): Promise<void> {
  await clickCell(page, place);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What stands in a named region. */
export const region = (page: Page, name: string): Promise<readonly (readonly HostValue[])[] | undefined> =>
  page.evaluate(
    async (asked) => (await (window as { nianbaoWorkbench?: Workbench }).nianbaoWorkbench?.host.read([asked]))?.get(asked)?.values,
    name,
  );

export interface Painted {
  /** #RRGGBB, of the cell's style with its conditional formats. */
  readonly fill: string | undefined;
  readonly border: unknown;
}
/** How the engine paints cells. */
export const painted = (page: Page, places: readonly Place[]): Promise<readonly Painted[]> =>
  page.evaluate(
    (all) =>
      all.map(([name, { row, column }]) => {
        const sheet = (window as { nianbaoWorkbench?: Workbench }).nianbaoWorkbench?.grid.api
          .getActiveWorkbook()
          ?.getSheetByName(name)
          ?.getSheet();
        const style = sheet?.getCell(row, column)?.s;
        if (typeof style !== 'object' || style === null) return { fill: undefined, border: undefined };
        return { fill: style.bg?.rgb ?? undefined, border: style.bd };
      }),
    places.map(([sheet, address]) => [sheet, indexes(address)] as const),
  );

/** Where the selection stands. */
export const selected = (page: Page): Promise<readonly [string, string]> =>
  page.evaluate(() => {
    const book = (window as { nianbaoWorkbench?: Workbench }).nianbaoWorkbench?.grid.api.getActiveWorkbook();
    return [book?.getActiveSheet().getSheetName() ?? '', book?.getActiveRange()?.getA1Notation() ?? ''] as const;
  });

/** Puts something on the clipboard and presses Ctrl+V. */
export async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    async ([rich, plain]) => {
      const item = { 'text/html': new Blob([rich], { type: 'text/html' }), 'text/plain': new Blob([plain], { type: 'text/plain' }) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [html, text] as const,
  );
  await page.keyboard.press('Control+v');
}

/** Asks until the answer is the expected one, for five seconds at most. @returns the last answer */
export async function eventually<T>(ask: () => Promise<T>, expected: unknown): Promise<T> {
  for (const end = Date.now() + 5_000; ;) {
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(expected) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
