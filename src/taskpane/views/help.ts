// 帮助: what each rule wants and why, the figures that can be named in a text, laying out the template anew.
import { namedFigures, type HandbookEntry } from '../../actions';
import { fill, h, show } from '../dom';
import { matching } from '../editing';
import { laterZhCN } from '../messages/later.zh-CN';
import { zhCN } from '../messages/zh-CN';
import { action, field } from '../parts';
import type { Pane, View } from '../view';
import { insertView } from './insert';

const t = laterZhCN.help;

export function helpView(pane: Pane): View {
  let entries: readonly HandbookEntry[] | undefined;
  const search = h('input', { type: 'search', placeholder: t.placeholder, autocomplete: 'off' });
  const list = h('div', { class: 'rules' });
  const none = h('p', { class: 'hint', role: 'status' });
  const rules = h('section', {}, h('h2', {}, t.rules), field(t.search, search), none, list);
  const again = insertView(pane, 'again').element;
  show(again, false);
  const reinsert = action(zhCN.insert.again, () => {
    const opened = reinsert.getAttribute('aria-expanded') !== 'true';
    show(again, opened);
    reinsert.setAttribute('aria-expanded', String(opened));
    if (opened) again.querySelector('input')?.focus();
  });
  reinsert.setAttribute('aria-expanded', 'false');
  const fields = h('details', {}, h('summary', {}, t.fields));

  function draw(opened?: string): void {
    if (!entries) return;
    const found = matching(entries, search.value, (entry) => Object.values(entry).join(' '));
    fill(none, found.length === 0 && t.none);
    const chapters = [...new Set(found.map(({ chapter }) => chapter))];
    fill(
      list,
      chapters.map((chapter) => [
        h('h3', {}, chapter),
        found.filter((entry) => entry.chapter === chapter).map((entry) => ruleEntry(entry, entry.id === opened)),
      ]),
    );
  }
  search.addEventListener('input', () => draw());

  async function open(rule?: string): Promise<void> {
    entries ??= await pane.work.run(t.rulesLoading, pane.services.handbook, () => void open(rule));
    if (rule !== undefined) search.value = '';
    draw(rule);
    const found = rule === undefined ? null : list.querySelector<HTMLElement>(`[data-rule="${rule}"]`);
    found?.querySelector('summary')?.focus();
    found?.scrollIntoView();
  }
  fields.addEventListener('toggle', () => {
    const report = pane.store.get().checked?.read.report;
    if (!fields.open || !report) return;
    const all = namedFigures(report);
    const groups = [...new Set(all.map(({ group }) => group))];
    fill(
      fields,
      h('summary', {}, t.fields),
      h('p', { class: 'hint' }, t.fieldsHint),
      groups.map((group) => [
        h('h3', {}, group),
        h(
          'p',
          { class: 'names' },
          all.filter((each) => each.group === group).map(({ name }) => h('code', {}, `{${name}}`)),
        ),
      ]),
    );
  });

  pane.store.watch(({ tab, rule }, before) => {
    if (tab !== 'help' || (before?.tab === 'help' && !rule)) return;
    if (rule) pane.store.set({ rule: '' });
    void open(rule || undefined);
  });
  return {
    element: h(
      'div',
      {},
      h('h1', { class: 'unseen' }, t.title),
      rules,
      h('section', {}, fields),
      h('section', {}, h('h2', {}, t.template), h('p', { class: 'row' }, reinsert), again),
      h('p', { class: 'hint' }, t.privacy),
    ),
  };
}

function ruleEntry(entry: HandbookEntry, opened: boolean): HTMLElement {
  const pair = (label: string, text: string) => [h('dt', {}, label), h('dd', {}, text)];
  return h(
    'details',
    { 'data-rule': entry.id, open: opened },
    h('summary', {}, h('span', { class: 'finding-id' }, entry.id), ' ', entry.title),
    h(
      'dl',
      {},
      pair(t.severity, entry.severity),
      pair(t.what, entry.what),
      pair(t.why, entry.why),
      pair(t.basis, entry.basis),
      pair(t.wrong, entry.wrong),
      pair(t.right, entry.right),
      pair(t.scope, entry.scope),
    ),
  );
}
