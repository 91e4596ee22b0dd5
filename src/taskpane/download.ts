// Handing a file to the clerk by the browser's own download. Whether it was saved nobody tells us, so we do not say it was.
/// <reference lib="dom" />
import { zhCN } from './messages/zh-CN';

/** Milliseconds until the memory is given back: some shells fetch the bytes late. */
const KEPT = 60_000;

export async function download(bytes: Uint8Array, name: string, type: string): Promise<string> {
  // A copy in a plain buffer: a Blob takes no view of shared memory.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes).buffer], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.hidden = true;
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
  return zhCN.document.started(link.download);
}

/** Without what Windows does not allow in a file's name. */
export const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\r\n\t]/g, '').trim();
