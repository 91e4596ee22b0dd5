// What breaks the rules on language and what does not.
import type { Examples } from '../sample';
import { writes, writesOfNothing } from './writes';

const BUREAU = { agency: '安平县教育局', level: 'department' } as const;

export const slipExamples: Readonly<Record<string, Examples>> = {
  'LG-01': {
    passing: [
      { clerk: 'doubles rightly', report: writes({ 'text.overview.platform': '更新信息公开公开栏，逐条逐条核对，拓宽受理渠道。' }) },
      { clerk: 'breaks behind a full stop', report: writes({ 'text.overview.management': '健全机制。\n定期清理。' }) },
    ],
    failing: [
      {
        clerk: 'doubles, cuts and swaps',
        report: writes({
          'text.overview.platform': '进行进行清理，畅通受理渠。',
          'text.overview.requests': '收到申请12件，转结下年1件，截止12月底办结12件。',
        }),
        messages: [
          '“（二）依申请公开”里“转结”像是“结转”的笔误',
          '“（二）依申请公开”里“截止”像是“截至”的笔误',
          '“（四）政府信息公开平台建设”里“进行进行”像是重复了',
          '“（四）政府信息公开平台建设”里“受理渠”像是漏了后面的字',
        ],
        cells: [],
      },
      {
        clerk: 'breaks behind a comma',
        report: writes({ 'text.overview.management': '健全定期审查机制，\n对未公开的信息开展评估。' }),
        messages: ['“（三）政府信息管理”里“定期审查机制，”后面断成了另一段'],
        cells: [],
      },
      {
        clerk: 'loses the first character',
        report: writes({ 'text.overview.platform': '府信息公开平台\n更新栏目3个。' }),
        messages: ['“（四）政府信息公开平台建设”里“府信息公开”像是漏了前面的字'],
        cells: [],
      },
    ],
  },
  'LG-02': {
    passing: [
      { clerk: 'rounds to tens', report: writes({ 'text.overview.proactive': '公开信息60余条、1.17万余条，检查190余次。' }) },
      { clerk: 'speaks of each one', report: writes('对每一件申请逐一登记，共12件。') },
    ],
    failing: [
      {
        clerk: 'is exact and not',
        report: writes({ 'text.overview.proactive': '公开动态 65 余条，约100余人参加。' }),
        messages: ['“（一）主动公开”里“65 余”既是准确数又是约数，请二者取一', '“（一）主动公开”里“约100余”约数说了两遍，请留一个'],
        cells: [],
      },
      {
        clerk: 'mixes numerals',
        report: writes('收到申请12件，办结一件。'),
        messages: ['“（二）依申请公开”里“一件”用的是中文数字，同一段其他件数用的是阿拉伯数字，请统一'],
        cells: [],
      },
    ],
  },
  'LG-03': {
    passing: [{ clerk: 'writes cleanly', report: writes({ 'text.problems': '（一）公开不够及时。\n（二）解读形式单一，2024年将改进。' }) }],
    failing: [
      {
        clerk: 'mixes brackets',
        report: writes({ 'text.problems': '（一）公开不够及时。\n(二)解读形式单一。' }),
        messages: ['“存在的主要问题”里“(二)”的括号与别处（一）不一致'],
        cells: [],
      },
      {
        clerk: 'types ASCII commas',
        report: writes('收到申请12件,办结12件。'),
        messages: ['“（二）依申请公开”里“件,”用了半角标点'],
        cells: [],
      },
      {
        clerk: 'forgets the full stop',
        report: writes('全年共收到政府信息公开申请12件，均由自然人提出，已按期答复12件'),
        messages: ['“（二）依申请公开”里“已按期答复12件”后面漏了句号'],
        cells: [],
      },
      {
        clerk: 'spaces unevenly',
        report: writes('2023 年收到申请12件。'),
        messages: ['数字和汉字之间有的空了格、有的没有空，请统一'],
        cells: [],
      },
      { clerk: 'closes no bracket', report: writes('按照《条例规定办理。'), messages: ['“（二）依申请公开”里“《”和“》”不成对'], cells: [] },
    ],
  },
  'LG-04': {
    passing: [
      { clerk: 'gives a figure', report: writesOfNothing(`全年公开信息40条。${'持续做好公开工作。'.repeat(30)}`) },
      { clerk: 'writes of a county’s parts', report: writesOfNothing('部分乡镇公开不够及时。') },
    ],
    failing: [
      {
        clerk: 'gives none',
        report: writesOfNothing({ 'text.overview.proactive': '持续做好公开工作。'.repeat(30) }),
        messages: ['总体情况没有一个数字，请写明公开条数、申请件数等具体情况'],
        cells: [],
      },
      {
        clerk: 'writes of others',
        report: writesOfNothing('部分地区重视不够。', {}, BUREAU),
        messages: ['“部分地区”不像是说本机关，请核对是否套用了别处的文字'],
        cells: [],
      },
    ],
  },
  'LG-05': {
    passing: [{ clerk: 'gives the body’s mobile number in the preamble', report: writes({ 'text.preamble': '电话：13800000000。' }) }],
    failing: [
      {
        clerk: 'names an applicant',
        report: writes('申请人王某女士（110101199003070011，13800000000）申请公开征地批文。'),
        messages: [
          '“（二）依申请公开”里“110101199003070011”像是身份证号，不能公开',
          '“（二）依申请公开”里“13800000000”像是手机号，个人的手机号不能公开',
          '“（二）依申请公开”里“申请人王某女士”像是申请人的姓名，不宜公开',
        ],
        cells: [],
      },
      {
        clerk: 'left a mark of secrecy',
        report: writes({ 'text.overview.lead': '机密★\n全年公开信息40条。' }),
        messages: ['“引言”里“机密★”像是密级标志，请核对能否公开'],
        cells: [],
      },
    ],
  },
};
