import { describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { handbookEntries } from '../../src/rules';
import { allRules as rules } from '../../src/rules/text';
import { fileName } from '../../src/taskpane/saving';
import { savePageZhCN, savingZhCN } from '../../src/taskpane/messages/saving.zh-CN';
import { wordZhCN } from '../../src/taskpane/messages/word.zh-CN';
import { laterZhCN } from '../../src/taskpane/messages/later.zh-CN';
import { zhCN } from '../../src/taskpane/messages/zh-CN';
import { createStore } from '../../src/taskpane/store';
import { target } from '../../src/taskpane/tabs';

const source = (path: string) => readFileSync(join(__dirname, '../../src', path), 'utf8');

describe('the pane by keyboard', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 3, 0],
    ['ArrowLeft', 0, 3],
    ['Home', 2, 0],
    ['End', 1, 3],
    ['Enter', 1, undefined],
    ['a', 1, undefined],
  ])('%s on tab %d leads to %p', (key, at, to) => {
    expect(target(key, at, 4)).toBe(to);
  });
});

describe('what the views follow', () => {
  test('a watcher hears the present state at once, then each change with what was before, until it stops', () => {
    const store = createStore({ tab: 'check', count: 0 });
    const seen: unknown[] = [];
    const stop = store.watch((state, before) => seen.push([state.count, before?.count]));
    store.set({ count: 1 });
    stop();
    store.set({ count: 2 });
    expect(seen).toEqual([
      [0, undefined],
      [1, 0],
    ]);
    expect(store.get()).toEqual({ tab: 'check', count: 2 });
  });
});

describe('a file for the clerk', () => {
  test('has a name that Windows allows', () => {
    expect(fileName('某局/二科：2022年"年报"?.docx')).toBe('某局二科：2022年年报.docx');
  });
});

describe('the words of the pane', () => {
  const words = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String((value as (...given: readonly unknown[]) => unknown)(['甲'], ['乙'], '丙'))]
        : Object.values(value as object).flatMap(words);

  test('are all there, and none is an English word but those that clerks know', () => {
    const all = words([zhCN, laterZhCN, wordZhCN, savingZhCN, savePageZhCN]);
    expect(all.length).toBeGreaterThan(150);
    for (const text of all) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object/);
      const foreign = text.replace(/Word|Excel|WPS|Ctrl\+[CS]|\.docx|\.xlsx|\.html|\.txt|T3-01/g, '').match(/[A-Za-z]{2,}/g);
      expect(foreign).toBeNull();
    }
  });
});

describe('the old engine of Internet Explorer', () => {
  test('understands the file that speaks to it', () => {
    const text = source('taskpane/floor.js');
    const { outputText, diagnostics } = ts.transpileModule(text, {
      compilerOptions: { target: ts.ScriptTarget.ES5, removeComments: false, ignoreDeprecations: '6.0' },
      reportDiagnostics: true,
    });
    expect(diagnostics).toEqual([]);
    // Nothing had to be brought down to ES5, not even a comma behind the last argument.
    expect(outputText.replace('"use strict";', '').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    expect(text).not.toMatch(/=>|`|\b(?:let|const)\b/);
  });
});

describe('the bundles for the browser', () => {
  test('carry the rules without the handbook, which is a file of its own', () => {
    const withoutHandbook = jest.requireActual<(this: { resourcePath: string }, text: string) => string>(
      '../../src/taskpane/handbook.loader.js',
    );
    const text = source('rules/labels.ts');
    const cut = withoutHandbook.call({ resourcePath: 'labels.ts' }, text);
    expect(text).toContain('各地汇总时按行对数');
    expect(cut).not.toContain('各地汇总时按行对数');
    expect(cut).toContain('表三行列与格式一致');
    expect(cut.match(/handbook: undefined as never/g)).toHaveLength(2);
  });

  test('that file says what the rules say', () => {
    const file = readFileSync(join(__dirname, '../../assets/handbook/rules.zh-CN.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(handbookEntries(rules));
  });
});

describe('the page of the pane', () => {
  test('has no script or style inside, so that a strict policy can forbid both', () => {
    for (const page of [
      'taskpane/index.html',
      'taskpane/word.html',
      'taskpane/save.html',
      'commands/commands.html',
      'commands/message.html',
    ]) {
      expect(source(page)).not.toMatch(/<script>|<style|style="|\son\w+="/);
      expect(source(page)).not.toMatch(/https?:\/\//);
    }
  });
});
