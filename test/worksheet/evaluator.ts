// Formulas as functions: each is parsed once and then asked for thousands of reports. Knows what the sheets' formulas use and
// refuses the rest; a test holds it against fast-formula-parser, which is nobody's here.
export type Value = string | number | boolean | null | { readonly error: string };
/** A reference: one cell or a rectangle, row by row. */
type Cells = readonly (readonly Value[])[];
type Result = Value | Cells;
/** What stands in a cell; sheet undefined for the formula's own. */
export type Look = (sheet: string | undefined, row: number, column: number) => Value;
export type Formula = (look: Look) => Value;
type Node = (look: Look) => Result;

const failed = (value: Result): value is { readonly error: string } => typeof value === 'object' && value !== null && !Array.isArray(value);
const fault = (error: string) => ({ error });
const isCells = (value: Result): value is Cells => Array.isArray(value);
/** A single value; of a reference its first cell. */
const single = (value: Result): Value => (isCells(value) ? (value[0]?.[0] ?? null) : value);

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(?:'([^']+)'!)?(\$?[A-Z]{1,2}\$?\d+)(?::(\$?[A-Z]{1,2}\$?\d+))?(?![\w(])|(\d+(?:\.\d+)?)|([A-Z]+)(?=\()|(TRUE|FALSE)|(<>|<=|>=|[-+*/&=<>(),]))/gy;
type Token =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'cells'; readonly sheet: string | undefined; readonly from: Corner; readonly to: Corner }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'mark'; readonly mark: string };
export interface Corner {
  readonly row: number;
  readonly column: number;
}

export const columnNumber = (text: string) => [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
function corner(reference: string): Corner {
  const [, column = 'A', row = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  return { row: Number(row), column: columnNumber(column) };
}

function tokens(text: string): readonly Token[] {
  const result: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`cannot read ${text.slice(start, start + 40)}`);
    const [, words, sheet, first, last, number, name, truth, mark] = found;
    if (words !== undefined) result.push({ kind: 'value', value: words.slice(1, -1).replace(/""/g, '"') });
    else if (first !== undefined) result.push({ kind: 'cells', sheet, from: corner(first), to: corner(last ?? first) });
    else if (number !== undefined) result.push({ kind: 'value', value: Number(number) });
    else if (name !== undefined) result.push({ kind: 'function', name });
    else if (truth !== undefined) result.push({ kind: 'value', value: truth === 'TRUE' });
    else result.push({ kind: 'mark', mark: mark ?? '' });
  }
  return result;
}

const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

function parse(list: readonly Token[]): Node {
  let next = 0;
  const peek = () => list[next];
  const mark = (...wanted: readonly string[]): string | undefined => {
    const token = peek();
    if (token?.kind !== 'mark' || !wanted.includes(token.mark)) return undefined;
    next++;
    return token.mark;
  };
  const expect = (wanted: string) => {
    if (!mark(wanted)) throw new Error(`expected ${wanted}`);
  };
  const level = (depth: number): Node => {
    const marks = LEVELS[depth];
    if (!marks) return atom();
    let left = level(depth + 1);
    for (let found = mark(...marks); found; found = mark(...marks)) {
      const [a, b, operator] = [left, level(depth + 1), found];
      left = (look) => operate(operator, single(a(look)), single(b(look)));
    }
    return left;
  };
  const atom = (): Node => {
    if (mark('-')) {
      const inner = atom();
      return (look) => operate('-', 0, single(inner(look)));
    }
    if (mark('(')) {
      const inner = level(0);
      expect(')');
      return inner;
    }
    const token = peek();
    next++;
    if (token?.kind === 'value') return () => token.value;
    if (token?.kind === 'cells') return reference(token);
    if (token?.kind !== 'function') throw new Error('unexpected end of a formula');
    expect('(');
    const args: Node[] = [];
    do args.push(level(0));
    while (mark(','));
    expect(')');
    return call(token.name, args);
  };
  const whole = level(0);
  if (next !== list.length) throw new Error('something stands behind the formula');
  return whole;
}

const reference = ({ sheet, from, to }: Extract<Token, { kind: 'cells' }>): Node => {
  if (from.row === to.row && from.column === to.column) return (look) => [[look(sheet, from.row, from.column)]];
  return (look) =>
    Array.from({ length: to.row - from.row + 1 }, (_, row) =>
      Array.from({ length: to.column - from.column + 1 }, (_unused, column) => look(sheet, from.row + row, from.column + column)),
    );
};

function operate(operator: string, a: Value, b: Value): Value {
  if (failed(a)) return a;
  if (failed(b)) return b;
  if (operator === '&') return written(a) + written(b);
  if (LEVELS[0]?.includes(operator)) {
    const order = compare(a, b);
    return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[operator] ?? false;
  }
  const [x, y] = [number(a), number(b)];
  if (typeof x !== 'number') return x;
  if (typeof y !== 'number') return y;
  return operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y : x / y;
}

const written = (value: Value) =>
  value === null || failed(value) ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
const rank = (value: Value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
/** Numbers come before texts, texts before truth values. */
function compare(a: Value, b: Value): number {
  const [left, right] = [a ?? (typeof b === 'string' ? '' : 0), b ?? (typeof a === 'string' ? '' : 0)];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  return left === right ? 0 : left < right ? -1 : 1;
}
function number(value: Value): number | { readonly error: string } {
  if (value !== null && typeof value === 'object') return value;
  if (typeof value !== 'string') return Number(value);
  return /^\s*[-+]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : fault('#VALUE!');
}

const flat = (values: readonly Result[]): readonly Value[] => values.flatMap((value) => (isCells(value) ? value.flat() : [value]));
const figures = (values: readonly Result[]) => flat(values).filter((value) => typeof value === 'number');
const firstError = (values: readonly Result[]) => flat(values).find(failed);

/** Functions of values that pass errors on. */
const plain: Readonly<Record<string, (...values: readonly Value[]) => Value>> = {
  INT: (value = null) => {
    const found = number(value);
    return typeof found === 'number' ? Math.floor(found) : found;
  },
  NOT: (value) => value !== true,
  ABS: (value = null) => {
    const found = number(value);
    return typeof found === 'number' ? Math.abs(found) : found;
  },
  LEN: (value = null) => written(value).length,
  TRIM: (value = null) =>
    written(value)
      .replace(/^ +| +$/g, '')
      .replace(/ +/g, ' '),
  CHAR: (code) => String.fromCharCode(Number(code)),
  LEFT: (value = null, count = 1) => written(value).slice(0, Number(count)),
  SUBSTITUTE: (value = null, from = null, to = null) => written(value).split(written(from)).join(written(to)),
  VALUE: (value = null) => number(value),
  FIND: (part = null, value = null) => {
    const found = written(value).indexOf(written(part));
    return found < 0 ? fault('#VALUE!') : found + 1;
  },
};

/** Functions of references, or that look at errors. */
const special: Readonly<Record<string, (values: readonly Result[]) => Value>> = {
  AND: (values) => firstError(values) ?? flat(values).every((value) => value === true),
  OR: (values) => firstError(values) ?? flat(values).some((value) => value === true),
  COUNT: (values) => figures(values).length,
  SUM: (values) => firstError(values) ?? figures(values).reduce((sum, value) => sum + value, 0),
  MIN: (values) => firstError(values) ?? (figures(values).length > 0 ? Math.min(...figures(values)) : 0),
  MAX: (values) => firstError(values) ?? (figures(values).length > 0 ? Math.max(...figures(values)) : 0),
  SUMPRODUCT: (values) => firstError(values) ?? figures(values).reduce((sum, value) => sum + value, 0),
  ISTEXT: ([value = null]) => typeof single(value) === 'string',
  ISNUMBER: ([value = null]) => typeof single(value) === 'number',
  ISBLANK: ([value = null]) => single(value) === null,
  COUNTIF: ([cells = null, pattern = null]) => {
    const start = written(single(pattern)).replace(/\*$/, '');
    return flat([cells]).filter((value) => typeof value === 'string' && value.startsWith(start)).length;
  },
};

function call(name: string, args: readonly Node[]): Node {
  const [condition, yes, no] = args;
  if (name === 'IF' && condition && yes) {
    return (look) => {
      const found = single(condition(look));
      if (failed(found)) return found;
      return (typeof found === 'string' ? false : Boolean(found)) ? yes(look) : (no?.(look) ?? false);
    };
  }
  const some = special[name];
  if (some) return (look) => some(args.map((arg) => arg(look)));
  const one = plain[name];
  if (!one) throw new Error(`no function ${name}`);
  return (look) => {
    const values = args.map((arg) => arg(look));
    const [first] = values;
    // INT of a range inside SUMPRODUCT works cell by cell.
    if (name === 'INT' && first !== undefined && isCells(first))
      return first.map((row) => row.map((value) => (failed(value) ? value : one(value))));
    return firstError(values) ?? one(...values.map(single));
  };
}

const known = new Map<string, Formula>();

/** A formula, with or without its "=". */
export function formula(text: string): Formula {
  const before = known.get(text);
  if (before) return before;
  const node = parse(tokens(text.replace(/^=/, '')));
  const made: Formula = (look) => single(node(look)) ?? 0;
  known.set(text, made);
  return made;
}
