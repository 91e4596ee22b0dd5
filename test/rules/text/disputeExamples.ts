// What breaks the rules on disputes, documents and counts in the text and what does not.
import { zeros, type Examples } from '../sample';
import { writes, writesOfNothing, wroteLastYear } from './writes';

/** Seven reviews, of which two are open; nine direct suits, of which one is. */
const CASES = {
  'table4.review.upheld': 5,
  'table4.review.pending': 2,
  'table4.review.total': 7,
  'table4.direct.upheld': 8,
  'table4.direct.pending': 1,
  'table4.direct.total': 9,
} as const;
/** Two who did not pay in time, out of those that were granted. */
const UNPAID = {
  'table3.granted.naturalPerson': 6,
  'table3.granted.total': 6,
  'table3.otherHandling.feeUnpaid.naturalPerson': 2,
  'table3.otherHandling.feeUnpaid.total': 2,
} as const;
const PLENTY = { 'table2.normative.issued': 3, 'table2.normative.inForce': 20, 'table2.licences': 550 } as const;

export const disputeExamples: Readonly<Record<string, Examples>> = {
  'T4-03': {
    passing: [
      { clerk: 'writes what the table says', report: writes('因政府信息公开被申请行政复议7件，提起行政诉讼9件。', CASES) },
      { clerk: 'calls some of them dismissed', report: writes('政府信息公开行政复议7件，其中维持3件、驳回2件。', CASES) },
      { clerk: 'names the results', report: writes('政府信息公开行政复议7件，其中结果维持5件、尚未审结2件。', CASES) },
      { clerk: 'speaks of reviews that the office decided', report: writesOfNothing('县司法局全年受理行政复议案件144件。') },
    ],
    failing: [
      {
        clerk: 'names in section 五 another number of corrections',
        report: writes(
          { 'text.problems': '政府信息公开行政复议结果纠正2件。' },
          { 'table4.review.corrected': 1, 'table4.review.total': 1 },
        ),
        messages: ['正文“结果纠正2件”与表四“行政复议·结果纠正”1 不一致，差 1'],
        cells: ['table4.review.corrected'],
      },
      {
        clerk: 'is one off',
        report: writes('因政府信息公开被申请行政复议8件，提起行政诉讼9件。', CASES),
        messages: ['正文“被申请行政复议8件”与表四“行政复议·总计”7 不一致，差 1'],
        cells: ['table4.review.total'],
      },
      {
        clerk: 'counts what was filed for record',
        report: writes('全县备案政府信息公开行政复议案件5件。', CASES),
        messages: ['正文“备案政府信息公开行政复议案件5件”与表四“行政复议·总计”7 不一致，差 2；正文说的是“备案”，统计口径不同的请说明'],
        cells: ['table4.review.total'],
      },
      {
        clerk: 'gives both as one figure',
        report: writes('因政府信息公开引发行政复议、行政诉讼共15件。', CASES),
        messages: ['正文“行政复议、行政诉讼共15件”与表四“行政复议、未经复议直接起诉、复议后起诉·总计”16 不一致，差 1'],
        cells: ['table4.review.total', 'table4.direct.total', 'table4.afterReview.total'],
      },
    ],
  },
  'T4-04': {
    passing: [
      { clerk: 'had none', report: writesOfNothing('没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。') },
      { clerk: 'says that three are concluded', report: writes('政府信息公开行政复议7件，其中5件已审结。', CASES) },
    ],
    failing: [
      {
        clerk: 'denies them',
        report: writes('没有因政府信息公开工作被申请行政复议的情况。', CASES),
        messages: ['正文“没有因政府信息公开工作被申请行政复议”，表四“行政复议·总计”为 7，请核对'],
        cells: ['table4.review.total'],
      },
      {
        clerk: 'claims that all were upheld',
        report: writes('政府信息公开行政复议7件，行政诉讼9件，均获维持。', CASES),
        messages: ['正文“均获维持”，表四“行政复议·尚未审结”为 2、表四“未经复议直接起诉·尚未审结”为 1，请核对'],
        cells: ['table4.review.pending', 'table4.direct.pending'],
      },
      {
        clerk: 'claims that all are concluded',
        report: writes('政府信息公开行政复议7件，均已审结。', CASES),
        messages: ['正文“均已审结”，表四“行政复议·尚未审结”为 2，请核对'],
        cells: ['table4.review.pending'],
      },
    ],
  },
  'T4-05': {
    passing: [
      {
        clerk: 'writes of it',
        report: writes({ 'text.problems': '有1件答复在行政复议中被纠正。' }, { 'table4.review.corrected': 1, 'table4.review.total': 1 }),
      },
      { clerk: 'has not written section 五', report: writes('收到申请12件。', { 'table4.review.corrected': 1, 'table4.review.total': 1 }) },
    ],
    failing: [
      {
        clerk: 'keeps silent about it',
        report: writes({ 'text.problems': '公开不够及时。' }, { 'table4.review.corrected': 1, 'table4.review.total': 1 }),
        messages: ['表四有 1 件被纠正，第五部分没有提到行政复议、行政诉讼方面的问题和改进措施，请考虑补写'],
        cells: ['table4.review.corrected'],
      },
    ],
  },
  'T4-08': {
    passing: [{ clerk: 'names them somewhere', report: writes('政府信息公开行政复议7件，诉讼9件。', CASES) }],
    failing: [
      {
        clerk: 'keeps silent',
        report: writes('收到申请12件。', { 'table4.review.pending': 1, 'table4.review.total': 1 }),
        messages: ['表四有行政复议、行政诉讼案件，正文没有提到，请考虑补写'],
        cells: ['table4.review.pending', 'table4.review.total'],
      },
    ],
  },
  'T4-09': {
    passing: [
      {
        clerk: 'does not say so',
        report: writes('政府信息公开行政复议7件。', CASES),
        lastYear: zeros({ 'table4.review.pending': 9, 'table4.review.total': 9 }, { year: 2022 }),
      },
    ],
    failing: [
      {
        clerk: 'says that last year’s open cases are included',
        report: writes('政府信息公开行政复议案件（含上年未审结）7件。', CASES),
        lastYear: zeros({ 'table4.review.pending': 9, 'table4.review.total': 9 }, { year: 2022 }),
        messages: ['正文写明案件包括上年未审结的，表四“行政复议·总计”7 件，少于上年年报的尚未审结 9 件，请核对'],
        cells: ['table4.review.total'],
      },
    ],
  },
  'T2-10': {
    passing: [
      {
        clerk: 'writes what the table says',
        report: writesOfNothing({ 'text.overview.management': '制发行政规范性文件3件，废止0件，现行有效20件。' }, PLENTY),
      },
      {
        clerk: 'writes what the office issued',
        report: writesOfNothing({ 'text.overview.management': '以县政府办公室名义制发规范性文件1件。' }, PLENTY),
      },
      {
        clerk: 'counts what was published',
        report: writesOfNothing({ 'text.overview.management': '主动公开行政许可信息412条。' }, PLENTY),
      },
    ],
    failing: [
      {
        clerk: 'is one off',
        report: writesOfNothing({ 'text.overview.management': '制发规范性文件4件，现行有效20件。' }, PLENTY),
        messages: ['正文“制发规范性文件4件”与表二“行政规范性文件·本年制发”3 不一致，差 1'],
        cells: ['table2.normative.issued'],
      },
      {
        clerk: 'mistypes the decisions',
        report: writesOfNothing({ 'text.overview.proactive': '全年作出行政许可决定505件。' }, PLENTY),
        messages: ['正文“行政许可决定505件”与表二“行政许可”550 不一致，差 45'],
        cells: ['table2.licences'],
      },
    ],
  },
  'T3-12': {
    passing: [
      {
        clerk: 'gives their number',
        report: writes(
          { 'text.otherMatters': '发出收费通知3件，申请人逾期未缴纳费用、不再处理的2件。' },
          { 'table3.otherHandling.feeUnpaid.total': 2 },
        ),
      },
      {
        clerk: 'says that notices were sent',
        report: writes({ 'text.otherMatters': '发出收费通知2件，未收取信息处理费。' }, { 'table3.otherHandling.feeUnpaid.total': 2 }),
      },
      {
        clerk: 'charged others',
        report: writes({ 'text.otherMatters': '收取信息处理费300元。' }, { 'table3.otherHandling.feeUnpaid.total': 2 }),
      },
    ],
    failing: [
      {
        clerk: 'gives another number than the table',
        report: writes({ 'text.otherMatters': '发出收费通知3件，申请人逾期未缴纳费用的3件，收取信息处理费300元。' }, UNPAID),
        messages: ['正文“逾期未缴纳费用的3件”与表三“申请人逾期未按收费通知要求缴纳费用·总计”2 不一致，差 1'],
        cells: ['table3.otherHandling.feeUnpaid.total'],
      },
      {
        clerk: 'says that nothing was charged',
        report: writes({ 'text.otherMatters': '未收取信息处理费。' }, { 'table3.otherHandling.feeUnpaid.total': 2 }),
        messages: ['表三有 2 件因申请人逾期不缴费不再处理，第六部分写没有收取信息处理费，请写明发出收费通知的情况'],
        cells: ['table3.otherHandling.feeUnpaid.total'],
      },
    ],
  },
  'T3-14': {
    passing: [
      {
        clerk: 'writes of it',
        report: writes({ 'text.otherMatters': '对大量反复申请未收取信息处理费。' }, { 'table3.notProcessed.massive.total': 5 }),
      },
    ],
    failing: [
      {
        clerk: 'keeps silent',
        report: writes({ 'text.otherMatters': '未收取信息处理费。' }, { 'table3.notProcessed.massive.total': 5 }),
        messages: ['表三有 5 件因无正当理由大量反复申请不予处理，正文没有提到，也没有收取信息处理费，请核对归类或补写情况'],
        cells: ['table3.notProcessed.massive.total'],
      },
    ],
  },
  'T3-15': {
    passing: [
      {
        clerk: 'explains the leap',
        report: writes('收到申请12件，较上年减少28件。'),
        lastYear: wroteLastYear({}, { 'table3.received.total': 40 }),
      },
      { clerk: 'had few last year', report: writes('收到申请12件。'), lastYear: wroteLastYear({}, { 'table3.received.total': 4 }) },
    ],
    failing: [
      {
        clerk: 'does not',
        report: writes('收到申请12件。'),
        lastYear: wroteLastYear({}, { 'table3.received.total': 40 }),
        messages: ['本年新收 12 件，上年 40 件，减少一半以上，正文没有说明，请考虑补写与上年的比较和原因'],
        cells: ['table3.received.total'],
      },
    ],
  },
  'TX-15': {
    passing: [
      {
        clerk: 'names some kinds',
        report: writesOfNothing({ 'text.overview.proactive': '公开信息1136条，其中政策文件12条、财政信息40条。' }),
      },
      { clerk: 'counts applications', report: writesOfNothing('收到申请3件，其中网络2件、信函2件。') },
    ],
    failing: [
      {
        clerk: 'adds up to more',
        report: writesOfNothing({ 'text.overview.proactive': '公开信息49条，其中政策文件12条、财政信息40条。' }),
        messages: ['正文“49条”的各部分 12 + 40 = 52，差 3，请核对'],
        cells: [],
      },
      {
        clerk: 'names the rest',
        report: writesOfNothing({ 'text.overview.proactive': '公开信息60条，其中政策文件12条，财政信息40条，其他3条。' }),
        messages: ['正文“60条”的各部分 12 + 40 + 3 = 55，差 5，请核对'],
        cells: [],
      },
    ],
  },
  'TX-16': {
    passing: [
      { clerk: 'cites a notice', report: writesOfNothing({ 'text.preamble': '根据国办公开办函〔2021〕30号要求编制。' }) },
      { clerk: 'uses words that end in 件', report: writesOfNothing('共收到信件，办理依申请公开件，公开文件。') },
    ],
    failing: [
      {
        clerk: 'left a draft open',
        report: writesOfNothing({ 'text.overview.proactive': '主动公开政府信息〔请填写：条数〕条，渠道有〔请填写：公开渠道〕。' }),
        messages: ['“（一）主动公开”里“〔请填写：条数〕”等 2 处还没有填写'],
        cells: [],
      },
      {
        clerk: 'lost a number',
        report: writesOfNothing({ 'text.overview.proactive': '全年共主动公开条，其中政策文件12条。' }),
        messages: ['“（一）主动公开”里“主动公开条”漏了数字'],
        cells: [],
      },
      { clerk: 'left XX', report: writesOfNothing('收到申请XX件。'), messages: ['“（二）依申请公开”里“XX”还没有填写'], cells: [] },
    ],
  },
  'TX-18': { passing: [{ clerk: 'counts many years', report: writes('历年累计收到申请381件。') }], failing: [] },
};
