/// <reference types="office-js" />
/// <reference lib="dom" />
// The ribbon's buttons, which work with the pane closed. Office gives such a button no place to speak, so the result is said in a small
// window of Office's own (displayDialogAsync, DialogApi 1.1: everywhere that ExcelApi 1.8 is). Writing it into a cell instead would
// cost the clerk the undo list; opening the pane needs a shared runtime, which no volume-licensed Office has.
import { createExcelHost } from '../host/excel';
import { deed, type DeedName, type Said } from './deeds';
import { words } from './messages';

const LEVEL = '1.8';
/** Percent of the screen. */
const WINDOW = { width: 30, height: 40 } as const;

/** Office waits for `completed`, and may end this page with it: not before the window is closed. */
async function pressed(name: DeedName, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const said = Office.context.requirements.isSetSupported('ExcelApi', LEVEL)
      ? await deed(name, createExcelHost(), new Date())
      : { title: words.check.title, lines: [words.old] };
    await speak(said);
  } finally {
    event.completed();
  }
}

/** Shows the window and waits until it is closed. */
function speak(said: Said): Promise<void> {
  // Behind "#", so that nothing of the report is sent to a server.
  const note = encodeURIComponent(JSON.stringify({ title: said.title, lines: said.lines, file: said.file?.name }));
  const address = new URL(`message.html#${note}`, window.location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...WINDOW, displayInIframe: true }, ({ status, value: dialog }) => {
      if (String(status) !== 'succeeded') {
        // Another window is open, or the browser blocks windows: the file at least must not be lost.
        if (said.file) download(said.file);
        return resolve();
      }
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (heard) => {
        const message = 'message' in heard ? heard.message : '';
        if (message === 'file' && said.file) hand(dialog, said.file);
        if (message !== 'close') return;
        dialog.close();
        resolve();
      });
    });
  });
}

/** The bytes go to the window, where the clerk sees the download; an Office that cannot send them downloads from here. */
function hand(dialog: Office.Dialog, file: NonNullable<Said['file']>): void {
  if (!Office.context.requirements.isSetSupported('DialogApi', '1.2')) return download(file);
  let binary = '';
  for (const byte of file.bytes) binary += String.fromCharCode(byte);
  dialog.messageChild(btoa(binary));
}

function download({ name, bytes }: NonNullable<Said['file']>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes).buffer]));
  link.download = name;
  document.body.appendChild(link);
  link.click();
}

void Office.onReady().then(() => {
  for (const name of ['insertTemplate', 'checkReport', 'writeDocument'] as const) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void pressed(name, event));
  }
});
