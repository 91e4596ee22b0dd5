// How the sheets of tables 2 and 3 look up last year's figures, so that what is carried over is checked while it is typed.
import type { CellId, Edition } from '../form';
import { address, quoted, type NamePlan } from '../host/plan';
import { carried, type Carried, type Carrying } from '../rules';
import { nameOf } from './names';
import { fixed, type Positions } from './places';

/** Last year's figures on their own sheet. */
export interface LastYearSource {
  readonly form: Edition;
  /** Address of a figure, or of the year, seen from other sheets. */
  readonly cell: (id: CellId | 'year') => string;
}

/** @param names of the 上年 sheet */
export function lastYearSource(form: Edition, names: readonly NamePlan[]): LastYearSource {
  const known = new Map(names.map((entry) => [entry.name, entry]));
  return {
    form,
    cell(id) {
      const found = known.get(nameOf(`lastYear.${id}`));
      if (!found) throw new RangeError(`no place for last year's ${id}`);
      return `${quoted(found.sheet)}!${address(found.area.row, found.area.column, true)}`;
    },
  };
}

/** The rows on a table of this year, and where their figures stand. @param year the cell of the report's year */
export function carriedOn(
  table: 'table2' | 'table3',
  form: Edition,
  last: LastYearSource,
  positions: Positions,
  year: string,
): { readonly rows: readonly Carried[]; readonly at: Carrying } {
  const told = last.cell('year');
  return {
    rows: carried(form, last.form).filter(({ result }) => result.id.startsWith(`${table}.`)),
    at: {
      cell: (id) => fixed(id, positions),
      last: last.cell,
      // A year that nobody filled in is taken for the right one, as in reading the sheet.
      yearBefore: `IF(ISNUMBER(${told}),IF(ISNUMBER(${year}),${told}=${year}-1,TRUE),TRUE)`,
    },
  };
}
