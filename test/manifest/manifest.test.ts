// The manifest is one that Office takes: `npm run validate`. What only Microsoft's own service can say: `npm run validate:online`.
import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL, placed } from '../../src/taskpane/pages';
import { complaints, type Surroundings } from './schema';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const commands = readFileSync(join(root, 'src/commands/commands.ts'), 'utf8');

/** Width and height stand in the first chunk of a PNG. */
function sizeOf(address: string, base: string): readonly [number, number] | undefined {
  const file = join(root, 'assets', address.slice(base.length));
  if (!address.startsWith(base) || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return bytes.subarray(1, 4).toString() === 'PNG' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : undefined;
}
const PAGES = ['index.html', 'word.html', 'commands.html', 'help.html'];
const around = (base = LOCAL): Surroundings => ({
  icon: (address) => sizeOf(address, base),
  served: (address) => PAGES.some((page) => address.replace(/\?.*$/, '') === base + page),
  functions: Array.from(/for \(const name of \[([^\]]*)\]/.exec(commands)?.[1]?.matchAll(/'(\w+)'/g) ?? [], ([, name]) => name ?? ''),
});

describe('the manifest', () => {
  test('is one that Office takes', () => {
    expect(around().functions).toHaveLength(3);
    expect(complaints(manifest, around())).toEqual([]);
  });

  test('is for Excel and Word, may read and write the document and nothing else, and is Chinese first', () => {
    // A set that only one of the two has would hide the add-in in the other: the pages ask for what they need.
    expect(manifest).toMatch(/<Host Name="Workbook"\/>\s*<Host Name="Document"\/>/);
    expect(manifest).not.toContain('<Requirements>');
    expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
    expect(manifest).toContain('<DefaultLocale>zh-CN</DefaultLocale>');
    for (const label of ['年报', '插入年报模板', '校验', '生成 Word 文档', '刷新年报', '年报助手'])
      expect(manifest).toContain(`DefaultValue="${label}"`);
  });

  test('stands at the address that a build gives, with or without the last slash, and is refused without https', () => {
    const base = 'https://oa.example.gov.cn/nianbao/';
    for (const url of [base, base.slice(0, -1)]) {
      const built = placed(manifest, url);
      expect(built).not.toContain('localhost');
      expect(complaints(built, around(base))).toEqual([]);
    }
    expect(() => placed(manifest, 'http://oa.example.gov.cn/')).toThrow(/https/);
    expect(() => placed(manifest, 'oa.example.gov.cn')).toThrow();
  });

  test('names the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  test.each([
    ['elements in another order', /(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/, '$2$1', /OfficeApp holds/],
    ['no address for help', /<SupportUrl[^>]*\/>/, '', /OfficeApp holds/],
    ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>nianbao</Id>', /no GUID/],
    ['a version of three numbers', /<Version>.*<\/Version>/, '<Version>0.1.0</Version>', /four numbers/],
    ['a name too long', /DisplayName DefaultValue="[^"]*"/, `DisplayName DefaultValue="${'年'.repeat(126)}"`, /126 characters/],
    ['a label without English', /<bt:Override Locale="en-US" Value="Check"\/>/, '', /no English/],
    ['a reference that leads nowhere', /resid="Check.Tip"/, 'resid="Check.Hint"', /leads nowhere/],
    ['an id twice', /id="Nianbao.Check"/, 'id="Nianbao.Insert"', /stands twice/],
    ['an icon of another size', /check-32\.png/, 'check-48.png', /should be 32/],
    ['an icon that is not there', /insert-80\.png/, 'insert-81.png', /not there/],
    ['a size that the ribbon needs', /<bt:Image size="16" resid="Check.16"\/>/, '', /no icon of 16/],
    ['a page over http', /https:\/\/localhost:3000\/commands\.html/, 'http://localhost:3000/commands.html', /not https/],
    [
      'a page that nobody serves',
      /3000\/word\.html"\/>\s*<bt:Url id="Refresh/,
      '3000/pane.html"/><bt:Url id="Refresh',
      /nothing is served/,
    ],
    ['a function that no page has', /<FunctionName>checkReport/, '<FunctionName>check', /no page offers/],
  ])('with %s is not', (_, place, instead, complaint) => {
    const broken = manifest.replace(place, instead);
    expect(broken).not.toBe(manifest);
    expect(complaints(broken, around()).join('\n')).toMatch(complaint);
  });
});
