// What an update of the open document changes, before and after; the questions; the update itself, or the updated document as a file.
import { openDocuments, type Comparison, type Why } from '../../actions';
import { edition } from '../../form';
import { fill, h, show } from '../dom';
import { tellHanded } from '../handed';
import { sign } from '../icons';
import { wordZhCN } from '../messages/word.zh-CN';
import { action } from '../parts';
import { DOCX } from '../services';
import { changeList, conflictList } from '../views/changes';
import type { Source, WordPane, WordState } from './state';

const t = wordZhCN.update;

export function updateView(pane: WordPane): HTMLElement {
  const content = h('div');
  const element = h('section', {}, h('h2', {}, t.title), content);
  let shown: Comparison | undefined;
  pane.store.watch(({ comparison, source, open }) => {
    show(element, comparison !== undefined);
    if (comparison === shown) return;
    shown = comparison;
    fill(content, comparison && source && open && [...changes(pane, comparison, source), steps(pane, comparison, source, open)]);
  });
  return element;
}

function changes({ choices }: WordPane, { report }: Comparison, { state }: Source) {
  const form = edition(state.report.edition);
  return [changeList(report, form, true), conflictList(report, form, choices)];
}

function steps(pane: WordPane, comparison: Comparison, source: Source, open: NonNullable<WordState['open']>) {
  const { report, stale, live } = comparison;
  const nothing = stale === undefined && report.conflicts.length === 0 && report.refreshed.length === 0;
  if (nothing && live?.values.size === 0) return [];
  const words = h('div');
  const update = async (): Promise<void> => {
    const done = await pane.work.run(
      t.updating,
      async () => (await openDocuments()).updateOpen(pane.host, source.state, pane.choices),
      () => void update(),
    );
    if (!done) return;
    if (done.route === 'file') return fill(words, byFile(pane, source, done.why, done.bytes));
    const count = done.report.refreshed.length;
    await pane.look();
    pane.work.tell(count === 0 ? t.recorded : done.route === 'controls' ? t.byControl(count) : t.done(count));
  };
  // What is known to need a file is not tried in the document first, unless the clerk's answers may change that.
  const file = !live && report.conflicts.length === 0;
  const restraint = open.restricted ? t.restricted : open.tracking ? t.tracking : '';
  return [
    restraint !== '' && warning(restraint),
    !file &&
      h(
        'p',
        { class: 'row' },
        action(t.update, update, 'primary'),
        // A restriction whose password nobody knows is no dead end.
        restraint !== '' && fileButton(pane, source, comparison.bytes, 'plain'),
      ),
    words,
    file && byFile(pane, source, 'paragraphs', comparison.bytes),
  ];
}

const warning = (sentence: string) =>
  h('div', { class: 'notice notice-warning' }, h('p', { class: 'notice-text' }, sign('warning'), h('span', {}, sentence)));

/** The open document cannot be brought up to date: the updated one is offered as a file. */
const byFile = (pane: WordPane, source: Source, why: Why, bytes: Uint8Array) => [
  warning(t.why[why]),
  h('p', { class: 'row' }, fileButton(pane, source, bytes, 'primary')),
];

function fileButton(pane: WordPane, { state, code }: Source, bytes: Uint8Array, look: 'primary' | 'plain') {
  const { agency, year } = state.report;
  const save = async (): Promise<void> => {
    const file = { bytes, name: t.fileName(agency, year), type: DOCX, spare: { kind: 'code' as const, text: code } };
    const handed = await pane.work.run(
      t.opening,
      () => pane.save(file),
      () => void save(),
    );
    if (handed) tellHanded(pane.work, handed);
  };
  return action(t.asFile, save, look);
}
