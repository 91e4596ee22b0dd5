// What the engine says when a lock refuses something: its own words send the clerk to somebody who does not exist here.

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

/** In place of the engine's texts of the same keys. */
export const OWN_WORDS = {
  sheets: { permission: { dialog } },
  'sheets-ui': { permission: { dialog } },
  'sheets-data-validation-ui': { permission: { dialog: { setStyleErr: FORM } } },
};
