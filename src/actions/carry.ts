// Carrying a report from one workbook to another: a saved file into the page that edits it, and back into the file.
import { edition, tables } from '../form';
import type { CellWrite, HostValue, Region, SpreadsheetHost } from '../host/host';
import { gridName, nameOf, names, plan, readReport, totals, type PlaceId } from '../worksheet';
import { planOptions } from './insert';
import { readWorkbook } from './read';

/** Where a report comes from: nothing of it is changed. */
export type Source = Pick<SpreadsheetHost, 'read'>;

/**
 * Lays out the sheets for a report that stands elsewhere and fills them in, under the same report id.
 * @param replace sheets of an earlier layout that go
 * @throws NoReport when there is none; HostError `SheetExists` when sheets of these names stand there already
 */
export async function adopt(from: Source, into: SpreadsheetHost, replace: readonly string[] = []): Promise<void> {
  const { report, settings } = await readWorkbook(from);
  const { agency, year, level } = report;
  const options = planOptions({ agency, year, ...(level ? { level } : {}), edition: settings.edition }, settings.reportId);
  await into.apply(plan(options), replace);
  await carry(from, into);
}

/**
 * Puts everything of a report into a workbook that has its sheets, and what is blank here becomes blank there. Only what differs is
 * written: formulas, notes and looks of the target stay. A total that shows another figure than its parts give is written over its
 * formula, because it was so where it comes from. Cells with an error hold nothing that could be carried.
 */
export async function carry(from: Source, into: SpreadsheetHost): Promise<void> {
  const asked = carried();
  const regions = await from.read(asked);
  for (const pass of ['parts', 'totals'] as const) {
    const there = await into.read(names());
    const sums = totalCells(there);
    const cells = [...regions].flatMap(([name, region]) => differences(region, there.get(name)));
    await into.write(cells.filter((cell) => sums.has(placeOf(cell)) === (pass === 'totals')));
  }
}

/** All names but those of labels, and of what the program itself notes down when it lays out sheets. */
function carried(): readonly string[] {
  const own: readonly PlaceId[] = ['setting.schema', 'setting.edition', 'setting.lastYearEdition', 'setting.program'];
  const left = new Set(own.map(nameOf).concat(tables(edition('2021')).map(({ id }) => gridName(id))));
  return names().filter((name) => !left.has(name));
}

function differences(from: Region, into: Region | undefined): readonly CellWrite[] {
  if (into?.area.rows !== from.area.rows || into.area.columns !== from.area.columns) return [];
  return from.values.flatMap((line, down) =>
    line.flatMap((value, right): readonly CellWrite[] => {
      const there = into.values[down]?.[right] ?? null;
      const after = plain(value);
      if (after === undefined || after === plain(there)) return [];
      return [{ sheet: into.sheet, row: into.area.row + down, column: into.area.column + right, value: after }];
    }),
  );
}

/** What can be written; an empty text is nothing. Undefined for an error. */
function plain(value: HostValue): string | number | null | undefined {
  if (value === null || value === '') return null;
  if (typeof value === 'object') return undefined;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

const placeOf = ({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }) =>
  `${sheet}\u0000${row}\u0000${column}`;

function totalCells(regions: ReadonlyMap<string, Region>): ReadonlySet<string> {
  const { locate, settings } = readReport(regions);
  return new Set([...totals(edition(settings.edition)).keys()].flatMap((id) => locate(id) ?? []).map(placeOf));
}
