// Six published reports with texts: the slips of text, year and wording that they were published with, and hardly any other.
import { describe, expect, test } from '@jest/globals';
import type { AnnualReport } from '../../../src/report';
import { check, type Finding } from '../../../src/rules';
import { allRules, textRules } from '../../../src/rules/text';
import { realReport } from '../../report/realReports';
import { realTexts } from './realTexts';

const withTexts = (name: string): AnnualReport => ({
  ...realReport(name),
  texts: new Map(Object.entries(realTexts[name]!)) as AnnualReport['texts'],
});
const ofTexts = new Set(textRules.map(({ id }) => id));
const findings = (name: string, lastYear?: AnnualReport): readonly Finding[] =>
  check(withTexts(name), { rules: allRules, ...(lastYear ? { lastYear } : {}) }).filter(({ id }) => ofTexts.has(id));
const ids = (found: readonly Finding[], severity: Finding['severity']) =>
  found.filter((one) => one.severity === severity).map(({ id }) => id);

describe('published reports', () => {
  test.each<[string, { readonly errors: readonly string[]; readonly warnings: readonly string[]; readonly hints: readonly string[] }]>([
    ['xicunxiang-2022', { errors: [], warnings: [], hints: ['ST-05', 'ST-14', 'LG-01', 'LG-02', 'LG-03', 'LG-03'] }],
    ['suqian-2023', { errors: [], warnings: [], hints: [] }],
    ['hongze-2023', { errors: [], warnings: ['YR-06', 'YR-07'], hints: ['T4-05', 'T4-08', 'LG-01', 'LG-03'] }],
    ['shuyang-fagaiju-2023', { errors: ['YR-01'], warnings: ['ST-03'], hints: ['T4-08', 'YR-04', 'YR-08', 'LG-03'] }],
    ['shanghai-office-2019', { errors: [], warnings: ['TX-06', 'TX-06', 'T4-04'], hints: ['TX-08', 'TX-09'] }],
  ])('%s has these slips in its text and no other: %j', (name, { errors, warnings, hints }) => {
    const found = findings(name);
    expect(ids(found, 'error')).toEqual(errors);
    expect(ids(found, 'warning')).toEqual(warnings);
    expect(ids(found, 'hint')).toEqual(hints);
  });

  test('宿迁 2024 counts the cases that were filed for record, and grew by a little more than it says', () => {
    const found = findings('suqian-2024', realReport('suqian-2023'));
    expect(found.map(({ id }) => id)).toEqual(['T4-03', 'T4-03', 'TX-10']);
    expect(found.map(({ expected, actual, difference }) => [expected, actual, difference])).toEqual([
      [170, 134, -36],
      [77, 57, -20],
      [1.0812, 1.05, undefined],
    ]);
  });

  test('上海 2019 took one column and one row where the table has sums', () => {
    const messages = findings('shanghai-office-2019').map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        '正文“予以公开及部分公开258件”与表三“（一）予以公开·总计”加“（二）部分公开·总计”275 不一致，差 17',
        '正文“无法提供265件”与表三“（四）无法提供·总计”337 不一致，差 72',
        '正文“均获维持”，表四“行政复议·尚未审结”为 2、表四“未经复议直接起诉·尚未审结”为 1，请核对',
        '正文列出的办理结果合计 716 件，办结是 805 件，差 89，请核对',
      ]),
    );
  });
});
