// The emulated Word as a whole: what the client asks by number (custom XML parts, the file) and by request (a new document), switches for
// bad days, and what was asked. Joined to a client by createXdmOffice. Anything else is answered "not modelled".
import { nodeXml } from '../../../src/ooxml/xml.node';
import { answerBatch, type Session } from '../office/batch';
import { hostObject, HostRefusal, text as textArgument, type HostObject } from '../office/object';
import type { XdmHost } from '../office/xdm';
import { NotModelled, openInWord, select, type OpenControl, type OpenDocument, type OpenPart } from './document';

/** The client's numbers for what is modelled, and their names in Office's documentation. */
export const WORD_API = {
  77: 'document.getFileAsync',
  80: 'file.getSliceAsync',
  81: 'file.closeAsync',
  128: 'customXmlParts.addAsync',
  130: 'customXmlParts.getByNamespaceAsync',
  131: 'customXmlPart.getXmlAsync',
  132: 'customXmlPart.getNodesAsync',
  133: 'customXmlPart.deleteAsync',
  134: 'customXmlNode.getNodeValueAsync',
  136: 'customXmlNode.getNodesAsync',
  137: 'customXmlNode.setNodeValueAsync',
  139: 'namespaceManager.addNamespaceAsync',
} as const;
export type WordCall = (typeof WORD_API)[keyof typeof WORD_API] | 'document.open' | 'contentControl.insertText';

export const ERROR = { internal: 5001, readOnly: 5002, outOfRange: 5008, nodeNotFound: 6000, customXml: 6100, gone: 7002 } as const;

export interface WordOptions {
  readonly sets?: Readonly<Record<string, string>>;
}

export interface EmulatedWord {
  readonly host: XdmHost;
  readonly document: OpenDocument;
  /** One entry a call, in order. */
  readonly asked: string[];
  /** Documents that were opened in windows of their own. */
  readonly windows: Uint8Array[];
  /** Files that were asked for and not closed. */
  readonly openFiles: () => number;
  /** Why a number was refused as not modelled. */
  readonly refused: string[];
  readonly switches: {
    /** A call that fails with a code: from its n-th time on (1 is the next), so many times or for ever. */
    fail: { readonly call: WordCall; readonly code: number; at?: number; times?: number } | undefined;
    /** What happens before a call, once: somebody deletes a part, for one. */
    before: { readonly call: WordCall; readonly act: () => void } | undefined;
    /** An element takes a value of its own, and not only the text in it: nobody knows which Words do that. */
    elements: boolean;
    /** Nodes take their values and no control is redrawn. */
    stale: boolean;
  };
}

type Bag = Readonly<Record<string, unknown>>;
const SETS = { WordApi: '1.3', CustomXmlParts: '1.1', CompressedFile: '1.1', DialogApi: '1.2' };

export function createWord(file: Uint8Array, { sets = SETS }: WordOptions = {}): EmulatedWord {
  const document = openInWord(file);
  const asked: string[] = [];
  const refused: string[] = [];
  const windows: Uint8Array[] = [];
  const files = new Map<number, { readonly bytes: Uint8Array; readonly size: number }>();
  const nodes = new Map<string, { readonly part: OpenPart; readonly node: Node }>();
  const prefixes = new Map<string, Map<string, string>>();
  const switches: EmulatedWord['switches'] = { fail: undefined, before: undefined, elements: false, stale: false };
  let serial = 0;

  const partOf = (bag: Bag): OpenPart => document.find(String(bag['id'])) ?? refusal(ERROR.gone);
  const nodeOf = (bag: Bag) => {
    const found = nodes.get(String(bag['DataNodeHandle'])) ?? refusal(ERROR.nodeNotFound);
    return document.parts.includes(found.part) ? found : refusal(ERROR.nodeNotFound);
  };
  const shown = ({ id, builtIn }: OpenPart) => ({ id, DataPartBuiltIn: builtIn });
  const listed = (part: OpenPart, found: readonly Node[]): Bag => ({
    DataNodeList: found.map((node) => {
      const handle = `N${(serial += 1)}`;
      nodes.set(handle, { part, node });
      // A text has no name.
      const { localName = '', namespaceURI = '' } = node as Partial<Element>;
      return { DataNodeHandle: handle, DataNodeBaseName: localName, DataNodeNamespaceUri: namespaceURI, DataNodeType: node.nodeType };
    }),
  });

  const calls: Readonly<Record<WordCall, (bag: Bag) => Bag>> = {
    'document.getFileAsync': ({ 0: type, 1: size }) => {
      if (type !== 1) throw new NotModelled(`file type ${String(type)}`);
      // Word keeps two in memory.
      if (files.size >= 2) return refusal(ERROR.internal);
      const bytes = document.bytes();
      files.set((serial += 1), { bytes, size: Number(size) });
      return { 0: serial, 1: bytes.length };
    },
    'file.getSliceAsync': ({ 2: handle, 3: index }) => {
      const { bytes, size } = files.get(Number(handle)) ?? refusal(ERROR.gone);
      const slice = bytes.slice(Number(index) * size, (Number(index) + 1) * size);
      return slice.length > 0 ? { 0: Array.from(slice), 1: slice.length } : refusal(ERROR.outOfRange);
    },
    'file.closeAsync': ({ 2: handle }) => (files.delete(Number(handle)) ? {} : refusal(ERROR.gone)),
    'customXmlParts.addAsync': ({ xml }) => {
      writing();
      return { DataPartProperties: shown(document.add(String(xml))) };
    },
    'customXmlParts.getByNamespaceAsync': ({ namespace }) => ({
      DataPartList: document.parts.filter(({ xml }) => xml.documentElement.namespaceURI === namespace).map(shown),
    }),
    'customXmlPart.getXmlAsync': (bag) => ({ Data: nodeXml.serialise(partOf(bag).xml.documentElement) }),
    'customXmlPart.getNodesAsync': (bag) => {
      const part = partOf(bag);
      const found = select(part.xml, String(bag['xpath']), prefixes.get(part.id) ?? new Map<string, string>());
      return listed(part, found);
    },
    'customXmlNode.getNodesAsync': (bag) => {
      const { part, node } = nodeOf(bag);
      return listed(part, select(node, String(bag['xpath']), new Map()));
    },
    'customXmlPart.deleteAsync': (bag) => {
      writing();
      document.remove(partOf(bag));
      return {};
    },
    'customXmlNode.getNodeValueAsync': (bag) => ({ Data: nodeOf(bag).node.textContent }),
    'customXmlNode.setNodeValueAsync': (bag) => {
      writing();
      const { part, node } = nodeOf(bag);
      if (node.nodeType === 1 && !switches.elements) return refusal(ERROR.customXml);
      const value = String(bag['Data']);
      if (switches.stale) document.setSilently(node, value);
      else document.setValue(part, node, value);
      return {};
    },
    'namespaceManager.addNamespaceAsync': (bag) => {
      const part = partOf(bag);
      const known = prefixes.get(part.id) ?? new Map<string, string>();
      prefixes.set(part.id, known.set(String(bag['prefix']), String(bag['namespace'])));
      return {};
    },
    'document.open': () => ({}),
    'contentControl.insertText': () => ({}),
  };

  /** Editing is restricted, with or without a password: the program may not write either. */
  function writing(): void {
    if (/<w:documentProtection [^>]*w:enforcement="(?:1|true|on)"/.test(settings(document))) refusal(ERROR.readOnly);
  }

  /** @throws Refusal, as told by the switches */
  function ask(call: WordCall): void {
    asked.push(call);
    const { before, fail } = switches;
    if (before?.call === call) {
      switches.before = undefined;
      before.act();
    }
    if (fail?.call !== call) return;
    fail.at = (fail.at ?? 1) - 1;
    if (fail.at > 0 || fail.times === 0) return;
    if (fail.times !== undefined) fail.times -= 1;
    refusal(fail.code);
  }

  const methods = new Map(
    Object.entries(WORD_API).map(([number, call]) => [
      Number(number),
      async (bag: Bag): Promise<Bag | number> => {
        try {
          ask(call);
          return calls[call](bag);
        } catch (error) {
          if (error instanceof Refusal) return error.number;
          if (!(error instanceof NotModelled)) throw error;
          refused.push(`${call}: ${error.message}`);
          return ERROR.internal;
        }
      },
    ]),
  );

  const session: Session = {
    root: () => hostObject('Document', { methods: { GetContentControls: { call: () => controls(document, ask) } } }),
    made: (type) => (type === 'Microsoft.WordServices.Application' ? application : undefined),
    has: () => true,
    references: new Map(),
    before: () => undefined,
    wrote: () => undefined,
    nextReference: 1,
  };
  const application: HostObject = hostObject('Application', {
    methods: {
      CreateDocument: {
        call: (base64) => {
          const bytes = new Uint8Array(Buffer.from(textArgument(base64), 'base64'));
          return created(bytes);
        },
      },
    },
  });
  const created = (bytes: Uint8Array): HostObject =>
    hostObject('DocumentCreated', {
      identity: { _ReferenceId: `created${windows.length}` },
      methods: {
        Open: {
          call: () => {
            try {
              ask('document.open');
            } catch {
              throw new HostRefusal('GeneralException', 'An internal error has occurred.');
            }
            openInWord(bytes);
            windows.push(bytes);
            return null;
          },
        },
        _KeepReference: { call: () => null },
      },
    });

  return {
    document,
    asked,
    windows,
    refused,
    switches,
    openFiles: () => files.size,
    host: {
      app: 32,
      sets,
      methods,
      batch: async (request) => ({ body: answerBatch(session, request) }),
    },
  };
}

/** Plain-text controls (WordApi 1.5). */
function controls(document: OpenDocument, ask: (call: WordCall) => void): HostObject {
  const object = (control: OpenControl): HostObject =>
    hostObject('ContentControl', {
      identity: { Id: control.id },
      properties: {
        Tag: { get: () => control.tag },
        CannotEdit: { get: () => control.cannotEdit, set: (value) => void (control.cannotEdit = value === true) },
      },
      methods: {
        InsertText: {
          call: (words, place) => {
            if (place !== 'Replace') throw new HostRefusal('ApiNotFound', `not modelled: insertText at another place`);
            try {
              ask('contentControl.insertText');
              control.write(textArgument(words));
            } catch {
              throw new HostRefusal('GeneralException', 'An internal error has occurred.');
            }
            return hostObject('Range', {});
          },
        },
      },
    });
  const found = document.controls();
  return hostObject('ContentControlCollection', {
    items: () => found.map(object),
    item: (key) => {
      const control = found.find(({ id }) => id === key);
      return control ? object(control) : null;
    },
  });
}

class Refusal extends Error {
  constructor(readonly number: number) {
    super(`error ${number}`);
  }
}
const refusal = (number: number): never => {
  throw new Refusal(number);
};

function settings(document: OpenDocument): string {
  return document.text('word/settings.xml');
}
