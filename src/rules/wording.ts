// How a finding names a place of the form. One grammar for all messages: where, what stands there, what should.
import { tables, type Edition, type Figure } from '../form';

/** Heads of a row that say nothing beside its own label: the bracket in 「（二）部分公开（区分处理的，…）」. */
const shortened = (label: string) => label.replace(/（区分处理.*$/, '');

/** 「（三）不予公开 1.属于国家秘密」, 「行政许可」, 「行政复议」. */
export const rowName = ({ table, rowLabels }: Figure): string =>
  table === 'table2' ? rowLabels.slice(1).join(' ') : table === 'table3' ? shortened(rowLabels.join(' ')) : rowLabels.join('·');

/** 「自然人」, 「商业企业」, 「本年制发件数」. */
export const columnName = ({ columnLabels }: Figure): string => (columnLabels[columnLabels.length - 1] ?? '').replace(/（单位.*$/, '');

/** 「（一）予以公开行」, 「表二 行政许可」, 「表四 行政复议」: what a message about a row begins with. */
export const lineName = (form: Edition, cell: Figure): string =>
  cell.table === 'table3' ? `${rowName(cell)}行` : `${tableName(form, cell)} ${rowName(cell)}`;

/** 「表三 （一）予以公开行·自然人列」, 「表二 行政许可·本年处理决定数量」: what a message about one cell begins with. */
export const cellName = (form: Edition, cell: Figure): string =>
  cell.table === 'table3'
    ? `${tableName(form, cell)} ${rowName(cell)}行·${columnName(cell)}列`
    : `${tableName(form, cell)} ${rowName(cell)}·${columnName(cell)}`;

/** 表二, 表三, 表四. */
export const tableName = (form: Edition, cell: Figure) => tables(form).find(({ id }) => id === cell.table)?.name ?? '';

/** 「自然人、商业企业」; long lists are cut, the number of cells stands elsewhere. */
export const listed = (names: readonly string[]): string => (names.length > 7 ? `${names.slice(0, 6).join('、')}等` : names.join('、'));

/** What a clerk typed, quoted; long texts are cut. */
export const quoted = (text: string): string => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;
