// What this year's report takes over from last year's, as data: from one row come the check, the message, the sentence in the
// workbook, the colour and the handbook entry. What is equal within one report stands in equations.ts.
import type { CellId, Edition } from '../form';
import type { Term } from './equations';

export type CarriedRule = 'T2-01' | 'T3-07' | 'T3-08';

/** Last year's figure, plus and minus some of this year's, is another figure of this year's. */
export interface Carried {
  readonly rule: CarriedRule;
  /** Where on the form: 「自然人列」, 「规章」. */
  readonly where: string;
  /** A cell of last year's report. */
  readonly last: Term;
  readonly plus: readonly Term[];
  readonly minus: readonly Term[];
  readonly result: Term;
}

/** @param last the edition of last year's report: where its cells mean something else, nothing is compared */
export function carried(form: Edition, last: Edition): readonly Carried[] {
  const columns = form.table3.columns.map(({ key, label }): Carried => ({
    rule: key === 'total' ? 'T3-07' : 'T3-08',
    where: `${label}列`,
    last: { id: `table3.carriedForward.${key}`, label: '结转下年' },
    plus: [],
    minus: [],
    result: { id: `table3.carriedIn.${key}`, label: '上年结转' },
  }));
  const documents = [
    ['rules', '规章'],
    ['normative', '行政规范性文件'],
  ].map(([key = '', where = '']): Carried => ({
    rule: 'T2-01',
    where,
    last: { id: `table2.${key}.inForce`, label: '现行有效' },
    plus: [{ id: `table2.${key}.issued`, label: '制发' }],
    minus: [{ id: `table2.${key}.repealed`, label: '废止' }],
    result: { id: `table2.${key}.inForce`, label: '现行有效' },
  }));
  const has = (edition: Edition, id: CellId) => edition.table2.figures.some((figure) => figure.id === id);
  return [...columns, ...documents.filter((row) => carriedCells(row).every((id) => has(form, id)) && has(last, row.last.id))];
}

/** This year's cells of a row, in the order of the form. */
export const carriedCells = ({ plus, minus, result }: Carried): readonly CellId[] => [...plus, ...minus, result].map(({ id }) => id);
