// What section 一 says about applications, figure against figure: the flow of the year, what all-words claim, lists that must add up
// (TX-07, TX-08, TX-12, TX-14, T3-09).
import { practice, printed, type CellId } from '../../form';
import type { Mention, MentionKey } from '../../narrative';
import type { Context, Remark, Rule } from '../rule';
import { factSpan, facts, proseOf, quote, type Passage } from './prose';
import { isWhole, stated, statements } from './statements';
import { inTable3 } from './tables';

const FLOW = ['received', 'carriedIn', 'handled', 'carriedForward'] as const;
const TOTALS = FLOW.map((row): CellId => `table3.${row}.total`);

/** TX-07: only where the tables cannot say which figure is wrong. */
function unbalanced(context: Context): readonly Remark[] {
  return proseOf(context).overview.flatMap((passage): Remark[] => {
    const [received, carriedIn, handled, carriedForward] = FLOW.map((key) => stated(context, passage, key));
    const sum = stated(context, passage, 'receivedOrPlusCarriedIn');
    const first = received ?? sum;
    if (!first || !handled || !carriedForward || (received && !carriedIn)) return [];
    // 「收到 205 件（含上年结转 11 件）」 counts both.
    const included = carriedIn?.fact.mention.of === first.fact.mention;
    const parts = received && carriedIn && !included ? [received, carriedIn] : [first];
    const all = [...parts, handled, carriedForward];
    if (all.some(({ remark }) => remark)) return [];
    const came = parts.reduce((so, { fact }) => so + fact.mention.value, 0);
    const went = handled.fact.mention.value + carriedForward.fact.mention.value;
    const apart = Math.max(...all.map(({ fact }) => fact.mention.sentence)) - Math.min(...all.map(({ fact }) => fact.mention.sentence));
    // 受理 may leave out what was carried in.
    const withCarriedIn = came + (received || included ? 0 : (carriedIn?.fact.mention.value ?? 0));
    if (came === went || withCarriedIn === went || apart > NEAR) return [];
    const words = (side: readonly (typeof first)[]) => side.map(({ fact }) => quote(fact.mention.text)).join('加');
    return [
      {
        message: `正文${words(parts)}为 ${came} 件，${words([handled, carriedForward])}为 ${went} 件，应当相等，差 ${Math.abs(went - came)}`,
        cells: [],
        texts: [passage.slot.id],
        spans: all.map(({ fact }) => factSpan(fact)),
        expected: came,
        actual: went,
        difference: went - came,
      },
    ];
  });
}
/** Sentences between the figures of one account. */
const NEAR = 2;

const OUTCOMES: readonly MentionKey[] = [
  'granted',
  'partiallyGranted',
  'grantedPlusPartial',
  'refused',
  'unable',
  'notProcessed',
  'otherHandling',
];
const isComplete = (keys: ReadonlySet<MentionKey>) =>
  (keys.has('grantedPlusPartial') || (keys.has('granted') && keys.has('partiallyGranted'))) &&
  ['refused', 'unable', 'notProcessed', 'otherHandling'].every((key) => keys.has(key as MentionKey));

/** TX-08: the outcomes that a text names make up what was handled; fewer may be named, more cannot be. */
function outcomesAddUp(context: Context): readonly Remark[] {
  return proseOf(context).overview.flatMap((passage): Remark[] => {
    const list = passage
      .mentions()
      .filter(({ key, of, certainty }) => OUTCOMES.includes(key) && certainty === 'exact' && (!of || isWhole(of)));
    const keys = new Set(list.map(({ key }) => key));
    if (keys.size < 2 || keys.size !== list.length) return [];
    const forward = value(passage, 'carriedForward') ?? 0;
    const wholes = [value(passage, 'handled'), inTable3(context, 'handled')?.value, ...whole(passage)].filter((one) => one !== undefined);
    const bases = new Set(wholes.flatMap((base) => [base, base - forward]));
    const sum = list.reduce((so, one) => so + one.value, 0);
    const most = Math.max(...bases);
    if (bases.size === 0 || bases.has(sum) || (sum < most && !isComplete(keys))) return [];
    const base = value(passage, 'handled') ?? wholes[0] ?? 0;
    return [
      {
        message: `正文列出的办理结果合计 ${sum} 件，办结是 ${base} 件，差 ${Math.abs(sum - base)}，请核对`,
        cells: [],
        texts: [passage.slot.id],
        spans: list.map((mention) => factSpan({ passage, mention })),
        expected: base,
        actual: sum,
        difference: sum - base,
      },
    ];
  });
}
const value = (passage: Passage, key: MentionKey): number | undefined => passage.mentions().find((mention) => mention.key === key)?.value;

/** What came in by a text's own account: 受理; 新收; 新收 and 上年结转. */
function whole(passage: Passage): readonly (number | undefined)[] {
  const [accepted, received, carriedIn] = [
    value(passage, 'receivedOrPlusCarriedIn'),
    value(passage, 'received'),
    value(passage, 'carriedIn'),
  ];
  return [accepted, received, received !== undefined && carriedIn !== undefined ? received + carriedIn : undefined];
}

/** TX-12 */
function notAllHandled(context: Context): readonly Remark[] {
  const open = inTable3(context, 'carriedForward');
  if (!open || open.value === 0) return [];
  return facts(context).flatMap((fact): Remark[] => {
    const { passage, mention } = fact;
    if (mention.key !== 'allHandled' || passage.mentions().some(({ key, value: left }) => key === 'carriedForward' && left > 0)) return [];
    const message = `正文${quote(mention.text)}，${open.name}却是 ${open.value} 件，请核对`;
    return [
      {
        message,
        cells: open.cells,
        texts: [passage.slot.id],
        spans: [factSpan(fact)],
        expected: 0,
        actual: open.value,
        difference: open.value,
      },
    ];
  });
}

/** Figures of one sentence that are parts of one whole. */
const partsOf = (passage: Passage, key: MentionKey, one: Mention): readonly Mention[] =>
  passage.mentions().filter((mention) => mention.key === key && mention.sentence === one.sentence && mention.certainty === 'exact');

const ASSISTED = /协助|协办|转办|代办|其他|其它|等/;

/** TX-14 */
function channelsAddUp(context: Context): readonly Remark[] {
  return statements(context).flatMap(({ fact, rule, kind }): Remark[] => {
    const { passage, mention } = fact;
    if ((rule !== 'TX-01' && rule !== 'TX-02') || kind !== 'plain') return [];
    const list = partsOf(passage, 'channel', mention).filter(({ start }) => start >= mention.start);
    const sum = list.reduce((so, one) => so + one.value, 0);
    const last = list[list.length - 1];
    if (list.length < 2 || !last || sum === mention.value) return [];
    const alternatives = whole(passage).filter((one) => one !== undefined);
    const words = passage.text.slice(mention.start, last.end + 12);
    if (alternatives.includes(sum) || (sum < mention.value && ASSISTED.test(words))) return [];
    const parts = list.map(({ value: part }) => part).join(' + ');
    return [
      listRemark(passage, [mention, ...list], `正文各申请渠道 ${parts} = ${sum} 件，收到的是 ${mention.value} 件`, mention.value, sum),
    ];
  });
}

/** 「（市政府 349 件、沭阳县 477 件、…）」 right behind a figure, or 「其中县公安局收到 120 件」. */
const IN_BRACKETS = /^[（(]([^（）()]{8,400})[）)]/;
const UNIT =
  /^(?:其中)?[：:，,]?\s*([\u4e00-\u9fa5]{1,20}(?:市|县|区|旗|局|委|办|室|厅|乡|镇|街道|政府|部门|单位|园|中心|所|院|处|科))(?:收到|受理|办理|收办)?\s*(\d+)\s*[件宗起份]$/;

/** T3-09: a total split by unit. */
function unitsAddUp(context: Context): readonly Remark[] {
  return facts(context).flatMap(({ passage, mention }): Remark[] => {
    if (!isWhole(mention) || mention.certainty === 'approximate') return [];
    const bracket = IN_BRACKETS.exec(passage.text.slice(mention.end))?.[1];
    const named = bracket?.split(/[、，；,;]/).map((entry) => UNIT.exec(entry.trim())?.[2]);
    const inBrackets = named?.every((digits) => digits !== undefined) ? named.map(Number) : [];
    const list = passage.mentions().filter(({ key, of, label }) => key === 'part' && of === mention && UNIT_NAME.test(label ?? ''));
    const values = inBrackets.length > 0 ? inBrackets : list.map(({ value: own }) => own);
    const sum = values.reduce((so, own) => so + own, 0);
    // Behind 其中 only some may be named.
    if (values.length < 3 || sum === mention.value || (inBrackets.length === 0 && sum < mention.value)) return [];
    return [
      listRemark(
        passage,
        [mention, ...list],
        `正文按单位分列的 ${values.join(' + ')} = ${sum} 件，总数是 ${mention.value} 件`,
        mention.value,
        sum,
      ),
    ];
  });
}
const UNIT_NAME = /[市县区旗局委办室厅乡镇道府门位园心所院处科]$/;

const listRemark = (passage: Passage, all: readonly Mention[], words: string, expected: number, actual: number): Remark => ({
  message: `${words}，差 ${Math.abs(actual - expected)}，请核对`,
  cells: [],
  texts: [passage.slot.id],
  spans: all.map((mention) => factSpan({ passage, mention })),
  expected,
  actual,
  difference: actual - expected,
});

export const flowRules: readonly Rule[] = [
  {
    id: 'TX-07',
    severity: 'warning',
    title: '正文的收办平衡',
    basis: [printed('第三部分勾稽关系：第一项加第二项之和，等于第三项加第四项之和')],
    watches: () => TOTALS,
    check: unbalanced,
    handbook: {
      what: '正文同时写了新收、上年结转、办结、结转下年的，新收＋上年结转＝办结＋结转下年。',
      why: '报告格式印出的勾稽关系在正文里同样成立。',
      wrong: '“新收78件，上年结转3件，答复75件，结转下年度3件”（81 对 78）',
      right: '“新收78件，上年结转3件，答复78件，结转下年度3件”',
    },
  },
  {
    id: 'TX-08',
    severity: 'hint',
    title: '办理结果合计',
    basis: [practice('常理')],
    watches: () => ['table3.handled.total'],
    check: outcomesAddUp,
    handbook: {
      what: '正文列出的办理结果合计不大于办结件数；六种结果都列出的，合计等于办结件数。',
      why: '只列几种结果的报告很多，不算差错；合计超过办结数，一定有一个数写错了。',
      wrong: '“办结20件，其中予以公开15件，部分公开4件，无法提供3件”',
      right: '“办结22件，其中予以公开15件，部分公开4件，无法提供3件”',
    },
  },
  {
    id: 'TX-12',
    severity: 'warning',
    title: '写了全部办结',
    basis: [practice('正文与表格同一口径的数字应当一致')],
    watches: () => ['table3.carriedForward.total'],
    check: notAllHandled,
    handbook: {
      what: '写了“均已办结”“全部按期答复”“办结率100%”的，表三结转下年度继续办理的总计应为 0；同一段写明了结转件数的除外。',
      why: '还有结转下年的，就不能说全部办结。',
      wrong: '正文“均已按时办结”，表三结转下年度继续办理 2',
      right: '正文“到期的均已按时办结，另有2件结转下年度”',
    },
  },
  {
    id: 'TX-14',
    severity: 'hint',
    title: '申请渠道合计',
    basis: [practice('常理')],
    watches: () => [],
    check: channelsAddUp,
    handbook: {
      what: '正文按网络、信函、当面、传真、邮件等渠道分列的件数，合计等于收到的件数。协助、转办的不算。',
      why: '每件申请只从一个渠道来。',
      wrong: '“收到14件，其中信函10件、网络5件”',
      right: '“收到14件，其中信函10件、网络4件”',
    },
  },
  {
    id: 'T3-09',
    severity: 'warning',
    title: '所属单位合计',
    basis: [practice('汇总报告的总数等于各单位之和')],
    watches: () => [],
    check: unitsAddUp,
    handbook: {
      what: '正文把总数按部门、乡镇、县区分列的，各单位之和等于总数。',
      why: '汇总时漏报、重报一个单位，分列的数就加不到总数。',
      wrong: '“收办100件（市政府40件、甲县30件、乙县20件）”',
      right: '“收办100件（市政府40件、甲县30件、乙县30件）”',
    },
  },
];
