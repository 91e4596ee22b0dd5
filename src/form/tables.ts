// Builds the printed grids of tables 3 and 4 from their rows and columns, so that an edition states each label once.
import type { CellId, Column, DisputeTable, Figure, GridCell, OutcomeGroup, OutcomeRow, RequestTable } from './edition';
import { printed } from './law';

const IDENTITY = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const RESULTS = '三、本年度办理结果';

/** The applicants of table 3, the same in every edition so far. */
export const applicants: readonly Column[] = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'business', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'socialOrganisation', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'otherOrganisation', label: '其他' },
  { key: 'total', label: '总计' },
];
const organisations = applicants.slice(1, -1);

/**
 * Table 3 from its data rows.
 * @param widths grid columns in twips: three label columns, then one for each applicant column
 */
export function requestTable(
  rows: readonly OutcomeRow[],
  groups: Readonly<Record<OutcomeGroup, string>>,
  widths: readonly number[],
): RequestTable {
  const outcomes = rows.filter((row) => !FLOW.has(row.key)).map((row) => row.key);
  const results = rows.filter((row) => outcomes.includes(row.key) || row.key === 'handled');
  const head: GridCell[][] = [
    [
      { label: IDENTITY, kind: 'head', columns: 3, rows: 3 },
      { label: '申请人情况', kind: 'head', columns: applicants.length },
    ],
    [
      { label: '自然人', kind: 'head', rows: 2 },
      { label: '法人或其他组织', kind: 'head', columns: organisations.length },
      { label: '总计', kind: 'head', rows: 2 },
    ],
    organisations.map((column) => ({ label: column.label, kind: 'head' })),
  ];
  const body = rows.map((row, index) => {
    const before = rows[index - 1];
    const labels: GridCell[] = [];
    if (row.key === results[0]?.key) labels.push({ label: RESULTS, kind: 'group', rows: results.length });
    if (row.group && row.group !== before?.group) {
      labels.push({ label: groups[row.group], kind: 'group', rows: rows.filter((other) => other.group === row.group).length });
    }
    const columns = row.group ? 1 : results.includes(row) ? 2 : 3;
    labels.push({ label: row.label, kind: 'row', columns });
    return [...labels, ...applicants.map((column) => ({ figure: cell3(row.key, column.key) }))];
  });
  const figures = rows.flatMap((row) =>
    applicants.map((column): Figure => ({
      id: cell3(row.key, column.key),
      table: 'table3',
      kind: 'count',
      unit: '件',
      rowLabels: row.group ? [groups[row.group], row.label] : [row.label],
      columnLabels: organisations.includes(column) ? ['法人或其他组织', column.label] : [column.label],
      law: row.law,
    })),
  );
  return {
    id: 'table3',
    name: '表三',
    widths,
    headerRows: 3,
    grid: [...head, ...body],
    figures,
    rows,
    outcomes,
    groups,
    columns: applicants,
  };
}
const FLOW = new Set(['received', 'carriedIn', 'handled', 'carriedForward']);
const cell3 = (row: string, column: string): CellId => `table3.${row}.${column}`;

const results: readonly Column[] = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
];
const blocks = [
  { key: 'review', labels: ['行政复议'] },
  { key: 'direct', labels: ['行政诉讼', '未经复议直接起诉'] },
  { key: 'afterReview', labels: ['行政诉讼', '复议后起诉'] },
];

/** Table 4, identical in both editions. */
export function disputeTable(widths: readonly number[]): DisputeTable {
  const [, ...suits] = blocks;
  const grid: GridCell[][] = [
    [
      { label: '行政复议', kind: 'head', columns: results.length },
      { label: '行政诉讼', kind: 'head', columns: results.length * suits.length },
    ],
    [
      ...results.map((result): GridCell => ({ label: result.label, kind: 'head', rows: 2 })),
      ...suits.map((block): GridCell => ({ label: block.labels[1] ?? '', kind: 'head', columns: results.length })),
    ],
    suits.flatMap(() => results.map((result): GridCell => ({ label: result.label, kind: 'head' }))),
    blocks.flatMap((block) => results.map((result) => ({ figure: cell4(block.key, result.key) }))),
  ];
  const figures = blocks.flatMap((block) =>
    results.map((result): Figure => ({
      id: cell4(block.key, result.key),
      table: 'table4',
      kind: 'count',
      unit: '件',
      rowLabels: block.labels,
      columnLabels: [result.label],
      law: [printed('第四部分')],
    })),
  );
  return { id: 'table4', name: '表四', widths, headerRows: 3, grid, figures, blocks, results };
}
const cell4 = (block: string, result: string): CellId => `table4.${block}.${result}`;
