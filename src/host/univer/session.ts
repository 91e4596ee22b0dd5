// One workbook in the engine: its services, changes of our own told from the clerk's, and waiting until formulas are worked out.
// Knows no plan.
import { ICommandService, IUndoRedoService, IUniverInstanceService, UniverInstanceType, type Univer, type Workbook } from '@univerjs/core';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { HostError } from '../host';

/** A mutation: the engine's smallest change, which asks nobody's permission and stays out of the clerk's undo list. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

export interface Session {
  /** A service of the engine by its identifier. */
  readonly get: ReturnType<Univer['__getInjector']>['get'];
  readonly unit: string;
  readonly workbook: () => Workbook;
  /** Runs mutations, by default as our own: these are not told as edits. */
  readonly run: (mutations: readonly Mutation[], by?: 'us' | 'clerk') => void;
  /** Whether a change that runs now is our own. */
  readonly own: () => boolean;
  /** Waits until every formula shows its result. */
  readonly settled: () => Promise<void>;
  readonly forgetUndo: () => void;
}

/** Milliseconds: a few hundred formulas take a fraction of this on the slowest machine. */
const PATIENCE = 30_000;

export function openSession(univer: Univer): Session {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const commands = injector.get(ICommandService);
  const opened = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!opened) throw new HostError('HostGone', '表格没有打开，请刷新页面再试。');
  const unit = opened.getUnitId();
  const workbook = () => {
    const found = instances.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
    if (!found) throw new HostError('HostGone', '表格已经关闭，请刷新页面再试。');
    return found;
  };

  let depth = 0;
  /** Counts changes that formulas may depend on; `worked` is the count that the results on the sheet belong to. */
  let changes = 1;
  let worked = 0;
  const dirty = injector.get(IActiveDirtyManagerService);
  commands.onCommandExecuted(({ id }, options) => {
    // What the engine writes back as results is no change.
    if (dirty.get(id) && options?.['applyFormulaCalculationResult'] !== true) changes++;
  });

  return {
    get: injector.get.bind(injector),
    unit,
    workbook,
    run: (mutations, by = 'us') => {
      const own = by === 'us' ? 1 : 0;
      depth += own;
      try {
        for (const { id, params } of mutations) {
          if (commands.syncExecuteCommand(id, params) === false)
            throw new HostError('Failed', `表格没有接受这项改动（${id}），请刷新页面再试。`);
        }
      } finally {
        depth -= own;
      }
    },
    own: () => depth > 0,
    settled: async () => {
      while (worked !== changes) {
        const seen = changes;
        try {
          await injector.get(FormulaCalculationSessionService).waitForLatestApplied(PATIENCE);
        } catch (error) {
          throw new HostError('Failed', '表格里的公式没有算完，请稍候再试。', { cause: error });
        }
        worked = seen;
      }
    },
    forgetUndo: () => injector.get(IUndoRedoService).clearUndoRedo(unit),
  };
}

/** A sheet by its name; capital letters make no difference, as in Excel. @throws HostError `SheetMissing` */
export function sheetOf({ workbook }: Session, name: string) {
  const found = workbook()
    .getSheets()
    .find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
  if (!found) throw new HostError('SheetMissing', `工作簿里没有“${name}”工作表，请检查是否被删除或改名。`);
  return found;
}
