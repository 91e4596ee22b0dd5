// The editor of one text. It writes into the workbook when the clerk leaves it or says so, never while typing, and never over what
// somebody wrote into the sheet meanwhile.
import { countCharacters, preview, saveText, type Passage, type Stretch } from '../../actions';
import type { AnnualReport } from '../../report';
import { fill, freshId, h, say, show } from '../dom';
import { appended, begin, inserted, isDirty, keepMine, keepTheirs, sawWorkbook, typed, type Editing } from '../editing';
import { zhCN } from '../messages/zh-CN';
import { action, question } from '../parts';
import type { Pane } from '../view';
import { figurePicker } from './picker';

const t = zhCN.writing;

export interface Editor {
  readonly element: HTMLElement;
  readonly open: (passage: Passage, place: { readonly first: boolean; readonly last: boolean }) => void;
  /** The workbook was read anew. */
  readonly update: (passage: Passage, report: AnnualReport) => void;
}

interface Ways {
  readonly back: () => void;
  readonly step: (by: 1 | -1) => void;
}

export function editor(pane: Pane, ways: Ways): Editor {
  let passage: Passage | undefined;
  let editing: Editing = begin('');
  let saving: Promise<boolean> = Promise.resolve(true);

  const id = freshId();
  const heading = h('h2', { id: `${id}t`, tabindex: -1 });
  const prompt = h('p', { class: 'hint', id: `${id}p` });
  const box = h('textarea', { id, rows: 10, 'aria-labelledby': `${id}t`, 'aria-describedby': `${id}p`, class: 'writing' });
  const count = h('span');
  const state = h('span', { class: 'chip', role: 'status' });
  const asked = question();
  const conflict = h('div', { class: 'notice notice-warning', role: 'alert' });
  const sheet = h('p', { class: 'preview', 'aria-live': 'off' });
  const advice = h('ul', { class: 'advice' });
  const picker = figurePicker(pane, (name) => put(`{${name}}`));

  const pick = action(t.insertFigure, () => picker.toggle(pick));
  pick.setAttribute('aria-expanded', 'false');
  const draft = action(t.draft, () => {
    if (!passage) return;
    const first = passage.draft;
    if (!first) return asked.ask(h('p', {}, t.noDraft), []);
    if (box.value.trim() === '') return set(first);
    asked.ask(h('p', {}, t.draftAsk), [
      action(t.draftReplace, () => (asked.close(), set(first))),
      action(t.draftAppend, () => (asked.close(), set(appended(box.value, first)))),
    ]);
  });
  const save = action(t.save, () => store(true), 'primary');
  const previous = action(t.previous, () => leave(() => ways.step(-1)), 'subtle');
  const next = action(t.next, () => leave(() => ways.step(1)), 'subtle');

  const element = h(
    'div',
    { class: 'editor' },
    h(
      'p',
      {},
      action(t.back, () => leave(ways.back), 'subtle'),
    ),
    heading,
    prompt,
    h('p', { class: 'row' }, draft, pick),
    asked.element,
    picker.element,
    box,
    h('p', { class: 'row status' }, state, count, save),
    conflict,
    advice,
    h('section', { 'aria-labelledby': `${id}v` }, h('h3', { id: `${id}v` }, t.preview), sheet),
    h('p', { class: 'row spread' }, previous, next),
  );

  box.addEventListener('input', () => {
    editing = typed(editing, box.value);
    draw();
  });
  // Leaving the editor, not the box: a button of the editor is part of writing.
  element.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (isDirty(editing) && !editing.theirs && !(to instanceof Node && element.contains(to))) void store(false);
  });

  function set(text: string): void {
    box.value = text;
    editing = typed(editing, text);
    draw();
    box.focus();
  }
  function put(piece: string): void {
    const { text, caret } = inserted(box.value, box.selectionStart, box.selectionEnd, piece);
    set(text);
    box.setSelectionRange(caret, caret);
  }
  function leave(go: () => void): Promise<void> {
    return store(false).then((done) => {
      if (done) go();
    });
  }

  /** Saves what has changed. False when it could not be saved, so that nobody walks away from unsaved words. */
  function store(loud: boolean): Promise<boolean> {
    const asked = passage;
    saving = saving.then(async () => {
      if (!asked || editing.theirs !== undefined) return asked === undefined;
      if (isDirty(editing)) {
        const { text, base } = editing;
        const done = await pane.work.run(
          t.saving,
          () => saveText(pane.host, asked.slot.id, text, base),
          () => void store(loud),
        );
        if (!done) return false;
        if (passage === asked) {
          editing = done.kind === 'saved' ? { ...editing, base: text } : { ...editing, theirs: done.now };
          draw();
        }
        if (done.kind === 'changed') return false;
        await pane.refresh();
      }
      if (loud) pane.work.tell(t.saved);
      return true;
    });
    return saving;
  }

  function draw(): void {
    const report = pane.store.get().checked?.read.report;
    if (!report) return;
    const dirty = isDirty(editing);
    say(state, dirty ? `● ${t.dirty}` : t.clean);
    state.setAttribute('data-state', dirty ? 'open' : 'done');
    const stretches = preview(report, box.value);
    say(count, t.count(countCharacters(stretches)));
    fill(sheet, stretches.length === 0 ? t.emptyPreview : stretches.map(stretch));
    fill(
      advice,
      adviceOn(stretches).map((words) => h('li', {}, words)),
    );
    show(advice, advice.children.length > 0);
    drawConflict();
  }
  function drawConflict(): void {
    const { theirs } = editing;
    show(conflict, theirs !== undefined);
    if (theirs === undefined) return fill(conflict);
    const side = (name: string, text: string, label: string, choose: () => void) =>
      h(
        'div',
        { class: 'side' },
        h('p', {}, h('strong', {}, name)),
        h('p', { class: 'preview' }, text || t.emptyPreview),
        action(label, choose),
      );
    fill(
      conflict,
      h('p', {}, t.conflict),
      h(
        'div',
        { class: 'sides' },
        side(t.mine, editing.text, t.keepMine, () => {
          editing = keepMine(editing);
          void store(true);
          draw();
        }),
        side(t.theirs, theirs, t.keepTheirs, () => {
          editing = keepTheirs(editing);
          set(editing.text);
        }),
      ),
    );
  }

  return {
    element,
    open: (chosen, { first, last }) => {
      passage = chosen;
      editing = begin(chosen.text);
      box.value = chosen.text;
      say(heading, chosen.slot.label);
      say(prompt, chosen.slot.prompt);
      asked.close();
      picker.close();
      show(previous, !first);
      show(next, !last);
      draw();
      box.focus();
    },
    update: (now) => {
      if (passage?.slot.id !== now.slot.id) return;
      passage = now;
      editing = sawWorkbook(editing, now.text);
      if (box.value !== editing.text) box.value = editing.text;
      draw();
    },
  };
}

const MARKED: Readonly<Record<Exclude<Stretch['kind'], 'words'>, string>> = {
  figure: 'figure',
  noFigure: 'gap',
  unknown: 'gap',
  open: 'gap',
};

const stretch = ({ kind, text, name }: Stretch) =>
  kind === 'words' ? text : h('mark', { class: MARKED[kind], title: name }, kind === 'noFigure' ? `${text}${zhCN.common.noFigure}` : text);

function adviceOn(stretches: readonly Stretch[]): readonly string[] {
  const of = (kind: Stretch['kind']) => [...new Set(stretches.filter((each) => each.kind === kind).map(({ text }) => text))];
  const [unknown, noFigure] = [of('unknown'), of('noFigure')];
  return [
    ...(unknown.length > 0 ? [t.unknown(unknown)] : []),
    ...(noFigure.length > 0 ? [t.noFigure(noFigure)] : []),
    ...(of('open').length > 0 ? [t.openHint] : []),
  ];
}
