// Why a file is refused, in one Chinese line that says what to do. Knows no zip and no XML, only the reasons.

/** What the caller wants the file to be. */
export type Expected = 'docx' | 'xlsx';

/** Reasons for which a file is refused. Permanent; never reused for something else. */
export type PackageErrorCode =
  | 'empty'
  | 'too-big'
  | 'not-zip'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'xml-file'
  | 'plain-text'
  | 'image'
  | 'archive'
  | 'legacy-doc'
  | 'encrypted'
  | 'truncated'
  | 'zip-limits'
  | 'zip-encrypted'
  | 'zip-method'
  | 'zip-bomb'
  | 'zip-dup'
  | 'zip-name'
  | 'corrupt'
  | 'encoding'
  | 'doctype'
  | 'depth'
  | 'xml'
  | 'not-ooxml'
  | 'odf'
  | 'ofd'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'xlsb'
  | 'macro'
  | 'template'
  | 'not-docx'
  | 'not-xlsx'
  | 'strict'
  | 'part-missing'
  | 'too-many-sheets'
  | 'too-many-cells';

/** A file that is refused. The message is meant for the clerk; `code` is meant for programs and tests. */
export class PackageError extends Error {
  constructor(
    readonly code: PackageErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'PackageError';
  }
}

interface Words {
  readonly thing: string;
  readonly programs: string;
  readonly ending: string;
  readonly saveAs: string;
  readonly old: string;
}

const WORDS: Readonly<Record<Expected, Words>> = {
  xlsx: {
    thing: '工作簿',
    programs: 'Excel 或 WPS 表格',
    ending: '.xlsx',
    saveAs: '“Excel 工作簿（*.xlsx）”',
    old: '旧版 .xls 或 .et 格式的表格',
  },
  docx: {
    thing: '文档',
    programs: 'Word 或 WPS 文字',
    ending: '.docx',
    saveAs: '“Word 文档（*.docx）”',
    old: '旧版 .doc 或 .wps 格式的文档',
  },
};

const resave = ({ programs, saveAs }: Words) => `请用 ${programs} 打开后另存为${saveAs}再试`;
const damaged = ({ programs }: Words, what: string) =>
  `文件已损坏（${what}），请重新复制或下载一份；若 ${programs} 还能打开，请打开后另存一份再试`;
const unsafe = ({ programs }: Words, what: string) =>
  `文件不正常（${what}），为安全起见没有读取；请确认来源，用 ${programs} 打开后另存一份再试`;
const foreign = ({ thing, ending }: Words, what: string) => `这是${what}，不是 ${ending} ${thing}，请选择 ${ending} 文件`;

const LINES: Readonly<Record<PackageErrorCode, (words: Words) => string>> = {
  empty: ({ thing }) => `文件是空的，请重新复制或下载这份${thing}`,
  'too-big': ({ programs }) => `文件超过 20 MB，请在 ${programs} 中删去图片和无关内容，另存后再试`,
  'not-zip': (words) => `这不是 ${words.ending} ${words.thing}，请选择 ${words.ending} 文件；若单位装有文档加密软件，请先解密`,
  pdf: (words) => foreign(words, ' PDF 文件'),
  rtf: (words) => `这是 RTF 文件，${resave(words)}`,
  html: (words) => `这是网页文件，只是改了扩展名，${resave(words)}`,
  'xml-file': (words) => `这是 XML 文件，不是 ${words.ending} ${words.thing}，${resave(words)}`,
  'plain-text': (words) => `这是纯文本（如 CSV）文件，不是 ${words.ending} ${words.thing}，${resave(words)}`,
  image: (words) => foreign(words, '图片'),
  archive: (words) => `这是压缩包，请先解压，再选择其中的 ${words.ending} 文件`,
  'legacy-doc': (words) => `这是${words.old}，${resave(words)}`,
  encrypted: ({ programs }) => `文件设有打开密码，请在 ${programs} 中取消密码，另存后再试`,
  truncated: (words) => damaged(words, '内容不完整'),
  'zip-limits': (words) => unsafe(words, '内部文件过多'),
  'zip-encrypted': () => '文件内部被加密，请先用加密它的软件解密后再试',
  'zip-method': (words) => unsafe(words, '压缩方式不支持'),
  'zip-bomb': (words) => unsafe(words, '解压后过大'),
  'zip-dup': (words) => unsafe(words, '内部文件重名'),
  'zip-name': (words) => unsafe(words, '内部文件名不合法'),
  corrupt: (words) => damaged(words, '校验不符'),
  encoding: (words) => damaged(words, '文字编码有误'),
  doctype: (words) => unsafe(words, '含有外部定义'),
  depth: (words) => unsafe(words, '内容层次过深'),
  xml: (words) => damaged(words, '内容格式有误'),
  'not-ooxml': (words) => `这是压缩包，不是 ${words.ending} ${words.thing}；若要用的${words.thing}在里面，请先解压`,
  odf: (words) => `这是 OpenDocument 文件，${resave(words)}`,
  ofd: (words) => foreign(words, ' OFD 版式文件'),
  docx: (words) => foreign(words, ' Word 文档'),
  xlsx: (words) => foreign(words, ' Excel 工作簿'),
  pptx: (words) => foreign(words, '演示文稿'),
  xlsb: (words) => `这是二进制工作簿（.xlsb），${resave(words)}`,
  macro: (words) => `这是带宏的文件，${resave(words)}`,
  template: (words) => `这是模板文件，${resave(words)}`,
  'not-docx': (words) => `文件里没有文档正文，${resave(words)}`,
  'not-xlsx': (words) => `文件里没有工作簿内容，${resave(words)}`,
  strict: (words) => `这是“Strict Open XML”格式，${resave(words)}`,
  'part-missing': (words) => damaged(words, '缺少内容'),
  'too-many-sheets': () => '工作簿的工作表超过 200 张，请删去无关的工作表，另存后再试',
  'too-many-cells': () => '工作表里有内容的单元格过多，请删去无关内容，另存后再试',
};

/** The error for a reason, worded for the file that was expected. */
export const refusal = (code: PackageErrorCode, expected: Expected): PackageError => new PackageError(code, LINES[code](WORDS[expected]));

/** How the lower layers refuse without knowing what was expected. */
export type Refuse = (code: PackageErrorCode) => never;

/** Throws the refusal worded for `expected`. */
export const refuseFor =
  (expected: Expected): Refuse =>
  (code) => {
    throw refusal(code, expected);
  };
