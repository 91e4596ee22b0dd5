// 校验: what is still wrong, by table, worst first; what can be mended at once; what to do when nothing is wrong.
import { checkRecord, grouped, type Checked, type FindingGroup } from '../../actions';
import { arrange, fill, freshId, h, say, show } from '../dom';
import { tellHanded } from '../handed';
import { sign } from '../icons';
import { zhCN } from '../messages/zh-CN';
import { action } from '../parts';
import type { Pane, View } from '../view';
import { findingCard, type FindingCard } from './finding';
import { lastYearOffer } from './lastYearOffer';
import { mendView } from './mend';

const t = zhCN.check;

export function checkView(pane: Pane): View {
  const problems = h('div');
  const groups = h('div');
  const clear = allClear(pane);
  const jumps = h('nav', { class: 'row', 'aria-label': t.jump });
  const sections = new Map<string, Section>();

  const recheck = action(t.recheck, () => pane.work.run(t.checking, pane.refresh));
  const record: HTMLButtonElement = action(
    t.record,
    async () => {
      const { checked } = pane.store.get();
      if (!checked) return;
      const { agency, year } = checked.read.report;
      // A byte order mark, so that Notepad of old Windows reads Chinese.
      const text = `\ufeff${checkRecord(checked, pane.services.now().toLocaleString('zh-CN'))}`;
      const handed = await pane.work.run(
        t.record,
        () =>
          pane.services.save({
            bytes: new TextEncoder().encode(text),
            name: t.recordName(agency, year),
            type: 'text/plain;charset=utf-8',
            spare: { kind: 'text', text: async () => text.slice(1) },
          }),
        () => record.click(),
      );
      if (handed) tellHanded(pane.work, handed);
    },
    'subtle',
  );

  pane.store.watch(({ checked }, before) => {
    if (!checked || checked === before?.checked) return;
    fill(problems, problemList(checked));
    const found = grouped(checked);
    for (const name of [...sections.keys()]) if (!found.some((group) => group.name === name)) sections.delete(name);
    const elements = found.map((group) => {
      const section = sections.get(group.name) ?? groupSection(pane, group.name);
      sections.set(group.name, section);
      section.update(group);
      return section.element;
    });
    arrange(groups, elements);
    fill(
      jumps,
      checked.findings.length > MANY && found.map(({ name, findings }, at) => jump(t.inTable(name, findings.length), elements[at])),
    );
    // Hints hold nothing up.
    const open = checked.findings.some(({ severity, note }) => severity !== 'hint' && note === undefined);
    show(clear, checked.whole && !open && checked.read.problems.length === 0);
  });

  return {
    element: h(
      'div',
      {},
      h('h1', { class: 'unseen' }, t.title),
      mendView(pane).element,
      problems,
      jumps,
      groups,
      clear,
      lastYearOffer(pane).element,
      h('p', { class: 'row foot' }, recheck, record),
      h('p', { class: 'hint' }, t.recordHint),
    ),
  };
}

/** From here on a list is too long to be seen at once. */
const MANY = 6;

const jump = (label: string, element: HTMLElement | undefined) =>
  h(
    'button',
    {
      type: 'button',
      class: 'place',
      onclick: () => {
        element?.scrollIntoView();
        element?.querySelector('button')?.focus({ preventScroll: true });
      },
    },
    label,
  );

function problemList({ read }: Checked): HTMLElement | false {
  if (read.problems.length === 0) return false;
  return h(
    'section',
    { class: 'group' },
    h('h2', {}, t.problems),
    h(
      'ul',
      { class: 'findings' },
      read.problems.map(({ message }) =>
        h('li', { class: 'finding', 'data-severity': 'error' }, h('p', { class: 'finding-text' }, sign('error'), message)),
      ),
    ),
  );
}

interface Section {
  readonly element: HTMLElement;
  readonly update: (group: FindingGroup) => void;
}

function groupSection(pane: Pane, name: string): Section {
  const id = freshId();
  const count = h('span', { class: 'count' });
  const list = h('ul', { class: 'findings' });
  const cards = new Map<string, FindingCard>();
  return {
    element: h('section', { class: 'group', 'aria-labelledby': id }, h('h2', { id }, name, count), list),
    update: ({ findings }) => {
      say(count, String(findings.length));
      for (const key of [...cards.keys()]) if (!findings.some((finding) => finding.key === key)) cards.delete(key);
      arrange(
        list,
        findings.map((finding) => {
          const card = cards.get(finding.key) ?? findingCard(pane, finding);
          cards.set(finding.key, card);
          card.update(finding);
          return card.element;
        }),
      );
    },
  };
}

/** Nothing to mend is no dead end. */
function allClear(pane: Pane): HTMLElement {
  return h(
    'section',
    { class: 'clear' },
    h('p', { class: 'finding-text' }, sign('pass'), t.allClear),
    h('h2', {}, t.next),
    h(
      'p',
      { class: 'row' },
      action(t.toWriting, () => pane.store.set({ tab: 'writing' })),
      action(t.toDocument, () => pane.store.set({ tab: 'document' })),
    ),
  );
}
