// Prints what the first visit to the built workbench weighs and how long it takes until a clerk can type. `npm run build` comes first.
const { existsSync, readFileSync, statSync } = require('node:fs');
const { extname, join } = require('node:path');
const { gzipSync } = require('node:zlib');
const { browser, launch } = require('../e2e/chromium.js');

const folder = join(__dirname, '../../dist/workbench');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.json': 'application/json' };
const line = (what, value, unit) => console.log(`${what.padEnd(52)}${value.toFixed(2).padStart(10)} ${unit}`);

async function main() {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('dist/workbench is missing: npm run build first.');
  const chromium = await launch(await browser());
  try {
    const page = await chromium.newPage();
    const served = new Map();
    await page.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname;
      const file = join(folder, path === '/' ? 'index.html' : path);
      if (!existsSync(file) || !statSync(file).isFile()) return route.abort();
      const body = readFileSync(file);
      served.set(path, body);
      return route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body });
    });
    const weight = (wanted) =>
      [...served].filter(([path]) => wanted(path)).reduce((sum, [, body]) => sum + gzipSync(body, { level: 9 }).length, 0) / 1024;
    const since = Date.now();
    await page.goto('http://127.0.0.1:8722/');
    await page.getByRole('heading', { name: '年报填报助手' }).waitFor();
    line('workbench: frame of the page shows', Date.now() - since, 'ms');
    await page.locator('canvas[id^="univer-sheet-main-canvas"]').waitFor({ timeout: 120_000 });
    await page.frameLocator('iframe.pane').getByRole('heading', { name: '插入年报模板' }).waitFor({ timeout: 120_000 });
    line('workbench: usable', Date.now() - since, 'ms');
    line(
      'workbench: first visit, gzip',
      weight(() => true),
      'KB',
    );
    line(
      'workbench: of that our own frame and pane, gzip',
      weight((path) => /^\/(index\.html|pane\.(html|js)|workbench\.(js|css)|taskpane\.css|$)/.test(path)),
      'KB',
    );
    const clicked = Date.now();
    await page.getByRole('button', { name: '示例' }).click();
    await page.getByText('已打开示例年报').waitFor({ timeout: 120_000 });
    line('workbench: example report opened', Date.now() - clicked, 'ms');
  } finally {
    await chromium.close();
  }
}

main().catch((error) => {
  console.error(String(error));
  process.exitCode = 1;
});
