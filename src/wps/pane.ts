// The pane inside WPS 表格: mounts the pane on the WPS adapter, follows the clerk to another workbook, and can be put away from within.
/// <reference lib="dom" />
import { createWpsHost, etApplication, type EtApplication } from '../host/wps';
import { fill, h, savingWith, sign, startPane, type PaneServices } from '../taskpane';
import { fileStore, openFile } from './files';
import { foot } from './foot';
import { words } from './messages';
import { surroundings, type Shell, type Surroundings } from './shell';

window.nianbaoStarted = true;

const handbook = async () => (await import(/* webpackChunkName: "handbook" */ '../../assets/handbook/rules.zh-CN.json')).default;

/** Milliseconds between looks for another workbook in front, beside the event that tells of it. */
const LOOK = 1500;

function servicesOf(shell: Shell): PaneServices {
  const store = fileStore(shell);
  const save = async (bytes: Uint8Array, name: string) => {
    const saved = await store.save(bytes, name);
    if (!saved) return undefined;
    openFile(shell, saved.where);
    return { ...saved, next: words.files.open };
  };
  return {
    save: savingWith(store.able ? { wps: { save } } : {}),
    ...(store.pick ? { pick: store.pick } : {}),
    now: () => new Date(),
    handbook,
  };
}

/** The name of the workbook in front; undefined without one. */
function inFront(application: EtApplication): string | undefined {
  try {
    const name = application.ActiveWorkbook?.FullName;
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}

/** One pane for one workbook: when another one comes to the front the pane begins anew there. */
function follow(root: HTMLElement, { shell }: Surroundings, application: EtApplication): void {
  let shown: string | undefined;
  let stop: (() => Promise<void>) | undefined;
  const look = () => {
    const front = inFront(application);
    if (front === shown && (front === undefined) === (stop === undefined)) return;
    void stop?.();
    stop = undefined;
    shown = front;
    fill(root);
    if (front === undefined) return refuse(root, words.pane.noBook);
    stop = startPane(root, createWpsHost(application), servicesOf(shell));
  };
  // Not inside the event: WPS must not be asked before it is over.
  shell.ApiEvent?.AddApiEventListener('WorkbookActivate', () => void setTimeout(look, 0));
  setInterval(look, LOOK);
  window.addEventListener('unload', () => void stop?.());
  look();
}

function refuse(root: HTMLElement, sentence: string): void {
  fill(
    root,
    h(
      'div',
      { class: 'notice notice-error', role: 'alert' },
      h('p', { class: 'notice-text' }, sign('error'), h('span', {}, sentence)),
      h('p', { class: 'row' }, h('button', { type: 'button', class: 'primary', onclick: () => window.location.reload() }, '再试一次')),
    ),
  );
}

const root = document.getElementById('pane');
const bottom = document.getElementById('foot');
if (root && bottom) {
  const wps = surroundings(window);
  const application = wps && etApplication(wps.root);
  if (wps) foot(bottom, wps);
  if (wps && application) follow(root, wps, application);
  else refuse(root, words.pane.outside);
}
