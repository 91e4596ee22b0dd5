// The evaluator of these tests against one that is not ours, on every kind of formula that the sheets use.
import { expect, jest, test } from '@jest/globals';
import FormulaParser from 'fast-formula-parser';
import fc from 'fast-check';
import { edition, figures } from '../../src/form';
import { reading, type RawCell } from '../../src/report';
import { addresses, plan } from '../../src/worksheet';
import { slippedReport } from '../report/arbitrary';
import type { Value } from './evaluator';
import { workbook } from './workbook';

// A thousand reports, on a machine that may have other work.
jest.setTimeout(300_000);

/** One argument of a function as the parser hands it over. */
interface Argument {
  readonly value: unknown;
}
const numbers = (args: readonly Argument[]) =>
  args.flatMap(({ value }) => (Array.isArray(value) ? (value as unknown[][]).flat() : [value])).filter((one) => typeof one === 'number');
const text = ({ value }: Argument) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const failure = (error = '#VALUE!') => new FormulaParser.FormulaError(error) as Error;

/** What the parser lacks, as Excel, WPS and LibreOffice define it. INT maps over a range, as it does inside SUMPRODUCT. */
const lacking = {
  MIN: (...args: Argument[]) => (numbers(args).length > 0 ? Math.min(...numbers(args)) : 0),
  MAX: (...args: Argument[]) => (numbers(args).length > 0 ? Math.max(...numbers(args)) : 0),
  INT: ({ value }: Argument) => {
    const floor = (cell: unknown) => {
      if (typeof cell === 'string') throw failure();
      return Math.floor(Number(cell));
    };
    return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(floor)) : floor(value);
  },
  SUBSTITUTE: (whole: Argument, from: Argument, to: Argument) => text(whole).split(text(from)).join(text(to)),
  VALUE: (given: Argument) => {
    if (!/^[-+]?\d+(?:\.\d+)?$/.test(text(given).trim())) throw failure();
    return Number(text(given));
  },
};

let look: (sheet: string, row: number, column: number) => Value = () => null;
const seen = (sheet: string, row: number, column: number) => {
  const value = look(sheet, row, column);
  return typeof value === 'object' && value !== null ? failure(value.error) : value;
};
const parser = new FormulaParser({
  functions: lacking,
  onCell: ({ sheet, row, col }) => seen(sheet, row, col),
  onRange: ({ sheet, from, to }) =>
    Array.from({ length: to.row - from.row + 1 }, (_, r) =>
      Array.from({ length: to.col - from.col + 1 }, (_unused, c) => seen(sheet, from.row + r, from.col + c)),
    ),
});

/** TRUE, a number or words; every error alike. */
const outcome = (value: unknown) => (typeof value === 'object' && value !== null ? 'error' : value);

test('says the same as fast-formula-parser of totals, counts, words, verdicts and conditional formats', () => {
  const templates = {
    '2021': plan({ agency: '西村乡人民政府', year: 2022, edition: '2021', reportId: 'id' }),
    '2019': plan({ agency: '西村乡人民政府', year: 2020, edition: '2019', reportId: 'id' }),
  };
  let asked = 0;
  fc.assert(
    fc.property(slippedReport(['table2', 'table3', 'table4']), fc.nat({ max: 8 }), ({ report, cells }, turn) => {
      const template = templates[report.edition];
      const book = workbook(template);
      const at = addresses(template);
      for (const { id } of figures(edition(report.edition))) {
        const place = at(id);
        const found = reading(report, id);
        const raw: RawCell = id in cells ? (cells[id] ?? null) : found.kind === 'figure' ? found.value : null;
        // Its SUM skips errors, where Excel's hands them on: they are left to LibreOffice.
        const error = typeof raw === 'object' && raw !== null;
        if (place && !error && (id in cells || !id.endsWith('.total'))) book.put(place.sheet, place.row, place.column, raw);
      }
      look = (sheet, row, column) => book.value(sheet, row, column);
      // The parser takes the text of an empty cell for "null"; only 正文 and 上年 would ask for it.
      for (const { name, cells: planned, formats } of template.sheets.filter((sheet) => /^表/.test(sheet.name))) {
        const all = [...planned.flatMap((cell) => cell.formula ?? []), ...formats.map((format) => format.formula)];
        // Every ninth formula of each report: over the runs all of them are asked.
        for (const formula of all.filter((_, index) => index % 9 === turn)) {
          const ours = outcome(book.evaluate(formula, name));
          const theirs = outcome(parser.parse(formula.replace(/^=/, ''), { sheet: name, row: 1, col: 1 }));
          expect([formula, ours]).toEqual([formula, theirs]);
          asked++;
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(asked).toBeGreaterThan(1000);
});
