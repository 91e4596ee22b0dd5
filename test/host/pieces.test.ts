// The small parts of the Excel adapter that need no Excel.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entry } from '../../src/host/entry';
import { rectangles, runs } from '../../src/host/rectangles';
import { shift } from '../../src/host/shift';

describe('cells gathered into rectangles', () => {
  test('a table is one rectangle, a gap makes several', () => {
    const table = [1, 2, 3].flatMap((row) => [2, 3].map((column) => ({ row, column })));
    expect(rectangles(table)).toEqual([{ row: 1, column: 2, rows: 3, columns: 2 }]);
    expect(rectangles(table.filter(({ row, column }) => row !== 2 || column !== 3))).toEqual([
      { row: 1, column: 2, rows: 1, columns: 2 },
      { row: 2, column: 2, rows: 1, columns: 1 },
      { row: 3, column: 2, rows: 1, columns: 2 },
    ]);
  });

  test('every cell is covered exactly once and no other, whatever the cells', () => {
    const cell = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 8 }) });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const covered = rectangles(cells).flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`),
        );
        expect([...covered].sort()).toEqual([...new Set(cells.map(({ row, column }) => `${row},${column}`))].sort());
      }),
      { numRuns: 1000 },
    );
  });

  test('neighbouring columns of the same width are one run', () => {
    expect(runs([4, 1, 2, 3, 7])).toEqual([
      { first: 1, count: 4 },
      { first: 7, count: 1 },
    ]);
    expect(runs([])).toEqual([]);
  });
});

describe('a rule seen from another cell', () => {
  test.each([
    ['=D7>0', 1, 2, '=F8>0'],
    ['=$D7>D$7', 3, 1, '=$D10>E$7'],
    ['=SUM($D$4:D9)=Z9', 1, 1, '=SUM($D$4:E10)=AA10'],
    ["='表三'!B2='B2'!B2", 1, 0, "='表三'!B3='B2'!B3"],
    ['=FIND("A1",A1)', 1, 0, '=FIND("A1",A2)'],
    ['=LOG10(A1)+A1B', 1, 0, '=LOG10(A2)+A1B'],
    ['=IF(ISBLANK(B3),"/",表甲!B3)', 0, 1, '=IF(ISBLANK(C3),"/",表甲!C3)'],
    ['=A1', 0, 0, '=A1'],
  ])('%s moved by %i rows and %i columns is %4$s', (formula, rows, columns, moved) => {
    expect(shift(formula, rows, columns)).toBe(moved);
  });

  test('moving there and back gives the same rule', () => {
    const reference = fc
      .tuple(fc.constantFrom('', '$'), fc.constantFrom('C', 'Z', 'AB'), fc.constantFrom('', '$'), fc.integer({ min: 20, max: 99 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (refs, rows, columns) => {
          const formula = `=SUM(${refs.join(',')})>"B7"`;
          expect(shift(shift(formula, rows, columns), -rows, -columns)).toBe(formula);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('what Excel would read as something else carries an apostrophe', () => {
  test.each(['=1', '+1', '-', '@a', "'a", '12', ' 3', '2022年', '1-2', '#REF!', 'true', '（3）', '二〇二二年', '下午三点', '￥1', '５'])(
    '%s',
    (text) => {
      expect(entry(text)).toBe(`'${text}`);
    },
  );
  test.each(['一、总体情况', '（一）主动公开', '西村乡人民政府', '无', '/', 'https://example.cn', '第12件', ''])('but not %s', (text) => {
    expect(entry(text)).toBe(text);
  });
  test('a number stays one, and nothing empties the cell', () => {
    expect([entry(-3.5), entry(null)]).toEqual([-3.5, '']);
  });
});
