// What breaks the rules on what is carried over from last year, and what does not.
import { small, zeros, type Examples } from './sample';

const LAST = { year: 2022 } as const;
/** Two open at the end of last year, one of a natural person, one of another body. */
const two = zeros(
  {
    'table3.carriedForward.naturalPerson': 1,
    'table3.carriedForward.otherOrganisation': 1,
    'table3.carriedForward.total': 2,
  },
  LAST,
);
const normative = (inForce: number | null) => zeros({ 'table2.normative.inForce': inForce }, LAST);
const documents = (issued: number | string, repealed: number, inForce: number) =>
  zeros({ 'table2.normative.issued': issued, 'table2.normative.repealed': repealed, 'table2.normative.inForce': inForce });
const NORMATIVE = ['table2.normative.issued', 'table2.normative.repealed', 'table2.normative.inForce'] as const;

export const carriedExamples: Readonly<Record<string, Examples>> = {
  'T3-07': {
    passing: [
      { clerk: 'has no report of last year', report: small() },
      {
        clerk: 'took over what was left open',
        report: small(),
        lastYear: small({}, LAST),
      },
      {
        clerk: 'does not know what was left open',
        report: small(),
        lastYear: small({ 'table3.carriedForward.total': null }, LAST),
      },
      { clerk: 'has the report of the year before last', report: small(), lastYear: zeros({}, { year: 2021 }) },
      {
        clerk: 'reported on the trial form last year',
        report: small({}, { year: 2021 }),
        lastYear: small({}, { year: 2020, edition: '2019' }),
      },
    ],
    failing: [
      {
        clerk: 'carried in another number',
        report: small(),
        lastYear: two,
        messages: ['总计列：上年结转 1，应等于 2022 年报告的结转下年 2，差 1（其他列 0 对 1）'],
        cells: ['table3.carriedIn.total', 'table3.carriedIn.otherOrganisation'],
      },
      {
        clerk: 'forgot what was left open',
        report: zeros({}, { year: 2021 }),
        lastYear: zeros({ 'table3.carriedForward.total': 3 }, { year: 2020, edition: '2019' }),
        messages: ['总计列：上年结转 0，应等于 2020 年报告的结转下年 3，差 3'],
        cells: ['table3.carriedIn.total'],
      },
    ],
  },
  'T3-08': {
    passing: [
      { clerk: 'took over each applicant', report: small(), lastYear: small({}, LAST) },
      { clerk: 'carried in another number altogether', report: small(), lastYear: two },
    ],
    failing: [
      {
        clerk: 'put an application under another applicant',
        report: small({ 'table3.carriedIn.naturalPerson': 0, 'table3.carriedIn.business': 1 }),
        lastYear: small({}, LAST),
        messages: ['上年结转的分列与 2022 年报告的结转下年不同：自然人列 0 对 1，商业企业列 1 对 0，请核对申请人类别'],
        cells: ['table3.carriedIn.naturalPerson', 'table3.carriedIn.business'],
      },
    ],
  },
  'T2-01': {
    passing: [
      { clerk: 'took the repealed ones off', report: documents(50, 227, 420), lastYear: normative(597) },
      { clerk: 'does not know how many were in force', report: documents(1, 0, 5), lastYear: normative(null) },
      {
        clerk: 'reported on the trial form last year',
        report: zeros({ 'table2.normative.inForce': 9 }, { year: 2021 }),
        lastYear: zeros({ 'table2.normative.total': 4 }, { year: 2020, edition: '2019' }),
      },
    ],
    failing: [
      {
        clerk: 'swapped two digits',
        report: documents(50, 227, 402),
        lastYear: normative(597),
        messages: ['行政规范性文件：上年现行有效 597 + 制发 50 - 废止 227 = 420，现行有效为 402，差 18'],
        cells: NORMATIVE,
      },
    ],
  },
};
