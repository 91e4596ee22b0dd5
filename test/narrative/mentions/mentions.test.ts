// What a mention tells beside its value: where it stands, how certain it is, what it is a part of.
import { expect, test } from '@jest/globals';
import { mentions, type Mention } from '../../../src/narrative';
import { stated } from './stated';

const only = (text: string, key: Mention['key'], year?: number): Mention[] =>
  mentions(text, year === undefined ? {} : { year }).filter((mention) => mention.key === key);

test('a mention quotes the words that state it, as they stand in the text', () => {
  const text = '2023年，共收到政府信息公开申请 1 2 件，2件结转下年度办理。';
  for (const { start, end, text: quoted } of mentions(text)) expect(text.slice(start, end)).toBe(quoted);
  expect(mentions(text).map(({ text: quoted }) => quoted)).toEqual(['共收到政府信息公开申请 1 2 件', '2件结转下年度办理']);
});

test.each([
  ['市政府办公室代表市政府受理申请12件', 'narrower'],
  ['市本级收到申请12件', 'narrower'],
  ['全市共收到申请12件', 'wider'],
  ['各镇街收到申请12件', 'wider'],
  ['我局收到申请12件', undefined],
] as const)('「%s」 has the scope %s', (text, scope) => {
  expect(mentions(text)[0]?.scope).toBe(scope);
});

test('受理 may be 新收 or 新收 and 结转 together, and says so', () => {
  expect(mentions('共受理申请12件')[0]).toMatchObject({ key: 'receivedOrPlusCarriedIn', certainty: 'ambiguous' });
});

test('a part points to its whole, a share to its count', () => {
  const found = mentions('共收到申请20件，其中网络申请15件，占75%，信函申请5件，占25%。');
  const [received] = found;
  expect(found.filter(({ key }) => key === 'channel').map(({ value, of, label }) => [value, of === received, label])).toEqual([
    [15, true, '网络'],
    [5, true, '信函'],
  ]);
  expect(found.filter(({ key }) => key === 'share').map(({ value, of }) => [value, of?.value])).toEqual([
    [75, 15],
    [25, 5],
  ]);
});

test('a share says of what, when the words do', () => {
  expect(only('予以公开6件，占答复总数的30%', 'share')[0]).toMatchObject({ value: 30, base: 'handled' });
  expect(only('网络申请6件，占收到申请总数的30%', 'share')[0]).toMatchObject({ value: 30, base: 'received' });
});

test('a difference is no rate and no figure of the table', () => {
  expect(only('共收到申请41件，较上年增加11件', 'difference')[0]).toMatchObject({ value: 11, of: { key: 'received', value: 41 } });
  expect(only('共收到申请30件，比去年减少5件', 'difference')[0]?.value).toBe(-5);
});

test("last year's figure beside a comparison is kept apart", () => {
  expect(only('共收到申请41件，比2022年（30件）增长36.7%', 'previous', 2023)[0]?.value).toBe(30);
  expect(only('申请由去年的30件增至41件', 'previous', 2023)[0]?.value).toBe(30);
});

test.each([
  [2023, 'carriedIn 3'],
  [2022, 'carriedForward 3'],
])('a figure carried to 2023 is read in the light of the year %d', (year, expected) => {
  expect(stated('结转至2023年办理申请3件', year)).toBe(expected);
});

test.each([
  ['上年度结转2件', 'carriedIn 2'],
  ['结转上年度申请2件', 'carriedIn 2'],
  ['含2022年转至今年办理的2件', 'carriedIn 2'],
  ['2022年结转2件', 'carriedIn 2'],
  ['上年度未办结2件', 'carriedIn 2'],
  ['结转下年度2件', 'carriedForward 2'],
  ['2件结转下一年度继续办理', 'carriedForward 2'],
  ['顺延至下年答复2件', 'carriedForward 2'],
  ['转入2024年办理2件', 'carriedForward 2'],
  ['2件将于次年答复', 'carriedForward 2'],
  ['转结下年度2件', 'carriedForward 2'],
  ['无结转', 'carriedForward 0'],
  ['无上年度结转', 'carriedIn 0'],
])('「%s」 tells which way a case is carried', (words, expected) => {
  expect(stated(`${words}。`, 2023)).toBe(expected);
});

test('the verb is not looked for beyond a full stop', () => {
  expect(stated('依申请公开工作收到好评。组织活动12件。')).toBe('');
});

test('a topic lasts into the next sentence, a figure does not', () => {
  expect(stated('办理人大代表建议12件。均已按时办结。')).toBe('');
  expect(stated('收到政府信息公开申请12件。截至年底已办结11件。')).toBe('handled 11, received 12');
});

test('answered ones are not all: a claim about them is none about what is open', () => {
  expect(stated('答复申请8件，均在法定期限内答复，结转下年度2件。')).toBe('carriedForward 2, handled 8');
});

test('channels without a total are added up', () => {
  expect(stated('通过网站收到申请3件、信函收到申请2件。')).toBe('received 5');
  expect(stated('共收到网上申请3件、信函申请2件，合计5件。')).toBe('received 5');
});

test('organisations of several columns are one figure', () => {
  expect(stated('自然人申请9件，商业企业申请2件，法律服务机构申请1件。')).toBe('naturalPerson 9, organisations 3');
});

test('fees of several agencies are parts of one', () => {
  const text = '全市收取信息处理费700元。其中，甲县2件，收取300元；乙县3件，收取400元。';
  expect(stated(text)).toBe('feeYuan 700');
  expect(only(text, 'feePart').map(({ value }) => value)).toEqual([300, 400]);
});

test('新制定 beside 修改 is only a part of what was issued', () => {
  expect(stated('公开政府规章9件（含新制定4件、修改3件、废止2件）。')).toBe('rulesRepealed 2');
});

test('a zero in words is marked as such', () => {
  expect(mentions('未收到政府信息公开申请。')[0]).toMatchObject({ key: 'received', value: 0, inWords: true });
});

test('results of reviews and suits are kept for the rules', () => {
  const found = mentions('行政复议5件，其中维持3件、纠正1件、尚未审结1件；未经复议直接起诉2件，复议后起诉1件。');
  expect(found.map(({ key, value }) => `${key} ${value}`)).toEqual([
    'review 5',
    'reviewUpheld 3',
    'reviewCorrected 1',
    'reviewPending 1',
    'directSuits 2',
    'suitsAfterReview 1',
  ]);
});

test('one figure for reviews and suits together is neither', () => {
  expect(mentions('行政复议、行政诉讼案件共3件').map(({ key }) => key)).toEqual(['reviewAndLitigation']);
});
