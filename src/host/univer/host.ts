// The spreadsheet port over Univer's open-source edition: a spreadsheet inside a web page. Knows no rule, no form and no report.
import { BooleanNumber, CommandType, ICommandService, type Worksheet } from '@univerjs/core';
import { SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { HostError, type SpreadsheetHost } from '../host';
import { apply } from './apply';
import { locked, setLock } from './lock';
import { read } from './read';
import { sheetOf, type Session } from './session';
import { write } from './write';

export interface UniverServices {
  /** Brings a cell into sight; row and column from 0. */
  readonly reveal?: (row: number, column: number) => void;
  /** Whether a cell is open for typing right now. */
  readonly editing?: () => boolean;
}

/** The workbook that is open in the engine. */
export function createUniverHost(session: Session, { reveal, editing = () => false }: UniverServices = {}): SpreadsheetHost {
  /** What is typed at this moment would overwrite what we write. */
  const quiet = () => {
    if (editing()) throw new HostError('CellEditing', '正在编辑单元格，请先按回车键结束编辑，再试一次。');
  };
  return {
    capabilities: { events: true, selection: true },
    sheets: async () =>
      session
        .workbook()
        .getSheets()
        .map((sheet) => ({ name: sheet.getName(), hidden: isHidden(sheet), protected: locked(session, sheet.getSheetId()) })),
    apply: async (plan, replace = []) => {
      quiet();
      await apply(session, plan, replace);
    },
    read: (names) => read(session, names),
    write: async (cells) => {
      quiet();
      write(session, cells);
    },
    select: async (name, row, column) => select(session, name, row, column, reveal),
    onEdit: async (changed) => {
      const { dispose } = session.get(ICommandService).onCommandExecuted((command, options) => {
        if (command.type !== CommandType.MUTATION || session.own() || !matters(command.id)) return;
        // The engine writes results of formulas the way it writes what is typed.
        if (command.id === SetRangeValuesMutation.id && options?.['applyFormulaCalculationResult'] === true) return;
        changed();
      });
      return async () => dispose();
    },
    protect: async (name, on) => setLock(session, sheetOf(session, name).getSheetId(), on),
  };
}

/** Values, rows, columns, sheets and names matter; looks, sizes and the engine's own bookkeeping do not. */
const matters = (id: string) =>
  /^sheet\.mutation\.(set-range-values|insert-|remove-(rows|col|sheet)|move-|reorder-range|set-worksheet-name|.*merge)/.test(id) ||
  /defined-name/.test(id);

function select(session: Session, name: string, row: number, column: number, reveal: UniverServices['reveal']): void {
  const sheet = sheetOf(session, name);
  if (isHidden(sheet)) throw new HostError('Unsupported', `“${name}”工作表是隐藏的，不能定位到它的单元格。`);
  const { unit, run } = session;
  const subUnitId = sheet.getSheetId();
  const at = sheet.getMergedCell(row - 1, column - 1) ?? {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row - 1,
    endColumn: column - 1,
  };
  const primary = { actualRow: row - 1, actualColumn: column - 1, isMerged: false, isMergedMainCell: false, ...at };
  run([
    { id: SetWorksheetActiveOperation.id, params: { unitId: unit, subUnitId } },
    { id: SetSelectionsOperation.id, params: { unitId: unit, subUnitId, selections: [{ range: at, primary, style: null }] } },
  ]);
  reveal?.(row - 1, column - 1);
}

const isHidden = (sheet: Worksheet) => sheet.isSheetHidden() === BooleanNumber.TRUE;
