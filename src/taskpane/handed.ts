// Saying what became of a file, with the next way beside it, and what to copy where no file can be saved.
import { codes, readWorkbook, stateOf } from '../actions';
import { h } from './dom';
import { zhCN } from './messages/zh-CN';
import { action } from './parts';
import type { Handed, Spare } from './services';
import type { Pane } from './view';
import { copyBox, type Work } from './work';

const t = zhCN.saving;

/** Says what is true, and no more: only what was read back counts as done. */
export function tellHanded(work: Work, { sentence, sure, copy, other }: Handed): void {
  const next = async () => {
    const handed = other && (await work.run(t.again, other));
    if (handed) tellHanded(work, handed);
  };
  work.tell(sentence, sure ? 'pass' : 'hint', [
    copy && (copy.kind === 'text' ? copyBox(t.text, copy.text, 'primary') : copyBox(t.code, copy.text, 'primary', t.copyCodeButton)),
    other && h('p', { class: 'row' }, action(t.other, next, 'subtle')),
  ]);
}

/** What stands in for a document where no file can be saved: the workbook's figures and texts as a code. */
export const spareOf = ({ host }: Pick<Pane, 'host'>, kind: 'report' | 'code'): Spare => ({
  kind,
  text: async () => (await codes()).reportCode(stateOf(await readWorkbook(host))),
});
