// Sections 五 and 六: problems and measures, fees and what else there is to report (ST-07, ST-09, ST-10, ST-11).
import { practice, printed, regulation, source } from '../../form';
import { chineseNumber } from '../../report';
import type { Mention } from '../../narrative';
import type { Context, Remark, Rule } from '../rule';
import { factSpan, matches, proseOf, quote, type Passage } from './prose';

/** The peer reviewers' limit: shorter texts say nothing. */
const SHORTEST = 10;
const PROBLEM = /问题|不足|差距|短板|有待|不够|需进一步|薄弱|欠缺|滞后|不强|不高|不深|不全|不及时|困难/;
const MEASURE = /下一步|将|改进|加强|提升|措施|强化|完善|提高|加大|优化|健全|抓好|推进/;
const NOTHING = /^\s*(?:无|暂无|没有|略)[。.]?\s*$/;

/** ST-07. Not begun yet is a hint: the document offers a draft, marked as one. */
function problems(context: Context): readonly Remark[] {
  const { of } = proseOf(context);
  const [own, measures] = [of('text.problems'), of('text.improvements')];
  const written = [own, measures].filter((passage) => passage !== undefined);
  const texts = ['text.problems', 'text.improvements'] as const;
  const say = (message: string, ...passages: readonly Passage[]): Remark => ({
    message,
    cells: [],
    texts: passages.length > 0 ? passages.map(({ slot }) => slot.id) : texts,
  });
  if (written.length === 0) return [{ ...say('第五部分存在的主要问题及改进情况还没有写，生成文档时先放草稿'), severity: 'hint' }];
  const empty = written.filter(({ text }) => NOTHING.test(text) || text.replace(/\s/g, '').length < SHORTEST);
  if (empty.length > 0) return [say('第五部分内容过少，应写明存在的主要问题和改进措施', ...empty)];
  const all = written.map(({ text }) => text).join('\n');
  if (!PROBLEM.test(all)) return [say('第五部分没有写存在什么问题', ...written)];
  if (!measures && !MEASURE.test(all)) return [say('第五部分没有写改进措施', ...written)];
  const [count, answers] = [items(own?.text), items(measures?.text)];
  if (answers === 0 || count <= answers || !measures) return [];
  return [say(`第五部分列了 ${count} 个问题，改进措施只有 ${answers} 条，请逐条对应`, measures)];
}

/** How many are numbered: 一是 … 三是, （一） … （三）, 1. … 3.; 0 where nothing is. */
function items(text = ''): number {
  const numbers = [/([一二三四五六七八九])是/g, /(?:^|\n)\s*[（(]([一二三四五六七八九])[）)]/g, /(?:^|\n)\s*(\d)[.、．](?!\d)/g].map(
    (pattern) => matches(pattern, text).map(([, digit = '']) => chineseNumber(digit) ?? Number(digit)),
  );
  return Math.max(0, ...(numbers.find((found) => found.length > 1) ?? []));
}

const FEES = 'text.otherMatters';
const SPEAKS_OF_FEES = /处理费|收费|收取[^。]{0,10}费|费用/;

/** ST-09, likewise. */
function feesUnmentioned(context: Context): readonly Remark[] {
  const passage = proseOf(context).of(FEES);
  if (!passage) return [{ message: '第六部分其他需要报告的事项还没有写，生成文档时先放草稿', cells: [], texts: [FEES], severity: 'hint' }];
  if (SPEAKS_OF_FEES.test(passage.text)) return [];
  return [{ message: '第六部分没有写信息处理费收取情况，没有收取的也要写明', cells: [], texts: [FEES] }];
}

/** Both tariffs give multiples of this: 国办函〔2020〕109号 art. 4 and 5. */
const STEP = 10;

/** ST-11 */
function fees(context: Context): readonly Remark[] {
  const passage = proseOf(context).of(FEES);
  if (!passage) return [];
  const exact = passage.mentions().filter(({ certainty }) => certainty === 'exact');
  const amounts = exact.filter(({ key }) => key === 'feeYuan' || key === 'feePart');
  const remarks: Remark[] = [];
  const tell = (message: string, spans: readonly Mention[], expected?: number, actual?: number) =>
    void remarks.push({
      message,
      cells: [],
      texts: [FEES],
      spans: spans.map((mention) => factSpan({ passage, mention })),
      ...(expected === undefined || actual === undefined ? {} : { expected, actual, difference: actual - expected }),
    });
  const [total] = amounts.filter(({ key }) => key === 'feeYuan');
  const parts = amounts.filter(({ key }) => key === 'feePart');
  const sum = parts.reduce((so, { value }) => so + value, 0);
  if (total && parts.length > 1 && sum !== total.value) {
    tell(
      `信息处理费各笔 ${parts.map(({ value }) => value).join(' + ')} = ${sum} 元，总数写的是 ${total.value} 元，差 ${Math.abs(sum - total.value)}`,
      [total, ...parts],
      total.value,
      sum,
    );
  }
  const [cases, ...each] = exact.filter(({ key }) => key === 'feeCases');
  const counted = each.reduce((so, { value }) => so + value, 0);
  if (cases && parts.length > 1 && each.length === parts.length && counted !== cases.value) {
    tell(
      `收取信息处理费的申请各单位合计 ${counted} 件，总数写的是 ${cases.value} 件，差 ${Math.abs(counted - cases.value)}`,
      [cases, ...each],
      cases.value,
      counted,
    );
  }
  const odd = amounts.filter(({ value }) => value % STEP !== 0);
  if (odd.length > 0) {
    tell(`${odd.map(({ text }) => quote(text)).join('、')}不是 ${STEP} 元的整数倍，按收费办法算出的信息处理费都是，请核对`, odd);
  }
  const wan = amounts.filter(({ text, value }) => value > 0 && /万元/.test(text));
  if (wan.length > 0) tell(`${wan.map(({ text }) => quote(text)).join('、')}：信息处理费以元为单位，请核对是否写成了行政事业性收费`, wan);
  return remarks;
}

const TARIFF = source('explicit', '国办函〔2020〕109号《政府信息公开信息处理费管理办法》第四条、第五条');

export const sectionRules: readonly Rule[] = [
  {
    id: 'ST-07',
    severity: 'warning',
    title: '问题和改进措施',
    basis: [printed('第五部分'), practice('固镇县2024年部署会：逐条提出改进措施')],
    watches: () => [],
    check: problems,
    handbook: {
      what: '第五部分既写问题也写改进措施，不写“无”，不少于十个字；问题编了号的，措施不少于问题。',
      why: '没有问题的年报没有人信；提了问题没有措施，等于没有改进。',
      wrong: '“无。”；列了三个问题，措施只有一条',
      right: '“一是……二是……”对应“一是……二是……”',
    },
  },
  {
    id: 'ST-09',
    severity: 'warning',
    title: '信息处理费收取情况',
    years: { from: 2021 },
    basis: [practice('几乎所有 2021 年以后的年报都写；格式是否要求未经核实')],
    watches: () => [],
    check: feesUnmentioned,
    handbook: {
      what: '第六部分写明信息处理费收取情况：收了多少元，或者没有收取。只写“无”不够。',
      why: '信息处理费从 2021 年起开始收取，读者要在这里看到。',
      wrong: '“六、其他需要报告的事项　无。”',
      right: '“本年度没有收取政府信息公开信息处理费”',
    },
  },
  {
    id: 'ST-10',
    severity: 'warning',
    title: '两种费不能混同',
    basis: [regulation('explicit', '第四十二条'), regulation('explicit', '第二十条第（八）项')],
    watches: () => [],
    // A promise, not a check: no rule may ask 信息处理费 and 行政事业性收费 to agree.
    check: () => [],
    handbook: {
      what: '信息处理费（第六部分，元）和行政事业性收费（表二，万元）是两回事，不要求一致，不作提示。',
      why: '前者是办理申请时收的，后者是本机关各项行政事业性收费。',
      wrong: '（本条不产生提示）',
      right: '表二行政事业性收费 59237.2449 万元，第六部分信息处理费 2950 元',
    },
  },
  {
    id: 'ST-11',
    severity: 'hint',
    title: '信息处理费的金额',
    basis: [TARIFF],
    watches: () => [],
    check: fees,
    handbook: {
      what: '分列的信息处理费金额、件数之和等于总数；金额是 10 元的整数倍；单位是元。',
      why: '按件、按量两种收费标准算出的金额都是 10 元的整数倍。',
      wrong: '“收取2950元。其中甲局420元、乙局1500元、丙局600元”',
      right: '“收取2520元。其中甲局420元、乙局1500元、丙局600元”',
    },
  },
];
