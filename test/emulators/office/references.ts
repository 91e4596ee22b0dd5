// References inside formulas of the emulated Excel, which follow when lines are inserted or a sheet gets a new name. Knows no workbook.
import { range, type Area } from '../../../src/host/plan';
import { parseArea, splitSheet } from './address';

/** Texts, then references with or without a sheet, then whatever else a formula is made of. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\w\u0080-\uffff.]+!)?\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?(?![\w(.!])|[\w.\u0080-\uffff]+\(?|[^]/gi;
const REFERENCE = /^(?:'(?:[^']|'')+'!|[\w\u0080-\uffff.]+!)?\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?$/i;

const tokens = (formula: string) => formula.match(TOKEN) ?? [];

/** The formula on sheet `on` after the cells of sheet `of` have moved. Dollar signs stay where they are. */
export function followReferences(formula: string, on: string, of: string, shifted: (area: Area) => Area | null): string {
  return tokens(formula)
    .map((token) => {
      if (!REFERENCE.test(token)) return token;
      const { sheet = on, rest } = splitSheet(token);
      if (sheet.toLowerCase() !== of.toLowerCase()) return token;
      const area = shifted(parseArea(rest));
      if (!area) return '#REF!';
      const [first = '', last] = range(area).split(':');
      const [oldFirst = '', oldLast] = rest.split(':');
      const prefix = token.slice(0, token.length - rest.length);
      return `${prefix}${withDollars(first, oldFirst)}${oldLast === undefined ? '' : `:${withDollars(last ?? first, oldLast)}`}`;
    })
    .join('');
}

function withDollars(address: string, like: string): string {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return `${like.startsWith('$') ? '$' : ''}${column}${/\$\d/.test(like) ? '$' : ''}${row}`;
}

/** The formula after a sheet got a new name. */
export function renamed(formula: string, from: string, to: string): string {
  return tokens(formula)
    .map((token) => {
      const { sheet, rest } = REFERENCE.test(token) ? splitSheet(token) : { sheet: undefined, rest: token };
      return sheet?.toLowerCase() === from.toLowerCase() ? `'${to.replace(/'/g, "''")}'!${rest}` : token;
    })
    .join('');
}
