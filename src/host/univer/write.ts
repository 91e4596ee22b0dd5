// Values written as one step that the clerk can undo.
import { IUndoRedoService, type ICellData, type Nullable } from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import { HostError, type CellWrite } from '../host';
import { sheetOf, type Mutation, type Session } from './session';
import { valueData } from './snapshot';

/** Characters of a cell in Excel and WPS: what is written here must fit into a file. */
const LONGEST = 32_767;

/** What a cell becomes: its value, and no formula or rich text beside it. */
const content = (value: CellWrite['value']): ICellData => ({
  v: null,
  t: null,
  ...(value === null ? {} : valueData(value)),
  f: null,
  si: null,
  p: null,
});

/**
 * @param by whose writing it is: what a clerk pastes is an edit, what the product writes is not told to itself
 * @throws HostError before anything is changed
 */
export function write(session: Session, cells: readonly CellWrite[], by: 'us' | 'clerk' = 'us'): void {
  const bySheet = new Map<string, Record<number, Record<number, Nullable<ICellData>>>>();
  for (const { sheet, row, column, value } of cells) {
    const id = sheetOf(session, sheet).getSheetId();
    if (typeof value === 'number' && !Number.isFinite(value)) throw new HostError('Failed', '要写入的不是有效的数字，没有改动。');
    if (typeof value === 'string' && value.length > LONGEST) {
      throw new HostError('Failed', `文字有 ${value.length} 个字符，超过一个单元格能放的 ${LONGEST} 个，没有改动，请删减后再试。`);
    }
    const matrix = bySheet.get(id) ?? {};
    (matrix[row - 1] ??= {})[column - 1] = content(value);
    bySheet.set(id, matrix);
  }
  const redo: Mutation[] = [];
  const undo: Mutation[] = [];
  for (const [subUnitId, cellValue] of bySheet) {
    const params = { unitId: session.unit, subUnitId, cellValue };
    redo.push({ id: SetRangeValuesMutation.id, params });
    undo.unshift({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory({ get: session.get } as never, params) });
  }
  if (redo.length === 0) return;
  session.run(redo, by);
  session.get(IUndoRedoService).pushUndoRedo({ unitID: session.unit, undoMutations: undo, redoMutations: redo });
}
