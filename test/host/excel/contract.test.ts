/** @jest-environment ./test/emulators/office/environment.ts */
// Excel through Microsoft's own client keeps the promises that every spreadsheet keeps, at each level that an office may have.
import { describe } from '@jest/globals';
import { describeHost } from '../contract';
import { emptyWorkbook } from './workbook';

describe.each(['1.8', '1.14', '1.15'])('ExcelApi %s', (level) => {
  describeHost(`Excel on the web with ExcelApi ${level}`, async () => emptyWorkbook({ level }));
});
