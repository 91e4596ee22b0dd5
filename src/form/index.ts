// The door of the room: which editions there are and which one serves a report year.
import type { CellId, Edition, EditionId, Figure, FormTable } from './edition';
import { edition2019 } from './edition2019';
import { edition2021 } from './edition2021';

export type * from './edition';
export { practice, printed, regulation, source } from './law';

/** Newest first. To add an edition, add its file and a line here. */
export const editions: readonly Edition[] = [edition2021, edition2019];

export function edition(id: EditionId): Edition {
  const found = editions.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`no edition ${id}`);
  return found;
}

/** The edition in force for a report year; years before the first form get the oldest one. */
export function editionFor(year: number): Edition {
  return editions.find((candidate) => year >= candidate.years.from) ?? edition('2019');
}

export const tables = (form: Edition): readonly FormTable[] => [form.table2, form.table3, form.table4];

/** Every number of the form, table by table, row by row. */
export const figures = (form: Edition): readonly Figure[] => tables(form).flatMap((table) => table.figures);

/** A figure's name as a clerk would say it: 「表三 · （三）不予公开 1.属于国家秘密 · 自然人」. */
export function figureName(form: Edition, id: CellId): string {
  const figure = figures(form).find((candidate) => candidate.id === id);
  if (!figure) return id;
  const name = tables(form).find((table) => table.id === figure.table)?.name ?? '';
  return `${name} · ${figure.rowLabels.join(' ')} · ${figure.columnLabels.join(' ')}`;
}
