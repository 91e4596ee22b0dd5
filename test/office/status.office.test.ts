// LibreOffice recalculates the sheets' own formulas: they must say the same as the rules.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { edition, figures, type CellId, type EditionId } from '../../src/form';
import type { CellWrite } from '../../src/host/host';
import type { WorkbookPlan } from '../../src/host/plan';
import { createXlsx, openXlsx } from '../../src/host/xlsx';
import { reading, type AnnualReport, type RawCell } from '../../src/report';
import { addresses, plan } from '../../src/worksheet';
import { anyConsistentReport, slippedReport } from '../report/arbitrary';
import { expectedStatuses, statusCells, statusKey } from '../worksheet/statuses';
import { recalculate } from './soffice';

const REPORTS = 200;
const books: Readonly<Record<EditionId, WorkbookPlan>> = {
  '2021': plan({ agency: '西村乡人民政府', year: 2022, edition: '2021', reportId: 'id' }),
  '2019': plan({ agency: '西村乡人民政府', year: 2020, edition: '2019', reportId: 'id' }),
};
interface Given {
  readonly report: AnnualReport;
  readonly cells: Readonly<Partial<Record<CellId, RawCell>>>;
}

const typable = (cell: RawCell | undefined) => cell === null || typeof cell === 'number' || typeof cell === 'string';

/** Half of them consistent. TRUE typed into a cell is left out: LibreOffice alone counts it as a number; errors cannot be typed. */
const given: readonly Given[] = [
  ...fc.sample(
    anyConsistentReport.map((report): Given => ({ report, cells: {} })),
    { numRuns: REPORTS / 2, seed: 2021 },
  ),
  ...fc.sample(
    slippedReport(['table2', 'table3', 'table4']).filter(({ cells }) => Object.values(cells).every(typable)),
    { numRuns: REPORTS / 2, seed: 2022 },
  ),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-status-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function blank(book: WorkbookPlan): Promise<Uint8Array> {
  const host = createXlsx();
  await host.apply(book);
  return host.bytes();
}

/** Every cell as typed, totals included: a clerk may paste over them. */
function typed({ report, cells }: Given): readonly CellWrite[] {
  const at = addresses(books[report.edition]);
  return figures(edition(report.edition)).flatMap(({ id }): CellWrite[] => {
    const place = at(id);
    const found = reading(report, id);
    const cell = id in cells ? (cells[id] ?? null) : found.kind === 'figure' ? found.value : null;
    if (!place) throw new Error(`no place for ${id}`);
    return [{ ...place, value: typeof cell === 'number' || typeof cell === 'string' ? cell : null }];
  });
}

test(`the status formulas of ${REPORTS} random reports, half of them broken, say the same in LibreOffice as the rules`, async () => {
  const blanks = { '2021': await blank(books['2021']), '2019': await blank(books['2019']) };
  const files: string[] = [];
  for (const [index, each] of given.entries()) {
    const host = await openXlsx(blanks[each.report.edition]);
    await host.write(typed(each));
    const path = join(folder, `${index}.xlsx`);
    await writeFile(path, await host.bytes());
    files.push(path);
  }
  let spoken = 0;
  for (let from = 0; from < files.length; from += 50) {
    const recalculated = await recalculate(files.slice(from, from + 50));
    recalculated.forEach((sheets, offset) => {
      const { report } = given[from + offset]!;
      const book = books[report.edition];
      const said = statusCells(book)
        .filter(({ sheet, row, column }) => (sheets.get(sheet)?.[row - 1]?.[column - 1] ?? '') !== '')
        .map(({ sheet, row, column }) => statusKey(sheet, row, column));
      expect({ report: from + offset, said: said.sort() }).toEqual({
        report: from + offset,
        said: [...expectedStatuses(book, report)].sort(),
      });
      spoken += said.length;
    });
  }
  // The broken half does make the sheets speak.
  expect(spoken).toBeGreaterThan(REPORTS / 2);
});
