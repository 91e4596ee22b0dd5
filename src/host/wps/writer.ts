// The document port over WPS 文字, by files alone: whether a document's custom XML can be changed from within, and stays, is not established.
// So the open document is read as it was saved and is never touched; what is new goes into a file of its own. Knows no report.
import type { DocumentHost } from '../document';
import { HostError } from '../host';

/** What this adapter uses of 文字's object model; everything may be missing. */
export interface WriterApplication {
  readonly ActiveDocument?: { readonly FullName?: unknown; readonly Path?: unknown; readonly Saved?: unknown } | null;
  readonly Documents?: { Open?(path: string): unknown } | null;
}

export interface DocumentFiles {
  /** @throws HostError */
  readonly read: (path: string) => Uint8Array;
  /** Writes into the folder for temporary files. @returns the path @throws HostError */
  readonly keep: (bytes: Uint8Array) => string;
}

const refusal = (message: string, cause?: unknown) => new HostError('Unsupported', message, { cause });
const NO_DOCUMENT = '没有打开的文档。请先打开年报文档，再试一次。';
const UNSAVED = '这份文档还没有保存。请先按 Ctrl+S 保存成 .docx 文件，再试一次。';
const CHANGED = '这份文档有没保存的改动。请先按 Ctrl+S 保存，再试一次。';
const OTHER_FORMAT = '这份文档不是 .docx 格式。请另存为“Microsoft Word 文件（*.docx）”，再试一次。';
const BY_FILE = 'WPS 文字里不直接改打开的文档。';

/** Opens a saved file. @throws HostError */
export function openDocument({ Documents: documents }: WriterApplication, path: string): void {
  try {
    documents?.Open?.(path);
  } catch (error) {
    throw new HostError('Failed', `WPS 文字没能打开“${path}”，请手工打开。`, { cause: error });
  }
}

/** The path of the document in front, saved as it stands. @throws HostError */
function savedPath({ ActiveDocument: document }: WriterApplication): string {
  if (!document) throw new HostError('HostGone', NO_DOCUMENT);
  const { FullName: path, Path: folder, Saved: saved } = document;
  if (typeof path !== 'string' || typeof folder !== 'string' || folder === '') throw refusal(UNSAVED);
  if (saved === false || saved === 0) throw refusal(CHANGED);
  if (!/\.docx$/i.test(path)) throw refusal(OTHER_FORMAT);
  return path;
}

export function createWpsDocumentHost(application: WriterApplication, files: DocumentFiles): DocumentHost {
  return {
    bytes: async () => files.read(savedPath(application)),
    setNodes: async () => {
      throw refusal(BY_FILE);
    },
    replaceParts: async () => {
      throw refusal(BY_FILE);
    },
    openNew: async (bytes) => openDocument(application, files.keep(bytes)),
  };
}
