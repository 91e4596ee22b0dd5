// The installation page, with WPS's service on the computer standing in: install, what comes next, remove; and a service that is silent.
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { serve } from '../e2e/site';
import { started } from '../e2e/started';
import { SERVER } from '../e2e/wpsInPage';

const browser = started();

interface Entry {
  readonly name: string;
  readonly addonType: string;
  readonly url: string;
  readonly enable: string;
}

/** @param alive whether the service answers */
async function opened(alive: boolean) {
  const context = await browser().newContext({ locale: 'zh-CN' });
  const site = await serve(context, [{ origin: SERVER, folder: 'dist/wps/online' }]);
  const entries: Entry[] = [];
  const asked: object[] = [];
  await context.route('http://127.0.0.1:58890/**', async (route) => {
    if (!alive) return route.abort();
    const headers = { 'access-control-allow-origin': '*' };
    if (route.request().url().endsWith('/publishlist')) return route.fulfill({ headers, body: JSON.stringify(entries) });
    const order = JSON.parse(Buffer.from(route.request().postData() ?? '', 'base64').toString('utf8')) as Entry & { readonly cmd: string };
    asked.push(order);
    entries.splice(0, entries.length, ...entries.filter(({ addonType }) => addonType !== order.addonType));
    if (order.cmd === 'enable') entries.push({ ...order, enable: 'true' });
    return route.fulfill({ headers, body: 'OK' });
  });
  const page: Page = await context.newPage();
  await page.goto(`${SERVER}/publish.html`);
  return { page, site, asked, close: () => context.close() };
}

describe('the installation page', () => {
  test('installs the entry of each program, says what comes next, and takes it away again', async () => {
    const { page, site, asked, close } = await opened(true);
    await page.getByText('还没有安装。').waitFor();
    await page.getByRole('button', { name: '安装', exact: true }).click();
    await page.getByText('点“允许”').waitFor();
    await page.getByText('已经安装。').waitFor();
    const entry = { cmd: 'enable', name: 'nianbao', url: 'http://localhost:3889/', online: 'true' };
    expect(asked).toEqual([
      expect.objectContaining({ ...entry, addonType: 'et' }),
      expect.objectContaining({ ...entry, addonType: 'wps' }),
    ]);
    await page.getByRole('button', { name: '卸载' }).click();
    await page.getByText('已卸载').waitFor();
    await page.getByText('还没有安装。').waitFor();
    expect(site.strangers).toEqual([]);
    await close();
  });

  test('says what to do where WPS is silent', async () => {
    const { page, close } = await opened(false);
    await page.getByRole('button', { name: '安装', exact: true }).click();
    await page.getByText(/没有成功.*请确认 WPS 已经打开/).waitFor();
    await close();
  });
});
