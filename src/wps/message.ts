// The small window in which a ribbon button says what it did. What to say stands behind "#" in its address.
/// <reference lib="dom" />
import { fill, h } from '../taskpane';
import { words } from './messages';

interface Note {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The address is ours, but a page may be opened by anybody: what is no note is no text either. */
function noteOf(fragment: string): Note {
  try {
    const { title, lines } = JSON.parse(decodeURIComponent(fragment.replace(/^#/, ''))) as Partial<Note>;
    return { title: String(title ?? ''), lines: (lines ?? []).map(String) };
  } catch {
    return { title: '', lines: [] };
  }
}

const root = document.getElementById('page');
if (root) {
  const { title, lines } = noteOf(window.location.hash);
  const close = h('button', { type: 'button', class: 'primary', onclick: () => window.close() }, words.message.close);
  fill(
    root,
    h('h1', {}, title),
    lines.map((line) => h('p', {}, line)),
    h('p', { class: 'row' }, close),
  );
  close.focus();
}
