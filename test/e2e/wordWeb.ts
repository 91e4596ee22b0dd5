// Word on the web as the add-in sees it; the document behind it is the emulated Word, which runs here, in the test.
import type { Browser, FrameLocator } from 'playwright-core';
import { createWord, type EmulatedWord } from '../emulators/word/word';
import { openOfficeWeb, type OfficeWeb, type OfficeWebOptions } from './officeWeb';

export interface WordWeb extends OfficeWeb {
  readonly word: EmulatedWord;
  readonly pane: FrameLocator;
}

/** Opens a document with the pane beside it. */
export async function openWordWeb(
  browser: Browser,
  bytes: Uint8Array,
  { path = '/word.html', ...options }: OfficeWebOptions & { readonly path?: string } = {},
): Promise<WordWeb> {
  const word = createWord(bytes);
  const web = await openOfficeWeb(browser, word.host, options);
  return { ...web, word, pane: await web.open(path, options.width ?? 350) };
}
