// WPS 表格 as the add-in sees it: the built pages of the add-in in frames of a page that is the emulated WPS.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import webpack from 'webpack';
import type { Switches } from '../emulators/wps/world';
import { serve, type Site } from './site';

/** A plain server of an office: no https, which is how WPS loads add-ins there. */
export const SERVER = 'http://10.0.0.8:3889';

const root = join(__dirname, '../..');
let bundled: Promise<string> | undefined;

/** The emulator as one script for a page. */
export function emulator(): Promise<string> {
  bundled ??= new Promise((resolve, reject) => {
    const path = mkdtempSync(join(tmpdir(), 'nianbao-wps-'));
    webpack(
      {
        mode: 'development',
        devtool: false,
        context: root,
        entry: './test/emulators/wps/page.ts',
        output: { path, filename: 'wps.js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } }],
        },
      },
      (error, stats) => {
        if (error || !stats || stats.hasErrors()) return reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
        resolve(readFileSync(join(path, 'wps.js'), 'utf8'));
      },
    );
  });
  return bundled;
}

const pageOf = (script: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>WPS 表格</title>
<style>body{margin:0;background:#e7e7e7}#ribbon{height:60px}iframe{border:0;background:#fff}.main{display:none}
.pane{position:absolute;top:60px;right:0;height:calc(100vh - 60px)}.dialog{position:absolute;left:20px;top:120px;width:480px;height:360px}
[hidden]{display:none}</style></head>
<body><div id="ribbon"></div><script>${script.replace(/<\/script/g, '<\\/script')}</script></body></html>`;

/** What kernels before Chrome 65 do not have, taken away from the add-in's pages, and what WPS's views lack. */
function growOld(): void {
  if (window.parent === window) return;
  const gone: readonly (readonly [owner: object, names: readonly string[]])[] = [
    [Array.prototype, ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object, ['fromEntries', 'hasOwn', 'groupBy']],
    [String.prototype, ['matchAll', 'replaceAll', 'at', 'trimStart', 'trimEnd']],
    [Promise, ['allSettled', 'any', 'withResolvers']],
    [Element.prototype, ['replaceChildren', 'toggleAttribute', 'checkVisibility']],
    [Crypto.prototype, ['randomUUID', 'subtle']],
    [
      window,
      [
        'globalThis',
        'queueMicrotask',
        'structuredClone',
        'AbortController',
        'BigInt',
        'WeakRef',
        'ResizeObserver',
        'localStorage',
        'open',
        'fetch',
      ],
    ],
  ];
  for (const [owner, names] of gone) {
    for (const name of names) {
      Reflect.deleteProperty(owner, name);
      if (name in owner) Object.defineProperty(owner, name, { value: undefined, configurable: true });
    }
  }
  // They block WPS.
  window.alert = window.confirm = () => {
    throw new Error('alert and confirm stop WPS');
  };
}

/** WPS's root lies in the global scope of each of its views before their scripts run. */
function findWps(): void {
  const root = window.parent === window ? undefined : window.parent.wpsRoot;
  if (root) Object.defineProperty(window, 'Application', { value: root });
}

export interface WpsInPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly site: Site;
  /** The pane that the ribbon has opened. */
  readonly pane: FrameLocator;
  readonly ribbon: (label: string) => Promise<void>;
  readonly type: (sheet: string, address: string, entry: string | number) => Promise<void>;
  /** What stands in a cell of the workbook in front. */
  readonly sees: (sheet: string, address: string) => Promise<unknown>;
  /** A file on the emulated disk. */
  readonly file: (path: string) => Promise<Uint8Array>;
  readonly files: () => Promise<readonly string[]>;
  /** What a real WPS would have swallowed, crashed on or been stopped by. */
  readonly faults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export async function openWps(browser: Browser, switches: Partial<Switches> = {}, old = false): Promise<WpsInPage> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: 'zh-CN' });
  const site = await serve(context, [{ origin: SERVER, folder: 'dist/wps/online', pages: { '/wps.html': pageOf(await emulator()) } }]);
  await context.addInitScript(findWps);
  if (old) await context.addInitScript(growOld);
  const page = await context.newPage();
  await page.goto(`${SERVER}/wps.html#${encodeURIComponent(JSON.stringify(switches))}`);
  await page.getByRole('button', { name: '环境自检' }).waitFor();
  return {
    context,
    page,
    site,
    pane: page.frameLocator('.pane'),
    ribbon: (label) => page.locator('#ribbon').getByRole('button', { name: label }).click(),
    type: (sheet, address, entry) =>
      page.evaluate(([on, at, what]) => window.wpsEmulator.clerk.type(on, at, what), [sheet, address, entry] as const),
    sees: (sheet, address) => page.evaluate(([on, at]) => window.wpsEmulator.clerk.sees(on, at), [sheet, address] as const),
    file: async (path) =>
      new Uint8Array(
        Buffer.from(
          await page.evaluate((at) => {
            let text = '';
            for (const byte of window.wpsEmulator.shell.disk.files.get(at) ?? []) text += String.fromCharCode(byte);
            return btoa(text);
          }, path),
          'base64',
        ),
      ),
    files: () => page.evaluate(() => [...window.wpsEmulator.shell.disk.files.keys()]),
    faults: () => page.evaluate(() => [...window.wpsEmulator.world.faults, ...window.wpsEmulator.world.prompts]),
    close: () => context.close(),
  };
}
