// A plan laid out: everything is prepared first, then new sheets come, their rules, locks and names, and replaced sheets go.
// None of it enters the clerk's undo list: half an insertion taken back would be no workbook at all.
import { generateRandomId, mergeWorksheetSnapshotWithDefault, type Worksheet } from '@univerjs/core';
import { AddDataValidationMutation } from '@univerjs/data-validation';
import { IDefinedNamesService, LexerTreeBuilder, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { AddConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';
import { HostError } from '../host';
import { quoted, range, type SheetPlan, type WorkbookPlan } from '../plan';
import { BLANK } from './blank';
import { mark } from './lock';
import { formatRule, validationRule } from './rules';
import type { Mutation, Session } from './session';
import { sheetData, styleData } from './snapshot';

const key = (name: string) => name.toLowerCase();

export async function apply(session: Session, plan: WorkbookPlan, replace: readonly string[]): Promise<void> {
  const { run, unit, workbook } = session;
  const planned = new Set(plan.sheets.map(({ name }) => key(name)));
  const present = workbook()
    .getSheets()
    .filter((sheet) => planned.has(key(sheet.getName())));
  const allowed = new Set(replace.map(key));
  const refused = present.find((sheet) => !allowed.has(key(sheet.getName())));
  if (refused) throw new HostError('SheetExists', `工作簿里已有“${refused.getName()}”工作表，未改动。请先确认是否替换。`);
  const leaving = [...present, ...workbook().getSheets().filter(untouched)];

  const batch = generateRandomId(6);
  const style = (name: string) => `${batch}.${name}`;
  const styles = Object.fromEntries(Object.entries(plan.styles).map(([name, one]) => [style(name), styleData(one)]));
  const fresh = plan.sheets.map((one) => ({ one, id: generateRandomId(10) }));
  const first = workbook().getSheets().length;
  const inserting = fresh.map(({ one, id }, at) => ({
    id: InsertSheetMutation.id,
    params: { unitId: unit, index: first + at, sheet: sheetData(one, id, style), styles },
  }));
  const rules = fresh.flatMap(({ one, id }) => rulesOf(session, one, id));

  run(inserting);
  const shown = fresh.find(({ one }) => one.visibility === undefined);
  if (shown) run([{ id: SetWorksheetActiveOperation.id, params: { unitId: unit, subUnitId: shown.id } }]);
  // One by one: what goes with a sheet depends on those that are gone already.
  for (const sheet of leaving) run(removal(session, sheet));
  run(rules);
  run(plan.names.map(({ name, sheet, area }) => naming(session, name, `${quoted(sheet)}!${range(area, true)}`)));
  for (const { one, id } of fresh) {
    const open = openCells(one, plan);
    await mark(session, id, (row, column) => open.has(`${row}.${column}`), one.protect);
  }
  session.forgetUndo();
  await session.settled();
}

/** The blank sheet with which every workbook of the engine begins makes room, as long as nobody has written on it. */
const untouched = (sheet: Worksheet) => sheet.getSheetId().startsWith(BLANK) && Object.keys(sheet.getCellMatrix().getMatrix()).length === 0;

/** Takes everything out; a blank sheet is left, because the engine cannot be without one. */
export function clear(session: Session): void {
  const { get, run, unit, workbook } = session;
  const olds = workbook().getSheets();
  const id = `${BLANK}.${generateRandomId(6)}`;
  const sheet = mergeWorksheetSnapshotWithDefault({ id, name: freeName(olds), rowCount: 40, columnCount: 12 });
  run([{ id: InsertSheetMutation.id, params: { unitId: unit, index: 0, sheet } }]);
  run([{ id: SetWorksheetActiveOperation.id, params: { unitId: unit, subUnitId: id } }]);
  for (const old of olds) run(removal(session, old));
  const named = Object.values(get(IDefinedNamesService).getDefinedNameMap(unit) ?? {});
  run(named.map((one) => ({ id: RemoveDefinedNameMutation.id, params: { unitId: unit, ...one } })));
  session.forgetUndo();
}

function freeName(sheets: readonly Worksheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.getName()));
  let number = 1;
  while (taken.has(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Takes a sheet out with all that other parts of the engine keep about it. */
function removal({ get, unit }: Session, sheet: Worksheet): Mutation[] {
  const subUnitId = sheet.getSheetId();
  const more = get(SheetInterceptorService).onCommandExecute({ id: RemoveSheetCommand.id, params: { unitId: unit, subUnitId } });
  const remove = { id: RemoveSheetMutation.id, params: { unitId: unit, subUnitId, subUnitName: sheet.getName() } };
  return [...(more.preRedos ?? []), remove, ...more.redos] as Mutation[];
}

function rulesOf({ get, unit }: Session, plan: SheetPlan, subUnitId: string): Mutation[] {
  const target = { unitId: unit, subUnitId };
  const lexer = get(LexerTreeBuilder);
  // The engine puts each new format above the others: the last one first.
  const formats = plan.formats.map((format, at) => formatRule(format, `${subUnitId}.${at}`, lexer)).reverse();
  const validations = plan.validations.map((one, at) => validationRule(one, `${subUnitId}.${at}`));
  return [
    ...formats.map((rule) => ({ id: AddConditionalRuleMutation.id, params: { ...target, rule } })),
    ...(validations.length > 0 ? [{ id: AddDataValidationMutation.id, params: { ...target, rule: validations } }] : []),
  ];
}

function naming({ get, unit }: Session, name: string, formulaOrRefString: string): Mutation {
  const id = get(IDefinedNamesService).getValueByName(unit, name)?.id ?? generateRandomId(10);
  return { id: SetDefinedNameMutation.id, params: { unitId: unit, id, name, formulaOrRefString, localSheetId: 'AllDefaultWorkbook' } };
}

function openCells(sheet: SheetPlan, { styles }: WorkbookPlan): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { row, column, style } of sheet.cells) if (style !== undefined && styles[style]?.unlocked) open.add(`${row}.${column}`);
  // A merged cell is as open as its first.
  for (const { row, column, rows, columns } of sheet.merges) {
    const first = open.has(`${row}.${column}`);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) open[first ? 'add' : 'delete'](`${r}.${c}`);
    }
  }
  return open;
}
