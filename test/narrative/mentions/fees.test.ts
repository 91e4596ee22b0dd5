// 信息处理费 in 元; other money of the report is none of it.
import { expect, test } from '@jest/globals';
import { sorted, stated } from './stated';

test.each([
  ['本机关2023年未收取信息处理费。', 'feeYuan 0'],
  ['依申请公开信息处理费收取情况：无。', 'feeYuan 0'],
  ['全年依法收取政府信息公开信息处理费共计1640元。', 'feeYuan 1640'],
  ['2023年向1名申请人收取信息处理费300元。', 'feeYuan 300'],
  ['年内没有发生依申请公开收费。', 'feeYuan 0'],
  ['2023年，本机关发出收费通知2件，实际收取信息处理费0.12万元。', 'feeYuan 1200'],
  ['本年度行政事业性收费12.5万元，未收取政府信息公开信息处理费。', 'feeYuan 0'],
  ['根据《政府信息公开信息处理费管理办法》，全年未产生信息处理费。', 'feeYuan 0'],
  ['共收费0元。', 'feeYuan 0'],
  ['全年对2件申请收取信息处理费，合计金额460元。', 'feeYuan 460'],
  ['无政府信息公开收费项目。', 'feeYuan 0'],
  ['不收取任何费用。', 'feeYuan 0'],
  ['按照规定，未向申请人收取政府信息公开相关费用。', 'feeYuan 0'],
  ['我单位2023年度收取依申请公开信息处理费为零。', 'feeYuan 0'],
  ['本年度没有发生信息处理费。', 'feeYuan 0'],
  ['信息处理费收费总额为2，340元。', 'feeYuan 2340'],
  ['全区共收取信息处理费1080元，其中区住房城乡建设局3件，720元；区教育局1件，360元。', 'feeYuan 1080'],
  ['本年度发出收费通知5份，减免0元，实收信息处理费600元。', 'feeYuan 600'],
  ['2023年无政府信息公开信息处理费收缴情况。', 'feeYuan 0'],
])('「%s」 states %s', (sentence, expected) => {
  expect(stated(sentence)).toBe(sorted(expected));
});
