// Six published reports: exactly the slips that they were published with.
import { describe, expect, test } from '@jest/globals';
import { figures, edition } from '../../src/form';
import { check, type Finding } from '../../src/rules';
import { realReport, realReports } from '../report/realReports';

/** Errors and warnings as 「id ×count」. */
const serious = (findings: readonly Finding[]) => {
  const counts = new Map<string, number>();
  for (const { id, severity } of findings) if (severity !== 'hint') counts.set(id, (counts.get(id) ?? 0) + 1);
  return Object.fromEntries(counts);
};
const cellsOf = (name: string, id: string) => check(realReport(name)).flatMap((finding) => (finding.id === id ? finding.cells : []));

describe('published reports', () => {
  test.each<[string, Readonly<Record<string, number>>]>([
    ['xicunxiang-2022', {}],
    ['suqian-2023', {}],
    ['suqian-2024', {}],
    ['hongze-2023', { 'T3-06': 2, 'T4-01': 2 }],
    ['shuyang-fagaiju-2023', { 'T2-07': 1, 'T3-05': 1 }],
    ['shanghai-office-2019', { 'T2-04': 1, 'T3-05': 22, 'T4-02': 3 }],
  ])('%s has these errors and no other: %j', (name, expected) => {
    expect(serious(check(realReport(name)))).toEqual(expected);
  });

  test('stand here all six, with every figure that was printed', () => {
    expect(realReports()).toHaveLength(6);
    for (const name of realReports().filter((one) => !one.startsWith('hongze'))) {
      const report = realReport(name);
      expect(report.readings.size).toBe(figures(edition(report.edition)).length);
    }
  });

  test('洪泽 2023 printed a total of 0 for eleven and for five cases', () => {
    const sums = check(realReport('hongze-2023')).filter(({ id }) => id === 'T4-01');
    expect(sums.map(({ expected, actual, difference }) => [expected, actual, difference])).toEqual([
      [11, 0, -11],
      [5, 0, -5],
    ]);
  });

  test('沭阳 2023 left the five columns of organisations blank: 125 cells in one finding', () => {
    expect(cellsOf('shuyang-fagaiju-2023', 'T3-05')).toHaveLength(125);
  });

  test('上海 2019 left 126 cells of table 3 and 9 of table 4 blank, and says what eleven blank totals should be', () => {
    expect(cellsOf('shanghai-office-2019', 'T3-05')).toHaveLength(126);
    expect(cellsOf('shanghai-office-2019', 'T4-02')).toHaveLength(9);
    const sums = check(realReport('shanghai-office-2019')).flatMap(({ id, message }) =>
      id === 'T3-05' ? (/合计为 (\d+)$/.exec(message)?.[1] ?? []) : [],
    );
    expect(sums).toEqual(['272', '3', '14', '5', '4', '12', '265', '47', '25', '149', '9']);
  });
});
