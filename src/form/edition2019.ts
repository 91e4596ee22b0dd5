// The trial form of report years 2019 and 2020: 国办公开办函〔2019〕60号. Kept for last year's and older reports.
// Its full annex is not confirmed; labels follow published reports of those years.
import type { Edition, Figure, FigureKind, FormTable, GridCell } from './edition';
import { edition2021, outcomeGroups, rowsAfterOtherHandling, rowsBeforeOtherHandling } from './edition2021';
import { practice, regulation, source } from './law';
import { requestTable } from './tables';

interface Part {
  readonly label: string;
  /** Label, key and kind of each number column; the last one takes the rest of the grid. */
  readonly columns: readonly (readonly [string, string, FigureKind])[];
  readonly rows: readonly (readonly [string, string])[];
}

const PROJECTS = ['上一年项目数量', 'previous', 'count'] as const;
const CHANGE = ['本年增/减', 'change', 'change'] as const;
const HANDLED = ['处理决定数量', 'decisions', 'count'] as const;

const parts: readonly Part[] = [
  {
    label: '第二十条第（一）项',
    columns: [
      ['本年新制作数量', 'made', 'count'],
      ['本年新公开数量', 'published', 'count'],
      ['对外公开总数量', 'total', 'count'],
    ],
    rows: [
      ['规章', 'rules'],
      ['规范性文件', 'normative'],
    ],
  },
  {
    label: '第二十条第（五）项',
    columns: [PROJECTS, CHANGE, HANDLED],
    rows: [
      ['行政许可', 'licences'],
      ['其他对外管理服务事项', 'otherServices'],
    ],
  },
  {
    label: '第二十条第（六）项',
    columns: [PROJECTS, CHANGE, HANDLED],
    rows: [
      ['行政处罚', 'penalties'],
      ['行政强制', 'coercion'],
    ],
  },
  { label: '第二十条第（八）项', columns: [PROJECTS, CHANGE], rows: [['行政事业性收费', 'fees']] },
  {
    label: '第二十条第（九）项',
    columns: [
      ['采购项目数量', 'items', 'count'],
      ['采购总金额', 'amount', 'amount'],
    ],
    rows: [['政府集中采购', 'procurement']],
  },
];

const span = (part: Part, index: number) => (index === part.columns.length - 1 ? { columns: 4 - part.columns.length } : {});

const table2: FormTable = {
  id: 'table2',
  name: '表二',
  widths: [3471, 2361, 1601, 1411],
  headerRows: 0,
  grid: parts.flatMap((part): GridCell[][] => [
    [{ label: part.label, kind: 'part', columns: 4 }],
    [
      { label: '信息内容', kind: 'head' },
      ...part.columns.map(([label], index): GridCell => ({ label, kind: 'head', ...span(part, index) })),
    ],
    ...part.rows.map(([label, row]): GridCell[] => [
      { label, kind: 'row' },
      ...part.columns.map(([, column], index): GridCell => ({ figure: `table2.${row}.${column}`, ...span(part, index) })),
    ]),
  ]),
  figures: parts.flatMap((part) =>
    part.rows.flatMap(([rowLabel, row]) =>
      part.columns.map(([columnLabel, column, kind]): Figure => ({
        id: `table2.${row}.${column}`,
        table: 'table2',
        kind,
        unit: kind === 'amount' ? '' : '件',
        rowLabels: [part.label, rowLabel],
        columnLabels: [columnLabel],
        law: [regulation('explicit', part.label)],
      })),
    ),
  ),
};

export const edition2019: Edition = {
  ...edition2021,
  id: '2019',
  notice: source('explicit', '国办公开办函〔2019〕60号'),
  years: { from: 2019, to: 2020 },
  table2,
  table3: requestTable(
    [
      ...rowsBeforeOtherHandling,
      { key: 'otherHandling', label: '（六）其他处理', law: [practice('2019年试行格式只设一行')] },
      ...rowsAfterOtherHandling,
    ],
    outcomeGroups,
    [702, 1210, 2517, 591, 633, 605, 743, 647, 591, 605],
  ),
};
