// The oldest kernel that the pages for WPS claim: Chrome 64. Their scripts parse as ES2018, and what they call is no younger, but for what
// older.js brings. (That they run without anything younger is what journey.e2e.test.ts drives.)
import { describe, expect, test } from '@jest/globals';
import { parse, type Node } from 'acorn';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../dist/wps/online');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

/** Names of functions and properties by the version of Chrome that first has them; what a script of ours might well be tempted by. */
// prettier-ignore
const YOUNG: Readonly<Record<string, number>> = {
  // The language's own
  trimStart: 66, trimEnd: 66, BigInt: 67, flat: 69, flatMap: 69, description: 70, globalThis: 71, queueMicrotask: 71, RelativeTimeFormat: 71,
  ListFormat: 72, fromEntries: 73, matchAll: 73, allSettled: 76, DisplayNames: 81, WeakRef: 84, FinalizationRegistry: 84, replaceAll: 85,
  AggregateError: 85, Segmenter: 87, hasOwn: 93, findLast: 97, findLastIndex: 97, structuredClone: 98, toSorted: 110, toReversed: 110,
  toSpliced: 110, isWellFormed: 111, groupBy: 117, withResolvers: 119,
  // The page's
  AbortController: 66, clipboard: 66, toggleAttribute: 69, adoptedStyleSheets: 73, requestSubmit: 76, arrayBuffer: 76, CompressionStream: 80,
  DecompressionStream: 80, getAnimations: 84, replaceChildren: 86, showSaveFilePicker: 86, showOpenFilePicker: 86, randomUUID: 92, inert: 102,
  setHTML: 105, checkVisibility: 105, startViewTransition: 111, popover: 114, moveBefore: 133,
};
/** What the scripts bring along themselves. */
const BROUGHT = ['flat', 'flatMap', 'fromEntries'];
/** Names that are ours, or asked for before they are used: where, and why that is so. */
const HARMLESS: Readonly<Record<string, string>> = {
  description: 'a property of findings',
  arrayBuffer: 'of Response, Chrome 42; it is Blob’s that is younger',
  globalThis: 'webpack asks for it with typeof',
  showSaveFilePicker: 'asked for with `in`',
  queueMicrotask: 'fflate asks for it with typeof',
};

interface Walked extends Node {
  readonly [part: string]: unknown;
}

/** Names that a script reads: free names, and properties by their names. */
function namesIn(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (node: Walked): void => {
    const property = node['property'] as Walked | undefined;
    if (node.type === 'MemberExpression' && node['computed'] === false && property?.type === 'Identifier')
      names.add(String(property['name']));
    if (node.type === 'Identifier') names.add(String(node['name']));
    for (const part of Object.values(node)) {
      for (const child of Array.isArray(part) ? (part as readonly unknown[]) : [part]) {
        if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Walked);
      }
    }
  };
  walk(parse(source, { ecmaVersion: 2018, sourceType: 'script' }) as unknown as Walked);
  return names;
}

describe('the scripts that WPS loads', () => {
  test('are all there', () => {
    expect(scripts).toEqual(
      expect.arrayContaining(['main.js', 'pane.js', 'message.js', 'selfCheck.js', 'publish.js', 'older.js', 'floor.js']),
    );
  });

  test.each(scripts)('%s parses as ES2018 and calls nothing younger than Chrome 64 but what older.js brings', (name) => {
    const used = [...namesIn(readFileSync(join(folder, name), 'utf8'))].filter((one) => one in YOUNG && !(one in HARMLESS));
    expect(used.filter((one) => !BROUGHT.includes(one))).toEqual([]);
  });

  test('what stands before all others parses as ES5', () => {
    for (const name of ['older.js', 'floor.js']) parse(readFileSync(join(folder, name), 'utf8'), { ecmaVersion: 5 });
  });

  test('a younger script would be noticed', () => {
    expect(() => namesIn('a?.b')).toThrow();
    expect([...namesIn('list.replaceAll("a", "b")')]).toContain('replaceAll');
  });

  test('every page loads older.js before its own script', () => {
    for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
      const order = [...readFileSync(join(folder, page), 'utf8').matchAll(/<script src="(\w+)\.js"/g)].map(([, name]) => name);
      expect(order[0]).toBe('older');
    }
  });
});
