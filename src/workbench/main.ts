// The workbench: a grid on the left, the pane on the right, a file above. Starts with the frame of the page; the grid follows.
/// <reference lib="dom" />
import { failureOf } from '../actions';
import type { Grid } from '../host/univer';
import { fill, h, say, sign } from '../taskpane';
import { createBar } from './bar';
import { createBook } from './book';
import { createDesk, type Desk } from './desk';
import { openKeep } from './keep';
import { zhCN as t } from './messages';
import { pasteWords } from './paste-words';
import { watched } from './watched';
import './workbench';

async function start(root: HTMLElement): Promise<void> {
  const bar = createBar();
  const name = h('span', { class: 'file-name' });
  const state = h('span', { class: 'file-state', role: 'status' });
  const container = h('main', { class: 'grid', 'aria-label': t.grid });
  const pane = h('iframe', { class: 'pane', title: t.pane });
  const buttons = h('nav', { class: 'buttons' });
  fill(
    root,
    h('header', { class: 'head' }, h('h1', { class: 'product' }, t.product), buttons, h('p', { class: 'file' }, name, state)),
    bar.element,
    h('div', { class: 'body' }, container, pane),
  );
  bar.busy(t.starting);

  let grid: Grid;
  try {
    const { startGrid } = await import(/* webpackChunkName: "grid" */ '../host/univer');
    grid = startGrid(container, { pasted: (result) => bar[result.different.length > 0 ? 'warn' : 'tell'](pasteWords(result)) });
  } catch (error) {
    fill(container, h('div', { class: 'failed', role: 'alert' }, sign('error'), t.failed, h('pre', {}, failureOf(error).details)));
    return bar.clear();
  }
  bar.clear();

  const host = watched(grid.host, () => desk.changed());
  window.nianbaoWorkbench = { host, grid };
  const showPane = () => {
    pane.src = 'pane.html';
  };
  const book = createBook(host, grid.renew, grid.forgetUndo);
  const desk: Desk = createDesk({
    bar,
    book,
    grid,
    keep: openKeep(),
    renewed: showPane,
    show: (file, dirty) => {
      say(name, file);
      say(state, dirty === undefined ? '' : dirty ? t.dirty : t.clean);
      document.title = `${dirty ? '● ' : ''}${file} · ${t.product}`;
    },
  });
  fill(buttons, ...toolbar(desk, grid));
  showPane();
  listen(desk, root, pane);
  await desk.recover();
}

function toolbar(desk: Desk, grid: Grid): HTMLElement[] {
  const button = (key: keyof typeof t.buttons, act: () => unknown, primary = false) =>
    h(
      'button',
      { type: 'button', title: t.titles[key], ...(primary ? { class: 'primary' } : {}), onclick: () => void act() },
      t.buttons[key],
    );
  return [
    button('fresh', desk.fresh),
    button('open', desk.choose),
    button('example', desk.example),
    button('save', () => desk.save(), true),
    button('saveAs', () => desk.save(true)),
    button('undo', grid.undo),
    button('redo', grid.redo),
  ];
}

function listen(desk: Desk, root: HTMLElement, pane: HTMLIFrameElement): void {
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    event.stopPropagation();
    void desk.save(event.shiftKey);
  };
  window.addEventListener('keydown', keys, true);
  pane.addEventListener('load', () => pane.contentWindow?.addEventListener('keydown', keys, true));
  window.addEventListener('beforeunload', (event) => {
    if (!desk.dirty()) return;
    event.preventDefault();
  });

  // A file may be dropped anywhere on the page; the grid has nothing to do with files.
  const files = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  let inside = 0;
  const mark = (shown: boolean) => (shown ? root.setAttribute('data-drop', t.dropHere) : root.removeAttribute('data-drop'));
  window.addEventListener('dragenter', (event) => files(event) && mark(++inside > 0), true);
  window.addEventListener('dragleave', (event) => files(event) && --inside <= 0 && mark(false), true);
  window.addEventListener('dragover', (event) => files(event) && event.preventDefault(), true);
  window.addEventListener(
    'drop',
    (event) => {
      if (!files(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      inside = 0;
      mark(false);
      void desk.drop(event.dataTransfer);
    },
    true,
  );
}

const root = document.getElementById('workbench');
if (root) void start(root);
