// The browser that Jest's set-up has found, started once a test file and closed after it.
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch } from './chromium';

export function started(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch(JSON.parse(process.env['NIANBAO_E2E_BROWSER'] ?? '') as { path: string; env: Record<string, string> });
  });
  afterAll(async () => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser has not been started yet.');
    return browser;
  };
}
