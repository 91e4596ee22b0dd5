// What breaks the rules of table 2 and what does not.
import { edition, type CellId } from '../../src/form';
import { all, EMPTY, slipped, without, zeros, type Examples } from './sample';

const NORMATIVE: readonly CellId[] = ['table2.normative.issued', 'table2.normative.repealed', 'table2.normative.inForce'];
const normative = (issued: number, repealed: number, inForce: number) => ({
  'table2.normative.issued': issued,
  'table2.normative.repealed': repealed,
  'table2.normative.inForce': inForce,
});
const TOWN = { agency: '青山乡人民政府', level: 'township' } as const;

export const table2Examples: Readonly<Record<string, Examples>> = {
  'T2-02': {
    passing: [
      { clerk: 'has more in force than issued', report: zeros(normative(8, 0, 18)) },
      { clerk: 'has not filled in what is in force', report: zeros({ ...normative(8, 0, 18), 'table2.normative.inForce': null }) },
    ],
    failing: [
      {
        clerk: 'has fewer in force than issued',
        report: zeros(normative(8, 0, 5)),
        messages: ['行政规范性文件：现行有效 5 件，少于本年制发的 8 件'],
        cells: NORMATIVE,
      },
      {
        clerk: 'repealed as many as are lacking',
        report: zeros(normative(8, 3, 5)),
        messages: ['行政规范性文件：现行有效 5 件，少于本年制发的 8 件；除非本年制发的文件当年又被废止'],
        cells: NORMATIVE,
      },
    ],
  },
  'T2-03': {
    passing: [
      { clerk: 'counts older documents as well', report: zeros(normative(12, 0, 42)) },
      { clerk: 'issued none', report: zeros() },
      { clerk: 'had none in force a year ago', report: zeros(normative(12, 0, 12)), lastYear: zeros({}, { year: 2022 }) },
    ],
    failing: [
      {
        clerk: 'counts only the documents of this year',
        report: zeros(normative(12, 0, 12)),
        messages: ['行政规范性文件：现行有效和本年制发都是 12 件，现行有效应包括以前年度制发、仍然有效的文件，请核对'],
        cells: NORMATIVE,
      },
      {
        clerk: 'had thirty in force a year ago',
        report: zeros(normative(12, 0, 12)),
        lastYear: zeros(normative(0, 0, 30), { year: 2022 }),
        messages: ['行政规范性文件：现行有效和本年制发都是 12 件，现行有效应包括以前年度制发、仍然有效的文件，请核对'],
        cells: NORMATIVE,
      },
    ],
  },
  'T2-04': {
    passing: [
      { clerk: 'typed numbers, and fees with decimals', report: zeros({ 'table2.licences': 550, 'table2.fees': 7730.28 }) },
      { clerk: 'put a note behind a number', report: zeros({ 'table2.normative.repealed': '5（自然失效）' }) },
      { clerk: 'wrote a decrease on the form of 2019', report: zeros({ 'table2.licences.change': -8 }, { edition: '2019', year: 2019 }) },
    ],
    failing: [
      {
        clerk: 'typed a unit',
        report: zeros({ 'table2.licences': '5件' }),
        messages: ['表二 行政许可·本年处理决定数量：填的是“5件”，只填数字、不带单位，应填数字 5'],
        cells: ['table2.licences'],
      },
      {
        clerk: 'typed half a penalty and negative fees',
        report: zeros({ 'table2.penalties': 2.5, 'table2.fees': -1 }),
        messages: [
          '表二 行政处罚·本年处理决定数量：填的是小数 2.5，应填不小于 0 的整数',
          '表二 行政事业性收费·本年收费金额：填的是负数 -1，应填不小于 0 的数',
        ],
        cells: ['table2.penalties', 'table2.fees'],
      },
      {
        clerk: 'wrote the sum of purchases with its unit on the form of 2019',
        report: zeros({ 'table2.procurement.amount': '251000元' }, { edition: '2019', year: 2019 }),
        messages: ['表二 政府集中采购·采购总金额：填的是“251000元”，只填数字、不带单位，应填数字 251000'],
        cells: ['table2.procurement.amount'],
      },
      {
        clerk: 'wrote half a project as a change',
        report: zeros({ 'table2.licences.change': -0.5 }, { edition: '2019', year: 2019 }),
        messages: ['表二 行政许可·本年增/减：填的是小数 -0.5，应填整数（减少用负数）'],
        cells: ['table2.licences.change'],
      },
      {
        clerk: 'left two numbers of 规范性文件 and the licences blank',
        report: zeros({ 'table2.normative.issued': null, 'table2.normative.repealed': '/', 'table2.licences': null }),
        messages: ['表二 行政规范性文件：本年制发件数、本年废止件数 2 格空着或填了“/”，没有数量的应填 0', `表二 行政许可：${EMPTY}`],
        cells: ['table2.normative.issued', 'table2.normative.repealed', 'table2.licences'],
      },
      {
        clerk: 'has just laid out the sheet',
        report: zeros(
          all(
            edition('2021').table2.figures.map(({ id }) => id),
            null,
          ),
        ),
        messages: [`表二整表：全部 10 格${EMPTY}`],
        cells: edition('2021').table2.figures.map(({ id }) => id),
      },
    ],
  },
  'T2-05': {
    passing: [
      { clerk: 'in a township wrote 万元', report: zeros({ 'table2.fees': 3.5 }, TOWN) },
      { clerk: 'in a county wrote a large sum with decimals', report: zeros({ 'table2.fees': 107730.28 }) },
      { clerk: 'in a county wrote 99999', report: zeros({ 'table2.fees': 99_999 }) },
      { clerk: 'in a city wrote 100000', report: zeros({ 'table2.fees': 100_000 }, { agency: '江州市人民政府', level: 'prefecture' }) },
      {
        clerk: 'in a province wrote 5000000',
        report: zeros({ 'table2.fees': 5_000_000 }, { agency: '江苏省人民政府', level: 'province' }),
      },
    ],
    failing: [
      {
        clerk: 'in a township wrote 元',
        report: zeros({ 'table2.fees': 35_000 }, TOWN),
        messages: ['行政事业性收费 35000 万元，对本机关来说过大，单位是万元，请核对是否误按元填写'],
        cells: ['table2.fees'],
      },
      {
        clerk: 'in a department of a county wrote 元',
        report: zeros({ 'table2.fees': 100_000 }, { agency: '安平县发展和改革局', level: 'department' }),
        messages: ['行政事业性收费 100000 万元，对本机关来说过大，单位是万元，请核对是否误按元填写'],
        cells: ['table2.fees'],
      },
      {
        clerk: 'in a city wrote 元',
        report: zeros({ 'table2.fees': 1_000_000 }, { agency: '江州市人民政府', level: 'prefecture' }),
        messages: ['行政事业性收费 1000000 万元，对本机关来说过大，单位是万元，请核对是否误按元填写'],
        cells: ['table2.fees'],
      },
      {
        clerk: 'pasted the result of a division',
        report: zeros({ 'table2.fees': 1.2345678 }),
        messages: ['行政事业性收费 1.2345678 万元有 7 位小数，请核对单位和数字'],
        cells: ['table2.fees'],
      },
    ],
  },
  'T2-06': {
    passing: [
      { clerk: 'in a county has no 规章', report: zeros() },
      {
        clerk: 'in a city issued two',
        report: zeros({ 'table2.rules.issued': 2, 'table2.rules.inForce': 11 }, { agency: '江州市人民政府', level: 'prefecture' }),
      },
      {
        clerk: 'reports for the government of a municipality',
        report: zeros({ 'table2.rules.inForce': 524 }, { agency: '上海市人民政府办公厅', level: 'office' }),
      },
    ],
    failing: [
      {
        clerk: 'in a county issued two',
        report: zeros({ 'table2.rules.issued': 2, 'table2.rules.inForce': 11 }),
        messages: ['规章填了本年制发件数 2、现行有效件数 11，安平县人民政府不能制定规章，请核对是否应填在规范性文件'],
        cells: ['table2.rules.issued', 'table2.rules.inForce'],
      },
      {
        clerk: 'in a township made one on the form of 2019',
        report: zeros({ 'table2.rules.made': 1 }, { ...TOWN, edition: '2019', year: 2019 }),
        messages: ['规章填了本年新制作数量 1，青山乡人民政府不能制定规章，请核对是否应填在规范性文件'],
        cells: ['table2.rules.made'],
      },
    ],
  },
  'T2-07': {
    passing: [
      { clerk: 'left the labels alone', report: zeros() },
      { clerk: 'reports for 2020 on the form of 2019', report: zeros({}, { edition: '2019', year: 2020 }) },
    ],
    failing: [
      {
        clerk: 'cut 行政 from a label',
        report: slipped(zeros(), { table: 'table2', statutory: '行政规范性文件', found: '规范性文件', cells: NORMATIVE }),
        messages: ['表二的标签“规范性文件”与报告格式不一致，应为“行政规范性文件”'],
        cells: NORMATIVE,
      },
      {
        clerk: 'kept a column of 2019',
        report: slipped(zeros(), {
          table: 'table2',
          statutory: '本年制发件数',
          found: '本年新制作数量',
          cells: ['table2.rules.issued', 'table2.normative.issued'],
        }),
        messages: ['表二的“本年新制作数量”是 2019 年试行格式的写法，应为“本年制发件数”'],
        cells: ['table2.rules.issued', 'table2.normative.issued'],
      },
      {
        clerk: 'deleted the row of fees',
        report: without(zeros(), ['table2.fees']),
        messages: ['表二 行政事业性收费：整行不见了，应按报告格式补上'],
        cells: ['table2.fees'],
      },
      {
        clerk: 'reports for 2023 on the form of 2019',
        report: zeros({}, { edition: '2019' }),
        messages: ['表二用的是 2019 年试行格式（栏目与现行格式不同），2023 年度应使用国办公开办函〔2021〕30号的格式'],
        cells: edition('2019').table2.figures.map(({ id }) => id),
      },
    ],
  },
  'T2-08': {
    passing: [{ clerk: 'typed plain numbers', report: zeros({ 'table2.licences': 550 }) }],
    failing: [
      {
        clerk: 'put a note behind a number',
        report: zeros({ 'table2.normative.issued': '22（其中修订16件）', 'table2.normative.inForce': 40 }),
        messages: ['表二 行政规范性文件·本年制发件数：按 22 计算，附注“其中修订16件”保留'],
        cells: ['table2.normative.issued'],
      },
    ],
  },
  'T2-11': {
    passing: [
      { clerk: 'decided nothing all year', report: zeros() },
      { clerk: 'made 550 decisions', report: zeros({ 'table2.licences': 550 }) },
    ],
    failing: [],
  },
};
