/// <reference types="office-js" />
/// <reference lib="dom" />
// The start of a pane inside Office: waits for office.js, says so when nobody answers, and mounts the pane when it is the right program.
import { fill, h } from './dom';
import { sign } from './icons';
import { zhCN } from './messages/zh-CN';

/** Milliseconds that Office has for its first answer. */
const PATIENCE = 10_000;

declare global {
  interface Window {
    /** Tells floor.js that this file was understood. */
    nianbaoStarted?: boolean;
  }
}

export interface Program {
  readonly name: 'Excel' | 'Word';
  /** What everything in the pane needs at least. */
  readonly needs: readonly (readonly [set: string, level: string])[];
  readonly words: {
    readonly starting: string;
    readonly silent: string;
    readonly outside: string;
    readonly old: string;
    /** What works all the same. */
    readonly consolation?: string;
  };
  readonly mount: (root: HTMLElement) => void;
}

export function boot(program: Program): void {
  window.nianbaoStarted = true;
  const root = document.getElementById('pane');
  if (root) start(root, program);
}

function start(root: HTMLElement, { name, needs, words, mount }: Program): void {
  const no = (sentence: string) => refuse(root, sentence, words.consolation);
  fill(root, h('p', { class: 'reading', role: 'status' }, words.starting));
  if (typeof Office === 'undefined') return no(zhCN.start.noOffice);
  const timer = setTimeout(() => no(words.silent), PATIENCE);
  // A late answer is still welcome: the pane then takes the place of the message.
  void Office.onReady().then(({ host }) => {
    clearTimeout(timer);
    // As text: at run time the value may be that of a host younger than the types.
    if (String(host) !== name) return no(words.outside);
    const { requirements } = Office.context;
    if (needs.some(([set, level]) => !requirements.isSetSupported(set, level))) return no(words.old);
    fill(root);
    mount(root);
  });
}

/** No dead end: try again, or the browser edition where there is one. */
function refuse(root: HTMLElement, sentence: string, consolation?: string): void {
  const browser = document.querySelector('meta[name="nianbao-browser-edition"]')?.getAttribute('content') ?? '';
  fill(
    root,
    h(
      'div',
      { class: 'notice notice-error', role: 'alert' },
      h('p', { class: 'notice-text' }, sign('error'), h('span', {}, sentence)),
      h(
        'p',
        { class: 'row' },
        h('button', { type: 'button', class: 'primary', onclick: () => window.location.reload() }, zhCN.common.retry),
        browser !== '' && h('a', { href: browser, target: '_blank', rel: 'noopener' }, zhCN.start.browserEdition),
      ),
      consolation !== undefined && h('p', { class: 'hint' }, consolation),
    ),
  );
}
