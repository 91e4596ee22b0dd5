// What is carried over from last year: the check against real reports, revisions that explain a gap, and the sheet's formulas.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, type CellId, type EditionId } from '../../src/form';
import { reading, reportOf, type RawCell } from '../../src/report';
import { carried, carriedCells, carriedFormula, carriedStatus, check } from '../../src/rules';
import { withCells } from '../report/arbitrary';
import { realReport } from '../report/realReports';
import { calculator } from './sheet';
import { zeros } from './sample';

const RULES = ['T2-01', 'T3-07', 'T3-08'];
const carriedFindings = (...given: Parameters<typeof check>) => check(...given).filter(({ id }) => RULES.includes(id));

describe('a city that carried over correctly', () => {
  const city = (year: number) => realReport(`suqian-${year}`);

  test('is not accused: 121 open at the end of 2023 come in again in 2024, and documents in force add up', () => {
    expect(carriedFindings(city(2024), { lastYear: city(2023) })).toEqual([]);
  });

  test('is told at once when one of the figures is another', () => {
    const wrong = withCells(city(2024), { 'table3.carriedIn.total': 112, 'table2.rules.inForce': 11 });
    expect(carriedFindings(wrong, { lastYear: city(2023) }).map(({ message }) => message)).toEqual([
      '规章：上年现行有效 11 + 制发 2 - 废止 1 = 12，现行有效为 11，差 1',
      '总计列：上年结转 112，应等于 2023 年报告的结转下年 121，差 9',
    ]);
  });
});

describe('a gap in the documents in force', () => {
  const lastYear = zeros({ 'table2.normative.inForce': 100 }, { year: 2022 });
  const said = (issued: RawCell, text = '') => {
    const report = zeros({ 'table2.normative.issued': issued, 'table2.normative.inForce': 106 });
    const texts = new Map([['text.overview.management' as const, text]]);
    return carriedFindings({ ...report, texts }, { lastYear }).map(({ severity, difference }) => [severity, difference]);
  };

  test('is a hint when the note in the cell or section 一 names as many revisions', () => {
    expect(said('22（其中修订16件）')).toEqual([['hint', -16]]);
    expect(said('22（16件为修订）')).toEqual([['hint', -16]]);
    expect(said(22, '全年制定行政规范性文件6件，修订行政规范性文件16件。')).toEqual([['hint', -16]]);
  });

  test('is an error when it names another number', () => {
    expect(said('22（其中修订15件）')).toEqual([['error', -16]]);
    expect(said(22, '全年修订行政规范性文件15件。')).toEqual([['error', -16]]);
    expect(said(22)).toEqual([['error', -16]]);
  });
});

/** This year's cells in column A, last year's on B; the years in C. */
function sheet(forms: { readonly form: EditionId; readonly last: EditionId }) {
  const rows = carried(edition(forms.form), edition(forms.last));
  const here = [...new Set(rows.flatMap(carriedCells))];
  const before = [...new Set(rows.map(({ last }) => last.id))];
  const places = new Map<CellId, { row: number; column: number }>();
  here.forEach((id, at) => places.set(id, { row: at + 1, column: 1 }));
  const lastPlace = (id: CellId) => `B${before.indexOf(id) + 1}`;
  const at = { cell: (id: CellId) => `A${here.indexOf(id) + 1}`, last: lastPlace, yearBefore: 'C1=1' };
  return { rows, here, before, places, at };
}

describe('the formula of what is carried over', () => {
  const typed: fc.Arbitrary<RawCell> = fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom<RawCell>(null, '/', '2', 1.5, -1, { error: '#REF!' }, 1e13) },
  );
  const forms = fc.constantFrom(
    { form: '2021', last: '2021' } as const,
    { form: '2021', last: '2019' } as const,
    { form: '2019', last: '2019' } as const,
  );

  test('is true exactly where the check speaks', () => {
    const values = fc.array(typed, { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(forms, values, values, fc.boolean(), (which, these, those, right) => {
        const { rows, here, before, places, at } = sheet(which);
        const year = 2023;
        const meta = { agency: '安平县人民政府', year };
        const pick = (ids: readonly CellId[], from: readonly RawCell[]) => Object.fromEntries(ids.map((id, n) => [id, from[n] ?? null]));
        const report = withCells(reportOf({ ...meta, edition: which.form }, {}), pick(here, these));
        const lastYear = withCells(reportOf({ ...meta, edition: which.last, year: right ? year - 1 : year - 2 }, {}), pick(before, those));
        const contents = new Map<CellId, RawCell>(here.map((id, n) => [id, these[n] ?? null]));
        const allPlaces = new Map(places);
        before.forEach((id, n) => {
          allPlaces.set(`table9.${id}` as CellId, { row: n + 1, column: 2 });
          contents.set(`table9.${id}` as CellId, those[n] ?? null);
        });
        allPlaces.set('table9.year' as CellId, { row: 1, column: 3 });
        contents.set('table9.year' as CellId, right ? 1 : 0);
        const calculate = calculator(allPlaces, contents);
        const findings = carriedFindings(report, { lastYear });
        for (const row of rows) {
          // T3-07 tells the columns too.
          const mine = findings.filter(({ id, cells }) => (row.rule === 'T2-01') === (id === 'T2-01') && cells.includes(row.result.id));
          const speaks = mine.length > 0;
          expect([row.where, calculate(carriedFormula(row, at))]).toEqual([row.where, speaks]);
          const words = String(calculate(carriedStatus(row, at)));
          expect(words !== '').toBe(speaks);
          if (speaks && row.rule !== 'T3-08') expect(words).toContain(`差 ${Math.abs(mine[0]!.difference!)}`);
          if (speaks) expect(reading(report, row.result.id).kind).toBe('figure');
        }
      }),
      { numRuns: 500 },
    );
  });
});
