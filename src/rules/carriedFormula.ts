// The rules on what is carried over from last year as spreadsheet formulas. Knows rows of carried.ts and addresses as text.
// What formula.ts says of its formulas holds here too. Last year's figures stand on a sheet of their own, which may be deleted:
// a reference to it then is an error, for which ISNUMBER is FALSE.
import type { CellId } from '../form';
import { LARGEST } from '../report';
import { carriedCells, type Carried } from './carried';

/** Where the figures stand, seen from the cell of the formula. */
export interface Carrying {
  readonly cell: (id: CellId) => string;
  readonly last: (id: CellId) => string;
  /** A formula that is FALSE when last year's figures are those of another year. */
  readonly yearBefore: string;
}

const expected = ({ last, plus, minus }: Carried, at: Carrying) =>
  [at.last(last.id), ...plus.map(({ id }) => `+${at.cell(id)}`), ...minus.map(({ id }) => `-${at.cell(id)}`)].join('');

/** TRUE when all figures of the row are there and do not agree. A figure with a note in its cell is left to the check. */
export function carriedFormula(row: Carried, at: Carrying): string {
  const last = at.last(row.last.id);
  const cells = [last, ...carriedCells(row).map(at.cell)];
  const all = cells.join(',');
  const figures = [
    `MIN(${all})>=0`,
    `MAX(${all})<=${LARGEST}`,
    `${cells.map((cell) => `INT(${cell})`).join('+')}=SUM(${all})`,
    at.yearBefore,
    `${expected(row, at)}<>${at.cell(row.result.id)}`,
  ];
  return `IF(ISNUMBER(${last}),IF(COUNT(${all})=${cells.length},AND(${figures.join(',')}),FALSE),FALSE)`;
}

/** What is wrong in words: an imbalance for an error, something to be looked at for T3-08; empty when all is well. */
export function carriedStatus(row: Carried, at: Carrying): string {
  const [should, is] = [`(${expected(row, at)})`, at.cell(row.result.id)];
  const gap = `"，差 "&ABS(${is}-${should})`;
  const words: Readonly<Record<Carried['rule'], string>> = {
    'T2-01': `"勾稽不平：上年现行有效+制发-废止 "&${should}&" ≠ 现行有效 "&${is}&${gap}`,
    'T3-07': `"勾稽不平：上年结转 "&${is}&" ≠ 上年报告的结转下年 "&${should}&${gap}`,
    'T3-08': `"与上年不符：上年结转 "&${is}&"，上年报告的结转下年 "&${should}`,
  };
  return `IF(${carriedFormula(row, at)},${words[row.rule]},"")`;
}
