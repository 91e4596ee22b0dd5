// What breaks the rules on the report's structure and what does not.
import type { Examples } from '../sample';
import { writes, writesOfNothing } from './writes';

const TOWNSHIP = { agency: '青山乡人民政府', level: 'township' } as const;
const TOPICS = {
  'text.overview.proactive': '主动公开信息40条。',
  'text.overview.requests': '未收到申请。',
  'text.overview.management': '开展信息清理2次。',
  'text.overview.platform': '更新网站专栏3个。',
  'text.overview.supervision': '培训1次。',
} as const;

export const structureExamples: Readonly<Record<string, Examples>> = {
  'ST-01': {
    passing: [
      { clerk: 'writes no heads, which the document prints', report: writes('收到申请12件。') },
      { clerk: 'numbers points', report: writes({ 'text.problems': '一、公开不够及时。\n二、解读形式单一。' }) },
    ],
    failing: [
      {
        clerk: 'takes a head from the regulation',
        report: writes({ 'text.overview.lead': '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n没有。' }),
        messages: [
          '大标题“四、因政府信息公开工作被申请行政复议、提起行政诉讼情况”与报告格式不一致，应为“四、政府信息公开行政复议、行政诉讼情况”',
        ],
        cells: [],
      },
      {
        clerk: 'pastes two sections into one',
        report: writes({ 'text.problems': '公开不够及时。\n六、其他需要报告的事项\n未收取信息处理费。' }),
        messages: ['大标题“六、其他需要报告的事项”写在了“存在的主要问题”里，这一部分的内容应填在自己的位置'],
        cells: [],
      },
    ],
  },
  'ST-02': {
    passing: [
      {
        clerk: 'counts on in the second text of a section',
        report: writes({ 'text.problems': '（一）存在的问题。\n（二）原因。', 'text.improvements': '（三）改进措施。' }),
      },
      {
        clerk: 'begins anew under each item',
        report: writes({ 'text.problems': '（一）问题\n1. 甲。\n2. 乙。\n（二）措施\n1. 丙。\n2. 丁。' }),
      },
      { clerk: 'writes the number of the head', report: writes('（二）依申请公开情况。收到申请12件。') },
      { clerk: 'cites an article', report: writes('按照条例第三十六条第（三）项办理。') },
    ],
    failing: [
      {
        clerk: 'skips an item',
        report: writes({ 'text.problems': '（一）公开不及时。\n（三）解读单一。' }),
        messages: ['“存在的主要问题”里的编号“（三）”不连续，前面是 1，应为 2'],
        cells: [],
      },
      {
        clerk: 'repeats one',
        report: writes({ 'text.problems': '1. 公开不及时。\n2. 解读单一。\n2. 培训不够。' }),
        messages: ['“存在的主要问题”里的编号“2.”不连续，前面是 2，应为 3'],
        cells: [],
      },
      {
        clerk: 'begins again with 一、',
        report: writes({ 'text.improvements': '一、加强培训\n按季度组织。' }),
        messages: ['“一、加强培训”与报告六个部分的大标题重复编号，段内编号请用（一）（二）或1.2.'],
        cells: [],
      },
    ],
  },
  'ST-03': {
    passing: [{ clerk: 'writes the statutory head', report: writes({ 'text.problems': '五、存在的主要问题及改进情况\n公开不够及时。' }) }],
    failing: [
      {
        clerk: 'writes 整改措施',
        report: writes({ 'text.problems': '五、存在的主要问题及整改措施\n公开不够及时。' }),
        messages: ['大标题“五、存在的主要问题及整改措施”与报告格式不一致，应为“五、存在的主要问题及改进情况”'],
        cells: [],
      },
    ],
  },
  'ST-12': {
    passing: [
      {
        clerk: 'has words under the head',
        report: writes({ 'text.overview.lead': '二、主动公开政府信息情况\n见下表。\n三、收到和处理政府信息公开申请情况\n见下表。' }),
      },
    ],
    failing: [
      {
        clerk: 'lost the tables while pasting',
        report: writes({ 'text.overview.lead': '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n见下表。' }),
        messages: ['“二、主动公开政府信息情况”后面没有表格，直接是下一个大标题，请核对表格是否漏了'],
        cells: [],
      },
    ],
  },
  'ST-04': {
    passing: [
      { clerk: 'writes all five', report: writesOfNothing(TOPICS) },
      {
        clerk: 'writes them in one text',
        report: writesOfNothing({
          'text.overview.lead':
            '（一）扎实推进主动公开。\n（二）做好依申请公开。\n（三）加强政府信息管理。\n（四）抓好平台建设。\n（五）强化监督保障。',
        }),
      },
    ],
    failing: [
      {
        clerk: 'forgets one',
        report: writesOfNothing({ ...TOPICS, 'text.overview.management': '' }),
        messages: ['第一部分总体情况还缺：政府信息管理'],
        cells: [],
      },
      {
        clerk: 'swaps two',
        report: writesOfNothing({
          'text.overview.lead': '（一）主动公开。\n（二）依申请公开。\n（三）平台建设。\n（四）政府信息管理。\n（五）监督保障。',
        }),
        messages: [
          '总体情况的顺序应为主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障，现在是主动公开、依申请公开、政府信息公开平台建设、政府信息管理、监督保障',
        ],
        cells: [],
      },
    ],
  },
  'ST-05': {
    passing: [
      {
        clerk: 'writes all three',
        report: writesOfNothing({ 'text.overview.supervision': '开展工作考核和社会评议，没有责任追究情况。' }, {}, TOWNSHIP),
      },
      {
        clerk: 'is a bureau',
        report: writesOfNothing({ 'text.overview.supervision': '培训1次。' }, {}, { agency: '安平县教育局', level: 'department' }),
      },
    ],
    failing: [
      {
        clerk: 'writes of training only',
        report: writesOfNothing({ 'text.overview.supervision': '培训1次。' }, {}, TOWNSHIP),
        messages: ['监督保障没有写到工作考核、社会评议、责任追究，各级人民政府的年报要写这几项的结果'],
        cells: [],
      },
    ],
  },
  'ST-06': {
    passing: [{ clerk: 'writes much elsewhere', report: writesOfNothing('依'.repeat(1200), {}, { year: 2025 }) }],
    failing: [
      {
        clerk: 'writes much in 武威',
        report: writesOfNothing('依'.repeat(1200), {}, { year: 2025, agency: '武威市教育局', level: 'department' }),
        messages: ['总体情况共 1200 字，武威市要求原则上不超过一千字'],
        cells: [],
      },
    ],
  },
};
