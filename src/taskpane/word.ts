// The pane inside Word: mounts it on the Word adapter.
import { createWordHost } from '../host/word';
import { boot } from './boot';
import { wordZhCN } from './messages/word.zh-CN';
import type { FileToSave } from './services';
import { startWordPane } from './word/pane';

boot({
  name: 'Word',
  // The client that is served with the add-in ends at WordApi 1.3; parts of custom XML are a set of the Common API.
  needs: [
    ['CustomXmlParts', '1.1'],
    ['WordApi', '1.3'],
  ],
  words: wordZhCN.start,
  mount: (root) => {
    const word = createWordHost();
    /** The ways to save come with the first file that is to be saved. */
    const save = async (file: FileToSave) => (await import(/* webpackChunkName: "saving" */ './saving')).savingWith({ word })(file);
    startWordPane(root, word, save);
    // The ribbon's 刷新年报 leads straight to the workbook.
    if (/[?&]do=refresh\b/.test(window.location.search)) root.querySelector<HTMLElement>('[data-refuge]')?.focus();
  },
});
