// Listening to the clerk's edits: one registration, nothing written, own writes not reported.
import { has, inExcel, type Patience } from './batch';

export interface Watch {
  /** Sheets may have come since: listen to them too. Needed before ExcelApi 1.9 only, where each sheet is listened to by itself. */
  follow(): Promise<void>;
  /** This sheet is shown because we asked for it, not because the clerk went there. */
  showing(sheetId: string): void;
  stop(): Promise<void>;
}

interface Heard {
  readonly worksheetId?: string;
  readonly triggerSource?: string;
}
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Calls back after edits, recalculations, sheets added or deleted; and when the clerk goes to another sheet, which catches what some
 * builds do not tell: a pick from a list (OfficeDev/office-js#420, #3888), a new name of a sheet.
 */
export async function watch(patience: Patience, changed: () => void): Promise<Watch> {
  let stopped = false;
  let shown: string | undefined;
  const handlers: Handler[] = [];
  const followed = new Set<string>();

  const heard = async ({ triggerSource }: Heard): Promise<void> => {
    if (!stopped && triggerSource !== 'ThisLocalAddin') changed();
  };
  const activated = async (event: Heard): Promise<void> => {
    const own = shown === event.worksheetId;
    shown = undefined;
    if (!own) await heard(event);
  };
  const added = async (event: Heard): Promise<void> => {
    await heard(event);
    // A sheet that cannot be followed is still caught by its recalculation and by going to another sheet.
    await follow().catch(() => undefined);
  };

  async function follow(): Promise<void> {
    if (stopped || has('1.9')) return;
    await inExcel(patience, async (context) => {
      const sheets = context.workbook.worksheets.load('items/id');
      await context.sync();
      const fresh = sheets.items.filter(({ id }) => !followed.has(id));
      if (fresh.length === 0) return;
      const made = fresh.map((sheet) => sheet.onChanged.add(heard));
      await context.sync();
      handlers.push(...made);
      for (const { id } of fresh) followed.add(id);
    });
  }

  await inExcel(patience, async (context) => {
    const { worksheets } = context.workbook;
    const made: Handler[] = [
      worksheets.onCalculated.add(heard),
      worksheets.onAdded.add(added),
      worksheets.onDeleted.add(heard),
      worksheets.onActivated.add(activated),
    ];
    if (has('1.9')) made.push(worksheets.onChanged.add(heard));
    await context.sync();
    handlers.push(...made);
  });
  await follow();

  return {
    follow,
    showing: (sheetId) => {
      shown = sheetId;
    },
    stop: async () => {
      stopped = true;
      const contexts = new Set(handlers.map(({ context }) => context));
      for (const handler of handlers.splice(0)) handler.remove();
      // A host that is gone, or a sheet that is, tells nothing any more anyway.
      for (const context of contexts) await context.sync().catch(() => undefined);
    },
  };
}
