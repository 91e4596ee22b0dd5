// What last year's report changes in findings, beyond the examples.
import { expect, test } from '@jest/globals';
import { check } from '../../src/rules';
import { zeros } from './sample';

test('fees that are ten thousand times last year’s, or equal an amount in yuan of the text, were typed in yuan', () => {
  const fees = (report: ReturnType<typeof zeros>, last = zeros({}, { year: 2022 })) =>
    check(report, { lastYear: last }).flatMap(({ id, message }) => (id === 'T2-05' ? [message] : []));
  const county = zeros({ 'table2.fees': 8000 });
  expect(fees(county, zeros({ 'table2.fees': 0.8 }, { year: 2022 }))).toEqual([
    '行政事业性收费本年 8000 万元，上年 0.8 万元，相差约一万倍，请核对是否有一年误按元填写',
  ]);
  const saying = (text: string) => ({ ...county, texts: new Map([['text.otherMatters', text]] as const) });
  expect(fees(saying('全年行政事业性收费8000元。'))).toEqual(['行政事业性收费填了 8000（万元），正文写的是 8000 元，请核对单位']);
  expect(fees(saying('全年收取信息处理费8000元。'))).toEqual([]);
});
