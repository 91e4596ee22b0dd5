// Moves the relative references of a formula, as Excel does when a rule is seen from another cell. Knows nothing of what it computes.
import { letters } from './plan';

/** Texts and quoted sheet names first, so that nothing inside them is taken for a reference; then names, functions, references. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\w.(\u0080-\uffff])|[\w.\u0080-\uffff\\]+\(?|[^]/g;
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

const number = (column: string) => [...column.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** `shift('=D7>$A7', 1, 2)` is "=F8>$A8". */
export function shift(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return (formula.match(TOKEN) ?? [])
    .map((token) => {
      const parts = REFERENCE.exec(token);
      if (!parts) return token;
      const [, fixedColumn = '', column = '', fixedRow = '', row = ''] = parts;
      const movedColumn = fixedColumn ? column : letters(number(column) + columns);
      return `${fixedColumn}${movedColumn}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
    })
    .join('');
}
