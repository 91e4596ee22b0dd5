// What a page that shows an add-in in a frame answers over postMessage, as Office on the web does: the start, requests to the document,
// the add-in's dialogs. Knows no browser: somebody carries the texts. What is not modelled is answered with an error and kept in `unknown`.
import type { BatchAnswer, BatchRequest } from './batch';

type Json = unknown;
type Bag = Readonly<Record<string, Json>>;

/** The client's numbers. */
export const DISPATCH = { batch: 93, commandCompleted: 94, messageParent: 144, messageChild: 145 } as const;
const ERROR = { unknown: 5001, cellEditing: 5004 } as const;
/** What a dialog tells the page that opened it when somebody closes it. */
const DIALOG_CLOSED = 12_006;

export interface XdmReply {
  readonly error?: { readonly code: string; readonly message: string };
  readonly body?: BatchAnswer;
}

export interface XdmHost {
  /** 16 is Excel on the web, 32 Word. */
  readonly app: 16 | 32;
  /** Requirement sets and their levels. */
  readonly sets: Readonly<Record<string, string>>;
  readonly batch: (request: BatchRequest, flags: number) => Promise<XdmReply>;
  /** Methods of the Common API by their numbers: arguments in, what the client reads beside `Error` out. A number is an error. */
  readonly methods?: ReadonlyMap<number, (args: Bag) => Promise<Bag | number>>;
}

/** One frame of the page. */
export interface Frame {
  /** What the frame is to be called: how the client learns where it is. */
  readonly name: string;
  /** A text from the frame. */
  readonly hear: (text: string) => void;
}

export interface XdmOffice {
  /** @param post carries a text into the frame; only a `dialog` opens without hearing of the ribbon's buttons */
  readonly frame: (post: (text: string) => void, kind?: 'page' | 'dialog') => Frame;
  /** Tells every page of the add-in about RichApi events. */
  readonly send: (entries: readonly (readonly Json[])[]) => void;
  /** Whether a page of the add-in listens to the ribbon's buttons. */
  readonly ready: () => boolean;
  /** Presses a button of the ribbon. Settles when the add-in says that it is done. */
  readonly press: (functionName: string) => Promise<void>;
  /** The address that a dialog was last opened with. */
  readonly dialog: () => string | undefined;
  /** As if somebody closed the dialog's window. */
  readonly closeDialog: () => void;
  /** What was asked and is not modelled. */
  readonly unknown: readonly string[];
  /** The add-in silenced: no answer from now on. */
  silent: boolean;
}

const ADDIN = '6f0b8a52-3d3c-4c58-9d4e-2b7f6a1e9c30';

interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data: Json;
}

/** @param origin of the page that shows the frames: https, on the add-in's host name */
export function createXdmOffice(host: XdmHost, origin: string): XdmOffice {
  const unknown: string[] = [];
  const events = new Map<string, Set<(data: Json) => void>>();
  const done = new Map<string, () => void>();
  let conversations = 0;
  let commands = 0;
  let open: { address: string; owner: (data: Json) => void; child?: (data: Json) => void } | undefined;

  const fire = (name: string, data: Json) => {
    const heard = events.get(name);
    if (!heard || heard.size === 0) throw new Error(`Nobody listens to ${name}.`);
    for (const tell of heard) tell(data);
  };

  function frame(post: (text: string) => void, kind: 'page' | 'dialog' = 'page'): Frame {
    const conversation = `conversation${++conversations}`;
    const answer = (to: Envelope, data: Json, code = 0) =>
      post(
        JSON.stringify({
          _messageType: 1,
          _actionName: to._actionName,
          _conversationId: conversation,
          _correlationId: to._correlationId,
          _origin: origin,
          _serializerVersion: 1,
          _responseType: 0,
          _errorCode: code,
          _data: data,
        }),
      );
    const event = (name: string) => (data: Json) =>
      post(
        JSON.stringify({
          _messageType: 1,
          _actionName: name,
          _conversationId: conversation,
          _correlationId: 0,
          _origin: origin,
          _serializerVersion: 1,
          _responseType: 1,
          _errorCode: 0,
          _data: data,
        }),
      );

    async function hear(text: string): Promise<void> {
      const said = JSON.parse(text) as Envelope;
      if (said._messageType !== 0 || said._conversationId !== conversation || office.silent) return;
      if (said._actionType === 1) return listen(said);
      if (said._actionType === 2) return unlisten(said);
      switch (said._actionName) {
        case 'ContextActivationManager_getAppContextAsync':
          return answer(said, appContext());
        case 'ContextActivationManager_notifyHost':
          return answer(said, null);
        case 'executeMethod':
          return answer(said, await execute(said._data as Bag));
        default:
          unknown.push(said._actionName);
          return answer(said, null, -1);
      }
    }

    function listen(said: Envelope): void {
      const name = said._actionName;
      const tell = event(name);
      if (name === 'dialogMessageReceived') {
        const { url } = JSON.parse(String((said._data as Bag)['targetId'])) as { url: string };
        open = { address: url, owner: tell };
      } else if (name === 'dialogParentMessageReceived') {
        if (open) open.child = tell;
      } else if (kind === 'page') {
        const heard = events.get(name) ?? new Set();
        heard.add(tell);
        events.set(name, heard);
      }
      answer(said, { Error: 0 });
    }
    function unlisten(said: Envelope): void {
      if (said._actionName === 'dialogMessageReceived') open = undefined;
      answer(said, { Error: 0 });
    }
    const info = [host.app === 16 ? 'Excel' : 'Word', 'Web', '16.01', 'zh-CN', 'c0ffee', kind === 'dialog' ? 'isDialog' : '', '', '0'].join(
      '|',
    );
    return {
      name: JSON.stringify({
        baseFrameName: `_xdm_${conversations}_`,
        hostInfo: info,
        xdmInfo: `${conversation}|${ADDIN}|${origin}`,
        serializerVersion: 1,
        flights: '[]',
      }),
      hear: (text) => void hear(text),
    };
  }

  /** Everything here must be there: the client waits for ever for what is missing. */
  const appContext = (): Bag => ({
    _id: ADDIN,
    _appName: host.app,
    _appVersion: '16.00',
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: 'https://localhost/年报.xlsx',
    _clientMode: 1,
    _settings: host.app === 16 ? [] : {},
    _reason: 'documentOpened',
    _requirementMatrix: JSON.stringify(host.sets),
    _hostFullVersion: '16.0.15407.10000',
    _appDomains: [],
    _featureGates: {},
  });

  async function execute(data: Bag): Promise<Bag> {
    const { DispatchId: id } = data['DdaMethod'] as { readonly DispatchId: number };
    const said = (result: Bag | number): Bag => ({
      Version: 1,
      ...(typeof result === 'number' ? { Error: result } : { Error: 0, ...result }),
    });
    switch (id) {
      case DISPATCH.batch:
        return said(await batch(data['ArrayData'] as readonly Json[]));
      case DISPATCH.commandCompleted: {
        const command = String(data['0']);
        done.get(command)?.();
        done.delete(command);
        return said({});
      }
      case DISPATCH.messageParent:
        open?.owner({ messageType: 0, messageContent: data['messageToParent'], messageOrigin: origin });
        return said({});
      case DISPATCH.messageChild:
        open?.child?.({ messageType: 0, messageContent: data['messageContent'], messageOrigin: origin });
        return said({});
    }
    const method = host.methods?.get(id);
    if (method) return said(await method(data));
    unknown.push(`executeMethod ${id}`);
    return said(ERROR.unknown);
  }

  async function batch([partition, , , , body, , flags]: readonly Json[]): Promise<Bag | number> {
    const request = JSON.parse(String(body)) as BatchRequest;
    // The client's own affairs with its runtime: told, never asked about.
    if (partition === 'WacPartition') {
      const Results = request.Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: ActionType === 1 ? {} : null }));
      return { Data: [200, [], JSON.stringify({ Results, TraceIds: [] })] };
    }
    const { error, body: answered } = await host.batch(request, Number(flags));
    if (error?.code === 'InvalidOperationInCellEditMode') return ERROR.cellEditing;
    if (error) return ERROR.unknown;
    return { Data: [200, [], JSON.stringify(answered)] };
  }

  const office: XdmOffice = {
    frame,
    send: (entries) => {
      for (const tell of events.get('richApiMessage') ?? []) tell({ ArrayData: entries });
    },
    ready: () => (events.get('appCommandInvoked')?.size ?? 0) > 0,
    press: (functionName) =>
      new Promise((resolve) => {
        // A text: the client refuses to give a number back.
        const command = `command${++commands}`;
        done.set(command, resolve);
        fire('appCommandInvoked', { 0: command, 1: functionName, 2: JSON.stringify({ source: { id: functionName } }) });
      }),
    dialog: () => open?.address,
    closeDialog: () => {
      open?.owner({ messageType: DIALOG_CLOSED });
      open = undefined;
    },
    unknown,
    silent: false,
  };
  return office;
}
