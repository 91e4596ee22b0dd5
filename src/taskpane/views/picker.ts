// Finding a figure by its name and putting it into the text. Search field and list together work by keys alone: type, arrow down, Enter.
import { namedFigures, type NamedFigure } from '../../actions';
import { fill, h, show } from '../dom';
import { matching } from '../editing';
import { laterZhCN } from '../messages/later.zh-CN';
import { zhCN } from '../messages/zh-CN';
import { action, field, onEscape } from '../parts';
import type { Pane } from '../view';

const t = laterZhCN.picker;

export interface Picker {
  readonly element: HTMLElement;
  readonly toggle: (opener: HTMLElement) => void;
  readonly close: () => void;
}

export function figurePicker(pane: Pane, chosen: (name: string) => void): Picker {
  let opener: HTMLElement | undefined;
  const search = h('input', { type: 'search', placeholder: t.placeholder, autocomplete: 'off' });
  const list = h('select', { size: 8, 'aria-label': t.list });
  const none = h('p', { class: 'hint', role: 'status' });
  const insert = () => {
    const name = list.value;
    if (!name) return;
    close();
    chosen(name);
  };
  const element = h(
    'div',
    { class: 'picker' },
    field(t.label, search),
    list,
    none,
    h(
      'p',
      { class: 'row' },
      action(t.insert, insert, 'primary'),
      action(zhCN.common.cancel, () => leave(), 'subtle'),
    ),
  );
  show(element, false);

  function draw(): void {
    const report = pane.store.get().checked?.read.report;
    const all = report ? namedFigures(report) : [];
    const found = matching(all, search.value, ({ name, group }) => `${group} ${name}`);
    const groups = [...new Set(found.map(({ group }) => group))];
    fill(
      list,
      groups.map((group) => h('optgroup', { label: group }, found.filter((each) => each.group === group).map(option))),
    );
    list.selectedIndex = found.length > 0 ? 0 : -1;
    fill(none, found.length === 0 && t.none);
  }
  function close(): void {
    show(element, false);
    opener?.setAttribute('aria-expanded', 'false');
  }
  function leave(): void {
    close();
    opener?.focus();
  }
  search.addEventListener('input', draw);
  list.addEventListener('dblclick', insert);
  onEscape(element, () => leave());
  element.addEventListener('keydown', (event) => {
    // While Pinyin is being composed, Enter and the arrows belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.target === search || event.target === list)) insert();
    else if (event.key === 'ArrowDown' && event.target === search) list.focus();
    else return;
    event.preventDefault();
  });
  return {
    element,
    close,
    toggle: (from) => {
      opener = from;
      if (!element.hidden) return leave();
      show(element, true);
      from.setAttribute('aria-expanded', 'true');
      search.value = '';
      draw();
      search.focus();
    },
  };
}

const option = ({ name, value, unit }: NamedFigure) => h('option', { value: name }, t.option(name, value, unit));
