// The rules of the tables as spreadsheet formulas, so that a sheet explains itself where no add-in runs.
// Knows equations and cell addresses as text; no sheet, no host. All formulas stand without the leading "=".
//
// They must mean the same in Excel 2016, WPS and LibreOffice, therefore:
// - AND and OR evaluate every operand, and arithmetic on text is #VALUE!, so IF(COUNT(…)=n, …) always stands outside.
// - COUNT, SUM, MIN and MAX get references, never values: on references they skip text, blanks and TRUE alike everywhere.
// - a TRUE typed into a cell is the number 1 in LibreOffice alone; nothing is done about it.
// - no array constants (forbidden in conditional formats), no LET, no TEXTJOIN, no IFERROR that would hide a fault.
import type { CellId, FigureKind } from '../form';
import { LARGEST } from '../report';
import { cellsOf, sideName, type Equation } from './equations';

/** Where cells stand: neighbours may be given as one range. Every cell must be covered exactly once. */
export interface Locator {
  readonly ranges: (ids: readonly CellId[]) => readonly string[];
}

const call = (name: string, ranges: readonly string[]) => `${name}(${ranges.join(',')})`;
/** A text in a formula. */
const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;

/**
 * TRUE exactly when the rule of the equation reports: every operand is a figure, and the sums differ.
 * INT rounds down, so the sum of the INTs is smaller than the sum as soon as one operand is no whole number.
 */
export function brokenFormula(equation: Equation, at: Locator): string {
  const ids = cellsOf(equation);
  const all = at.ranges(ids);
  const whole = all.map((range) => `SUMPRODUCT(INT(${range}))`).join('+');
  const figures = `${call('MIN', all)}>=0,${call('MAX', all)}<=${LARGEST},${whole}=${call('SUM', all)}`;
  return `IF(${call('COUNT', all)}=${ids.length},AND(${figures},${left(equation, at)}<>${right(equation, at)}),FALSE)`;
}

/** What is wrong in words, 「勾稽不平：新收+上年结转 13 ≠ 办结总计+结转下年 12，差 1」; empty when all is well or a cell is no figure yet. */
export function statusFormula(equation: Equation, at: Locator): string {
  const [a, b] = [left(equation, at), right(equation, at)];
  const words = [
    quote(`勾稽不平：${sideName(equation, equation.left)} `),
    a,
    quote(` ≠ ${sideName(equation, equation.right)} `),
    b,
    quote('，差 '),
    `IF(${a}>${b},${a}-${b},${b}-${a})`,
  ];
  return `IF(${brokenFormula(equation, at)},${words.join('&')},"")`;
}

const left = (equation: Equation, at: Locator) => call('SUM', at.ranges(equation.left.map(({ id }) => id)));
const right = (equation: Equation, at: Locator) => call('SUM', at.ranges(equation.right.map(({ id }) => id)));

/** What clerks write for "nothing", between bars so that FIND meets whole texts only; the empty text comes first. */
const NOTHING = '||/|\\|-|－|—|–|——|--|／|无|×|✕|x|X|.|。|*|空|无数据|N/A|n/a|';

/** TRUE when a cell is empty or holds white space or a placeholder such as "/" (T3-05, T4-02, T2-04). Never an error. */
export function blankFormula(cell: string): string {
  // TRIM knows only the plain blank: the full-width blank, the no-break space and line feeds are turned into it first.
  const plain = ['\u3000', '\u00a0'].reduce((text, blank) => `SUBSTITUTE(${text},${quote(blank)}," ")`, `SUBSTITUTE(${cell},CHAR(10)," ")`);
  return `IF(ISTEXT(${cell}),ISNUMBER(FIND("|"&TRIM(${plain})&"|",${quote(NOTHING)})),ISBLANK(${cell}))`;
}

/**
 * TRUE when a cell holds something that is no figure of its kind (T3-04, T4-02, T2-04) and is not blank either.
 * @param noted whether 「22（其中修订16件）」 counts as a figure (T2-08: table 2 only)
 */
export function cellFaultFormula(kind: FigureKind, cell: string, noted = false): string {
  const limits = [
    `${cell}>${LARGEST}`,
    kind === 'change' ? `${cell}<-${LARGEST}` : `${cell}<0`,
    ...(kind === 'amount' ? [] : [`INT(${cell})<>${cell}`]),
  ];
  const text = noted ? `IF(${notedFormula(kind, cell)},FALSE,NOT(${blankFormula(cell)}))` : `NOT(${blankFormula(cell)})`;
  return `IF(ISNUMBER(${cell}),OR(${limits.join(',')}),${text})`;
}

/** TRUE for a number followed by a note in brackets: what stands before the bracket reads back as the same digits. */
function notedFormula(kind: FigureKind, cell: string): string {
  const unified = `SUBSTITUTE(${cell},"(","（")`;
  const head = `LEFT(${cell},FIND("（",${unified})-1)`;
  const number = kind === 'amount' ? `VALUE(${head})` : `INT(VALUE(${head}))`;
  return `IF(ISNUMBER(VALUE(${head})),ABS(${number})&""=TRIM(${head}),FALSE)`;
}

/** TRUE when a number stands under 总计 alone (T3-16): all its parts are blank or 0. */
export function onlyTotalFormula(rowParts: readonly string[], total: string): string {
  const empty = rowParts.map((cell) => `IF(ISNUMBER(${cell}),${cell}=0,${blankFormula(cell)})`);
  return `IF(ISNUMBER(${total}),AND(${total}>0,INT(${total})=${total},${total}<=${LARGEST},${empty.join(',')}),FALSE)`;
}
