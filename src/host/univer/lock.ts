// The lock of a sheet: typing is refused in every cell that the plan does not leave open, and nobody changes looks, rows or columns.
// A lock against slips, not against people: it has no password.
import { generateRandomId, IAuthzIoService, IPermissionService, type AuthzIoLocalService, type IRange } from '@univerjs/core';
import { UnitAction, UnitObject } from '@univerjs/protocol';
import {
  AddRangeProtectionMutation,
  EditStateEnum,
  RangeProtectionPermissionEditPoint,
  RangeProtectionRuleModel,
  ViewStateEnum,
  WorkbookCreateSheetPermission,
  WorkbookDeleteSheetPermission,
  WorkbookHideSheetPermission,
  WorkbookMoveSheetPermission,
  WorkbookRenameSheetPermission,
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

const STRUCTURE = [
  WorkbookCreateSheetPermission,
  WorkbookDeleteSheetPermission,
  WorkbookRenameSheetPermission,
  WorkbookMoveSheetPermission,
  WorkbookHideSheetPermission,
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
 * Marks the cells that a lock closes; the marks move with rows and columns.
 * @param open whether a cell stays open under the lock; counted from 1
 * @param on whether the lock is shut
 */
export async function mark(session: Session, sheet: string, open: (row: number, column: number) => boolean, on: boolean): Promise<void> {
  const { get, run, unit, workbook } = session;
  const worksheet = workbook().getSheetBySheetId(sheet);
  if (!worksheet) return;
  const authority = get(IAuthzIoService) as AuthzIoLocalService;
  const permissionId = await authority.create({
    objectType: UnitObject.SelectRange,
    selectRangeObject: { collaborators: [], unitID: unit, name: NAME, scope: undefined },
  });
  // The rule's arrival asks the authority, which lets its owner, whoever sits here, edit unless told otherwise before.
  authority.setPermissionOverride(permissionId, UnitAction.Edit, !on);
  const rule = {
    id: generateRandomId(8),
    permissionId,
    description: NAME,
    ranges: closed(worksheet.getRowCount(), worksheet.getColumnCount(), open),
    unitType: UnitObject.SelectRange,
    unitId: unit,
    subUnitId: sheet,
    viewState: ViewStateEnum.OthersCanView,
    editState: EditStateEnum.OnlyMe,
  };
  run([{ id: AddRangeProtectionMutation.id, params: { unitId: unit, subUnitId: sheet, rules: [rule] } }]);
  await setLock(session, sheet, on);
}

/** Shuts or lifts the lock. A sheet without marks is shut as a whole. */
export async function setLock(session: Session, sheet: string, on: boolean): Promise<void> {
  const rule = ruleOf(session, sheet);
  if (!rule) return on ? mark(session, sheet, () => false, on) : undefined;
  const { get, unit } = session;
  const permissions = get(IPermissionService);
  const { permissionId } = rule;
  (get(IAuthzIoService) as AuthzIoLocalService).setPermissionOverride(permissionId, UnitAction.Edit, !on);
  permissions.updatePermissionPoint(new RangeProtectionPermissionEditPoint(unit, sheet, permissionId).id, !on);
  for (const Point of POINTS) permissions.updatePermissionPoint(new Point(unit, sheet).id, !on);
}

/** Nobody adds, removes, renames, moves, hides or copies sheets by hand: a file takes only the sheets of a plan. */
export function lockStructure({ get, unit }: Session): void {
  const permissions = get(IPermissionService);
  for (const Point of STRUCTURE) permissions.updatePermissionPoint(new Point(unit).id, false);
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
