// What the sheet itself shows while a clerk types, against what the rules report.
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures, type CellId, type EditionId } from '../../src/form';
import type { WorkbookPlan } from '../../src/host/plan';
import { reading, type AnnualReport, type RawCell } from '../../src/report';
import { check, equations, type Finding } from '../../src/rules';
import { addresses, plan, totals } from '../../src/worksheet';
import { looks } from '../../src/worksheet/styles';
import { anyConsistentReport, slippedReport } from '../report/arbitrary';
import { expectedStatuses, statusCells, statusKey } from './statuses';
import { workbook, type Workbook } from './workbook';

// A thousand reports, on a machine that may have other work.
jest.setTimeout(300_000);

const RUNS = 1000;
const books: Readonly<Record<EditionId, WorkbookPlan>> = {
  '2021': plan({ agency: '西村乡人民政府', year: 2022, edition: '2021', reportId: 'id' }),
  '2019': plan({ agency: '西村乡人民政府', year: 2020, edition: '2019', reportId: 'id' }),
};
type Typed = Readonly<Partial<Record<CellId, RawCell>>>;

/** Half of them consistent, half with slips of every kind in any table. */
const reports: fc.Arbitrary<{ readonly report: AnnualReport; readonly cells: Typed }> = fc.oneof(
  anyConsistentReport.map((report) => ({ report, cells: {} })),
  slippedReport(['table2', 'table3', 'table4']),
);

function open({ report, cells }: { readonly report: AnnualReport; readonly cells: Typed }) {
  const book = workbook(books[report.edition]);
  const at = addresses(books[report.edition]);
  const places = new Map<CellId, NonNullable<ReturnType<typeof at>>>();
  for (const { id } of figures(edition(report.edition))) {
    const place = at(id);
    if (!place) throw new Error(`no place for ${id}`);
    places.set(id, place);
    const found = reading(report, id);
    book.put(place.sheet, place.row, place.column, id in cells ? (cells[id] ?? null) : found.kind === 'figure' ? found.value : null);
  }
  return { book, places };
}

const cellsOf = (findings: readonly Finding[], ...ids: string[]) =>
  new Set(findings.filter(({ id }) => ids.includes(id)).flatMap(({ cells }) => cells));

const sorted = (ids: Iterable<CellId>) => [...ids].sort();

describe('the colours of the sheet', () => {
  test('show exactly the cells that the rules report', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { report } = given;
        const { book, places } = open(given);
        const findings = check(report);
        const shown = { fault: new Set<CellId>(), broken: new Set<CellId>(), blank: new Set<CellId>() };
        for (const [id, { sheet, row, column }] of places) {
          for (const format of books[report.edition].sheets.find(({ name }) => name === sheet)?.formats ?? []) {
            const kind =
              format.look === looks.fault
                ? 'fault'
                : format.look === looks.broken
                  ? 'broken'
                  : format.look === looks.blank || format.look === looks.waiting
                    ? 'blank'
                    : undefined;
            if (kind && !shown[kind].has(id) && book.shows(format, sheet, row, column)) shown[kind].add(id);
          }
        }
        const blank = (id: CellId) => ['blank', 'placeholder'].includes(reading(report, id).kind);
        expect(sorted(shown.broken)).toEqual(sorted(cellsOf(findings, 'T3-01', 'T3-02', 'T3-03', 'T3-16', 'T4-01')));
        const typed = cellsOf(findings, 'T2-04', 'T3-04', 'T3-05', 'T4-02');
        expect(sorted(shown.fault)).toEqual(sorted([...typed].filter((id) => !blank(id))));
        // Blanks beside a number that stands under 总计 alone belong to T3-16.
        const beside = [...cellsOf(findings, 'T3-16')].filter(blank);
        expect(sorted(shown.blank)).toEqual(sorted(new Set([...[...typed].filter(blank), ...beside])));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});

/** The words in the 校验 cells: beside rows, under columns and blocks. */
function words(book: Workbook, id: EditionId): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const { sheet, row, column } of statusCells(books[id])) {
    const said = book.value(sheet, row, column);
    if (typeof said !== 'string') throw new Error(`${sheet} ${row},${column} shows no text`);
    if (said !== '') result.set(statusKey(sheet, row, column), said);
  }
  return result;
}

describe('the words beside the tables', () => {
  test('stand beside a row, under a column or block exactly when the rules report something of it', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { report } = given;
        const said = words(open(given).book, report.edition);
        expect([...said.keys()].sort()).toEqual([...expectedStatuses(books[report.edition], report)].sort());
        for (const text of said.values()) expect(text).not.toMatch(/undefined|NaN|#/);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  test('stay words where a number is typed over a total whose parts hold an error', () => {
    const { book } = open({
      report: zeroReport(),
      cells: { 'table3.refused.queryMatter.business': { error: '#REF!' }, 'table3.refused.queryMatter.total': -1 },
    });
    expect([...words(book, '2021').values()]).toEqual(['填写有误：2 格不是规范的数字，请改成 0 或正整数']);
    expect(book.value('表三', 1, 1)).toContain('2 格填写有误');
  });

  test('name both sums and the difference', () => {
    const zeros = zeroReport();
    const { book } = open({
      report: zeros,
      cells: { 'table3.received.naturalPerson': 3, 'table3.received.total': 4, 'table4.review.upheld': 2 },
    });
    const said = [...words(book, '2021').values()];
    expect(said).toEqual([
      '勾稽不平：六类申请人合计 3 ≠ 总计 4，差 1',
      '不平',
      '不平',
      '勾稽不平：新收+上年结转 3 ≠ 办结总计+结转下年 0，差 3',
      '勾稽不平：新收+上年结转 4 ≠ 办结总计+结转下年 0，差 4',
      '勾稽不平：四种结果合计 2 ≠ 总计 0，差 2',
    ]);
  });
});

function zeroReport(): AnnualReport {
  const readings = new Map(figures(edition('2021')).map(({ id }) => [id, { kind: 'figure', value: 0 } as const]));
  return { edition: '2021', agency: '西村乡人民政府', year: 2022, readings, texts: new Map(), labelSlips: [] };
}

describe('the verdict on top of each sheet', () => {
  const verdict = (book: Workbook, sheet: string) => {
    const said = book.value(sheet, sheet === '基本信息' ? 4 : 1, 1);
    if (typeof said !== 'string') throw new Error(`no verdict on ${sheet}`);
    return said;
  };
  const form = edition('2021');

  test('of a blank workbook counts the cells that wait for the clerk, not the totals', () => {
    const book = workbook(books['2021']);
    const waiting = (table: string) => figures(form).filter((figure) => figure.table === table && !totals(form).has(figure.id)).length;
    expect(verdict(book, '表二')).toBe('表二：还有 10 格未填');
    expect(verdict(book, '表三')).toBe(`表三：还有 ${waiting('table3')} 格未填`);
    expect(verdict(book, '表四')).toBe(`表四：还有 ${waiting('table4')} 格未填`);
    expect(verdict(book, '正文')).toBe('正文：还有 8 段未写');
    expect(verdict(book, '基本信息')).toBe('还有 4 张表没有填好，逐项情况如下');
  });

  test('of a workbook filled in leaves the totals to their formulas and says that all is well', () => {
    const book = workbook(books['2021']);
    const at = addresses(books['2021']);
    for (const { id } of figures(form)) {
      const place = at(id);
      if (place && !totals(form).has(id))
        book.put(place.sheet, place.row, place.column, id === 'table3.received.business' || id === 'table3.granted.business' ? 7 : 0);
    }
    for (const { id } of form.texts) {
      const place = at(id);
      if (place) book.put(place.sheet, place.row, place.column, '一段话。');
    }
    expect(['表二', '表三', '表四', '正文', '基本信息'].map((sheet) => verdict(book, sheet))).toEqual([
      '表二：数据齐全',
      '表三：数据齐全，勾稽相符',
      '表四：数据齐全，勾稽相符',
      '正文：各段都已写好',
      '全部填好，数据齐全，勾稽相符，可以核对后生成文稿',
    ]);
    const total = at('table3.handled.total');
    expect(total && book.value(total.sheet, total.row, total.column)).toBe(7);
  });

  test('counts imbalances, faults and blanks', () => {
    const cells: Typed = {
      'table3.received.naturalPerson': 3,
      'table3.received.total': 4,
      'table3.unable.notHeld.business': '十二',
      'table3.unable.needsCreation.business': '/',
      'table3.unable.unclear.business': null,
      'table4.review.upheld': -1,
      'table2.fees': '5万元',
    };
    const { book } = open({ report: zeroReport(), cells });
    expect(verdict(book, '表三')).toBe('表三：还有 3 处勾稽不平、1 格填写有误、2 格未填');
    expect(verdict(book, '表四')).toBe('表四：还有 1 格填写有误');
    expect(verdict(book, '表二')).toBe('表二：还有 1 格填写有误');
  });

  test('is well exactly when no identity is broken and every cell is a figure', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { book } = open(given);
        const { report } = given;
        const wrong = new Set(
          check(report)
            .filter(({ severity }) => severity === 'error')
            .flatMap(({ cells }) => cells.map((id) => id.slice(0, 6))),
        );
        for (const [sheet, table] of [
          ['表二', 'table2'],
          ['表三', 'table3'],
          ['表四', 'table4'],
        ] as const) {
          expect([sheet, verdict(book, sheet).includes('还有')]).toEqual([sheet, wrong.has(table)]);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  test('is made of as many identities as the form has', () => {
    expect(equations(form)).toHaveLength(42);
    const formats = books['2021'].sheets.flatMap((sheet) => sheet.formats.filter(({ look }) => look === looks.broken));
    // And two that compare with last year.
    expect(formats).toHaveLength(42 + form.table3.rows.length + 2);
  });
});
