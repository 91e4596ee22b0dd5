// Joins the emulated Word to Microsoft's unmodified office.js inside Jest: a page of jsdom that the client takes for a frame of Word on the
// web. Files are read from node_modules as they are; a script that the client asks for is evaluated when it is put into the page.
import { JSDOM } from 'jsdom';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { createXdmOffice, type XdmOffice } from '../office/xdm';
import type { EmulatedWord } from './word';

const CLIENT = join(__dirname, '../../../node_modules/@microsoft/office-js/dist');
const PAGE = 'https://localhost:3000/';
const HOST = 'https://localhost:8443';

/** Compiled once in each worker; the files are large. */
const compiled = new Map<string, Script>();
function script(file: string): Script {
  const known = compiled.get(file);
  if (known) return known;
  const made = new Script(readFileSync(file, 'utf8'), { filename: file });
  compiled.set(file, made);
  return made;
}

export interface WordPage {
  readonly office: XdmOffice;
  /** Scripts that the client asked for and that are not shipped. */
  readonly absent: readonly string[];
  readonly close: () => void;
}

/** What newer clients have, made with the client's own means: reaching plain-text controls (WordApi 1.5). */
function teachControls(page: { readonly Word: unknown; readonly OfficeExtension: unknown }): void {
  interface Client {
    readonly Document: { readonly prototype: Record<string, unknown> };
    readonly ContentControlCollection: unknown;
    readonly ContentControlType?: unknown;
  }
  const client = page.Word as Client;
  const { BatchApiHelper } = page.OfficeExtension as {
    readonly BatchApiHelper: { readonly createMethodObject: (...given: readonly unknown[]) => unknown };
  };
  client.Document.prototype['getContentControls'] = function (this: unknown, options: unknown) {
    return BatchApiHelper.createMethodObject(
      client.ContentControlCollection,
      this,
      'GetContentControls',
      1,
      [options],
      true,
      false,
      null,
      4,
    );
  };
}

/** After it the globals `Office` and `Word` work as on a page that Word has opened. One page at a time. */
/** @param newer with the member that clients of WordApi 1.5 have */
export async function bootWord({ host }: EmulatedWord, newer = false): Promise<WordPage> {
  const dom = new JSDOM(`<!doctype html><html><head><script src="${PAGE}office/office.js"></script></head><body></body></html>`, {
    url: `${PAGE}word.html`,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const { window } = dom;
  const context = dom.getInternalVMContext();
  const absent: string[] = [];
  const office = createXdmOffice(host, HOST);
  const frame = office.frame((data) => {
    setTimeout(() => window.dispatchEvent(new window.MessageEvent('message', { data, origin: HOST })), 0);
  });
  window.name = frame.name;
  Object.defineProperty(window, 'opener', { value: { postMessage: (text: string) => frame.hear(text) } });
  Object.defineProperty(window.document, 'domain', { value: 'localhost' });

  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the node that it was called on.
  const append = window.Node.prototype.appendChild;
  window.Node.prototype.appendChild = function <T extends Node>(this: Node, child: T): T {
    const added = append.call(this, child) as T;
    const address = (child as unknown as Element).nodeName === 'SCRIPT' ? (child as unknown as HTMLScriptElement).src : '';
    if (address !== '') setTimeout(() => load(child as unknown as HTMLScriptElement, address), 0);
    return added;
  };
  function load(element: HTMLScriptElement, address: string): void {
    const file = join(CLIENT, new URL(address).pathname.replace('/office/', ''));
    const found = address.startsWith(`${PAGE}office/`) && existsSync(file);
    if (found) script(file).runInContext(context);
    else absent.push(address);
    element.dispatchEvent(new window.Event(found ? 'load' : 'error'));
  }

  script(join(CLIENT, 'office.js')).runInContext(context);
  const page = window as unknown as { Office: typeof Office; Word: unknown; OfficeExtension: unknown };
  await page.Office.onReady();
  if (newer) teachControls(page);
  Object.assign(globalThis, { Office: page.Office, Word: page.Word });
  return {
    office,
    absent,
    close: () => {
      Object.assign(globalThis, { Office: undefined, Word: undefined });
      window.close();
    },
  };
}
