// The linked document from the command line: written, edited as in Word, written again, read back.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../../src/actions';
import type { CellId, TextId } from '../../src/form';
import { openXlsx } from '../../src/host/xlsx';
import { openPackage, writePackage } from '../../src/ooxml';
import { folder, nianbao } from './program';

const REQUESTS = '全年收到政府信息公开申请{新收}件，办结{办理总计}件。';
let directory: string;
let workbook: string;
let document: string;

beforeEach(async () => {
  directory = folder();
  workbook = join(directory, '年报.xlsx');
  document = join(directory, '年报.docx');
  nianbao(['template', '--year', '2023', '--agency', '东河镇人民政府', '-o', workbook]);
  await put({
    'text.overview.requests': REQUESTS,
    'table3.received.naturalPerson': 3,
    'table3.granted.naturalPerson': 3,
  });
});

async function put(values: Partial<Record<CellId | TextId, string | number>>): Promise<void> {
  const host = await openXlsx(readFileSync(workbook));
  await fill(host, new Map(Object.entries(values) as [CellId | TextId, string | number][]));
  writeFileSync(workbook, await host.bytes());
}

/** Types over words of the document, in the text and in the bound XML, as Word does. */
function type(before: string, after: string): void {
  const { parts } = openPackage(readFileSync(document), 'docx');
  let found = 0;
  const changed = [...parts].map(([name, bytes]): [string, Uint8Array | string] => {
    if (name !== 'word/document.xml' && !name.startsWith('customXml/item')) return [name, bytes];
    const xml = new TextDecoder().decode(bytes);
    if (!xml.includes(before) || xml.includes('urn:nianbao:link:1')) return [name, bytes];
    found++;
    return [name, xml.split(before).join(after)];
  });
  expect(found).toBe(2);
  writeFileSync(document, writePackage(changed));
}

const write = () => nianbao(['write', workbook, '-o', document]);
const readJson = (...more: string[]) =>
  JSON.parse(nianbao(['read', document, '--json', ...more]).out) as {
    readonly stale: boolean | null;
    readonly figures: Record<string, number | null>;
    readonly texts: Record<string, string>;
    readonly editedTexts: readonly string[];
  };

describe('nianbao write, over a document that stands there', () => {
  test('changes nothing when nothing has changed', () => {
    write();
    const before = readFileSync(document);
    const { code, out } = write();
    expect(code).toBe(0);
    expect(out).toContain('没有需要更新的内容');
    expect(readFileSync(document).equals(before)).toBe(true);
    expect(readdirSync(directory).sort()).toEqual(['年报.docx', '年报.xlsx']);
  });

  test('brings figures up to date in tables and sentences, keeps what was typed in Word, and keeps the version before', async () => {
    write();
    type('件，办结', '件，均依法答复，办结');
    const edited = readFileSync(document);
    await put({ 'table3.received.naturalPerson': 4, 'table3.granted.naturalPerson': 4 });
    const { code, out } = write();
    expect(code).toBe(0);
    expect(out).toContain('3 → 4');
    expect(readFileSync(`${document}.bak`).equals(edited)).toBe(true);
    const read = readJson('--workbook', workbook);
    expect(read.figures['table3.received.total']).toBe(4);
    expect(read.texts['text.overview.requests']).toBe('全年收到政府信息公开申请{新收}件，均依法答复，办结{办理总计}件。');
    expect(read.editedTexts).toEqual(['text.overview.requests']);
  });

  test('ends with 3 and names all three versions when both sides changed a sentence', async () => {
    write();
    type('件，办结', '件，均依法答复，办结');
    await put({ 'text.overview.requests': '全年共收到申请{新收}件，办结{办理总计}件。' });
    const { code, out } = write();
    expect(code).toBe(3);
    for (const words of ['（二）依申请公开', '原来：', '文档：', '均依法答复', '工作簿：', '全年共收到申请']) expect(out).toContain(words);
    expect(readJson().texts['text.overview.requests']).toContain('均依法答复');
  });

  test('does not touch a document of another report', () => {
    write();
    const other = join(directory, '另.xlsx');
    nianbao(['template', '--year', '2023', '--agency', '西河镇人民政府', '-o', other]);
    const before = readFileSync(document);
    const { code, out, err } = nianbao(['write', other, '-o', document]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('东河镇人民政府');
    expect(readFileSync(document).equals(before)).toBe(true);
    expect(existsSync(`${document}.bak`)).toBe(false);
  });

  test('does not touch a file that is no document of ours', () => {
    copyFileSync(workbook, document);
    const before = readFileSync(document);
    const { code, err } = write();
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(document).equals(before)).toBe(true);
  });
});

describe('nianbao read', () => {
  test('says whether the workbook has changed since', async () => {
    write();
    expect(readJson().stale).toBeNull();
    expect(readJson('--workbook', workbook).stale).toBe(false);
    await put({ 'table2.penalties': 9 });
    expect(readJson('--workbook', workbook).stale).toBe(true);
    expect(nianbao(['read', document, '--workbook', workbook]).out).toContain('工作簿又改过');
  });

  test('refuses what is no linked document, in one line', () => {
    const { code, out, err } = nianbao(['read', workbook]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('a field that nobody knows is an error of the report, not an empty word of the document', async () => {
  await put({ 'text.overview.requests': '全年收到申请{新收件数}件。' });
  const { code, out } = nianbao(['check', workbook, '--json']);
  expect(code).toBe(1);
  const { findings } = JSON.parse(out) as { findings: readonly { id: string; message: string; cells: readonly { sheet?: string }[] }[] };
  const [field] = findings.filter(({ id }) => id === 'FD-01');
  expect(field?.message).toContain('{新收件数}');
  expect(field?.cells[0]?.sheet).toBe('正文');
  write();
  expect(readJson().texts['text.overview.requests']).toBe('全年收到申请{新收件数}件。');
});
