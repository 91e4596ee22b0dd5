// The pane inside WPS 文字: what the open document is and what an update from the workbook would change; the updated document is a new file.
/// <reference lib="dom" />
import { createWpsDocumentHost, openDocument, type WriterApplication } from '../host/wps';
import { fill, h, savingWith, startWordPane } from '../taskpane';
import { fileStore, keep, read } from './files';
import { foot } from './foot';
import { words } from './messages';
import { surroundings } from './shell';

window.nianbaoStarted = true;

const root = document.getElementById('pane');
const bottom = document.getElementById('foot');
if (root && bottom) {
  const wps = surroundings(window);
  if (wps) foot(bottom, wps);
  if (wps?.host === 'wps') {
    const { shell } = wps;
    const application = wps.root as WriterApplication;
    const store = fileStore(shell);
    const save = async (bytes: Uint8Array, name: string) => {
      const saved = await store.save(bytes, name);
      if (saved) openDocument(application, saved.where);
      return saved && { ...saved, next: words.files.opened };
    };
    const host = createWpsDocumentHost(application, {
      read: (path) => read(shell.FileSystem ?? {}, path),
      keep: (bytes) => keep(shell, bytes),
    });
    startWordPane(root, host, savingWith(store.able ? { wps: { save } } : {}));
  } else fill(root, h('p', { class: 'notice notice-error', role: 'alert' }, words.pane.outsideWriter));
}
