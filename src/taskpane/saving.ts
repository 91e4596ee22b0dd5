// Handing a file to the clerk: a ladder of ways, the surest first. A way that is not there or fails leads to the next one. What is said is
// what is known: 「已保存到 …」 only where the file was read back, and after anything else the next way stays at hand.
/// <reference types="office-js" />
/// <reference lib="dom" />
import { HostError } from '../host/host';
import { savingZhCN } from './messages/saving.zh-CN';
import { DOCX, type FileToSave, type Handed, type Way } from './services';

const t = savingZhCN;

/** WPS: its own dialog and file system. */
export interface FileStore {
  /** Returns only after reading back that the file is there, whole; undefined when the clerk cancelled. `next`: what to do with it. */
  readonly save: (bytes: Uint8Array, name: string) => Promise<{ readonly where: string; readonly next?: string } | undefined>;
}
/** Word: the file as a new document, in a window of its own. */
export interface DocumentOpener {
  readonly openNew: (bytes: Uint8Array) => Promise<void>;
}

/** What there is to save with; each is looked for when a file is to be saved. */
export interface Surroundings {
  readonly wps?: FileStore | undefined;
  readonly word?: DocumentOpener | undefined;
  readonly picker?: Picker | undefined;
  readonly download?: ((bytes: Uint8Array, name: string, type: string) => void) | undefined;
  /** Opens a page of ours in the clerk's own browser. */
  readonly openPage?: ((address: string) => void) | undefined;
}

type Done = Omit<Handed, 'other' | 'way'>;
interface Rung {
  readonly way: Way;
  /** Undefined where this way is not there for this file. */
  readonly hand: (() => Promise<Done>) | undefined;
}

/** The way to save of a face. @param given what the face knows of its host; the rest is looked for in the browser */
export const savingWith =
  (given: Pick<Surroundings, 'wps' | 'word'> = {}) =>
  (file: FileToSave): Promise<Handed> =>
    handOver(file, { ...found(), ...given });

/** @throws HostError when no way is left */
export const handOver = (file: FileToSave, around: Surroundings): Promise<Handed> => descend(rungs(file, around), fileName(file.name), []);

async function descend([rung, ...lower]: readonly Rung[], name: string, failed: readonly unknown[]): Promise<Handed> {
  if (!rung) throw new HostError('Failed', t.nowhere(name), { cause: failed[failed.length - 1] });
  if (!rung.hand) return descend(lower, name, failed);
  try {
    const done = await rung.hand();
    const settled = done.sure || done.cancelled || !lower.some(({ hand }) => hand);
    return { way: rung.way, ...done, ...(settled ? {} : { other: () => descend(lower, name, failed) }) };
  } catch (error) {
    return descend(lower, name, [...failed, error]);
  }
}

const unsure = (sentence: string): Done => ({ sentence, sure: false });
const CANCELLED: Done = { sentence: t.cancelled, sure: false, cancelled: true };

function rungs({ bytes, name: wanted, type, spare }: FileToSave, around: Surroundings): readonly Rung[] {
  const name = fileName(wanted);
  const { wps, word, picker, download, openPage } = around;
  const page = spare?.kind === 'report' ? openPage : undefined;
  return [
    {
      way: 'wps',
      hand:
        wps &&
        (async () => {
          const saved = await wps.save(bytes, name);
          return saved ? { sentence: t.saved(saved.where) + (saved.next ?? ''), sure: true } : CANCELLED;
        }),
    },
    {
      way: 'word',
      hand:
        word && type === DOCX
          ? async () => {
              await word.openNew(bytes);
              return unsure(t.opened);
            }
          : undefined,
    },
    { way: 'picker', hand: picker && (() => pick(picker, bytes, name)) },
    {
      way: 'download',
      hand:
        download &&
        (async () => {
          download(bytes, name, type);
          return unsure(t.started(name));
        }),
    },
    {
      way: 'page',
      hand:
        page &&
        spare &&
        (async () => {
          const code = await spare.text();
          if (code.length > LONGEST_ADDRESS) throw new RangeError(`${code.length} characters are too long for an address`);
          page(new URL(`save.html#${code}`, window.location.href).href);
          return unsure(t.page);
        }),
    },
    {
      way: 'copy',
      hand:
        spare &&
        (async () => {
          const { kind, text } = spare;
          return { sentence: kind === 'text' ? t.copyText(name) : t.copyCode, sure: false, copy: { kind, text: await text() } };
        }),
    },
  ];
}

/** Characters that go to a browser as an address; Windows hands over 32,767 at most, and some browsers less. */
const LONGEST_ADDRESS = 16_000;

/** The File System Access API, as far as it is used; not yet in TypeScript's own types. */
export type Picker = (options: { readonly suggestedName: string }) => Promise<{
  readonly name: string;
  readonly createWritable: () => Promise<{
    readonly write: (data: BufferSource) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  readonly getFile: () => Promise<Blob>;
}>;

async function pick(picker: Picker, bytes: Uint8Array, name: string): Promise<Done> {
  let handle: Awaited<ReturnType<Picker>>;
  try {
    handle = await picker({ suggestedName: name });
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return CANCELLED;
    throw error;
  }
  const stream = await handle.createWritable();
  await stream.write(new Uint8Array(bytes));
  await stream.close();
  const { size } = await handle.getFile();
  if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes were written`);
  return { sentence: t.saved(handle.name), sure: true };
}

/** What this browser and this Office have. */
export function found(view: Window = window): Surroundings {
  const office = typeof Office === 'undefined' || !Office.context ? undefined : Office.context;
  const platform = String(office?.platform ?? '');
  // In a frame of another origin the picker is refused, and asking for it would use up the click.
  const picker = view.top === view && 'showSaveFilePicker' in view ? (view.showSaveFilePicker as Picker).bind(view) : undefined;
  // On Mac and iPad nothing happens, without an error (OfficeDev/office-js#2700, #3385); the old Edge refuses (#1006).
  const silent = platform === 'Mac' || platform === 'iOS' || /\bEdge\/\d/.test(view.navigator.userAgent);
  const ui = office?.ui;
  const opens =
    ui !== undefined && 'openBrowserWindow' in ui && office?.requirements.isSetSupported('OpenBrowserWindowApi', '1.1') === true;
  return {
    picker,
    download: silent ? undefined : (bytes, name, type) => download(view, bytes, name, type),
    openPage: opens ? (address) => ui.openBrowserWindow(address) : undefined,
  };
}

/** Milliseconds until the memory is given back: some shells fetch the bytes late. */
const KEPT = 60_000;

/** The browser's own download. Whether it was saved, nobody tells. */
function download({ document }: Window, bytes: Uint8Array, name: string, type: string): void {
  // A copy in a plain buffer: a Blob takes no view of shared memory.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes).buffer], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** Without what Windows does not allow in a file's name. */
export const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\r\n\t]/g, '').trim();
