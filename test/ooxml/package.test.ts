// Every reason for refusing a file, each with a crafted file; and what a file that is fine gives.
import { describe, expect, test } from '@jest/globals';
import { openPackage, PackageError, writePackage, type Expected, type PackageErrorCode } from '../../src/ooxml';
import { craftZip, DOCUMENT, docxParts, ole, SHEET_MAIN, skeleton, WORD_MAIN, WORKBOOK, xlsxParts, type CraftedEntry } from './craft';

const text = (value: string) => new TextEncoder().encode(value);
const utf16 = (value: string) => new Uint8Array(Buffer.from(`\ufeff${value}`, 'utf16le'));
const utf16be = (value: string) => new Uint8Array(Buffer.from(`\ufeff${value}`, 'utf16le').swap16());
const zeros = (size: number) => new Uint8Array(size);

/** Opens and reads the main part, as every caller does. */
function refused(bytes: Uint8Array, expected: Expected = 'xlsx'): PackageError {
  try {
    const opened = openPackage(bytes, expected);
    opened.text(opened.main);
  } catch (error) {
    if (error instanceof PackageError) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

const withExtra = (extra: CraftedEntry) => craftZip([...xlsxParts(), extra]);
const workbook = (content: string | Uint8Array) => craftZip(xlsxParts(content));
const nested = (depth: number) => `<a>${'<b>'.repeat(depth)}${'</b>'.repeat(depth)}</a>`;

const CASES: readonly (readonly [PackageErrorCode, string, () => Uint8Array])[] = [
  ['empty', 'an empty file', () => zeros(0)],
  ['not-zip', 'noise', () => Uint8Array.from({ length: 900 }, (_, i) => (i * 37 + 130) % 256)],
  ['pdf', 'a PDF', () => text('%PDF-1.7\n%…')],
  ['rtf', 'an RTF file', () => text('{\\rtf1\\ansi 年报}')],
  ['html', 'a web page that WPS saved as .xls', () => text('<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>1')],
  ['html', 'a web page with a preamble', () => text('\ufeff<!-- --><HTML><body>')],
  ['html', 'a web archive', () => text('MIME-Version: 1.0\nContent-Type: multipart/related')],
  ['html', 'a web page in UTF-16', () => utf16('<html><body>')],
  ['xml-file', 'an XML spreadsheet of 2003', () => text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
  ['plain-text', 'a CSV file', () => text('收到申请,12\r\n办结,12\r\n')],
  ['plain-text', 'a CSV file in GBK', () => Uint8Array.from([0xca, 0xd5, 0xb5, 0xbd, 0x2c, 0x31, 0x0d, 0x0a])],
  ['image', 'a screenshot', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ['archive', 'a RAR archive', () => Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0])],
  ['legacy-doc', 'an old .xls or .et', () => ole('Workbook')],
  ['legacy-doc', 'a bare BIFF file', () => Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0, 0, 0])],
  ['encrypted', 'a password', () => ole('EncryptedPackage')],
  ['too-big', 'more than 20 MB', () => craftZip([...xlsxParts(), { name: 'big', content: zeros(21 * 1024 * 1024), stored: true }])],
  ['truncated', 'half a file', () => workbook(WORKBOOK).subarray(0, 500)],
  ['truncated', 'a file of zeros, as a broken USB stick leaves it', () => zeros(4096)],
  ['truncated', 'a directory beyond the end', () => craftZip(xlsxParts(), { start: 1e6 })],
  ['truncated', 'a part beyond the end', () => withExtra({ name: 'x', content: 'x', packed: 1e6 })],
  ['zip-limits', '10,000 parts', () => craftZip(Array.from({ length: 10_000 }, (_, i) => ({ name: `p${i}`, content: '', stored: true })))],
  ['zip-limits', 'zip64', () => withExtra({ name: 'x', content: 'x', size: 0xffffffff })],
  ['zip-limits', 'a zip64 directory', () => craftZip(xlsxParts(), { start: 0xffffffff })],
  ['zip-encrypted', 'an encrypted part', () => withExtra({ name: 'x', content: 'x', flags: 1 })],
  ['zip-method', 'a strange compression', () => withExtra({ name: 'x', content: 'x', method: 14 })],
  ['zip-bomb', 'a part of 33 MB', () => withExtra({ name: 'x', content: zeros(33 * 1024 * 1024) })],
  [
    'zip-bomb',
    'three parts of 30 MB',
    () => craftZip([...xlsxParts(), ...['a', 'b', 'c'].map((name) => ({ name, content: '', size: 30 * 1024 * 1024 }))]),
  ],
  ['zip-dup', 'a part twice', () => withExtra({ name: 'XL/Workbook.xml', content: WORKBOOK })],
  ['zip-name', 'a part above the folder', () => withExtra({ name: '../evil', content: 'x' })],
  ['zip-name', 'a rooted part', () => withExtra({ name: '/etc/passwd', content: 'x' })],
  ['zip-name', 'a backslash', () => withExtra({ name: 'xl\\x.xml', content: 'x' })],
  ['zip-name', 'a NUL in a name', () => withExtra({ name: 'xl/x\0.xml', content: 'x' })],
  ['zip-name', 'a name that is a trap in JavaScript', () => withExtra({ name: '__proto__', content: 'x' })],
  ['corrupt', 'a wrong check sum', () => withExtra({ name: 'x', content: 'x', crc: 1 })],
  ['corrupt', 'a part larger than it says', () => withExtra({ name: 'x', content: zeros(30 * 1024 * 1024), size: 10 })],
  ['corrupt', 'a part smaller than it says', () => withExtra({ name: 'x', content: 'x', size: 10 })],
  ['corrupt', 'noise instead of deflate', () => withExtra({ name: 'x', content: Uint8Array.from([7, 7, 7]), stored: true, method: 8 })],
  ['encoding', 'bytes that are no UTF-8', () => workbook(Uint8Array.from([0x3c, 0x61, 0x3e, 0xc0, 0xc1, 0x3c, 0x2f, 0x61, 0x3e]))],
  ['encoding', 'a part that says it is GBK', () => workbook('<?xml version="1.0" encoding="GBK"?><a/>')],
  ['doctype', 'a DOCTYPE', () => workbook('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
  ['doctype', 'a DOCTYPE in UTF-16', () => workbook(utf16('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'))],
  ['doctype', 'a DOCTYPE in UTF-16, high byte first', () => workbook(utf16be('<!DOCTYPE a><a/>'))],
  ['doctype', 'an ENTITY', () => workbook('<a><!ENTITY x "y"></a>')],
  ['depth', '10,000 levels', () => workbook(nested(10_000))],
  ['xml', 'an open tag', () => workbook('<a><b></a>')],
  ['xml', 'a tag that never ends', () => workbook('<a b="c>')],
  ['xml', 'an unknown entity', () => workbook('<a>&nbsp;</a>')],
  ['xml', 'text after the end', () => workbook('<a/>tail')],
  ['xml', 'nothing at all', () => workbook('')],
  ['not-ooxml', 'any zip', () => craftZip([{ name: '年报.xlsx', content: 'x' }])],
  [
    'odf',
    'an .ods',
    () =>
      craftZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', content: '<a/>' },
      ]),
  ],
  ['ofd', 'an OFD file', () => craftZip([{ name: 'OFD.xml', content: '<a/>' }])],
  ['docx', 'a .docx renamed to .xlsx', () => craftZip(docxParts())],
  [
    'pptx',
    'slides',
    () =>
      craftZip(
        skeleton('ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', '<a/>'),
      ),
  ],
  ['xlsb', 'an .xlsb', () => craftZip(skeleton('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'x'))],
  ['macro', 'an .xlsm', () => craftZip(skeleton('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', WORKBOOK))],
  ['template', 'an .xltx', () => craftZip(skeleton('xl/workbook.xml', SHEET_MAIN.replace('sheet.main', 'template.main'), WORKBOOK))],
  ['not-xlsx', 'a package without a workbook', () => craftZip(xlsxParts().slice(0, 2))],
  ['not-xlsx', 'a main part of no known kind', () => craftZip(skeleton('xl/workbook.xml', 'application/xml', WORKBOOK))],
  [
    'strict',
    'Strict Open XML',
    () =>
      craftZip(skeleton('xl/workbook.xml', SHEET_MAIN, WORKBOOK, 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument')),
  ],
];

describe('a file that cannot be read', () => {
  test.each(CASES)('is refused as %s: %s', (code, _, make) => {
    const error = refused(make());
    expect(error.code).toBe(code);
    // One line that ends by saying what to do.
    expect(error.message).toMatch(/^[^\n]*请[^\n]*$/);
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('is refused in the words of the program it belongs to', () => {
    expect(refused(ole()).message).toBe('这是旧版 .xls 或 .et 格式的表格，请用 Excel 或 WPS 表格 打开后另存为“Excel 工作簿（*.xlsx）”再试');
    expect(refused(ole(), 'docx').message).toBe(
      '这是旧版 .doc 或 .wps 格式的文档，请用 Word 或 WPS 文字 打开后另存为“Word 文档（*.docx）”再试',
    );
    expect(refused(ole('EncryptedPackage')).message).toBe('文件设有打开密码，请在 Excel 或 WPS 表格 中取消密码，另存后再试');
  });

  test('is refused as a workbook where a document is wanted', () => {
    expect(refused(workbook(WORKBOOK), 'docx').code).toBe('xlsx');
    expect(refused(craftZip(docxParts().slice(0, 2)), 'docx').code).toBe('not-docx');
    expect(
      refused(craftZip(skeleton('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'x')), 'docx').code,
    ).toBe('xlsx');
  });

  test('is refused when a part that it points to is missing', () => {
    const opened = openPackage(workbook(WORKBOOK), 'xlsx');
    expect(() => opened.text('xl/sharedStrings.xml')).toThrow(expect.objectContaining({ code: 'part-missing' }));
  });
});

describe('a file that can be read', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8 with a mark', `\ufeff${DOCUMENT}`],
    ['UTF-16', utf16(DOCUMENT)],
    ['UTF-16, high byte first', utf16be(DOCUMENT)],
  ])('gives its text from %s', (_, content) => {
    const opened = openPackage(craftZip(docxParts(content)), 'docx');
    expect(opened.text(opened.main)).toBe(DOCUMENT);
  });

  test('may have a comment at its end, folders, and the word DOCTYPE in a sentence or a comment', () => {
    const content = '<a><!-- <!DOCTYPE> -->&lt;!DOCTYPE&gt;<![CDATA[<!ENTITY>]]></a>';
    const opened = openPackage(craftZip([...xlsxParts(content), { name: 'xl/', content: '', stored: true }], { comment: '年报' }), 'xlsx');
    expect(opened.text('xl/workbook.xml')).toBe(content);
    expect([...opened.parts.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']);
  });

  test('tells its content types and relationships, resolved to part names', () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="t" Target="../customXml/item1.xml"/><Relationship Id="b" Type="t" Target="/docProps/x.xml"/>' +
      '<Relationship Id="c" Type="t" Target="https://example.cn/?a=1&amp;b=2" TargetMode="External"/></Relationships>';
    const opened = openPackage(craftZip([...docxParts(), { name: 'word/_rels/document.xml.rels', content: rels }]), 'docx');
    expect(opened.relationships(opened.main).map(({ target }) => target)).toEqual([
      'customXml/item1.xml',
      'docProps/x.xml',
      'https://example.cn/?a=1&b=2',
    ]);
    expect(opened.contentType('word/document.xml')).toBe(WORD_MAIN);
    expect(opened.contentType('customXml/item1.xml')).toBe('application/xml');
    expect(opened.relationships('customXml/item1.xml')).toEqual([]);
  });
});

describe('a file that is written', () => {
  test('has the same bytes for the same content, and its content types first', () => {
    const parts = docxParts().map(({ name, content }) => [name, content] as const);
    const bytes = writePackage(parts);
    expect(writePackage(parts)).toEqual(bytes);
    const moved = openPackage(writePackage([...parts].reverse()), 'docx');
    expect([...moved.parts.keys()]).toEqual(['[Content_Types].xml', 'word/document.xml', '_rels/.rels']);
    expect(moved.text('word/document.xml')).toBe(DOCUMENT);
  });

  test('keeps every part it was opened with, whatever its name', () => {
    const bytes = craftZip([...docxParts(), { name: 'word/媒体/图.png', content: zeros(10) }]);
    const opened = openPackage(bytes, 'docx');
    const again = openPackage(writePackage(opened.parts), 'docx');
    expect([...again.parts]).toEqual([...opened.parts]);
  });
});
