// The frame around the rules: order, suppression, editions.
import { describe, expect, test } from '@jest/globals';
import { check, rules, serves } from '../../src/rules';
import { edition, type CellId } from '../../src/form';
import { small, zeros } from './sample';

describe('the list of findings', () => {
  test('has errors first, then what must be explained, then hints, each by table', () => {
    const report = zeros({
      'table4.direct.upheld': 3,
      'table2.fees': 100_000,
      'table2.normative.issued': 12,
      'table2.normative.inForce': 12,
      'table2.licences': '5件',
      'table3.granted.business': 2,
    });
    expect(check(report).map(({ id, severity, cells }) => [severity, cells[0]?.slice(0, 6), id])).toEqual([
      ['error', 'table2', 'T2-04'],
      ['error', 'table3', 'T3-02'],
      ['error', 'table3', 'T3-03'],
      ['error', 'table4', 'T4-01'],
      ['warning', 'table2', 'T2-05'],
      ['hint', 'table2', 'T2-03'],
    ]);
  });

  test('of a blank cell has one finding, and no sum over it; sums beside it are still told', () => {
    expect(check(small({ 'table3.granted.business': null })).map(({ id }) => id)).toEqual(['T3-05']);
    expect(check(small({ 'table3.handled.naturalPerson': ' ', 'table3.handled.business': 12 })).map(({ id }) => id)).toEqual([
      'T3-05',
      'T3-01',
      'T3-02',
    ]);
  });

  test('still has the broken row when a column crosses it at a cell that is right', () => {
    // 新收行 and 自然人列 break at two different cells; each sum is told by itself.
    const report = small({ 'table3.received.business': 3, 'table3.carriedForward.naturalPerson': 2 });
    expect(check(report).map(({ id, cells }) => `${id} ${cells[0] ?? ''}`)).toEqual([
      'T3-01 table3.received.naturalPerson',
      'T3-01 table3.received.business',
      'T3-03 table3.received.naturalPerson',
      'T3-03 table3.carriedForward.naturalPerson',
    ]);
  });

  test('has a number under 总计 alone once, not as a broken sum or a blank as well', () => {
    const parts = edition('2021')
      .table3.columns.slice(0, -1)
      .map(({ key }): CellId => `table3.granted.${key}`);
    const report = small(Object.fromEntries(parts.map((id) => [id, null])));
    expect(
      check(report)
        .filter(({ cells }) => cells.includes('table3.granted.business'))
        .map(({ id }) => id),
    ).toEqual(['T3-16']);
  });

  test('of a report on the form of 2019 for 2023 says so once a table', () => {
    expect(check(zeros({}, { edition: '2019' })).map(({ id }) => id)).toEqual(['T2-07', 'T3-06']);
  });
});

describe('which rules serve a report', () => {
  const rule = (id: string) => rules.find((one) => one.id === id)!;

  test.each([
    ['T4-06', '2021', 2023, false],
    ['T4-06', '2021', 2024, true],
    ['T2-02', '2019', 2019, false],
    ['T2-02', '2021', 2021, true],
    ['T3-06', '2019', 2020, false],
    ['T3-06', '2019', 2021, true],
    ['T3-01', '2019', 2019, true],
  ] as const)('%s on the form of %s for %i: %s', (id, form, year, expected) => {
    expect(serves(rule(id), edition(form), year)).toBe(expected);
  });

  test('a rule may end with a year', () => {
    expect(serves({ ...rule('T3-01'), years: { to: 2020 } }, edition('2019'), 2021)).toBe(false);
  });
});
