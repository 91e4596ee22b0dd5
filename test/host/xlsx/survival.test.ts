// What a clerk's file keeps when values are written into it: everything that was not touched, byte for byte.
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HostValue } from '../../../src/host/host';
import { createXlsx, openXlsx } from '../../../src/host/xlsx';
import { openPackage } from '../../../src/ooxml';
import { PLAN } from '../plan';
import { edited, inserted, sheetPart } from './clerk';

let good: Uint8Array;
beforeAll(async () => {
  const host = createXlsx();
  await host.apply(PLAN);
  good = await host.bytes();
});

const VALUES = '甲.数据';
const rows = async (bytes: Uint8Array) => (await (await openXlsx(bytes)).read([VALUES])).get(VALUES)!;

describe('values written into a clerk’s file', () => {
  test('leave every other part as it was, also parts of other programs', async () => {
    const file = edited(good, (part, parts) => {
      parts.set('customXml/item1.xml', '<r xmlns="urn:oa">公文号</r>');
      parts.set('xl/media/image1.png', new Uint8Array([137, 80, 78, 71]));
      parts.set('docProps/custom.xml', '<Properties><property name="密级"/></Properties>');
      part(sheetPart(good, '表甲'), (xml) =>
        xml.replace('</worksheet>', '<extLst><ext uri="{78C0D931}"><x14:a xmlns:x14="urn:x14"/></ext></extLst></worksheet>'),
      );
    });
    const host = await openXlsx(file);
    await host.write([{ sheet: '表甲', row: 3, column: 2, value: 7 }]);
    const [before, after] = [openPackage(file, 'xlsx'), openPackage(await host.bytes(), 'xlsx')];
    expect([...after.parts.keys()]).toEqual([...before.parts.keys()]);
    const touched = [...before.parts]
      .filter(([name, bytes]) => Buffer.compare(Buffer.from(bytes), Buffer.from(after.parts.get(name)!)) !== 0)
      .map(([name]) => name);
    expect(touched).toEqual([sheetPart(good, '表甲')]);
    const cells = (text: string) => text.replace(/<c r="(B3|D3)".*?(<\/c>|\/>)/g, '').replace(/(<row r="3"[^>]*) spans="[^"]*"/, '$1');
    expect(cells(after.text(touched[0]!))).toBe(cells(before.text(touched[0]!)));
  });

  test('take the chain of formulas out, which Excel would find wrong', async () => {
    const file = edited(good, (part, parts) => {
      parts.set('xl/calcChain.xml', '<calcChain><c r="D3" i="1"/></calcChain>');
      part('[Content_Types].xml', (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
      );
      part('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="chain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      );
    });
    const host = await openXlsx(file);
    await host.write([{ sheet: '表甲', row: 3, column: 4, value: 7 }]);
    const after = openPackage(await host.bytes(), 'xlsx');
    expect(after.parts.has('xl/calcChain.xml')).toBe(false);
    expect(after.text('[Content_Types].xml')).not.toContain('calcChain');
    expect(after.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('keep the look of the cell, and find their place among rows and cells that are there', async () => {
    const host = await openXlsx(good);
    await host.write([
      { sheet: '表甲', row: 3, column: 2, value: 7 },
      { sheet: '表甲', row: 3, column: 27, value: '行尾' },
      { sheet: '表甲', row: 9, column: 1, value: '新行' },
      { sheet: '表甲', row: 7, column: 3, value: '更早的新行' },
    ]);
    const bytes = await host.bytes();
    const text = openPackage(bytes, 'xlsx').text(sheetPart(bytes, '表甲'));
    const style = /<c r="B3" s="(\d+)"/.exec(openPackage(good, 'xlsx').text(sheetPart(good, '表甲')))![1]!;
    expect(text).toContain(`<c r="B3" s="${style}"><v>7</v></c>`);
    const order = [...text.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    expect(order).toEqual([1, 2, 3, 4, 5, 7, 9]);
    expect([...text.matchAll(/<c r="([A-Z]+)3"/g)].map(([, column]) => column)).toEqual(['A', 'B', 'C', 'D', 'AA']);
  });

  const value = fc.oneof(
    fc.integer({ min: -999, max: 999_999 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: fc.constantFrom('=', '+', '年', '\n', ' ', '<', '&', '"', "'", '_x0041_', '𠮷', '0', '\t', ']]>') }),
    fc.constant(null),
  );
  /** What goes into columns 2 and 3 of rows 3 and 4. */
  const inputs = fc.tuple(value, value, value, value);
  const filledIn = async (four: readonly (string | number | null)[]) => {
    const host = await openXlsx(good);
    await host.write(four.map((one, index) => ({ sheet: '表甲', row: 3 + Math.floor(index / 2), column: 2 + (index % 2), value: one })));
    return host.bytes();
  };
  /** -0 is written as 0. */
  const plain = (one: HostValue) => (one === 0 ? 0 : one);

  test('come back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (four) => {
        const { values } = await rows(await filledIn(four));
        expect(values.map((line) => line.slice(0, 2))).toEqual([four.slice(0, 2).map(plain), four.slice(2).map(plain)]);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test('come back after the clerk inserted rows and columns', async () => {
    const insertion = fc.record({
      what: fc.constantFrom('rows' as const, 'columns' as const),
      before: fc.integer({ min: 1, max: 6 }),
      count: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(inputs, fc.array(insertion, { minLength: 1, maxLength: 2 }), async (four, insertions) => {
        let bytes = await filledIn(four);
        for (const { what, before, count } of insertions) bytes = inserted(bytes, '表甲', what, before, count);
        const { values, area } = await rows(bytes);
        // Rows and columns inserted inside are blank; what is left is what was written, and a total for each row.
        const left = values.flat().filter((one) => one !== null);
        const given = four.filter((one) => one !== null).map(plain);
        expect(area.rows * area.columns).toBeGreaterThanOrEqual(6);
        expect(left.length).toBe(given.length + 2);
        for (const one of given) expect(left).toContainEqual(one);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe('many files in one call', () => {
  test('leave nothing behind: the memory after 300 files is that after 50', async () => {
    const collect = (globalThis as { gc?: () => void }).gc;
    const used = () => {
      collect?.();
      return process.memoryUsage().heapUsed;
    };
    const check = async (count: number) => {
      for (let i = 0; i < count; i++) await rows(good);
    };
    await check(50);
    const before = used();
    await check(250);
    // Without the collector at hand some garbage is left; a cache of 250 workbooks would be more than 60 MB.
    expect(used() - before).toBeLessThan(60 * 1024 * 1024);
  });
});
