/// <reference types="office-js" />
// Writing into content controls one by one, where Word redraws no bound control: plain-text controls are found from WordApi 1.5 on, and
// only by a client that knows it (`document.contentControls` gives rich-text controls alone, OfficeDev/office-js#2160).
import { partMissing, wordError } from './failure';
import { ended } from './patience';

/** Undefined where plain-text controls cannot be reached. */
export function controlWriter(limit: number): ((words: ReadonlyMap<string, string>) => Promise<void>) | undefined {
  if (!Office.context.requirements.isSetSupported('WordApi', '1.5')) return undefined;
  if (typeof Word === 'undefined' || !('getContentControls' in Word.Document.prototype)) return undefined;
  return async (words) => {
    try {
      await ended(limit, writeControls(words));
    } catch (error) {
      throw wordError(error, 'contentControl.insertText');
    }
  };
}

async function writeControls(words: ReadonlyMap<string, string>): Promise<void> {
  const context = new Word.RequestContext();
  const controls = context.document.getContentControls({ types: [Word.ContentControlType.plainText] });
  controls.load('items/tag,items/cannotEdit');
  await context.sync();
  const found = controls.items.filter(({ tag }) => words.has(tag));
  const missing = [...words.keys()].filter((tag) => !found.some((control) => control.tag === tag));
  if (missing.length > 0) throw partMissing(`no control ${missing.join()}`);
  for (const control of found) {
    const { cannotEdit } = control;
    // A figure's control is locked against typing, and this counts as typing.
    if (cannotEdit) control.cannotEdit = false;
    control.insertText(words.get(control.tag) ?? '', 'Replace');
    if (cannotEdit) control.cannotEdit = true;
  }
  await context.sync();
}
