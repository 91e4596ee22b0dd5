// What npm run build leaves in dist/web: Microsoft's files byte for byte, pages with their policy, a manifest that names what is there.
import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL, officeFiles } from '../../src/taskpane/pages';
import { openExcelWeb } from '../e2e/excelWeb';
import { overflowing, violations } from '../e2e/look';
import { started } from '../e2e/started';

const built = join(__dirname, '../../dist/web');
const browser = started();

test('Microsoft’s files are those of the package, byte for byte', () => {
  for (const { from, to } of officeFiles)
    expect([to, readFileSync(join(built, 'office', to)).equals(readFileSync(from))]).toEqual([to, true]);
});

test('every address of the manifest is there', () => {
  const manifest = readFileSync(join(built, 'manifest.xml'), 'utf8');
  const addresses = Array.from(manifest.matchAll(/DefaultValue="(https:[^"]*)"/g), ([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(25);
  expect(addresses.filter((address) => !existsSync(join(built, address.slice(LOCAL.length).replace(/\?.*$/, ''))))).toEqual([]);
});

test('every page has its policy', () => {
  for (const name of ['index.html', 'word.html', 'save.html', 'commands.html', 'message.html', 'help.html'])
    expect(readFileSync(join(built, name), 'utf8')).toMatch(/Content-Security-Policy["']? content="default-src 'none'; script-src 'self';/);
});

test('the page of help can be read without the add-in, in every width', async () => {
  const { page, site, open, close } = await openExcelWeb(browser());
  await (await open('/help.html', 320)).getByRole('heading', { name: '年报填报助手' }).waitFor();
  const frame = page.frames().find((one) => one.url().endsWith('help.html'))!;
  expect(await violations(frame)).toEqual([]);
  expect(await overflowing(frame)).toEqual([]);
  expect([site.strangers, site.absent]).toEqual([[], []]);
  await close();
});
