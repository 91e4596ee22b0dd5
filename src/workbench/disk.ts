// Files of the clerk's computer: chosen, dropped, written again where the browser can, downloaded where it cannot. Knows no report.
/// <reference lib="dom" />
import { savingWith } from '../taskpane';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES = [{ description: '年报工作簿', accept: { [XLSX]: ['.xlsx'] as `.${string}`[] } }];

/** What newer Chrome and Edge give a page: a file that can be written again. TypeScript knows the handle, not the pickers. */
interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}
const pickers = (): Pickers => window as unknown as Pickers;

export interface Chosen {
  readonly file: File;
  /** Where the browser can write the same file again. */
  readonly handle?: FileSystemFileHandle;
}

/** Asks for a file; undefined when the clerk closes the dialog. */
export async function chooseFile(): Promise<Chosen | undefined> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) return chooseByInput();
  const handles = await unlessClosed(showOpenFilePicker.call(window, { types: TYPES, multiple: false }));
  const handle = handles?.[0];
  return handle && { file: await handle.getFile(), handle };
}

function chooseByInput(): Promise<Chosen | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx';
    input.addEventListener('change', () => {
      const [file] = Array.from(input.files ?? []);
      resolve(file && { file });
    });
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

/** The file that was dropped; with its handle where the browser gives one. */
export async function dropped(data: DataTransfer): Promise<Chosen | undefined> {
  const [file] = Array.from(data.files);
  if (!file) return undefined;
  const item = data.items[0] as (DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }) | undefined;
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === 'file' ? { file, handle: handle as FileSystemFileHandle } : { file };
}

export type Written =
  | { readonly kind: 'written'; readonly handle: FileSystemFileHandle; readonly name: string }
  /** Whether it was saved nobody tells us. */
  | { readonly kind: 'downloading'; readonly name: string };

/**
 * Writes the bytes into the same file again, or asks where, or downloads.
 * @returns undefined when the clerk closes the dialog
 */
export async function writeFile(bytes: Uint8Array, name: string, handle?: FileSystemFileHandle): Promise<Written | undefined> {
  const { showSaveFilePicker } = pickers();
  const target =
    handle ?? (showSaveFilePicker && (await unlessClosed(showSaveFilePicker.call(window, { suggestedName: name, types: TYPES }))));
  if (target) {
    const stream = await target.createWritable();
    await stream.write(new Uint8Array(bytes).buffer);
    await stream.close();
    return { kind: 'written', handle: target, name: target.name };
  }
  if (showSaveFilePicker) return undefined;
  await savingWith()({ bytes, name, type: XLSX });
  return { kind: 'downloading', name };
}

async function unlessClosed<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
