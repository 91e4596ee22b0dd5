// What comes back from a document that persons have worked on.
import { describe, expect, test } from '@jest/globals';
import { CELL_LIMIT, compose, openDocument, readDocument, stale } from '../../src/document';
import { asWord } from './asWord';
import { city, formOf } from './examples';
import { first, input, later, PARAGRAPHS, proactive, report } from './desk';

const SLOT = 'text.overview.proactive';
const [ONE, TWO, THREE] = PARAGRAPHS;
const T1 = `${SLOT}.1.t1`;
const T3 = `${SLOT}.3.t1`;

describe('texts', () => {
  test('an untouched document gives back every text of the clerk with its fields, and no proposal', () => {
    const of = { ...input(city), form: formOf(city) };
    const read = readDocument(compose(of).bytes);
    for (const [slot, text] of city.texts) expect(read.texts.get(slot)).toBe(text);
    expect(read.drafts).toContain('text.overview.platform');
    expect([...read.texts.keys()].filter((slot) => read.drafts.includes(slot))).toEqual([]);
    expect([read.edits, read.edited, read.own, read.missing, read.damaged, read.unplaced]).toEqual([[], [], [], [], [], []]);
  });

  test('a sentence edited in Word comes back, and the edit is told with what was written', () => {
    const read = readDocument(asWord(first(), ({ type }) => type(T1, '一是在Word里改过的话。')));
    expect(read.texts.get(SLOT)).toBe(['一是在Word里改过的话。', TWO, THREE].join('\n'));
    expect(read.edits).toEqual([{ id: `${SLOT}.1`, slot: SLOT, baseline: ONE, document: '一是在Word里改过的话。' }]);
    expect(read.edited).toEqual([SLOT]);
  });

  test('a paragraph added, one deleted and two moved in Word come back in the order of the document', () => {
    const edited = asWord(first(), ({ typeParagraph, deleteParagraph, paragraph, body }) => {
      typeParagraph(T3, '四是新加的。');
      deleteParagraph(`${SLOT}.2.t1`);
      body.insertBefore(paragraph(T3), paragraph(T1));
    });
    const read = readDocument(edited);
    expect(read.texts.get(SLOT)).toBe([THREE, ONE, '四是新加的。'].join('\n'));
    expect(read.missing).toEqual([`${SLOT}.2`]);
    expect(read.own).toEqual([{ id: `${SLOT}.+1`, slot: SLOT, text: '四是新加的。' }]);
  });

  test('a line break and a tab survive; a paragraph typed between head and text belongs to the text', () => {
    const edited = asWord(first(), ({ typeParagraph, xml, paragraph, body }) => {
      const added = typeParagraph(T3, '');
      added.appendChild(xml('<w:r><w:t>上行</w:t><w:br/><w:t>下</w:t><w:tab/><w:t>行</w:t></w:r>')[0]!);
      body.insertBefore(xml('<w:p><w:pPr><w:pStyle w:val="ReportBody"/></w:pPr><w:r><w:t>先说一句。</w:t></w:r></w:p>')[0]!, paragraph(T1));
    });
    expect(readDocument(edited).texts.get(SLOT)).toBe(['先说一句。', ONE, TWO, THREE, '上行', '下\t行'].join('\n'));
  });

  test('text that begins as a formula comes back as the text it is', () => {
    const read = readDocument(asWord(first(), ({ type }) => type(T1, '=HYPERLINK("http://x","点")')));
    expect(read.texts.get(SLOT)?.startsWith('=HYPERLINK("http://x","点")')).toBe(true);
  });

  test('tracked changes are read as if accepted, and told', () => {
    const read = readDocument(asWord(first(), ({ typeTracked }) => typeTracked(T3, '三是修订中的说法。')));
    expect(read.texts.get(SLOT)).toBe([ONE, TWO, '三是修订中的说法。'].join('\n'));
    expect(read.tracked).toEqual([SLOT]);
  });

  test('a text longer than a cell holds is refused in a sentence, and not cut', () => {
    const read = readDocument(asWord(first(), ({ typeTextOnly }) => typeTextOnly(T1, '长'.repeat(CELL_LIMIT + 1))));
    expect(read.texts.has(SLOT)).toBe(false);
    expect(read.tooLong).toHaveLength(1);
    expect(read.tooLong[0]?.message).toMatch(/主动公开.*超过一个单元格能存的 32767 个，没有读回/);
  });

  test('a place whose copies contradict each other is told and not read', () => {
    const edited = asWord(first(), ({ paste, xml }) => {
      const content = paste(T1, T3).getElementsByTagName('w:sdtContent')[0]!;
      content.replaceChild(xml('<w:r><w:t>四是照着写的一段。</w:t></w:r>')[0]!, content.firstChild!);
    });
    const read = readDocument(edited);
    expect(read.damaged).toEqual([`${SLOT}.1`]);
    expect(read.texts.has(SLOT)).toBe(false);
  });

  test('a proposal that somebody has edited comes back as text', () => {
    const read = readDocument(asWord(first(), ({ type }) => type('text.overview.platform.1.t1', '我们有一个网站专栏。')));
    expect(read.texts.get('text.overview.platform')).toContain('我们有一个网站专栏。');
    expect(read.drafts).not.toContain('text.overview.platform');
  });

  test('what was read back and written again is agreed on both sides', () => {
    const edited = asWord(first(), ({ type, typeParagraph }) => {
      type(T1, '一是在Word里改过的话。');
      typeParagraph(T3, '四是新加的。');
    });
    const back = readDocument(edited).texts.get(SLOT) ?? '';
    const done = later(edited, report({}, proactive(back)));
    expect(Object.values(done.report).filter((found) => Array.isArray(found) && found.length > 0)).toEqual([]);
    expect(readDocument(done.bytes).edited).toEqual([]);
  });
});

describe('figures', () => {
  test('a figure edited in Word is told, in the table as in a sentence, and the field stays in the text', () => {
    const edited = asWord(first(), ({ type }) => {
      type('table3.received.total', '13');
      type(`${SLOT}.2.f2`, '14');
    });
    const read = readDocument(edited);
    expect(read.figures.get('table3.received.total')).toEqual({ text: '13', edited: true });
    expect(read.figures.get('table3.received.naturalPerson')).toEqual({ text: '12', edited: false });
    expect(read.edits).toEqual(
      expect.arrayContaining([
        { id: 'table3.received.total', baseline: '12', document: '13' },
        { id: `${SLOT}.2.f2`, slot: SLOT, field: '新收', baseline: '12', document: '14' },
      ]),
    );
    expect(read.texts.get(SLOT)).toBe(PARAGRAPHS.join('\n'));
  });
});

describe('age', () => {
  const { header } = openDocument(first());
  const against = { reportId: header.reportId, revision: header.revision, hash: header.hash, year: header.year };
  test.each([
    ['the same workbook', against, []],
    ['a workbook that was edited since', { ...against, hash: 'x' }, ['workbook-changed']],
    ['an older copy of the workbook', { ...against, hash: 'x', revision: 0 }, ['document-newer']],
    ['another report', { ...against, reportId: 'x' }, ['other-report']],
    ['another year', { ...against, year: 2022 }, ['other-year']],
  ] as const)('a document beside %s', (_, workbook, expected) => {
    const found = stale(header, workbook);
    expect(found.map(({ reason }) => reason)).toEqual(expected);
    for (const { message } of found) expect(message).toMatch(/^[\u4e00-\u9fff].*。$/);
  });
});
