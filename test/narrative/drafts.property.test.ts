// Drafts of random bodies: every figure in them is that of the tables, whatever the figures and whatever last year was.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures, type CellId, type TextId } from '../../src/form';
import { draft, drafts, fieldNamed, fillIn, mentions, parseText, type Mention, type MentionKey } from '../../src/narrative';
import { reading, sum, type AnnualReport, type Reading } from '../../src/report';
import { anyConsistentReport, consistentReport, withCells, withReadings } from '../report/arbitrary';

const RUNS = 150;

/** A report with last year's figures: unknown, those of the same form, or those of the other one. */
const reports: fc.Arbitrary<AnnualReport> = fc
  .tuple(anyConsistentReport, fc.option(fc.constantFrom('2021' as const, '2019' as const).chain(consistentReport), { nil: undefined }))
  .map(([report, last]) => (last ? { ...report, lastYear: { ...last, year: report.year - 1 } } : report));

const filled = (report: AnnualReport, text: string) => fillIn(edition(report.edition), report, text);

/** The figures behind what a sentence states; for keys that have none, undefined. */
const FIELDS: Readonly<Partial<Record<MentionKey, string>>> = {
  received: '新收',
  carriedIn: '上年结转',
  handled: '办理总计',
  carriedForward: '结转下年度',
  granted: '予以公开',
  partiallyGranted: '部分公开',
  refused: '不予公开',
  unable: '无法提供',
  notProcessed: '不予处理',
  otherHandling: '其他处理',
  naturalPerson: '新收·自然人',
  organisations: '新收·法人或其他组织',
  review: '行政复议',
  litigation: '行政诉讼',
  reviewCorrected: '行政复议·结果纠正',
  litigationCorrected: '行政诉讼·结果纠正',
  reviewUpheld: '行政复议·结果维持',
  reviewOther: '行政复议·其他结果',
  reviewPending: '行政复议·尚未审结',
  litigationUpheld: '行政诉讼·结果维持',
  litigationOther: '行政诉讼·其他结果',
  litigationPending: '行政诉讼·尚未审结',
  rulesIssued: '规章·制发',
  rulesRepealed: '规章·废止',
  rulesInForce: '规章·现行有效',
  normativeIssued: '规范性文件·制发',
  normativeRepealed: '规范性文件·废止',
  normativeInForce: '规范性文件·现行有效',
};
const valueOf = (report: AnnualReport, name: string) => sum(report, fieldNamed(edition(report.edition), name)?.ids ?? []);
const blank: Reading = { kind: 'blank', text: '' };
const rounded = (part: number, whole: number) => Math.round((part * 1000) / whole) / 10;

const rate = (now = NaN, before = NaN) => Math.sign(now - before) * rounded(Math.abs(now - before), before);

/** What the tables say of it; undefined for what is read out of a draft and means no figure of ours. */
function truth(report: AnnualReport, slot: TextId, { key, of, value }: Mention): number | undefined {
  const field = FIELDS[key];
  if (field !== undefined) return valueOf(report, field);
  const last = report.lastYear;
  const name = of && FIELDS[of.key];
  const now = name === undefined ? undefined : valueOf(report, name);
  const before = name === undefined || !last ? undefined : valueOf(last, name);
  const handled = valueOf(report, '办理总计');
  if (key === 'share' && now !== undefined && handled) return rounded(now, handled);
  if (key === 'difference' && now !== undefined && before !== undefined) return now - before;
  // The reader knows applications alone; decisions and fees are compared in a paragraph of their own.
  const compared = of || slot !== 'text.overview.proactive' ? ['新收'] : ['行政许可', '行政处罚', '行政强制', '行政事业性收费'];
  const pairs = compared.map((field) => [valueOf(report, field) ?? NaN, last ? (valueOf(last, field) ?? NaN) : NaN] as const);
  if (key === 'yoyPercent' || key === 'difference') {
    const changes = pairs.map(([n, b]) => (key === 'difference' ? n - b : rate(n, b)));
    return changes.find((one) => one === value) ?? changes[0];
  }
  if (key === 'allHandled') return valueOf(report, '结转下年度') === 0 ? 1 : 0;
  if (key === 'feeYuan') return 0;
  return undefined;
}

describe('a drafted report', () => {
  test('has a figure for every field', () => {
    fc.assert(
      fc.property(reports, (report) => {
        for (const text of drafts(report).values()) expect(filled(report, text)).not.toMatch(/[{}]/);
      }),
      { numRuns: RUNS },
    );
  });

  test('never contradicts its tables: every figure read back out of it is theirs', () => {
    fc.assert(
      fc.property(reports, (report) => {
        for (const [id, source] of drafts(report)) {
          const text = filled(report, source);
          for (const mention of mentions(text, { year: report.year }))
            expect([id, text, mention.key, mention.text, mention.value]).toEqual([
              id,
              text,
              mention.key,
              mention.text,
              truth(report, id, mention),
            ]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('states all of the flow, so that the checks have something to compare', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const text = filled(report, draft(report, 'text.overview.requests') ?? '');
        const keys = new Set(mentions(text, { year: report.year }).map(({ key }) => key));
        const wanted: MentionKey[] = ['received', 'carriedIn', 'review', 'litigation'];
        if ((valueOf(report, '新收') ?? 0) + (valueOf(report, '上年结转') ?? 0) > 0) wanted.push('carriedForward');
        if ((valueOf(report, '办理总计') ?? 0) > 0) wanted.push('handled');
        expect([text, wanted.filter((key) => !keys.has(key))]).toEqual([text, []]);
      }),
      { numRuns: RUNS },
    );
  });

  test('changes with any figure that it names', () => {
    fc.assert(
      fc.property(reports, fc.nat(), fc.integer({ min: 1, max: 500 }), (report, any, by) => {
        const form = edition(report.edition);
        const named = [...drafts(report)].flatMap(([id, text]) =>
          parseText(form, text).flatMap((piece) =>
            typeof piece !== 'string' && 'field' in piece && !piece.field.worked
              ? piece.field.ids.map((cell): [TextId, CellId] => [id, cell])
              : [],
          ),
        );
        if (named.length === 0) return;
        const [id, cell] = named[any % named.length]!;
        const before = reading(report, cell);
        const changed = withCells(report, { [cell]: (before.kind === 'figure' ? before.value : 0) + by });
        const source = drafts(report).get(id) ?? '';
        expect(filled(changed, source)).not.toBe(filled(report, source));
      }),
      { numRuns: RUNS },
    );
  });

  test('makes up nothing: with other figures only numbers and what follows from them change', () => {
    fc.assert(
      fc.property(reports, (report) => {
        for (const text of drafts(report).values()) {
          // Digits stand in fields, in what the law is called, and in what is to be filled in.
          const bare = text.replace(/[{〔][^}〕]*[}〕]/g, '').replace(/第711号|1月1日|12月31日|《[^》]*》|（国办公开办函[^）]*）/g, '');
          expect(bare).not.toMatch(/\d/);
          expect(text).not.toMatch(/undefined|NaN|，。|、。|，，|；。|。。|，；/);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a figure that is not there', () => {
  test('stays a field in braces, which the checks report; it never becomes 0', () => {
    fc.assert(
      fc.property(reports, fc.nat(), (report, any) => {
        const cells = figures(edition(report.edition));
        const { id } = cells[any % cells.length]!;
        const lacking = withReadings(report, { [id]: blank });
        for (const text of drafts(lacking).values()) {
          for (const left of filled(lacking, text).match(/\{[^}]*\}/g) ?? []) {
            const field = fieldNamed(edition(lacking.edition), left.slice(1, -1));
            expect(field?.ids).toContain(id);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});
