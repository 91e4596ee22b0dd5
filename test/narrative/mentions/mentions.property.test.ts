// What must hold for any text: spans lie inside it, line ends inside numbers change nothing, and nothing makes the reader stumble.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mentions, type Mention } from '../../../src/narrative';

const count = fc.integer({ min: 2, max: 9999 });
const clause = fc.oneof(
  count.map((n) => `共收到政府信息公开申请${n}件`),
  count.map((n) => `${n}件结转下年度办理`),
  count.map((n) => `上年结转${n}件`),
  count.map((n) => `办结${n}件`),
  count.map((n) => `予以公开${n}件、不予公开${n + 1}件`),
  count.map((n) => `收到${n}件信息依申请公开`),
  count.map((n) => `因政府信息公开引起的行政复议${n}件`),
  count.map((n) => `收取信息处理费${n}元`),
  count.map((n) => `制发规范性文件${n}件`),
  count.map((n) => `其中自然人${n}件`),
  fc.constantFrom('未发生行政诉讼', '均已按时办结', '不断完善制度', '同比增长12.5%', '占33.3%', '（含上年结转1件）'),
);
const passage = fc
  .array(fc.tuple(clause, fc.constantFrom('，', '；', '。', '、', '\n', '')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map((part) => part.join('')).join(''));
const scrap = fc.constantFrom(
  ...'（）()《》，。；：、\n 0123456789%万千百十一二两零余多近约未无没有均各分别其中含占比较上年下年度结转收到办结受理申请公开行政复议诉讼规范性文件信息处理费元件个月日年'.split(
    '',
  ),
  '政府信息公开申请',
  '予以公开',
  '2023年',
  '😀',
);
const noise = fc.array(scrap, { maxLength: 80 }).map((parts) => parts.join(''));

const plain = (found: readonly Mention[]) => found.map(({ key, value, certainty }) => [key, value, certainty]);

describe('for any text', () => {
  test('spans lie inside the text and quote it', () => {
    fc.assert(
      fc.property(fc.oneof(passage, noise, fc.string()), (text) => {
        for (const { start, end, text: quoted, value } of mentions(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(quoted);
          expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('one number serves one figure: spans of a key do not overlap', () => {
    fc.assert(
      fc.property(passage, (text) => {
        const last = new Map<string, number>();
        for (const { key, start, end } of mentions(text)) {
          expect(start).toBeGreaterThanOrEqual(last.get(key) ?? 0);
          last.set(key, end);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('line ends and blanks inside numbers change nothing', () => {
    fc.assert(
      fc.property(passage, fc.constantFrom('\n', ' ', '\r\n', '　', '\u00a0'), (text, gap) => {
        const broken = text.replace(/(\d)(?=\d)/g, `$1${gap}`);
        expect(plain(mentions(broken))).toEqual(plain(mentions(text)));
      }),
      { numRuns: 2000 },
    );
  });

  test('blanks between any two characters change nothing', () => {
    fc.assert(
      fc.property(passage, (text) => {
        expect(plain(mentions(text.replace(/([^\n])(?=[^\n])/g, '$1 ')))).toEqual(plain(mentions(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('a sentence behind a full stop does not change the figures of the one before', () => {
    fc.assert(
      fc.property(clause, count, (first, n) => {
        const alone = plain(mentions(`${first}。`)).filter(([key]) => key !== 'allHandled');
        const followed = plain(mentions(`${first}。\n召开会议${n}次。`)).filter(([key]) => key !== 'allHandled');
        expect(followed).toEqual(alone);
      }),
      { numRuns: 1000 },
    );
  });

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(noise, (text) => {
        expect(mentions(text)).toEqual(mentions(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a text of 30,000 characters is read to its end', () => {
  test.each(['万', '未收到', '（', '收到申请12件、', '均已', '结转', '1，111，', '占5%', '行政复议、', '网络收到1件、', '（收到1件）'])(
    'made of %s',
    (piece) => {
      const text = `${piece.repeat(Math.ceil(30_000 / piece.length))}。\n共收到政府信息公开申请7件。`;
      expect(mentions(text).filter(({ key, value, end }) => key === 'received' && value === 7 && end > 30_000)).toHaveLength(1);
    },
  );
});
