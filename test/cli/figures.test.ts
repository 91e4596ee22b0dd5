// nianbao figures: what a doubter sees of a sentence.
import { expect, test } from '@jest/globals';
import { nianbao } from './program';

const read = (input: string) => {
  const { code, out } = nianbao(['figures'], input);
  return { code, lines: out.split('\n').slice(0, -1) };
};

test('one passage a line gives one array a line, an empty one for a passage without figures', () => {
  const { code, lines } = read('我镇收到政府信息公开申请三件，均已办结。\n\n召开会议2次。\r\n未收取信息处理费。\n');
  expect(code).toBe(0);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    [
      { key: 'received', value: 3, text: '收到政府信息公开申请三件' },
      { key: 'allHandled', value: 1, text: '均已办结' },
    ],
    [],
    [],
    [{ key: 'feeYuan', value: 0, text: '未收取信息处理费' }],
  ]);
});

test('only figures of the tables are printed: channels and shares serve the rules', () => {
  const { lines } = read('收到申请4件，其中网络3件，占75%。');
  expect(lines).toEqual(['[{"key":"received","value":4,"text":"收到申请4件"}]']);
});

test('nothing in gives nothing out', () => {
  expect(read('')).toEqual({ code: 0, lines: [] });
});

test('a file name is refused in a sentence: the text comes through standard input', () => {
  const { code, err } = nianbao(['figures', '正文.txt']);
  expect(code).toBe(2);
  expect(err).toContain('标准输入');
});
