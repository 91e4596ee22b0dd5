// Last year's report out of a file that a clerk picked: our own workbook, any workbook or Word document with the statutory tables,
// or a saved web page. Whatever cannot be read is refused in one sentence.
import { LinkError, openDocument } from '../document';
import { printedDocument } from '../document/printed';
import { readXlsx } from '../host/xlsx/reading';
import { PackageError, type PackageErrorCode } from '../ooxml';
import { decodePage, PageError, readHtml, readPublished } from '../published';
import type { AnnualReport } from '../report';
import { names, readReport } from '../worksheet';

export interface LastYearFile {
  /** Its year is 0 and its body empty when the file does not tell. */
  readonly report: AnnualReport;
  /** What the clerk should know of the reading, in sentences without a full stop. */
  readonly remarks: readonly string[];
}

/** A file that is not imported. The message is meant for the clerk. */
export class ImportRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportRefusal';
  }
}

const LARGEST = 20 * 1024 * 1024;
const CHOOSE = '请选择上年的工作簿（.xlsx）、Word 文档（.docx）或保存的网页（.html）。';
const DAMAGED = '文件已损坏，请重新复制或下载一份；若还能打开，请打开后另存一份再导入。';
const ODD = '文件不正常，为安全起见没有读取；请确认来源，打开后另存一份再导入。';
const saveAs = (what: string) => `这是${what}，请打开后另存为 .xlsx 或 .docx 再导入。`;
const other = (what: string) => `这是${what}，不能导入。${CHOOSE}`;

/** The package room speaks of the one kind of file that it expected; here several will do. */
const WORDS: Readonly<Partial<Record<PackageErrorCode, string>>> = {
  empty: `文件是空的，请重新复制或下载上年的报告。`,
  'too-big': '文件超过 20 MB，请删去图片和无关内容，另存后再导入。',
  'not-zip': `认不出这个文件；若单位装有文档加密软件，请先解密。${CHOOSE}`,
  pdf: other(' PDF 文件'),
  rtf: saveAs(' RTF 文件'),
  image: other('图片'),
  archive: '这是压缩包，请先解压，再选择其中的文件。',
  'not-ooxml': '这是压缩包，请先解压，再选择其中的文件。',
  'legacy-doc': saveAs('旧版格式（.doc、.xls、.wps、.et）的文件'),
  encrypted: '文件设有打开密码，请取消密码，另存后再导入。',
  'zip-encrypted': '文件内部被加密，请先用加密它的软件解密后再导入。',
  odf: saveAs(' OpenDocument 文件'),
  ofd: other(' OFD 版式文件'),
  pptx: other('演示文稿'),
  xlsb: saveAs('二进制工作簿（.xlsb）'),
  macro: saveAs('带宏的文件'),
  template: saveAs('模板文件'),
  strict: saveAs('“Strict Open XML”格式的文件'),
  'xml-file': other(' XML 文件'),
  'plain-text': `文件里没有表格。${CHOOSE}`,
  truncated: DAMAGED,
  corrupt: DAMAGED,
  encoding: DAMAGED,
  xml: DAMAGED,
  'part-missing': DAMAGED,
  'not-xlsx': DAMAGED,
  'not-docx': DAMAGED,
  'zip-limits': ODD,
  'zip-method': ODD,
  'zip-bomb': ODD,
  'zip-dup': ODD,
  'zip-name': ODD,
  doctype: ODD,
  depth: ODD,
};

/** What may be a web page; only its text tells. */
const PAGES: ReadonlySet<PackageErrorCode> = new Set<PackageErrorCode>(['html', 'xml-file', 'plain-text']);

/**
 * Reads the bytes of a file, whatever its ending says.
 * @throws ImportRefusal and nothing else that was foreseen
 */
export async function readLastYearFile(bytes: Uint8Array): Promise<LastYearFile> {
  if (bytes.length > LARGEST) throw new ImportRefusal(WORDS['too-big'] ?? '');
  try {
    return await workbook(bytes);
  } catch (error) {
    if (!(error instanceof PackageError)) throw refused(error);
    try {
      if (error.code === 'docx') return document(bytes);
      if (PAGES.has(error.code)) return readPublished(page(bytes, error));
    } catch (second) {
      throw refused(second);
    }
    throw refused(error);
  }
}

/** A document of ours says whose it is and of which year; what its title says may have been edited. */
function document(bytes: Uint8Array): LastYearFile {
  const { report, remarks } = readPublished(printedDocument(bytes));
  try {
    const { agency, year } = openDocument(bytes).header;
    return { report: { ...report, agency, year }, remarks };
  } catch (error) {
    if (error instanceof LinkError) return { report, remarks };
    throw error;
  }
}

async function workbook(bytes: Uint8Array): Promise<LastYearFile> {
  const saved = readXlsx(bytes);
  const regions = await saved.read(names());
  if (regions.size > 0) return { report: readReport(regions).report, remarks: [] };
  const tables = saved.seen();
  const lines = tables.flatMap((rows) =>
    rows.slice(0, TITLE_ROWS).flatMap((row) => row.map(({ text }) => ({ text, kind: 'text' as const }))),
  );
  return readPublished({ tables, lines });
}
/** A sheet's title stands above its table. */
const TITLE_ROWS = 5;

function page(bytes: Uint8Array, error: PackageError) {
  const text = decodePage(bytes);
  if (/^\s*mime-version:/i.test(text) || /^content-type:\s*multipart\/related/im.test(text.slice(0, 4096))) {
    throw new ImportRefusal('这是单个文件网页（.mht），请在浏览器中打开后另存为“网页，仅 HTML”（.html）再导入。', { cause: error });
  }
  if (!/<(?:html|body|table)[\s>]/i.test(text)) throw error;
  return readHtml(text);
}

function refused(error: unknown): unknown {
  if (error instanceof PackageError) return new ImportRefusal(WORDS[error.code] ?? `${error.message}。`, { cause: error });
  if (error instanceof PageError) return new ImportRefusal(error.message, { cause: error });
  return error;
}
