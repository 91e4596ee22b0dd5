// One finding: what is wrong, what is and what should be, the law, the way to the cell; a warning takes the clerk's reason.
import { basisText, LONGEST_NOTE, saveNote, type Place, type PlacedFinding } from '../../actions';
import { arrange, fill, freshId, h, show } from '../dom';
import { sign } from '../icons';
import { zhCN } from '../messages/zh-CN';
import { action, onEscape } from '../parts';
import type { Pane } from '../view';

const t = zhCN.check;
const n = zhCN.note;

export interface FindingCard {
  readonly element: HTMLElement;
  readonly update: (finding: PlacedFinding) => void;
}

/** Places shown by themselves; the rest is counted. */
const SHOWN = 4;

export function findingCard(pane: Pane, first: PlacedFinding): FindingCard {
  let told = '';
  let current = first;
  const facts = h('div');
  const note = noteEditor(pane, first.key);
  const element = h('li', { class: 'finding' }, facts, note.element);

  function update(finding: PlacedFinding): void {
    const now = JSON.stringify(finding);
    if (now === told) return;
    told = now;
    current = finding;
    const focused = facts.contains(document.activeElement);
    element.setAttribute('data-severity', finding.note === undefined ? finding.severity : 'explained');
    fill(facts, heading(pane, finding), figures(finding), law(pane, finding));
    if (focused) facts.querySelector('button')?.focus();
    show(note.element, finding.severity === 'warning');
    note.update(current.note);
  }
  update(first);
  return { element, update };
}

/** Severity and sentence. The sentence is the way to the cell, as in an error summary. */
function heading(pane: Pane, finding: PlacedFinding): HTMLElement[] {
  const { id, severity, message, cells, note, spans } = finding;
  const explained = note !== undefined;
  const place = cells.find(({ sheet }) => sheet !== undefined);
  const [words] = spans ?? [];
  const link = (title: string, go: () => void) => h('button', { type: 'button', class: 'finding-link', title, onclick: go }, message);
  return [
    h(
      'p',
      { class: 'finding-head' },
      sign(explained ? 'pass' : severity),
      h('strong', {}, explained ? t.explained : t.severity[severity]),
      h('span', { class: 'finding-id' }, id),
    ),
    words
      ? link(t.toWords, () => pane.store.set({ tab: 'writing', words }))
      : place
        ? link(t.goTo(nameOf(place)), () => void goTo(pane, place))
        : h('p', { class: 'finding-text' }, message),
    places(pane, cells),
  ];
}

const nameOf = ({ sheet = '', address = '' }: Place) => `${sheet} ${address}`;

/** The first places, each a way to its cell. */
function places(pane: Pane, cells: readonly Place[]): HTMLElement {
  const found = cells.filter(({ sheet }) => sheet !== undefined);
  if (found.length === 0) return h('p', { class: 'hint' }, cells.length > 0 && t.noPlace);
  const shown = found.length <= SHOWN + 1 ? found : found.slice(0, SHOWN);
  return h(
    'p',
    { class: 'places' },
    shown.map((place) =>
      h('button', { type: 'button', class: 'place', title: t.goTo(nameOf(place)), onclick: () => void goTo(pane, place) }, nameOf(place)),
    ),
    shown.length < found.length && h('span', {}, t.more(found.length)),
  );
}

async function goTo(pane: Pane, { id }: Place): Promise<void> {
  // Rows may have been inserted since: look where the cell stands now.
  const at = pane.store.get().checked?.read.locate(id);
  if (!at) return;
  if (!pane.host.capabilities.selection) return pane.work.tell(t.noSelection(`${at.sheet}`));
  await pane.work.run(t.selecting, () => pane.host.select(at.sheet, at.row, at.column));
}

function figures({ expected, actual, difference }: PlacedFinding): HTMLElement | false {
  if (expected === undefined || actual === undefined) return false;
  const pair = (label: string, value: number) => h('div', {}, h('dt', {}, label), h('dd', {}, value));
  return h(
    'dl',
    { class: 'figures' },
    pair(t.expected, expected),
    pair(t.actual, actual),
    difference !== undefined && pair(t.difference, Math.abs(difference)),
  );
}

function law(pane: Pane, { id, basis }: PlacedFinding): HTMLElement {
  return h(
    'details',
    { class: 'law' },
    h('summary', {}, t.basis),
    h('p', {}, basisText(basis)),
    h('p', {}, h('button', { type: 'button', class: 'link', onclick: () => pane.store.set({ tab: 'help', rule: id }) }, t.rule)),
  );
}

interface NoteEditor {
  readonly element: HTMLElement;
  readonly update: (note: string | undefined) => void;
}

/** Shows the note, or a button to write one; what is half-typed stays whatever happens to the findings around it. */
function noteEditor(pane: Pane, key: string): NoteEditor {
  let saved: string | undefined;
  const id = freshId();
  const box = h('textarea', { id, rows: 3, maxlength: LONGEST_NOTE, 'aria-describedby': `${id}h` });
  const shown = h('p', { class: 'note' });
  const open = action(n.write, () => edit(true));
  const remove = action(n.remove, () => save(''), 'subtle');
  const form = h(
    'div',
    { class: 'field' },
    h('label', { for: id }, n.label),
    h('span', { class: 'hint', id: `${id}h` }, n.hint),
    box,
    h(
      'p',
      { class: 'row' },
      action(n.save, () => save(box.value), 'primary'),
      action(zhCN.common.cancel, () => edit(false), 'subtle'),
    ),
  );
  const buttons = h('p', { class: 'row' }, open, remove);
  const element = h('div', { class: 'note-editor' });
  onEscape(form, () => edit(false));

  function edit(on: boolean): void {
    if (on) box.value = saved ?? '';
    arrange(element, on ? [form] : saved === undefined ? [buttons] : [shown, buttons]);
    (on ? box : open).focus();
  }
  async function save(text: string): Promise<void> {
    const done = await pane.work.run(
      n.saving,
      async () => {
        await saveNote(pane.host, key, text);
        return true;
      },
      () => void save(text),
    );
    if (!done) return;
    // Closed first: the look that follows shows the note.
    arrange(element, [buttons]);
    await pane.refresh();
    open.focus();
  }
  return {
    element,
    update: (note) => {
      saved = note;
      fill(shown, n.shown(note ?? ''));
      fill(open, note === undefined ? n.write : n.edit);
      show(remove, note !== undefined);
      if (!element.contains(form)) arrange(element, note === undefined ? [buttons] : [shown, buttons]);
    },
  };
}
