// Excel on the web as the add-in sees it; the workbook behind it is the emulated Excel, which runs here, in the test.
import type { Browser } from 'playwright-core';
import { calculate } from '../emulators/office/calculation';
import { createEmulator, type OfficeEmulator } from '../emulators/office/emulator';
import { openOfficeWeb, type OfficeWeb, type OfficeWebOptions } from './officeWeb';

export { ADDIN } from './officeWeb';

export interface ExcelWeb extends OfficeWeb {
  readonly excel: OfficeEmulator;
}

export interface ExcelWebOptions extends OfficeWebOptions {
  /** "1.15" */
  readonly level?: string;
}

export async function openExcelWeb(browser: Browser, { level = '1.15', ...options }: ExcelWebOptions = {}): Promise<ExcelWeb> {
  const excel = createEmulator({ sheets: ['Sheet1'], level, calculate });
  const web = await openOfficeWeb(
    browser,
    {
      app: 16,
      sets: { ExcelApi: level, DialogApi: '1.2', CustomXmlParts: '1.1', Settings: '1.1' },
      batch: async (request, flags) => {
        const reply = await excel.answer(request, flags);
        return reply.statusCode === 200 ? { body: reply.body } : { error: reply.error };
      },
    },
    options,
  );
  excel.send = (entries) => web.office.send(entries);
  return { ...web, excel };
}
