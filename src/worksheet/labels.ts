// Whether the labels on a sheet stand as on the form. Reading and writing of numbers does not depend on them.
import type { CellId, FormTable } from '../form';
import type { HostValue, Region } from '../host/host';
import type { LabelSlip } from '../report';
import { labelled, spots, type Spot } from './grid';
import type { Position } from './places';

/** Labels as compared: no white space, brackets, quotes, commas and full stops of one width, 「1．」 and 「1、」 as 「1.」. */
export const unified = (text: string) =>
  text
    .replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[“”„‟「」＂]/g, '"')
    .replace(/，/g, ',')
    .replace(/：/g, ':')
    .replace(/／/g, '/')
    .replace(/^(\d+)[．、。]/, '$1.');

const words = (value: HostValue | undefined) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

/**
 * Labels that differ from the form.
 * @param region the whole printed table as it stands; rows or columns may have been inserted into it
 * @param place where figures stand now, which tells where their labels should be
 */
export function labelSlips(table: FormTable, region: Region, place: (id: CellId) => Position | undefined): readonly LabelSlip[] {
  const all = spots(table);
  const { rows, columns } = lines(table, all, region, place);
  const text = (row: number, column: number) => words(region.values[row - region.area.row]?.[column - region.area.column]);
  return all.flatMap((spot): LabelSlip[] => {
    const { cell } = spot;
    if (!('label' in cell)) return [];
    const [row, column] = [rows[spot.row], columns[spot.column]];
    const slip = () => ({ table: table.id, statutory: cell.label, cells: labelled(all, spot) });
    if (row === undefined || column === undefined) return [slip()];
    const found = text(row, column);
    const wanted = unified(cell.label);
    if (unified(found) === wanted) return [];
    // An inserted row or column may have moved it a little: labels of rows stay in their row, heads in their column.
    const sideways = cell.kind === 'row' || cell.kind === 'group';
    const near = sideways
      ? Array.from({ length: region.area.columns }, (_, index) => text(row, region.area.column + index))
      : Array.from({ length: Math.max(0, row - region.area.row + 1) }, (_, index) => text(region.area.row + index, column));
    if (near.some((other) => unified(other) === wanted)) return [];
    return [{ ...slip(), found }];
  });
}

/** Where each row and column of the printed grid stands on the sheet: from its figures, others counted on from the next known one. */
function lines(table: FormTable, all: readonly Spot[], { area }: Region, place: (id: CellId) => Position | undefined) {
  const rows = new Array<number | undefined>(table.grid.length).fill(undefined);
  const columns = new Array<number | undefined>(table.widths.length).fill(undefined);
  for (const { row, column, cell } of all) {
    const found = 'figure' in cell ? place(cell.figure) : undefined;
    if (!found) continue;
    rows[row] ??= found.row;
    columns[column] ??= found.column;
  }
  const bare = new Set(all.flatMap(({ row, cell }) => ('figure' in cell ? [row] : [])));
  // Rows without figures are heads: they stand just above the next row with figures. A figure row without a place is gone.
  for (let row = rows.length - 1; row >= 0; row--) {
    const below = rows[row + 1];
    if (rows[row] === undefined && !bare.has(row) && below !== undefined) rows[row] = Math.max(area.row, below - 1);
  }
  const withFigures = new Set(all.flatMap(({ column, cell }) => ('figure' in cell ? [column] : [])));
  columns.forEach((found, column) => {
    if (found === undefined && !withFigures.has(column)) columns[column] = area.column + column;
  });
  return { rows, columns };
}
