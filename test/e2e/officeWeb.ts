// Office on the web as the add-in sees it: a page on another origin shows the built pages in frames and speaks the client's protocol. What
// answers is given: the emulated Excel or Word, which runs here, in the test.
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { createXdmOffice, type Frame, type XdmHost, type XdmOffice } from '../emulators/office/xdm';
import { serve, type Site } from './site';

/** The host name must be the add-in's: the client trusts no other. */
const HOST = 'https://localhost:8443';
export const ADDIN = 'https://localhost:3000';

/** Carries texts between the frames and the test. The pane stands where Excel shows it, at the right edge. */
const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>Office</title>
<style>body{margin:0;background:#e7e7e7}iframe{border:0;position:absolute;top:0;right:0;height:100vh;background:#fff}iframe.hidden{display:none}</style></head>
<body><script>
const frames = new Map();
window.addEventListener('message', (event) => {
  for (const [id, frame] of frames) if (frame.contentWindow === event.source) window.say(id, event.data);
});
window.show = (id, name, address, width) => {
  const frame = document.createElement('iframe');
  frame.name = name; frame.id = id; frame.title = '年报助手';
  if (width === 0) frame.className = 'hidden'; else frame.style.width = width;
  frames.set(id, frame);
  document.body.appendChild(frame);
  frame.src = address;
};
window.hide = (id) => { frames.get(id)?.remove(); frames.delete(id); };
window.hear = (id, text) => frames.get(id)?.contentWindow?.postMessage(text, '*');
</script></body></html>`;

export interface OfficeWeb {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly site: Site;
  readonly office: XdmOffice;
  /** Shows a page of the add-in in a frame. */
  readonly open: (path?: string, width?: number, kind?: 'page' | 'dialog') => Promise<FrameLocator>;
  readonly close: () => Promise<void>;
}

export interface OfficeWebOptions {
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active' | 'none';
  /** Files of the add-in that do not arrive. */
  readonly missing?: RegExp;
  /** Pages of the add-in other than the built ones. */
  readonly pages?: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    show: (id: string, name: string, address: string, width: number | string) => void;
    hide: (id: string) => void;
    hear: (id: string, text: string) => void;
  }
}

export async function openOfficeWeb(browser: Browser, host: XdmHost, options: OfficeWebOptions): Promise<OfficeWeb> {
  const { width = 1000, height = 900, forcedColors = 'none', missing, pages } = options;
  // A context of its own each time: office.js keeps in the session what it once was told.
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', acceptDownloads: true, forcedColors });
  const site = await serve(context, [
    { origin: HOST, pages: { '/': PAGE } },
    { origin: ADDIN, folder: 'dist/web', ...(missing ? { missing } : {}), ...(pages ? { pages } : {}) },
  ]);
  const office = createXdmOffice(host, HOST);

  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const frames = new Map<string, Frame>();
  await page.exposeFunction('say', (id: string, text: string) => frames.get(id)?.hear(text));
  await page.goto(`${HOST}/`);

  let opened = 0;
  const open = async (path = '/index.html', wide = 350, kind: 'page' | 'dialog' = 'page'): Promise<FrameLocator> => {
    // One dialog at a time, as in Office.
    const id = kind === 'dialog' ? 'dialog' : `frame${++opened}`;
    if (kind === 'dialog') await page.evaluate((to) => window.hide(to), id);
    const frame = office.frame((text) => {
      page.evaluate(([to, message]) => window.hear(to, message), [id, text] as const).catch(() => undefined);
    }, kind);
    frames.set(id, frame);
    await page.evaluate(([to, name, address, across]) => window.show(to, name, address, across), [
      id,
      frame.name,
      path.startsWith('https:') ? path : ADDIN + path,
      wide === 0 ? 0 : `${wide}px`,
    ] as const);
    return page.frameLocator(`#${id}`);
  };
  return { context, page, site, office, open, close: () => context.close() };
}
