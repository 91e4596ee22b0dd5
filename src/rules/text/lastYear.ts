// This year beside last year: leaps that are worth a look, suits whose review never was (T2-09, T4-07). What must carry over stands in
// carriedOver.ts. Silent without last year's report, and of each of its figures that is not there.
import { practice, type CellId } from '../../form';
import { figure } from '../../report';
import type { Context, Remark, Rule } from '../rule';

/** T2-09: from here on a leap is worth a look. */
const TIMES = 10;
const LARGE = 100;
const DECISIONS = [
  { id: 'table2.licences', label: '行政许可', unit: '件' },
  { id: 'table2.penalties', label: '行政处罚', unit: '件' },
  { id: 'table2.coercion', label: '行政强制', unit: '件' },
  { id: 'table2.fees', label: '行政事业性收费', unit: '万元' },
] as const;

function leaps({ report, lastYear, failed }: Context): readonly Remark[] {
  if (lastYear?.edition !== '2021') return [];
  return DECISIONS.flatMap(({ id, label, unit }): Remark[] => {
    const [now, before] = [figure(report, id), figure(lastYear, id)];
    if (now === undefined || before === undefined || failed.has(id)) return [];
    const [less, more] = [Math.min(now, before), Math.max(now, before)];
    if (more < LARGE || more < less * TIMES) return [];
    const message = `${label}：本年 ${now} ${unit}，上年 ${before} ${unit}，相差 ${TIMES} 倍以上，请核对是否计全（包括依法未公开的）、口径有无变化`;
    return [{ message, cells: [id] }];
  });
}

const AFTER_REVIEW: CellId = 'table4.afterReview.total';
const REVIEW: CellId = 'table4.review.total';

/** T4-07 */
function suitsWithoutReview({ report, lastYear, failed }: Context): readonly Remark[] {
  const suits = figure(report, AFTER_REVIEW);
  if (!suits || failed.has(AFTER_REVIEW) || figure(report, REVIEW) !== 0 || !lastYear || figure(lastYear, REVIEW) !== 0) return [];
  const message = `复议后起诉 ${suits} 件，但今年和上年的行政复议都是 0 件，请核对是否应填在未经复议直接起诉`;
  return [{ message, cells: [AFTER_REVIEW, REVIEW] }];
}

export const lastYearRules: readonly Rule[] = [
  {
    id: 'T2-09',
    severity: 'hint',
    title: '处理决定和收费大起大落',
    editions: ['2021'],
    basis: [practice('武政办发〔2025〕54号（武威市）要求包括已公开和依法未公开的全部处理决定；倍数为经验值')],
    watches: () => DECISIONS.map(({ id }) => id),
    check: leaps,
    handbook: {
      what: `行政许可、行政处罚、行政强制、行政事业性收费与上年相差 ${TIMES} 倍以上、较大的数不小于 ${LARGE} 的，请核对。`,
      why: '常见的原因是只计了公开的决定，或者有一年计的是全辖区、有一年只计了本机关。',
      wrong: '行政处罚：上年 2600，本年 26（只计了网上公示的）',
      right: '行政处罚：上年 2600，本年 2480；确有变化的，保留即可',
    },
  },
  {
    id: 'T4-07',
    severity: 'hint',
    title: '复议后起诉却没有复议',
    basis: [practice('常理')],
    watches: () => [AFTER_REVIEW, REVIEW],
    check: suitsWithoutReview,
    handbook: {
      what: '“复议后起诉”有案件，而今年和上年的行政复议都是 0 件时，核对一遍分类。',
      why: '复议后起诉的案件，先前总有一次行政复议，一般在当年或上年。',
      wrong: '复议后起诉 1，今年和上年行政复议都是 0',
      right: '未经复议直接起诉 1，复议后起诉 0',
    },
  },
];
