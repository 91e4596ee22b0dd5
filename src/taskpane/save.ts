// The page that an Office which cannot save opens in the clerk's own browser: the report comes behind "#" in its address, which no
// server sees; the document is written from it here and handed over by the browser. Knows no Office.
/// <reference lib="dom" />
import { codes, documents } from '../actions';
import { fill, h } from './dom';
import { tellHanded } from './handed';
import { savePageZhCN } from './messages/saving.zh-CN';
import { laterZhCN } from './messages/later.zh-CN';
import { zhCN } from './messages/zh-CN';
import { action } from './parts';
import { savingWith } from './saving';
import { DOCX } from './services';
import { createWork } from './work';

const t = savePageZhCN;

async function start(root: HTMLElement): Promise<void> {
  const work = createWork();
  const content = h('main', { class: 'panel' });
  fill(root, h('header', { class: 'top' }, work.element), content);
  const made = await work.run(t.opening, async () => {
    const state = (await codes()).reportFromCode(window.location.hash.slice(1));
    return { state, document: (await documents()).documentOf(state) };
  });
  // Not kept in the list of visited pages longer than needed.
  window.history.replaceState(null, '', window.location.pathname);
  if (!made) return fill(content, h('p', {}, t.again));
  const { agency, year } = made.state.report;
  const file = { bytes: made.document.bytes, name: laterZhCN.document.fileName(agency, year), type: DOCX };
  const save = async () => {
    const handed = await work.run(laterZhCN.linked.saving, () => savingWith()(file));
    if (handed) tellHanded(work, handed);
  };
  const button = action(t.save, save, 'primary');
  fill(content, h('h1', {}, zhCN.subject(agency, year)), h('p', {}, t.intro), h('p', { class: 'row' }, button));
  button.focus();
}

const root = document.getElementById('pane');
if (root) void start(root);
