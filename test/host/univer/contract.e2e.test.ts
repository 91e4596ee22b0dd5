// The grid in a browser, as clerks have it, keeps the promises that every spreadsheet keeps: asked from here, answered in the page.
import { afterAll } from '@jest/globals';
import { HostError, type HostErrorCode, type SpreadsheetHost } from '../../../src/host/host';
import type { Workbench } from '../../../src/workbench/workbench';
import { started } from '../../e2e/started';
import { openWorkbench, type OpenWorkbench } from '../../e2e/workbench';
import { describeHost, type Clerk, type ContractWorkbook } from '../contract';

const browser = started();
let opened: OpenWorkbench | undefined;
afterAll(async () => opened?.context.close());

type Told = { readonly done: unknown } | { readonly code: HostErrorCode; readonly message: string };

/** The page's host, spoken to over the browser's own channel; regions travel as pairs. */
function across({ page }: OpenWorkbench): SpreadsheetHost {
  const call = async (method: 'sheets' | 'apply' | 'read' | 'write' | 'select' | 'protect', ...given: readonly unknown[]) => {
    const told = await page.evaluate(
      async ([name, list]): Promise<Told> => {
        const host = (window as { nianbaoWorkbench?: Workbench }).nianbaoWorkbench?.grid.host as unknown as Record<
          string,
          (...all: unknown[]) => Promise<unknown>
        >;
        try {
          const answer = await host[name]?.(...list);
          return { done: answer instanceof Map ? [...(answer as Map<string, unknown>)] : answer };
        } catch (error) {
          const { code, message } = error as HostError;
          if (!code) throw error;
          return { code, message };
        }
      },
      [method, given] as const,
    );
    if ('code' in told) throw new HostError(told.code, told.message);
    return told.done;
  };
  return {
    capabilities: { events: true, selection: true },
    sheets: async () => (await call('sheets')) as Awaited<ReturnType<SpreadsheetHost['sheets']>>,
    apply: async (plan, replace = []) => void (await call('apply', plan, replace)),
    read: async (names) => new Map((await call('read', names)) as [string, never][]),
    write: async (cells) => void (await call('write', cells)),
    select: async (...at) => void (await call('select', ...at)),
    protect: async (sheet, on) => void (await call('protect', sheet, on)),
    onEdit: async (changed) => {
      await page.evaluate(async () => {
        const told = window as { nianbaoWorkbench?: Workbench; edits?: number; quit?: () => Promise<void> };
        told.edits = 0;
        const stop = await told.nianbaoWorkbench?.grid.host.onEdit(() => (told.edits = (told.edits ?? 0) + 1));
        if (stop) told.quit = stop;
      });
      return async () => {
        const edits = await page.evaluate(async () => {
          const told = window as { edits?: number; quit?: () => Promise<void> };
          await told.quit?.();
          return told.edits ?? 0;
        });
        for (let each = 0; each < edits; each++) changed();
      };
    },
  };
}

/** What is closed to a clerk of the workbench is opened for the moment: another program may have done it to the engine. */
function clerkOf({ page }: OpenWorkbench, host: SpreadsheetHost): Clerk {
  const act = (name: string, doing: 'rows' | 'columns' | 'rename' | 'delete', ...given: readonly (string | number)[]) =>
    page.evaluate(
      async ([sheetName, what, list]) => {
        const book = (window as { nianbaoWorkbench?: Workbench }).nianbaoWorkbench?.grid.api.getActiveWorkbook();
        const sheet = book?.getSheetByName(sheetName);
        if (!book || !sheet) throw new Error(`no sheet ${sheetName}`);
        const rights = book.getWorkbookPermission();
        const { RenameSheet, DeleteSheet } = { RenameSheet: 'WorkbookRenameSheet', DeleteSheet: 'WorkbookDeleteSheet' };
        for (const point of [RenameSheet, DeleteSheet]) await rights.setPoint(point as never, true);
        const [first, count] = [Number(list[0]) - 1, Number(list[1])];
        if (what === 'rows') sheet.insertRowsBefore(first, count);
        else if (what === 'columns') sheet.insertColumnsBefore(first, count);
        else if (what === 'rename') sheet.setName(String(list[0]));
        else book.deleteSheet(sheet);
      },
      [name, doing, given] as const,
    );
  const unlocked = async (name: string, work: () => Promise<void>) => {
    await host.protect(name, false);
    await work();
    await host.protect(name, true);
  };
  return {
    insertRows: (name, before, count) => unlocked(name, () => act(name, 'rows', before, count)),
    insertColumns: (name, before, count) => unlocked(name, () => act(name, 'columns', before, count)),
    renameSheet: (from, to) => act(from, 'rename', to),
    deleteSheet: (name) => act(name, 'delete'),
  };
}

async function empty(): Promise<ContractWorkbook> {
  opened ??= await openWorkbench(browser());
  const { page } = opened;
  await page.evaluate(() => (window as { nianbaoWorkbench?: Workbench }).nianbaoWorkbench?.grid.renew());
  const host = across(opened);
  return { host, clerk: clerkOf(opened, host) };
}

describeHost('Univer in Chromium', empty, 'without passwords');
