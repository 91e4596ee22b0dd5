// What breaks the rules on sections 五 and 六, the preamble and last year’s words, and what does not.
import type { Examples } from '../sample';
import { writes, wroteLastYear } from './writes';

const LONG_PROBLEM =
  '部分信息发布还不够及时，从形成到发布平均用时超过法定时限的一半；政策解读形式较为单一，文字解读多，图文、视频解读少；个别科室对公开属性认定把握不准，需要反复沟通。';

export const sectionExamples: Readonly<Record<string, Examples>> = {
  'ST-07': {
    passing: [
      {
        clerk: 'answers each problem',
        report: writes({ 'text.problems': '一是公开不够及时，二是培训不足。', 'text.improvements': '一是按周检查，二是按季度培训。' }),
      },
      { clerk: 'writes both in one text', report: writes({ 'text.problems': '公开不够及时，下一步将按周检查。' }) },
    ],
    failing: [
      {
        clerk: 'writes 无',
        report: writes({ 'text.problems': '无。' }),
        messages: ['第五部分内容过少，应写明存在的主要问题和改进措施'],
        cells: [],
      },
      {
        clerk: 'names no measure',
        report: writes({ 'text.problems': '公开信息的时效性还有差距。' }),
        messages: ['第五部分没有写改进措施'],
        cells: [],
      },
      {
        clerk: 'names no problem',
        report: writes({ 'text.improvements': '下一步将按周检查公开栏目。' }),
        messages: ['第五部分没有写存在什么问题'],
        cells: [],
      },
      {
        clerk: 'answers two of three',
        report: writes({
          'text.problems': '一是公开不够及时，二是培训不足，三是解读单一。',
          'text.improvements': '一是按周检查，二是按季度培训。',
        }),
        messages: ['第五部分列了 3 个问题，改进措施只有 2 条，请逐条对应'],
        cells: [],
      },
    ],
  },
  'ST-09': {
    passing: [
      { clerk: 'says that nothing was charged', report: writes({ 'text.otherMatters': '全年未收取信息处理费。' }) },
      { clerk: 'reported for 2020', report: writes({ 'text.otherMatters': '无。' }, {}, { year: 2020, edition: '2019' }) },
    ],
    failing: [
      {
        clerk: 'writes 无',
        report: writes({ 'text.otherMatters': '无。' }),
        messages: ['第六部分没有写信息处理费收取情况，没有收取的也要写明'],
        cells: [],
      },
    ],
  },
  'ST-10': {
    passing: [
      { clerk: 'has fees of both kinds', report: writes({ 'text.otherMatters': '未收取信息处理费。' }, { 'table2.fees': 59237.2449 }) },
    ],
    failing: [],
  },
  'ST-11': {
    passing: [
      {
        clerk: 'adds up',
        report: writes({ 'text.otherMatters': '对3件申请收取了信息处理费1020元。其中，县教育局1件，收取420元；县公安局2件，收取600元。' }),
      },
      { clerk: 'charged nothing', report: writes({ 'text.otherMatters': '收取信息处理费0元。' }) },
    ],
    failing: [
      {
        clerk: 'forgot a sum',
        report: writes({ 'text.otherMatters': '收取信息处理费1500元。其中，县教育局1件，收取420元；县公安局2件，收取600元。' }),
        messages: ['信息处理费各笔 420 + 600 = 1020 元，总数写的是 1500 元，差 480'],
        cells: [],
      },
      {
        clerk: 'charged what no tariff gives',
        report: writes({ 'text.otherMatters': '收取信息处理费128元。' }),
        messages: ['“收取信息处理费128元”不是 10 元的整数倍，按收费办法算出的信息处理费都是，请核对'],
        cells: [],
      },
      {
        clerk: 'took 万元',
        report: writes({ 'text.otherMatters': '收取信息处理费3.5万元。' }),
        messages: ['“收取信息处理费3.5万元”：信息处理费以元为单位，请核对是否写成了行政事业性收费'],
        cells: [],
      },
    ],
  },
  'ST-13': {
    passing: [
      {
        clerk: 'names six',
        report: writes({
          'text.preamble':
            '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
        }),
      },
      { clerk: 'names some of six', report: writes({ 'text.preamble': '本报告由总体情况、主动公开政府信息情况等六部分组成。' }) },
    ],
    failing: [
      {
        clerk: 'counts five',
        report: writes({ 'text.preamble': '本报告包括总体情况、主动公开政府信息情况等五项内容。' }),
        messages: ['导语里写的是“五项内容”，应为六部分'],
        cells: [],
      },
      {
        clerk: 'names five of six',
        report: writes({ 'text.preamble': '本报告由总体情况、主动公开情况、依申请公开情况、存在问题、其他事项六部分组成。' }),
        messages: ['导语里写的是“六部分”，但只列出了 5 项'],
        cells: [],
      },
    ],
  },
  'ST-14': {
    passing: [
      {
        clerk: 'names all of it',
        report: writes({
          'text.preamble':
            '根据《条例》编制。统计期限自2023年1月1日起至2023年12月31日止。电子版可在县政府网站查阅。地址：人民路1号；邮编：053600；电话：0318-7520001。',
        }),
      },
    ],
    failing: [
      {
        clerk: 'has no preamble',
        report: writes({}),
        messages: ['没有导语。多数年报在正文前写明编制依据、统计期限、电子版查阅地址和联系方式，请考虑补写'],
        cells: [],
      },
      {
        clerk: 'forgot the way of contact and a digit',
        report: writes({
          'text.preamble':
            '根据《条例》编制。统计期限自2023年1月1日起至2023年12月31日止。电子版可在县政府网站查阅。邮编：05360；电话：7520001。',
        }),
        messages: ['导语没有写联系地址，请考虑补写', '导语里“邮编：05360”：邮编应为 6 位数字', '导语里“电话：7520001”：固定电话请写明区号'],
        cells: [],
      },
    ],
  },
  'ST-08': {
    passing: [
      {
        clerk: 'writes of this year',
        report: writes({
          'text.problems':
            '公开不够及时，培训不足，下一步按周检查，按季度组织培训，把责任落实到人，把流程写进制度，把检查结果报告分管领导，逐月通报。',
        }),
        lastYear: wroteLastYear({ 'text.problems': LONG_PROBLEM }),
      },
      { clerk: 'has no text of last year', report: writes({ 'text.problems': LONG_PROBLEM }), lastYear: wroteLastYear({}) },
    ],
    failing: [
      {
        clerk: 'copies last year’s problems',
        report: writes({ 'text.problems': LONG_PROBLEM.replace('反复沟通', '多次沟通') }),
        lastYear: wroteLastYear({ 'text.problems': LONG_PROBLEM }),
        messages: ['“存在的主要问题”与上年年报有 96% 相同，请按今年的实际重写'],
        cells: [],
      },
    ],
  },
  'LG-06': {
    passing: [
      {
        clerk: 'writes little',
        report: writes({ 'text.otherMatters': '未收取信息处理费。' }),
        lastYear: wroteLastYear({ 'text.otherMatters': '未收取信息处理费。' }),
      },
    ],
    failing: [
      {
        clerk: 'copies last year’s overview',
        report: writes({ 'text.overview.management': `${LONG_PROBLEM}2023年` }),
        lastYear: wroteLastYear({ 'text.overview.management': `${LONG_PROBLEM}2022年` }),
        messages: ['“（三）政府信息管理”与上年年报有 100% 相同，请按今年的实际重写'],
        cells: [],
      },
    ],
  },
};
