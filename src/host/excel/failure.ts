// What Excel refuses, in words for the clerk. Knows the codes of Office.js and nothing of what was asked.
import { HostError, type HostErrorCode } from '../host';

interface Refusal {
  readonly code: HostErrorCode;
  readonly message: string;
}

const EDITING: Refusal = { code: 'CellEditing', message: '请先按回车结束单元格编辑，再试一次。' };
const PROTECTED: Refusal = {
  code: 'Protected',
  message: '这里受保护，不能改动。请先撤销工作表或工作簿的保护；如果文件是只读的，请先点“启用编辑”。',
};
const MISSING: Refusal = { code: 'SheetMissing', message: '找不到要用的工作表，可能已被删除或改名。请撤销删除，或重新插入年报模板。' };
const UNSUPPORTED: Refusal = { code: 'Unsupported', message: '这个版本的 Excel 不支持这项操作，请换用较新的 Excel 或 WPS 表格。' };
export const GONE: Refusal = {
  code: 'HostGone',
  message: 'Excel 没有回应。请关闭可能还开着的对话框，再试一次；仍不行，请保存文件后重新打开。',
};

/** By code of `Excel.ErrorCodes` and of the client itself. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: EDITING,
  WriteNotSupportedWhenModalDialogOpen: { code: 'CellEditing', message: '请先关闭 Excel 里打开的对话框，再试一次。' },
  AccessDenied: PROTECTED,
  InactiveWorkbook: { code: 'HostGone', message: '年报所在的工作簿不在最前面。请切换到这个工作簿，再试一次。' },
  ItemNotFound: MISSING,
  InvalidReference: MISSING,
  InvalidObjectPath: MISSING,
  ApiNotFound: UNSUPPORTED,
  NotImplemented: UNSUPPORTED,
  UnsupportedFeature: UNSUPPORTED,
  UnsupportedOperation: UNSUPPORTED,
  UnsupportedSheet: UNSUPPORTED,
  ConnectionFailure: GONE,
  Timeout: GONE,
  InvalidOrTimedOutSession: GONE,
  RequestAborted: GONE,
  ItemAlreadyExists: { code: 'SheetExists', message: '工作簿里已有同名的工作表。请先确认是否替换。' },
};

/** The code that Office.js gives an error of its own; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Where in the batch Excel stopped: "ConditionalFormatRule.formula"; empty when it does not say. */
export function locationOf(error: unknown): string {
  if (!(error instanceof Error) || !('debugInfo' in error)) return '';
  const info = error.debugInfo;
  const location = typeof info === 'object' && info !== null && 'errorLocation' in info ? info.errorLocation : '';
  return typeof location === 'string' ? location : '';
}

/** Any error as the port's; an error that is no refusal of Excel keeps its words for the details. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  const known = code === undefined ? undefined : REFUSALS[code];
  if (known) return new HostError(known.code, known.message, { cause: error });
  const details = [code, locationOf(error)].filter(Boolean).join('，') || (error instanceof Error ? error.message : String(error));
  return new HostError('Failed', `Excel 没能完成这一步（${details}）。请再试一次。`, { cause: error });
}
