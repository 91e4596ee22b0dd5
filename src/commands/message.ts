/// <reference types="office-js" />
/// <reference lib="dom" />
// The small window in which a ribbon button says what it did. What to say stands behind "#" in its address; a file comes from the page
// that opened it.
import { words } from './messages';

interface Note {
  readonly title: string;
  readonly lines: readonly string[];
  readonly file?: string;
}

/** The address is ours, but a page may be opened by anybody: what is no note is no text either. */
function noteOf(fragment: string): Note {
  try {
    const { title, lines, file } = JSON.parse(decodeURIComponent(fragment.replace(/^#/, ''))) as Partial<Note>;
    return { title: String(title ?? ''), lines: (lines ?? []).map(String), ...(file === undefined ? {} : { file: String(file) }) };
  } catch {
    return { title: '', lines: [] };
  }
}

function element(name: string, text: string, parent: Element): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  parent.appendChild(made);
  return made;
}

function start(root: HTMLElement): void {
  const { title, lines, file } = noteOf(window.location.hash);
  element('h1', title, root);
  for (const line of file === undefined ? lines : [words.document.ready, ...lines]) element('p', line, root);
  const row = element('p', '', root);
  row.className = 'row';
  const close = element('button', words.close, row);
  close.addEventListener('click', () => Office.context.ui.messageParent('close'));
  if (file === undefined) {
    close.className = 'primary';
    return close.focus();
  }
  const save = element('button', words.document.save, row);
  row.insertBefore(save, close);
  save.className = 'primary';
  save.focus();
  const status = element('p', '', root);
  status.setAttribute('role', 'status');
  save.addEventListener('click', () => {
    Office.context.ui.messageParent('file');
    status.textContent = words.document.started(file);
  });
  Office.context.ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived, ({ message }: { readonly message: string }) => {
    const link = document.createElement('a');
    const bytes = Uint8Array.from(atob(message), (character) => character.charCodeAt(0));
    link.href = URL.createObjectURL(new Blob([bytes.buffer]));
    link.download = file;
    document.body.appendChild(link);
    link.click();
  });
}

void Office.onReady().then(() => {
  const root = document.getElementById('message');
  if (root) start(root);
});
