// Thousands of damaged files: each is read or refused in words, nothing else happens.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openPackage, PackageError, writePackage } from '../../src/ooxml';
import { docxParts, xlsxParts } from './craft';

const long = `<w:document xmlns:w="urn:w"><w:body>${'<w:p w:id="1"><w:t>全年收到申请&#49;件</w:t></w:p>'.repeat(40)}</w:body></w:document>`;
const DOCX = writePackage(docxParts(long).map(({ name, content }) => [name, content] as const));
const XLSX = writePackage(xlsxParts().map(({ name, content }) => [name, content] as const));

/** Reads everything as a caller would; the outcome, or whatever was thrown. */
function outcome(bytes: Uint8Array, expected: 'docx' | 'xlsx'): unknown {
  try {
    const opened = openPackage(bytes, expected);
    opened.relationships(opened.main);
    return [...opened.parts.keys()].filter((name) => name.endsWith('.xml')).map((name) => opened.text(name));
  } catch (error) {
    return error;
  }
}

const orderly = (result: unknown) => Array.isArray(result) || result instanceof PackageError;

describe('a damaged file', () => {
  test('with bytes changed is read or refused, never anything else', () => {
    const flips = fc.array(fc.tuple(fc.nat(DOCX.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = DOCX.slice();
        for (const [at, mask] of changes) bytes[at] = (bytes[at] ?? 0) ^ mask;
        expect(orderly(outcome(bytes, 'docx'))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('cut short anywhere is refused', () => {
    fc.assert(
      fc.property(fc.nat(DOCX.length - 1), (length) => {
        expect(outcome(DOCX.subarray(0, length), 'docx')).toBeInstanceOf(PackageError);
      }),
      { numRuns: 1000 },
    );
  });

  test('with a piece cut out, doubled or moved is read or refused, never anything else', () => {
    const piece = fc.tuple(fc.nat(XLSX.length), fc.nat(XLSX.length), fc.nat(XLSX.length));
    fc.assert(
      fc.property(piece, ([a, b, c]) => {
        const bytes = Uint8Array.from([...XLSX.subarray(0, a), ...XLSX.subarray(b, b + c), ...XLSX.subarray(a)]);
        expect(orderly(outcome(bytes, 'xlsx'))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('whose XML is any text is read or refused, never anything else', () => {
    const token = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      '&',
      ';',
      '<a>',
      '</a>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!',
      '&amp;',
      '&#0;',
      '&#x110000;',
      ' ',
      'b',
      '年',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const bytes = writePackage(docxParts(tokens.join('')).map(({ name, content }) => [name, content] as const));
        expect(orderly(outcome(bytes, 'docx'))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
