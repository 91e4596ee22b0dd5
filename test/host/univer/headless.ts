// The engine without a screen: the same core, formulas, formats and validation as in the page, in plain Node.
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import zhCN from '@univerjs/sheets-formula/locale/zh-CN';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import { createUniverHost } from '../../../src/host/univer/host';
import { blankBook } from '../../../src/host/univer/blank';
import { openSession } from '../../../src/host/univer/session';
import type { ContractWorkbook } from '../contract';

export function headless() {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: zhCN }, logLevel: LogLevel.ERROR });
  for (const plugin of [
    UniverFormulaEnginePlugin,
    UniverSheetsPlugin,
    UniverSheetsFormulaPlugin,
    UniverDataValidationPlugin,
    UniverSheetsDataValidationPlugin,
    UniverSheetsConditionalFormattingPlugin,
  ])
    univer.registerPlugin(plugin as never);
  const api = FUniver.newAPI(univer);
  const book = api.createWorkbook(blankBook());
  return { univer, api, book };
}

export function emptyWorkbook(opened: ReturnType<typeof headless>): ContractWorkbook {
  const { univer, book } = opened;
  const sheet = (name: string) => {
    const found = book.getSheetByName(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const host = createUniverHost(openSession(univer));
  /** A locked sheet takes no rows: the clerk lifts the lock first. */
  const unlocked = async (name: string, act: () => unknown) => {
    await host.protect(name, false);
    act();
    await host.protect(name, true);
  };
  return {
    host,
    clerk: {
      insertRows: (name, before, count) => unlocked(name, () => sheet(name).insertRowsBefore(before - 1, count)),
      insertColumns: (name, before, count) => unlocked(name, () => sheet(name).insertColumnsBefore(before - 1, count)),
      renameSheet: async (from, to) => void sheet(from).setName(to),
      deleteSheet: async (name) => void book.deleteSheet(sheet(name)),
    },
  };
}
