// 规章, 规范性文件 and decisions in the text against table 2 (T2-10), and what table 3 lets one expect of the text (T3-12, T3-14, T3-15).
import { practice, regulation, type CellId } from '../../form';
import { figure } from '../../report';
import type { MentionKey } from '../../narrative';
import type { Context, Remark, Rule } from '../rule';
import { against } from './compare';
import { addedUp, facts, matches, proseOf, sentenceOf, type Passage, type Said } from './prose';
import { otherScope } from './statements';
import { decisions, inTable2 } from './tables';

const DOCUMENTS: Readonly<Partial<Record<MentionKey, readonly ['rules' | 'normative', 'issued' | 'repealed' | 'inForce']>>> = {
  rulesIssued: ['rules', 'issued'],
  rulesRepealed: ['rules', 'repealed'],
  rulesInForce: ['rules', 'inForce'],
  normativeIssued: ['normative', 'issued'],
  normativeRepealed: ['normative', 'repealed'],
  normativeInForce: ['normative', 'inForce'],
};
/** A sentence on a part of the whole: drafts of higher bodies, of the offices, of a year long ago. */
const NARROWER = /办公[厅室]名义|以.{1,12}名义|代拟|起草|报请|印发实施方案/;

const documents = (context: Context): readonly Remark[] =>
  facts(context).flatMap((fact): Remark[] => {
    const [row, column] = DOCUMENTS[fact.mention.key] ?? [];
    if (!row || !column || fact.mention.scope === 'narrower' || otherScope(context, fact.mention) || NARROWER.test(sentenceOf(fact)))
      return [];
    const meant = inTable2(context, row, column);
    const found = meant?.value === addedUp(fact) ? undefined : against(fact, [meant]);
    return found ? [found] : [];
  });

const DECISIONS: readonly (readonly [RegExp, 'licences' | 'penalties' | 'coercion' | 'fees'])[] = [
  [/行政许可(?:处理)?决定(?:书|共|共计)?\s*(\d+)\s*[件项]/g, 'licences'],
  [/行政处罚(?:处理)?决定(?:书|共|共计)?\s*(\d+)\s*[件项]/g, 'penalties'],
  [/行政强制(?:处理)?决定(?:书|共|共计)?\s*(\d+)\s*[件项]/g, 'coercion'],
  [/行政事业性收费(?:收入|金额|共|共计|总额|为)*\s*(\d+(?:\.\d+)?)\s*万元/g, 'fees'],
];

/** The reading of figures leaves decisions out, because most sentences with 行政许可 are about something else; these are not. */
const decided = (context: Context): readonly Remark[] =>
  proseOf(context).overview.flatMap((passage) =>
    /行政(?:许可|处罚|强制|事业)/.test(passage.text) ? DECISIONS.flatMap(([pattern, key]) => decision(context, passage, pattern, key)) : [],
  );

/** What a pattern reads, with the number as its first group. */
function saidIn(passage: Passage, match: RegExpExecArray): Said {
  const [text, digits = ''] = match;
  const start = match.index;
  const from = start + text.lastIndexOf(digits);
  const number = { start: from, end: from + digits.length };
  return { passage, mention: { value: Number(digits), start, end: start + text.length, text, number, certainty: 'exact' } };
}

const decision = (context: Context, passage: Passage, pattern: RegExp, key: Parameters<typeof decisions>[1]): readonly Remark[] =>
  matches(pattern, passage.text).flatMap((match): Remark[] => {
    const said = saidIn(passage, match);
    const found = /本级|办公室/.test(sentenceOf(said)) ? undefined : against(said, [decisions(context, key)]);
    return found ? [found] : [];
  });

const table2Cells: readonly CellId[] = [
  ...(['rules', 'normative'] as const).flatMap((row) =>
    (['issued', 'repealed', 'inForce'] as const).map((column): CellId => `table2.${row}.${column}`),
  ),
  'table2.licences',
  'table2.penalties',
  'table2.coercion',
  'table2.fees',
];

const FEE_UNPAID: CellId = 'table3.otherHandling.feeUnpaid.total';
const MASSIVE: CellId = 'table3.notProcessed.massive.total';

/** Whether section 六 says that nothing was charged. */
const noFee = (context: Context): Passage | undefined => {
  const passage = proseOf(context).of('text.otherMatters');
  const fees = passage?.mentions().filter(({ key }) => key === 'feeYuan') ?? [];
  return fees.length > 0 && fees.every(({ value }) => value === 0) ? passage : undefined;
};

/** 「申请人逾期未缴纳费用、不再处理的 2 件」 */
const UNPAID = /逾期[^，。；\n\d]{0,10}[缴交][^，。；\n\d]{0,24}?(\d+)\s*件/g;

/** T3-12: their number where section 六 gives it, */
function unpaid(context: Context): readonly Remark[] {
  const passage = proseOf(context).of('text.otherMatters');
  const count = figure(context.report, FEE_UNPAID);
  if (!passage || count === undefined || context.failed.has(FEE_UNPAID)) return [];
  const meant = { name: '表三“申请人逾期未按收费通知要求缴纳费用·总计”', value: count, cells: [FEE_UNPAID], field: '逾期不缴费' };
  return matches(UNPAID, passage.text).flatMap((match) => {
    const found = against(saidIn(passage, match), [meant]);
    return found ? [found] : [];
  });
}

/** and that there were some where it says that nothing was charged. */
function unpaidButNotCharged(context: Context): readonly Remark[] {
  const count = figure(context.report, FEE_UNPAID);
  const passage = count ? noFee(context) : undefined;
  if (!count || !passage || proseOf(context).passages.some(({ text }) => /收费通知|缴费通知/.test(text))) return [];
  const message = `表三有 ${count} 件因申请人逾期不缴费不再处理，第六部分写没有收取信息处理费，请写明发出收费通知的情况`;
  return [{ message, cells: [FEE_UNPAID], texts: [passage.slot.id] }];
}

/** T3-14 */
function massiveUnmentioned(context: Context): readonly Remark[] {
  const count = figure(context.report, MASSIVE);
  const passage = count ? noFee(context) : undefined;
  if (!count || !passage || proseOf(context).passages.some(({ text }) => /大量|频次|反复|合理范围/.test(text))) return [];
  const message = `表三有 ${count} 件因无正当理由大量反复申请不予处理，正文没有提到，也没有收取信息处理费，请核对归类或补写情况`;
  return [{ message, cells: [MASSIVE], texts: [passage.slot.id] }];
}

const RECEIVED: CellId = 'table3.received.total';
/** From here on a leap ought to be explained. */
const MANY = 10;
const HALF = 0.5;
const COMPARED = /同比|[较比](?:上年|去年|上一年|\d{4}\s*年)|增长|增加|上升|下降|减少|回落/;

/** T3-15 */
function leapUnexplained(context: Context): readonly Remark[] {
  const { report, lastYear } = context;
  const now = figure(report, RECEIVED);
  const before = lastYear && figure(lastYear, RECEIVED);
  const { overview } = proseOf(context);
  if (now === undefined || before === undefined || before < MANY || overview.length === 0 || context.failed.has(RECEIVED)) return [];
  if (Math.abs(now - before) / before <= HALF) return [];
  const told = overview.some(({ text }) => text.split(/[。；\n]/).some((sentence) => /申请/.test(sentence) && COMPARED.test(sentence)));
  if (told) return [];
  const message = `本年新收 ${now} 件，上年 ${before} 件，${now > before ? '增加' : '减少'}一半以上，正文没有说明，请考虑补写与上年的比较和原因`;
  return [
    {
      message,
      cells: [RECEIVED],
      texts: [
        overview.find(({ slot }) => slot.id === 'text.overview.requests')?.slot.id ?? overview[0]?.slot.id ?? 'text.overview.requests',
      ],
    },
  ];
}

export const documentRules: readonly Rule[] = [
  {
    id: 'T2-10',
    severity: 'hint',
    title: '正文的文件和处理决定件数',
    editions: ['2021'],
    basis: [practice('武政办发〔2025〕54号（武威市）要求在政府信息管理部分写明规范性文件件数')],
    watches: () => table2Cells,
    check: (context) => [...documents(context), ...decided(context)],
    handbook: {
      what: '正文写的规章、规范性文件制发（制定、印发、出台）、废止（宣布失效）、现行有效件数，行政许可、行政处罚、行政强制决定件数，行政事业性收费金额，与表二一致。只说其中一部分的（以办公室名义印发等）不核对。',
      why: '表二的数字往往由司法行政部门提供，正文由办公室自己写，两边容易各写各的。',
      wrong: '正文“制发规范性文件4件”，表二本年制发 3',
      right: '正文“制发规范性文件{规范性文件·制发}件”',
    },
  },
  {
    id: 'T3-12',
    severity: 'hint',
    title: '不缴费与没有收费',
    editions: ['2021'],
    basis: [regulation('explicit', '第四十二条'), practice('常理')],
    watches: () => [FEE_UNPAID],
    check: (context) => [...unpaid(context), ...unpaidButNotCharged(context)],
    handbook: {
      what: '表三“申请人逾期未按收费通知要求缴纳费用”有件数，而第六部分写没有收取信息处理费的，应写明发出了收费通知；写明逾期未缴费件数的，与表三一致。',
      why: '发出通知、无人缴费是可能的，但不写明，两处看上去矛盾。',
      wrong: '表三逾期不缴费 2，第六部分“未收取信息处理费”',
      right: '第六部分“发出收费通知2件，申请人逾期未缴费，收取信息处理费0元”',
    },
  },
  {
    id: 'T3-14',
    severity: 'hint',
    title: '大量反复申请没有写到',
    basis: [regulation('explicit', '第三十五条'), regulation('explicit', '第四十二条')],
    watches: () => [MASSIVE],
    check: massiveUnmentioned,
    handbook: {
      what: '表三“无正当理由大量反复申请”有件数、又没有收取信息处理费的，正文应提到申请数量、频次明显超过合理范围的情况。',
      why: '认定大量反复申请要有说明理由的程序，正文不提，归类可能有误。',
      wrong: '表三大量反复申请 5，正文没有提到',
      right: '正文“对1名申请人明显超过合理范围的5件申请，要求说明理由后不予处理”',
    },
  },
  {
    id: 'T3-15',
    severity: 'hint',
    title: '申请量大起大落没有说明',
    basis: [practice('常理；界限为经验值')],
    watches: () => [RECEIVED],
    check: leapUnexplained,
    handbook: {
      what: `上年新收 ${MANY} 件以上、本年增减超过一半的，正文宜写明与上年的比较和原因。`,
      why: '变化大的数字最受关注，也可能是口径变了或者填错了。',
      wrong: '上年新收 40，本年 90，正文没有比较',
      right: '正文“新收申请90件，较上年增加50件，主要涉及征地补偿”',
    },
  },
];
