// Joins the emulated Excel to Microsoft's unmodified client inside Jest, through the client's own bridge for native hosts.
// The file is read from node_modules as it is; nothing of it is kept or changed.
import { join } from 'node:path';
import type { BatchRequest } from './batch';
import { createEmulator, type OfficeEmulator } from './emulator';
import type { WorldOptions } from './world';

interface Message {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: BatchRequest };
}
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}
interface Globals {
  evaluateScript?: (path: string) => void;
  window?: unknown;
  navigator?: unknown;
  _richApiNativeBridge?: Bridge;
  OSF?: unknown;
  Excel?: unknown;
  OfficeExtension?: { CommonUtility: { _doApiNotSupportedCheck: boolean } } | undefined;
  Office?: unknown;
}

const CLIENT = join(__dirname, '../../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

export interface BootOptions extends WorldOptions {
  /** Another build of the client: "excel-win32-16.01.js". */
  readonly client?: string;
}

/** The emulated Excel that the client talks to now. */
let current: OfficeEmulator | undefined;

/**
 * Joins the client to a fresh workbook; afterwards the global `Excel` works as in an add-in. The client itself is evaluated once a test
 * file (it cannot be twice), so a test must stop the events that it asked for.
 * Members above the level throw ApiNotFound, as the client does where Microsoft switched that check on.
 */
export function bootExcel(options: BootOptions = {}): OfficeEmulator {
  const emulator = createEmulator(options);
  current = emulator;
  load(options.client ? join(CLIENT, '..', options.client) : CLIENT);
  emulator.send = (entries) => post({ type: 3, controlId: '', message: { entries } });
  return emulator;
}

const bridge: Bridge = { sendMessageToHost: (text) => void deliver(JSON.parse(text) as Message) };
const post = (message: unknown) => bridge.onMessageFromHost?.(JSON.stringify(message));

async function deliver({ id, flags = 0, message }: Message): Promise<void> {
  if (!current) throw new Error('The client speaks before an Excel was booted.');
  const reply = await current.answer(message.body, flags);
  const body = reply.statusCode === 200 ? reply.body : JSON.stringify({ error: reply.error });
  post({ id, type: 2, message: { statusCode: reply.statusCode, headers: {}, body } });
}

/** What the client has put into the global scope, kept while it is taken away. */
let loaded: Partial<Globals> | undefined;

function load(client: string): void {
  const globals = globalThis as unknown as Globals;
  if (loaded) return void Object.assign(globals, loaded);
  if (!globals.evaluateScript) throw new Error('This test needs the environment in test/emulators/office/environment.ts.');
  const isSetSupported = (name: string, version?: string) => current?.isSetSupported(name, version) ?? false;
  Object.assign(globals, {
    window: globalThis,
    navigator: globals.navigator ?? { userAgent: 'Jest' },
    _richApiNativeBridge: bridge,
    OSF: { _OfficeAppFactory: { getContext: () => ({ requirements: { isSetSupported } }) } },
  });
  globals.evaluateScript(client);
  if (globals.OfficeExtension) globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  loaded = { Excel: globals.Excel, OfficeExtension: globals.OfficeExtension, Office: globals.Office };
}

/** Takes the client away, as on a page where office.js never came; bootExcel brings it back. */
export function unloadExcel(): void {
  Object.assign(globalThis, { Excel: undefined, OfficeExtension: undefined, Office: undefined });
}
