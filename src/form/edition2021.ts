// The form in force since report year 2021: 国办公开办函〔2021〕30号.
import type { Edition, Figure, FormTable, GridCell, OutcomeRow } from './edition';
import { practice, printed, regulation, source } from './law';
import { disputeTable, requestTable } from './tables';
import { overviewTexts } from './texts';

/** A part of table 2 with one number a row: label, key, article. */
const decisionPart = (part: string, column: string, rows: readonly (readonly [string, string])[]): GridCell[][] => [
  [{ label: part, kind: 'part', columns: 4 }],
  [
    { label: '信息内容', kind: 'head' },
    { label: column, kind: 'head', columns: 3 },
  ],
  ...rows.map(([label, key]): GridCell[] => [
    { label, kind: 'row' },
    { figure: `table2.${key}`, columns: 3 },
  ]),
];

const documents = [
  ['规章', 'rules'],
  ['行政规范性文件', 'normative'],
] as const;
const documentColumns = [
  ['本年制发件数', 'issued'],
  ['本年废止件数', 'repealed'],
  ['现行有效件数', 'inForce'],
] as const;
const DECISIONS = '本年处理决定数量';
const FEES = '本年收费金额（单位：万元）';

const decision = (id: `table2.${string}`, part: string, label: string, article: string): Figure => ({
  id,
  table: 'table2',
  kind: 'count',
  unit: '件',
  rowLabels: [part, label],
  columnLabels: [DECISIONS],
  law: [regulation('explicit', article)],
});

const table2: FormTable = {
  id: 'table2',
  name: '表二',
  widths: [2675, 1988, 2105, 2076],
  headerRows: 0,
  grid: [
    [{ label: '第二十条第（一）项', kind: 'part', columns: 4 }],
    [{ label: '信息内容', kind: 'head' }, ...documentColumns.map(([label]): GridCell => ({ label, kind: 'head' }))],
    ...documents.map(([label, row]): GridCell[] => [
      { label, kind: 'row' },
      ...documentColumns.map(([, column]): GridCell => ({ figure: `table2.${row}.${column}` })),
    ]),
    ...decisionPart('第二十条第（五）项', DECISIONS, [['行政许可', 'licences']]),
    ...decisionPart('第二十条第（六）项', DECISIONS, [
      ['行政处罚', 'penalties'],
      ['行政强制', 'coercion'],
    ]),
    ...decisionPart('第二十条第（八）项', FEES, [['行政事业性收费', 'fees']]),
  ],
  figures: [
    ...documents.flatMap(([label, row]) =>
      documentColumns.map(([columnLabel, column]): Figure => ({
        id: `table2.${row}.${column}`,
        table: 'table2',
        kind: 'count',
        unit: '件',
        rowLabels: ['第二十条第（一）项', label],
        columnLabels: [columnLabel],
        law: [regulation('explicit', '第二十条第（一）项')],
      })),
    ),
    decision('table2.licences', '第二十条第（五）项', '行政许可', '第二十条第（五）项'),
    decision('table2.penalties', '第二十条第（六）项', '行政处罚', '第二十条第（六）项'),
    decision('table2.coercion', '第二十条第（六）项', '行政强制', '第二十条第（六）项'),
    {
      id: 'table2.fees',
      table: 'table2',
      kind: 'amount',
      unit: '万元',
      rowLabels: ['第二十条第（八）项', '行政事业性收费'],
      columnLabels: [FEES],
      law: [regulation('explicit', '第二十条第（八）项')],
    },
  ],
};

const art = (certainty: 'explicit' | 'derived', ...articles: string[]) => articles.map((article) => regulation(certainty, article));

/** Rows 1–20 and 24–25 are the same in every edition so far; only （六）其他处理 differs. */
export const rowsBeforeOtherHandling: readonly OutcomeRow[] = [
  { key: 'received', label: '一、本年新收政府信息公开申请数量', law: art('derived', '第二十九条', '第三十一条') },
  { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', law: art('derived', '第三十三条') },
  { key: 'granted', label: '（一）予以公开', law: art('explicit', '第三十六条第（一）项', '第三十六条第（二）项') },
  { key: 'partiallyGranted', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', law: art('explicit', '第三十七条') },
  { key: 'refused.stateSecret', group: 'refused', label: '1.属于国家秘密', law: art('explicit', '第十四条') },
  { key: 'refused.lawForbids', group: 'refused', label: '2.其他法律行政法规禁止公开', law: art('explicit', '第十四条') },
  { key: 'refused.safetyStability', group: 'refused', label: '3.危及“三安全一稳定”', law: art('explicit', '第十四条') },
  { key: 'refused.thirdParty', group: 'refused', label: '4.保护第三方合法权益', law: art('explicit', '第十五条', '第三十二条') },
  { key: 'refused.internalAffairs', group: 'refused', label: '5.属于三类内部事务信息', law: art('explicit', '第十六条第一款') },
  { key: 'refused.processInformation', group: 'refused', label: '6.属于四类过程性信息', law: art('explicit', '第十六条第二款') },
  { key: 'refused.enforcementFile', group: 'refused', label: '7.属于行政执法案卷', law: art('explicit', '第十六条第二款') },
  { key: 'refused.queryMatter', group: 'refused', label: '8.属于行政查询事项', law: art('explicit', '第三十六条第（七）项') },
  {
    key: 'unable.notHeld',
    group: 'unable',
    label: '1.本机关不掌握相关政府信息',
    law: art('derived', '第三十六条第（四）项', '第三十六条第（五）项'),
  },
  { key: 'unable.needsCreation', group: 'unable', label: '2.没有现成信息需要另行制作', law: art('explicit', '第三十八条') },
  { key: 'unable.unclear', group: 'unable', label: '3.补正后申请内容仍不明确', law: art('derived', '第三十条') },
  { key: 'notProcessed.complaint', group: 'notProcessed', label: '1.信访举报投诉类申请', law: art('explicit', '第三十九条第一款') },
  { key: 'notProcessed.repeat', group: 'notProcessed', label: '2.重复申请', law: art('explicit', '第三十六条第（六）项') },
  { key: 'notProcessed.publication', group: 'notProcessed', label: '3.要求提供公开出版物', law: art('explicit', '第三十九条第二款') },
  { key: 'notProcessed.massive', group: 'notProcessed', label: '4.无正当理由大量反复申请', law: art('explicit', '第三十五条') },
  {
    key: 'notProcessed.confirmation',
    group: 'notProcessed',
    label: '5.要求行政机关确认或重新出具已获取信息',
    law: [source('unconfirmed', '《政府信息公开条例》未直接列明，接近第三十六条第（六）项')],
  },
];
export const rowsAfterOtherHandling: readonly OutcomeRow[] = [
  { key: 'handled', label: '（七）总计', law: [printed('第三部分')] },
  { key: 'carriedForward', label: '四、结转下年度继续办理', law: art('derived', '第三十三条') },
];
/** Heads of the groups inside 三、本年度办理结果. */
export const outcomeGroups = {
  refused: '（三）不予公开',
  unable: '（四）无法提供',
  notProcessed: '（五）不予处理',
  otherHandling: '（六）其他处理',
} as const;

export const edition2021: Edition = {
  id: '2021',
  notice: source('explicit', '国办公开办函〔2021〕30号'),
  years: { from: 2021 },
  sections: [
    { number: 1, heading: '一、总体情况' },
    { number: 2, heading: '二、主动公开政府信息情况', table: 'table2' },
    { number: 3, heading: '三、收到和处理政府信息公开申请情况', table: 'table3' },
    { number: 4, heading: '四、政府信息公开行政复议、行政诉讼情况', table: 'table4' },
    { number: 5, heading: '五、存在的主要问题及改进情况' },
    { number: 6, heading: '六、其他需要报告的事项' },
  ],
  texts: overviewTexts,
  table2,
  table3: requestTable(
    [
      ...rowsBeforeOtherHandling,
      {
        key: 'otherHandling.notCorrected',
        group: 'otherHandling',
        label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        law: art('explicit', '第三十条'),
      },
      {
        key: 'otherHandling.feeUnpaid',
        group: 'otherHandling',
        label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        law: [regulation('derived', '第四十二条'), source('derived', '国办函〔2020〕109号')],
      },
      { key: 'otherHandling.other', group: 'otherHandling', label: '3.其他', law: [practice('各地年度报告通例，如申请人主动撤回申请')] },
      ...rowsAfterOtherHandling,
    ],
    outcomeGroups,
    [702, 1210, 2517, 591, 633, 605, 743, 647, 591, 605],
  ),
  table4: disputeTable([590, 590, 590, 590, 590, 590, 590, 590, 590, 589, 589, 589, 589, 589, 589]),
};
