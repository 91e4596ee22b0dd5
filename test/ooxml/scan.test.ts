// Reading XML without a tree, and texts on their way in and out.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attribute, cleanText, escapeXml, refuseFor, scanXml } from '../../src/ooxml';
import { nodeXml } from '../../src/ooxml/xml.node';

const refuse = refuseFor('docx');

function events(xml: string): string[] {
  const seen: string[] = [];
  scanXml(
    xml,
    { open: (name) => seen.push(`<${name}>`), close: (name) => seen.push(`</${name}>`), text: (value) => seen.push(value) },
    refuse,
  );
  return seen;
}

describe('XML read from left to right', () => {
  test('tells tags, empty elements, entities and CDATA in order', () => {
    expect(events('<?xml version="1.0"?>\n<a x="1>2"><b/>12 &lt; &#49;&#x33;<![CDATA[<c>]]></a>')).toEqual([
      '<a>',
      '<b>',
      '</b>',
      '12 < 13',
      '<c>',
      '</a>',
    ]);
  });

  test('gives attributes by their whole name, with entities resolved', () => {
    const raw = ` w:val='a "b"' val = "1&amp;2" xval="3"`;
    expect(attribute(raw, 'w:val', refuse)).toBe('a "b"');
    expect(attribute(raw, 'val', refuse)).toBe('1&2');
    expect(attribute(raw, 'lav', refuse)).toBeUndefined();
    expect(() => attribute(' a=b', 'a', refuse)).toThrow(expect.objectContaining({ code: 'xml' }));
  });

  test('stays quick on one tag with half a million quoted values', () => {
    const raw = ' a="1"'.repeat(500_000);
    expect(events(`<a${raw}/>`)).toEqual(['<a>', '</a>']);
    expect(attribute(raw, 'b', refuse)).toBeUndefined();
  });
});

describe('a text that a clerk typed', () => {
  test('comes back from XML as it was, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const clean = cleanText(typed);
        // A parser reads a carriage return as a line feed.
        const expected = clean.replace(/\r\n?/g, '\n');
        expect(nodeXml.parse(`<a b="">${escapeXml(clean)}</a>`).documentElement.textContent).toBe(expected);
        expect(
          events(`<a>${escapeXml(clean)}</a>`)
            .slice(1, -1)
            .join(''),
        ).toBe(clean);
      }),
      { numRuns: 1000 },
    );
  });

  test('loses control characters and half characters, and keeps tabs, line breaks and rare characters', () => {
    expect(cleanText('a\u0000b\u000b\ud800c\udc00\ufffe\uffff')).toBe('abc');
    expect(cleanText('第一行\t\n𠮷\r')).toBe('第一行\t\n𠮷\r');
  });
});

describe("Node's parser", () => {
  test('stops at what is not well-formed, and writes without a declaration', () => {
    expect(() => nodeXml.parse('<a><b></a>')).toThrow();
    expect(nodeXml.serialise(nodeXml.parse('<?xml version="1.0"?><a>&lt;</a>'))).toBe('<a>&lt;</a>');
  });
});
