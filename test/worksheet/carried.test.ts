// What the sheets say of figures that are carried over from last year, against what the rules say.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures, type CellId, type EditionId } from '../../src/form';
import type { WorkbookPlan } from '../../src/host/plan';
import type { RawCell } from '../../src/report';
import { check } from '../../src/rules';
import { addresses, names, plan, readReport, totals, type PlaceId } from '../../src/worksheet';
import { looks } from '../../src/worksheet/styles';
import { workbook } from './workbook';

/** 2021 after 2020: the trial form last year. */
const books: Readonly<Record<'after2021' | 'after2019' | 'trial', { readonly plan: WorkbookPlan; readonly edition: EditionId }>> = {
  after2021: { plan: plan({ agency: '江州市人民政府', year: 2023, level: 'prefecture', reportId: 'id' }), edition: '2021' },
  after2019: { plan: plan({ agency: '江州市人民政府', year: 2021, level: 'prefecture', reportId: 'id' }), edition: '2021' },
  trial: { plan: plan({ agency: '江州市人民政府', year: 2020, level: 'prefecture', reportId: 'id' }), edition: '2019' },
};
type Values = Readonly<Partial<Record<PlaceId, RawCell>>>;

/** A workbook of zeros in which a clerk typed some cells. */
function typed(which: keyof typeof books, values: Values) {
  const { plan: planned, edition: id } = books[which];
  const book = workbook(planned);
  const at = addresses(planned);
  const form = edition(id);
  const put = (place: PlaceId, value: RawCell) => {
    const found = at(place);
    if (found) book.put(found.sheet, found.row, found.column, value);
  };
  const sums = totals(form);
  for (const { id: cell } of figures(form)) if (!sums.has(cell)) put(cell, 0);
  for (const [place, value] of Object.entries(values)) put(place as PlaceId, value ?? null);
  const status = (cell: CellId): string => {
    const found = at(cell)!;
    const column = 4 + form.table3.columns.findIndex(({ key }) => cell.endsWith(`.${key}`));
    const bottom = at('table3.carriedForward.total')!.row;
    const [row, where] = cell.startsWith('table3.') ? [bottom + 2 + column - 4, 4] : [found.row, form.table2.widths.length + 4];
    const said = book.value(found.sheet, row, where);
    return typeof said === 'string' ? said : '';
  };
  const shown = (cell: CellId) => {
    const { sheet, row, column } = at(cell)!;
    const formats = planned.sheets.find(({ name }) => name === sheet)?.formats ?? [];
    return formats.find((format) => book.shows(format, sheet, row, column))?.look;
  };
  return { book, status, shown, read: readReport(book.read(names())), verdict: (sheet: string) => book.value(sheet, 1, 1) };
}

describe('a clerk who filled in last year’s figures', () => {
  test('reads under the column what does not meet, and sees the cell in colour', () => {
    const { status, shown, verdict } = typed('after2021', {
      'lastYear.table3.carriedForward.total': 2,
      'lastYear.table3.carriedForward.naturalPerson': 2,
      'table3.received.naturalPerson': 4,
      'table3.carriedIn.naturalPerson': 1,
      'table3.granted.naturalPerson': 5,
    });
    expect(status('table3.carriedIn.total')).toBe('勾稽不平：上年结转 1 ≠ 上年报告的结转下年 2，差 1');
    expect(status('table3.carriedIn.naturalPerson')).toBe('与上年不符：上年结转 1，上年报告的结转下年 2');
    expect(shown('table3.carriedIn.total')).toBe(looks.broken);
    expect(shown('table3.carriedIn.naturalPerson')).toBe(looks.open);
    expect(verdict('表三')).toBe('表三：还有 1 处勾稽不平');
  });

  test('reads two matters of one column one after the other', () => {
    const { status } = typed('after2021', { 'lastYear.table3.carriedForward.total': 2, 'table3.received.naturalPerson': 4 });
    expect(status('table3.carriedIn.total')).toBe(
      '勾稽不平：新收+上年结转 4 ≠ 办结总计+结转下年 0，差 4；勾稽不平：上年结转 0 ≠ 上年报告的结转下年 2，差 2',
    );
  });

  test('reads beside the row which documents do not add up', () => {
    const { status, shown, verdict } = typed('after2021', {
      'lastYear.table2.rules.inForce': 11,
      'table2.rules.issued': 2,
      'table2.rules.repealed': 1,
      'table2.rules.inForce': 13,
    });
    expect(status('table2.rules.inForce')).toBe('勾稽不平：上年现行有效+制发-废止 12 ≠ 现行有效 13，差 1');
    expect(shown('table2.rules.repealed')).toBe(looks.broken);
    expect(verdict('表二')).toBe('表二：还有 1 处勾稽不平');
  });

  test('hears nothing of it where they meet, and is told that figures of another year are not compared', () => {
    const right: Values = { 'lastYear.table3.carriedForward.total': 0, 'lastYear.table2.rules.inForce': 0 };
    expect(typed('after2021', right).verdict('表三')).toBe('表三：数据齐全，勾稽相符');
    expect(typed('after2021', right).verdict('表二')).toBe('表二：数据齐全');
    const old = typed('after2021', { 'lastYear.table3.carriedForward.total': 9, 'lastYear.year': 2021 });
    expect(old.verdict('表三')).toBe('表三：数据齐全，勾稽相符');
    expect(old.read.problems.map(({ message }) => message)).toEqual([
      '“上年”填的是 2021 年的数字，应是 2022 年的，没有用来核对。请改正年份，或重新导入上年数字。',
    ]);
  });
});

describe('the words about last year', () => {
  const RULES = ['T2-01', 'T3-07', 'T3-08'];
  test('stand exactly where the rules speak, whatever was typed', () => {
    const raw: fc.Arbitrary<RawCell> = fc.oneof(
      { weight: 6, arbitrary: fc.nat({ max: 2 }) },
      { weight: 1, arbitrary: fc.constantFrom<RawCell>(null, '/', '2', 1.5, -1) },
    );
    const which = fc.constantFrom<keyof typeof books>('after2021', 'after2019', 'trial');
    const year = fc.constantFrom<RawCell>(null, 2022, 2020, 2019);
    fc.assert(
      fc.property(which, fc.array(raw, { minLength: 20, maxLength: 20 }), year, (book, values, told) => {
        const columns = edition('2021').table3.columns.map(({ key }) => key);
        const documents = ['table2.rules', 'table2.normative'];
        const cells: Values = {
          'lastYear.year': told,
          ...Object.fromEntries(columns.map((key, n) => [`lastYear.table3.carriedForward.${key}`, values[n]])),
          ...Object.fromEntries(columns.slice(0, -1).map((key, n) => [`table3.carriedIn.${key}`, values[n + 7]])),
          ...Object.fromEntries(documents.map((id, n) => [`lastYear.${id}.inForce`, values[n + 14]])),
          ...Object.fromEntries(documents.map((id, n) => [`${id}.inForce`, values[n + 16]])),
          ...Object.fromEntries(documents.map((id, n) => [`${id}.issued`, values[n + 18]])),
        };
        const { status, read } = typed(book, cells);
        const found = check(read.report, read.lastYear ? { lastYear: read.lastYear } : {}).filter(({ id }) => RULES.includes(id));
        const results: CellId[] = [
          ...columns.map((key): CellId => `table3.carriedIn.${key}`),
          ...(book === 'trial' ? [] : documents.map((id) => `${id}.inForce` as CellId)),
        ];
        for (const id of results) {
          const speaks = found.some((finding) => finding.cells.includes(id));
          expect([id, /上年/.test(status(id).replace('新收+上年结转', ''))]).toEqual([id, speaks]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
