// A view that is fetched when its tab is first opened.
import { fill, h } from '../dom';
import { zhCN } from '../messages/zh-CN';
import type { Pane, TabName, View } from '../view';

export function laterView(pane: Pane, own: TabName, fetch: () => Promise<(pane: Pane) => View>): View {
  const element = h('div');
  let state: 'waiting' | 'fetching' | 'there' = 'waiting';
  pane.store.watch(({ tab }, before) => {
    if (tab !== own || before?.tab === own || state !== 'waiting') return;
    state = 'fetching';
    void pane.work.run(zhCN.common.loading, async () => {
      try {
        fill(element, (await fetch())(pane).element);
        state = 'there';
      } catch (error) {
        // Opening the tab again tries again.
        state = 'waiting';
        throw error;
      }
    });
  });
  return { element };
}
