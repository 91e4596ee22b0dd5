// What is refused when a linked document is opened, and in which words.
import { describe, expect, test } from '@jest/globals';
import { LinkError, openDocument, readDocument, refresh } from '../../src/document';
import { openPackage, PackageError, writePackage } from '../../src/ooxml';
import { craftZip, docxParts, ole, xlsxParts } from '../ooxml/craft';
import { first, input, report } from './desk';

const BASE = first();
const parts = () => new Map<string, Uint8Array | string>(openPackage(BASE, 'docx').parts);
const text = (all: Map<string, Uint8Array | string>, name: string) => {
  const part = all.get(name) ?? '';
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
};
const named = (mark: string) =>
  [...parts().keys()].filter((name) => /^customXml\/item\d+\.xml$/.test(name) && text(parts(), name).includes(mark));
const LINKS = named('urn:nianbao:link:1');
const VALUES = named('urn:nianbao:values:1');
/** The document with some parts changed; undefined takes one away. */
const changed = (changes: Readonly<Record<string, ((text: string) => string) | undefined>>) => {
  const all = parts();
  for (const [name, change] of Object.entries(changes)) {
    if (change) all.set(name, change(text(all, name)));
    else all.delete(name);
  }
  return writePackage(all);
};
const everyLink = (change: (text: string) => string) => changed(Object.fromEntries(LINKS.map((name) => [name, change])));

function refusalOf(bytes: Uint8Array, work: (bytes: Uint8Array) => unknown = openDocument): { code: string; message: string } {
  try {
    work(bytes);
  } catch (error) {
    if (error instanceof LinkError || error instanceof PackageError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('opened');
}

const CASES: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['an empty file', 'empty', () => new Uint8Array()],
  ['a file cut short', 'truncated', () => BASE.subarray(0, BASE.length - 40)],
  ['a workbook renamed to .docx', 'xlsx', () => craftZip(xlsxParts())],
  ['an old .doc', 'legacy-doc', () => ole()],
  ['a document with a password', 'encrypted', () => ole('EncryptedPackage')],
  ['a PDF', 'pdf', () => new TextEncoder().encode('%PDF-1.7\n')],
  ['a document that another program wrote', 'not-linked', () => craftZip(docxParts())],
  ['a document without its link parts', 'link-bad', () => changed(Object.fromEntries(LINKS.map((name) => [name, undefined])))],
  ['a document without its values parts', 'link-bad', () => changed(Object.fromEntries(VALUES.map((name) => [name, undefined])))],
  ['a document that lost one of its link parts', 'link-bad', () => changed({ [LINKS[0]!]: undefined })],
  ['a document that lost one of its values parts', 'link-bad', () => changed({ [VALUES[0]!]: undefined })],
  [
    'two reports joined in one document',
    'link-dup',
    () => changed({ 'customXml/item90.xml': () => text(parts(), LINKS[0]!).replace('reportId="B7F2"', 'reportId="C9"') }),
  ],
  ['a link part that stands twice', 'link-dup', () => changed({ 'customXml/item90.xml': () => text(parts(), LINKS[0]!) })],
  ['a values part that stands twice', 'link-dup', () => changed({ 'customXml/item90.xml': () => text(parts(), VALUES[0]!) })],
  ['a link without its report', 'link-bad', () => everyLink((part) => part.replace(/reportId="[^"]*"/, ''))],
  ['a link with a year that is none', 'link-bad', () => everyLink((part) => part.replace(/year="\d+"/, 'year="去年"'))],
  ['a link whose baseline was emptied', 'link-bad', () => everyLink((part) => part.replace(/<k:w [^>]*>[^<]*<\/k:w>/g, ''))],
  ['a document of a newer program', 'schema', () => everyLink((part) => part.replace('schema="1"', 'schema="2"'))],
  ['a document of a much newer program', 'schema', () => everyLink((part) => part.replace(/urn:nianbao:link:1/g, 'urn:nianbao:link:2'))],
  ['a broken link part', 'xml', () => changed({ [LINKS[0]!]: (part) => part.replace('</k:w>', '') })],
  [
    'a DOCTYPE in a link part',
    'doctype',
    () => everyLink((part) => part.replace('<k:link', '<!DOCTYPE k [<!ENTITY a SYSTEM "file:///etc/passwd">]><k:link')),
  ],
  [
    'a DOCTYPE in UTF-16 in the document',
    'doctype',
    () => {
      const all = parts();
      const xml = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document/>';
      all.set('word/document.xml', new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')));
      return writePackage(all);
    },
  ],
  [
    'a document nested ten thousand deep',
    'depth',
    () => changed({ 'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${'<w:x>'.repeat(10_000)}${'</w:x>'.repeat(10_000)}`) }),
  ],
  [
    'a document of half a million elements',
    'too-large',
    () => changed({ 'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(500_000)}`) }),
  ],
  [
    'a document with prefixes of its own',
    'markup',
    () => changed({ 'word/document.xml': (xml) => xml.replace(/<(\/?)w:/g, '<$1x:').replace('xmlns:w=', 'xmlns:x=') }),
  ],
  ['a part that says it is 300 MB', 'zip-bomb', () => craftZip(docxParts().map((entry) => ({ ...entry, size: 300 * 1024 * 1024 })))],
];

describe('opening', () => {
  test.each(CASES)('%s is refused (%s) in one Chinese sentence', (_, code, make) => {
    const refusal = refusalOf(make());
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^[\u4e00-\u9fff“][^\n]*$/);
    expect(refusalOf(make(), readDocument)).toEqual(refusal);
    expect(refusalOf(make(), (bytes) => refresh(bytes, input()))).toEqual(refusal);
  });

  test('a document of another report is not refreshed, and the refusal says whose it is', () => {
    const refusal = refusalOf(BASE, (bytes) => refresh(bytes, { ...input(), reportId: 'other' }));
    expect(refusal.code).toBe('other-report');
    expect(refusal.message).toContain('青山乡人民政府，2023年度');
  });

  test('last year’s document is not refreshed with this year’s figures', () => {
    expect(refusalOf(BASE, (bytes) => refresh(bytes, input({ ...report(), year: 2024 }))).code).toBe('other-year');
  });

  test('custom XML of other programs does not matter, not even when it is broken', () => {
    const all = parts();
    all.set(
      'customXml/item91.xml',
      '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:broken></b:Sources>',
    );
    expect(openDocument(writePackage(all)).header.reportId).toBe('B7F2');
  });

  test('every control of a new document is found, with its baseline and its bound value', () => {
    const { controls, baseline, bound, header } = openDocument(BASE);
    expect(controls.length).toBe(baseline.size);
    for (const { id, text } of controls) {
      expect(baseline.get(id)?.value).toBe(text);
      expect(bound.get(id)).toBe(text);
    }
    expect(header).toEqual({
      edition: '2021',
      year: 2023,
      agency: '青山乡人民政府',
      reportId: 'B7F2',
      revision: 1,
      hash: expect.any(String),
    });
  });
});
