// Under the findings: whether last year's figures are there, and the way to import them. The import comes when it is opened.
import { fill, h, say } from '../dom';
import { zhCN } from '../messages/zh-CN';
import { action } from '../parts';
import type { Pane, View } from '../view';

const t = zhCN.lastYear;

export function lastYearOffer(pane: Pane): View {
  const words = h('p');
  const place = h('div');
  const open = action(t.open, () =>
    pane.work.run(zhCN.common.loading, async () => {
      const { lastYearView } = await import(/* webpackChunkName: "last-year" */ './lastYear');
      fill(place, lastYearView(pane).element);
      place.querySelector('input')?.focus();
      row.hidden = true;
    }),
  );
  const row = h('p', { class: 'row' }, open);
  pane.store.watch(({ checked }) => {
    if (checked) say(words, checked.read.lastYear ? t.there(checked.read.lastYear.year) : t.none(checked.read.report.year - 1));
  });
  return { element: h('section', {}, h('h2', {}, t.title), words, row, place) };
}
