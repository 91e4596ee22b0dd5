// Rows and labels against the statutory form: T3-06 for table 3, T2-07 for table 2. Speaks only where a report was read
// from a sheet or a document: a report from numbers has no labels that could differ.
import { figures, practice, source, type CellId, type Edition, type Figure, type FormTable } from '../form';
import { reading, type LabelSlip } from '../report';
import { complete } from './cells';
import type { Context, Remark, Rule } from './rule';
import { lineName, quoted } from './wording';

/** What does not make two labels different: blanks, line breaks, the width of brackets, the mark after a number, quotation marks. */
const plain = (label: string) =>
  label
    .replace(/[\s\u3000\u00a0]+/g, '')
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')')
    .replace(/[“”"]/g, '"')
    .replace(/^(\d+)[.．、]/, '$1.');

/** What the trial form of 2019 prints and the form of 2021 does not. */
const OUTDATED =
  /本年新制作数量|本年新公开数量|对外公开总数量|上一年项目数量|本年增\/减|^处理决定数量|其他对外管理服务事项|政府集中采购|第（九）项/;

function slipRemark({ statutory, found, cells }: LabelSlip, table: FormTable): Remark {
  if (found === undefined) return { message: `${table.name}缺少${quoted(statutory)}，应按报告格式补上`, cells };
  const old = OUTDATED.test(found) || (plain(found) === '(六)其他处理' && plain(statutory) !== plain(found));
  const where = old ? `${table.name}的${quoted(found)}是 2019 年试行格式的写法` : `${table.name}的标签${quoted(found)}与报告格式不一致`;
  return { message: `${where}，应为“${statutory}”`, cells };
}

/** Label slips of a table, then the rows whose cells are gone and of which no slip speaks. */
const structure =
  (id: 'table2' | 'table3') =>
  (context: Context): readonly Remark[] => {
    const { report, form } = context;
    const table = form[id];
    if (form.id === '2019') {
      const rows = id === 'table3' ? '（六）其他处理只有一行，共 23 行' : '栏目与现行格式不同';
      const message = `${table.name}用的是 2019 年试行格式（${rows}），${report.year} 年度应使用国办公开办函〔2021〕30号的格式`;
      return [{ message, cells: table.figures.map((cell) => cell.id) }];
    }
    const lost = goneCells(context, id);
    if (lost.length === table.figures.length) {
      return [{ message: `找不到${table.name}：整张表不见了，应按报告格式补上`, cells: lost.map((cell) => cell.id) }];
    }
    const differing = report.labelSlips.filter(
      (slip) => slip.table === id && (slip.found === undefined || plain(slip.found) !== plain(slip.statutory)),
    );
    const singleRow = singleOtherHandling(context, differing);
    const spared = new Set(singleRow?.cells);
    const slips = differing.filter(({ cells }) => !cells.some((cell) => spared.has(cell)));
    const told = new Set([...spared, ...slips.flatMap(({ cells }) => cells)]);
    const gone = lost.filter((cell) => !told.has(cell.id));
    return [
      ...slips.map((slip) => slipRemark(slip, table)),
      ...(singleRow && id === 'table3' ? [singleRow] : []),
      ...goneLines(form, gone),
    ];
  };

const goneCells = ({ report, layout, numbers }: Context, id: 'table2' | 'table3'): readonly Figure[] => {
  const [from, to] = layout.tables[id];
  if (complete(numbers, [from, to])) return [];
  return layout.cells.slice(from, to).filter((cell) => reading(report, cell.id).kind === 'missing');
};

/** The sign of the trial form of 2019: two or three rows of （六）其他处理 are gone. One finding, whatever became of their labels. */
function singleOtherHandling(context: Context, slips: readonly LabelSlip[]): Remark | undefined {
  const gone = new Set(goneCells(context, 'table3').map((cell) => cell.id));
  const rows = context.layout.rows
    .filter(({ head }) => head.group === 'otherHandling')
    .map(({ places }) => places.map((at) => (context.layout.cells[at] as Figure).id));
  const lost = rows.filter((cells) => cells.every((cell) => gone.has(cell)));
  if (lost.length < 2) return undefined;
  const renamed = rows.filter((cells) => slips.some((slip) => slip.cells.some((cell) => cells.includes(cell))));
  return {
    message: `表三“（六）其他处理”应分 ${rows.length} 行，现少了 ${lost.length} 行；只有一行的是 2019 年试行格式`,
    cells: [...new Set([...lost, ...renamed].flatMap((cells) => cells))],
  };
}

/** One finding a row, whether all of it or a part is gone. */
function goneLines(form: Edition, gone: readonly Figure[]): readonly Remark[] {
  const lines = new Map<string, CellId[]>();
  for (const cell of gone) {
    const line = lineName(form, cell);
    lines.set(line, [...(lines.get(line) ?? []), cell.id]);
  }
  return [...lines].map(([line, cells]): Remark => {
    const whole = figures(form).filter((cell) => lineName(form, cell) === line).length === cells.length;
    return { message: `${line}：${whole ? '整行' : `有 ${cells.length} 格`}不见了，应按报告格式补上`, cells };
  });
}

const cellsOfTable = (id: 'table2' | 'table3') => (form: Edition) => form[id].figures.map((cell) => cell.id);

export const labels: readonly Rule[] = [
  {
    id: 'T3-06',
    severity: 'error',
    title: '表三行列与格式一致',
    years: { from: 2021 },
    basis: [source('form', '国办公开办函〔2021〕30号所附格式第三部分'), source('derived', '与国办公开办函〔2019〕60号试行格式对照')],
    figuresStand: true,
    watches: cellsOfTable('table3'),
    check: structure('table3'),
    handbook: {
      what: '报告 2021 年及以后年度，表三为 25 行、7 列数字，行名、列名和顺序与报告格式完全一致（空格、括号全半角不计）。',
      why: '各地汇总时按行对数，少一行、错一个字就对不上。（六）其他处理只有一行的，是 2019 年的试行格式。',
      wrong: '（六）其他处理只有一行；“2.其他法律行政法规”后面漏了“禁止公开”',
      right: '（六）其他处理下列三行；“2.其他法律行政法规禁止公开”',
    },
  },
  {
    id: 'T2-07',
    severity: 'error',
    title: '表二行列与格式一致',
    years: { from: 2021 },
    basis: [source('form', '国办公开办函〔2021〕30号所附格式第二部分'), practice('地方报告中沿用2019年试行格式的情形')],
    figuresStand: true,
    watches: cellsOfTable('table2'),
    check: structure('table2'),
    handbook: {
      what: '报告 2021 年及以后年度，表二的条款、行名、列名与报告格式完全一致：规章、行政规范性文件、行政许可、行政处罚、行政强制、行政事业性收费。',
      why: '2019 年试行格式的栏目（本年新制作数量、上一年项目数量、政府集中采购等）口径不同，不能沿用；列名里也不加年份。',
      wrong: '“规范性文件”；“本年（2023）制发件数”；“本年新制作数量”',
      right: '“行政规范性文件”；“本年制发件数”',
    },
  },
];
