import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  changedTexts,
  CodeError,
  editsCode,
  editsFromCode,
  readBack,
  readWorkbook,
  refuseOther,
  reportCode,
  reportFromCode,
  stateOf,
  writeDocument,
  type ReportState,
} from '../../src/actions';
import { sealed } from '../../src/actions/code';
import { edition } from '../../src/form';
import { fingerprint } from '../../src/report';
import { asWord } from '../document/asWord';
import { city, hostile } from '../document/examples';
import { slippedReport } from '../report/arbitrary';
import { type, zeros } from './workbook';

const state = (report: ReportState['report'], meta: ReportState['meta'] = {}): ReportState => ({
  report,
  meta,
  reportId: 'B7F2',
  revision: 3,
});

/** The code with which a code is refused; fails when it is taken. */
function refused(code: string, read: (code: string) => unknown = reportFromCode): string {
  try {
    read(code);
  } catch (error) {
    if (error instanceof CodeError) return error.code;
    throw error;
  }
  throw new Error('The code was taken.');
}

const texts = fc.dictionary(fc.constantFrom(...edition('2021').texts.map(({ id }) => id)), fc.string({ unit: 'grapheme', maxLength: 200 }));

describe('the code that carries a report to Word', () => {
  test('says afterwards exactly what it said before: slips, blanks, notes, texts and all', () => {
    fc.assert(
      fc.property(slippedReport(['table2', 'table3', 'table4']), texts, ({ report }, words) => {
        const known = new Set(edition(report.edition).texts.map(({ id }) => id as string));
        const own = Object.entries(words).filter(([id]) => known.has(id));
        const before = state({ ...report, texts: new Map(own as never) }, { date: '2024年1月8日', phone: '0516-1' });
        const after = reportFromCode(reportCode(before));
        expect(after.report.readings).toEqual(before.report.readings);
        expect(after.report.texts).toEqual(before.report.texts);
        expect({ ...after, report: { ...after.report, readings: 0, texts: 0 } }).toEqual({
          ...before,
          report: { ...before.report, readings: 0, texts: 0, labelSlips: [] },
        });
      }),
      { numRuns: 60 },
    );
  });

  test('carries last year’s report and the date of the signature, which sentences may name', () => {
    const report = { ...city, date: '2024年1月17日', lastYear: { ...city, year: city.year - 1, edition: '2021' as const } };
    const after = reportFromCode(reportCode(state(report))).report;
    expect(after).toEqual(report);
    expect(fingerprint(after)).not.toBe(fingerprint(city));
    expect(reportCode(state(report)).length).toBeLessThan(6_000);
    // A chain of years is nothing that a workbook has.
    const chain = { ...report, lastYear: { ...report.lastYear, lastYear: report.lastYear } };
    expect(refused(reportCode(state(chain)))).toBe('changed');
  });

  test('holds hostile texts as they are', () => {
    const { report } = reportFromCode(reportCode(state(hostile)));
    // JSON has no lone halves of characters: those that a program may hand over come back as the mark for them.
    expect(report.readings).toEqual(hostile.readings);
    expect(report.texts.get('text.overview.management')).toBe(hostile.texts.get('text.overview.management'));
  });

  test('is a few kilobytes for a large city and survives the line breaks of a chat program', () => {
    const code = reportCode(state(city));
    expect(code.length).toBeLessThan(4_096);
    expect(code).toMatch(/^NBW1\.[\w-]+\.[0-9a-f]{16}$/);
    const mangled = `  \u200b${code.replace(/(.{60})/g, '$1\r\n ')}\u3000`;
    expect(fingerprint(reportFromCode(mangled).report)).toBe(fingerprint(city));
  });

  test('is refused when any one character is another one', () => {
    const code = reportCode(state(city));
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.constantFrom(...'ABCabc0123-_.'), (at, mark) => {
        fc.pre(code[at] !== mark);
        expect(refused(code.slice(0, at) + mark + code.slice(at + 1))).toMatch(/^(?:none|incomplete|changed|newer)$/);
      }),
      { numRuns: 300 },
    );
  });

  test('is refused when it was cut off, at either end', () => {
    const code = reportCode(state(city));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: code.length - 1 }), fc.boolean(), (length, head) => {
        expect(refused(head ? code.slice(0, length) : code.slice(-length))).toMatch(/^(?:none|incomplete|changed)$/);
      }),
      { numRuns: 200 },
    );
    expect(refused(code.slice(0, -1))).toBe('incomplete');
  });

  test.each([
    ['nothing', '', 'none'],
    ['something else', '一、总体情况', 'none'],
    ['a newer program’s code', 'NBW2.AAAA.0123456789abcdef', 'newer'],
    [
      'the code of what was changed in Word',
      editsCode({ header: { edition: '2021' } as never, texts: new Map(), edited: [] }),
      'other-kind',
    ],
    ['a sealed list', sealed('W', [1, 2]), 'changed'],
    ['a form of a later year', sealed('W', { e: '2031' }), 'newer'],
    ['too few figures', sealed('W', { e: '2021', f: [1], t: [], m: [] }), 'changed'],
  ])('%s is refused in words', (_, code, expected) => {
    expect(refused(code)).toBe(expected);
    expect(() => reportFromCode(code)).toThrow(/。$/);
  });

  test('a sealed report whose figures do not have its fingerprint is refused', () => {
    const zeros = edition('2021').texts.map(() => null);
    const f = [...city.readings.values()].map(() => 0);
    expect(
      refused(sealed('W', { e: '2021', a: '甲', y: 2023, i: 'x', r: 1, h: fingerprint(city), m: Array(9).fill(null), f, t: zeros })),
    ).toBe('changed');
  });

  test('a bomb of a gigabyte is refused without being unpacked', () => {
    expect(refused(sealed('W', '0'.repeat(8 * 1024 * 1024)))).toBe('changed');
  });
});

describe('the code that carries changed texts back to Excel', () => {
  async function edited() {
    const host = await zeros();
    await type(host, { 'text.problems': '人手不足。', 'text.improvements': '加强培训。' });
    const { bytes } = await writeDocument(host);
    const changed = asWord(bytes, ({ type: over }) => over('text.problems.1.t1', '专职人员不足。'));
    return { host, found: readBack(changed).document };
  }

  test('brings the same changes as the file itself', async () => {
    const { host, found } = await edited();
    const read = await readWorkbook(host);
    const back = editsFromCode(editsCode(found));
    expect(changedTexts(back, read)).toEqual(changedTexts(found, read));
    expect(changedTexts(back, read)).toEqual([
      { id: 'text.problems', label: '存在的主要问题', before: '人手不足。', after: '专职人员不足。' },
    ]);
    expect(() => refuseOther(back, read)).not.toThrow();
  });

  test('of another report is refused by the name of that report', async () => {
    const { host, found } = await edited();
    const other = { ...found, header: { ...found.header, reportId: '别的' } };
    const read = await readWorkbook(host);
    expect(() => refuseOther(editsFromCode(editsCode(other)), read)).toThrow(/另一份年报（西村乡人民政府，2022年度）/);
  });

  test('a report’s own code is not taken for it, and places that no form has are refused', async () => {
    const { host, found } = await edited();
    expect(refused(reportCode(stateOf(await readWorkbook(host))), editsFromCode)).toBe('other-kind');
    expect(refused(sealed('D', { ...found.header, texts: { 'text.elsewhere': 'x' } }), editsFromCode)).toBe('changed');
  });
});
