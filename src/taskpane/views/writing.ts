// 正文: the places of text with how far each is, and one of them open in the editor.
import { passages, type Checked, type Passage } from '../../actions';
import type { TextId } from '../../form';
import { fill, h, say, show } from '../dom';
import { laterZhCN } from '../messages/later.zh-CN';
import type { Pane, View } from '../view';
import { editor } from './editor';

const t = laterZhCN.writing;
const OPEN = /〔[^〔〕]*〕/g;

export function writingView(pane: Pane): View {
  let open: TextId | undefined;
  let all: readonly Passage[] = [];
  const contents = h('div');
  const list = h('div', {}, h('p', { class: 'hint' }, t.intro), contents);
  const writing = editor(pane, {
    back: () => choose(undefined),
    step: (by) => choose(all[all.findIndex(({ slot }) => slot.id === open) + by]?.slot.id),
  });

  function choose(id: TextId | undefined): void {
    const from = open;
    open = id;
    const at = all.findIndex(({ slot }) => slot.id === id);
    const passage = all[at];
    show(list, passage === undefined);
    show(writing.element, passage !== undefined);
    if (passage) writing.open(passage, { first: at === 0, last: at === all.length - 1 });
    else if (from) contents.querySelector<HTMLElement>(`[data-text="${from}"]`)?.focus();
  }

  let shown = '';
  function follow(checked: Checked): void {
    all = passages(checked.read);
    const now = JSON.stringify(all.map(({ slot, text }) => [slot.id, text]));
    if (now !== shown) {
      shown = now;
      const focused = contents.contains(document.activeElement) ? document.activeElement?.getAttribute('data-text') : undefined;
      fill(
        contents,
        sectionsOf(all).map(([name, own]) => [
          h('h2', {}, name),
          h(
            'ul',
            { class: 'contents' },
            own.map((passage) => h('li', {}, entry(passage, choose))),
          ),
        ]),
      );
      if (focused) contents.querySelector<HTMLElement>(`[data-text="${focused}"]`)?.focus();
    }
    const passage = all.find(({ slot }) => slot.id === open);
    if (passage) writing.update(passage, checked.read.report);
  }

  show(writing.element, false);
  pane.store.watch(({ checked, words }, before) => {
    if (checked && checked !== before?.checked) follow(checked);
    if (!words || words === before?.words) return;
    pane.store.set({ words: undefined });
    if (words.text === open) return writing.select(words);
    // Unsaved words elsewhere are saved first, or kept in sight.
    void writing.leave(() => {
      choose(words.text);
      writing.select(words);
    });
  });
  return { element: h('div', {}, h('h1', { class: 'unseen' }, t.title), list, writing.element) };
}

function sectionsOf(all: readonly Passage[]): readonly (readonly [string, readonly Passage[]])[] {
  const names = [...new Set(all.map(({ section }) => section))];
  return names.map((name) => [name || t.before, all.filter(({ section }) => section === name)] as const);
}

function entry({ slot, text }: Passage, choose: (id: TextId) => void): HTMLElement {
  const left = text.match(OPEN)?.length ?? 0;
  const state = text === '' ? (slot.optional ? 'optional' : 'missing') : left > 0 ? 'open' : 'done';
  const words = {
    optional: t.optional,
    missing: t.notWritten,
    open: t.openParts(left),
    done: t.written(text.replace(/\s/g, '').length),
  }[state];
  const chip = h('span', { class: 'chip', 'data-state': state });
  say(chip, words);
  return h(
    'button',
    { type: 'button', class: 'entry', 'data-text': slot.id, onclick: () => choose(slot.id) },
    h('span', {}, slot.label),
    chip,
  );
}
