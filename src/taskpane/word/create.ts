// A document that is not ours: a linked one is written from the workbook and opened beside it. The open document is not touched.
import { documents } from '../../actions';
import { h, say, show } from '../dom';
import { tellHanded } from '../handed';
import { wordZhCN } from '../messages/word.zh-CN';
import { laterZhCN } from '../messages/later.zh-CN';
import { action } from '../parts';
import { DOCX } from '../services';
import type { WordPane } from './state';

const t = wordZhCN.create;

export function createView(pane: WordPane): HTMLElement {
  const wants = h('p', {}, t.wants);
  const create: HTMLButtonElement = action(
    t.create,
    async () => {
      const { source } = pane.store.get();
      if (!source) return;
      const { agency, year } = source.state.report;
      const handed = await pane.work.run(
        laterZhCN.document.creating,
        async () => {
          const { bytes } = (await documents()).documentOf(source.state);
          return pane.save({
            bytes,
            name: laterZhCN.document.fileName(agency, year),
            type: DOCX,
            spare: { kind: 'report', text: source.code },
          });
        },
        () => create.click(),
      );
      if (handed) tellHanded(pane.work, handed);
    },
    'primary',
  );
  const row = h('p', { class: 'row' }, create);
  const element = h('section', {}, h('h2', {}, t.title), wants, row);
  pane.store.watch(({ phase, source }) => {
    show(element, phase === 'foreign' || phase === 'broken');
    show(row, source !== undefined);
    say(wants, source ? '' : t.wants);
  });
  return element;
}
