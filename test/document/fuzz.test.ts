// Thousands of damaged linked documents: each is refreshed or refused in words, within a second; nothing else happens.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compose, LinkError, readDocument, refresh } from '../../src/document';
import { openPackage, PackageError, writePackage } from '../../src/ooxml';
import { nodeXml } from '../../src/ooxml/xml.node';
import { input, report } from './desk';

const of = report({}, { 'text.overview.proactive': '一段{新收}件。\n二段。' });
const BASE = compose(input(of)).bytes;
const PARTS = openPackage(BASE, 'docx').parts;
const later = input(report({ 'table3.received.total': 7 }, { 'text.overview.proactive': '一段{新收}件。\n新的一段。\n二段改了。' }), 2);
const texts = new Map([...PARTS].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

const wellFormed = (xml: string) => {
  try {
    nodeXml.parse(xml);
    return true;
  } catch {
    return false;
  }
};

let opened = 0;
/** What became of a file; a refreshed one opens again, and is well-formed where it was before. */
function orderly(bytes: Uint8Array): string {
  try {
    const done = refresh(bytes, later);
    readDocument(done.bytes);
    // Opening again has found it balanced; a whole parser is slow and looks at every eighth.
    if (++opened % 8 > 0) return 'done';
    const before = openPackage(bytes, 'docx');
    const after = openPackage(done.bytes, 'docx');
    if (!wellFormed(after.text(after.main)) && wellFormed(before.text(before.main))) return 'a well-formed document became none';
    return 'done';
  } catch (error) {
    if (error instanceof PackageError || error instanceof LinkError) return error.message === '' ? 'no words' : 'refused';
    return `${String(error)} ${error instanceof Error ? (error.stack ?? '') : ''}`;
  }
}
const expectOrderly = (bytes: Uint8Array) => expect(['done', 'refused']).toContain(orderly(bytes));

test('a linked document with bytes changed is refreshed or refused', () => {
  const flips = fc.array(fc.tuple(fc.nat(BASE.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(flips, (changes) => {
      const bytes = BASE.slice();
      for (const [at, mask] of changes) bytes[at] = (bytes[at] ?? 0) ^ mask;
      expectOrderly(bytes);
    }),
    { numRuns: 800 },
  );
}, 600_000);

test('a linked document cut short is refused', () => {
  fc.assert(
    fc.property(fc.nat(BASE.length - 1), (length) => expect(orderly(BASE.subarray(0, length))).toBe('refused')),
    { numRuns: 500 },
  );
}, 600_000);

/** The parts that the link reads, each a small place to break. */
const OURS = [...texts.keys()].filter((name) => /^(?:customXml\/|docProps\/custom|word\/document\.xml|word\/_rels|\[Content)/.test(name));
const cut = fc.record({
  part: fc.constantFrom(...OURS),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  put: fc.constantFrom(
    '',
    '<',
    '>',
    '"',
    '&',
    '</w:p>',
    '<w:p>',
    '<w:sdt>',
    '</w:sdt>',
    '\u0001',
    '<!--',
    ' xmlns:w="urn:x"',
    '<w:sdtContent/>',
    '年',
    '&#0;',
  ),
});

test('a linked document whose XML was damaged and zipped anew is refreshed or refused', () => {
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
      const parts = new Map(texts);
      for (const { part, from, length, put } of cuts) {
        const text = parts.get(part) ?? '';
        const at = Math.floor(from * text.length);
        parts.set(part, text.slice(0, at) + put + text.slice(at + length));
      }
      expectOrderly(writePackage(parts));
    }),
    { numRuns: 400 },
  );
}, 600_000);

/** Whole elements moved, doubled, dropped: well-formed, and nonsense. */
const ELEMENT =
  /<(w:(?:p|r|sdt|sdtPr|sdtContent|t|tag|dataBinding|tc|tr|id|alias|pPr|rPr))(?: [^>]*)?(?:\/>|>(?:(?!<\1[ >])[\s\S])*?<\/\1>)/g;
const XML = texts.get('word/document.xml') ?? '';
const elements = [...XML.matchAll(ELEMENT)].map(({ index, 0: text }) => ({ index, text }));
const shuffle = fc.record({
  do: fc.constantFrom('drop', 'double', 'nest', 'replace'),
  one: fc.nat(elements.length - 1),
  other: fc.nat(elements.length - 1),
});

test('a linked document whose controls were dropped, doubled or nested is refreshed or refused', () => {
  fc.assert(
    fc.property(fc.array(shuffle, { minLength: 1, maxLength: 4 }), (acts) => {
      let xml = XML;
      for (const { do: what, one, other } of acts) {
        const [a, b] = [elements[one]!.text, elements[other]!.text];
        if (what === 'drop') xml = xml.replace(a, '');
        else if (what === 'double') xml = xml.replace(a, () => a + a);
        else if (what === 'replace') xml = xml.replace(a, () => b);
        else xml = xml.replace(a, () => a.replace(/(<w:sdtContent>)/, (open) => open + b));
      }
      expectOrderly(writePackage(new Map(texts).set('word/document.xml', xml)));
    }),
    { numRuns: 400 },
  );
}, 600_000);
