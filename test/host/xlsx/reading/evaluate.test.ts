// The few formulas that are worked out here agree with an independent evaluator, and what is not understood is left alone.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import FormulaParser from 'fast-formula-parser';
import type { HostValue } from '../../../../src/host/host';
import type { Cell } from '../../../../src/host/xlsx/reading/cells';
import { evaluator } from '../../../../src/host/xlsx/reading/evaluate';
import { shiftFormula } from '../../../../src/host/xlsx/reading/formula';
import { place } from '../../../../src/host/xlsx/reading/reference';

type Content = HostValue | { readonly formula: string; readonly saved?: HostValue };

/** Cells of one sheet from row 1, column 1 on; a text that starts with "=" is a formula without a saved result. */
function sheet(rows: readonly (readonly Content[])[], trusting = true) {
  const cells = new Map<number, Cell>();
  rows.forEach((line, r) =>
    line.forEach((content, c) => {
      const at = { row: r + 1, column: c + 1 };
      if (typeof content === 'string' && content.startsWith('=')) {
        cells.set(place(at.row, at.column), { ...at, value: undefined, formula: { text: content.slice(1), rows: 0, columns: 0 } });
      } else if (typeof content === 'object' && content !== null && 'formula' in content) {
        cells.set(place(at.row, at.column), { ...at, value: content.saved, formula: { text: content.formula, rows: 0, columns: 0 } });
      } else if (content !== null) cells.set(place(at.row, at.column), { ...at, value: content });
    }),
  );
  return evaluator({ cells: (name) => (['表', "o'b"].includes(name) ? cells : undefined), trusting });
}

const first = (...line: readonly Content[]) => sheet([line]).value('表', 1, 1);
const error = (text: string) => ({ error: text });

describe('a sum that a program saved without working it out', () => {
  test.each<[string, readonly Content[], HostValue]>([
    ['is worked out from the cells', [{ formula: 'SUM(B1:D1)', saved: 99 }, 1, 2, 3], 6],
    ['skips blanks, texts and TRUE in a range', ['=SUM(B1:E1)', 1, '2', true, null], 1],
    ['takes several ranges, cells and numbers', ['=SUM(B1,C1:D1,4,"5")', 1, 2, 3], 15],
    ['passes errors on', ['=SUM(B1:C1)', 1, error('#REF!')], error('#REF!')],
    ['adds decimals as Excel shows them', ['=SUM(B1:C1)', 0.1, 0.2], 0.3],
    ['stays empty while nothing is filled in', ['=IF(COUNT(B1:C1)=0,"",SUM(B1:C1))', null, '/'], ''],
    ['shows as soon as something is', ['=IF(COUNT(B1:C1)=0,"",SUM(B1:C1))', null, 0], 0],
    ['adds cell by cell', ['=B1+C1', 1, null], 1],
    ['reads numbers typed as text when cells are added', ['=B1+C1', 1, ' 2 '], 3],
    ['cannot add a text', ['=B1+C1', 1, '/'], error('#VALUE!')],
    ['follows other formulas', ['=B1+1', '=SUM(C1:D1)', 1, 2], 4],
    ['sees a circle', ['=B1', '=A1'], error('#循环引用')],
    ['cannot divide by nothing', ['=B1/C1', 1, 0], error('#DIV/0!')],
    ['knows a sheet by its quoted name', ["=SUM('o''b'!B1:C1)+'表'!B1+表!C1", 1, 2], 6],
    ['misses a sheet that is gone', ['=没有!A1'], error('#REF!')],
    ['shows 0 for an empty cell', ['=B1'], 0],
    ['compares and joins', ['=IF(B1>=C1,"多 "&B1-C1,"少")', 5, 3], '多 2'],
    ['signs and brackets', ['=-(B1-C1)*2', 1, 3], 4],
  ])('%s', (_, line, expected) => {
    expect(first(...line)).toEqual(expected);
  });

  test.each([
    'VLOOKUP(1,B1:C9,2)',
    'SUM(B:B)',
    'SUM(总数)',
    'B1^2',
    'SUM(B1:C1 C1:D1)',
    'SUM([1]表!A1)',
    'SUM(',
    '1+',
    'B1:C1',
    '"',
    'IF(1)',
  ])('keeps its saved result when it is beyond understanding: %s', (formula) => {
    expect(first({ formula, saved: 7 })).toBe(7);
    expect(first({ formula })).toEqual(error('#未计算'));
    expect(sheet([[{ formula, saved: 7 }]], false).value('表', 1, 1)).toEqual(error('#未计算'));
  });

  test('ends, however it was made', () => {
    const nested = `${'('.repeat(3000)}1${')'.repeat(3000)}`;
    expect(first({ formula: nested, saved: 1 })).toBe(1);
    const chain = Array.from({ length: 5000 }, (_, row): Content[] => [{ formula: `A${row + 2}+1`, saved: 3 }]);
    expect(sheet(chain).value('表', 1, 1)).toEqual(expect.any(Number));
    const columns = Array.from({ length: 3000 }, (): Content[] => [1, { formula: 'SUM(A1:XFC1048576)', saved: 5 }]);
    const all = sheet(columns);
    for (let row = 1; row <= 3000; row++) expect(all.value('表', row, 2)).toBeDefined();
  });

  test('agrees with another evaluator on random sheets and formulas', () => {
    // Without errors: the other evaluator leaves them out of sums, Excel does not.
    const content = fc.oneof(fc.integer({ min: -9, max: 99 }), fc.constant(null), fc.constantFrom('/', '无', '12'));
    const cellName = fc.constantFrom('B1', 'C1', '$D$1', 'E1');
    const range = fc.constantFrom('B1:C1', 'B1:E1', '$C1:D$1', 'E1');
    const simple = fc.oneof(cellName, fc.integer({ min: 0, max: 20 }).map(String));
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        simple,
        range.map((one) => `SUM(${one})`),
        fc.tuple(range, range).map(([a, b]) => `COUNT(${a},${b})`),
        fc.tuple(tie('formula'), fc.constantFrom('+', '-', '*'), tie('formula')).map(([a, o, b]) => `(${a}${o}${b})`),
        fc.tuple(range, tie('formula')).map(([a, b]) => `IF(COUNT(${a})=0,0,${b})`),
      ),
    }));
    let now: readonly HostValue[] = [];
    // Building its grammar takes long, so one parser serves all.
    const parser = new FormulaParser({
      onCell: ({ col }: { col: number }) => now[col - 2] ?? null,
      onRange: ({ from, to }: { from: { col: number }; to: { col: number } }) => [now.slice(from.col - 2, to.col - 1)],
    });
    fc.assert(
      fc.property(fc.tuple(content, content, content, content), formula, (values, text) => {
        now = values;
        const theirs = fromTheirs(parser.parse(text, { sheet: '表', row: 1, col: 1 }));
        expect(sheet([[`=${text}`, ...values]]).value('表', 1, 1) ?? 0).toEqual(theirs ?? 0);
      }),
      { numRuns: 2000 },
    );
  });
});

const fromTheirs = (value: unknown): HostValue =>
  value instanceof FormulaParser.FormulaError ? { error: String((value as { name: string }).name) } : (value as HostValue);

describe('a formula that moves', () => {
  test('takes its references along, but for fixed ones, texts, functions and sheets', () => {
    expect(shiftFormula(`SUM(A1:$B2)+C$3&"A1"&LOG10(D4)+A1!A1+'A1'!B2+Q1.总计`, 1, 2)).toBe(
      `SUM(C2:$B3)+E$3&"A1"&LOG10(F5)+A1!C2+'A1'!D3+Q1.总计`,
    );
    expect(shiftFormula('A1+B1', -1, 0)).toBe('#REF!+#REF!');
  });
});
