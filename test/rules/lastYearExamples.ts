// What breaks the rules from one year to the next and what does not.
import { zeros, type Examples } from './sample';

const last = (cells: Parameters<typeof zeros>[0]) => zeros(cells, { year: 2022 });
export const lastYearExamples: Readonly<Record<string, Examples>> = {
  'T2-09': {
    passing: [
      { clerk: 'had as many as ever', report: zeros({ 'table2.penalties': 2480 }), lastYear: last({ 'table2.penalties': 2600 }) },
      { clerk: 'leaps among small numbers', report: zeros({ 'table2.penalties': 60 }), lastYear: last({ 'table2.penalties': 1 }) },
    ],
    failing: [
      {
        clerk: 'counted the published decisions only',
        report: zeros({ 'table2.penalties': 26, 'table2.fees': 100 }),
        lastYear: last({ 'table2.penalties': 2600, 'table2.fees': 9.5 }),
        messages: [
          '行政处罚：本年 26 件，上年 2600 件，相差 10 倍以上，请核对是否计全（包括依法未公开的）、口径有无变化',
          '行政事业性收费：本年 100 万元，上年 9.5 万元，相差 10 倍以上，请核对是否计全（包括依法未公开的）、口径有无变化',
        ],
        cells: ['table2.penalties', 'table2.fees'],
      },
    ],
  },
  'T4-07': {
    passing: [
      {
        clerk: 'had a review the year before',
        report: zeros({ 'table4.afterReview.upheld': 1, 'table4.afterReview.total': 1 }),
        lastYear: last({ 'table4.review.upheld': 1, 'table4.review.total': 1 }),
      },
      { clerk: 'has no report of last year', report: zeros({ 'table4.afterReview.upheld': 1, 'table4.afterReview.total': 1 }) },
    ],
    failing: [
      {
        clerk: 'had a suit after a review, and no review',
        report: zeros({ 'table4.afterReview.upheld': 1, 'table4.afterReview.total': 1 }),
        lastYear: last({}),
        messages: ['复议后起诉 1 件，但今年和上年的行政复议都是 0 件，请核对是否应填在未经复议直接起诉'],
        cells: ['table4.afterReview.total', 'table4.review.total'],
      },
    ],
  },
};
