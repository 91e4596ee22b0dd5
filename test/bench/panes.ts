// Prints what the built pane weighs, how soon it is seen on a slow computer, and what it asks of Excel. Broken budgets are said.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame } from 'playwright-core';
import { PACE } from '../../src/actions';
import { browser as found, launch } from '../e2e/chromium';
import { fillZeros, insertIn, placesOf } from '../e2e/clerk';
import { ADDIN, openExcelWeb, type ExcelWeb } from '../e2e/excelWeb';
import { line } from './measure';

const root = join(__dirname, '../..');
const web = join(root, 'dist/web');
/** What an office fetches before the first look; office.js apart. */
const START = ['index.html', 'floor.js', 'taskpane.css', 'taskpane.js'];
/** The same inside Word. */
const WORD = ['word.html', 'floor.js', 'taskpane.css', 'word.js'];
const RUNS = 7;
/** Times slower than this machine. */
const SLOW = 4;

const weight = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(web, file)), { level: 9 }).length, 0) / 1024;
const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

function sizes(): void {
  const others = readdirSync(web).filter(
    (file) => file.endsWith('.js') && ![...START, ...WORD, 'save.js', 'commands.js', 'message.js'].includes(file),
  );
  line('task pane at its start (html, css, js), gzip', weight(START), 'KB', 45);
  line('pane in Word at its start (html, css, js), gzip', weight(WORD), 'KB', 45);
  for (const file of others) line(`  fetched when asked for: ${file}`, weight([file]), 'KB');
  line('ribbon without the pane', weight(['commands.html', 'commands.js', 'message.html', 'message.js', 'taskpane.css']), 'KB');
}

const paneOf = ({ page }: ExcelWeb): Frame => {
  const frame = page.frames().find((one) => one.url().startsWith(ADDIN));
  if (!frame) throw new Error('The pane is not there.');
  return frame;
};

async function firstPaint(browser: Browser): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const excel = await openExcelWeb(browser);
    const session = await excel.context.newCDPSession(excel.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
    await (await excel.open()).getByLabel('单位全称').waitFor();
    times.push(await paneOf(excel).evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
    await excel.close();
  }
  line(`first paint of the pane, ${SLOW} × slower, median of ${RUNS}`, middle(times), 'ms', 300);
}

/** Wall clock of the next change in the pane's verdict. */
const changed = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const verdict = document.querySelector('.verdict-line');
        if (verdict)
          new MutationObserver(() => resolve(performance.timeOrigin + performance.now())).observe(verdict, {
            subtree: true,
            childList: true,
            characterData: true,
          });
      }),
  );

async function asked(browser: Browser): Promise<void> {
  const at = await placesOf();
  const web = await openExcelWeb(browser);
  const pane = await web.open();
  await pane.getByLabel('单位全称').waitFor();
  await web.excel.idle();
  web.excel.recount();
  await insertIn(pane);
  await pane.getByText('还有 3 处错误').waitFor();
  await web.excel.idle();
  const { requests, flaggedWrites, requestBytes, largestRequest } = web.excel.counts;
  line('template inserted from the pane: requests, all looks with it', requests, '');
  line('  of these, writing', flaggedWrites, '', 3);
  line('  sent in all', requestBytes / 1024, 'KB');
  line('  largest request (Excel on the web takes 5 MB)', largestRequest / 1024, 'KB', 5 * 1024);
  await fillZeros(pane);
  await pane.getByText('可以报送').first().waitFor();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await web.excel.idle();
    web.excel.recount();
    const later = changed(paneOf(web));
    await web.page.waitForTimeout(300);
    const from = performance.timeOrigin + performance.now();
    web.excel.clerk.type(...at('table3.received.naturalPerson'), run % 2 === 0 ? 1 : 0);
    times.push((await later) - from);
  }
  await web.excel.idle();
  line('one edit: requests', web.excel.counts.requests, '', 1);
  line('  writes', web.excel.counts.writes.length, '', 0);
  line('  sent and answered', (web.excel.counts.requestBytes + web.excel.counts.answerBytes) / 1024, 'KB');
  line(
    `  from the edit to the new verdict, median of ${RUNS} (${PACE.rest} ms of it is waiting for the next key)`,
    middle(times),
    'ms',
    200,
  );
  await web.close();
}

async function main(): Promise<void> {
  sizes();
  const browser = await launch(await found());
  try {
    await firstPaint(browser);
    await asked(browser);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
