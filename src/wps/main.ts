// The invisible page that WPS keeps as long as it runs: answers the ribbon. WPS wants plain functions in the global scope that answer at
// once: a promise in their place has broken the ribbon. So a button only says what is to be done, and it is done when WPS has its answer.
/// <reference lib="dom" />
import type { DeedName, Said } from '../commands';
import { words } from './messages';
import { showPane } from './panes';
import { surroundings, type Surroundings } from './shell';

interface Control {
  readonly Id: string;
}

const IMAGES: Readonly<Record<string, string>> = {
  nianbaoPane: 'nianbao',
  nianbaoInsert: 'insert',
  nianbaoCheck: 'check',
  nianbaoDocument: 'document',
  nianbaoSelfCheck: 'check',
};
const DEEDS: Readonly<Record<string, DeedName>> = {
  nianbaoInsert: 'insertTemplate',
  nianbaoCheck: 'checkReport',
  nianbaoDocument: 'writeDocument',
};

const page = (name: string) => new URL(name, window.location.href).href;

function pressed(id: string): void {
  const wps = surroundings(window);
  if (!wps) return;
  const name = DEEDS[id];
  if (id === 'nianbaoSelfCheck') return open(wps, 'self-check.html', 640, 640);
  if (name) return void done(wps, name).then((said) => tell(wps, said));
  if (!showPane(wps.shell, wps.host, page(wps.host === 'wps' ? 'writer.html' : 'pane.html'), words.pane.title))
    tell(wps, { title: words.pane.title, lines: [words.pane.noPane] });
}

async function done(wps: Surroundings, name: DeedName): Promise<Said> {
  try {
    // Rules and drafts come with the first press: WPS loads this page at each start.
    const { doIt } = await import(/* webpackChunkName: "deeds" */ './deeds');
    return await doIt(wps, name);
  } catch (error) {
    return { title: words.pane.title, lines: [words.failed(error instanceof Error ? error.message : String(error))] };
  }
}

function tell(wps: Surroundings, { title, lines }: Said): void {
  // Behind "#", so that nothing of the report is sent to a server.
  open(wps, `message.html#${encodeURIComponent(JSON.stringify({ title, lines }))}`, 480, 360);
}

/** WPS counts pixels of the screen, not of the page. */
function open({ shell }: Surroundings, name: string, width: number, height: number): void {
  const scale = window.devicePixelRatio || 1;
  shell.ShowDialog?.(page(name), words.pane.title, width * scale, height * scale, false);
}

Object.assign(window, {
  NianbaoLoad: () => true,
  NianbaoAction: ({ Id }: Control) => {
    const id = String(Id);
    setTimeout(() => pressed(id), 0);
    return true;
  },
  // What a button does to a workbook is not offered in 文字.
  NianbaoVisible: ({ Id }: Control) => !(String(Id) in DEEDS) || surroundings(window)?.host === 'et',
  NianbaoImage: ({ Id }: Control) => `icons/${IMAGES[String(Id)] ?? 'nianbao'}-32.png`,
});
