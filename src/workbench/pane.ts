// The pane's page inside the workbench: the very same pane, in a frame of its own, so that neither its looks nor its keys mix with the grid's.
/// <reference lib="dom" />
import { HostError, type HostErrorCode, type SpreadsheetHost } from '../host/host';
import { savingWith, startPane } from '../taskpane';
import type { Workbench } from './workbench';

/** Errors of another frame are no instances of this one's class: told again, with their code. */
function told(error: unknown): unknown {
  if (error instanceof HostError || (error as Error | undefined)?.name !== 'HostError') return error;
  const { code, message } = error as { code: HostErrorCode; message: string };
  return new HostError(code, message, { cause: error });
}

function translated(host: SpreadsheetHost): SpreadsheetHost {
  const here = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      throw told(error);
    });
  return {
    capabilities: host.capabilities,
    sheets: () => here(host.sheets()),
    apply: (plan, replace) => here(host.apply(plan, replace)),
    read: (names) => here(host.read(names)),
    write: (cells) => here(host.write(cells)),
    select: (sheet, row, column) => here(host.select(sheet, row, column)),
    onEdit: (changed) => here(host.onEdit(changed)),
    protect: (sheet, on) => here(host.protect(sheet, on)),
  };
}

const handbook = async () => (await import(/* webpackChunkName: "handbook" */ '../../assets/handbook/rules.zh-CN.json')).default;

const root = document.getElementById('pane');
const workbench = (window.parent as Window & { nianbaoWorkbench?: Workbench }).nianbaoWorkbench;
if (root && workbench) {
  const stop = startPane(root, translated(workbench.host), { save: savingWith(), now: () => new Date(), handbook });
  // The next file gets a pane of its own.
  window.addEventListener('pagehide', () => void stop());
}
