// 环境自检: what this WPS is and can, on one page, and as a file that a clerk can send to whoever looks after the computers.
/// <reference lib="dom" />
import { fill, h } from '../taskpane';
import { fileStore } from './files';
import { words } from './messages';
import { probes, told } from './probes';
import { surroundings, type Surroundings } from './shell';

const t = words.check;

function start(root: HTMLElement, wps: Surroundings | undefined): void {
  const rows = probes(wps, window).map((probe) => ({ name: probe.name, answer: told(probe) }));
  const report = [`${t.title} ${new Date().toISOString()}`, ...rows.map(({ name, answer }) => `${name}：${answer}`)].join('\r\n');
  const status = h('p', { role: 'status' });
  const box = h('textarea', { class: 'details', readonly: true, rows: 8, 'aria-label': t.title });
  box.value = report;
  const save = () => {
    if (!wps) return;
    void fileStore(wps.shell)
      .save(new Uint8Array(new TextEncoder().encode(`\ufeff${report}`)), t.name)
      .then(
        (saved) => fill(status, saved ? words.files.saved(saved.where) : words.files.cancelled),
        (error: unknown) => fill(status, error instanceof Error ? error.message : String(error)),
      );
  };
  fill(
    root,
    h('h1', {}, t.title),
    h('p', {}, wps ? t.intro : t.outside),
    h(
      'table',
      { class: 'self-check' },
      rows.map(({ name, answer }) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, answer))),
    ),
    wps !== undefined && h('p', { class: 'row' }, h('button', { type: 'button', class: 'primary', onclick: save }, t.save)),
    status,
    box,
  );
}

const root = document.getElementById('page');
if (root) start(root, surroundings(window));
