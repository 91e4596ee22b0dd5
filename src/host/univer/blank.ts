// The workbook of the engine before anything is laid out: it cannot be without a sheet.
import { LocaleType, type IWorkbookData } from '@univerjs/core';

/** What the id begins with of the sheet that makes room for the first plan. */
export const BLANK = 'blank';

/** The engine works in what it is given: a fresh one each time. */
export const blankBook = (): IWorkbookData => ({
  id: 'nianbao',
  name: '年报',
  appVersion: '',
  locale: LocaleType.ZH_CN,
  styles: {},
  sheetOrder: [BLANK],
  sheets: { [BLANK]: { id: BLANK, name: 'Sheet1', rowCount: 40, columnCount: 12, cellData: {} } },
});
