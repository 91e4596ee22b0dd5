// The pane as a whole: the verdict on top, four tabs below, the first run in their place while the workbook holds no report.
// Knows no spreadsheet: the same pane is mounted in Excel, in WPS and in a browser.
import { watchReport, type Checked, type Look, type Watching } from '../actions';
import type { SpreadsheetHost } from '../host/host';
import { fill, h, say, show } from './dom';
import { keepFocus } from './focus';
import { sign, type IconName } from './icons';
import { zhCN } from './messages/zh-CN';
import type { PaneServices } from './services';
import { createStore, type Store } from './store';
import { tabs } from './tabs';
import type { Pane, PaneState } from './view';
import { checkView } from './views/check';
import { insertView } from './views/insert';
import { laterView } from './views/later';
import { createWork } from './work';

const t = zhCN;

/** Mounts the pane into an element. Returns the way to end it. */
export function startPane(root: HTMLElement, host: SpreadsheetHost, services: PaneServices): () => Promise<void> {
  const store = createStore<PaneState>({ phase: 'reading', editing: false, tab: 'check' });
  const work = createWork();
  let failing = false;
  const tell = (look: Look) => {
    // A failure to look is over with the next look; other messages stay.
    if (failing && look.kind !== 'failed') work.clear();
    failing = look.kind === 'failed';
    if (look.kind === 'checked') store.set({ phase: 'ready', checked: look.checked, editing: false });
    else if (look.kind === 'none') store.set({ phase: 'none', editing: false });
    else if (look.kind === 'editing') store.set({ editing: true });
    else work.fail(look.error, () => void watching.refresh());
  };
  const watching: Watching = watchReport(host, tell);
  const pane: Pane = { host, services, store, work, refresh: () => watching.refresh() };

  const first = h('main', {}, insertView(pane, 'first').element);
  const whole = tabs(store, {
    check: checkView(pane),
    // Drafts, fields, editor and handbook come with the first look at these tabs: checking starts without them.
    writing: laterView(pane, 'writing', async () => (await import(/* webpackChunkName: "later" */ './views/writing')).writingView),
    document: laterView(pane, 'document', async () => (await import(/* webpackChunkName: "later" */ './views/document')).documentView),
    help: laterView(pane, 'help', async () => (await import(/* webpackChunkName: "later" */ './views/help')).helpView),
  });
  const reading = h('p', { class: 'reading', role: 'status' }, t.start.reading);
  fill(root, h('header', { class: 'top' }, verdict(store), work.element), reading, first, whole);
  store.watch(({ phase }) => {
    show(reading, phase === 'reading');
    show(first, phase === 'none');
    show(whole, phase === 'ready');
  });
  store.watch(({ tab }, before) => {
    // What was said on another tab is over.
    if (!before || before.tab === tab) return;
    work.clear();
    window.scrollTo(0, 0);
  });
  const release = keepFocus(root, () => root.querySelector<HTMLElement>('[role=tab][aria-selected=true]'));
  return () => {
    release();
    return watching.stop();
  };
}

/** Whose report, and the one line that tops everything; a live region. */
function verdict(store: Store<PaneState>): HTMLElement {
  const subject = h('p', { class: 'subject' });
  const picture = h('span', { class: 'verdict-sign' });
  const words = h('span');
  const line = h('p', { class: 'verdict-line', role: 'status', 'aria-live': 'polite' }, picture, words);
  const editing = h('p', { class: 'hint' }, t.check.editing);
  const element = h('div', { class: 'verdict' }, subject, line, editing);
  store.watch(({ phase, checked, editing: busy }) => {
    show(element, phase === 'ready');
    show(editing, busy);
    if (!checked) return;
    const { agency, year } = checked.read.report;
    say(subject, t.subject(agency, year));
    const state = stateOf(checked);
    if (element.getAttribute('data-state') !== state) {
      element.setAttribute('data-state', state);
      fill(picture, sign(state));
    }
    // Nothing is fit for submission before its texts have been looked at.
    say(words, state === 'hint' ? t.check.textsComing : checked.line);
  });
  return element;
}

/** What the verdict amounts to: errors hold the report back, warnings ask for a note, and texts may still be on their way. */
function stateOf({ verdict: found, findings, whole }: Checked): IconName {
  if (found === 'fail') return 'error';
  if (!whole) return 'hint';
  return findings.some(({ severity, note }) => severity === 'warning' && note === undefined) ? 'warning' : 'pass';
}
