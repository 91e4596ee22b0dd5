// 上年数字: picking last year's report, every figure before and after, and writing them to the 上年 sheet once the clerk has seen them.
import { lastYears, type LastYearImport } from '../../actions';
import { fill, freshId, h, type Child } from '../dom';
import { laterZhCN } from '../messages/later.zh-CN';
import { zhCN } from '../messages/zh-CN';
import { action } from '../parts';
import type { Pane, View } from '../view';

const t = laterZhCN.lastYear;

export function lastYearView(pane: Pane): View {
  const input = h('input', { type: 'file', class: 'unseen', id: freshId(), accept: '.xlsx,.docx,.html,.htm' });
  const found = h('div');

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    fill(found);
    void pane.work.run(t.reading, async () => {
      const bytes = new Uint8Array(await new Response(file).arrayBuffer());
      // The same file may be picked again after it was mended.
      input.value = '';
      const { lookAtLastYear } = await lastYears();
      fill(found, comparison(file.name, await lookAtLastYear(pane.host, bytes)));
    });
  });

  function comparison(name: string, given: LastYearImport): Child {
    const { agency, year, changes, same, remarks } = given;
    const replaced = changes.filter(({ before }) => before !== '').length;
    const told = [...remarks, ...(same > 0 ? [t.same(same)] : []), ...(replaced > 0 ? [t.replaced(replaced)] : [])];
    return [
      h('p', { class: 'hint' }, t.opened(name, agency, year)),
      told.length > 0 &&
        h(
          'ul',
          { class: 'advice' },
          told.map((words) => h('li', {}, words)),
        ),
      changes.length === 0
        ? h('p', {}, t.nothing)
        : [
            table(given),
            h(
              'p',
              { class: 'row' },
              action(t.write(changes.length), () => write(given), 'primary'),
              action(zhCN.common.cancel, () => fill(found), 'subtle'),
            ),
          ],
    ];
  }

  async function write(given: LastYearImport): Promise<void> {
    const done = await pane.work.run(
      t.writing,
      async () => {
        const { writeLastYear } = await lastYears();
        await writeLastYear(pane.host, given);
        return true;
      },
      () => void write(given),
    );
    if (done) fill(found);
    await pane.refresh();
    if (done) pane.work.tell(t.done(given.changes.length));
  }

  return {
    element: h(
      'div',
      {},
      h('p', {}, t.intro),
      h('p', { class: 'row' }, input, h('label', { class: 'button', for: input.id }, t.pick)),
      found,
    ),
  };
}

/** Cell by cell; a figure that would be replaced stands out by its own words, not by colour alone. */
function table({ changes }: LastYearImport): HTMLElement {
  const head = (words: string) => h('th', { scope: 'col' }, words);
  return h(
    'table',
    { class: 'compared' },
    h('caption', { class: 'unseen' }, t.caption),
    h('thead', {}, h('tr', {}, head(t.cell), head(t.before), head(t.after))),
    h(
      'tbody',
      {},
      changes.map(({ name, before, after }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, name),
          h('td', {}, before || t.blank),
          h('td', {}, before === '' ? after : h('strong', {}, after)),
        ),
      ),
    ),
  );
}
