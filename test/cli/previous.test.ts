// nianbao check --previous: last year's report in whatever form it is at hand.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertTemplate } from '../../src/actions';
import { compose } from '../../src/document';
import { edition } from '../../src/form';
import { createXlsx } from '../../src/host/xlsx';
import { type } from '../actions/workbook';
import { gbk, page } from '../published/print';
import { small } from '../rules/sample';
import { folder, nianbao } from './program';

const directory = folder();
const path = (name: string) => join(directory, name);
const last = small({}, { agency: '西村乡人民政府', year: 2021, level: 'township' });

beforeAll(async () => {
  for (const [name, year] of [
    ['本年.xlsx', 2022],
    ['上年.xlsx', 2021],
  ] as const) {
    const host = createXlsx();
    await insertTemplate(host, { agency: '西村乡人民政府', year });
    await type(host, { 'table3.carriedIn.naturalPerson': 3, 'table3.carriedForward.naturalPerson': 1 });
    writeFileSync(path(name), await host.bytes());
  }
  writeFileSync(path('上年.docx'), compose({ report: last, form: edition('2021'), reportId: 'id', revision: 1, meta: {} }).bytes);
  writeFileSync(path('上年.htm'), gbk(page(last).replace('utf-8', 'gb2312')));
  writeFileSync(path('前年.html'), page({ ...last, year: 2020 }));
  writeFileSync(path('无年度.html'), page(last, { title: '信息公开' }));
});

const check = (previous: string) => nianbao(['check', path('本年.xlsx'), '--previous', path(previous), '--json']);

describe('nianbao check --previous', () => {
  test.each(['上年.xlsx', '上年.docx', '上年.htm'])('takes %s', (previous) => {
    const { code, out, err } = check(previous);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly id: string; readonly message: string }[] };
    expect(findings.find(({ id }) => id === 'T3-07')?.message).toContain('上年结转 3，应等于 2021 年报告的结转下年 1，差 2');
  });

  test('refuses the report of another year, or of none', () => {
    const other = check('前年.html');
    expect(other.code).toBe(2);
    expect(other.err).toContain('--previous 给的是 2020 年的报告，这是 2022 年度的，请给 2021 年的报告。');
    const none = check('无年度.html');
    expect(none.code).toBe(2);
    expect(none.err).toContain('没有写明是哪一年的报告');
  });
});
