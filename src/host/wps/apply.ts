// A plan laid out in WPS, which takes nothing back: what is there is looked at first; sheets that are replaced stand aside under another name
// until the new ones are complete, so that a failure in the middle can be undone without losing a figure.
import { HostError } from '../host';
import { quoted, range, type WorkbookPlan } from '../plan';
import { hostError } from './failure';
import { layOut } from './layout';
import { lock, LOCK } from './lock';
import { countOf, ET, itemOf, type EtNames, type EtWorkbook, type EtWorksheet } from './model';
import { reachOf } from './pieces';
import type { Session } from './session';

interface Present {
  readonly sheet: EtWorksheet;
  readonly name: string;
  readonly visible: number;
}

/** The workbook before anything was done. */
interface Before {
  readonly sheets: readonly Present[];
  /** What the plan's names stood for; absent where there was no such name. */
  readonly names: ReadonlyMap<string, string>;
}

const key = (name: string) => name.toLowerCase();

export function apply(session: Session, book: EtWorkbook, plan: WorkbookPlan, replace: readonly string[]): void {
  if (book.ProtectStructure === true) {
    throw new HostError('Protected', '工作簿的结构受保护，不能插入工作表。请先在“审阅”里撤销工作簿保护。');
  }
  const before = look(book, plan);
  const planned = new Set(plan.sheets.map(({ name }) => key(name)));
  const olds = before.sheets.filter(({ name }) => planned.has(key(name)));
  const allowed = new Set(replace.map(key));
  const refused = olds.find(({ name }) => !allowed.has(key(name)));
  if (refused) throw new HostError('SheetExists', `工作簿里已有“${refused.name}”工作表，未改动。请先确认是否替换。`);
  session.quietly(() => {
    const made: EtWorksheet[] = [];
    try {
      build(session, book, plan, before, olds, made);
    } catch (error) {
      const { code, message } = hostError(error);
      const end = takenBack(book, before, olds, made)
        ? '工作簿已恢复到插入前的样子。'
        : '插入没有完成，工作簿里可能留有不完整的年报工作表，请再次插入并选择替换。';
      throw new HostError(code, `${message}${end}`, { cause: error });
    }
    deleteOld(olds);
  });
}

function look(book: EtWorkbook, plan: WorkbookPlan): Before {
  const { Worksheets, Names } = book;
  const sheets = Array.from({ length: countOf(Worksheets) }, (_, index) => itemOf(Worksheets, index + 1)).flatMap((sheet) =>
    sheet ? [{ sheet, name: sheet.Name, visible: sheet.Visible }] : [],
  );
  const names = new Map<string, string>();
  if (countOf(Names) > 0) {
    for (const { name } of plan.names) {
      const found = itemOf(Names, name);
      if (found) names.set(name, String(found.RefersTo));
    }
  }
  return { sheets, names };
}

/** @param made takes each new sheet as soon as it stands */
function build(
  session: Session,
  book: EtWorkbook,
  plan: WorkbookPlan,
  before: Before,
  olds: readonly Present[],
  made: EtWorksheet[],
): void {
  const { Worksheets, Names } = book;
  olds.forEach(({ sheet }, index) => {
    sheet.Name = freeName(before, index);
  });
  // All sheets first: a formula may point to a later one.
  for (const { name } of plan.sheets) {
    const last = made[made.length - 1] ?? itemOf(Worksheets, countOf(Worksheets));
    if (!last) throw new Error('no sheet to stand behind');
    const sheet = Worksheets.Add(undefined, last);
    made.push(sheet);
    sheet.Name = name;
  }
  const pairs = plan.sheets.flatMap((one, index) => {
    const sheet = made[index];
    return sheet ? [{ one, sheet }] : [];
  });
  const [probe] = made;
  if (!probe) return;
  const reach = reachOf(probe);
  const window = session.application.ActiveWindow;
  for (const { one, sheet } of pairs) layOut(window, sheet, one, plan.styles, reach);
  for (const { name, sheet, area } of plan.names) callIt(Names, name, `=${quoted(sheet)}!${range(area, true)}`, before.names.has(name));
  pairs.find(({ one }) => one.visibility === undefined)?.sheet.Activate();
  for (const { one, sheet } of pairs) {
    if (one.visibility) sheet.Visible = ET.visibility[one.visibility];
    if (one.protect) lock(sheet, LOCK);
  }
}

function callIt(names: EtNames, name: string, refersTo: string, exists: boolean): void {
  const found = exists ? itemOf(names, name) : undefined;
  if (found) found.RefersTo = refersTo;
  else names.Add(name, refersTo);
}

/** A name for a sheet that has stepped aside, which no sheet has. */
function freeName({ sheets }: Before, index: number): string {
  const taken = new Set(sheets.map(({ name }) => key(name)));
  let number = index + 1;
  while (taken.has(`年报旧表${number}`)) number += sheets.length;
  return `年报旧表${number}`;
}

/** What was replaced goes. The new sheets stand complete by now, so a failure is no reason to take them back. */
function deleteOld(olds: readonly Present[]): void {
  try {
    for (const { sheet, visible } of olds) {
      if (visible === ET.visibility.veryHidden) sheet.Visible = ET.visibility.hidden;
      sheet.Delete();
    }
  } catch (error) {
    throw new HostError(
      hostError(error).code,
      '年报工作表已重新插入，但换下来的旧表没能删除，仍在名称以“年报旧表”开头的工作表里，请核对后手工删除。',
      { cause: error },
    );
  }
}

/** Puts the workbook back to what it was; false when that failed too. */
function takenBack(book: EtWorkbook, before: Before, olds: readonly Present[], made: readonly EtWorksheet[]): boolean {
  try {
    before.sheets.find(({ visible }) => visible === ET.visibility.visible)?.sheet.Activate();
    for (const sheet of made) sheet.Delete();
    for (const { sheet, name } of olds) if (sheet.Name !== name) sheet.Name = name;
    const { Names } = book;
    for (const [name, refersTo] of before.names) callIt(Names, name, refersTo, true);
    return true;
  } catch {
    return false;
  }
}
