// The sheets' own formulas: totals, counts beside the tables, verdict lines. What is right or wrong comes from rules/.
import type { CellId, Edition, Figure } from '../form';
import { blankFormula, cellFaultFormula, cellsOf, equations, type Equation } from '../rules';
import { fixed, locator, type Positions } from './places';

/** Stays empty until there is something to add: an empty table must not read 0. */
export function totalFormula(parts: readonly CellId[], positions: Positions): string {
  const ranges = locator(positions).ranges(parts).join(',');
  return `=IF(COUNT(${ranges})=0,"",SUM(${ranges}))`;
}

/**
 * How many cells wait for the clerk. A total counts only when it is empty although its parts are not, that is when
 * its formula was typed over.
 */
export function blankCount(ids: readonly CellId[], positions: Positions, sums: ReadonlyMap<CellId, readonly CellId[]>): string {
  return ids
    .map((id) => {
      const blank = `IF(${blankFormula(fixed(id, positions))},1,0)`;
      const parts = sums.get(id);
      return parts ? `IF(COUNT(${locator(positions).ranges(parts).join(',')})>0,${blank},0)` : blank;
    })
    .join('+');
}

const faultOf = ({ id, kind, table }: Figure, positions: Positions) => cellFaultFormula(kind, fixed(id, positions), table === 'table2');

/**
 * How many cells hold something that is no figure of their kind. A total that is no such figure because its parts are
 * none counts nothing of its own.
 */
export function faultCount(figures: readonly Figure[], positions: Positions, sums: ReadonlyMap<CellId, readonly CellId[]>): string {
  return figures
    .map((figure) => {
      const parts = sums.get(figure.id);
      const cell = fixed(figure.id, positions);
      const sum = parts && `SUM(${locator(positions).ranges(parts).join(',')})`;
      // A sum over an error is an error, and so would be its comparison: a number typed over such a total is a fault of its own.
      const derived = sum ? `IF(ISNUMBER(${cell}),IF(ISNUMBER(${sum}),${cell}<>${sum},TRUE),TRUE)` : 'TRUE';
      return `IF(${faultOf(figure, positions)},IF(${derived},1,0),0)`;
    })
    .join('+');
}

/** TRUE when any of the cells is no figure of its kind. */
export const anyFault = (figures: readonly Figure[], positions: Positions) =>
  `OR(${figures.map((figure) => faultOf(figure, positions)).join(',')})`;
/** What is said of a total that follows from wrong parts. */
export const TOTAL_FAULT = '"总计有误：由各格相加得出，请先改正填写有误的格子"';

/** TRUE when any of the cells is blank. */
export const anyBlank = (figures: readonly Figure[], positions: Positions) =>
  `OR(${figures.map(({ id }) => blankFormula(fixed(id, positions))).join(',')})`;

/** What a status says, in order of urgency; each entry is a condition and a formula for its words. */
export const firstOf = (cases: readonly (readonly [condition: string, words: string])[], otherwise: string) =>
  cases.reduceRight((rest, [condition, words]) => `IF(${condition},${words},${rest})`, otherwise);

/** The words that every imbalance begins with; verdicts count them. */
const IMBALANCE = '勾稽不平';
export const ONLY_TOTAL = `"${IMBALANCE}：只在总计填了数，请分到各类申请人"`;

/** What a verdict line counts on its sheet. */
export interface Tally {
  readonly remarks: readonly string[];
  readonly faults: readonly string[];
  readonly blanks: readonly string[];
}

/** How many places speak of an imbalance. The asterisk stands for any words after it, in LibreOffice too. */
const counted = (range: string) => `COUNTIF(${range},"${IMBALANCE}*")`;
const joined = (terms: readonly string[]) => (terms.length > 0 ? terms.join('+') : '0');

/** 「表三：还有 2 处勾稽不平、35 格未填」 or 「表三：数据齐全，勾稽相符」. @param well what is said when nothing is open */
export function verdictFormula(name: string, { remarks, faults, blanks }: Tally, well = '数据齐全，勾稽相符'): string {
  const parts = [
    ...(remarks.length > 0 ? [{ count: joined(remarks.map(counted)), words: ' 处勾稽不平' }] : []),
    { count: joined(faults.map((range) => `SUM(${range})`)), words: ' 格填写有误' },
    { count: joined(blanks.map((range) => `SUM(${range})`)), words: ' 格未填' },
  ];
  const list = parts.map(({ count, words }, index) => {
    const before = parts.slice(0, index).map((part) => part.count);
    const comma = before.length > 0 ? `IF(${before.join('+')}>0,"、","")&` : '';
    return `IF(${count}>0,${comma}${count}&"${words}","")`;
  });
  return `="${name}："&IF(${parts.map(({ count }) => count).join('+')}=0,"${well}","还有 "&${list.join('&')})`;
}

/** The equations all of whose cells stand on one table. */
export const equationsOf = (form: Edition, table: string): readonly Equation[] =>
  equations(form).filter((equation) => cellsOf(equation).every((id) => id.startsWith(`${table}.`)));
