// A report as a value: from numbers, with blanks, and its fingerprint.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures } from '../../src/form';
import { exampleReport, figure, fingerprint, reading, reportOf, sum } from '../../src/report';
import { anyConsistentReport, withCells, withReadings } from './arbitrary';

const report = reportOf(
  { edition: '2021', agency: '青山乡人民政府', year: 2023, level: 'township' },
  { 'table4.review.upheld': 2, 'table4.review.total': 2, 'table3.received.total': -1 },
);

describe('a report from numbers', () => {
  test('has one reading for each figure of its edition', () => {
    expect([...report.readings.keys()]).toEqual(figures(edition('2021')).map(({ id }) => id));
  });

  test('leaves blank what is not given: no blank is 0', () => {
    expect(reading(report, 'table4.review.corrected').kind).toBe('blank');
    expect(figure(report, 'table4.review.corrected')).toBeUndefined();
  });

  test('takes no number that the form does not take', () => {
    expect(reading(report, 'table3.received.total').kind).toBe('negative');
  });

  test('calls a cell of another edition missing', () => {
    expect(reading(report, 'table2.procurement.items').kind).toBe('missing');
  });

  test('has no sum over a blank', () => {
    expect(sum(report, ['table4.review.upheld', 'table4.review.total'])).toBe(4);
    expect(sum(report, ['table4.review.upheld', 'table4.review.corrected'])).toBeUndefined();
    expect(sum(report, [])).toBe(0);
  });
});

describe('the example report', () => {
  test('is a township whose figures are all 0', () => {
    const example = exampleReport();
    expect(figures(edition('2021')).every(({ id }) => figure(example, id) === 0)).toBe(true);
  });
});

describe('the fingerprint of a report', () => {
  test('does not depend on the order in which cells were read', () => {
    fc.assert(
      fc.property(anyConsistentReport, (any) => {
        expect(fingerprint({ ...any, readings: new Map([...any.readings].reverse()) })).toBe(fingerprint(any));
      }),
      { numRuns: 100 },
    );
  });

  test('changes with any figure, text, year or name', () => {
    const before = fingerprint(report);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    const others = [
      withReadings(report, { 'table4.direct.total': { kind: 'figure', value: 0 } }),
      withCells(report, { 'table4.direct.total': '/' }),
      { ...report, texts: new Map([['text.problems' as const, '无']]) },
      { ...report, year: 2024 },
      { ...report, agency: '绿水乡人民政府' },
    ].map(fingerprint);
    expect(new Set([before, ...others]).size).toBe(others.length + 1);
  });
});
