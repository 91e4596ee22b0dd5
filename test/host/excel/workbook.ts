// An empty workbook in the emulated Excel, as the contract of all spreadsheets wants it.
import { createExcelHost } from '../../../src/host/excel';
import { findSheet } from '../../emulators/office/book';
import { bootExcel, type BootOptions } from '../../emulators/office/boot';
import { calculate } from '../../emulators/office/calculation';
import type { ContractWorkbook } from '../contract';

export function emptyWorkbook(options: BootOptions): ContractWorkbook {
  const { clerk, book } = bootExcel({ ...options, calculate });
  return {
    host: createExcelHost({ pauses: [1, 2], limit: 5_000 }),
    clerk: {
      insertRows: async (sheet, before, count) => clerk.insertRows(sheet, before, count),
      insertColumns: async (sheet, before, count) => clerk.insertColumns(sheet, before, count),
      renameSheet: async (from, to) => clerk.rename(from, to),
      deleteSheet: async (sheet) => clerk.deleteSheet(sheet),
      lockWithPassword: async (name) => {
        const sheet = findSheet(book, name);
        if (sheet) sheet.protection = { options: {}, password: 'secret' };
      },
    },
  };
}
