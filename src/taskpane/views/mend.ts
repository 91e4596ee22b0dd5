// What can be mended in one go: blanks to 0, texts that mean a number. Each says how many cells before it writes any.
import { acceptSuggestions, blankCells, fillBlanks, suggestions, type Checked, type Suggestion } from '../../actions';
import { h, say, show } from '../dom';
import { zhCN } from '../messages/zh-CN';
import { action, question } from '../parts';
import type { Pane, View } from '../view';

const t = zhCN.mend;

export function mendView(pane: Pane): View {
  const blanks = offer(t.fill, (read, asked) => {
    const ids = blankCells(read);
    asked.ask(h('p', {}, t.askFill(ids.length)), [
      action(
        t.doFill(ids.length),
        () => {
          asked.close();
          return write(t.filling, () => fillBlanks(pane.host, ids), t.filled);
        },
        'primary',
      ),
    ]);
  });
  const texts = offer(t.showTexts, (read, asked) => {
    const boxes = suggestions(read).map((one) => ({ one, box: h('input', { type: 'checkbox', checked: one.sure }) }));
    const none = h('p', { class: 'field-error', role: 'alert' });
    asked.ask(
      [
        h('p', {}, t.askTexts),
        h(
          'ul',
          { class: 'changes' },
          boxes.map(({ one, box }) => h('li', {}, h('label', {}, box, change(one)))),
        ),
        none,
      ],
      [
        action(
          t.doChange,
          () => {
            const chosen = boxes.filter(({ box }) => box.checked).map(({ one }) => one);
            if (chosen.length === 0) return say(none, t.noneChosen);
            asked.close();
            return write(t.changing, () => acceptSuggestions(pane.host, chosen), t.changed);
          },
          'primary',
        ),
      ],
    );
  });

  async function write(label: string, step: () => Promise<number>, done: (count: number) => string): Promise<void> {
    const count = await pane.work.run(label, step, () => void write(label, step, done));
    await pane.refresh();
    if (count !== undefined) pane.work.tell(done(count));
  }
  function offer(label: string, ask: (read: Checked['read'], asked: ReturnType<typeof question>) => void) {
    const words = h('span');
    const asked = question();
    const button = action(label, () => {
      const read = pane.store.get().checked?.read;
      if (read) ask(read, asked);
    });
    return { words, element: h('div', { class: 'offer' }, h('p', { class: 'row' }, words, button), asked.element) };
  }

  pane.store.watch(({ checked }) => {
    if (!checked) return;
    const [empty, odd] = [blankCells(checked.read).length, suggestions(checked.read).length];
    show(blanks.element, empty > 0);
    show(texts.element, odd > 0);
    say(blanks.words, t.blanks(empty));
    say(texts.words, t.texts(odd));
  });
  return { element: h('div', {}, blanks.element, texts.element) };
}

const change = ({ where, name, before, after }: Suggestion) =>
  h('span', {}, h('strong', {}, t.change(before, after)), h('span', { class: 'hint' }, `${where.replace('!', ' ')}　${name}`));
