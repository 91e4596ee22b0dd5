// What must be true of any report whose text agrees with its tables, and of any in which one figure of the text was altered.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, type TextId } from '../../../src/form';
import { drafts, fillIn, parseText, resolve } from '../../../src/narrative';
import type { AnnualReport } from '../../../src/report';
import { check, type Finding } from '../../../src/rules';
import { allRules } from '../../../src/rules/text';
import { consistentReport } from '../../report/arbitrary';
import { writes } from './writes';

/** Findings that say that a text contradicts a table or itself. */
const CONTRADICTIONS = new Set(
  ['TX-01', 'TX-02', 'TX-03', 'TX-04', 'TX-05', 'TX-06', 'TX-07', 'TX-08', 'TX-09', 'TX-10', 'TX-11', 'TX-12', 'TX-13', 'TX-14', 'TX-15', 'TX-17', 'TX-19']
    .concat(['T4-03', 'T4-04', 'T4-08', 'T2-10', 'T3-09', 'T3-12', 'YR-01', 'YR-02', 'YR-03', 'YR-04', 'YR-07', 'ST-01', 'ST-02', 'ST-11']),
); // prettier-ignore
const contradictions = (report: AnnualReport): readonly Finding[] =>
  check(report, { rules: allRules }).filter(({ id }) => CONTRADICTIONS.has(id));

const contact = { website: '县政府网站', address: '人民路1号', postcode: '053600', phone: '0318-7520001' };
const drafted = (report: AnnualReport): AnnualReport => ({ ...report, texts: drafts(report, { contact }) });

/** The drafts typed as plain text, with the places where a figure of the tables stands. */
function typed(report: AnnualReport) {
  const form = edition(report.edition);
  const texts = new Map<TextId, string>();
  const figures: { readonly id: TextId; readonly at: number; readonly value: string }[] = [];
  for (const [id, text] of drafts(report, { contact })) {
    let plain = '';
    for (const piece of parseText(form, text)) {
      if (typeof piece === 'string') plain += piece;
      else if ('unknown' in piece) plain += piece.source;
      else {
        const value = resolve(report, piece.field) ?? piece.source;
        if (piece.field.ids.length > 0 && !piece.field.worked) figures.push({ id, at: plain.length, value });
        plain += value;
      }
    }
    texts.set(id, plain);
  }
  return { texts, figures };
}

/** A report, its drafts as plain text, and one of their figures made another one. */
const altered = consistentReport()
  .map((report) => ({ report, ...typed(report) }))
  .filter(({ figures }) => figures.length > 0)
  .chain(({ report, texts, figures }) =>
    fc.tuple(fc.constantFrom(...figures), fc.integer({ min: 1, max: 60 }), fc.boolean()).map(([figure, by, down]) => {
      // Shares are printed with their mark: 「4.4%」.
      const [, digits = '', mark = ''] = /^([\d.]+)(%?)$/.exec(figure.value) ?? [];
      const before = Number(digits);
      const after = `${Math.round((down && before > by ? before - by : before + by) * 10) / 10}${mark}`;
      const text = texts.get(figure.id) ?? '';
      const changed = text.slice(0, figure.at) + after + text.slice(figure.at + figure.value.length);
      return {
        report: { ...report, texts: new Map([...texts, [figure.id, changed]]) },
        id: figure.id,
        at: figure.at,
        end: figure.at + after.length,
      };
    }),
  );

describe('a drafted report', () => {
  test('with fields never contradicts its tables', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        expect(contradictions(drafted(report)).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('typed as plain text does not either', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        expect(contradictions({ ...report, texts: typed(report).texts }).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('typed as plain text with one figure altered is always found, and the figure is among the words that are marked', () => {
    fc.assert(
      fc.property(altered, ({ report, id, at, end }) => {
        const spans = contradictions(report).flatMap((finding) => finding.spans ?? []);
        expect(spans.some((span) => span.text === id && span.start <= at && span.end >= end)).toBe(true);
      }),
      { numRuns: 800 },
    );
  });

  test('with a field in place of the altered figure, as the finding offers, agrees again', () => {
    fc.assert(
      fc.property(altered, ({ report }) => {
        const [first] = contradictions(report)
          .flatMap((finding) => finding.spans ?? [])
          .filter(({ figure }) => figure);
        fc.pre(first?.figure !== undefined);
        const { text, figure } = first;
        const before = report.texts.get(text) ?? '';
        const mended = `${before.slice(0, figure.start)}{${figure.field}}${before.slice(figure.end)}`;
        const after = { ...report, texts: new Map([...report.texts, [text, mended]]) };
        expect(contradictions(after).map(({ message }) => message)).toEqual([]);
        expect(fillIn(edition(report.edition), after, mended)).not.toContain('{');
      }),
      { numRuns: 300 },
    );
  });
});

describe('spans', () => {
  test('lie within the text that they speak of, and messages have no holes', () => {
    fc.assert(
      fc.property(altered, ({ report }) => {
        for (const { message, spans = [], texts = [] } of check(report, { rules: allRules })) {
          expect(message).not.toMatch(/undefined|NaN|null|\n/);
          for (const { text, start, end, figure } of spans) {
            expect(texts).toContain(text);
            const { length } = report.texts.get(text) ?? '';
            expect(0 <= start && start < end && end <= length).toBe(true);
            if (figure) expect(start <= figure.start && figure.start < figure.end && figure.end <= end).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text longer than a cell can hold', () => {
  const LONG = 48_000;
  // Each made one rule or another go through the whole text for each of its words; then the test does not end.
  test.each(['2022年', 'X', '一、总体情况\n', '（', '1', '共收到申请', '（一）', '_', '，'])('full of %j is checked', (unit) => {
    for (const id of ['text.overview.requests', 'text.otherMatters'] as const) {
      const text = unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG);
      const spans = check(writes({ [id]: text }), { rules: allRules }).flatMap((finding) => finding.spans ?? []);
      expect(spans.filter(({ start, end }) => start >= end || end > LONG)).toEqual([]);
    }
  });
});
