// What Word refuses, in words for the clerk. Knows the numbers and codes of Office.js and nothing of what was asked.
import { HostError, type HostErrorCode } from '../host';

interface Refusal {
  readonly code: HostErrorCode;
  readonly message: string;
}

const PROTECTED: Refusal = {
  code: 'Protected',
  message: '文档受保护，不能改动。请在“审阅”里点“限制编辑”，停止保护；如果文档是只读的，请先点“启用编辑”，再试一次。',
};
const MISSING: Refusal = {
  code: 'PartMissing',
  message: '文档里存放年报数据的部分不见了，可能刚刚被删除。请按 Ctrl+Z 撤销删除，再试一次；还是不行，请把更新后的文档另存。',
};
const UNSUPPORTED: Refusal = {
  code: 'Unsupported',
  message: '这个版本的 Word 不支持这项操作。请把更新后的文档另存，或换用较新的 Word。',
};
const BUSY: Refusal = { code: 'CellEditing', message: 'Word 里还开着对话框。请先关闭它，再试一次。' };
export const GONE: Refusal = {
  code: 'HostGone',
  message: 'Word 没有回应。请关闭可能还开着的对话框，再试一次；仍不行，请保存文档后重新打开。',
};

/** By number of the Common API and by code of the Word API. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  5000: UNSUPPORTED,
  5002: PROTECTED,
  5005: GONE,
  5009: UNSUPPORTED,
  5011: GONE,
  5012: GONE,
  5016: BUSY,
  6000: MISSING,
  6102: MISSING,
  7000: PROTECTED,
  7002: MISSING,
  AccessDenied: PROTECTED,
  ApiNotFound: UNSUPPORTED,
  NotImplemented: UNSUPPORTED,
  ItemNotFound: MISSING,
};

/** The number or code that Office.js gives an error of its own. Not asked by class: the client's errors may come from another realm. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : '';
}

/** @param doing what was being done, for the maintainer */
export function wordError(error: unknown, doing: string): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  const cause = new Error(`${doing}: ${code} ${messageOf(error)}`.trim(), { cause: error });
  const known = REFUSALS[code];
  if (known) return new HostError(known.code, known.message, { cause });
  return new HostError('Failed', `Word 没能完成这一步${code === '' ? '' : `（${code}）`}。请再试一次。`, { cause });
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

export const partMissing = (what: string): HostError => new HostError(MISSING.code, MISSING.message, { cause: new Error(what) });
