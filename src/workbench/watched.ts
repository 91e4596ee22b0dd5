// A spreadsheet that tells of every change, the clerk's and our own: what is not saved yet.
import type { SpreadsheetHost } from '../host/host';

export function watched(host: SpreadsheetHost, changed: () => void): SpreadsheetHost {
  void host.onEdit(changed);
  const then = async (done: Promise<void>) => {
    await done;
    changed();
  };
  return {
    ...host,
    apply: (plan, replace) => then(host.apply(plan, replace)),
    write: (cells) => (cells.length === 0 ? Promise.resolve() : then(host.write(cells))),
  };
}
