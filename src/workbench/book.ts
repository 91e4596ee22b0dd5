// The report that is open: from a file into the grid, and from the grid into a file. What a file holds beside the report stays in it.
import { adopt, carry, readWorkbook } from '../actions';
import type { SpreadsheetHost } from '../host/host';
import { readXlsx } from '../host/xlsx/reading';
import { layOutExample } from './example';

export interface Book {
  /** Shows a file's report. @returns sheets of the file that are not shown @throws PackageError, HostError; the grid is as before */
  readonly open: (bytes: Uint8Array) => Promise<readonly string[]>;
  /** Shows the example report. @returns the name for its file */
  readonly example: () => Promise<string>;
  /** The report as a file now: the one that was opened with the changes in it, or a new one. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Nothing is open any more. */
  readonly close: () => void;
}

/**
 * @param renew puts a blank workbook into the grid
 * @param settled called when a file stands in the grid
 */
export function createBook(host: SpreadsheetHost, renew: () => void, settled: () => void): Book {
  /** The file behind the grid: what it holds beside the report is nowhere else. */
  let file: Uint8Array | undefined;
  return {
    open: async (bytes) => {
      const saved = readXlsx(bytes);
      // Before the grid is touched: a file without a report is refused here.
      await readWorkbook(saved);
      renew();
      await adopt(saved, host);
      settled();
      file = bytes;
      const shown = new Set((await host.sheets()).map(({ name }) => name));
      return (await saved.sheets()).filter(({ name, hidden }) => !hidden && !shown.has(name)).map(({ name }) => name);
    },
    example: async () => {
      renew();
      const name = await layOutExample(host);
      settled();
      file = undefined;
      return name;
    },
    bytes: async () => {
      const { createXlsx, openXlsx } = await import(/* webpackChunkName: "xlsx" */ '../host/xlsx');
      if (file === undefined) {
        const target = createXlsx();
        await adopt(host, target);
        return (file = await target.bytes());
      }
      const target = await openXlsx(file);
      const [ours, theirs] = [await readWorkbook(host), await readWorkbook(target)];
      if (ours.settings.edition === theirs.settings.edition && ours.report.year === theirs.report.year) await carry(host, target);
      else {
        // Laid out anew since: another year's or another form's sheets take the place of the old ones.
        const laid = new Set((await host.sheets()).map(({ name }) => name));
        await adopt(
          host,
          target,
          (await target.sheets()).map(({ name }) => name).filter((name) => laid.has(name)),
        );
      }
      return (file = await target.bytes());
    },
    close: () => {
      file = undefined;
    },
  };
}
