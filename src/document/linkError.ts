// Why a document is refused for its link, in one Chinese sentence that says what to do. Files that are no .docx at all are refused
// by the package room.

/** Permanent; never reused for something else. */
export type LinkErrorCode = 'not-linked' | 'link-dup' | 'link-bad' | 'schema' | 'other-report' | 'other-year' | 'too-large' | 'markup';

/** A document that is refused. The message is meant for the clerk; `code` is meant for programs and tests. */
export class LinkError extends Error {
  constructor(
    readonly code: LinkErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'LinkError';
  }
}

const ANEW = '请从工作簿另写一份新文档，再把改过的文字抄过去。';

const LINES: Readonly<Record<LinkErrorCode, (of: string) => string>> = {
  'not-linked': () =>
    '这份文档与年报工作簿没有关联（不是本工具写出的，或关联已被其他软件去掉），请改选本工具写出的文档，或从工作簿另写一份。',
  'link-dup': () => `文档里有不止一份年报的关联信息（可能是把几份年报合成了一份），分不清属于哪一份。${ANEW}`,
  'link-bad': () => `文档与工作簿的关联信息不完整或已损坏（可能被其他软件改动过）。${ANEW}`,
  schema: () => '这份文档是用更新版本的年报填报助手写出的，请先升级本工具再打开。',
  'other-report': (of) => `这份文档属于另一份年报（${of}），没有改动它。请选择由这个工作簿写出的文档，或换一个文件名写出新文档。`,
  'other-year': (of) => `这份文档是另一年度的年报（${of}），没有改动它。请换一个文件名写出新文档。`,
  'too-large': () => '文档正文过大，请删去与年报无关的内容，另存后再试。',
  markup: () => '文档正文的内部写法与 Word 不同，请用 Word 或 WPS 文字打开后另存为“Word 文档（*.docx）”再试。',
};

/** @param of whose report the document is, where that matters: 「西村乡人民政府，2022年度」 */
export const linkError = (code: LinkErrorCode, of = ''): LinkError => new LinkError(code, LINES[code](of));
