// The pages as they are served: what they may load, and where office.js comes from.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeFiles, page } from '../../src/taskpane/pages';

const root = join(__dirname, '../..');
const source = (name: string) => readFileSync(join(root, 'src', name), 'utf8');
const PAGES = ['taskpane/index.html', 'taskpane/word.html', 'commands/commands.html', 'commands/message.html'];
const policyOf = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('a served page', () => {
  test.each([...PAGES, 'taskpane/save.html'])('%s loads from its own server alone, runs no inline script and no eval', (name) => {
    const policy = policyOf(page(source(name), { office: 'own', workbench: '' }));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(source(name)).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(source(name)).not.toMatch(/https?:/);
  });

  test.each(PAGES)('%s takes office.js from Microsoft’s network when the build says so, and from nowhere else', (name) => {
    const html = page(source(name), { office: 'cdn', workbench: '' });
    expect(html).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    expect(policyOf(html)).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  });

  test('offers the browser edition only where there is one', () => {
    const of = (workbench: string) => page(source('taskpane/index.html'), { office: 'own', workbench });
    expect(of('')).toContain('name="nianbao-browser-edition" content=""');
    expect(of('https://a.cn/?x="1"')).toContain('content="https://a.cn/?x=&quot;1&quot;"');
  });
});

test('Microsoft’s files come with their licence and a note on whose they are', () => {
  const names = officeFiles.map(({ to }) => to);
  expect(names).toEqual(expect.arrayContaining(['office.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js', 'LICENSE.md', 'NOTICE.txt']));
  expect(names.filter((name) => /debug|-15|telemetry/.test(name))).toEqual([]);
  const note = readFileSync(officeFiles.find(({ to }) => to === 'NOTICE.txt')!.from, 'utf8');
  expect(note).toMatch(/Copyright \(c\) Microsoft Corporation/);
  expect(note).toMatch(/Microsoft does not maintain or support this add-in/);
});
