// How clerks write numbers, and how PDFs break them.
import { describe, expect, test } from '@jest/globals';
import { mentions } from '../../../src/narrative';
import { numberAt } from '../../../src/narrative/mentions/numbers';
import { stated } from './stated';

test.each([
  ['12件', 12],
  ['1，286件', 1286],
  ['1,286件', 1286],
  ['１２件', 12],
  ['1 2 件', 12],
  ['1.17万件', 11700],
  ['3千件', 3000],
  ['2千余件', 2000],
  ['14万余件', 140000],
  ['65余件', 65],
  ['一件', 1],
  ['两件', 2],
  ['十二件', 12],
  ['四十余件', 40],
  ['一百零五件', 105],
  ['贰拾件', 20],
  ['12份', 12],
  ['12宗', 12],
  ['12起', 12],
  ['12封', 12],
])('%s is %d applications', (written, value) => {
  expect(stated(`全年共收到政府信息公开申请${written}，按时办理。`)).toBe(`received ${value}`);
});

test.each([
  ['近40件', 'approximate'],
  ['约40件', 'approximate'],
  ['40余件', 'approximate'],
  ['40多件', 'approximate'],
  ['40件左右', 'approximate'],
  ['40件以上', 'approximate'],
  ['40件', 'exact'],
] as const)('%s is an %s figure', (written, certainty) => {
  expect(mentions(`共收到申请${written}。`)[0]).toMatchObject({ key: 'received', value: 40, certainty });
});

describe('a number that is no figure', () => {
  test.each(['2023年', '12月31日', '第711号', '第二十条', '20个工作日', '六部分', '6部分', '3-5件', '1+X', '0531-12345678'])(
    '%s',
    (text) => {
      let kinds: string[] = [];
      for (let at = 0; at < text.length; at++) {
        const read = numberAt(text, at, false);
        if (!read) continue;
        kinds = [...kinds, read.kind];
        at = read.end - 1;
      }
      expect(kinds.filter((kind) => kind === 'count' || kind === 'money' || kind === 'percent')).toEqual([]);
    },
  );
});

test('percentages keep their printed precision', () => {
  expect(numberAt('33.9%', 0, false)).toMatchObject({ kind: 'percent', value: 33.9, decimals: 1 });
  expect(numberAt('百分之三十五点二', 0, false)).toMatchObject({ kind: 'percent', value: 35.2, decimals: 1 });
  expect(numberAt('5个百分点', 0, false)?.kind).toBe('idle');
});

test('万元 is read in 元', () => {
  expect(numberAt('0.12万元', 0, false)).toMatchObject({ kind: 'money', value: 1200 });
});

test('a list ordinal is no decimal', () => {
  expect(stated('2.2023年度我镇收到依申请公开申请3件。')).toBe('received 3');
});

test.each([
  ['共收到申请2\n1件，办结21 件', 'handled 21, received 21'],
  ['共收到申请 21\r\n件，办结\n21件', 'handled 21, received 21'],
  ['（二）依申请公开\n收到申请3件，办结3件', 'handled 3, received 3'],
  ['全年收到申请3件，\n办结3件。', 'handled 3, received 3'],
])('a line end inside a sentence does not hide a figure (case %#)', (text, expected) => {
  expect(stated(text)).toBe(expected);
});
