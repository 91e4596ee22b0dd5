/// <reference types="office-js" />
// The port over Office.js in Word: the file by slices, custom XML parts through the Common API (the Word API has them from 1.4 on, which
// the frozen client does not know), new documents through WordApi 1.3. Knows no rule, no form and no report.
import { HostError } from '../host';
import type { DocumentHost } from '../document';
import { controlWriter } from './controls';
import { partMissing, wordError } from './failure';
import { ended } from './patience';

/** Bytes asked for at a time; Office takes 4 MB at most. */
const SLICE = 1024 * 1024;
/** Word takes none with a new part (OfficeDev/office-js#1643). */
const DECLARATION = /^\s*<\?xml[^>]*\?>\s*/;
/** Milliseconds after which Word counts as gone. */
const LIMIT = 60_000;

/** The document in which the add-in runs. office.js must be loaded and Word ready (`Office.onReady`). */
export function createWordHost(limit = LIMIT): DocumentHost {
  type Result<T> = (result: Office.AsyncResult<T>) => void;
  /** One question to the Common API. */
  const ask = <T>(doing: string, question: (done: Result<T>) => void): Promise<T> =>
    ended(
      limit,
      new Promise<T>((resolve, reject) => {
        const done: Result<T> = ({ status, value, error }) => {
          if (String(status) === 'succeeded') resolve(value);
          else reject(wordError(error, doing));
        };
        try {
          question(done);
        } catch (error) {
          reject(wordError(error, doing));
        }
      }),
    );

  const partsOf = (namespace: string) =>
    ask<Office.CustomXmlPart[]>('customXmlParts.getByNamespace', (done) =>
      Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done),
    );

  async function setNodes(namespace: string, values: ReadonlyMap<string, string>): Promise<void> {
    if (values.size === 0) return;
    const nodes = new Map<string, Office.CustomXmlNode>();
    for (const part of await partsOf(namespace)) {
      // `*` needs no prefix, and names come back with the nodes: one question a part instead of one a value.
      for (const node of await ask<Office.CustomXmlNode[]>('part.getNodes', (done) => part.getNodesAsync('/*/*', done)))
        nodes.set(node.baseName, node);
    }
    const changes = [...values].map(([name, value]) => {
      const node = nodes.get(name);
      if (!node) throw partMissing(`no node ${name}`);
      return { node, value };
    });
    for (const { node, value } of changes) await setValue(node, value);
  }

  /** The text inside the element gets the value: in the model behind Word an element has none of its own. Where that fails, the element. */
  async function setValue(node: Office.CustomXmlNode, value: string): Promise<void> {
    const set = (of: Office.CustomXmlNode) => ask<void>('node.setNodeValue', (done) => of.setNodeValueAsync(value, done));
    const [text, ...others] = await orElse(
      ask<Office.CustomXmlNode[]>('node.getNodes', (done) => node.getNodesAsync('text()', done)),
      [],
    );
    const done =
      text &&
      others.length === 0 &&
      (await orElse(
        set(text).then(() => true),
        false,
      ));
    if (!done) await set(node);
  }

  async function replaceParts(namespace: string, parts: readonly string[]): Promise<void> {
    const add = (xml: string) =>
      ask<Office.CustomXmlPart>('customXmlParts.add', (done) => Office.context.document.customXmlParts.addAsync(xml, done));
    const remove = (part: Office.CustomXmlPart) => ask<void>('part.delete', (done) => part.deleteAsync(done));
    const before: (readonly [part: Office.CustomXmlPart, xml: string])[] = [];
    for (const part of await partsOf(namespace)) before.push([part, await ask<string>('part.getXml', (done) => part.getXmlAsync(done))]);
    const added: Office.CustomXmlPart[] = [];
    const gone: string[] = [];
    try {
      // The new ones first: a document never stands without.
      for (const xml of parts) added.push(await add(xml));
      for (const [part, xml] of before) {
        await remove(part);
        gone.push(xml.replace(DECLARATION, ''));
      }
    } catch (error) {
      // Back to what stood there, as far as Word lets us.
      for (const part of added) await remove(part).catch(() => undefined);
      for (const xml of gone) await add(xml).catch(() => undefined);
      throw error;
    }
  }

  const setControls = controlWriter(limit);
  return {
    bytes: () => readFile(ask),
    setNodes,
    replaceParts,
    ...(setControls ? { setControls } : {}),

    openNew: async (bytes) => {
      const context = new Word.RequestContext();
      context.application.createDocument(base64(bytes)).open();
      try {
        await ended(limit, context.sync());
      } catch (error) {
        throw wordError(error, 'document.open');
      }
    },
  };
}

/** What a step gives, or something else where this Word does not do it; what the clerk has to end first is thrown on. */
async function orElse<T>(step: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof HostError && (error.code === 'Failed' || error.code === 'Unsupported')) return otherwise;
    throw error;
  }
}

type Ask = <T>(doing: string, question: (done: (result: Office.AsyncResult<T>) => void) => void) => Promise<T>;

async function readFile(ask: Ask): Promise<Uint8Array> {
  const file = await ask<Office.File>('document.getFile', (done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await ask<Office.Slice>('file.getSlice', (done) => file.getSliceAsync(index, done));
      const data = slice.data as ArrayLike<number>;
      if (filled + data.length > bytes.length) break;
      bytes.set(data, filled);
      filled += data.length;
    }
    if (filled !== file.size)
      throw new HostError('Failed', 'Word 没有把文档完整地交出来。请再试一次。', { cause: new Error(`${filled} of ${file.size} bytes`) });
    return bytes;
  } finally {
    // Word keeps two files in memory and refuses the third.
    await ask<void>('file.close', (done) => file.closeAsync(done)).catch(() => undefined);
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
