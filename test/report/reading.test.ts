// From what a clerk typed to a figure or a reason: every reason, and any cell at all.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chineseNumber, LARGEST, readFigure, type RawCell, type Reason } from '../../src/report';

describe('a cell that holds a figure', () => {
  test.each([0, 1, 12, 1136, 2822652])('%i is read as it stands', (value) => {
    expect(readFigure(value, 'count')).toEqual({ kind: 'figure', value });
  });

  test('a fee may have decimals, a change may be negative', () => {
    expect(readFigure(59237.2449, 'amount')).toEqual({ kind: 'figure', value: 59237.2449 });
    expect(readFigure(-8, 'change')).toEqual({ kind: 'figure', value: -8 });
  });

  test('minus zero is zero', () => {
    const read = readFigure(-0, 'count');
    expect(read).toEqual({ kind: 'figure', value: 0 });
  });

  test('in table 2 a note in brackets is kept beside its number', () => {
    expect(readFigure('22（其中修订16件）', 'count', true)).toEqual({ kind: 'figure', value: 22, note: '其中修订16件' });
    expect(readFigure('5 (自然失效5件)', 'count', true)).toEqual({ kind: 'figure', value: 5, note: '自然失效5件' });
    expect(readFigure('２２（其中修订16件）', 'count', true)).toMatchObject({ kind: 'figure', value: 22 });
    expect(readFigure('22（其中修订16件）', 'count')).toMatchObject({ kind: 'text' });
  });

  test('a note does not make half a document', () => {
    expect(readFigure('2.5（约）', 'count', true)).toMatchObject({ kind: 'decimal' });
  });
});

/** What is typed, why it is no count, and the number that is offered instead. */
const noCounts: readonly (readonly [RawCell, Reason, number?])[] = [
  [null, 'blank'],
  ['', 'blank'],
  ['  \u3000\u00a0\n', 'blank'],
  ['/', 'placeholder', 0],
  ['-', 'placeholder', 0],
  ['－', 'placeholder', 0],
  ['—', 'placeholder', 0],
  ['–', 'placeholder', 0],
  [' 无 ', 'placeholder', 0],
  ['×', 'placeholder', 0],
  ['12', 'numberAsText', 12],
  [' 12 ', 'numberAsText', 12],
  ['１２', 'fullWidth', 12],
  ['1,136', 'separators', 1136],
  ['1，136', 'separators', 1136],
  ['1 136', 'separators', 1136],
  ['十二', 'chineseNumeral', 12],
  ['两件', 'chineseNumeral', 2],
  ['5件', 'unit', 5],
  ['1,136件', 'unit', 1136],
  ['251000元', 'unit', 251000],
  [-3, 'negative', 3],
  ['-3', 'negative'],
  [2.5, 'decimal'],
  ['2.5', 'decimal'],
  [1e13, 'tooLarge'],
  [Infinity, 'tooLarge'],
  [NaN, 'tooLarge'],
  ['1'.repeat(400), 'tooLarge'],
  ['见附件', 'text'],
  ['12 34', 'text'],
  [true, 'text'],
  [{ error: '#REF!' }, 'error'],
  ['#N/A', 'error'],
];

describe('a cell that holds no count', () => {
  test.each(noCounts.map(([raw, kind, suggestion]) => [raw, kind, suggestion] as const))('%p is %s', (raw, kind, suggestion) => {
    const read = readFigure(raw, 'count');
    expect(read.kind).toBe(kind);
    expect('suggestion' in read ? read.suggestion : undefined).toBe(suggestion);
  });

  test('every reason for which a cell can be unreadable has an example here', () => {
    const reasons: Record<Exclude<Reason, 'missing'>, true> = {
      blank: true,
      placeholder: true,
      numberAsText: true,
      fullWidth: true,
      separators: true,
      chineseNumeral: true,
      unit: true,
      negative: true,
      decimal: true,
      tooLarge: true,
      text: true,
      error: true,
    };
    expect(new Set(noCounts.map(([, reason]) => reason))).toEqual(new Set(Object.keys(reasons)));
  });

  test('a negative fee is none', () => {
    expect(readFigure(-0.5, 'amount').kind).toBe('negative');
  });
});

const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'0123456789０１２,，.-+ \u3000/无件元十百千万（）()%#') }),
  fc.string().map((error) => ({ error })),
);

describe('reading any cell', () => {
  test('a figure is always one that the form takes', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom('count' as const, 'amount' as const, 'change' as const), fc.boolean(), (raw, kind, noted) => {
        const read = readFigure(raw, kind, noted);
        const offered = read.kind === 'figure' ? read.value : read.suggestion;
        if (offered === undefined) return;
        expect(Math.abs(offered)).toBeLessThanOrEqual(LARGEST);
        expect(Object.is(offered, -0)).toBe(false);
        if (kind !== 'change') expect(offered).toBeGreaterThanOrEqual(0);
        if (kind !== 'amount' && read.kind !== 'negative') expect(Number.isInteger(offered)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('nothing but a number, or a number with a note, becomes a figure', () => {
    fc.assert(
      fc.property(anyCell, (raw) => {
        if (readFigure(raw, 'count').kind === 'figure') expect(typeof raw).toBe('number');
      }),
      { numRuns: 2000 },
    );
  });

  test('a count survives each way of writing it that is offered back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), (value) => {
        const wide = String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const text of [String(value), wide, `${value}件`, value.toLocaleString('en-US')]) {
          expect(readFigure(text, 'count')).toMatchObject({ suggestion: value });
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一千零五', 1005],
    ['二〇二二', 2022],
    ['三万二千', 32000],
    ['一亿', 100000000],
    ['两', 2],
  ])('%s is %i', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  test.each(['', '件', '十2', '若干'])('%p is no numeral', (text) => {
    expect(chineseNumber(text)).toBeUndefined();
  });
});
