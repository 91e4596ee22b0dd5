// 行政复议 and 行政诉讼 in the text against table 4 (T4-03, T4-04, T4-05, T4-08, T4-09).
import { practice, type CellId, type Edition } from '../../form';
import { figure } from '../../report';
import type { Mention, MentionKey } from '../../narrative';
import type { Context, Remark, Rule } from '../rule';
import { against } from './compare';
import { addedUp, factSpan, facts, matches, proseOf, quote, sentenceOf, type Fact } from './prose';
import { otherScope } from './statements';
import { inTable4, type Block, type Meant, type Result } from './tables';

const SUITS: readonly Block[] = ['direct', 'afterReview'];
const ALL: readonly Block[] = ['review', ...SUITS];

const MEANT: Readonly<Partial<Record<MentionKey, readonly [readonly Block[], Result]>>> = {
  review: [['review'], 'total'],
  litigation: [SUITS, 'total'],
  directSuits: [['direct'], 'total'],
  suitsAfterReview: [['afterReview'], 'total'],
  reviewAndLitigation: [ALL, 'total'],
  reviewUpheld: [['review'], 'upheld'],
  reviewCorrected: [['review'], 'corrected'],
  reviewOther: [['review'], 'other'],
  reviewPending: [['review'], 'pending'],
  litigationUpheld: [SUITS, 'upheld'],
  litigationCorrected: [SUITS, 'corrected'],
  litigationOther: [SUITS, 'other'],
  litigationPending: [SUITS, 'pending'],
};

/** What a figure of cases may mean. Results beside 未经复议直接起诉 are those of that block, or of both. */
function meantBy(context: Context, { passage, mention }: Fact): readonly (Meant | undefined)[] {
  const found = MEANT[mention.key];
  if (!found) return [];
  const [blocks, result] = found;
  const whole = inTable4(context, blocks, result);
  // What a dismissal is, the form does not say.
  if (/驳回/.test(mention.text)) return [whole, inTable4(context, blocks, 'other')];
  if (result === 'total' || !mention.key.startsWith('litigation')) return [whole];
  const named = passage
    .mentions()
    .some(({ key, sentence }) => sentence === mention.sentence && (key === 'directSuits' || key === 'suitsAfterReview'));
  return named ? [whole, ...SUITS.map((block) => inTable4(context, [block], result))] : [whole];
}

const NARROWER = /备案|应诉|受理|代表.{0,6}政府/;

const isClaim = ({ key, value, inWords }: Mention): boolean => key === 'allUpheld' || (value === 0 && inWords === true);

/** T4-03 */
function cases(context: Context): readonly Remark[] {
  // Section 五 names what was put right, and little else that a table holds.
  const problems = proseOf(context)
    .passages.filter(({ slot, text }) => slot.section === 5 && /复议|诉讼/.test(text))
    .flatMap((passage) => passage.mentions().map((mention): Fact => ({ passage, mention })))
    .filter(({ mention: { key } }) => key === 'reviewCorrected' || key === 'litigationCorrected');
  return [...facts(context), ...problems].flatMap((fact): Remark[] => {
    if (isClaim(fact.mention) || otherScope(context, fact.mention)) return [];
    const word = NARROWER.exec(sentenceOf(fact))?.[0];
    const meant = meantBy(context, fact);
    if (meant.some((one) => one?.value === addedUp(fact))) return [];
    const found = against(fact, meant, word === undefined ? '' : `；正文说的是“${word}”，统计口径不同的请说明`);
    return found ? [found] : [];
  });
}

/** A claim in words: which figures must be 0 for it to be true. */
interface Claim {
  readonly blocks: readonly Block[];
  readonly results: readonly Result[];
}

/** The blocks named in front of a claim: in its sentence, or last before it. */
function blocksBefore({ passage, mention }: Fact): readonly Block[] {
  const named = passage
    .mentions()
    .filter(({ key, start }) => (key === 'review' || key === 'litigation' || key === 'reviewAndLitigation') && start < mention.end);
  const same = named.filter(({ sentence }) => sentence === mention.sentence);
  const last = named[named.length - 1];
  const keys = new Set((same.length > 0 ? same : last ? [last] : []).map(({ key }) => key));
  if (keys.has('reviewAndLitigation')) return ALL;
  return [...(keys.has('review') ? (['review'] as const) : []), ...(keys.has('litigation') ? SUITS : [])];
}

function claimOf(fact: Fact): Claim | undefined {
  const { mention } = fact;
  if (mention.key === 'allUpheld') {
    const blocks = blocksBefore(fact);
    return { blocks: blocks.length > 0 ? blocks : ALL, results: ['corrected', 'other', 'pending'] };
  }
  const [blocks, result] = MEANT[mention.key] ?? [];
  return blocks && result ? { blocks, results: [result] } : undefined;
}

/** The cells that speak against a claim. */
const counter = (context: Context, { blocks, results }: Claim): readonly Meant[] =>
  blocks.flatMap((block) => results.flatMap((result) => inTable4(context, [block], result) ?? [])).filter(({ value }) => value > 0);

/** T4-04: claims that the grammar reads, then 已审结 and 审理中. */
function claims(context: Context): readonly Remark[] {
  const read = facts(context).flatMap((fact): Remark[] => {
    const claim = isClaim(fact.mention) && !otherScope(context, fact.mention) ? claimOf(fact) : undefined;
    const found = claim ? counter(context, claim) : [];
    if (found.length === 0) return [];
    return [claimRemark(fact.mention.text, found, { texts: [fact.passage.slot.id], spans: [factSpan(fact)] })];
  });
  return [...read, ...proseOf(context).overview.flatMap((passage) => concluded(context, passage))];
}

const claimRemark = (words: string, found: readonly Meant[], more: Pick<Remark, 'texts' | 'spans'>): Remark => ({
  message: `正文${quote(words)}，${found.map(({ name, value }) => `${name}为 ${value}`).join('、')}，请核对`,
  cells: found.flatMap(({ cells }) => cells),
  ...more,
});

/** 「行政复议案件 9 件，均已审结」; a number beside the word is a count of its own (T4-03). */
const CONCLUDED = /(?:均|都|全部|皆|目前)?(?:已经|已)(?:全部|均|都)?审结(?!\s*[\d一二三四五六七八九十])/g;

function concluded(context: Context, passage: Fact['passage']): readonly Remark[] {
  if (!passage.text.includes('审结')) return [];
  return matches(CONCLUDED, passage.text).flatMap((match): Remark[] => {
    const [words] = match;
    const end = match.index + words.length;
    if (/\d\s*[件起宗]?[，,]?$/.test(passage.text.slice(Math.max(0, match.index - 4), match.index)) && !/[均都全]/.test(words)) {
      // 「其中 3 件已审结」 speaks of those 3.
      if (!/[，,]$/.test(passage.text.slice(0, match.index))) return [];
    }
    const before = passage.mentions().filter((mention) => mention.end <= match.index + 1);
    const sentence = before[before.length - 1]?.sentence;
    if (sentence === undefined) return [];
    const mention = { key: 'reviewConcluded', value: 1, start: match.index, end, text: words, certainty: 'exact', sentence } as const;
    const claim: Claim = { blocks: blocksBefore({ passage, mention }), results: ['pending'] };
    const found = counter(context, claim);
    return found.length === 0 ? [] : [claimRemark(words, found, { texts: [passage.slot.id], spans: [passage.span(match.index, end)] })];
  });
}

const corrected = ALL.map((block): CellId => `table4.${block}.corrected`);
const cellsOf = (form: Edition): readonly CellId[] => form.table4.figures.map(({ id }) => id);

/** T4-05 */
function correctionsUnmentioned(context: Context): readonly Remark[] {
  const { report } = context;
  const count = corrected.reduce((sum, id) => sum + (figure(report, id) ?? 0), 0);
  const section = proseOf(context).passages.filter(({ slot }) => slot.section === 5);
  if (count === 0 || section.length === 0 || section.some(({ text }) => /纠错|纠正|败诉|复议|诉讼/.test(text))) return [];
  const message = `表四有 ${count} 件被纠正，第五部分没有提到行政复议、行政诉讼方面的问题和改进措施，请考虑补写`;
  return [{ message, cells: corrected.filter((id) => (figure(report, id) ?? 0) > 0), texts: section.map(({ slot }) => slot.id) }];
}

/** T4-08 */
function casesUnmentioned(context: Context): readonly Remark[] {
  const { report, form } = context;
  const cells = cellsOf(form).filter((id) => (figure(report, id) ?? 0) > 0);
  const { passages, overview } = proseOf(context);
  if (cells.length === 0 || overview.length === 0 || passages.some(({ text }) => /复议|诉讼|应诉/.test(text))) return [];
  return [{ message: '表四有行政复议、行政诉讼案件，正文没有提到，请考虑补写', cells, texts: overview.map(({ slot }) => slot.id) }];
}

/** T4-09: only where the report says that its counts include last year's open cases. */
const INCLUDES = /(?:复议|诉讼|案件)[^。；\n]{0,30}[含包][^。；\n]{0,6}(?:上年|上一年|以前年度)[^。；\n]{0,4}(?:结转|未审结|未结)/;

function lastYearsOpenCases(context: Context): readonly Remark[] {
  const { report, lastYear } = context;
  const passage = proseOf(context).overview.find(({ text }) => INCLUDES.test(text));
  if (!lastYear || !passage) return [];
  return ALL.flatMap((block): Remark[] => {
    const total = inTable4(context, [block], 'total');
    const open = figure(lastYear, `table4.${block}.pending`);
    if (!total || open === undefined || total.value >= open || figure(report, total.cells[0] ?? `table4.${block}.total`) === undefined)
      return [];
    const message = `正文写明案件包括上年未审结的，${total.name}${total.value} 件，少于上年年报的尚未审结 ${open} 件，请核对`;
    return [{ message, cells: total.cells, texts: [passage.slot.id] }];
  });
}

export const disputeRules: readonly Rule[] = [
  {
    id: 'T4-03',
    severity: 'warning',
    title: '正文的复议诉讼件数',
    basis: [practice('正文与表格同一口径的数字应当一致')],
    watches: cellsOf,
    check: cases,
    handbook: {
      what: '正文的行政复议件数等于表四行政复议总计；行政诉讼件数等于“未经复议直接起诉”与“复议后起诉”两组总计之和；结果维持、结果纠正、其他结果、尚未审结的件数与对应格一致。',
      why: '备案、应诉、代政府应诉的件数与表四口径不同，正文用了这些口径的要说明。',
      wrong: '正文“行政诉讼案件57件”，表四直接起诉 25、复议后起诉 52',
      right: '正文“行政诉讼案件77件”',
    },
  },
  {
    id: 'T4-04',
    severity: 'warning',
    title: '复议诉讼的结论与表格不符',
    basis: [practice('常理')],
    watches: cellsOf,
    check: claims,
    handbook: {
      what: '写了没有行政复议、行政诉讼的，对应总计为 0；写了“均获维持”的，结果纠正、其他结果、尚未审结都为 0；写了“未被纠错”“零败诉”的，结果纠正为 0；写了“均已审结”的，尚未审结为 0。',
      why: '还有案件没有审结，就不能说全部维持。',
      wrong: '正文“行政复议7件，均获维持”，表四结果维持 5、尚未审结 2',
      right: '正文“行政复议7件，已审结的5件均获维持，2件尚未审结”',
    },
  },
  {
    id: 'T4-05',
    severity: 'hint',
    title: '被纠正没有写进问题',
    basis: [practice('有的地方对被纠错案件逐件扣分（鲤城区2020年绩效考评标准）')],
    watches: () => corrected,
    check: correctionsUnmentioned,
    handbook: {
      what: '表四结果纠正大于 0 的，第五部分宜写到行政复议、行政诉讼反映出的问题和改进措施。',
      why: '被纠正的案件最能说明工作中的问题，报告里回避了，读者会问。',
      wrong: '行政复议结果纠正 1，第五部分只字未提',
      right: '第五部分写明“答复不够规范，有1件在行政复议中被纠正，今后加强法制审核”',
    },
  },
  {
    id: 'T4-08',
    severity: 'hint',
    title: '正文没有提到复议诉讼',
    basis: [practice('常理')],
    watches: cellsOf,
    check: casesUnmentioned,
    handbook: {
      what: '表四有案件的，正文（一般在依申请公开部分）应提到行政复议、行政诉讼。',
      why: '表格有数、正文不提，读者不知道是漏写还是填错。',
      wrong: '表四行政复议总计 1，正文没有“复议”二字',
      right: '正文“因政府信息公开工作被申请行政复议{行政复议}件”',
    },
  },
  {
    id: 'T4-09',
    severity: 'hint',
    title: '上年未审结的案件',
    basis: [practice('有的报告注明案件数包括上年未审结的；报告格式是否要求未经核实')],
    watches: () => ALL.map((block): CellId => `table4.${block}.total`),
    check: lastYearsOpenCases,
    handbook: {
      what: '正文写明复议、诉讼件数包括上年未审结案件的，各组总计不少于上年年报的尚未审结件数。没有写明的不核对。',
      why: '上年没有审结的案件今年总要有个结果。',
      wrong: '正文“行政复议案件（含上年未审结）2件”，上年年报行政复议尚未审结 3',
      right: '正文“行政复议案件（含上年未审结）5件”',
    },
  },
];
