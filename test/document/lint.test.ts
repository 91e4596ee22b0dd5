// The lint finds the faults that it is there for.
import { expect, test } from '@jest/globals';
import { compose } from '../../src/document';
import { openPackage, writePackage } from '../../src/ooxml';
import { formOf, township } from './examples';
import { lint } from './lint';

const sound = compose({ report: township, form: formOf(township), reportId: 'a1b2', revision: 3 }).bytes;

/** The document with a change in the text of one part. */
function spoiled(name: string, change: (xml: string) => string): Uint8Array {
  const parts = new Map<string, Uint8Array | string>(openPackage(sound, 'docx').parts);
  const before = new TextDecoder().decode(parts.get(name) as Uint8Array);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  parts.set(name, after);
  return writePackage(parts);
}
const DOCUMENT = 'word/document.xml';
const firstTag = '<w:tag w:val="table2.rules.issued"/>';

test('a sound document has no problems', () => {
  expect(lint(sound)).toEqual([]);
});

const faults: readonly (readonly [string, string, (xml: string) => string, RegExp])[] = [
  [
    'a cell without a paragraph',
    DOCUMENT,
    (xml) => xml.replace(/<w:tc>(<w:tcPr>.*?<\/w:tcPr>)<w:p>.*?<\/w:p><\/w:tc>/, '<w:tc>$1</w:tc>'),
    /does not end in a paragraph/,
  ],
  ['a span that misses the grid', DOCUMENT, (xml) => xml.replace('<w:gridSpan w:val="4"/>', '<w:gridSpan w:val="3"/>'), /fills 3 of 4/],
  ['a width that is not the grid’s', DOCUMENT, (xml) => xml.replace('<w:tcW w:w="8844"', '<w:tcW w:w="8000"'), /as wide as its grid/],
  ['a merge that continues nothing', DOCUMENT, (xml) => xml.replace('<w:vMerge w:val="restart"/>', ''), /continues nothing/],
  ['two controls with one tag', DOCUMENT, (xml) => xml.replace(firstTag, '<w:tag w:val="table2.rules.repealed"/>'), /stands twice/],
  [
    'two controls with one number',
    DOCUMENT,
    (xml) => {
      const [first, second] = [...xml.matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([all]) => all);
      return xml.replace(first ?? '', second ?? '');
    },
    /control number \d+ stands twice/,
  ],
  ['a negative control number', DOCUMENT, (xml) => xml.replace(/<w:id w:val="/, '<w:id w:val="-'), /control number -/],
  ['a tag too long for Word', DOCUMENT, (xml) => xml.replace(firstTag, `<w:tag w:val="${'x'.repeat(65)}"/>`), /tag of 65/],
  [
    'a style that is not there',
    DOCUMENT,
    (xml) => xml.replace('w:pStyle w:val="Heading1"', 'w:pStyle w:val="Heading9"'),
    /unknown style Heading9/,
  ],
  [
    'a binding to nothing',
    'customXml/item1.xml',
    (xml) => xml.replace(/r:table2\.licences/g, 'r:table2.licence'),
    /binding of table2\.licences finds 0/,
  ],
  ['a binding to an unknown part', 'customXml/itemProps1.xml', (xml) => xml.replace(/itemID="\{./, 'itemID="{_'), /finds 0 nodes/],
  [
    'a text that differs from its part',
    'customXml/item1.xml',
    (xml) => xml.replace('table2.licences>0<', 'table2.licences>1<'),
    /another text than its part/,
  ],
  [
    'a relationship to nothing',
    'word/_rels/document.xml.rels',
    (xml) => xml.replace('footer2.xml', 'footer3.xml'),
    /dangling relationship/,
  ],
  ['a reference without relationship', DOCUMENT, (xml) => xml.replace('r:id="rId5"', 'r:id="rId50"'), /no relationship rId50/],
  [
    'a part of 32 KiB',
    'customXml/item2.xml',
    (xml) => xml.replace('</k:link>', `${'<k:w id="x"/>'.repeat(2000)}</k:link>`),
    /item2\.xml has \d+ bytes/,
  ],
  [
    'w15 that old readers may not ignore',
    DOCUMENT,
    (xml) => xml.replace('mc:Ignorable="w15"', 'mc:Ignorable=""'),
    /w15 is not in mc:Ignorable/,
  ],
  [
    'mc:Ignorable with a prefix that is declared nowhere',
    DOCUMENT,
    (xml) => xml.replace('mc:Ignorable="w15"', 'mc:Ignorable="w15 w16"'),
    /w16, declared nowhere/,
  ],
  ['an empty paragraph at the end', DOCUMENT, (xml) => xml.replace('<w:sectPr>', '<w:p/><w:sectPr>'), /end in a written paragraph/],
  ['an empty control', DOCUMENT, (xml) => xml.replace(/(<w:sdtContent>).*?(<\/w:sdtContent>)/, '$1<w:r/>$2'), /an empty control/],
  [
    'a part without a content type',
    '[Content_Types].xml',
    (xml) => xml.replace('<Default Extension="xml" ContentType="application/xml"/>', ''),
    /no content type: customXml\/item1\.xml/,
  ],
  ['a lost link part', 'customXml/item2.xml', (xml) => xml.replace(/urn:nianbao:link:1/, 'urn:other'), /no part of urn:nianbao:link:1/],
];

test.each(faults)('the lint finds %s', (_, part, change, expected) => {
  expect(lint(spoiled(part, change)).join('\n')).toMatch(expected);
});
