// What the workbook's cells are called, whichever sheet, row or column they stand in by now. Knows the form, no layout.
// Defined names allow letters, digits, "_" and "."; none of these reads like a cell address.
import { edition, editionFor, editions, tables, type CellId, type Edition, type EditionId, type TableId, type TextId } from '../form';

/** About the reporting body and the report; the first two are required. */
export type MetaKey = 'agency' | 'year' | 'level' | 'date' | 'website' | 'address' | 'postcode' | 'phone' | 'email';
/** What the program keeps in the workbook, as text. */
export type SettingKey = 'schema' | 'reportId' | 'edition' | 'lastYearEdition' | 'revision' | 'notes' | 'program';
export type LastYearId = 'lastYear.year' | `lastYear.${CellId}`;
/** Everything that has a place of its own. */
export type PlaceId = CellId | TextId | `meta.${MetaKey}` | `setting.${SettingKey}` | LastYearId;

export const metaKeys: readonly MetaKey[] = ['agency', 'year', 'level', 'date', 'website', 'address', 'postcode', 'phone', 'email'];
export const settingKeys: readonly SettingKey[] = ['schema', 'reportId', 'edition', 'lastYearEdition', 'revision', 'notes', 'program'];

/** The layout's version, kept in the workbook. */
export const SCHEMA = 1;
const PREFIX = 'nianbao.';

/** The name of one cell. Cells of table 3 have none: they stand where their row's and their column's names cross. */
export const nameOf = (id: PlaceId) => `${PREFIX}${id}`;
/** The whole printed table, labels included. */
export const gridName = (table: TableId) => `${PREFIX}${table}.grid`;
/** The seven figures of a row of table 3. */
export const rowName = (row: string) => `${PREFIX}table3.${row}`;
/** The figures of a column of table 3 from 一 to 四. */
export const columnName = (column: string) => `${PREFIX}table3.column.${column}`;

/** Splits `table3.refused.stateSecret.total` into row and column; undefined for other cells. */
export function crossing(id: string): { readonly row: string; readonly column: string } | undefined {
  const parts = /^table3\.(.+)\.([^.]+)$/.exec(id);
  return parts ? { row: parts[1] ?? '', column: parts[2] ?? '' } : undefined;
}

/** The edition whose figures the 上年 sheet asks for: last year may have had another form. */
export const lastYearEdition = (form: EditionId, year: number): EditionId => (form === '2019' ? '2019' : editionFor(year - 1).id);

/** The flow rows of table 3: all that next year's report takes up again. */
const FLOW: ReadonlySet<string> = new Set(['received', 'carriedIn', 'handled', 'carriedForward']);
export const flowRows = (form: Edition) => form.table3.rows.filter(({ key }) => FLOW.has(key));

/** The figures on the 上年 sheet: table 2, the flow rows of table 3, table 4. */
export const lastYearCells = (form: Edition): readonly CellId[] => [
  ...form.table2.figures.map(({ id }) => id),
  ...form.table3.figures.map(({ id }) => id).filter((id) => FLOW.has(crossing(id)?.row ?? '')),
  ...form.table4.figures.map(({ id }) => id),
];

/** All names to be read: of one edition, or of all when it is not known yet. Names that a workbook lacks cost nothing. */
export function names(id?: EditionId): readonly string[] {
  const forms = id ? [edition(id)] : editions;
  return [
    ...new Set([
      ...metaKeys.map((key) => nameOf(`meta.${key}`)),
      ...settingKeys.map((key) => nameOf(`setting.${key}`)),
      ...forms.flatMap(ofForm),
    ]),
  ];
}

function ofForm(form: Edition): readonly string[] {
  return [
    ...tables(form).map((table) => gridName(table.id)),
    ...[...form.table2.figures, ...form.table4.figures].map((figure) => nameOf(figure.id)),
    ...form.table3.rows.map((row) => rowName(row.key)),
    ...form.table3.columns.map((column) => columnName(column.key)),
    ...form.texts.map((slot) => nameOf(slot.id)),
    nameOf('lastYear.year'),
    ...editions.flatMap((last) => lastYearCells(last).map((cell) => nameOf(`lastYear.${cell}`))),
  ];
}
