/** @jest-environment ./test/emulators/office/environment.ts */
// The same promises with the client for Mac: a test file can load one client only.
import { describeHost } from '../contract';
import { emptyWorkbook } from './workbook';

describeHost('Excel for Mac', async () => emptyWorkbook({ level: '1.15', client: 'excel-mac-16.00.js' }));
