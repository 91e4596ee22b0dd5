// How the workbench looks on an office's screens, and whether everybody can use its own parts; pictures to look at in out/workbench/.
import { describe, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { placesOf } from '../e2e/clerk';
import { started } from '../e2e/started';
import { clickCell, faultless, openExample, openWorkbench, typeInto } from '../e2e/workbench';

const browser = started();
const folder = join(__dirname, '../../out/workbench');
mkdirSync(folder, { recursive: true });

/** axe's findings in the frame of the page; the grid is a picture of the engine's, the pane has tests of its own. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } }).axe.run(
      { include: [['.head'], ['.bar']] },
      { resultTypes: ['violations'] },
    ),
  );
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} ${html}`));
}

describe.each([
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
])('the workbench at $width × $height', ({ width, height }) => {
  test('shows start, broken report, mended report, narrative and document; its own parts are usable by everybody', async () => {
    const at = await placesOf({ agency: '西村乡人民政府', year: 2022 });
    const opened = await openWorkbench(browser(), { width, height });
    const { page, pane, context, errors } = opened;
    const picture = async (name: string) => {
      await page.waitForTimeout(600);
      await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
    };
    await picture('start');
    expect(await violations(page)).toEqual([]);
    await openExample(opened);
    await picture('example');
    await typeInto(page, at('table3.received.business'), '12');
    await typeInto(page, at('table3.granted.business'), '9');
    await pane.locator('.verdict', { hasText: '还有 2 处错误' }).waitFor();
    await picture('broken');
    expect(await violations(page)).toEqual([]);
    await typeInto(page, at('table3.granted.business'), '12');
    await clickCell(page, at('table3.granted.research'));
    await faultless(pane);
    await picture('mended');
    await pane.getByRole('tab', { name: '正文' }).click();
    await pane.getByRole('button', { name: /依申请公开/ }).click();
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '正文' }).click();
    await picture('narrative');
    await pane.getByRole('tab', { name: 'Word 文档' }).click();
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '表二' }).click();
    await picture('document');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });
});
