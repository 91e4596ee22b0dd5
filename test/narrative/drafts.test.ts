// Drafts: zero and non-zero reports, how a body speaks of itself, and that nothing is made up.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures, type CellId, type TextId } from '../../src/form';
import { draft, drafts, fillIn, selfReference, unknownFields } from '../../src/narrative';
import { reportOf, type Level } from '../../src/report';

type Numbers = Partial<Record<CellId, number>>;
const form = edition('2021');
const zero: Numbers = Object.fromEntries(figures(form).map(({ id }) => [id, 0]));
const reportWith = (numbers: Numbers, agency = '西村乡人民政府', level: Level = 'township') =>
  reportOf({ edition: '2021', agency, year: 2022, level }, { ...zero, ...numbers });
/** The draft as the document will read. */
const reads = (id: TextId, numbers: Numbers, agency?: string, level?: Level) => {
  const report = reportWith(numbers, agency, level);
  return fillIn(form, report, draft(report, id) ?? '');
};

test('a township without applications says so in words', () => {
  expect(reads('text.overview.requests', {})).toBe(
    '2022年，我乡未收到政府信息公开申请，也没有上年结转的申请。全年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
  );
});

test('a body with applications gives flow, applicants, results and disputes, each from its cell', () => {
  const numbers: Numbers = {
    'table3.received.naturalPerson': 10,
    'table3.received.business': 2,
    'table3.received.total': 12,
    'table3.carriedIn.total': 1,
    'table3.granted.total': 7,
    'table3.unable.notHeld.total': 4,
    'table3.handled.total': 11,
    'table3.carriedForward.total': 2,
    'table4.review.upheld': 1,
    'table4.review.pending': 1,
    'table4.review.total': 2,
  };
  expect(reads('text.overview.requests', numbers, '某某县发展和改革局', 'department')).toBe(
    '2022年，我局新收政府信息公开申请12件（自然人申请10件、法人或其他组织申请2件），上年结转1件；全年办结11件，结转下年度继续办理2件。' +
      '办理结果中，予以公开7件，无法提供4件。全年因政府信息公开工作被申请行政复议2件（结果维持1件、尚未审结1件），没有被提起行政诉讼的情况。',
  );
});

test('nothing new but a case from last year is told as such', () => {
  const text = reads('text.overview.requests', { 'table3.carriedIn.total': 3, 'table3.handled.total': 3, 'table3.granted.total': 3 });
  expect(text).toContain('未收到新的政府信息公开申请，上年结转3件；全年办结3件，没有结转下年度的申请。办理结果中，予以公开3件。');
});

test('documents of the year: none, and some; 规章 only where the body can make them', () => {
  const some: Numbers = { 'table2.normative.issued': 2, 'table2.normative.inForce': 20 };
  expect(reads('text.overview.management', {})).toMatch(/^2022年，我乡未制发、废止行政规范性文件，没有现行有效的行政规范性文件。/);
  expect(reads('text.overview.management', some)).toMatch(/^2022年，我乡制发行政规范性文件2件，废止0件，现行有效20件。/);
  expect(reads('text.overview.management', {})).not.toContain('规章');
  expect(reads('text.overview.management', { 'table2.rules.inForce': 3 }, '某某市人民政府', 'prefecture')).toContain(
    '我市制发规章0件，废止0件，现行有效3件；未制发、废止行政规范性文件',
  );
});

test('decisions of the year are named with their figures, or said to be none', () => {
  expect(reads('text.overview.proactive', {})).toMatch(/全年未作出行政许可、行政处罚和行政强制决定。$/);
  expect(reads('text.overview.proactive', { 'table2.licences': 5, 'table2.coercion': 1, 'table2.fees': 7.25 })).toMatch(
    /全年作出行政许可决定5件、行政强制决定1件，未作出行政处罚决定。全年行政事业性收费7.25万元。$/,
  );
});

test('governments are asked for 工作考核、社会评议和责任追究, departments are not', () => {
  const asked = (agency: string, level: Level) =>
    /工作考核.*社会评议.*责任追究/.test(reads('text.overview.supervision', {}, agency, level));
  expect(asked('西村乡人民政府', 'township')).toBe(true);
  expect(asked('某某县发展和改革局', 'department')).toBe(false);
});

test('where nobody applied nobody was charged; otherwise the amount is asked for', () => {
  expect(reads('text.otherMatters', {})).toBe('2022年，我乡未收取政府信息公开信息处理费。');
  expect(reads('text.otherMatters', { 'table3.received.total': 1 })).toContain('〔请填写：金额，没有收取的写0〕元');
});

test('where a notice of fees went unpaid, the sentence says so and asks for the rest', () => {
  expect(reads('text.otherMatters', { 'table3.received.total': 9, 'table3.otherHandling.feeUnpaid.total': 2 })).toBe(
    '2022年，我乡对申请人逾期未缴纳费用的，〔请填写：发出收费通知的件数和处理情况〕；收取政府信息公开信息处理费〔请填写：金额，没有收取的写0〕元。',
  );
});

test('a large body reads shares and the change against last year', () => {
  const report = reportWith(
    {
      'table2.licences': 300,
      'table2.penalties': 41,
      'table3.received.naturalPerson': 100,
      'table3.received.business': 24,
      'table3.received.total': 124,
      'table3.granted.total': 62,
      'table3.unable.notHeld.total': 58,
      'table3.handled.total': 120,
      'table3.carriedForward.total': 4,
    },
    '安平县人民政府',
    'county',
  );
  const lastYear = reportOf(
    { edition: '2021', agency: '安平县人民政府', year: 2021 },
    { 'table3.received.total': 100, 'table2.licences': 320, 'table2.penalties': 41 },
  );
  const text = (id: TextId) => fillIn(form, { ...report, lastYear }, draft({ ...report, lastYear }, id) ?? '');
  expect(text('text.overview.requests')).toBe(
    '2022年，我县新收政府信息公开申请124件，较上年增加24件，增长24%，其中自然人申请100件、法人或其他组织申请24件；没有上年结转的申请；' +
      '全年办结120件，结转下年度继续办理4件。办理结果中，予以公开62件，占51.7%；无法提供58件，占48.3%。' +
      '全年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
  );
  expect(text('text.overview.proactive')).toMatch(
    /^2022年，我县各级行政机关依法主动公开政府信息.*全年作出行政许可决定300件，较上年减少20件，下降6.3%；行政处罚决定41件，与上年持平；未作出行政强制决定。$/,
  );
});

test('a decision that was corrected is named among the problems, and a measure is asked for it', () => {
  const numbers: Numbers = { 'table4.review.corrected': 1, 'table4.review.total': 1 };
  expect(reads('text.problems', numbers)).toBe(
    '2022年，我乡政府信息公开工作还存在以下问题：一是因政府信息公开引起的行政复议中有决定被纠正，〔请填写：原因和反映出的问题〕；二是〔请填写：问题〕；三是〔请填写：问题〕。',
  );
  expect(reads('text.improvements', numbers)).toBe(
    '2023年，我乡将针对上述问题逐项改进：一是针对被纠正的决定，〔请填写：整改措施〕；二是〔请填写：对应第二个问题的措施〕；三是〔请填写：对应第三个问题的措施〕。',
  );
  expect(reads('text.problems', {})).toMatch(/：一是〔请填写：问题〕；二是〔请填写：问题〕。$/);
});

test.each<[string, Level, RegExp, RegExp]>([
  ['西村乡人民政府', 'township', /我乡依法主动公开/, /便民服务中心查阅点/],
  ['安平县发展和改革局', 'department', /我局依法主动公开.*部门预决算/, /我局政府信息公开平台/],
  ['安平县人民政府', 'county', /我县各级行政机关依法主动公开.*其中政府门户网站/, /政府公报/],
])('%s is addressed as what it is', (agency, level, published, platforms) => {
  expect(reads('text.overview.proactive', {}, agency, level)).toMatch(published);
  expect(reads('text.overview.platform', {}, agency, level)).toMatch(platforms);
});

test('the preamble states basis, period and contact, and asks for what is not known', () => {
  const report = reportWith({});
  const text = fillIn(form, report, draft(report, 'text.preamble', { contact: { phone: '0123-1234567' } }) ?? '');
  expect(text).toContain('（国办公开办函〔2021〕30号）');
  expect(text).toContain('自2022年1月1日起至2022年12月31日止');
  expect(text).toContain('地址：〔请填写：地址〕；邮编：〔请填写：邮编〕；电话：0123-1234567）');
  const mail = draft(report, 'text.preamble', { contact: { email: 'a@example.gov.cn' } });
  expect(mail).toContain('；电子邮箱：a@example.gov.cn）');
});

test('the preamble is offered on request, and unasked only when there is a contact', () => {
  const report = reportWith({});
  expect(drafts(report).has('text.preamble')).toBe(false);
  expect(drafts(report, { contact: { website: ' ' } }).has('text.preamble')).toBe(false);
  expect(drafts(report, { contact: { website: 'http://www.example.gov.cn' } }).has('text.preamble')).toBe(true);
  expect(draft(report, 'text.preamble')).toContain('〔请填写：联系电话〕');
});

test('measures are those of the year after the report', () => {
  expect(reads('text.improvements', {})).toMatch(/^2023年，我乡将/);
});

test('every place that must be filled has a draft; the lead of section 一 has none', () => {
  const found = drafts(reportWith({}));
  expect(form.texts.filter(({ id, optional }) => !optional && !found.has(id))).toEqual([]);
  expect(found.has('text.overview.lead')).toBe(false);
});

describe.each(['2021', '2019'] as const)('drafts of edition %s, whatever the figures', (id) => {
  const every = edition(id);
  test('use no field that does not exist, write no figure by themselves, and end in a full stop', () => {
    const figure = fc.option(fc.nat(3), { nil: undefined });
    const numbers = fc.record(Object.fromEntries(figures(every).map((each) => [each.id, figure])));
    fc.assert(
      fc.property(numbers, fc.constantFrom('西村乡人民政府', '某某局', '某某省人民政府', ''), (cells, agency) => {
        const given = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)) as Numbers;
        const report = reportOf({ edition: id, agency, year: 2022 }, given);
        for (const [slot, text] of drafts(report)) {
          expect(unknownFields(every, text)).toEqual([]);
          // Digits stand only in what is no figure: the amount to be filled in.
          expect(text.replace(/〔[^〕]*〕/g, '')).not.toMatch(/\d/);
          expect(text).not.toMatch(/undefined|NaN|，。|、。|，，/);
          if (slot !== 'text.title') expect(text).toMatch(/。$/);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

test.each([
  ['西村乡人民政府', '我乡'],
  ['某某镇人民政府', '我镇'],
  ['某某街道办事处', '我街道'],
  ['某某县人民政府', '我县'],
  ['某某市某某区人民政府', '我区'],
  ['某某市人民政府', '我市'],
  ['某某省人民政府', '我省'],
  ['某某县发展和改革局', '我局'],
  ['某某省财政厅', '我厅'],
  ['某某市卫生健康委员会', '我委'],
  ['某某市人民政府办公厅', '本机关'],
  ['某某经济开发区管理委员会', '本机关'],
  ['某某中心', '本机关'],
  ['', '本机关'],
])('%s speaks of itself as %s', (agency, self) => {
  expect(selfReference(agency)).toBe(self);
});
