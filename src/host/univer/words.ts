// What the engine says when a lock refuses something: its own words send the clerk to somebody who does not exist here.

type Word = string | Words;
export interface Words {
  readonly [key: string]: Word;
}

const LOCKED = '这个格子已锁定：标题和自动计算的总计不用填，也不能改。请填白色和浅黄色的格子。';
const FORM = '年报表格的格式和行列是统一规定的，已经锁定，不能更改。';

const dialog = {
  alertContent: LOCKED,
  commonErr: FORM,
  editErr: LOCKED,
  pasteErr: LOCKED,
  setStyleErr: FORM,
  setRowColStyleErr: FORM,
  moveRowColErr: FORM,
  moveRangeErr: FORM,
  insertRowColErr: FORM,
  removeRowColErr: FORM,
  autoFillErr: LOCKED,
  filterErr: FORM,
  operatorSheetErr: FORM,
  insertOrDeleteMoveRangeErr: FORM,
  formulaErr: LOCKED,
};

const OWN: Words = {
  sheets: { permission: { dialog } },
  'sheets-ui': { permission: { dialog } },
  'sheets-data-validation-ui': { permission: { dialog: { setStyleErr: FORM } } },
};

/** The engine's texts, with ours in place of those of the same keys. */
export function withOwnWords(words: Words, own: Words = OWN): Words {
  const result: Record<string, Word> = { ...words };
  for (const [key, value] of Object.entries(own)) {
    const there = result[key];
    result[key] = typeof value === 'object' && typeof there === 'object' ? withOwnWords(there, value) : value;
  }
  return result;
}
