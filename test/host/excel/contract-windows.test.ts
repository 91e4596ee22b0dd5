/** @jest-environment ./test/emulators/office/environment.ts */
// The same promises with the client for Windows (Office 2021): a test file can load one client only.
import { describeHost } from '../contract';
import { emptyWorkbook } from './workbook';

describeHost('Excel for Windows (Office 2021)', async () => emptyWorkbook({ level: '1.14', client: 'excel-win32-16.01.js' }));
