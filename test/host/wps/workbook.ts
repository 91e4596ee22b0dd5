// An empty workbook in the emulated WPS, as the contract of all spreadsheets wants it.
import { afterEach, expect } from '@jest/globals';
import { createWpsHost, etApplication, wpsRoot, type Pace } from '../../../src/host/wps';
import type { SpreadsheetHost } from '../../../src/host/host';
import { bootWps, type WpsEmulator } from '../../emulators/wps/emulator';
import type { Switches } from '../../emulators/wps/world';
import type { ContractWorkbook } from '../contract';

/** Fast, so that tests need not wait. */
export const PACE: Pace = { after: 2, poll: 16 };

export interface Opened {
  readonly wps: WpsEmulator;
  readonly host: SpreadsheetHost;
}

const opened: WpsEmulator[] = [];

/** Nothing was asked of WPS that it does not have or would have crashed on, and no question stopped it. */
afterEach(() => {
  const found = opened.splice(0).map(({ world }) => [...world.faults, ...world.prompts]);
  expect(found.flat()).toEqual([]);
});

export function open(switches: Partial<Switches> = {}, pace: Pace = PACE): Opened {
  const wps = bootWps(switches);
  opened.push(wps);
  const root = wpsRoot(wps.globals);
  const application = root && etApplication(root);
  if (!application) throw new Error('WPS is not found in the page.');
  return { wps, host: createWpsHost(application, pace) };
}

export function emptyWorkbook(switches: Partial<Switches> = {}): ContractWorkbook {
  const { wps, host } = open(switches);
  const { clerk } = wps;
  return {
    host,
    clerk: {
      insertRows: async (sheet, before, count) => clerk.insertRows(sheet, before, count),
      insertColumns: async (sheet, before, count) => clerk.insertColumns(sheet, before, count),
      renameSheet: async (from, to) => clerk.rename(from, to),
      deleteSheet: async (sheet) => clerk.deleteSheet(sheet),
      lockWithPassword: async (sheet) => clerk.lockWithPassword(sheet),
    },
  };
}
