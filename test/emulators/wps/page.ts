// The emulated WPS as a page in a browser: panes, dialogs and the invisible main page are frames that see the same root object, at once and
// without a promise, as in WPS. Bundled for the browser runs; see test/e2e/wpsInPage.ts.
/// <reference lib="dom" />
import { bootWps, type WpsEmulator } from './emulator';
import type { PaneState } from './shell';

declare global {
  interface Window {
    wpsEmulator: WpsEmulator;
    /** What each page of the add-in finds in its global scope. */
    wpsRoot: object | undefined;
    pressRibbon: (id: string) => void;
  }
}

const emulator = bootWps(JSON.parse(decodeURIComponent(window.location.hash.slice(1)) || '{}') as object);
window.wpsEmulator = emulator;
window.wpsRoot = emulator.globals.Application;

function frame(id: string, url: string, className: string): HTMLIFrameElement {
  const made = document.createElement('iframe');
  made.id = id;
  made.title = id;
  made.className = className;
  made.src = url;
  document.body.appendChild(made);
  return made;
}

const panes = new Map<number, HTMLIFrameElement>();
emulator.shell.onPane = (pane: PaneState) => {
  const made = panes.get(pane.id) ?? frame(`pane${pane.id}`, pane.url, 'pane');
  panes.set(pane.id, made);
  made.hidden = !pane.visible;
  made.style.width = `${pane.width}px`;
};
emulator.shell.onDialog = (url) => {
  const made = frame('dialog', url, 'dialog');
  made.addEventListener('load', () => {
    const inside = made.contentWindow;
    if (inside) inside.close = () => made.remove();
  });
};

type Callbacks = Record<string, ((control: { readonly Id: string }) => unknown) | undefined>;

/** WPS reads the ribbon and the main page when it starts. */
async function start(): Promise<void> {
  const ribbon = await (await fetch('ribbon.xml')).text();
  if (!ribbon.startsWith('<customUI')) throw new Error('WPS takes no such ribbon.');
  const main = frame('main', 'index.html', 'main');
  await new Promise((resolve) => main.addEventListener('load', resolve));
  const callbacks = main.contentWindow as unknown as Callbacks;
  const call = (name: string, id: string) => {
    const answer = callbacks[name]?.({ Id: id });
    if (answer === undefined || answer instanceof Promise) throw new Error(`${name} must answer at once.`);
    return answer;
  };
  const buttons = new DOMParser().parseFromString(ribbon, 'text/xml').getElementsByTagName('button');
  call(/onLoad="(\w+)"/.exec(ribbon)?.[1] ?? '', '');
  for (const button of Array.from(buttons)) {
    const made = document.createElement('button');
    made.textContent = button.getAttribute('label');
    made.onclick = () => void call(button.getAttribute('onAction') ?? '', button.id);
    const image = document.createElement('img');
    image.src = call(button.getAttribute('getImage') ?? '', button.id) as string;
    made.prepend(image);
    document.getElementById('ribbon')?.append(made);
  }
}

// Beside a page of the add-in that was opened by itself there is no ribbon and no main page to start.
if (document.getElementById('ribbon')) void start();
