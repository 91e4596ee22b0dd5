// What examples of rules are made of: small reports in which a clerk typed a few cells.
import { edition, figures, type CellId, type EditionId } from '../../src/form';
import { reportOf, type AnnualReport, type LabelSlip, type Level, type RawCell } from '../../src/report';
import { withCells } from '../report/arbitrary';

export interface Example {
  /** What the clerk did; a test's name. */
  readonly clerk: string;
  readonly report: AnnualReport;
  readonly lastYear?: AnnualReport;
}
export interface Failing extends Example {
  /** Every message that the rule gives, in order. */
  readonly messages: readonly string[];
  readonly cells: readonly CellId[];
}
export interface Examples {
  readonly passing: readonly Example[];
  /** Empty for rules that are a promise to stay silent. */
  readonly failing: readonly Failing[];
}

interface Meta {
  readonly agency?: string;
  readonly year?: number;
  readonly level?: Level;
  readonly edition?: EditionId;
}
type Cells = Readonly<Partial<Record<CellId, RawCell>>>;

const COUNTY = { agency: '安平县人民政府', year: 2023, level: 'county', edition: '2021' } as const;

/** A report of zeros in which a clerk typed some cells. */
export const zeros = (cells: Cells = {}, meta: Meta = {}): AnnualReport => {
  const whole = { ...COUNTY, ...meta };
  const numbers = Object.fromEntries(figures(edition(whole.edition)).map(({ id }): [CellId, number] => [id, 0]));
  return withCells(reportOf(whole, numbers), cells);
};

/** Twelve new applications and one from the year before; twelve answered, one left. All from natural persons. */
const SMALL = Object.fromEntries(
  Object.entries({ received: 12, carriedIn: 1, granted: 8, 'refused.thirdParty': 4, handled: 12, carriedForward: 1 }).flatMap(
    ([row, value]): [CellId, number][] => [
      [`table3.${row}.naturalPerson`, value],
      [`table3.${row}.total`, value],
    ],
  ),
);
export const small = (cells: Cells = {}, meta: Meta = {}): AnnualReport => zeros({ ...SMALL, ...cells }, meta);

export const column = (key: string): readonly CellId[] => edition('2021').table3.rows.map((row): CellId => `table3.${row.key}.${key}`);
export const row = (key: string): readonly CellId[] => edition('2021').table3.columns.map((head): CellId => `table3.${key}.${head.key}`);
export const block = (key: string): readonly CellId[] => edition('2021').table4.results.map((head): CellId => `table4.${key}.${head.key}`);
export const all = (ids: readonly CellId[], raw: RawCell): Cells => Object.fromEntries(ids.map((id) => [id, raw]));
export const without = (report: AnnualReport, ids: readonly CellId[]): AnnualReport => ({
  ...report,
  readings: new Map([...report.readings].filter(([id]) => !ids.includes(id))),
});
export const slipped = (report: AnnualReport, ...labelSlips: readonly LabelSlip[]): AnnualReport => ({ ...report, labelSlips });

/** What messages about blank cells end with. */
export const EMPTY = '空着，没有数量的应填 0';
