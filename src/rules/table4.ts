// Table 4: 行政复议 and 行政诉讼 (T4-01, T4-02, T4-06).
import { practice, printed, source, type CellId, type Edition } from '../form';
import { figure } from '../report';
import { balanceCells, broken } from './balance';
import { blanksByRow, complete, faults } from './cells';
import type { Context, Remark, Rule } from './rule';

const allCells = (form: Edition): readonly CellId[] => form.table4.figures.map(({ id }) => id);
const DIRECT: CellId = 'table4.direct.total';

function cellsOfTable4(context: Context): readonly Remark[] {
  const { layout, numbers } = context;
  if (complete(numbers, layout.tables.table4)) return [];
  const blocks = layout.balances['T4-01'].map(({ left, right }) => [...left, ...right]);
  return [...faults(context, layout.tables.table4), ...blanksByRow(context, blocks)];
}

function directSuits({ report, failed }: Context): readonly Remark[] {
  const suits = figure(report, DIRECT);
  if (suits === undefined || suits === 0 || failed.has(DIRECT)) return [];
  const message = `未经复议直接起诉 ${suits} 件：2024 年起对不予公开不服应先申请行政复议，请核对这 ${suits} 件是否属于其他办理决定`;
  return [{ message, cells: [DIRECT] }];
}

export const table4: readonly Rule[] = [
  {
    id: 'T4-01',
    severity: 'error',
    title: '复议诉讼合计',
    basis: [printed('第四部分表格结构')],
    watches: balanceCells('T4-01'),
    check: broken('T4-01'),
    handbook: {
      what: '表四的行政复议、未经复议直接起诉、复议后起诉三组，每组：结果维持＋结果纠正＋其他结果＋尚未审结＝总计。',
      why: '每个案件只处于一种状态，四种状态加起来就是案件总数。',
      wrong: '行政复议：结果维持 10，结果纠正 1，其他结果 0，尚未审结 0，总计 0',
      right: '行政复议：结果维持 10，结果纠正 1，其他结果 0，尚未审结 0，总计 11',
    },
  },
  {
    id: 'T4-02',
    severity: 'error',
    title: '表四数字写法和空格',
    basis: [printed('第四部分：件数'), practice('各地年度报告没有数量的填 0；空白如何处理未见正式规定')],
    watches: allCells,
    check: cellsOfTable4,
    handbook: {
      what: '表四 15 格每格填不小于 0 的整数，用半角数字、不带单位；没有案件的填 0，不留空，也不用“/”“-”“无”代替。',
      why: '空着或写成文字，合计和勾稽关系就无法核对，也分不清是没有还是漏填。',
      wrong: '复议后起诉五格全部空着；行政复议总计填“7件”',
      right: '复议后起诉五格全部填 0；行政复议总计填 7',
    },
  },
  {
    id: 'T4-06',
    severity: 'hint',
    title: '2024 年起的直接起诉',
    years: { from: 2024 },
    basis: [source('explicit', '《行政复议法》（2023年修订）第二十三条第一款第（四）项')],
    watches: () => [DIRECT],
    check: directSuits,
    handbook: {
      what: '报告 2024 年及以后年度，“未经复议直接起诉”有案件的，核对一遍分类。',
      why: '行政复议法修订后，对不予公开政府信息不服的，要先申请行政复议；对其他办理决定不服的仍可直接起诉，所以只提示核对。',
      wrong: '2024 年不予公开引发的诉讼经过复议，却填入“未经复议直接起诉”',
      right: '经过复议的填入“复议后起诉”；直接起诉的确属其他办理决定',
    },
  },
];
