// The places for text, the same in every edition so far. Section 一's five topics: 国办公开办函〔2021〕30号 一（一）.
import type { TextSlot } from './edition';

export const overviewTexts: readonly TextSlot[] = [
  { id: 'text.title', section: 0, label: '标题', prompt: '单位全称 + 年度 + “年政府信息公开工作年度报告”，一般不用改。' },
  {
    id: 'text.preamble',
    section: 0,
    label: '导语',
    prompt: '编制依据、统计期限、电子版下载地址、联系方式。',
    optional: true,
  },
  { id: 'text.overview.lead', section: 1, label: '引言', prompt: '可选：一段话概括全年工作。', optional: true },
  {
    id: 'text.overview.proactive',
    section: 1,
    heading: '（一）主动公开',
    label: '（一）主动公开',
    prompt: '全年主动公开了什么、多少条，通过哪些渠道，重点领域有哪些。',
  },
  {
    id: 'text.overview.requests',
    section: 1,
    heading: '（二）依申请公开',
    label: '（二）依申请公开',
    prompt: '收到、办结、结转多少件，结果如何，复议诉讼多少件；数字应与表三、表四一致。',
  },
  {
    id: 'text.overview.management',
    section: 1,
    heading: '（三）政府信息管理',
    label: '（三）政府信息管理',
    prompt: '信息发布审核、动态调整、规范性文件清理等管理情况。',
  },
  {
    id: 'text.overview.platform',
    section: 1,
    heading: '（四）政府信息公开平台建设',
    label: '（四）政府信息公开平台建设',
    prompt: '网站专栏、政务新媒体、查阅点等平台的建设和维护情况。',
  },
  {
    id: 'text.overview.supervision',
    section: 1,
    heading: '（五）监督保障',
    label: '（五）监督保障',
    prompt: '组织领导、培训；各级人民政府还要写工作考核、社会评议和责任追究结果（条例第五十条第四项）。',
  },
  { id: 'text.problems', section: 5, label: '存在的主要问题', prompt: '逐条写清问题，不要与上年雷同。' },
  { id: 'text.improvements', section: 5, label: '改进情况', prompt: '针对上面的问题逐条写改进措施；措施的年份是报告年度的下一年。' },
  { id: 'text.otherMatters', section: 6, label: '其他需要报告的事项', prompt: '信息处理费收取情况（单位：元）；没有收取也要写明。' },
];
