// Table 3: the identities that hold between its cells (T3-01, T3-02, T3-03) and what a number under 总计 alone means (T3-16).
import { printed, practice, regulation } from '../form';
import { balanceCells, broken } from './balance';
import { isBlank } from './cells';
import { cellsOf } from './equations';
import type { Context, Remark, Rule } from './rule';

const STRUCTURE = printed('第三部分表格结构');

/** Whether the number of a row stands under 总计 alone: its parts are all blank or 0. */
export function onlyTotal(context: Context, row: readonly number[]): boolean {
  const last = row.length - 1;
  if (!((context.numbers[row[last] ?? -1] ?? NaN) > 0)) return false;
  for (let part = 0; part < last; part++) {
    const at = row[part] ?? -1;
    if (context.numbers[at] !== 0 && !isBlank(context, at)) return false;
  }
  return true;
}

function numberUnderTotalAlone(context: Context): readonly Remark[] {
  const { layout, numbers } = context;
  let remarks: Remark[] | undefined;
  for (let at = 0; at < layout.rows.length; at++) {
    const places = layout.rows[at]?.places ?? [];
    const balance = layout.balances['T3-03'][at];
    if (!balance || !onlyTotal(context, places)) continue;
    const total = numbers[balance.right[0] ?? -1] ?? NaN;
    (remarks ??= []).push({
      message: `${balance.equation.where}：只在总计填了 ${total}，六类申请人都没有数字，应把 ${total} 分到各类申请人`,
      cells: cellsOf(balance.equation),
      expected: 0,
      actual: total,
      difference: total,
    });
  }
  return remarks ?? [];
}

export const table3Identities: readonly Rule[] = [
  {
    id: 'T3-01',
    severity: 'error',
    title: '收办平衡',
    basis: [printed('第三部分：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”')],
    watches: balanceCells('T3-01'),
    check: broken('T3-01'),
    handbook: {
      what: '表三每一列：本年新收＋上年结转＝（七）总计＋结转下年度继续办理。七列都要成立，包括总计列。',
      why: '收到的每一件申请，年底要么已经办结，要么结转下年，不会多也不会少。这是报告格式里印出来的勾稽关系。',
      wrong: '自然人列：新收 12，上年结转 1，办结总计 11，结转下年 1（13 对 12）',
      right: '自然人列：新收 12，上年结转 1，办结总计 12，结转下年 1（13 对 13）',
    },
  },
  {
    id: 'T3-02',
    severity: 'error',
    title: '办理结果合计',
    basis: [STRUCTURE],
    watches: balanceCells('T3-02'),
    check: broken('T3-02'),
    handbook: {
      what: '表三每一列：从（一）予以公开到（六）其他处理的各项相加，等于（七）总计。',
      why: '每件办结的申请只计入一种办理结果，所以各项结果加起来就是办结总数。部分公开的只计入（二），不再计入（三）。',
      wrong: '自然人列：予以公开 8，不予公开 4，其余为 0，总计填了 11',
      right: '自然人列：予以公开 8，不予公开 4，其余为 0，总计 12',
    },
  },
  {
    id: 'T3-03',
    severity: 'error',
    title: '申请人合计',
    basis: [STRUCTURE],
    watches: balanceCells('T3-03'),
    // A number under 总计 alone is said by T3-16.
    check: broken('T3-03', ({ left, right }, context) => onlyTotal(context, [...left, ...right])),
    handbook: {
      what: '表三每一行：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列相加，等于总计。',
      why: '总计列是本行六类申请人的合计，不单独统计。',
      wrong: '新收行：自然人 10，商业企业 2，其余为 0，总计填了 11',
      right: '新收行：自然人 10，商业企业 2，其余为 0，总计 12',
    },
  },
  {
    id: 'T3-16',
    severity: 'error',
    title: '只填了总计',
    basis: [STRUCTURE, regulation('derived', '第二十九条'), practice('各地年度报告按申请人类别填列')],
    watches: balanceCells('T3-03'),
    check: numberUnderTotalAlone,
    handbook: {
      what: '一行的总计大于 0 时，六类申请人中至少有一类有数字。',
      why: '总计要由各类申请人相加得出。只填总计，看不出申请是谁提的，各列的勾稽关系也无从成立。',
      wrong: '予以公开行：六类申请人全为 0 或空着，总计 5',
      right: '予以公开行：自然人 5，其余为 0，总计 5',
    },
  },
];
