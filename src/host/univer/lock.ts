// The lock of a sheet: typing is refused in every cell that the plan does not leave open, and nobody changes looks, rows or columns.
// A lock against slips, not against people: it has no password.
import { generateRandomId, IPermissionService, type IRange } from '@univerjs/core';
import { UnitObject } from '@univerjs/protocol';
import {
  AddRangeProtectionMutation,
  EditStateEnum,
  RangeProtectionPermissionEditPoint,
  RangeProtectionRuleModel,
  ViewStateEnum,
  WorksheetDeleteColumnPermission,
  WorksheetDeleteRowPermission,
  WorksheetInsertColumnPermission,
  WorksheetInsertRowPermission,
  WorksheetSetCellStylePermission,
  WorksheetSetColumnStylePermission,
  WorksheetSetRowStylePermission,
} from '@univerjs/sheets';
import type { Session } from './session';

/** Tells our rule from others. */
const NAME = 'nianbao';

/** What else is refused on a locked sheet. */
const POINTS = [
  WorksheetSetCellStylePermission,
  WorksheetSetRowStylePermission,
  WorksheetSetColumnStylePermission,
  WorksheetInsertRowPermission,
  WorksheetInsertColumnPermission,
  WorksheetDeleteRowPermission,
  WorksheetDeleteColumnPermission,
];

const ruleOf = ({ get, unit }: Session, sheet: string) =>
  get(RangeProtectionRuleModel)
    .getSubunitRuleList(unit, sheet)
    .find(({ description }) => description === NAME);

export function locked(session: Session, sheet: string): boolean {
  const rule = ruleOf(session, sheet);
  if (!rule) return false;
  const point = new RangeProtectionPermissionEditPoint(session.unit, sheet, rule.permissionId);
  return session.get(IPermissionService).getPermissionPoint(point.id)?.value === false;
}

/** Whether the lock refuses typing in a cell, by row and column from 0. */
export const isShut = (session: Session, sheet: string, row: number, column: number): boolean =>
  locked(session, sheet) &&
  (ruleOf(session, sheet)?.ranges ?? []).some(
    ({ startRow, endRow, startColumn, endColumn }) => startRow <= row && row <= endRow && startColumn <= column && column <= endColumn,
  );

/**
 * Marks the cells that a lock closes; the marks move with rows and columns. The lock is still open.
 * @param open whether a cell stays open under the lock; counted from 1
 */
export function mark(session: Session, sheet: string, open: (row: number, column: number) => boolean): void {
  const { run, unit, workbook } = session;
  const worksheet = workbook().getSheetBySheetId(sheet);
  if (!worksheet) return;
  const rule = {
    id: generateRandomId(8),
    permissionId: generateRandomId(8),
    description: NAME,
    ranges: closed(worksheet.getRowCount(), worksheet.getColumnCount(), open),
    unitType: UnitObject.SelectRange,
    unitId: unit,
    subUnitId: sheet,
    viewState: ViewStateEnum.OthersCanView,
    editState: EditStateEnum.OnlyMe,
  };
  run([{ id: AddRangeProtectionMutation.id, params: { unitId: unit, subUnitId: sheet, rules: [rule] } }]);
}

/** Shuts or lifts the lock. A sheet without marks is shut as a whole. */
export function setLock(session: Session, sheet: string, on: boolean): void {
  if (!ruleOf(session, sheet)) {
    if (!on) return;
    mark(session, sheet, () => false);
  }
  const { get, unit } = session;
  const permissions = get(IPermissionService);
  const set = (id: string) => permissions.updatePermissionPoint(id, !on);
  const { permissionId = '' } = ruleOf(session, sheet) ?? {};
  // A rule's owner, which is whoever sits here, may edit until this says otherwise.
  set(new RangeProtectionPermissionEditPoint(unit, sheet, permissionId).id);
  for (const Point of POINTS) set(new Point(unit, sheet).id);
}

/** The cells that are not open, as rectangles that do not overlap: runs in a row, joined with those that stand exactly above. */
function closed(rows: number, columns: number, open: (row: number, column: number) => boolean): IRange[] {
  const done: IRange[] = [];
  let above: IRange[] = [];
  for (let row = 0; row < rows; row++) {
    const runs: IRange[] = [];
    for (let column = 0; column < columns; column++) {
      if (open(row + 1, column + 1)) continue;
      const last = runs[runs.length - 1];
      if (last?.endColumn === column - 1) last.endColumn = column;
      else runs.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    }
    const joined = runs.map((one) => {
      const same = above.find(({ startColumn, endColumn }) => startColumn === one.startColumn && endColumn === one.endColumn);
      return same ? Object.assign(same, { endRow: row }) : one;
    });
    done.push(...above.filter((one) => !joined.includes(one)));
    above = joined;
  }
  return [...done, ...above];
}
