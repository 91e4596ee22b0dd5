// Every identity of the form as data: from one row come the check, the message, the conditional format,
// the status formula beside the table and the handbook entry.
import type { CellId, Edition, OutcomeRow } from '../form';

export type EquationRule = 'T3-01' | 'T3-02' | 'T3-03' | 'T4-01';

export interface Equation {
  readonly rule: EquationRule;
  /** Where on the form: 「自然人列」, 「（一）予以公开行」, 「行政复议」. */
  readonly where: string;
  /** left summed up equals right summed up. */
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}
export interface Term {
  readonly id: CellId;
  /** As short as the message can bear: 「新收」. */
  readonly label: string;
}

const SHORT: Readonly<Record<string, string>> = {
  received: '新收',
  carriedIn: '上年结转',
  handled: '办结总计',
  carriedForward: '结转下年',
};

const rowName = (form: Edition, row: OutcomeRow) =>
  row.group ? `${form.table3.groups[row.group]} ${row.label}` : row.label.replace(/（区分处理.*$/, '');

/** All equations of an edition: 7 + 7 + 25 + 3 in the form of 2021. */
export function equations(form: Edition): readonly Equation[] {
  const { rows, columns, outcomes } = form.table3;
  const parts = columns.slice(0, -1);
  const term = (row: string, column: string, label: string): Term => ({ id: `table3.${row}.${column}`, label });
  const flow = (row: string, column: string) => term(row, column, SHORT[row] ?? row);
  const outcome = (key: string, column: string) =>
    term(key, column, rowName(form, rows.find((row) => row.key === key) ?? { key, label: key, law: [] }));
  return [
    ...columns.map(({ key, label }): Equation => ({
      rule: 'T3-01',
      where: `${label}列`,
      left: [flow('received', key), flow('carriedIn', key)],
      right: [flow('handled', key), flow('carriedForward', key)],
    })),
    ...columns.map(({ key, label }): Equation => ({
      rule: 'T3-02',
      where: `${label}列`,
      left: outcomes.map((row) => outcome(row, key)),
      right: [flow('handled', key)],
    })),
    ...rows.map((row): Equation => ({
      rule: 'T3-03',
      where: `${rowName(form, row)}行`,
      left: parts.map(({ key, label }) => term(row.key, key, label)),
      right: [term(row.key, 'total', '总计')],
    })),
    ...form.table4.blocks.map(({ key, labels }): Equation => {
      const results = form.table4.results.map((result): Term => ({ id: `table4.${key}.${result.key}`, label: result.label }));
      return { rule: 'T4-01', where: labels.join('·'), left: results.slice(0, -1), right: results.slice(-1) };
    }),
  ];
}

/** All cells of an equation, left then right. */
export const cellsOf = ({ left, right }: Equation): readonly CellId[] => [...left, ...right].map(({ id }) => id);

/** What a clerk calls a sum that is too long to spell out. */
const SUMMED: Readonly<Record<EquationRule, string>> = {
  'T3-01': '',
  'T3-02': '各项办理结果合计',
  'T3-03': '六类申请人合计',
  'T4-01': '四种结果合计',
};

/** A side in a few words: 「新收+上年结转」, 「各项办理结果合计」, 「总计」. */
export const sideName = ({ rule }: Equation, side: readonly Term[]): string =>
  side.length > 2 ? SUMMED[rule] : side.map(({ label }) => label).join('+');
