// Damaged and hostile files for the import: each is read or refused in a Chinese sentence, soon, and nothing else happens.
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lastYears } from '../../src/actions';
import { compose } from '../../src/document';
import { edition } from '../../src/form';
import { gbk, page } from '../published/print';
import { small } from '../rules/sample';
import { template } from './workbook';

const report = small();
const PAGE = new TextEncoder().encode(page(report));
const DOCX = compose({ report, form: edition('2021'), reportId: 'id', revision: 1, meta: {} }).bytes;
let XLSX: Uint8Array;
beforeAll(async () => {
  XLSX = await (await template()).bytes();
});

/** Undefined when the file was read; the sentence when it was refused. Any other failure fails the test. */
async function outcome(bytes: Uint8Array): Promise<string | undefined> {
  const { ImportRefusal, readLastYearFile } = await lastYears();
  try {
    const { report: read } = await readLastYearFile(bytes);
    expect(read.readings.size).toBeGreaterThan(0);
    return undefined;
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    expect(error.message).toMatch(/^[^。]*[\u4e00-\u9fff][^。]*。(?:[^。]+。)?$/);
    return error.message;
  }
}

const damaged = (bytes: () => Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 1, max: 255 })), { maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    )
    .map(([flips, keep, cut]) => {
      const changed = bytes().slice(0, cut ? Math.floor(keep * bytes().length) : bytes().length);
      for (const [at, mask] of flips) if (changed.length > 0) changed[Math.floor(at * changed.length)]! ^= mask;
      return changed;
    });

describe('a damaged file', () => {
  test.each([
    ['web page', () => PAGE, 150],
    ['web page in GBK', () => gbk(page(report)), 50],
    ['Word document', () => DOCX, 200],
    ['workbook', () => XLSX, 100],
  ] as const)('that was a %s is read or refused in words', async (_, bytes, runs) => {
    await fc.assert(
      fc.asyncProperty(damaged(bytes), async (changed) => void (await outcome(changed))),
      { numRuns: runs },
    );
  });

  test('of tags and texts in any order is read or refused in words', async () => {
    const token = fc.constantFrom(
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td>',
        '<td rowspan=0>',
        '<td colspan="999999">',
        "<td rowspan='9999' colspan=3>",
        '</td>',
      ],
      ...[
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<style>',
        '<',
        '>',
        '"',
        '<a href="',
        "<p title='",
        '&#x110000;',
        '&#0;',
        '&nbsp',
        '\u0000',
      ],
      ...[
        '自然人',
        '商业企业',
        '科研机构',
        '法律服务机构',
        '总计',
        '一、本年新收政府信息公开申请数量',
        '（一）予以公开',
        '结果维持',
        '规章',
        '12',
        '/',
      ],
    );
    const text = fc.array(token, { maxLength: 120 }).map((tokens) => new TextEncoder().encode(`<html>${tokens.join('')}`));
    await fc.assert(
      fc.asyncProperty(text, async (bytes) => void (await outcome(bytes))),
      { numRuns: 500 },
    );
  });
});

describe('a hostile page', () => {
  const MEGABYTE = 1 << 20;
  test.each([
    ['tables in tables in tables', '<table><tr><td>'.repeat(20_000)],
    ['a million cells', `<table>${'<tr>'}${'<td>'.repeat(MEGABYTE)}`],
    ['spans that would fill the memory', `<table>${'<tr><td rowspan=65534 colspan=1000>0'.repeat(2000)}`],
    ['tags that never end', '<a "'.repeat(MEGABYTE / 4)],
    ['attributes that never end', `<td ${'a="'.repeat(MEGABYTE / 4)}`],
    ['comments that never end', '<!--'.repeat(MEGABYTE / 4)],
    ['scripts that never end', '<script>'.repeat(MEGABYTE / 8)],
    ['nothing but entities', '&amp'.repeat(MEGABYTE / 4)],
    ['a line without end', `<p>${'西'.repeat(MEGABYTE)}2022年政府信息公开工作年度报告`],
  ])('of %s is refused before the test’s time is up', async (_, text) => {
    expect(await outcome(new TextEncoder().encode(`<html>${text}`))).toBeDefined();
  });

  test('runs nothing and fetches nothing: its scripts and pictures are text that is passed over', async () => {
    const hostile = page(report).replace(
      '<body>',
      '<body onload="globalThis.hacked = 1"><img src="http://example.invalid/x.png" onerror="globalThis.hacked = 1"><script>globalThis.hacked = 1</script>',
    );
    expect(await outcome(new TextEncoder().encode(hostile))).toBeUndefined();
    expect('hacked' in globalThis).toBe(false);
  });
});
