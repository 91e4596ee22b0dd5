// The grid's engine keeps the promises that every spreadsheet keeps.
import { afterEach } from '@jest/globals';
import { describeHost } from '../contract';
import { emptyWorkbook, headless } from './headless';

let opened: ReturnType<typeof headless> | undefined;
afterEach(() => {
  opened?.univer.dispose();
  opened = undefined;
});

describeHost('Univer', async () => emptyWorkbook((opened = headless())), 'without passwords');
