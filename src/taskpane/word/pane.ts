// The pane inside Word as a whole: which report this is and whether it is up to date, the workbook that it is compared with, what an update
// changes, what was edited here. Knows no Word: a document host is given.
import type { Choice } from '../../actions';
import type { DocumentHost } from '../../host/document';
import { fill, h, say, show } from '../dom';
import { keepFocus } from '../focus';
import { sign, type IconName } from '../icons';
import { wordZhCN } from '../messages/word.zh-CN';
import { action } from '../parts';
import type { PaneServices } from '../services';
import { createStore, type Store } from '../store';
import { createWork } from '../work';
import { createView } from './create';
import { editsView } from './edits';
import { sourceView } from './source';
import { look, type WordPane, type WordState } from './state';
import { updateView } from './update';

const t = wordZhCN;

export function startWordPane(root: HTMLElement, host: DocumentHost, save: PaneServices['save']): void {
  const store = createStore<WordState>({ phase: 'reading' });
  const work = createWork();
  const choices = new Map<string, Choice>();
  const pane: WordPane = {
    host,
    save,
    store,
    work,
    choices,
    look: async () => {
      const { source } = store.get();
      const found = await work.run(
        t.reading,
        () => look(host, source),
        () => void pane.look(),
      );
      choices.clear();
      if (found) store.set(found);
      // A workbook of another report is not kept; nor is what was seen before a document that cannot be read now.
      else store.set({ source: undefined, comparison: undefined });
    },
  };
  const trouble = h('p');
  const again = action(t.again, pane.look, 'subtle');
  const content = h(
    'main',
    { class: 'panel' },
    h('h1', { class: 'unseen' }, t.title),
    trouble,
    sourceView(pane),
    updateView(pane),
    createView(pane),
    editsView(pane),
    h('p', { class: 'row foot' }, again),
  );
  fill(root, h('header', { class: 'top' }, status(store), work.element), content);
  store.watch(({ trouble: words }) => {
    show(trouble, words !== undefined);
    say(trouble, words ?? '');
  });
  keepFocus(root, () => root.querySelector<HTMLElement>('[data-refuge]'));
  void pane.look();
}

/** Whose report, and the one line that tops everything; a live region. */
function status(store: Store<WordState>): HTMLElement {
  const subject = h('p', { class: 'subject' });
  const picture = h('span', { class: 'verdict-sign' });
  const words = h('span');
  const line = h('p', { class: 'verdict-line', role: 'status', 'aria-live': 'polite' }, picture, words);
  const element = h('div', { class: 'verdict' }, subject, line);
  store.watch((state) => {
    const header = state.open?.document.header;
    say(subject, header ? t.subject(header.agency, header.year, header.revision) : '');
    const [look, sentence] = verdict(state);
    if (element.getAttribute('data-state') !== look) {
      element.setAttribute('data-state', look);
      fill(picture, sign(look));
    }
    say(words, sentence);
  });
  return element;
}

function verdict({ phase, comparison }: WordState): readonly [IconName, string] {
  if (phase !== 'linked') return [phase === 'broken' ? 'error' : 'hint', t.state[phase]];
  if (!comparison) return ['hint', t.state.unknown];
  const { report, stale } = comparison;
  const changes = report.refreshed.length + report.added.length + report.removed.length;
  if (report.older) return ['warning', t.state.old];
  if (changes > 0) return ['warning', t.state.stale(changes)];
  if (report.conflicts.length > 0) return ['warning', t.state.asked(report.conflicts.length)];
  return ['pass', stale === undefined ? t.state.same : t.state.kept];
}
