// Served files for a browser run, without a port: every request of a browser context is answered here, and what goes anywhere else is
// refused and remembered. A test ends with `expect(site.strangers).toEqual([])`.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

const root = join(__dirname, '../..');
const fonts = join(root, 'node_modules/@fontsource-variable/noto-sans-sc');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

export interface Site {
  /** Requests that went elsewhere. */
  readonly strangers: readonly string[];
  /** Paths asked of our own servers that are not there. office.js asks for a file of telemetry, which is not shipped. */
  readonly absent: readonly string[];
  /** Bytes served, by path. */
  readonly served: ReadonlyMap<string, number>;
}

export interface Served {
  /** "https://localhost:3000" */
  readonly origin: string;
  /** Below the root of the repository: "dist/web". */
  readonly folder?: string;
  /** Pages made by the test, by path: "/excel.html". */
  readonly pages?: Readonly<Record<string, string>>;
  /** Files that never arrive. */
  readonly missing?: RegExp;
}

/** Answers a context's requests from folders. Chinese is drawn with a font of the packages under the name that offices' computers have. */
export async function serve(context: BrowserContext, origins: readonly Served[]): Promise<Site> {
  const strangers: string[] = [];
  const absent: string[] = [];
  const served = new Map<string, number>();
  await context.route('**/*', async (route: Route) => {
    const url = new URL(route.request().url());
    const origin = origins.find((one) => one.origin === url.origin);
    const path = decodeURIComponent(url.pathname);
    const page = origin?.pages?.[path];
    if (page !== undefined) return route.fulfill({ contentType: TYPES['.html'] ?? '', body: page });
    if (path.startsWith('/test-fonts/')) return send(route, join(fonts, 'files', path.slice('/test-fonts/'.length)), served);
    const file = origin?.folder === undefined ? undefined : join(root, origin.folder, path.endsWith('/') ? `${path}index.html` : path);
    if (origin?.missing?.test(path)) return route.abort();
    if (file === undefined || !existsSync(file) || !statSync(file).isFile()) {
      if (!origin) strangers.push(url.href);
      else if (path !== '/favicon.ico') absent.push(path);
      return route.abort();
    }
    return send(route, file, served, path);
  });
  return { strangers, absent, served };
}

async function send(route: Route, file: string, served: Map<string, number>, path?: string): Promise<void> {
  const bytes = readFileSync(file);
  if (path !== undefined) served.set(path, bytes.length);
  const body = extname(file) === '.css' ? Buffer.concat([bytes, Buffer.from(chinese())]) : bytes;
  await route.fulfill({
    contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    body,
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
  });
}

/** The subsets of the font, called what the pane's style sheet asks for. */
const chinese = (): string =>
  readFileSync(join(fonts, 'index.css'), 'utf8')
    .replace(/'Noto Sans SC Variable'/g, "'Microsoft YaHei'")
    .replace(/url\(\.\/files\//g, 'url(/test-fonts/');
