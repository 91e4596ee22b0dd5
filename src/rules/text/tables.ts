// What a figure of a sentence stands for in the tables: the cells, their sum, how a message names them, the field that gives it.
import type { CellId, Edition } from '../../form';
import { figure } from '../../report';
import type { MentionKey } from '../../narrative';
import type { Context } from '../rule';

/** A figure of the tables that a sentence may mean. */
export interface Meant {
  /** 「表三“本年新收·总计”」 */
  readonly name: string;
  readonly value: number;
  readonly cells: readonly CellId[];
  /** The field that stands for it in a text, where there is one. */
  readonly field?: string;
}

/** Rows of table 3 as a message calls them, and their fields. */
const ROWS = {
  received: ['本年新收', '新收'],
  carriedIn: ['上年结转', '上年结转'],
  handled: ['（七）总计', '办理总计'],
  carriedForward: ['结转下年度继续办理', '结转下年度'],
  granted: ['（一）予以公开', '予以公开'],
  partiallyGranted: ['（二）部分公开', '部分公开'],
  refused: ['（三）不予公开', '不予公开'],
  unable: ['（四）无法提供', '无法提供'],
  notProcessed: ['（五）不予处理', '不予处理'],
  otherHandling: ['（六）其他处理', '其他处理'],
  'unable.notHeld': ['本机关不掌握相关政府信息', '本机关不掌握相关政府信息'],
  'unable.needsCreation': ['没有现成信息需要另行制作', '没有现成信息需要另行制作'],
  'unable.unclear': ['补正后申请内容仍不明确', '补正后申请内容仍不明确'],
  'notProcessed.complaint': ['信访举报投诉类申请', '信访举报投诉类申请'],
  'notProcessed.repeat': ['重复申请', '重复申请'],
} as const;
export type RowKey = keyof typeof ROWS;
export const isRowKey = (key: MentionKey): key is RowKey & MentionKey => key in ROWS;

export const COLUMNS = { total: '总计', naturalPerson: '自然人', organisations: '法人或其他组织' } as const;
export type ColumnKey = keyof typeof COLUMNS;

const rowsOf = (form: Edition, key: RowKey): readonly string[] => {
  const rows = form.table3.rows.filter((row) => row.key === key || row.group === key).map((row) => row.key);
  return rows.length > 0 ? rows : [key];
};
const columnsOf = (form: Edition, key: ColumnKey): readonly string[] =>
  key === 'organisations' ? form.table3.columns.slice(1, -1).map((column) => column.key) : [key];

/** A cell; where 总计 alone is blank, what its parts sum to. */
function valueOf({ report, form }: Context, row: string, column: string): number | undefined {
  const own = figure(report, `table3.${row}.${column}`);
  if (own !== undefined || column !== 'total') return own;
  const parts = form.table3.columns.slice(0, -1).map(({ key }) => figure(report, `table3.${row}.${key}`));
  const filled = parts.filter((part) => part !== undefined);
  return filled.length === 0 ? undefined : filled.reduce((sum, part) => sum + part, 0);
}

/**
 * What stands in a row, or in a group of rows, of table 3; undefined while it holds no figure, and where a cell is wrong already:
 * one slip is told once.
 */
export function inTable3(context: Context, key: RowKey, column: ColumnKey = 'total'): Meant | undefined {
  const rows = rowsOf(context.form, key);
  const columns = columnsOf(context.form, column);
  const places = rows.flatMap((row) =>
    columns.map((part) => ({ id: `table3.${row}.${part}` as CellId, value: valueOf(context, row, part) })),
  );
  const known = places.filter(({ value }) => value !== undefined);
  if (known.length === 0 || places.some(({ id }) => context.failed.has(id) && figure(context.report, id) !== undefined)) return undefined;
  const [label, field] = ROWS[key];
  return {
    // The row is called 总计 as well.
    name: key === 'handled' && column === 'total' ? '表三“（七）总计”' : `表三“${label}·${COLUMNS[column]}”`,
    value: known.reduce((sum, { value = 0 }) => sum + value, 0),
    cells: places.map(({ id }) => id),
    field: column === 'total' ? field : `${field}·${COLUMNS[column]}`,
  };
}

/** Two figures of which a sentence gives the sum. */
export const both = (one: Meant | undefined, other: Meant | undefined): Meant | undefined =>
  one &&
  other && {
    name: `${one.name}加${other.name.replace(/^表.(?=“)/, '')}`,
    value: one.value + other.value,
    cells: [...one.cells, ...other.cells],
  };

export type Block = 'review' | 'direct' | 'afterReview';
export type Result = 'upheld' | 'corrected' | 'other' | 'pending' | 'total';
const BLOCKS: Readonly<Record<Block, string>> = { review: '行政复议', direct: '未经复议直接起诉', afterReview: '复议后起诉' };
const RESULTS: Readonly<Record<Result, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};

/** One figure of table 4, or the sum over its blocks; a block left blank counts as nothing beside one that is filled in. */
export function inTable4(context: Context, blocks: readonly Block[], result: Result): Meant | undefined {
  const cells = blocks.map((block): CellId => `table4.${block}.${result}`);
  const values = cells.map((id) => figure(context.report, id));
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0 || cells.some((id, at) => context.failed.has(id) && values[at] !== undefined)) return undefined;
  const [name, kind] =
    blocks.length === 2 && blocks[0] === 'direct'
      ? ['行政诉讼', '行政诉讼']
      : [blocks.map((block) => BLOCKS[block]).join('、'), BLOCKS[blocks[0] ?? 'review']];
  const field = blocks.length === 3 ? {} : { field: result === 'total' ? kind : `${kind}·${RESULTS[result]}` };
  return { name: `表四“${name}·${RESULTS[result]}”`, value: known.reduce((sum, value) => sum + value, 0), cells, ...field };
}

const DOCUMENT_COLUMNS = { issued: ['本年制发', '制发'], repealed: ['本年废止', '废止'], inForce: ['现行有效', '现行有效'] } as const;

/** 规章 and 行政规范性文件 in table 2 of 2021. */
export function inTable2(context: Context, row: 'rules' | 'normative', column: keyof typeof DOCUMENT_COLUMNS): Meant | undefined {
  const id: CellId = `table2.${row}.${column}`;
  const value = figure(context.report, id);
  if (value === undefined || context.failed.has(id)) return undefined;
  const [label, field] = DOCUMENT_COLUMNS[column];
  const [name, short] = row === 'rules' ? ['规章', '规章'] : ['行政规范性文件', '规范性文件'];
  return { name: `表二“${name}·${label}”`, value, cells: [id], field: `${short}·${field}` };
}

/** 行政许可, 行政处罚, 行政强制, 行政事业性收费 in table 2 of 2021. */
export function decisions(context: Context, key: 'licences' | 'penalties' | 'coercion' | 'fees'): Meant | undefined {
  const id: CellId = `table2.${key}`;
  const value = figure(context.report, id);
  if (value === undefined || context.failed.has(id)) return undefined;
  const name = { licences: '行政许可', penalties: '行政处罚', coercion: '行政强制', fees: '行政事业性收费' }[key];
  return { name: `表二“${name}”`, value, cells: [id], field: name };
}
