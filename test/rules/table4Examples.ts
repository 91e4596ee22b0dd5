// What breaks the rules of table 4 and what does not.
import { edition } from '../../src/form';
import { all, block, EMPTY, zeros, type Examples } from './sample';

export const table4Examples: Readonly<Record<string, Examples>> = {
  'T4-01': {
    passing: [
      {
        clerk: 'summed a block up',
        report: zeros({ 'table4.review.upheld': 10, 'table4.review.corrected': 1, 'table4.review.total': 11 }),
      },
      { clerk: 'has not filled in a total', report: zeros({ 'table4.review.upheld': 10, 'table4.review.total': null }) },
    ],
    failing: [
      {
        clerk: 'forgot a total',
        report: zeros({ 'table4.review.upheld': 10, 'table4.review.corrected': 1 }),
        messages: ['行政复议：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，总计为 0，差 11'],
        cells: block('review'),
      },
      {
        clerk: 'mistyped the total of suits after a review',
        report: zeros({ 'table4.afterReview.pending': 5, 'table4.afterReview.total': 6 }),
        messages: ['行政诉讼·复议后起诉：结果维持 0 + 结果纠正 0 + 其他结果 0 + 尚未审结 5 = 5，总计为 6，差 1'],
        cells: block('afterReview'),
      },
    ],
  },
  'T4-02': {
    passing: [{ clerk: 'filled in every cell', report: zeros() }],
    failing: [
      {
        clerk: 'left a block blank',
        report: zeros(all(block('afterReview'), '/')),
        messages: ['表四 行政诉讼·复议后起诉：整行全部 5 格填了“/”，没有数量的应填 0'],
        cells: block('afterReview'),
      },
      {
        clerk: 'left a total blank',
        report: zeros({ 'table4.review.upheld': 7, 'table4.review.total': null }),
        messages: ['表四 行政复议：总计空着；各列合计为 7'],
        cells: ['table4.review.total'],
      },
      {
        clerk: 'typed a unit and a negative number',
        report: zeros({ 'table4.review.total': '7件', 'table4.direct.other': -1 }),
        messages: [
          '表四 行政复议·总计：填的是“7件”，只填数字、不带单位，应填数字 7',
          '表四 行政诉讼·未经复议直接起诉·其他结果：填的是负数 -1，应填不小于 0 的整数',
        ],
        cells: ['table4.review.total', 'table4.direct.other'],
      },
      {
        clerk: 'has just laid out the sheet',
        report: zeros(
          all(
            edition('2021').table4.figures.map(({ id }) => id),
            null,
          ),
        ),
        messages: [`表四整表：全部 15 格${EMPTY}`],
        cells: edition('2021').table4.figures.map(({ id }) => id),
      },
    ],
  },
  'T4-06': {
    passing: [
      { clerk: 'had direct suits in 2023', report: zeros({ 'table4.direct.upheld': 25, 'table4.direct.total': 25 }) },
      { clerk: 'had no direct suits in 2024', report: zeros({}, { year: 2024 }) },
      { clerk: 'mistyped their number, which has been said', report: zeros({ 'table4.direct.total': 25 }, { year: 2024 }) },
    ],
    failing: [
      {
        clerk: 'had direct suits in 2024',
        report: zeros({ 'table4.direct.upheld': 25, 'table4.direct.total': 25 }, { year: 2024 }),
        messages: ['未经复议直接起诉 25 件：2024 年起对不予公开不服应先申请行政复议，请核对这 25 件是否属于其他办理决定'],
        cells: ['table4.direct.total'],
      },
    ],
  },
};
