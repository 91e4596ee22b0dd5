// From a form to the workbook that a clerk fills in.
import { edition, editionFor, type EditionId } from '../form';
import type { NamePlan, WorkbookPlan } from '../host/plan';
import type { Level } from '../report';
import { basicsCell, basicsSheet } from './basics';
import { lastYearSource } from './carrying';
import type { FieldNote } from './field-list';
import { lastYearSheet } from './last-year';
import { columnName, crossing, lastYearEdition, nameOf, rowName, SCHEMA, type PlaceId } from './names';
import { settingsSheet } from './settings';
import { styles } from './styles';
import { table2Sheet } from './table2';
import { table3Sheet } from './table3';
import { table4Sheet } from './table4';
import { defaultTitle } from './title';
import { WRITING, writingSheet } from './writing';

export interface PlanOptions {
  readonly agency: string;
  /** The year reported on. */
  readonly year: number;
  readonly level?: Level;
  /** By default the one in force for the year. */
  readonly edition?: EditionId;
  readonly reportId: string;
  readonly title?: string;
  /** What may be written in braces; the 正文 sheet lists them. */
  readonly fields?: readonly FieldNote[];
}

/** The blank workbook: 基本信息, 表二, 表三, 表四, 正文, 上年 and the hidden sheet. */
export function plan(options: PlanOptions): WorkbookPlan {
  const { agency, year, level, reportId, title = defaultTitle(agency, year) } = options;
  const form = options.edition ? edition(options.edition) : editionFor(year);
  const last = lastYearEdition(form.id, year);
  const before = lastYearSheet(edition(last), year - 1);
  const source = { agency: basicsCell('agency'), year: basicsCell('year'), last: lastYearSource(edition(last), before.names) };
  const judged = [form.table2, form.table3, form.table4].map(({ id, name }) => ({
    name,
    contents: `${name}　${SHORT[id]}`,
  }));
  const drawnTables = [table2Sheet(form, source), table3Sheet(form, source), table4Sheet(form, source)];
  const drawn = [
    basicsSheet(form, { agency, year, ...(level ? { level } : {}) }, [...judged, { name: WRITING, contents: `${WRITING}　文字部分` }]),
    ...drawnTables,
    writingSheet(form, title, options.fields ?? [], placesOf(drawnTables.flatMap(({ names }) => names))),
    before,
    settingsSheet({
      schema: String(SCHEMA),
      reportId,
      edition: form.id,
      lastYearEdition: last,
      revision: '0',
      notes: '',
      program: 'nianbao',
    }),
  ];
  return { sheets: drawn.map(({ sheet }) => sheet), names: drawn.flatMap(({ names }) => names), styles };
}

const SHORT = { table2: '主动公开', table3: '申请办理', table4: '复议诉讼' } as const;

/** Where a cell stands on a freshly laid out workbook. */
export const addresses = ({ names }: WorkbookPlan) => placesOf(names);

function placesOf(
  names: readonly NamePlan[],
): (id: PlaceId) => { readonly sheet: string; readonly row: number; readonly column: number } | undefined {
  const known = new Map(names.map((entry) => [entry.name, entry]));
  return (id) => {
    const parts = crossing(id);
    const row = known.get(parts ? rowName(parts.row) : nameOf(id));
    const column = parts ? known.get(columnName(parts.column)) : row;
    return row && column ? { sheet: row.sheet, row: row.area.row, column: column.area.column } : undefined;
  };
}
