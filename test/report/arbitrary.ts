// Random reports for property tests: consistent ones of every size and edition, and slips that break them.
import fc from 'fast-check';
import { edition, figures, type CellId, type Edition, type EditionId } from '../../src/form';
import { readFigure, reportOf, type AnnualReport, type Level, type RawCell, type Reading } from '../../src/report';

/** A body that reports: what it may fill in depends on it. */
interface Body {
  readonly agency: string;
  readonly level: Level;
  /** Whether it can make 规章. */
  readonly rules: boolean;
  /** A usual cell is 0; others go up to this. */
  readonly largest: number;
  /** Share of cells that are not 0, in percent. */
  readonly filled: number;
  /** 万元; stays below what rule T2-05 finds too large. */
  readonly fees: number;
}

const bodies: readonly Body[] = [
  { agency: '青山乡人民政府', level: 'township', rules: false, largest: 3, filled: 4, fees: 20 },
  { agency: '清河街道办事处', level: 'subdistrict', rules: false, largest: 9, filled: 10, fees: 20 },
  { agency: '安平县发展和改革局', level: 'department', rules: false, largest: 40, filled: 20, fees: 5000 },
  { agency: '安平县人民政府', level: 'county', rules: false, largest: 200, filled: 50, fees: 90000 },
  { agency: '江州市人民政府', level: 'prefecture', rules: true, largest: 3000, filled: 80, fees: 900000 },
];

/** A body's count: mostly 0 in a township, seldom in a city. */
const count = ({ largest, filled }: Body): fc.Arbitrary<number> =>
  fc.oneof({ weight: 100 - filled, arbitrary: fc.constant(0) }, { weight: filled, arbitrary: fc.integer({ min: 1, max: largest }) });

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

type Numbers = Partial<Record<CellId, number>>;

/** Table 3: each applicant gets outcomes, what stays open, and a split of all that into new and carried in. */
function table3(form: Edition, body: Body): fc.Arbitrary<Numbers> {
  const { outcomes, columns } = form.table3;
  const applicant = fc
    .tuple(fc.array(count(body), { minLength: outcomes.length, maxLength: outcomes.length }), count(body), fc.nat({ max: 1000 }))
    .map(([results, carriedForward, share]) => {
      const handled = sum(results);
      const carriedIn = Math.floor(((handled + carriedForward) * share) / 4000);
      return [...results, handled, carriedForward, carriedIn, handled + carriedForward - carriedIn];
    });
  const keys = [...outcomes, 'handled', 'carriedForward', 'carriedIn', 'received'];
  return fc.tuple(...columns.slice(0, -1).map(() => applicant)).map((parts) => {
    const numbers: Numbers = {};
    keys.forEach((key, row) => {
      const values = parts.map((part) => part[row] ?? 0);
      [...values, sum(values)].forEach((value, at) => (numbers[`table3.${key}.${columns[at]?.key ?? ''}`] = value));
    });
    return numbers;
  });
}

function table4(form: Edition, body: Body): fc.Arbitrary<Numbers> {
  const results = form.table4.results.slice(0, -1);
  const block = fc.array(count(body), { minLength: results.length, maxLength: results.length });
  return fc.tuple(...form.table4.blocks.map(() => block)).map((blocks) => {
    const numbers: Numbers = {};
    form.table4.blocks.forEach(({ key }, at) => {
      const values = blocks[at] ?? [];
      results.forEach((result, part) => (numbers[`table4.${key}.${result.key}`] = values[part] ?? 0));
      numbers[`table4.${key}.total`] = sum(values);
    });
    return numbers;
  });
}

/** Table 2, free of anything that would have to be explained. */
function table2(form: Edition, body: Body): fc.Arbitrary<Numbers> {
  const cells = form.table2.figures;
  const value = ({ id, kind }: Edition['table2']['figures'][number]): fc.Arbitrary<number> => {
    if (id.startsWith('table2.rules.') && !body.rules) return fc.constant(0);
    if (kind === 'change') return fc.integer({ min: -body.largest, max: body.largest });
    if (kind === 'amount') return fc.integer({ min: 0, max: body.fees * 10 }).map((tenths) => tenths / 10);
    return count(body);
  };
  return fc.tuple(...cells.map(value)).map((values) => {
    const numbers: Numbers = Object.fromEntries(cells.map(({ id }, at) => [id, values[at]]));
    for (const row of form.id === '2021' ? ['rules', 'normative'] : []) {
      numbers[`table2.${row}.inForce`] = (numbers[`table2.${row}.inForce`] ?? 0) + (numbers[`table2.${row}.issued`] ?? 0);
    }
    return numbers;
  });
}

/** A report in which every identity holds and every cell is filled in: from a township of zeros to a city. */
export const consistentReport = (id: EditionId = '2021'): fc.Arbitrary<AnnualReport> => {
  const form = edition(id);
  const years = { min: form.years.from, max: form.years.to ?? 2026 };
  return fc
    .tuple(fc.constantFrom(...bodies), fc.integer(years))
    .chain(([body, year]) =>
      fc
        .tuple(table2(form, body), table3(form, body), table4(form, body))
        .map(([two, three, four]) =>
          reportOf({ edition: id, agency: body.agency, year, level: body.level }, { ...two, ...three, ...four }),
        ),
    );
};

export const anyConsistentReport: fc.Arbitrary<AnnualReport> = fc.constantFrom<EditionId>('2021', '2019').chain(consistentReport);

/** The same report with other readings in some cells. */
export const withReadings = (report: AnnualReport, changes: Readonly<Partial<Record<CellId, Reading>>>): AnnualReport => ({
  ...report,
  readings: new Map([...report.readings, ...(Object.entries(changes) as [CellId, Reading][])]),
});

/** The same report after a clerk typed something into some cells. */
export function withCells(report: AnnualReport, cells: Readonly<Partial<Record<CellId, RawCell>>>): AnnualReport {
  const kinds = new Map(figures(edition(report.edition)).map(({ id, kind }) => [id, kind]));
  const read = Object.entries(cells) as [CellId, RawCell][];
  return withReadings(
    report,
    Object.fromEntries(read.map(([id, raw]) => [id, readFigure(raw, kinds.get(id) ?? 'count', id.startsWith('table2.'))])),
  );
}

/** What a clerk may type by mistake: a wrong number, nothing, a placeholder, text, a number below 0 or with decimals. */
export const slip: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 50 }) },
  { weight: 2, arbitrary: fc.constantFrom<RawCell>(null, '', ' ', '\u3000', '/', '-', '—', '无') },
  { weight: 1, arbitrary: fc.constantFrom<RawCell>('12', '１２', '1,136', '十二', '5件', '见附件', true, { error: '#REF!' }) },
  { weight: 1, arbitrary: fc.constantFrom<RawCell>(-1, -8, 0.5, 2.25, 1e13) },
);

/** A report after a few slips in some tables, and the cells that were touched. */
export const slippedReport = (
  tables: readonly ('table2' | 'table3' | 'table4')[] = ['table3', 'table4'],
): fc.Arbitrary<{ readonly report: AnnualReport; readonly cells: Readonly<Partial<Record<CellId, RawCell>>> }> =>
  anyConsistentReport.chain((report) => {
    const ids = figures(edition(report.edition)).filter(({ table }) => tables.includes(table));
    return fc
      .array(fc.tuple(fc.constantFrom(...ids.map(({ id }) => id)), slip), { minLength: 1, maxLength: 6 })
      .map((typed) => ({ report: withCells(report, Object.fromEntries(typed)), cells: Object.fromEntries(typed) }));
  });

/** A consistent report in which one figure of table 3 or 4 became another one. */
export const oneFigureChanged: fc.Arbitrary<{ readonly report: AnnualReport; readonly cell: CellId }> = anyConsistentReport.chain(
  (report) => {
    const ids = figures(edition(report.edition)).filter(({ table }) => table !== 'table2');
    return fc.tuple(fc.constantFrom(...ids.map(({ id }) => id)), fc.integer({ min: 1, max: 400 }), fc.boolean()).map(([cell, by, down]) => {
      const before = report.readings.get(cell);
      const value = before?.kind === 'figure' ? before.value : 0;
      const after: Reading = { kind: 'figure', value: down && value >= by ? value - by : value + by };
      return { report: withReadings(report, { [cell]: after }), cell };
    });
  },
);
