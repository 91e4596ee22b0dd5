// The field names of the form, and what a sentence with fields reads as.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, editions, figures, type CellId } from '../../src/form';
import { fieldNamed, fieldOf, fields, figureText, fillIn, namedCells, parseText, resolve, unknownFields } from '../../src/narrative';
import { reportOf } from '../../src/report';

const form = edition('2021');
const zero = Object.fromEntries(figures(form).map(({ id }) => [id, 0])) as Record<CellId, number>;
const meta = { edition: '2021', agency: '西村乡人民政府', year: 2022 } as const;
const value = (name: string, numbers: Partial<Record<CellId, number>>) => {
  const field = fieldNamed(form, name);
  return field && resolve(reportOf(meta, { ...zero, ...numbers }), field);
};

describe.each(editions)('the field names of edition $id', (each) => {
  test('are unique, so that a name can mean one thing only', () => {
    const names = fields(each).map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('cover every cell of the form', () => {
    const named = namedCells(each);
    expect(figures(each).filter(({ id }) => !named.has(id))).toEqual([]);
  });

  test('are made of Chinese characters and a middle dot, nothing that a clerk must look up', () => {
    expect(fields(each).filter(({ name }) => !/^[一-龥]+(?:·[一-龥]+)?$/.test(name))).toEqual([]);
  });

  test('sum up only cells that the edition has', () => {
    const ids = new Set(figures(each).map(({ id }) => id));
    expect(fields(each).flatMap((field) => field.ids.filter((id) => !ids.has(id)))).toEqual([]);
  });
});

test.each([
  ['新收', 'table3.received.total'],
  ['上年结转', 'table3.carriedIn.total'],
  ['办理总计', 'table3.handled.total'],
  ['结转下年度', 'table3.carriedForward.total'],
  ['予以公开', 'table3.granted.total'],
  ['部分公开', 'table3.partiallyGranted.total'],
  ['属于国家秘密', 'table3.refused.stateSecret.total'],
  ['新收·自然人', 'table3.received.naturalPerson'],
  ['其他处理的其他情形·其他', 'table3.otherHandling.other.otherOrganisation'],
  ['规范性文件·制发', 'table2.normative.issued'],
  ['规章·现行有效', 'table2.rules.inForce'],
  ['行政许可', 'table2.licences'],
  ['行政复议', 'table4.review.total'],
  ['行政复议·结果维持', 'table4.review.upheld'],
  ['复议后起诉·尚未审结', 'table4.afterReview.pending'],
] as const)('a clerk who writes {%s} means %s', (name, id) => {
  expect(fieldNamed(form, name)?.ids).toEqual([id]);
  expect(fieldOf(form, id)?.name).toBe(name);
  expect(value(name, { [id]: 7 })).toBe('7');
});

test('不予公开 adds up its eight reasons, 行政诉讼 both kinds of suit', () => {
  expect(value('不予公开', { 'table3.refused.stateSecret.total': 2, 'table3.refused.queryMatter.total': 3 })).toBe('5');
  expect(value('行政诉讼', { 'table4.direct.total': 2, 'table4.afterReview.total': 1 })).toBe('3');
  expect(value('新收·法人或其他组织', { 'table3.received.business': 2, 'table3.received.naturalPerson': 9 })).toBe('2');
});

test('the report itself gives the body and the years', () => {
  expect(['单位', '年度', '上一年度', '下一年度'].map((name) => value(name, {}))).toEqual(['西村乡人民政府', '2022', '2021', '2023']);
});

test('blanks, full-width braces and another middle dot are forgiven', () => {
  const [piece] = parseText(form, '｛ 新收 ・ 自然人 ｝');
  expect(piece).toMatchObject({ name: '新收·自然人', source: '｛ 新收 ・ 自然人 ｝' });
});

test('a name that no field has is said, and its words stay', () => {
  const text = '收到{新受}件、{}件';
  expect(unknownFields(form, text)).toEqual(['新受', '']);
  expect(fillIn(form, reportOf(meta, zero), text)).toBe(text);
});

test('a blank cell gives no figure, so the braces stay and no sentence says nothing', () => {
  const report = reportOf(meta, { 'table3.carriedIn.total': 0 });
  expect(fillIn(form, report, '新收{新收}件，结转{上年结转}件')).toBe('新收{新收}件，结转0件');
});

test('an amount prints without exponents or binary tails', () => {
  expect([0.1 + 0.2, 1e-7, 59237.2449, 1e12, 0].map(figureText)).toEqual(['0.3', '0.0000001', '59237.2449', '1000000000000', '0']);
});

test('whatever a clerk types, its pieces joined give it back', () => {
  const typed = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{新收}', '｛', '}', '{新受}', '{ 年度}', '\n', '{{新收}}')),
  );
  fc.assert(
    fc.property(typed, (parts) => {
      const text = parts.join('');
      const joined = parseText(form, text).map((piece) => (typeof piece === 'string' ? piece : piece.source));
      expect(joined.join('')).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
