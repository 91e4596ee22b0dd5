// What breaks the rules on figures that must add up within section 一 and what does not.
import { all, row, type Examples } from '../sample';
import { writes, writesOfNothing } from './writes';

export const flowExamples: Readonly<Record<string, Examples>> = {
  'TX-07': {
    passing: [
      { clerk: 'includes what was carried in', report: writes('收到申请13件（含上年度结转1件），答复12件，结转至下一年度1件。') },
      { clerk: 'balances', report: writes('新收12件，上年结转1件，办结12件，结转下年度1件。') },
      { clerk: 'is told which figure differs from the table', report: writes('新收申请12件，上年结转1件，办结11件，结转下年度1件。') },
    ],
    failing: [
      {
        clerk: 'writes before filling in the table',
        report: writes(
          '新收到申请78件，上年结转3件，答复75件，结转下年度3件。',
          all(['received', 'carriedIn', 'handled', 'carriedForward'].flatMap(row), null),
        ),
        messages: ['正文“新收到申请78件”加“上年结转3件”为 81 件，“答复75件”加“结转下年度3件”为 78 件，应当相等，差 3'],
        cells: [],
      },
    ],
  },
  'TX-08': {
    passing: [
      { clerk: 'names some outcomes only', report: writes('办结12件，其中予以公开8件、不予公开3件。') },
      { clerk: 'names the carry-over in the list', report: writes('受理13件，其中予以公开8件、不予公开4件、结转下年度1件。') },
    ],
    failing: [
      {
        clerk: 'names more than were handled',
        report: writes('办结12件，其中予以公开8件、不予公开5件。'),
        messages: ['正文列出的办理结果合计 13 件，办结是 12 件，差 1，请核对'],
        cells: [],
      },
    ],
  },
  'TX-12': {
    passing: [
      { clerk: 'names what is left open', report: writes('收到申请12件，1件结转下年度，其余均已按期办结。') },
      { clerk: 'finished all of them', report: writesOfNothing('办结率100%。') },
    ],
    failing: [
      {
        clerk: 'has one left',
        report: writes('收到申请12件，均已按时办结。'),
        messages: ['正文“均已按时办结”，表三“结转下年度继续办理·总计”却是 1 件，请核对'],
        cells: ['table3.carriedForward.total'],
      },
    ],
  },
  'TX-14': {
    passing: [
      { clerk: 'adds up', report: writes('收到申请12件，其中网络申请8件、信函申请4件。') },
      { clerk: 'names some channels', report: writes('收到申请12件，其中网络申请8件、信函申请2件，其他渠道若干。') },
    ],
    failing: [
      {
        clerk: 'is one off',
        report: writes('收到申请12件，其中网络申请8件、信函申请5件。'),
        messages: ['正文各申请渠道 8 + 5 = 13 件，收到的是 12 件，差 1，请核对'],
        cells: [],
      },
    ],
  },
  'T3-09': {
    passing: [{ clerk: 'adds up', report: writes('全县共收到申请12件（县政府办公室5件、县公安局4件、县教育局3件）。') }],
    failing: [
      {
        clerk: 'forgot a bureau',
        report: writes('全县共收到申请12件（县政府办公室5件、县公安局3件、县教育局3件）。'),
        messages: ['正文按单位分列的 5 + 3 + 3 = 11 件，总数是 12 件，差 1，请核对'],
        cells: [],
      },
    ],
  },
  'TX-13': {
    passing: [
      { clerk: 'lists who applied', report: writes('收到申请12件，其中自然人12件、法人或其他组织0件。') },
      { clerk: 'counts what was carried in', report: writes('受理申请13件，其中公民13件。') },
    ],
    failing: [
      {
        clerk: 'mixes them up',
        report: writes('收到申请12件，其中自然人10件、法人或其他组织2件。'),
        messages: ['正文“自然人10件”与表三“本年新收·自然人”12 不一致，“法人或其他组织2件”与表三“本年新收·法人或其他组织”0 不一致，请核对'],
        cells: [
          'table3.received.naturalPerson',
          'table3.received.business',
          'table3.received.research',
          'table3.received.socialOrganisation',
          'table3.received.legalService',
          'table3.received.otherOrganisation',
        ],
      },
    ],
  },
  'TX-09': {
    passing: [
      { clerk: 'rounds', report: writes('办结12件，其中予以公开8件，占66.7%；不予公开4件，占33.3%。') },
      {
        clerk: 'adjusts the last digit so that all make 100',
        report: writes('办结7件，其中予以公开2件，占29%；不予公开2件，占29%；其他处理3件，占42%。'),
      },
    ],
    failing: [
      {
        clerk: 'did not compute anew',
        report: writes('办结12件，其中予以公开8件，占72.7%；不予公开4件，占33.3%。'),
        messages: ['正文的比例：“予以公开8件，占72.7%”按 8 ÷ 12 应为 66.7%'],
        cells: [],
      },
    ],
  },
  'TX-10': {
    passing: [
      { clerk: 'computed rightly', report: writes('收到申请12件，比2022年（16件）下降25%。') },
      { clerk: 'has nothing to compare with', report: writes('收到申请12件，同比增长70%。') },
      { clerk: 'compares what was published', report: writes('公开信息3.2万余条，同比增长15%。') },
    ],
    failing: [
      {
        clerk: 'mistook the direction',
        report: writes('收到申请12件，比2022年（16件）增长25%。'),
        messages: ['正文“比2022年（16件）增长25%”：本年 12 件、上年 16 件，应为减少 25.0%'],
        cells: [],
      },
      {
        clerk: 'is off by one against last year’s report',
        report: writes('收到申请12件，较上年增加8件。'),
        lastYear: writesOfNothing({}, { 'table3.received.total': 10, 'table3.received.naturalPerson': 10 }, { year: 2022 }),
        messages: ['正文“增加8件”：本年 12 件、上年 0 件，应为增加 12 件'],
        cells: [],
      },
    ],
  },
};
