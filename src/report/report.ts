// An annual report as a value: what the cells say, the texts, whose report it is. Knows the form, no host and no rule.
import { edition, figures, type CellId, type EditionId, type TextId } from '../form';
import type { Level } from './agency';
import { readFigure, type Reading } from './reading';

export interface AnnualReport {
  readonly edition: EditionId;
  /** The body's full name: 西村乡人民政府. */
  readonly agency: string;
  /** The year reported on, not the year of publication. */
  readonly year: number;
  /** Absent when neither the clerk nor the name tells. */
  readonly level?: Level;
  /** Of the signature, as the clerk wrote it: 「2023年1月17日」. */
  readonly date?: string;
  /** One reading for each figure of the edition. */
  readonly readings: ReadonlyMap<CellId, Reading>;
  /** Texts as written, paragraphs separated by line feeds; a slot nobody filled is absent. */
  readonly texts: ReadonlyMap<TextId, string>;
  /** The report of the year before, as far as it is known: sentences compare with it. */
  readonly lastYear?: AnnualReport;
  /** Labels that do not stand as on the form, where the report was read from a sheet or a document. */
  readonly labelSlips: readonly LabelSlip[];
}

/** A label or a whole row that differs from the statutory one. */
export interface LabelSlip {
  readonly table: 'table2' | 'table3' | 'table4';
  readonly statutory: string;
  /** What stands there; absent when the row, column or cell is gone. */
  readonly found?: string;
  /** The figures that the label belongs to. */
  readonly cells: readonly CellId[];
}

const MISSING: Reading = { kind: 'missing', text: '' };

/** What stands in a cell; `missing` for a cell that the report does not have. */
export const reading = (report: AnnualReport, id: CellId): Reading => report.readings.get(id) ?? MISSING;

/** The cell's number, or undefined where there is none: never 0 for a blank. */
export function figure(report: AnnualReport, id: CellId): number | undefined {
  const found = report.readings.get(id);
  return found?.kind === 'figure' ? found.value : undefined;
}

/** The sum of some cells, or undefined when any of them is no number. */
export function sum(report: AnnualReport, ids: readonly CellId[]): number | undefined {
  let result = 0;
  for (const id of ids) {
    const value = figure(report, id);
    if (value === undefined) return undefined;
    result += value;
  }
  return result;
}

/** A report from plain numbers, for examples and imports. Cells that are not given are blank; a number that the form does not take is none. */
export function reportOf(
  meta: { readonly edition: EditionId; readonly agency: string; readonly year: number; readonly level?: Level },
  numbers: Readonly<Partial<Record<CellId, number>>>,
  texts: Readonly<Partial<Record<TextId, string>>> = {},
): AnnualReport {
  const readings = new Map<CellId, Reading>();
  for (const { id, kind } of figures(edition(meta.edition))) readings.set(id, readFigure(numbers[id] ?? null, kind));
  return { ...meta, readings, texts: new Map(Object.entries(texts) as [TextId, string][]), labelSlips: [] };
}
