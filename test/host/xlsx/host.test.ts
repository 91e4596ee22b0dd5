// The adapter for .xlsx files, run through the contract of all adapters: each time through bytes, as a clerk's file comes.
import type { SpreadsheetHost } from '../../../src/host/host';
import { createXlsx, openXlsx, type XlsxHost } from '../../../src/host/xlsx';
import { describeHost, type ContractWorkbook } from '../contract';
import { deleted, inserted, locked, renamed } from './clerk';

/** A host that can be closed and opened again with the file changed in between. */
async function onDisk(): Promise<ContractWorkbook> {
  let current: XlsxHost = createXlsx();
  const reopen = async (change: (bytes: Uint8Array) => Uint8Array) => {
    current = await openXlsx(change(await current.bytes()));
  };
  const host: SpreadsheetHost = {
    capabilities: current.capabilities,
    sheets: () => current.sheets(),
    apply: async (plan, replace) => {
      await current.apply(plan, replace);
      await reopen((bytes) => bytes);
    },
    read: (names) => current.read(names),
    write: async (cells) => {
      await current.write(cells);
      await reopen((bytes) => bytes);
    },
    select: (sheet, row, column) => current.select(sheet, row, column),
    onEdit: (changed) => current.onEdit(changed),
    protect: async (sheet, on) => {
      await current.protect(sheet, on);
      await reopen((bytes) => bytes);
    },
  };
  return {
    host,
    clerk: {
      insertRows: (sheet, before, count) => reopen((bytes) => inserted(bytes, sheet, 'rows', before, count)),
      insertColumns: (sheet, before, count) => reopen((bytes) => inserted(bytes, sheet, 'columns', before, count)),
      renameSheet: (from, to) => reopen((bytes) => renamed(bytes, from, to)),
      deleteSheet: (sheet) => reopen((bytes) => deleted(bytes, sheet)),
      lockWithPassword: (sheet) => reopen((bytes) => locked(bytes, sheet)),
    },
  };
}

describeHost('An .xlsx in memory', async () => ({ host: createXlsx() }));
describeHost('An .xlsx saved and opened after every step', onDisk, true);
describeHost('An .xlsx with a sheet of the clerk’s own', async () => {
  const host = createXlsx();
  const style = { font: { name: '楷体', size: 20 }, fill: '#112233', numberFormat: '0.000' };
  const cells = [
    { row: 1, column: 1, value: '台账', style: 'own' },
    { row: 2, column: 1, formula: '=SUM(B1:B9)', style: 'own' },
  ];
  await host.apply({
    sheets: [{ name: '台账', widths: [], heights: {}, cells, merges: [], validations: [], formats: [], protect: false }],
    names: [],
    styles: { own: style },
  });
  return { host: await openXlsx(await host.bytes()) };
});
