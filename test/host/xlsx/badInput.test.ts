// Files that clerks hand in and that are no good: each is refused in one Chinese line, or read for what it is. Nothing hangs.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { HostValue } from '../../../src/host/host';
import { createXlsx, openXlsx } from '../../../src/host/xlsx';
import { PackageError, writePackage } from '../../../src/ooxml';
import { craftZip, DOCUMENT, docxParts, ole, SHEET_MAIN, skeleton, WORKBOOK, xlsxParts } from '../../ooxml/craft';
import { PLAN } from '../plan';
import { deleted, edited, sheetPart, withCell } from './clerk';

let good: Uint8Array;
beforeAll(async () => {
  const host = createXlsx();
  await host.apply(PLAN);
  good = await host.bytes();
});

const text = (value: string) => new TextEncoder().encode(value);
const gbk = Uint8Array.from([0xca, 0xd5, 0xb5, 0xbd, 0x2c, 0x31, 0x32, 0x0d, 0x0a]);
const NAMES = ['甲.标题', '甲.数据', '甲.新收', '甲.文字', '甲.设置'];

/** Opens and reads all, as `check` does. */
async function refusal(bytes: Uint8Array): Promise<PackageError> {
  try {
    const host = await openXlsx(bytes);
    await host.sheets();
    await host.read(NAMES);
  } catch (error) {
    if (error instanceof PackageError) return error;
    throw error;
  }
  throw new Error('the file was read');
}

const main = (change: (xml: string) => string) => edited(good, (part) => part('xl/workbook.xml', change));
const sheet = (change: (xml: string) => string) => edited(good, (part) => part(sheetPart(good, '表甲'), change));
const data = (rows: string) => sheet((xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`));
const truncated = () => good.subarray(0, Math.floor(good.length / 2));
const flipped = () => {
  const bytes = good.slice();
  const at = Math.floor(bytes.length / 3);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
};
const sheets = (count: number) => Array.from({ length: count }, (_, i) => `<sheet name="表${i}" sheetId="${i + 1}" r:id="rId1"/>`).join('');
const rich = `<r><t>${'字'.repeat(1000)}</t></r>`;

const REFUSED: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['an empty file', 'empty', () => new Uint8Array()],
  ['a file that is no zip', 'not-zip', () => Uint8Array.from({ length: 500 }, (_, i) => (i * 91 + 200) % 256)],
  ['an old .xls', 'legacy-doc', () => ole('Workbook')],
  ['an .et of WPS', 'legacy-doc', () => ole('ETExtData')],
  ['a .wps document', 'legacy-doc', () => ole('WordDocument')],
  ['a file with a password', 'encrypted', () => ole('EncryptedPackage')],
  ['half a file', 'truncated', truncated],
  ['a file with one byte changed', 'corrupt', flipped],
  ['a zip bomb', 'zip-bomb', () => craftZip([...xlsxParts(), { name: 'x', content: new Uint8Array(40 * 1024 * 1024) }])],
  [
    'a bomb that lies about its size',
    'corrupt',
    () => craftZip([...xlsxParts(), { name: 'x', content: new Uint8Array(30 * 1024 * 1024), size: 1000 }]),
  ],
  ['10,000 parts', 'zip-limits', () => craftZip(Array.from({ length: 10_000 }, (_, i) => ({ name: `p${i}`, content: '', stored: true })))],
  ['10,000 sheets', 'too-many-sheets', () => main((xml) => xml.replace(/<sheets>.*<\/sheets>/, `<sheets>${sheets(10_000)}</sheets>`))],
  [
    'a billion cells in a few bytes',
    'too-many-cells',
    () => data(Array.from({ length: 20 }, (_, r) => `<row r="${r + 1}">${'<c><v>1</v></c>'.repeat(16_000)}</row>`).join('')),
  ],
  ['a column behind the last', 'xml', () => data(`<row r="1">${'<c><v>1</v></c>'.repeat(16_385)}</row>`)],
  ['a cell with an impossible place', 'xml', () => data('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  ['a row with an impossible number', 'xml', () => data('<row r="2000000"><c><v>1</v></c></row>')],
  ['a text that is not in the list of texts', 'xml', () => data('<row r="3"><c r="B3" t="s"><v>99999</v></c></row>')],
  ['an .xlsm', 'macro', () => craftZip(skeleton('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', WORKBOOK))],
  ['an .xlsb', 'xlsb', () => craftZip(skeleton('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'x'))],
  [
    'an .ods',
    'odf',
    () =>
      craftZip([
        { name: 'mimetype', content: 'x', stored: true },
        { name: 'content.xml', content: '<a/>' },
      ]),
  ],
  ['a .docx renamed', 'docx', () => craftZip(docxParts(DOCUMENT))],
  ['a CSV renamed', 'plain-text', () => text('收到,12\n')],
  ['a CSV in GBK renamed', 'plain-text', () => gbk],
  ['a web page that WPS calls .xls', 'html', () => text('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>')],
  ['a PDF renamed', 'pdf', () => text('%PDF-1.4')],
  ['a zip with the workbook inside', 'not-ooxml', () => craftZip([{ name: '年报.xlsx', content: 'x' }])],
  ['a DOCTYPE', 'doctype', () => main((xml) => xml.replace('<workbook', '<!DOCTYPE workbook><workbook'))],
  ['a DOCTYPE in UTF-16', 'doctype', () => craftZip(xlsxParts(new Uint8Array(Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le'))))],
  ['parts of the same name', 'zip-dup', () => craftZip([...xlsxParts(), { name: 'xl/WORKBOOK.xml', content: 'x' }])],
  ['zip64', 'zip-limits', () => craftZip(xlsxParts(), { start: 0xffffffff })],
  ['an encrypted part', 'zip-encrypted', () => craftZip(xlsxParts().map((one) => ({ ...one, flags: 1 })))],
  ['a part above the folder', 'zip-name', () => craftZip([...xlsxParts(), { name: '../../x', content: 'x' }])],
  [
    'Strict Open XML',
    'strict',
    () =>
      craftZip(skeleton('xl/workbook.xml', SHEET_MAIN, WORKBOOK, 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument')),
  ],
  ['a main part that is something else', 'not-xlsx', () => craftZip(xlsxParts('<a/>'))],
  ['XML nested 5,000 deep in a sheet', 'depth', () => data('<a>'.repeat(5000) + '</a>'.repeat(5000))],
  ['a sheet that breaks off', 'xml', () => sheet((xml) => xml.slice(0, -30))],
  ['a list of texts that is missing', 'part-missing', () => edited(good, (_, parts) => void parts.delete('xl/sharedStrings.xml'))],
];

describe('a file that is no good', () => {
  test.each(REFUSED)('is refused in one line: %s', async (_, code, make) => {
    const error = await refusal(make());
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*请[^\n]*$|^[^\n]*请[^\n]*[\u4e00-\u9fff][^\n]*$/);
    expect(error.message).not.toMatch(/undefined|Error|at \//);
  });

  test('stays as it is when it is looked at', async () => {
    const before = good.slice();
    const host = await openXlsx(good);
    await host.read(NAMES);
    await host.bytes();
    expect(good).toEqual(before);
  });
});

describe('a cell that is no good', () => {
  const read = async (bytes: Uint8Array, name = '甲.新收'): Promise<HostValue | undefined> =>
    (await (await openXlsx(bytes)).read([name])).get(name)?.values[0]?.[0];
  const cell = (attributes: string, content: string) => read(withCell(good, '表甲', 3, 2, attributes, content));

  test.each<[string, string, string, HostValue]>([
    ['a text', ' t="str"', '<v>十二</v>', '十二'],
    ['NaN', '', '<v>NaN</v>', { error: '#NUM!' }],
    ['1e309', '', '<v>1e309</v>', { error: '#NUM!' }],
    ['an error', ' t="e"', '<v>#REF!</v>', { error: '#REF!' }],
    ['TRUE', ' t="b"', '<v>1</v>', true],
    ['a date', ' t="d"', '<v>2023-01-17</v>', 44_943],
    ['a date with a time', ' t="d"', '<v>2023-01-17T12:00:00Z</v>', 44_943.5],
    ['a date that is none', ' t="d"', '<v>昨天</v>', { error: '#VALUE!' }],
    ['nothing', '', '<v></v>', null],
    [
      'rich text with a phonetic guide',
      ' t="inlineStr"',
      '<is><r><t>年</t></r><r><rPr><b/></rPr><t>报</t></r><rPh sb="0" eb="1"><t>nian</t></rPh></is>',
      '年报',
    ],
    ['escaped control characters', ' t="str"', '<v>a_x000D_\nb_x005F_x0041_</v>', 'a\nb_x0041_'],
    ['a formula whose saved result is old', '', '<f>B4+1</f><v>99</v>', 3],
    ['a formula that nobody worked out', '', '<f>ROUND(B4,0)</f>', { error: '#未计算' }],
    ['a formula with its result', '', '<f>ROUND(B4,0)</f><v>2</v>', 2],
    ['a formula with a text result', ' t="str"', '<f>LEFT(A1,1)</f><v>受</v>', '受'],
    ['a formula that points to nothing', ' t="e"', '<f>#REF!+1</f><v>#REF!</v>', { error: '#REF!' }],
    ['an array formula', '', '<f t="array" ref="B3:C3">B4:C4</f><v>2</v>', 2],
    ['a formula that refers to itself', '', '<f>B3+1</f><v>1</v>', { error: '#循环引用' }],
  ])('is read as what it is: %s', async (_, attributes, content, expected) => {
    expect(await cell(attributes, content)).toEqual(expected);
  });

  test('shared formulas are worked out where they stand', async () => {
    const shared = data(
      '<row r="3"><c r="B3"><f t="shared" ref="B3:B4" si="0">C3+$C$3</f><v>0</v></c><c r="C3"><v>5</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/><v>0</v></c><c r="C4"><v>7</v></c></row>',
    );
    const host = await openXlsx(shared);
    expect((await host.read(['甲.数据'])).get('甲.数据')?.values).toEqual([
      [10, 5, null],
      [12, 7, null],
    ]);
    // The first is overwritten: the second keeps its formula.
    await host.write([{ sheet: '表甲', row: 3, column: 2, value: 1 }]);
    const again = await openXlsx(await host.bytes());
    await again.write([{ sheet: '表甲', row: 4, column: 3, value: 8 }]);
    expect((await again.read(['甲.数据'])).get('甲.数据')?.values).toEqual([
      [1, 5, null],
      [13, 8, null],
    ]);
  });

  test('cells and rows may leave out where they stand', async () => {
    expect(await read(data('<row/><row/><row><c/><c><v>8</v></c></row>'))).toBe(8);
  });

  test('a cell merged over gives nothing, whatever is hidden below', async () => {
    const merged = sheet((xml) =>
      xml.replace(/<mergeCells[^>]*>/, '<mergeCells><mergeCell ref="A3:C3"/>').replace(/<c r="B3"([^>]*)\/>/, '<c r="B3"$1><v>9</v></c>'),
    );
    expect(await read(merged)).toBeNull();
  });

  test('a merge over the whole sheet costs nothing', async () => {
    expect(await read(sheet((xml) => xml.replace(/<mergeCells[^>]*>/, '<mergeCells><mergeCell ref="A1:XFD1048576"/>')))).toBeNull();
  });
});

describe('a name that leads nowhere', () => {
  const named = (reference: string) =>
    main((xml) => xml.replace(/(<definedName name="甲.新收">)[^<]*/, (_, tag: string) => tag + reference));
  const gone = async (bytes: Uint8Array) => !(await (await openXlsx(bytes)).read(['甲.新收'])).has('甲.新收');

  test.each([
    ['#REF!'],
    ["'表甲'!#REF!"],
    ["'没有这张表'!$B$3"],
    ["'[1]表甲'!$B$3"],
    ["'表甲'!$B:$B"],
    ["'表甲'!$A$1:$XFD$1048576"],
    ["'表甲'!$B$3,'表甲'!$B$4"],
    ['12'],
    ['OFFSET($A$1,1,1)'],
    [''],
    ["'表甲'!$ZZZ$1"],
  ])('is left out: %s', async (reference) => {
    expect(await gone(named(reference))).toBe(true);
  });

  test('is found whichever way it is written', async () => {
    for (const reference of ['表甲!$B$3', '&apos;表甲&apos;!$B$3', "'表甲'!B3", "'表甲'!$B$3:$B$3"])
      expect(await gone(named(reference))).toBe(false);
    const other = main((xml) => xml.replace('name="甲.新收"', 'name="甲.新收" localSheetId="1"'));
    expect(await gone(other)).toBe(true);
  });

  test('is left out when its sheet was deleted, and a workbook of another program has none at all', async () => {
    const left = await (await openXlsx(deleted(good, '表甲'))).read(NAMES);
    expect([...left.keys()]).toEqual(['甲.设置']);
    const foreign = createXlsx();
    await foreign.apply({ ...PLAN, names: [] });
    expect((await (await openXlsx(await foreign.bytes())).read(NAMES)).size).toBe(0);
  });
});

describe('a large file', () => {
  test('is read when only formatted: a million empty rows and a long list of texts', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `<row r="${i + 10}" ht="15"/>`).join('');
    const long = edited(
      sheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)),
      (part) => part('xl/sharedStrings.xml', (xml) => xml.replace('</sst>', `${`<si>${rich}</si>`.repeat(500)}</sst>`)),
    );
    expect((await (await openXlsx(long)).read(NAMES)).size).toBe(NAMES.length);
  });

  test('written by another program in its own namespace prefix is read and written', async () => {
    const prefixed = edited(good, (part) => {
      for (const name of [sheetPart(good, '表甲'), 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
        part(name, (xml) => xml.replace(/<(\/?)([A-Za-z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='));
      }
    });
    const host = await openXlsx(prefixed);
    await host.write([
      { sheet: '表甲', row: 3, column: 2, value: 4 },
      { sheet: '表甲', row: 30, column: 2, value: '末行' },
    ]);
    const again = await openXlsx(await host.bytes());
    expect((await again.read(['甲.数据'])).get('甲.数据')?.values[0]).toEqual([4, null, 4]);
  });

  test('in UTF-16 is read, and written as what it says it is', async () => {
    const wide = edited(good, (_, parts) => {
      const name = sheetPart(good, '表甲');
      const xml = new TextDecoder().decode(parts.get(name) as Uint8Array).replace('UTF-8', 'UTF-16');
      parts.set(name, new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')));
    });
    const host = await openXlsx(wide);
    await host.write([{ sheet: '表甲', row: 3, column: 2, value: 4 }]);
    expect((await (await openXlsx(await host.bytes())).read(['甲.新收'])).get('甲.新收')?.values).toEqual([[4]]);
  });

  test('of another program without anything optional is read', async () => {
    const bare = writePackage([
      ...skeleton(
        'xl/workbook.xml',
        SHEET_MAIN,
        '<workbook xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" q:id="a"/></sheets><definedNames><definedName name="甲.新收">表!$A$1</definedName></definedNames></workbook>',
      ).map(({ name, content }) => [name, content] as const),
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/s.xml"/></Relationships>',
      ],
      ['xl/s.xml', '<worksheet><sheetData/></worksheet>'],
    ]);
    const host = await openXlsx(bare);
    await host.write([{ sheet: '表', row: 1, column: 1, value: 3 }]);
    expect((await (await openXlsx(await host.bytes())).read(['甲.新收'])).get('甲.新收')?.values).toEqual([[3]]);
  });
});
