/// <reference types="office-js" />
// The pane inside Excel: waits for office.js, says so when nobody answers, and mounts the pane on the Excel adapter.
import { createExcelHost } from '../host/excel';
import { fill, h } from './dom';
import { sign } from './icons';
import { zhCN } from './messages/zh-CN';
import { startPane } from './pane';
import type { FileToSave } from './services';

const t = zhCN.start;

/** Milliseconds that Excel has for its first answer. */
const PATIENCE = 10_000;
/** What everything here needs at least: Excel 2019, and the web. */
const LEVEL = '1.8';

declare global {
  interface Window {
    /** Tells floor.js that this file was understood. */
    nianbaoStarted?: boolean;
  }
}
window.nianbaoStarted = true;

function start(root: HTMLElement): void {
  fill(root, h('p', { class: 'reading', role: 'status' }, t.starting));
  if (typeof Office === 'undefined') return refuse(root, t.noOffice);
  const timer = setTimeout(() => refuse(root, t.silent), PATIENCE);
  // A late answer is still welcome: the pane then takes the place of the message.
  void Office.onReady().then(({ host }) => {
    clearTimeout(timer);
    // As text: at run time the value may be that of a host younger than the types.
    if (String(host) !== 'Excel') return refuse(root, t.outside);
    if (!Office.context.requirements.isSetSupported('ExcelApi', LEVEL)) return refuse(root, t.old);
    fill(root);
    startPane(root, createExcelHost(), { save, now: () => new Date(), handbook });
  });
}

/** The ways to save come with the first file that is to be saved. */
const save = async (file: FileToSave) => (await import(/* webpackChunkName: "saving" */ './saving')).savingWith()(file);
const handbook = async () => (await import(/* webpackChunkName: "handbook" */ '../../assets/handbook/rules.zh-CN.json')).default;

/** No dead end: try again, or the browser edition where there is one. */
function refuse(root: HTMLElement, sentence: string): void {
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
        browser !== '' && h('a', { href: browser, target: '_blank', rel: 'noopener' }, t.browserEdition),
      ),
      h('p', { class: 'hint' }, t.templateHelps),
    ),
  );
}

const root = document.getElementById('pane');
if (root) start(root);
