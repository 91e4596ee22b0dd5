// The composed document: what stands in it, how it is linked, and that Word's own schema accepts it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compose, type ComposeInput } from '../../src/document';
import { BLANK, PART_CEILING } from '../../src/document/format';
import { paragraphsOf } from '../../src/document/paragraphs';
import { edition, figures, tables, type TextId } from '../../src/form';
import { cleanText } from '../../src/ooxml';
import { fingerprint, reportOf, type AnnualReport } from '../../src/report';
import { blank, city, formOf, hostile, hostileTexts, older, township } from './examples';
import { lint } from './lint';
import { readDocument, slotTexts } from './reader';
import { validate } from './validator';

const written = (report: AnnualReport, more: Partial<ComposeInput> = {}) =>
  compose({ report, form: formOf(report), reportId: 'a1b2c3', revision: 7, ...more });
const read = (report: AnnualReport, more: Partial<ComposeInput> = {}) => readDocument(written(report, more).bytes);
const form2021 = edition('2021');
const contact = { website: '某某市人民政府网站', address: '人民路1号', postcode: '123456', phone: '0123-1234567' };

describe.each([
  ['西村乡', township, { date: '2023-01-17' }],
  ['a large city', city, { ...contact, date: '2024年1月31日' }],
  ['a department that filled in nothing', blank, {}],
  ['the form of 2019', older, {}],
  ['hostile texts', hostile, { ...contact, address: '<&">\u0000', date: '2023年\u00071月' }],
])('the document of %s', (_, report, meta) => {
  const result = written(report, { meta });
  const found = readDocument(result.bytes);

  test('is valid for Word', async () => {
    expect(await validate(result.bytes)).toEqual([]);
  });

  test('has none of the faults that validators miss', () => {
    expect(lint(result.bytes)).toEqual([]);
  });

  test('comes out byte for byte the same a second time', () => {
    expect(Buffer.compare(written(report, { meta }).bytes, result.bytes)).toBe(0);
  });

  test('keeps every custom XML part below 32 KiB', () => {
    const sizes = [...found.pack.parts].filter(([name]) => name.startsWith('customXml/')).map(([, content]) => content.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(PART_CEILING);
  });

  test('holds every figure of the form once, in a control that cannot be typed into', () => {
    const cells = found.controls.filter(({ tag }) => /^table\d\./.test(tag));
    expect(cells.map(({ tag }) => tag)).toEqual(expect.arrayContaining(figures(formOf(report)).map(({ id }) => id)));
    expect(cells).toHaveLength(figures(formOf(report)).length);
    expect(cells.filter(({ lock }) => lock !== 'sdtContentLocked')).toEqual([]);
  });

  test('remembers in the baseline exactly what it shows', () => {
    const { controls, baseline } = found;
    expect(new Map([...baseline].map(([id, entry]) => [id, entry.value]))).toEqual(new Map(controls.map(({ tag, text }) => [tag, text])));
  });

  test('prints labels and figures as the form does', () => {
    const expected = tables(formOf(report)).map((table) =>
      table.grid.flat().map((cell) => ('figure' in cell ? found.controls.find(({ tag }) => tag === cell.figure)?.text : cell.label)),
    );
    const reach = tables(formOf(report)).map((table) =>
      table.grid.flat().reduce((sum, cell) => sum + ('figure' in cell ? 0 : (cell.rows ?? 1) - 1), 0),
    );
    expect(found.tables.map((table) => table.flat().filter((text) => text !== ''))).toEqual(expected);
    expect(found.tables.map((table) => table.flat().filter((text) => text === '').length)).toEqual(reach);
  });
});

test('西村乡 reads the six statutory heads in order, the five topics, and its own sentences', () => {
  const { paragraphs } = read(township, { meta: { date: '2023-01-17' } });
  expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
  expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toEqual([
    '（一）主动公开',
    '（二）依申请公开',
    '（三）政府信息管理',
    '（四）政府信息公开平台建设',
    '（五）监督保障',
    '（一）存在的主要问题',
    '（二）改进情况',
  ]);
  expect(paragraphs[0]).toEqual({ style: 'Title', text: '西村乡人民政府 2022 年\n政府信息公开工作年度报告' });
  expect(paragraphs.map(({ text }) => text)).toContain('2022年，本单位信息公开工作未发生收取信息处理费情况。');
  expect(paragraphs.slice(-2).map(({ text }) => text)).toEqual(['西村乡人民政府', '2023年1月17日']);
});

test('the link says whose report this is, also in the document’s properties', () => {
  const { header, pack } = read(township);
  expect(Object.fromEntries(header)).toMatchObject({
    schema: '1',
    edition: '2021',
    year: '2022',
    reportId: 'a1b2c3',
    revision: '7',
    hash: fingerprint(township),
    agency: '西村乡人民政府',
  });
  expect(pack.text('docProps/custom.xml')).toMatch(new RegExp(`a1b2c3.*>7<.*${fingerprint(township)}.*>2022<`));
});

test('a place that the clerk left open holds a highlighted draft, named as such; a written one does not', () => {
  const result = written(township);
  const { controls, baseline } = readDocument(result.bytes);
  expect(result.drafts).toContain('text.problems');
  expect(result.drafts).not.toContain('text.otherMatters');
  expect(result.written).toContain('text.otherMatters');
  const problems = controls.filter(({ tag }) => tag.startsWith('text.problems.'));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.filter(({ highlighted, alias }) => !highlighted || !alias.startsWith('草稿·'))).toEqual([]);
  const others = controls.filter(({ tag }) => tag.startsWith('text.otherMatters.'));
  expect(others.filter(({ highlighted, alias }) => highlighted || alias.startsWith('草稿'))).toEqual([]);
  expect([...baseline].filter(([id, { draft }]) => draft !== result.drafts.some((slot) => id.startsWith(`${slot}.`)))).toEqual([]);
});

test('a preamble that nobody asked for leaves no trace', () => {
  expect(written(township).drafts).not.toContain('text.preamble');
  expect(written(township, { meta: { phone: '0123-1234567' } }).drafts).toContain('text.preamble');
});

test('a cell without a figure prints as nothing, never as 0, and is counted', () => {
  const numbers = reportOf({ edition: '2021', agency: '某某局', year: 2022 }, { 'table2.licences': 5 });
  const slashed: AnnualReport = {
    ...numbers,
    readings: new Map(numbers.readings).set('table2.penalties', { kind: 'placeholder', text: '/', suggestion: 0 }),
  };
  const result = written(slashed);
  const { controls } = readDocument(result.bytes);
  const shown = (tag: string) => controls.find((control) => control.tag === tag)?.text;
  expect([shown('table2.licences'), shown('table2.penalties'), shown('table2.coercion')]).toEqual(['5', BLANK, BLANK]);
  expect(result.warnings[0]?.message).toBe('表中有 199 处没有数字（其中 1 处填的不是数字），文档里留空。');
});

test('a note behind a figure is printed with it', () => {
  const numbers = reportOf({ edition: '2021', agency: '某某局', year: 2022 }, {});
  const noted: AnnualReport = {
    ...numbers,
    readings: new Map(numbers.readings).set('table2.normative.issued', { kind: 'figure', value: 22, note: '其中修订16件' }),
  };
  expect(read(noted).controls.find(({ tag }) => tag === 'table2.normative.issued')?.text).toBe('22（其中修订16件）');
});

test('a field in a sentence is a locked figure between words that can be typed over, each time under its own tag', () => {
  const report = reportOf(
    { edition: '2021', agency: '某某局', year: 2022 },
    { 'table3.received.total': 12 },
    { 'text.problems': '新收{新收}件，共{ 新收 }件。' },
  );
  const pieces = read(report).controls.filter(({ tag }) => tag.startsWith('text.problems.'));
  expect(pieces.map(({ tag, text, lock }) => [tag, text, lock])).toEqual([
    ['text.problems.1.t1', '新收', 'sdtLocked'],
    ['text.problems.1.f2', '12', 'sdtContentLocked'],
    ['text.problems.1.t3', '件，共', 'sdtLocked'],
    ['text.problems.1.f4', '12', 'sdtContentLocked'],
    ['text.problems.1.t5', '件。', 'sdtLocked'],
  ]);
});

test('a field whose cell is blank and a field that does not exist are both told, and neither vanishes', () => {
  const report = reportOf({ edition: '2021', agency: '某某局', year: 2022 }, {}, { 'text.problems': '新收{新收}件，{新受}件。' });
  const result = written(report);
  expect(readDocument(result.bytes).paragraphs.map(({ text }) => text)).toContain('新收〔新收：未填〕件，{新受}件。');
  expect(result.warnings.filter(({ ids }) => ids.includes('text.problems')).map(({ message }) => message)).toEqual([
    '“存在的主要问题”里用到的{新收}还没有数字，文档里标作“未填”。',
    '“存在的主要问题”里的{新受}不是可用的字段，文档里照原样保留。',
  ]);
});

test('a text that brings its own head is not given a second one', () => {
  const heads = (texts: Partial<Record<TextId, string>>) =>
    read(reportOf({ edition: '2021', agency: '某某局', year: 2022 }, {}, texts), { drafts: new Map() })
      .paragraphs.filter(({ style }) => style === 'Heading2')
      .map(({ text }) => text);
  expect(heads({ 'text.overview.proactive': '（一）主动公开情况\n公开了。' })).toEqual(['（一）主动公开情况']);
  expect(heads({ 'text.overview.proactive': '（一）主动公开情况。公开了。' })).toEqual([]);
  expect(heads({ 'text.overview.proactive': '公开了。' })).toEqual(['（一）主动公开']);
  expect(heads({ 'text.problems': '有问题。', 'text.improvements': '会改进。' })).toEqual(['（一）存在的主要问题', '（二）改进情况']);
  expect(heads({ 'text.problems': '（一）认识不足\n有差距。', 'text.improvements': '会改进。' })).toEqual(['（一）认识不足']);
});

test('a report without date is not signed', () => {
  expect(read(township).controls.filter(({ tag }) => tag.startsWith('signature.'))).toEqual([]);
});

test('texts of any content come back out of the controls, line by line', () => {
  const { texts } = readDocument(written(hostile, { meta: contact }).bytes);
  for (const [slot, text] of Object.entries(hostileTexts).filter(([id]) => id !== 'text.otherMatters')) {
    const expected = paragraphsOf(text)
      .join('\n')
      .replace(/｛ 年 度 ｝/g, '{年度}');
    expect(texts.get(slot)).toBe(expected);
  }
});

test('whatever a clerk types comes back out of the controls', () => {
  // All places but the title, whose line may be broken: more texts to a document.
  const slots = form2021.texts.map(({ id }) => id).filter((id) => id !== 'text.title');
  const typed = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '{新收}',
        '{行政复议·结果维持}',
        '{新受}',
        '\n',
        '\r\n',
        '\t',
        '　',
        ' ',
        '<w:p>',
        ']]>',
        '&amp;',
        '😀',
        '\ud800',
        '（一）',
        '。',
      ),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.array(typed, { minLength: slots.length, maxLength: slots.length }), (parts) => {
      const texts = Object.fromEntries(slots.map((slot, index) => [slot, parts[index]?.join('') ?? '']));
      const report = reportOf({ edition: '2021', agency: '某某局', year: 2022 }, { 'table3.received.total': 3 }, texts);
      const found = slotTexts(written(report, { drafts: new Map() }).bytes);
      for (const slot of slots) expect(found.get(slot) ?? '').toBe(paragraphsOf(texts[slot] ?? '').join('\n'));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('paragraphs keep every character that XML can hold, but for blanks at their edges', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const strip = (each: string) => cleanText(each).replace(/[\s\u00a0\u200b\u3000\ufeff\u0085]/g, '');
      expect(strip(paragraphsOf(text).join(''))).toBe(strip(text));
    }),
    { numRuns: 1000 },
  );
});

test('every edition’s control numbers differ, though they are hashes of 31 bits', () => {
  for (const report of [township, older]) {
    const ids = Array.from(readDocument(written(report).bytes).document.getElementsByTagName('w:id')).map((id) => id.getAttribute('w:val'));
    expect(new Set(ids).size).toBe(ids.length);
  }
});
