// The workbook that the document is compared with: a saved file, picked or dropped, or the code from the pane in the spreadsheet.
import { codes, savedWorkbooks } from '../../actions';
import { fill, freshId, h, show } from '../dom';
import { wordZhCN } from '../messages/word.zh-CN';
import { action, field } from '../parts';
import type { Source, WordPane } from './state';

const t = wordZhCN.source;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function sourceView(pane: WordPane): HTMLElement {
  const input = h('input', { type: 'file', class: 'unseen', id: freshId(), accept: `.xlsx,${XLSX}`, 'data-refuge': true });
  const label = h('label', { class: 'button', for: input.id }, t.pick);
  const taken = h('p', { class: 'taken' });
  const problems = h('div');
  const box = h('textarea', { rows: 3, class: 'code', autocomplete: 'off', spellcheck: 'false' });

  async function take(read: () => Promise<Source>): Promise<void> {
    const found = await pane.work.run(t.reading, read, () => void take(read));
    if (!found) return;
    pane.store.set({ source: found, comparison: undefined });
    await pane.look();
  }
  async function fromFile(file: File): Promise<Source> {
    const bytes = new Uint8Array(await new Response(file).arrayBuffer());
    const saved = await (await savedWorkbooks()).reportFromFile(bytes);
    return { ...saved, name: file.name, code: async () => (await codes()).reportCode(saved.state) };
  }
  async function fromCode(code: string): Promise<Source> {
    return { state: (await codes()).reportFromCode(code), problems: [], name: t.fromCode, code: async () => code };
  }

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    // The same file may be picked again after it was saved anew.
    void take(() => fromFile(file)).then(() => (input.value = ''));
  });
  const useCode = action(t.takeCode, () => take(() => fromCode(box.value)));
  const element = h(
    'section',
    { class: 'drop' },
    h('h2', {}, t.title),
    h('p', {}, t.intro),
    h('p', { class: 'row' }, input, label),
    taken,
    problems,
    h('details', {}, h('summary', {}, t.code), field(t.codeLabel, box, t.codeHint), h('p', { class: 'row' }, useCode)),
  );
  const over = (on: boolean) => element.classList.toggle('over', on);
  for (const type of ['dragenter', 'dragover'] as const)
    element.addEventListener(type, (event) => {
      event.preventDefault();
      over(true);
    });
  element.addEventListener('dragleave', () => over(false));
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const file = event.dataTransfer?.files[0];
    if (file) void take(() => fromFile(file));
  });
  // Beside the pane the browser would open a dropped file in place of the pane.
  for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, (event) => event.preventDefault());

  let shown: Source | undefined;
  pane.store.watch(({ source }) => {
    if (source === shown) return;
    shown = source;
    show(taken, source !== undefined);
    fill(taken, source && t.taken(source.name, source.state.report.agency, source.state.report.year));
    fill(
      problems,
      source &&
        source.problems.length > 0 && [
          h('p', {}, t.problems),
          h(
            'ul',
            { class: 'advice' },
            source.problems.map((each) => h('li', {}, each)),
          ),
        ],
    );
    fill(label, source ? t.other : t.pick);
  });
  return element;
}
