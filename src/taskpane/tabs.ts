// The four tabs, with the keys that the ARIA practices give a tab list: arrows, Home, End; one stop for Tab.
import { freshId, h, show } from './dom';
import { zhCN } from './messages/zh-CN';
import type { Store } from './store';
import type { PaneState, TabName, View } from './view';

const NAMES: readonly TabName[] = ['check', 'writing', 'document', 'help'];

export function tabs(store: Store<PaneState>, views: Readonly<Record<TabName, View>>): HTMLElement {
  const all = NAMES.map((name) => {
    const id = freshId();
    const button = h('button', { type: 'button', role: 'tab', id, 'aria-controls': `${id}p`, 'data-tab': name }, zhCN.tabs[name]);
    const panel = h('section', { role: 'tabpanel', id: `${id}p`, 'aria-labelledby': id, class: 'panel' }, views[name].element);
    button.addEventListener('click', () => store.set({ tab: name }));
    return { name, button, panel };
  });
  const list = h(
    'div',
    { role: 'tablist', 'aria-label': zhCN.tabsLabel, class: 'tabs' },
    all.map(({ button }) => button),
  );
  list.addEventListener('keydown', (event) => {
    const at = NAMES.indexOf(store.get().tab);
    const to = target(event.key, at, NAMES.length);
    const found = to === undefined ? undefined : all[to];
    if (!found) return;
    event.preventDefault();
    store.set({ tab: found.name });
    found.button.focus();
  });
  store.watch(({ tab }) => {
    for (const { name, button, panel } of all) {
      const chosen = name === tab;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      show(panel, chosen);
    }
  });
  return h(
    'main',
    { class: 'whole' },
    list,
    all.map(({ panel }) => panel),
  );
}

/** Where a key leads from the tab at `at`; undefined for any other key. */
export function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
