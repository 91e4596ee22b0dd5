// Every rule against its examples: what it says, of which cells, and where it stays silent.
import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/rules';
import { allRules as rules } from '../../src/rules/text';
import { examples } from './examples';
import type { Example } from './sample';

const found = (id: string, { report, lastYear }: Example) =>
  check(report, { rules, ...(lastYear ? { lastYear } : {}) }).filter((finding) => finding.id === id);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { passing = [], failing = [] } = examples[id] ?? {};

  test.each(passing.map((example) => [example.clerk, example] as const))('is silent when a clerk %s', (_, example) => {
    expect(found(id, example)).toEqual([]);
  });

  if (failing.length > 0) {
    test.each(failing.map((example) => [example.clerk, example] as const))('speaks when a clerk %s', (_, example) => {
      const findings = found(id, example);
      expect(findings.map(({ message }) => message)).toEqual(example.messages);
      expect(findings.flatMap(({ cells }) => cells)).toEqual(example.cells);
      for (const finding of findings) expect(finding).toMatchObject({ severity: rule.severity, basis: rule.basis });
    });
  }
});

describe('a broken identity', () => {
  test('gives what should stand there, what does, and the difference', () => {
    for (const id of ['T3-01', 'T3-02', 'T3-03', 'T4-01']) {
      for (const example of examples[id]?.failing ?? []) {
        for (const { message, expected, actual, difference } of found(id, example)) {
          expect((expected ?? NaN) + (difference ?? NaN)).toBe(actual);
          for (const number of [expected, actual, Math.abs(difference ?? NaN)]) expect(message).toContain(String(number));
        }
      }
    }
  });
});
