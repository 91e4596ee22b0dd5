// What does not fit the printed tables and what does.
import { zeros, type Examples } from './sample';

export const paperExamples: Readonly<Record<string, Examples>> = {
  'DOC-01': {
    passing: [
      {
        clerk: 'has the figures of a city',
        report: zeros({ 'table2.licences': 1808595, 'table2.fees': 59237.2449, 'table3.received.total': 3511 }),
      },
    ],
    failing: [
      {
        clerk: 'types eight digits into table 4',
        report: zeros({ 'table4.review.upheld': 12345678 }),
        messages: ['表四 行政复议·结果维持：12345678 有 8 位，在 Word 表格里会折成两行，请核对数字，或在文档里调小字号'],
        cells: ['table4.review.upheld'],
      },
    ],
  },
};
