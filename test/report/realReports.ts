// Published reports as fixtures: figures and labels only. Cells that a fixture does not have are missing in the report.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edition, type CellId, type EditionId, type TableId } from '../../src/form';
import { readFigure, type AnnualReport, type Level, type RawCell, type Reading } from '../../src/report';

interface Fixture {
  readonly agency: string;
  readonly level: Level;
  readonly year: number;
  readonly edition: EditionId;
  readonly table2: Readonly<Record<string, RawCell>>;
  /** Row key: the seven cells from left to right. */
  readonly table3: Readonly<Record<string, readonly RawCell[]>>;
  readonly table4: Readonly<Record<string, readonly RawCell[]>>;
  readonly labelSlips: readonly {
    readonly table: TableId;
    readonly statutory: string;
    readonly found?: string;
    readonly rows: readonly string[];
  }[];
}

const FOLDER = join(__dirname, '../fixtures/reports');

/** 「xicunxiang-2022」 and the like. */
export const realReports = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''));

export function realReport(name: string): AnnualReport {
  const fixture = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Fixture;
  const form = edition(fixture.edition);
  const raw = new Map<CellId, RawCell>();
  for (const [key, cell] of Object.entries(fixture.table2)) raw.set(`table2.${key}`, cell);
  for (const [row, cells] of Object.entries(fixture.table3)) {
    form.table3.columns.forEach(({ key }, at) => raw.set(`table3.${row}.${key}`, cells[at] ?? null));
  }
  for (const [block, cells] of Object.entries(fixture.table4)) {
    form.table4.results.forEach(({ key }, at) => raw.set(`table4.${block}.${key}`, cells[at] ?? null));
  }
  const all = [form.table2, form.table3, form.table4].flatMap(({ figures }) => figures);
  const readings = new Map<CellId, Reading>();
  for (const { id, kind, table } of all) {
    const cell = raw.get(id);
    if (cell !== undefined) readings.set(id, readFigure(cell, kind, table === 'table2'));
  }
  const labelSlips = fixture.labelSlips.map(({ rows, ...slip }) => ({
    ...slip,
    cells: all
      .map(({ id }) => id)
      .filter((id) => rows.some((row) => id.startsWith(`${slip.table}.${row}.`) || id === `${slip.table}.${row}`)),
  }));
  const { agency, level, year } = fixture;
  return { edition: fixture.edition, agency, level, year, readings, texts: new Map(), labelSlips };
}
