// The engine with its screen: canvas, formula bar, sheet tabs, in Chinese. Megabytes: loaded by itself, never in the add-in.
/// <reference lib="dom" />
import { ICommandService, LocaleType, LogLevel, mergeLocales, RedoCommand, UndoCommand, Univer, UniverInstanceType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatsZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { IEditorBridgeService, ScrollToCellCommand } from '@univerjs/sheets-ui';
import type { SpreadsheetHost } from '../host';
import { clear } from './apply';
import { blankBook } from './blank';
import { createUniverHost } from './host';
import { lockStructure } from './lock';
import { pasteInto, tableOf, type Pasted } from './paste';
import { openSession } from './session';
import { withOwnWords } from './words';

export interface Grid {
  readonly host: SpreadsheetHost;
  /** The engine's own programming interface, for an office's scripts and for tests. */
  readonly api: FUniver;
  /** A blank workbook in place of the one that is open. */
  readonly renew: () => void;
  /** What is being typed becomes the cell's value. */
  readonly finishEditing: () => Promise<void>;
  /** What was done until now cannot be undone: a file that was just opened has no step before it. */
  readonly forgetUndo: () => void;
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
    locales: { [LocaleType.ZH_CN]: withOwnWords(mergeLocales(coreZh, formatsZh, validationZh)) },
    logLevel: LogLevel.ERROR,
  });
  const core = UniverSheetsCorePreset({
    container,
    // What a form of the law looks like nobody changes: no toolbar, no menus.
    header: true,
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
  const api = FUniver.newAPI(univer);
  const editing = () => injector.get(IEditorBridgeService).isVisible().visible;
  const host = createUniverHost(session, {
    reveal: (row, column) =>
      void commands.executeCommand(ScrollToCellCommand.id, {
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      }),
    editing,
  });
  // The engine's own paste brings strange looks along and refuses everything where one cell is locked: it never hears of this one.
  const inGrid = () => document.activeElement === document.body || container.contains(document.activeElement);
  const paste = (event: ClipboardEvent) => {
    if (editing() || !event.clipboardData || !inGrid()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const table = tableOf(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
    if (table) void pasteInto(session, table).then(events.pasted);
  };
  document.addEventListener('paste', paste, true);
  return {
    host: {
      ...host,
      apply: async (plan, replace) => {
        await host.apply(plan, replace);
        lockStructure(session);
      },
    },
    api,
    renew: () => clear(session),
    finishEditing: async () => void (await api.getActiveWorkbook()?.endEditingAsync(true)),
    forgetUndo: session.forgetUndo,
    undo: () => void commands.executeCommand(UndoCommand.id),
    redo: () => void commands.executeCommand(RedoCommand.id),
  };
}
