// The few formulas that are worked out here: sums, counts, IF, arithmetic, comparison, joining texts. A saved result may be
// older than the cells it came from (programs that write a file without recalculating), so it is not believed where this
// can do better. Whatever is not understood gives `undefined`, and the saved result counts.
import { letters } from '../../plan';
import { corner, MAX_COLUMN, MAX_ROW, type Corner } from './reference';

export type Expression =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'reference'; readonly sheet: string | undefined; readonly first: Corner; readonly last: Corner }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly Expression[] };

export type FunctionName = 'SUM' | 'COUNT' | 'IF';
export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

const FUNCTIONS: ReadonlySet<string> = new Set<FunctionName>(['SUM', 'COUNT', 'IF']);
const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)|(\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?![\p{L}\p{N}_.(]))|([\p{L}_][\p{L}\p{N}_.]*)|((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)|(<>|<=|>=|[-+*/&=<>(),:]))/uy;
const LEVELS: readonly (readonly Operator[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];
/** Nesting of brackets, functions and signs; deeper formulas are left to their saved result. */
const MAX_NESTING = 100;
const MAX_LENGTH = 8192;

interface Token {
  readonly kind: 'text' | 'sheet' | 'cell' | 'word' | 'number' | 'mark';
  readonly text: string;
}

const KINDS = ['text', 'sheet', 'cell', 'word', 'number', 'mark'] as const;

function tokens(formula: string): readonly Token[] | undefined {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = formula.replace(/\s+$/, '').length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(formula);
    const index = match?.slice(1).findIndex((group) => group !== undefined) ?? -1;
    const kind = KINDS[index];
    if (!match || kind === undefined) return undefined;
    found.push({ kind, text: match[index + 1] ?? '' });
  }
  return found;
}

class NotUnderstood extends Error {}

/** Reads a formula without its "="; undefined when it holds anything beyond the above. */
export function parseFormula(formula: string): Expression | undefined {
  const all = formula.length > MAX_LENGTH ? undefined : tokens(formula);
  if (!all) return undefined;
  let at = 0;
  let nesting = 0;
  const peek = (text: string) => all[at]?.kind === 'mark' && all[at]?.text === text;
  const take = (text: string) => {
    if (!peek(text)) throw new NotUnderstood();
    at++;
  };
  const level = (depth: number): Expression => {
    const operators = LEVELS[depth];
    if (!operators) return signed();
    let left = level(depth + 1);
    for (;;) {
      const operator = operators.find(peek);
      if (operator === undefined) return left;
      at++;
      left = { kind: 'operation', operator, left, right: level(depth + 1) };
    }
  };
  const nested = (inside: () => Expression): Expression => {
    if (++nesting > MAX_NESTING) throw new NotUnderstood();
    const result = inside();
    nesting--;
    return result;
  };
  const signed = (): Expression => {
    if (peek('+')) return (at++, nested(signed));
    if (!peek('-')) return primary();
    at++;
    return { kind: 'operation', operator: '-', left: { kind: 'value', value: 0 }, right: nested(signed) };
  };
  const reference = (sheet: string | undefined): Expression => {
    const first = corner(all[at++]?.text ?? '');
    if (!first) throw new NotUnderstood();
    if (!peek(':')) return { kind: 'reference', sheet, first, last: first };
    at++;
    const last = all[at]?.kind === 'cell' ? corner(all[at++]?.text ?? '') : undefined;
    if (!last) throw new NotUnderstood();
    return { kind: 'reference', sheet, first, last };
  };
  const call = (name: string): Expression => {
    if (!FUNCTIONS.has(name)) throw new NotUnderstood();
    const list: Expression[] = [];
    do {
      at++;
      list.push(nested(() => level(0)));
    } while (peek(','));
    take(')');
    if (name === 'IF' && (list.length < 2 || list.length > 3)) throw new NotUnderstood();
    return { kind: 'call', name: name as FunctionName, arguments: list };
  };
  const primary = (): Expression => {
    const token = all[at];
    if (token?.kind === 'number') return (at++, { kind: 'value', value: Number(token.text) });
    if (token?.kind === 'text') return (at++, { kind: 'value', value: token.text.slice(1, -1).replace(/""/g, '"') });
    if (token?.kind === 'sheet') {
      at++;
      if (all[at]?.kind !== 'cell') throw new NotUnderstood();
      const name = token.text.slice(0, -1);
      return reference(name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name);
    }
    if (token?.kind === 'cell') return reference(undefined);
    if (token?.kind === 'word') {
      at++;
      const word = token.text.toUpperCase();
      if (peek('(')) return call(word);
      if (word === 'TRUE' || word === 'FALSE') return { kind: 'value', value: word === 'TRUE' };
    } else if (peek('(')) {
      at++;
      const inside = nested(() => level(0));
      take(')');
      return inside;
    }
    throw new NotUnderstood();
  };
  try {
    const expression = level(0);
    return at === all.length ? expression : undefined;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** A formula as it reads `rows` and `columns` further on; references that would leave the sheet become #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_.$]+(?![\p{L}\p{N}_.$]|\s*[(!])/gu, (word) => {
    const at = corner(word);
    if (!at) return word;
    const row = at.rowFixed ? at.row : at.row + rows;
    const column = at.columnFixed ? at.column : at.column + columns;
    if (row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) return '#REF!';
    return `${at.columnFixed ? '$' : ''}${letters(column)}${at.rowFixed ? '$' : ''}${row}`;
  });
}
