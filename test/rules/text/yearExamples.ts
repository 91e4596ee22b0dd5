// What breaks the rules on years and names and what does not.
import type { AnnualReport } from '../../../src/report';
import type { Examples } from '../sample';
import { writes } from './writes';

const dated = (date: string, meta: Parameters<typeof writes>[2] = {}): AnnualReport => ({ ...writes({}, {}, meta), date });
const BUREAU = { agency: '安平县教育局', level: 'department' } as const;

export const yearExamples: Readonly<Record<string, Examples>> = {
  'YR-01': {
    passing: [
      { clerk: 'writes the statutory title', report: writes({ 'text.title': '安平县人民政府2023年政府信息公开工作年度报告' }) },
      { clerk: 'puts the year first', report: writes({ 'text.title': '2023年安平县政府信息公开工作年度报告' }) },
      { clerk: 'breaks it into two lines', report: writes({ 'text.title': '安平县人民政府\n2023年政府信息公开工作年度报告' }) },
    ],
    failing: [
      {
        clerk: 'forgets 工作',
        report: writes({ 'text.title': '安平县人民政府2023年政府信息公开年度报告' }),
        messages: ['标题“安平县人民政府2023年政府信息公开年度报告”名称与格式不一致，应为“安平县人民政府2023年政府信息公开工作年度报告”'],
        cells: [],
      },
      {
        clerk: 'left last year’s year',
        report: writes({ 'text.title': '安平县人民政府2022年政府信息公开工作年度报告' }),
        messages: ['标题“安平县人民政府2022年政府信息公开工作年度报告”年份不是 2023，应为“安平县人民政府2023年政府信息公开工作年度报告”'],
        cells: [],
      },
      {
        clerk: 'doubles 年度',
        report: writes({ 'text.title': '安平县人民政府政府信息公开工作年度年度报告' }),
        messages: [
          '标题“安平县人民政府政府信息公开工作年度年度报告”没有写年份，名称与格式不一致，应为“安平县人民政府2023年政府信息公开工作年度报告”',
        ],
        cells: [],
      },
    ],
  },
  'YR-02': {
    passing: [
      { clerk: 'leaves the second year out', report: writes({ 'text.preamble': '本报告统计期限自2023年1月1日至12月31日止。' }) },
      { clerk: 'uses fields', report: writes({ 'text.preamble': '统计期限自{年度}年1月1日起至{年度}年12月31日止。' }) },
    ],
    failing: [
      {
        clerk: 'left last year’s period',
        report: writes({ 'text.preamble': '本报告统计期限自2022年1月1日起至2022年12月31日止。' }),
        messages: ['统计期限写的是“2022年1月1日起至2022年12月31日”，应为 2023年1月1日至2023年12月31日'],
        cells: [],
      },
      {
        clerk: 'changed one end only',
        report: writes({ 'text.preamble': '数据统计时限为2022 年 1 月 1 日至2023 年 12 月 31 日。' }),
        messages: ['统计期限写的是“2022 年 1 月 1 日至2023 年 12 月 31 日”，应为 2023年1月1日至2023年12月31日'],
        cells: [],
      },
    ],
  },
  'YR-03': {
    passing: [
      { clerk: 'compares', report: writes('2023年收到申请12件，比2022年减少3件。') },
      { clerk: 'carries over', report: writes('办理申请13件，含2022年结转的1件；1件结转2024年办理。') },
      { clerk: 'publishes budgets', report: writes({ 'text.overview.proactive': '公开2024年部门预算和2022年决算。' }) },
      { clerk: 'publishes last year’s report', report: writes({ 'text.overview.proactive': '按时公开2022年政府信息公开工作年度报告。' }) },
      { clerk: 'plans', report: writes({ 'text.improvements': '2024年，我县将加强公开。' }) },
    ],
    failing: [
      {
        clerk: 'left last year’s sentence',
        report: writes('2022年，我县共收到申请12件。'),
        messages: ['“（二）依申请公开”里写的是“2022年”，报告年度是 2023 年，请核对是否沿用了别的年度的文字'],
        cells: [],
      },
      {
        clerk: 'left it in section 六',
        report: writes({ 'text.otherMatters': '2022年未收取信息处理费。' }),
        messages: ['“其他需要报告的事项”里写的是“2022年”，报告年度是 2023 年，请核对是否沿用了别的年度的文字'],
        cells: [],
      },
    ],
  },
  'YR-04': {
    passing: [
      { clerk: 'plans for next year', report: writes({ 'text.improvements': '2024年，我县将加强培训。' }) },
      { clerk: 'tells what was done', report: writes({ 'text.improvements': '2023年，针对上年问题已完成栏目调整。' }) },
    ],
    failing: [
      {
        clerk: 'plans for the year that is over',
        report: writes({ 'text.improvements': '2023年，我县将加强培训。' }),
        messages: ['改进措施写的是“2023年”，今后的措施应写 2024 年或“下一步”'],
        cells: [],
      },
    ],
  },
  'YR-05': {
    passing: [
      { clerk: 'signs in January', report: dated('2024年1月17日', BUREAU) },
      { clerk: 'signs for a government in March', report: dated('2024-03-20') },
      { clerk: 'writes no date', report: writes({}) },
      { clerk: 'writes something else', report: dated('年初') },
    ],
    failing: [
      {
        clerk: 'signs for a bureau in February',
        report: dated('2024年2月6日', BUREAU),
        messages: ['成文日期“2024年2月6日”晚于条例规定的 2024年1月31日前，请核对'],
        cells: [],
      },
      {
        clerk: 'signs before the year is over',
        report: dated('2023年1月17日'),
        messages: ['成文日期“2023年1月17日”早于报告年度结束，请核对年份'],
        cells: [],
      },
    ],
  },
  'YR-06': {
    passing: [
      { clerk: 'cites both rightly', report: writes({ 'text.preamble': '根据条例（国务院令第711号）和国办公开办函〔2021〕30号。' }) },
    ],
    failing: [
      {
        clerk: 'copied an old preamble',
        report: writes({ 'text.preamble': '根据条例（国令第 711 号）和国办公开办函〔2019〕60号。' }),
        messages: [
          '“国办公开办函〔2019〕60号”：2019 年的试行格式已经停用，应为国办公开办函〔2021〕30号',
          '“国令第 711 号”：应为国务院令第711号',
        ],
        cells: [],
      },
      {
        clerk: 'uses square brackets',
        report: writes({ 'text.preamble': '根据国办公开办函[2021]30号。' }),
        messages: ['“国办公开办函[2021]30号”：年份应用六角括号，写作〔2021〕30号'],
        cells: [],
      },
    ],
  },
  'YR-07': {
    passing: [
      {
        clerk: 'names its own body',
        report: writes({
          'text.title': '安平县人民政府2023年政府信息公开工作年度报告',
          'text.preamble': '由安平县人民政府办公室编制。请与安平县政务公开办公室联系。',
        }),
      },
      { clerk: 'names the area', report: writes({ 'text.title': '安平县2023年政府信息公开工作年度报告' }) },
      { clerk: 'writes of 贵州', report: writes('与贵州、贵阳等地交流。') },
    ],
    failing: [
      {
        clerk: 'addresses somebody',
        report: writes({ 'text.preamble': '根据贵办通知要求，现公布年度报告。' }),
        messages: ['“导语”里“贵办”是对别的机关的称呼，像是从别处复制来的，请改成本机关的称呼'],
        cells: [],
      },
      {
        clerk: 'left another body’s title',
        report: writes({ 'text.title': '饶阳县人民政府2023年政府信息公开工作年度报告' }),
        messages: ['标题写的是“饶阳县人民政府”，与单位全称“安平县人民政府”不是同一机关，请核对'],
        cells: [],
      },
    ],
  },
  'YR-08': {
    passing: [
      { clerk: 'writes of what had been held', report: writes({ 'text.overview.lead': '深入学习党的二十大精神，落实《条例》。' }) },
    ],
    failing: [
      {
        clerk: 'writes of what was yet to come',
        report: writes({ 'text.overview.lead': '学习党的二十届三中全会精神。' }),
        messages: ['“二十届三中全会”是 2024 年召开的，报告年度是 2023 年，请核对'],
        cells: [],
      },
      {
        clerk: 'copied from years ago',
        report: writes({ 'text.overview.lead': '学习党的十九大精神，贯彻新《条例》。' }),
        messages: [
          '“十九大”是上一届的提法，请核对是否沿用了往年的文字',
          '“新《条例》”：修订后的条例自 2019 年 5 月 15 日起施行，不宜再称“新”',
        ],
        cells: [],
      },
    ],
  },
};
