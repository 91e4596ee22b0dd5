// What breaks the rules of table 3 and what does not.
import { edition, type CellId } from '../../src/form';
import type { AnnualReport } from '../../src/report';
import { all, column, EMPTY, row, slipped, small, without, zeros, type Examples, type Failing } from './sample';

const EVERY_CELL: readonly CellId[] = edition('2021').table3.figures.map(({ id }) => id);

export const table3Examples: Readonly<Record<string, Examples>> = {
  'T3-01': {
    passing: [
      { clerk: 'received 12 + 1, handled 12, left 1', report: small() },
      { clerk: 'has not filled in what is left yet', report: small({ 'table3.carriedForward.naturalPerson': null }) },
    ],
    failing: [
      {
        clerk: 'carried two into the next year instead of one',
        report: small({ 'table3.carriedForward.naturalPerson': 2 }),
        messages: ['自然人列：新收 12 + 上年结转 1 = 13，应等于 办结总计 12 + 结转下年 2 = 14，差 1'],
        cells: ['received', 'carriedIn', 'handled', 'carriedForward'].map((key): CellId => `table3.${key}.naturalPerson`),
      },
    ],
  },
  'T3-02': {
    passing: [{ clerk: 'granted 8, refused 4, handled 12', report: small() }],
    failing: [
      {
        clerk: 'granted one more than were handled',
        report: small({ 'table3.granted.naturalPerson': 9 }),
        messages: ['自然人列：各项办理结果合计 13，办结总计为 12，差 1'],
        cells: column('naturalPerson').slice(2, -1),
      },
    ],
  },
  'T3-03': {
    passing: [
      { clerk: 'summed a row up correctly', report: small() },
      { clerk: 'entered a number under 总计 alone, which is another rule', report: small({ 'table3.unable.notHeld.total': 5 }) },
    ],
    failing: [
      {
        clerk: 'mistyped a total',
        report: small({ 'table3.granted.total': 9 }),
        messages: ['（一）予以公开行：六类申请人合计 8，总计为 9，差 1'],
        cells: row('granted'),
      },
      {
        clerk: 'forgot a total and left its 0',
        report: small({ 'table3.refused.thirdParty.total': 0 }),
        messages: ['（三）不予公开 4.保护第三方合法权益行：六类申请人合计 4，总计为 0，差 4'],
        cells: row('refused.thirdParty'),
      },
    ],
  },
  'T3-04': {
    passing: [
      { clerk: 'typed whole numbers', report: small() },
      { clerk: 'left a cell empty, which is another rule', report: small({ 'table3.granted.business': null }) },
    ],
    failing: [
      ...(
        [
          ['5件', '填的是“5件”，只填数字、不带单位，应填数字 5'],
          ['1,136', '填的是“1,136”，不要用千位分隔符，应填数字 1136'],
          ['１２', '填的是全角字符“１２”，应填数字 12'],
          ['12', '是文本格式的“12”，求和时会漏掉，应填数字 12'],
          ['十二', '填的是中文数字“十二”，应填数字 12'],
          [-3, '填的是负数 -3，应填不小于 0 的整数'],
          [2.5, '填的是小数 2.5，应填不小于 0 的整数'],
          [1e13, '填的是 10000000000000，超出可能的范围（10000 亿），请核对'],
          [
            '见附件一和附件二，另有若干件正在统计之中，稍后补报',
            '填的是文字“见附件一和附件二，另有若干件正在统计之中…”，应填不小于 0 的整数',
          ],
          [{ error: '#REF!' }, '是公式错误 #REF!，请重新填写数字'],
        ] as const
      ).map(([raw, words]): Failing => ({
        clerk: `typed ${typeof raw === 'object' ? raw.error : String(raw)}`,
        report: small({ 'table3.granted.business': raw }),
        messages: [`表三 （一）予以公开行·商业企业列：${words}`],
        cells: ['table3.granted.business'],
      })),
      {
        clerk: 'pasted a column of text',
        report: zeros(all(column('research'), '0')),
        messages: ['共 25 格填写有误，如表三 一、本年新收政府信息公开申请数量行·科研机构列：是文本格式的“0”，求和时会漏掉，应填数字 0'],
        cells: column('research'),
      },
    ],
  },
  'T3-05': {
    passing: [
      { clerk: 'filled in every cell', report: zeros() },
      { clerk: 'typed text, which is another rule', report: small({ 'table3.granted.business': '无申请' }) },
      {
        clerk: 'left the parts of a row blank and filled in its total alone, which is another rule',
        report: small({ ...all(row('unable.notHeld').slice(0, -1), null), 'table3.unable.notHeld.total': 5 }),
      },
    ],
    failing: [
      {
        clerk: 'has just laid out the sheet',
        report: zeros(
          all(
            edition('2021').table3.figures.map(({ id }) => id),
            null,
          ),
        ),
        messages: [`表三整表：全部 175 格${EMPTY}`],
        cells: edition('2021').table3.columns.flatMap(({ key }) => column(key)),
      },
      {
        clerk: 'left the columns of organisations blank',
        report: small(all([...column('business'), ...column('research')], null)),
        messages: [`商业企业列至科研机构列（2 列）：全部 50 格${EMPTY}`],
        cells: [...column('business'), ...column('research')],
      },
      {
        clerk: 'left two columns blank that are no neighbours, and a cell beside them',
        report: small({ ...all([...column('business'), ...column('legalService')], null), 'table3.granted.research': '/' }),
        messages: [
          `商业企业列：全部 25 格${EMPTY}`,
          `法律服务机构列：全部 25 格${EMPTY}`,
          '（一）予以公开行：科研机构 1 格填了“/”，没有数量的应填 0',
        ],
        cells: [...column('business'), ...column('legalService'), 'table3.granted.research'],
      },
      {
        clerk: 'left a total blank',
        report: small({ 'table3.granted.total': null }),
        messages: ['（一）予以公开行：总计空着；各列合计为 8'],
        cells: ['table3.granted.total'],
      },
      {
        clerk: 'left a total and a part blank',
        report: small({ 'table3.granted.total': ' ', 'table3.granted.business': '-' }),
        messages: ['（一）予以公开行：商业企业、总计 2 格空着或填了“-”，没有数量的应填 0；已填各列合计为 8'],
        cells: ['table3.granted.business', 'table3.granted.total'],
      },
      {
        clerk: 'left a row blank',
        report: small(all(row('unable.notHeld'), null)),
        messages: [`（四）无法提供 1.本机关不掌握相关政府信息行：整行全部 7 格${EMPTY}`],
        cells: row('unable.notHeld'),
      },
    ],
  },
  'T3-06': {
    passing: [
      { clerk: 'left the labels alone', report: small() },
      {
        clerk: 'wrote brackets and blanks in another width',
        report: slipped(small(), { table: 'table3', statutory: '（四）无法提供', found: '(四) 无法提 供', cells: row('unable.notHeld') }),
      },
      { clerk: 'reports for 2020 on the form of 2019', report: zeros({}, { edition: '2019', year: 2020 }) },
    ],
    failing: [
      {
        clerk: 'cut a label',
        report: slipped(small(), {
          table: 'table3',
          statutory: '2.其他法律行政法规禁止公开',
          found: '2.其他法律行政止公开',
          cells: row('refused.lawForbids'),
        }),
        messages: ['表三的标签“2.其他法律行政止公开”与报告格式不一致，应为“2.其他法律行政法规禁止公开”'],
        cells: row('refused.lawForbids'),
      },
      {
        clerk: 'deleted the whole sheet',
        report: without(small(), EVERY_CELL),
        messages: ['找不到表三：整张表不见了，应按报告格式补上'],
        cells: EVERY_CELL,
      },
      {
        clerk: 'deleted a row',
        report: without(small(), row('unable.unclear')),
        messages: ['（四）无法提供 3.补正后申请内容仍不明确行：整行不见了，应按报告格式补上'],
        cells: row('unable.unclear'),
      },
      {
        clerk: 'deleted a label and a cell',
        report: slipped(without(small(), ['table3.granted.research']), {
          table: 'table3',
          statutory: '2.重复申请',
          cells: row('notProcessed.repeat'),
        }),
        messages: ['表三缺少“2.重复申请”，应按报告格式补上', '（一）予以公开行：有 1 格不见了，应按报告格式补上'],
        cells: [...row('notProcessed.repeat'), 'table3.granted.research'],
      },
      {
        clerk: 'kept the single row of 2019',
        report: slipped(without(small(), [...row('otherHandling.feeUnpaid'), ...row('otherHandling.other')]), {
          table: 'table3',
          statutory: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          found: '（六）其他处理',
          cells: row('otherHandling.notCorrected'),
        }),
        messages: ['表三“（六）其他处理”应分 3 行，现少了 2 行；只有一行的是 2019 年试行格式'],
        cells: [...row('otherHandling.feeUnpaid'), ...row('otherHandling.other'), ...row('otherHandling.notCorrected')],
      },
      {
        clerk: 'reports for 2023 on the form of 2019',
        report: zeros({}, { edition: '2019' }),
        messages: ['表三用的是 2019 年试行格式（（六）其他处理只有一行，共 23 行），2023 年度应使用国办公开办函〔2021〕30号的格式'],
        cells: edition('2019').table3.figures.map(({ id }) => id),
      },
    ],
  },
  'T3-10': {
    passing: [
      { clerk: 'mistyped a number without splitting it', report: small({ 'table3.received.naturalPerson': 13 }) },
      { clerk: 'has no slip at all', report: small() },
    ],
    failing: [
      {
        clerk: 'pasted a 12 that fell into two cells',
        report: small({ 'table3.received.naturalPerson': 1, 'table3.received.business': 2 }),
        messages: [
          '一、本年新收政府信息公开申请数量行：好像有一个数字被拆进了相邻两格，合并后本行为 12、0、0、0、0、0、12，与各列也对得上',
        ],
        cells: row('received'),
      },
    ],
  },
  'T3-11': {
    passing: [
      { clerk: 'handled most of what came in', report: small() },
      { clerk: 'received nothing', report: zeros() },
      { clerk: 'broke an identity, which has been said', report: small({ 'table3.carriedForward.total': 30 }) },
    ],
    failing: [
      {
        clerk: 'carried more forward than ever came in and left the handled ones blank',
        report: small({ 'table3.handled.total': null, 'table3.carriedForward.naturalPerson': 30, 'table3.carriedForward.total': 30 }),
        messages: ['总计列：结转下年 30 件，多于新收 12 加上年结转 1 的 13 件，请核对'],
        cells: ['table3.received.total', 'table3.carriedIn.total', 'table3.carriedForward.total'],
      },
      {
        clerk: 'handled nothing all year',
        report: zeros({
          'table3.received.naturalPerson': 8,
          'table3.received.total': 8,
          'table3.carriedForward.naturalPerson': 8,
          'table3.carriedForward.total': 8,
        }),
        messages: ['总计列：新收和上年结转共 8 件，全年一件也没有办结，请核对'],
        cells: ['table3.received.total', 'table3.carriedIn.total', 'table3.handled.total'],
      },
    ],
  },
  'T3-13': {
    passing: [
      { clerk: 'handled 12 in two ways', report: small() },
      { clerk: 'handled 9 in one way', report: oneOutcome(9) },
    ],
    failing: [
      {
        clerk: 'granted all 26',
        report: oneOutcome(26),
        messages: ['总计列：办结的 26 件全部计在（一）予以公开，请确认没有其他办理结果'],
        cells: ['table3.granted.total', 'table3.handled.total'],
      },
    ],
  },
  'T3-16': {
    passing: [
      { clerk: 'split every number by applicant', report: small() },
      { clerk: 'has one applicant in the row', report: small({ 'table3.granted.total': 9 }) },
      { clerk: 'typed a unit beside a part', report: small({ 'table3.unable.notHeld.total': 5, 'table3.unable.notHeld.business': '5件' }) },
    ],
    failing: [
      {
        clerk: 'entered a number under 总计 alone',
        report: small({ 'table3.unable.notHeld.total': 5 }),
        messages: ['（四）无法提供 1.本机关不掌握相关政府信息行：只在总计填了 5，六类申请人都没有数字，应把 5 分到各类申请人'],
        cells: row('unable.notHeld'),
      },
      {
        clerk: 'entered a number under 总计 alone and left the parts blank',
        report: small({ ...all(row('granted').slice(0, -1), '/'), 'table3.granted.business': null }),
        messages: ['（一）予以公开行：只在总计填了 8，六类申请人都没有数字，应把 8 分到各类申请人'],
        cells: row('granted'),
      },
    ],
  },
};

function oneOutcome(count: number): AnnualReport {
  return zeros(
    Object.fromEntries(
      ['received', 'granted', 'handled'].flatMap((key): [CellId, number][] => [
        [`table3.${key}.naturalPerson`, count],
        [`table3.${key}.total`, count],
      ]),
    ),
  );
}
