// The formulas of the sheet say what the rules say: evaluated for random reports with every kind of slip.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures, type CellId } from '../../src/form';
import { reading, type AnnualReport, type RawCell } from '../../src/report';
import {
  blankFormula,
  brokenFormula,
  cellFaultFormula,
  cellsOf,
  check,
  equations,
  onlyTotalFormula,
  statusFormula,
  type Equation,
  type Finding,
} from '../../src/rules';
import { slippedReport } from '../report/arbitrary';
import { small, zeros } from './sample';
import { addressOf, calculator, locator, placesOf } from './sheet';

/** What stands in the sheet: figures as numbers, everything else as it was typed. */
function sheetOf(report: AnnualReport, typed: Readonly<Partial<Record<CellId, RawCell>>> = {}) {
  const form = edition(report.edition);
  const places = placesOf(form);
  const cells = new Map<CellId, RawCell>();
  for (const { id } of figures(form)) {
    const read = reading(report, id);
    cells.set(id, read.kind === 'figure' ? read.value : (typed[id] ?? null));
  }
  return { form, places, at: locator(places), calculate: calculator(places, cells), cell: (id: CellId) => addressOf(places, id) };
}

/** T3-16 speaks in place of T3-03. */
const speaks = (findings: readonly Finding[], equation: Equation): Finding | undefined =>
  findings.find(
    ({ id, cells }) => (id === equation.rule || (id === 'T3-16' && equation.rule === 'T3-03')) && cells.join() === cellsOf(equation).join(),
  );

const cellRules = new Set(['T2-04', 'T3-04', 'T3-05', 'T3-16', 'T4-02']);

describe('the formula of an identity', () => {
  test('is true exactly when the rule speaks, and the words beside the table exactly then', () => {
    fc.assert(
      fc.property(slippedReport(), fc.nat(), ({ report, cells: typed }, any) => {
        const { form, at, calculate } = sheetOf(report, typed);
        const touched = equations(form).filter((equation) => cellsOf(equation).some((id) => id in typed));
        const equation = touched[any % touched.length]!;
        const finding = speaks(check(report), equation);
        const spoken =
          finding !== undefined && !(finding.id === 'T3-16' && finding.cells.some((id) => reading(report, id).kind !== 'figure'));
        expect([equation.where, calculate(brokenFormula(equation, at))]).toEqual([equation.where, spoken]);
        const words = calculate(statusFormula(equation, at));
        if (!spoken) expect(words).toBe('');
        else
          expect(words).toMatch(
            new RegExp(`^勾稽不平：.* ${finding.expected} ≠ .* ${finding.actual}，差 ${Math.abs(finding.difference!)}$`),
          );
      }),
      { numRuns: 1000 },
    );
  });

  test('says in words what a clerk mistyped', () => {
    const report = small({ 'table3.carriedForward.naturalPerson': 2, 'table4.review.total': 3 });
    const { form, at, calculate } = sheetOf(report);
    const words = equations(form).map((equation) => calculate(statusFormula(equation, at)));
    expect(words.filter((text) => text !== '')).toEqual([
      '勾稽不平：新收+上年结转 13 ≠ 办结总计+结转下年 14，差 1',
      '勾稽不平：六类申请人合计 2 ≠ 总计 1，差 1',
      '勾稽不平：四种结果合计 0 ≠ 总计 3，差 3',
    ]);
  });

  test('fits into a conditional format, which takes 255 characters', () => {
    for (const id of ['2021', '2019'] as const) {
      const form = edition(id);
      const at = locator(placesOf(form));
      for (const equation of equations(form)) expect(brokenFormula(equation, at).length).toBeLessThanOrEqual(255);
    }
    expect(blankFormula('$AB$100').length).toBeLessThanOrEqual(255);
  });
});

describe('the formulas of a cell', () => {
  test('tell blank from wrong from right as reading the cell does', () => {
    fc.assert(
      fc.property(slippedReport(['table2', 'table3', 'table4']), ({ report, cells: typed }) => {
        const { form, calculate, cell } = sheetOf(report, typed);
        const spoken = new Set(check(report).flatMap(({ id, cells }) => (cellRules.has(id) ? cells : [])));
        for (const { id, kind, table } of figures(form)
          .filter((figure) => figure.id in typed)
          .slice(0, 2)) {
          const read = reading(report, id).kind;
          const blank = calculate(blankFormula(cell(id)));
          const fault = calculate(cellFaultFormula(kind, cell(id), table === 'table2'));
          expect([id, blank]).toEqual([id, read === 'blank' || read === 'placeholder']);
          expect([id, fault]).toEqual([id, read !== 'figure' && !blank]);
          if (blank || fault) expect(spoken).toContain(id);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each<[RawCell, boolean]>([
    ['22（其中修订16件）', false],
    ['22(其中修订16件)', false],
    ['2.5（约）', true],
    ['-5（减少）', true],
    ['约22（其中修订16件）', true],
    ['（其中修订16件）', true],
  ])('in table 2 %p is a fault: %p', (raw, fault) => {
    const id: CellId = 'table2.normative.issued';
    const { calculate, cell } = sheetOf(zeros({ [id]: 'x' }), { [id]: raw });
    expect(calculate(cellFaultFormula('count', cell(id), true))).toBe(fault);
  });
});

describe('the formula of a number under 总计 alone', () => {
  test('is true exactly when T3-16 speaks', () => {
    const slips: fc.Arbitrary<RawCell> = fc.constantFrom<RawCell>(0, 0, null, '/', ' ', 3, '5件', { error: '#REF!' });
    const total: fc.Arbitrary<RawCell> = fc.constantFrom<RawCell>(0, 5, 5, null, '5', 2.5, -1, { error: '#REF!' });
    const ids = edition('2021').table3.columns.map(({ key }): CellId => `table3.granted.${key}`);
    fc.assert(
      fc.property(fc.array(slips, { minLength: 6, maxLength: 6 }), total, (parts, sum) => {
        const typed = Object.fromEntries(ids.map((id, at) => [id, parts[at] ?? (at === 6 ? sum : null)]));
        const report = zeros(typed);
        const { calculate, cell } = sheetOf(report, typed);
        const formula = onlyTotalFormula(ids.slice(0, -1).map(cell), cell(ids[6]!));
        expect(calculate(formula)).toBe(check(report).some(({ id }) => id === 'T3-16'));
      }),
      { numRuns: 1000 },
    );
  });
});
