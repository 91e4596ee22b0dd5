// The editor of one text. It writes into the workbook when the clerk leaves it or says so, never while typing, and never over what
// somebody wrote into the sheet meanwhile.
import { countCharacters, preview, saveText, withField, wrongWords, type Passage, type Span, type WrongWords } from '../../actions';
import type { AnnualReport } from '../../report';
import { fill, freshId, h, say, show } from '../dom';
import {
  appended,
  begin,
  inserted,
  isDirty,
  keepMine,
  keepTheirs,
  lastStep,
  sawWorkbook,
  stepped,
  typed,
  type Editing,
  type Step,
} from '../editing';
import { laterZhCN } from '../messages/later.zh-CN';
import { action, question } from '../parts';
import type { Pane } from '../view';
import { figurePicker } from './picker';
import { adviceOn, shown } from './preview';
import { wordingList } from './wording';

const t = laterZhCN.writing;

export interface Editor {
  readonly element: HTMLElement;
  readonly open: (passage: Passage, place: { readonly first: boolean; readonly last: boolean }) => void;
  /** The workbook was read anew. */
  readonly update: (passage: Passage, report: AnnualReport) => void;
  /** Selects words of the open text and brings them into sight. */
  readonly select: (span: Span) => void;
  /** Saves what has changed, then goes; stays where that fails. */
  readonly leave: (go: () => void) => Promise<void>;
}

interface Ways {
  readonly back: () => void;
  readonly step: (by: 1 | -1) => void;
}

export function editor(pane: Pane, ways: Ways): Editor {
  let passage: Passage | undefined;
  let editing: Editing = begin('');
  let saving: Promise<boolean> = Promise.resolve(true);
  let steps: readonly Step[] = [];
  /** What the rules say of the text as it stands in the box. */
  let wrong: readonly WrongWords[] = [];
  let looked: string | undefined;

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
  const picker = figurePicker(pane, (name) => insert(`{${name}}`));

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
  const undo = action(
    t.undo,
    () => {
      const step = lastStep(steps, box.value);
      if (!step) return;
      steps = steps.slice(0, -1);
      put({ text: step.before, caret: step.before.length });
      pane.work.tell(t.undone);
    },
    'subtle',
  );
  const wording = wordingList({
    select,
    replace: (span) => {
      const changed = withField(box.value, span);
      if (changed) set(changed.text, changed.caret);
    },
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
    h('p', { class: 'row' }, draft, pick, undo),
    asked.element,
    picker.element,
    box,
    h('p', { class: 'row status' }, state, count, save),
    conflict,
    wording.element,
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

  /** A text that the pane puts into the box, and the caret's place in it. */
  function put({ text, caret }: { readonly text: string; readonly caret: number }): void {
    box.value = text;
    editing = typed(editing, text);
    draw();
    box.focus();
    box.setSelectionRange(caret, caret);
  }
  /** The same as a step that can be taken back. */
  function set(text: string, caret = text.length): void {
    steps = stepped(steps, box.value, text);
    put({ text, caret });
  }
  function insert(piece: string): void {
    const { text, caret } = inserted(box.value, box.selectionStart, box.selectionEnd, piece);
    set(text, caret);
  }
  function select({ start, end }: Span): void {
    box.focus();
    box.setSelectionRange(start, end);
    // No browser scrolls a text box to its selection; the share of the text in front of it is near enough.
    box.scrollTop = Math.max(0, (start / Math.max(1, box.value.length)) * box.scrollHeight - box.clientHeight / 2);
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

  /** Looks at the words anew and shows what they are; the rules on texts may have to arrive first. */
  function draw(): void {
    const read = pane.store.get().checked?.read;
    const asked = passage;
    const text = box.value;
    // The places of what was said before are those of another text.
    if (text !== looked) wrong = [];
    paint();
    if (!read || !asked) return;
    void wrongWords(read, asked.slot.id, text)
      // A part of the program that did not arrive is told by the check, which needs it too.
      .catch((): readonly WrongWords[] => [])
      .then((found) => {
        if (passage !== asked || box.value !== text) return;
        looked = text;
        wrong = found;
        paint();
      });
  }
  function paint(): void {
    const report = pane.store.get().checked?.read.report;
    if (!report) return;
    const dirty = isDirty(editing);
    say(state, dirty ? `● ${t.dirty}` : t.clean);
    state.setAttribute('data-state', dirty ? 'open' : 'done');
    show(undo, lastStep(steps, box.value) !== undefined);
    const stretches = preview(
      report,
      box.value,
      wrong.flatMap(({ spans }) => spans),
    );
    say(count, t.count(countCharacters(stretches)));
    fill(sheet, stretches.length === 0 ? t.emptyPreview : stretches.map(shown));
    fill(
      advice,
      adviceOn(stretches).map((words) => h('li', {}, words)),
    );
    show(advice, advice.children.length > 0);
    wording.update(wrong);
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
    select,
    leave,
    open: (chosen, { first, last }) => {
      passage = chosen;
      steps = [];
      looked = undefined;
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
