// How a view looks and whether everybody can use it: axe's findings, nothing wider than the pane, a picture to look at in out/panes/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const folder = join(__dirname, '../../out/panes');

/** axe's violations in a frame, one line each. The script runs beside the page's own and is not subject to its policy. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations: found } = await frame.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ resultTypes: ['violations'] }),
  );
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n${html}\n${failureSummary}`));
}

/** What sticks out of the pane to the right, by its words. */
export const overflowing = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    return Array.from(document.querySelectorAll('body *'))
      .filter((element) => !element.closest('.unseen') && element.getBoundingClientRect().right > wide + 0.5)
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`);
  });

export async function picture(page: Page, id: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.locator(id).screenshot({ path: join(folder, `${name}.png`) });
}
