// The engine with its screen: canvas, formula bar, sheet tabs, in Chinese. Megabytes: loaded by itself, never in the add-in.
import {
  CanceledError,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  RedoCommand,
  UndoCommand,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatsZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { IEditorBridgeService, ScrollToCellCommand, SheetPasteShortKeyCommand } from '@univerjs/sheets-ui';
import type { SpreadsheetHost } from '../host';
import { blankBook } from './blank';
import { createUniverHost } from './host';
import { pasteInto, tableOf, type Pasted } from './paste';
import { openSession } from './session';
import { OWN_WORDS } from './words';

export interface Grid {
  readonly host: SpreadsheetHost;
  readonly univer: Univer;
  /** A blank workbook in place of the one that is open. */
  readonly renew: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface GridEvents {
  /** After something was pasted: what was taken and what was left out. */
  readonly pasted: (result: Pasted) => void;
}

export function startGrid(container: HTMLElement, events: GridEvents): Grid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreZh, formatsZh, validationZh, OWN_WORDS) },
    logLevel: LogLevel.ERROR,
  });
  const core = UniverSheetsCorePreset({
    container,
    // What a form of the law looks like nobody changes: no ribbon, no menus.
    header: false,
    toolbar: false,
    contextMenu: false,
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  for (const preset of [core, UniverSheetsConditionalFormattingPreset(), UniverSheetsDataValidationPreset({ showEditOnDropdown: false })]) {
    for (const plugin of preset.plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1] as never);
      else univer.registerPlugin(plugin);
    }
  }
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankBook());

  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const session = openSession(univer);
  const host = createUniverHost(session, {
    reveal: (row, column) =>
      void commands.executeCommand(ScrollToCellCommand.id, {
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      }),
    editing: () => injector.get(IEditorBridgeService).isVisible().visible,
  });
  // The engine's own paste brings strange looks along and refuses everything where one cell is locked.
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SheetPasteShortKeyCommand.id) return;
    const { htmlContent, textContent } = (params ?? {}) as { htmlContent?: string; textContent?: string };
    const table = tableOf(htmlContent ?? '', textContent ?? '');
    if (table) void pasteInto(session, table).then(events.pasted);
    throw new CanceledError();
  });
  return {
    host,
    univer,
    renew: () => {
      injector.get(IUniverInstanceService).disposeUnit(session.unit);
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankBook());
    },
    undo: () => void commands.executeCommand(UndoCommand.id),
    redo: () => void commands.executeCommand(RedoCommand.id),
  };
}
