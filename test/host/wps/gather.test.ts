// Marks gathered for WPS show each cell what the plan shows it, whatever overlaps whatever.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Area, ConditionalFormat } from '../../../src/host/plan';
import { shift } from '../../../src/host/shift';
import { gather } from '../../../src/host/wps/gather';

const LOOKS: readonly ConditionalFormat['look'][] = [{ fill: '#B3261E', bold: true }, { fill: '#FFF4CC' }];

const area = fc.record({
  row: fc.integer({ min: 1, max: 5 }),
  column: fc.integer({ min: 1, max: 5 }),
  rows: fc.integer({ min: 1, max: 2 }),
  columns: fc.integer({ min: 1, max: 2 }),
});
const reference = fc
  .tuple(fc.constantFrom('', '$'), fc.constantFrom('G', 'H', 'I', 'J', 'K', 'L'), fc.constantFrom('', '$'), fc.integer({ min: 8, max: 12 }))
  .map((parts) => parts.join(''));
const format: fc.Arbitrary<ConditionalFormat> = fc.record({
  areas: fc.array(area, { minLength: 1, maxLength: 2 }),
  formula: fc.tuple(reference, reference).map(([one, other]) => `=AND(${one}>0,SUM(${other}:${one})="A1")`),
  look: fc.constantFrom(...LOOKS),
});

const fixed = (formula: string) => formula.replace(/\$/g, '');

/** What a cell is shown, in order of priority, seen from the cell. Twice the same is once. */
function shown(rules: readonly Pick<ConditionalFormat, 'areas' | 'formula' | 'look'>[], row: number, column: number): readonly string[] {
  const found = rules.flatMap(({ areas, formula, look }) => {
    const [origin] = areas;
    const covers = (one: Area) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns;
    return origin && areas.some(covers) ? [`${look.fill} ${fixed(seen(formula, origin, row, column))}`] : [];
  });
  return found.filter((one, index) => found.indexOf(one) === index);
}

/** References lie far enough below and to the right that none moves off the sheet. */
const seen = (formula: string, origin: Area, row: number, column: number) => shift(formula, row - origin.row, column - origin.column);

describe('gathered marks', () => {
  test('are the plan’s marks on every cell, in the plan’s order', () => {
    fc.assert(
      fc.property(fc.array(format, { maxLength: 6 }), (formats) => {
        const gathered = gather(formats);
        const cells = Array.from({ length: 49 }, (_, index) => [1 + Math.floor(index / 7), 1 + (index % 7)] as const);
        expect(cells.map((cell) => shown(gathered, ...cell))).toEqual(cells.map((cell) => shown(formats, ...cell)));
      }),
      { numRuns: 500 },
    );
  });

  test('do not get ahead of another mark on the same cell', () => {
    const cell: Area = { row: 1, column: 1, rows: 1, columns: 1 };
    const beside: Area = { ...cell, column: 2 };
    const [red, yellow] = LOOKS as [ConditionalFormat['look'], ConditionalFormat['look']];
    const formats = [
      { areas: [cell], formula: '=A1>0', look: red },
      { areas: [beside], formula: '=ISTEXT(B1)', look: yellow },
      { areas: [beside], formula: '=B1>0', look: red },
    ];
    expect(gather(formats).map(({ look }) => look)).toEqual([red, yellow, red]);
    expect(gather([formats[0]!, formats[2]!]).map(({ areas }) => areas)).toEqual([[{ ...cell, columns: 2 }]]);
  });

  test('take neighbouring rows together that point at their own row', () => {
    const rows = [7, 8, 9].map((row) => ({
      areas: [{ row, column: 4, rows: 1, columns: 7 }],
      formula: `=IF($J$${row}>0,SUM($D$${row}:$I$${row})<>$J$${row})`,
      look: LOOKS[0]!,
    }));
    expect(gather(rows)).toEqual([
      { areas: [{ row: 7, column: 4, rows: 3, columns: 7 }], formula: '=IF($J7>0,SUM($D7:$I7)<>$J7)', look: LOOKS[0] },
    ]);
  });
});
