// Files in and out, with every refusal of the operating system said in Chinese. Knows no report.
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A refusal with a sentence for the clerk; the command ends with exit code 2. */
export class Refusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
  }
}

/** Bytes; larger files are no annual reports. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** Reads a file whole. The file is never changed. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new Refusal(`${path} 是文件夹，请指定其中的 .xlsx 或 .docx 文件。`);
    if (!info.isFile()) throw new Refusal(`${path} 不是普通文件，请指定磁盘上的 .xlsx 或 .docx 文件。`);
    if (info.size > LARGEST_FILE)
      throw new Refusal(`${path} 有 ${Math.round(info.size / 1048576)} MB，超过 20 MB，不像年度报告文件，请检查是否选错。`);
    return await readFile(path);
  } catch (error) {
    throw explain(error, path, '读取');
  }
}

/**
 * Writes a file so that it is either whole or untouched: a temporary file beside it, then a rename.
 * @param backup keeps the version that stood there as `.bak`
 */
export async function writeOutput(path: string, bytes: Uint8Array, backup = false): Promise<void> {
  const target = resolve(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    if (await isDirectory(target)) throw new Refusal(`${path} 是文件夹，请写明要保存的文件名。`);
    await mkdir(dirname(target), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (backup && (await exists(target))) await copyFile(target, `${target}.bak`);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw explain(error, path, '保存');
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹，请检查路径和文件名',
  EACCES: '没有权限，请检查文件是否只读、是否由他人打开',
  EPERM: '没有权限，请检查文件是否只读、是否由他人打开',
  EBUSY: '文件正被其他程序占用，请先在 Excel、WPS 或 Word 中关闭它',
  EROFS: '所在磁盘是只读的，请换一个位置',
  ENOSPC: '磁盘空间不足，请清理后再试',
  ENAMETOOLONG: '文件名太长，请缩短后再试',
  ENOTDIR: '路径中有一段不是文件夹，请检查路径',
  EISDIR: '这是文件夹，请写明文件名',
  EMFILE: '同时打开的文件太多，请分批处理',
};

function explain(error: unknown, path: string, doing: '读取' | '保存'): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason ? new Refusal(`无法${doing} ${path}：${reason}。`, { cause: error }) : error;
}
