/** @jest-environment ./test/emulators/office/environment.ts */
// Excel through Microsoft's own client keeps the promises that every spreadsheet keeps, at each level that an office may have.
import { describe } from '@jest/globals';
import { createExcelHost } from '../../../src/host/excel';
import { findSheet } from '../../emulators/office/book';
import { bootExcel } from '../../emulators/office/boot';
import { calculate } from '../../emulators/office/calculation';
import { describeHost } from '../contract';

describe.each(['1.8', '1.14', '1.15'])('ExcelApi %s', (level) => {
  describeHost(`Excel with ExcelApi ${level}`, async () => {
    const { clerk, book } = bootExcel({ level, calculate });
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
  });
});
