// Patterns of words, and cutting a text by the longest of them.
import { expect, test } from '@jest/globals';
import { LEXICON } from '../../../src/narrative/mentions/lexicon';
import { dictionary, expand, longestWord } from '../../../src/narrative/mentions/words';

test('brackets are choices, and may be left out when square', () => {
  expect(expand('(收|接)到')).toEqual(['收到', '接到']);
  expect(expand('[政府]信息公开[申请[件]]')).toEqual([
    '信息公开',
    '信息公开申请',
    '信息公开申请件',
    '政府信息公开',
    '政府信息公开申请',
    '政府信息公开申请件',
  ]);
});

test('the longest word wins', () => {
  const words = dictionary({ short: '复议', long: '复议机关' });
  expect(longestWord(words, '行政复议机关', 2)).toEqual({ end: 6, meaning: 'long' });
  expect(longestWord(words, '行政复议案件', 2)).toEqual({ end: 4, meaning: 'short' });
  expect(longestWord(words, '行政', 0)).toBeUndefined();
});

test('every pattern of the lexicon closes its brackets and expands to Chinese words', () => {
  const patterns = Object.values(LEXICON).flatMap((row) => row.split(/\s+/).filter((pattern) => pattern !== ''));
  const broken = patterns.filter((pattern) => expand(pattern).some((word) => /[()[\]|]/.test(word)) || expand(pattern).length > 20_000);
  expect(patterns.length).toBeGreaterThan(300);
  expect(broken).toEqual([]);
});
