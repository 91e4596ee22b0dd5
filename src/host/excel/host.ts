// The spreadsheet port over Office.js, for ExcelApi 1.8 and later. Knows no rule, no form and no report.
import { HostError, type SpreadsheetHost } from '../host';
import { address } from '../plan';
import { inExcel, PATIENCE, type Patience } from './batch';
import { hostError } from './failure';
import { LOCK } from './lock';
import { read } from './read';
import { watch, type Watch } from './watch';
import { write } from './write';

/** The workbook in which the add-in runs. office.js must be loaded and Excel ready (`Office.onReady`). */
export function createExcelHost(patience: Patience = PATIENCE): SpreadsheetHost {
  const watches = new Set<Watch>();

  /** Own writes are not told to ourselves. Only while somebody listens: the switch is one more thing that can stay in the wrong position. */
  const quiet = (context: Excel.RequestContext, act: () => void) => {
    if (watches.size === 0) return act();
    context.runtime.enableEvents = false;
    act();
    context.runtime.enableEvents = true;
  };
  /** A request that was refused halfway has left the events off. */
  const writing = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (watches.size > 0) await inExcel(patience, listenAgain).catch(() => undefined);
      throw error;
    }
  };

  return {
    capabilities: { events: true, selection: true },

    sheets: () =>
      inExcel(patience, async (context) => {
        const sheets = context.workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
        await context.sync();
        return sheets.items.map(({ name, visibility, protection }) => ({
          name,
          hidden: visibility !== 'Visible',
          protected: protection.protected,
        }));
      }),

    apply: async (plan, replace = []) => {
      // Laying out is a third of this adapter and needed once a year: a browser fetches it then.
      const { apply } = await import(/* webpackChunkName: "insert" */ './apply');
      await writing(() => apply(patience, plan, replace, quiet));
      for (const one of watches) await one.follow();
    },

    read: (names) => read(patience, names),
    write: (cells) => writing(() => write(patience, cells, quiet)),

    select: async (name, row, column) => {
      try {
        const id = await inExcel(patience, async (context) => {
          const sheet = context.workbook.worksheets.getItem(name).load('id');
          sheet.activate();
          sheet.getRange(address(row, column)).select();
          await context.sync();
          return sheet.id;
        });
        for (const one of watches) one.showing(id);
      } catch (error) {
        throw (await hiddenSheet(patience, name, error)) ?? error;
      }
    },

    onEdit: async (changed) => {
      const one = await watch(patience, changed);
      watches.add(one);
      return async () => {
        watches.delete(one);
        await one.stop();
      };
    },

    protect: async (name, on) => {
      const found = await inExcel(patience, async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.load('protection/protected');
        await context.sync();
        return sheet.isNullObject ? undefined : sheet.protection.protected;
      });
      if (found === undefined) throw new HostError('SheetMissing', `工作簿里没有“${name}”工作表，请检查是否被删除或改名。`);
      if (found === on) return;
      await inExcel(patience, async (context) => {
        const { protection } = context.workbook.worksheets.getItem(name);
        if (on) protection.protect(LOCK);
        else protection.unprotect();
        await context.sync();
      }).catch((error: unknown) => {
        const refusal = hostError(error);
        if (on || refusal.code !== 'Protected') throw refusal;
        throw new HostError('Protected', `“${name}”工作表设有保护密码，请先在 Excel 里撤销保护。`, { cause: error });
      });
    },
  };
}

async function listenAgain(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}

/** Why a cell could not be shown, if it is that its sheet is hidden. */
async function hiddenSheet(patience: Patience, name: string, error: unknown): Promise<HostError | undefined> {
  if (!(error instanceof HostError) || error.code !== 'Failed') return undefined;
  const hidden = await inExcel(patience, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load('visibility');
    await context.sync();
    return sheet.visibility !== 'Visible';
  }).catch(() => false);
  return hidden ? new HostError('Unsupported', `“${name}”工作表是隐藏的，请先取消隐藏。`, { cause: error }) : undefined;
}
