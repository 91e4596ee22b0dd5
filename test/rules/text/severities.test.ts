// Where a rule on texts says less than usual: what is not begun, what may be meant so.
import { expect, test } from '@jest/globals';
import { check } from '../../../src/rules';
import { allRules } from '../../../src/rules/text';
import type { AnnualReport } from '../../../src/report';
import { writes } from './writes';

const told = (report: AnnualReport, id: string) =>
  check(report, { rules: allRules }).flatMap((finding) => (finding.id === id ? [`${finding.severity} ${finding.message}`] : []));

test('sections that nobody has begun are hints, because the document offers a draft', () => {
  const report = writes({ 'text.title': '安平县人民政府2023年政府信息公开工作年度报告' });
  expect(told(report, 'ST-04')).toEqual([
    'hint 第一部分总体情况还没有写，生成文档时先放草稿：应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
  ]);
  expect(told(report, 'ST-07')).toEqual(['hint 第五部分存在的主要问题及改进情况还没有写，生成文档时先放草稿']);
  expect(told(report, 'ST-09')).toEqual(['hint 第六部分其他需要报告的事项还没有写，生成文档时先放草稿']);
});

test('the head of a text’s own section can be left out, which is no error', () => {
  expect(told(writes({ 'text.problems': '五、存在的主要问题及改进情况\n公开不够及时。' }), 'ST-02')).toEqual([
    'hint “五、存在的主要问题及改进情况”会由文档自动印出，正文里可以删去',
  ]);
});

test('a shorter form of the body’s name in the title is a warning', () => {
  const report = writes({ 'text.title': '洪泽区人民政府2023年政府信息公开工作年度报告' }, {}, { agency: '淮安市洪泽区人民政府' });
  expect(told(report, 'YR-07')).toEqual(['warning 标题写的是“洪泽区人民政府”，单位全称是“淮安市洪泽区人民政府”，前后应当一致']);
});

test('another body’s office to ask is a warning', () => {
  expect(told(writes({ 'text.preamble': '如有疑问，请与饶阳县政务公开办公室联系。' }), 'YR-07')).toEqual([
    'warning “导语”里“请与饶阳县政务公开办公室联系”写的机关与单位全称“安平县人民政府”不同，请核对',
  ]);
});

test('a township that signs in February is told gently', () => {
  const report = { ...writes({}, {}, { agency: '青山乡人民政府', level: 'township' }), date: '2024年2月6日' };
  expect(told(report, 'YR-05')).toEqual(['hint 成文日期“2024年2月6日”晚于一般的公布时间（2024年1月31日前，或按当地通知），请核对']);
});
