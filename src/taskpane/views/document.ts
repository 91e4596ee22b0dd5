// Word 文档: the report as one document, and what still has to be looked at in it.
import { documents } from '../../actions';
import { edition } from '../../form';
import { fill, h, say, show } from '../dom';
import { spareOf, tellHanded } from '../handed';
import { laterZhCN } from '../messages/later.zh-CN';
import { action } from '../parts';
import { DOCX } from '../services';
import type { Pane, View } from '../view';
import { linkedView } from './linked';

const t = laterZhCN.document;

export function documentView(pane: Pane): View {
  const unfinished = h('p');
  const drafts = h('p');
  const toWriting = h(
    'p',
    { class: 'row' },
    action(t.toWriting, () => pane.store.set({ tab: 'writing' })),
  );
  const result = h('div');

  const create: HTMLButtonElement = action(
    t.create,
    async () => {
      fill(result);
      const written = await pane.work.run(
        t.creating,
        async () => {
          const { writeCounted } = await documents();
          const made = await writeCounted(pane.host);
          const { agency, year } = made.checked.read.report;
          const file = { bytes: made.bytes, name: t.fileName(agency, year), type: DOCX, spare: spareOf(pane, 'report') };
          return { made, handed: await pane.services.save(file) };
        },
        () => create.click(),
      );
      if (!written) return;
      tellHanded(pane.work, written.handed);
      const { made } = written;
      const { checked } = made;
      if (made.kind !== 'created') return;
      const { composed } = made;
      const labels = new Map(edition(checked.read.report.edition).texts.map(({ id, label }) => [id, label]));
      fill(
        result,
        h(
          'ul',
          { class: 'advice' },
          composed.warnings.map(({ message }) => h('li', {}, message)),
          composed.drafts.length > 0 && h('li', {}, t.drafted(composed.drafts.map((id) => labels.get(id) ?? id))),
        ),
      );
    },
    'primary',
  );

  pane.store.watch(({ checked }) => {
    if (!checked) return;
    const { report } = checked.read;
    const failed = checked.verdict === 'fail';
    show(unfinished, failed);
    say(unfinished, failed ? t.unfinished(checked.line) : '');
    const missing = edition(report.edition).texts.filter(({ id, optional }) => !optional && !report.texts.has(id)).length;
    show(drafts, missing > 0);
    show(toWriting, missing > 0);
    say(drafts, t.drafts(missing));
  });
  return {
    element: h(
      'div',
      {},
      h('h1', {}, t.title),
      h('p', {}, t.intro),
      unfinished,
      drafts,
      toWriting,
      h('p', { class: 'row' }, create),
      result,
      linkedView(pane).element,
    ),
  };
}
