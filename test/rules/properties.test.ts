// What must be true of any report, not only of examples.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures } from '../../src/form';
import { check } from '../../src/rules';
import { anyConsistentReport, oneFigureChanged, slippedReport } from '../report/arbitrary';
import { oracle } from './oracle';

const CELLS_AND_SUMS = ['T3-01', 'T3-02', 'T3-03', 'T3-04', 'T3-05', 'T3-16', 'T4-01', 'T4-02'];

describe('any report', () => {
  test('in which everything adds up has no error and nothing to explain', () => {
    fc.assert(
      fc.property(anyConsistentReport, (report) => {
        expect(check(report).filter(({ severity }) => severity !== 'hint')).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('in which one figure of table 3 or 4 was changed has an error that names the changed cell', () => {
    fc.assert(
      fc.property(oneFigureChanged, ({ report, cell }) => {
        const errors = check(report).filter(({ severity }) => severity === 'error');
        expect(errors.flatMap(({ cells }) => cells)).toContain(cell);
      }),
      { numRuns: 1500 },
    );
  });

  test('with slips breaks exactly the rules that plain arithmetic says', () => {
    fc.assert(
      fc.property(slippedReport(), ({ report }) => {
        const found = new Set(check(report).map(({ id }) => id));
        const must = oracle(report);
        expect(CELLS_AND_SUMS.filter((id) => found.has(id))).toEqual(CELLS_AND_SUMS.filter((id) => must.has(id)));
      }),
      { numRuns: 2000 },
    );
  });

  test('names only cells of its own form, and tells of every cell that holds no figure', () => {
    fc.assert(
      fc.property(slippedReport(['table2', 'table3', 'table4']), ({ report }) => {
        const ids = new Set(figures(edition(report.edition)).map(({ id }) => id));
        const findings = check(report);
        const named = new Set(findings.flatMap(({ cells }) => cells));
        expect([...named].filter((id) => !ids.has(id))).toEqual([]);
        expect([...report.readings].filter(([id, read]) => read.kind !== 'figure' && !named.has(id))).toEqual([]);
        expect(findings.filter(({ cells }) => cells.length === 0 || new Set(cells).size !== cells.length)).toEqual([]);
        expect(findings.filter(({ message }) => /undefined|NaN|null|\n/.test(message))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('is checked without being changed, twice with the same result', () => {
    fc.assert(
      fc.property(slippedReport(), ({ report }) => {
        const before = JSON.stringify([...report.readings]);
        expect(check(report)).toEqual(check(report));
        expect(JSON.stringify([...report.readings])).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
});
