// Reports for the tests of the document: 西村乡's example, a large city, a blank one, and one with hostile texts.
import { edition, figures, type CellId, type EditionId, type TextId } from '../../src/form';
import { reportOf, type AnnualReport } from '../../src/report';

type Numbers = Partial<Record<CellId, number>>;
const all = (id: EditionId, value: number) => Object.fromEntries(figures(edition(id)).map((figure) => [figure.id, value])) as Numbers;

/** 西村乡人民政府 2022: every figure 0; its title and the sentences that the published extract gives. */
export const township: AnnualReport = reportOf(
  { edition: '2021', agency: '西村乡人民政府', year: 2022, level: 'township' },
  all('2021', 0),
  {
    'text.title': '西村乡人民政府 2022 年政府信息公开工作年度报告',
    'text.overview.requests': '2022 年，本机关未收到政府信息公开申请，没有因政府信息公开工作引起的行政复议、行政诉讼、举报投诉等情况。',
    'text.otherMatters': '2022年，本单位信息公开工作未发生收取信息处理费情况。',
  },
);

const row = (key: string, parts: readonly number[]): Numbers =>
  Object.fromEntries(
    edition('2021').table3.columns.map((column, index) => [
      `table3.${key}.${column.key}`,
      parts[index] ?? (column.key === 'total' ? parts.reduce((sum, part) => sum + part, 0) : 0),
    ]),
  );

/** A consistent report with figures of up to seven digits and several paragraphs to each place of text. */
export const city: AnnualReport = reportOf(
  { edition: '2021', agency: '某某市人民政府', year: 2023, level: 'prefecture' },
  {
    ...all('2021', 0),
    'table2.rules.issued': 3,
    'table2.rules.repealed': 1,
    'table2.rules.inForce': 86,
    'table2.normative.issued': 126,
    'table2.normative.repealed': 58,
    'table2.normative.inForce': 1732,
    'table2.licences': 4821936,
    'table2.penalties': 1320754,
    'table2.coercion': 60412,
    'table2.fees': 59237.2449,
    ...row('received', [134021, 1802, 31, 27, 415, 62]),
    ...row('carriedIn', [903, 41, 0, 2, 6, 1]),
    ...row('granted', [91034, 1203, 20, 19, 301, 40]),
    ...row('partiallyGranted', [8012, 199, 4, 3, 50, 9]),
    ...row('refused.thirdParty', [5120, 77, 1, 0, 11, 2]),
    ...row('unable.notHeld', [25011, 251, 5, 4, 40, 8]),
    ...row('notProcessed.repeat', [3121, 40, 0, 1, 9, 1]),
    ...row('otherHandling.other', [1504, 30, 1, 1, 5, 1]),
    ...row('handled', [133802, 1800, 31, 28, 416, 61]),
    ...row('carriedForward', [1122, 43, 0, 1, 5, 2]),
    'table4.review.upheld': 210,
    'table4.review.corrected': 31,
    'table4.review.other': 44,
    'table4.review.pending': 12,
    'table4.review.total': 297,
    'table4.direct.upheld': 61,
    'table4.direct.pending': 8,
    'table4.direct.total': 69,
    'table4.afterReview.upheld': 30,
    'table4.afterReview.corrected': 2,
    'table4.afterReview.total': 32,
  },
  {
    'text.overview.lead': '{年度}年，全市政府信息公开工作紧扣群众关心的事项展开，各县（区）和市直各部门按时报送了数据。',
    'text.overview.proactive':
      '（一）主动公开情况\n一是公开重点领域信息。全年公开财政预决算、公共资源配置、社会公益事业等信息，规章{规章·现行有效}件、行政规范性文件{规范性文件·现行有效}件集中公开。\n二是做好政策解读。文件与解读材料同步起草、同步审批、同步发布。',
    'text.overview.requests':
      '全市新收政府信息公开申请{新收}件，其中自然人{新收·自然人}件、法人或其他组织{新收·法人或其他组织}件；上年结转{上年结转}件。\n全年办结{办理总计}件，其中予以公开{予以公开}件、部分公开{部分公开}件、不予公开{不予公开}件、无法提供{无法提供}件、不予处理{不予处理}件、其他处理{其他处理}件；结转下年度{结转下年度}件。\n因政府信息公开工作引起的行政复议{行政复议}件，行政诉讼{行政诉讼}件。',
    'text.problems': '一是个别单位答复不够规范；二是部分栏目更新不够及时。',
    'text.improvements': '{下一年度}年将加强答复文书审核，按季度检查栏目更新情况。',
  },
);

/** Nothing filled in but the body and the year. */
export const blank: AnnualReport = reportOf({ edition: '2021', agency: '某某县发展和改革局', year: 2024, level: 'department' }, {});

/** The form of 2019. */
export const older: AnnualReport = reportOf(
  { edition: '2019', agency: '某某市人民政府办公厅', year: 2019, level: 'office' },
  all('2019', 4),
);

/** What a text may hold at worst: markup, control characters, halves of characters, emoji, braces, 30,000 characters. */
export const hostileTexts: Readonly<Record<TextId, string>> = {
  'text.title': '</w:t><w:p/>]]>&amp;<!--"标题"',
  'text.preamble': 'a\u0000b\u0008c\u000bd\ud800e\udc00f\ufffeg\uffffh',
  'text.overview.lead': '👩‍👩‍👧‍👦𠮷𪚥 {新收}{新收} {没有这个} {{新收}} ｛ 年 度 ｝{',
  'text.overview.proactive': '　　第一段\r\n\r\n\t第二段\t有制表符\r第三段\u2028第四段',
  'text.overview.requests': '数据'.repeat(15_000),
  'text.overview.management': '=1+1\n@SUM(A1)\n<script>alert(1)</script>',
  'text.overview.platform': '"&<>'.repeat(7_500),
  'text.overview.supervision': '😀'.repeat(4_000),
  'text.problems': Array.from({ length: 500 }, (_, index) => `第${index}条`).join('\n'),
  'text.improvements': '{新收}'.repeat(400),
  'text.otherMatters': '   \n\u3000\n',
};
export const hostile: AnnualReport = reportOf(
  { edition: '2021', agency: '<&"某某\u0007县>人民政府', year: 2022 },
  { ...all('2021', 0), 'table3.received.total': 12 },
  hostileTexts,
);

export const formOf = (report: AnnualReport) => edition(report.edition);
