// A plan laid out in Excel: one request looks what is there, one builds, and where sheets are replaced a third deletes the old ones.
// Until then these only stand aside under another name, so that a failure in the middle can be taken back without losing a figure.
import { HostError } from '../host';
import { quoted, range, type WorkbookPlan } from '../plan';
import { has, inExcel, type Patience } from './batch';
import { codeOf, hostError, locationOf } from './failure';
import { LOCK } from './lock';
import { layOut, type Extras } from './layout';

/** The workbook before anything was done. */
interface Before {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visibility: string }[];
  readonly names: ReadonlyMap<string, string>;
  readonly locked: boolean;
}

const key = (name: string) => name.toLowerCase();

async function look(context: Excel.RequestContext): Promise<Before> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility');
  const names = workbook.names.load('items/name,items/formula');
  const protection = workbook.protection.load('protected');
  await context.sync();
  return {
    sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    names: new Map(names.items.map(({ name, formula }) => [key(name), String(formula)])),
    locked: protection.protected,
  };
}

/** @param quiet wraps the building request so that its events are not reported */
export async function apply(
  patience: Patience,
  plan: WorkbookPlan,
  replace: readonly string[],
  quiet: (context: Excel.RequestContext, act: () => void) => void,
): Promise<void> {
  const before = await inExcel(patience, look);
  if (before.locked) throw new HostError('Protected', '工作簿的结构受保护，不能插入工作表。请先在“审阅”里撤销工作簿保护。');
  const planned = new Set(plan.sheets.map(({ name }) => key(name)));
  const present = before.sheets.filter(({ name }) => planned.has(key(name)));
  const allowed = new Set(replace.map(key));
  const refused = present.find(({ name }) => !allowed.has(key(name)));
  if (refused) throw new HostError('SheetExists', `工作簿里已有“${refused.name}”工作表，未改动。请先确认是否替换。`);

  /** What to try after a refusal of something that the template can do without; the workbook is as before by then. */
  const less = (extras: Extras) => async (error: unknown) => {
    const fewer = withoutTheRefused(error, extras);
    if (!fewer) throw error;
    await takeBack(patience, plan, before);
    return fewer;
  };
  const attempt = (extras: Extras) =>
    inExcel(patience, async (context) => {
      quiet(context, () => build(context, plan, before, present, extras));
      await context.sync();
    });
  try {
    let extras: Extras | undefined = { indents: has('1.9'), paper: has('1.9'), longestRule: Infinity };
    while (extras) extras = await attempt(extras).then(() => undefined, less(extras));
  } catch (error) {
    throw await explained(error, patience, plan, before);
  }
  if (present.length > 0) await deleteOld(patience, present, quiet);
}

/**
 * Some things only make the template nicer. Page layout may fail where no printer is installed; and some Excel may take no formula of
 * more than 255 characters in a rule, as its older programming interfaces did not: the formulas beside the tables say the same in words.
 */
function withoutTheRefused(error: unknown, extras: Extras): Extras | undefined {
  const refusal = error instanceof HostError ? error.cause : error;
  const location = locationOf(refusal);
  if (location.startsWith('PageLayout') && extras.paper) return { ...extras, paper: false };
  if (location.includes('Conditional') && codeOf(refusal) === 'InvalidArgument' && extras.longestRule > 255) {
    return { ...extras, longestRule: 255 };
  }
  return undefined;
}

type Present = Before['sheets'];

/** What was replaced goes. The new sheets stand complete by now, so a failure is no reason to take them back. */
async function deleteOld(
  patience: Patience,
  olds: Present,
  quiet: (context: Excel.RequestContext, act: () => void) => void,
): Promise<void> {
  try {
    await inExcel(patience, async (context) => {
      quiet(context, () => olds.forEach((old) => deleteSheet(context, old)));
      await context.sync();
    });
  } catch (error) {
    const { code } = hostError(error);
    throw new HostError(code, '年报工作表已重新插入，但换下来的旧表没能删除，仍在名称以“年报旧表”开头的工作表里，请核对后手工删除。', {
      cause: error,
    });
  }
}

function deleteSheet(context: Excel.RequestContext, { id, visibility }: Present[number]): void {
  const sheet = context.workbook.worksheets.getItem(id);
  // A very hidden sheet refuses to be deleted.
  if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
  sheet.delete();
}

function build(context: Excel.RequestContext, plan: WorkbookPlan, before: Before, present: Present, extras: Extras): void {
  const { workbook } = context;
  const { worksheets } = workbook;
  if (extras.indents) workbook.application.suspendScreenUpdatingUntilNextSync();
  present.forEach(({ id }, index) => {
    worksheets.getItem(id).name = freeName(before, index);
  });
  // All sheets first: a formula may point to a later one.
  const fresh = plan.sheets.map((one) => ({ one, sheet: worksheets.add(one.name) }));
  for (const { one, sheet } of fresh) layOut(sheet, one, plan.styles, extras);
  for (const { name, sheet, area } of plan.names) {
    const formula = `=${quoted(sheet)}!${range(area, true)}`;
    if (before.names.has(key(name))) workbook.names.getItem(name).formula = formula;
    else workbook.names.add(name, formula);
  }
  fresh.find(({ one }) => one.visibility === undefined)?.sheet.activate();
  for (const { one, sheet } of fresh) {
    if (one.visibility) sheet.visibility = one.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
    if (one.protect) sheet.protection.protect(LOCK);
  }
}

/** A name for a sheet that has stepped aside, which no sheet has. */
function freeName({ sheets }: Before, index: number): string {
  const taken = new Set(sheets.map(({ name }) => key(name)));
  let number = index + 1;
  while (taken.has(`年报旧表${number}`)) number += sheets.length;
  return `年报旧表${number}`;
}

/** Puts the workbook back to what it was before. */
async function takeBack(patience: Patience, plan: WorkbookPlan, before: Before): Promise<void> {
  await inExcel(patience, async (context) => {
    const now = await look(context);
    const { worksheets, names } = context.workbook;
    const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
    const halfDone = now.sheets.filter(({ id }) => !known.has(id));
    const [kept] = before.sheets.filter(({ id, visibility }) => visibility === 'Visible' && now.sheets.some((sheet) => sheet.id === id));
    if (kept) worksheets.getItem(kept.id).activate();
    for (const one of halfDone) deleteSheet(context, one);
    for (const { id, name, visibility } of now.sheets) {
      const old = known.get(id);
      if (old && old.name !== name) worksheets.getItem(id).name = old.name;
      if (old && old.visibility !== visibility) worksheets.getItem(id).visibility = old.visibility as Excel.SheetVisibility;
    }
    for (const { name } of plan.names) {
      const old = before.names.get(key(name));
      // Even where it reads the same: it may point to a sheet of the same name that has just gone.
      if (old !== undefined && now.names.has(key(name))) names.getItem(name).formula = old;
      else if (now.names.has(key(name))) names.getItem(name).delete();
    }
    await context.sync();
  });
}

/** The error with what has become of the workbook. */
async function explained(error: unknown, patience: Patience, plan: WorkbookPlan, before: Before): Promise<HostError> {
  const { code, message } = error instanceof HostError ? error : new HostError('Failed', String(error));
  const words = (more: string) => new HostError(code, `${message}${more}`, { cause: error });
  // Nothing was done while Excel was busy; of one that does not answer, nothing is known.
  if (code === 'CellEditing') return words('');
  if (code === 'HostGone') return words('如果年报工作表已经出现，请先看看是否完整。');
  try {
    await takeBack(patience, plan, before);
    return words('工作簿已恢复到插入前的样子。');
  } catch {
    return words('插入没有完成，工作簿里可能留有不完整的年报工作表，请再次插入并选择替换。');
  }
}
