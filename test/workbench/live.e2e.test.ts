// The colours in the grid are those of the rules: for random reports, read from the engine as it paints.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures, type CellId } from '../../src/form';
import type { CellWrite } from '../../src/host/host';
import { figure, reading, type AnnualReport, type RawCell } from '../../src/report';
import { check, type Finding } from '../../src/rules';
import { placesOf } from '../e2e/clerk';
import { started } from '../e2e/started';
import { eventually, indexes, openExample, openWorkbench, painted } from '../e2e/workbench';
import { slippedReport } from '../report/arbitrary';
import type { Workbench } from '../../src/workbench/workbench';

const browser = started();
const REPORTS = 50;
const FAULT = '#B3261E';
const BROKEN = '#F8C9C4';
const BLANK = ['#FFF4CC', '#EFECE0'];

/** What a cell of a report is written as; what no clerk can type into the grid is left out by the caller. */
const written = (report: AnnualReport, typed: Readonly<Partial<Record<CellId, RawCell>>>, id: CellId): string | number | null => {
  const raw = typed[id];
  return raw === undefined ? (figure(report, id) ?? null) : typeof raw === 'object' || typeof raw === 'boolean' ? null : raw;
};

const cellsOf = (findings: readonly Finding[], ...ids: readonly string[]) =>
  new Set(findings.filter(({ id }) => ids.includes(id)).flatMap(({ cells }) => cells));
const sorted = (ids: Iterable<CellId>) => [...ids].sort();

describe('the grid', () => {
  test(`paints exactly the cells that the rules report, for ${REPORTS} random reports`, async () => {
    const form = edition('2021');
    const ids = figures(form).map(({ id }) => id);
    const at = await placesOf({ agency: '西村乡人民政府', year: 2022 });
    const places = ids.map((id) => at(id));
    const opened = await openWorkbench(browser());
    const { page, context, errors } = opened;
    await openExample(opened);
    const samples = fc
      .sample(slippedReport(['table2', 'table3', 'table4']), { numRuns: REPORTS * 4, seed: 20221231 })
      .filter(
        ({ report, cells }) => report.edition === '2021' && Object.values(cells).every((raw) => raw === null || typeof raw !== 'object'),
      )
      .filter(({ cells }) => !Object.values(cells).includes(true))
      .slice(0, REPORTS);
    expect(samples).toHaveLength(REPORTS);
    let coloured = 0;
    for (const { report, cells: typed } of samples) {
      const writes: CellWrite[] = ids.map((id, index) => {
        const [sheet, address] = places[index]!;
        const { row, column } = indexes(address);
        return { sheet, row: row + 1, column: column + 1, value: written(report, typed, id) };
      });
      await page.evaluate((cells) => (window as { nianbaoWorkbench?: Workbench }).nianbaoWorkbench?.host.write(cells), writes);
      const findings = check(report);
      const blank = (id: CellId) => ['blank', 'placeholder'].includes(reading(report, id).kind);
      const faults = cellsOf(findings, 'T2-04', 'T3-04', 'T3-05', 'T4-02');
      const beside = [...cellsOf(findings, 'T3-16')].filter(blank);
      const broken = cellsOf(findings, 'T3-01', 'T3-02', 'T3-03', 'T3-16', 'T4-01');
      // The first format wins where two meet: a fault over an imbalance, an imbalance over a blank.
      const expected = {
        fault: sorted([...faults].filter((id) => !blank(id))),
        broken: sorted([...broken].filter((id) => blank(id) || !faults.has(id))),
        blank: sorted([...new Set([...[...faults].filter(blank), ...beside])].filter((id) => !broken.has(id))),
      };
      const shown = async () => {
        const fills = await painted(page, places);
        const with_ = (...looks: readonly string[]) => sorted(ids.filter((_, index) => looks.includes(fills[index]?.fill ?? '')));
        return { fault: with_(FAULT), broken: with_(BROKEN), blank: with_(...BLANK) };
      };
      expect(await eventually(shown, expected)).toEqual(expected);
      coloured += expected.fault.length + expected.broken.length;
    }
    expect(coloured).toBeGreaterThan(REPORTS);
    expect(errors).toEqual([]);
    await context.close();
  }, 400_000);
});
