// What was edited in the document since it was written, and the code that carries the texts back to the workbook.
import { codes, placeName, type OpenReport } from '../../actions';
import { edition, editions, type EditionId } from '../../form';
import { fill, h, show } from '../dom';
import { wordZhCN } from '../messages/word.zh-CN';
import { laterZhCN } from '../messages/later.zh-CN';
import { action } from '../parts';
import { sides } from '../views/changes';
import { copyBox } from '../work';
import type { WordPane } from './state';

const t = wordZhCN.edits;

export function editsView(pane: WordPane): HTMLElement {
  const content = h('div');
  const element = h('section', {}, h('h2', {}, t.title), content);
  let shown: OpenReport | undefined;
  pane.store.watch(({ open }) => {
    show(element, open !== undefined && anything(open));
    if (open === shown) return;
    shown = open;
    fill(content, open && anything(open) && list(pane, open));
  });
  return element;
}

const anything = ({ document: { edits, own, missing, damaged, tracked } }: OpenReport) =>
  [edits, own, missing, damaged, tracked].some(({ length }) => length > 0);

function list(pane: WordPane, { document: found }: OpenReport) {
  const form = edition(editions.find(({ id }) => id === found.header.edition)?.id ?? ('2021' satisfies EditionId));
  const nameOf = (id: string) => placeName(form, id);
  const texts = found.edits.filter(({ slot, field }) => slot !== undefined && field === undefined);
  const figures = found.edits.filter((edit) => !texts.includes(edit));
  const given = h('div');
  const copy: HTMLButtonElement = action(t.copy, async () => {
    const code = await pane.work.run(
      t.copying,
      async () => (await codes()).editsCode(found),
      () => copy.click(),
    );
    if (code === undefined) return;
    fill(given, h('p', { class: 'hint' }, t.next), copyBox(t.code, code, 'plain', t.copy));
    given.querySelector('button')?.click();
  });
  return [
    h('p', {}, t.intro),
    texts.map(({ id, baseline, document }) => [
      h('h3', {}, nameOf(id)),
      sides([
        [t.before, baseline],
        [t.after, document],
      ]),
    ]),
    found.own.map(({ slot, text }) => [
      h('h3', {}, `${slot === undefined ? '' : `${nameOf(slot)} `}${t.own}`),
      h('p', { class: 'preview' }, text),
    ]),
    figures.length > 0 && [
      h('p', {}, t.figures),
      h(
        'ul',
        { class: 'advice' },
        figures.map(({ id, baseline, document }) => h('li', {}, `${nameOf(id)}：${laterZhCN.linked.change(baseline, document)}`)),
      ),
    ],
    h(
      'ul',
      { class: 'advice' },
      found.missing.length > 0 && h('li', {}, t.missing(found.missing.length)),
      found.damaged.length > 0 && h('li', {}, t.damaged(found.damaged.length)),
      found.tracked.length > 0 && h('li', {}, t.tracked),
      found.tooLong.map(({ message }) => h('li', {}, message)),
    ),
    found.edited.some((id) => found.texts.has(id)) && [h('p', { class: 'row' }, copy), given],
  ];
}
