// Nothing is forgotten: no rule without its parts, no cell without a rule, no file without registration, no id out of the catalogue.
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editions, figures } from '../../src/form';
import { catalogue, check, handbook, rules as tableRules, type Rule } from '../../src/rules';
import { allRules as rules, textRules } from '../../src/rules/text';
import { examples } from './examples';

const FOLDER = join(__dirname, '../../src/rules');
const HANDBOOK = join(__dirname, '../../assets/handbook/rules.zh-CN.md');
/** Rules that promise to stay silent: there is nothing that breaks them. */
const SILENT = ['T2-11', 'TX-18', 'ST-10'];
/** Speaks of the date of the signature, which stands in no table and in no text. */
const OF_BASICS = ['YR-05'];

const isRule = (value: unknown): value is Rule => typeof value === 'object' && value !== null && 'id' in value && 'check' in value;

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has a title, a basis with its certainty, and all parts of its handbook entry', () => {
    expect(rule.title).not.toBe('');
    expect(rule.basis.length).toBeGreaterThan(0);
    for (const { text } of rule.basis) expect(text).not.toBe('');
    for (const part of Object.values(rule.handbook)) expect(part.length).toBeGreaterThan(5);
  });

  test('has an example that breaks it and one that does not', () => {
    expect(examples[id]?.passing.length).toBeGreaterThan(0);
    if (!SILENT.includes(id)) expect(examples[id]?.failing.length).toBeGreaterThan(0);
    for (const { messages } of examples[id]?.failing ?? []) expect(messages.length).toBeGreaterThan(0);
  });

  test('watches cells of each form that it serves, or texts, and what it says is about them', () => {
    for (const form of editions.filter(({ id: own }) => rule.editions?.includes(own) ?? true)) {
      const cells = new Set(figures(form).map((figure) => figure.id));
      if (rule.watches(form).length === 0 && !OF_BASICS.includes(id)) {
        for (const { report } of examples[id]?.failing ?? [])
          for (const finding of check(report, { rules }).filter((each) => each.id === id)) expect(finding.texts?.length).toBeGreaterThan(0);
      }
      for (const cell of rule.watches(form)) expect(cells).toContain(cell);
    }
    for (const { report, cells } of examples[id]?.failing ?? []) {
      const watched = new Set(editions.filter((form) => form.id === report.edition).flatMap((form) => rule.watches(form)));
      for (const cell of cells) expect(watched).toContain(cell);
    }
  });
});

describe('the catalogue', () => {
  test('has 85 ids, each once', () => {
    expect(catalogue).toHaveLength(85);
    expect(new Set(catalogue).size).toBe(85);
  });

  test('has a rule for each id, and no rule is without one', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual([...catalogue].sort());
  });
});

describe('the rules together', () => {
  test.each(editions.map((form) => [form.id, form] as const))('watch every cell of the form of %s', (id, form) => {
    const watched = new Set(rules.filter(({ editions: own }) => own?.includes(id) ?? true).flatMap((rule) => rule.watches(form)));
    expect(figures(form).filter((figure) => !watched.has(figure.id))).toEqual([]);
  });

  test('are registered, whatever file they stand in', async () => {
    const rulesIn = async (folder: string): Promise<ReadonlySet<string>> => {
      const found = new Set<string>();
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')) {
        const exported = Object.values((await import(join(folder, file))) as Record<string, unknown>);
        for (const value of exported.flatMap((each: unknown): unknown[] => (Array.isArray(each) ? each : [each])))
          if (isRule(value)) found.add(value.id);
      }
      return found;
    };
    expect(await rulesIn(FOLDER)).toEqual(new Set(tableRules.map(({ id }) => id)));
    expect(await rulesIn(join(FOLDER, 'text'))).toEqual(new Set(textRules.map(({ id }) => id)));
  });
});

describe('the handbook', () => {
  test('as it lies in assets is the one that the rules write', () => {
    expect(readFileSync(HANDBOOK, 'utf8')).toBe(handbook(rules));
  });

  test('has one entry for each rule, with every part', () => {
    const entries = handbook(rules).split('\n### ').slice(1);
    expect(entries.map((entry) => entry.split(' ')[0]).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const entry of entries) {
      for (const part of ['级别', '适用', '应当怎样', '为什么', '依据', '错误示例', '正确示例'])
        expect(entry).toMatch(new RegExp(`^- ${part}：.+`, 'm'));
    }
  });

  test('says for which form and years a rule is', () => {
    const [rule] = rules;
    const text = (years: Rule['years']) => handbook([{ ...rule!, id: 'T3-01', ...(years ? { years } : {}) }]);
    expect(text({ from: 2024 })).toContain('2024 年度起');
    expect(text({ to: 2020 })).toContain('截至 2020 年度');
    expect(text({ from: 2019, to: 2020 })).toContain('2019—2020 年度');
  });
});
