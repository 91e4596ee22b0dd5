// Years that were left standing: beside this year's figures, in the plans, in the date, in terms of the day (YR-03, YR-04, YR-05, YR-08).
import { practice, regulation } from '../../form';
import { chineseNumber, levelOf, type Level } from '../../report';
import type { Context, Remark, Rule, Severity } from '../rule';
import { matches, proseOf, quote, sentenceAround, type Passage } from './prose';

const YEAR = /(20\d\d)\s*年/g;
const DONE = /收到|受理|收办|办理|办结|答复|公开|发布|制发|制定|印发|废止|收取|作出/;
/** In front of a year: then it is compared with, counted from, or somebody else's. */
const APART_BEFORE = /比|较|同比|从|自|至|到|与|和|《|〔|因|对|含|包括|其中|截至|截止|上年|结转|历年|—|-|、/;
/** Behind it. */
const APART_BEHIND =
  /^(?:度)?(?:的|底|末|初|前|后|以来|起|至|到|版|第|号|结转|转|相比|同期|同比|相较|基础|预算|决算|部门预|部门决|财政|工作要点|工作计划|要点|计划|规划|年度报告|政府信息公开(?:工作)?年度报告|信息公开年报|年报|\d+月|\s*\d{1,2}\s*月|—|-|、|（|\()/;

/** YR-03 */
function otherYears(context: Context): readonly Remark[] {
  const { year } = context.report;
  const { overview, of } = proseOf(context);
  const other = of('text.otherMatters');
  return [...overview, ...(other ? [other] : [])].flatMap((passage): Remark[] => {
    const { text } = passage;
    const found = matches(YEAR, text).filter((match) => {
      const stated = Number(match[1]);
      if (stated !== year - 1 && stated !== year + 1) return false;
      const end = match.index + match[0].length;
      const sentence = sentenceAround(text, match.index, end);
      const before = text.slice(sentence.start, match.index);
      const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('：')) + 1);
      const behind = text.slice(end, Math.min(sentence.end, end + REACH));
      if (clause.replace(/\s/g, '').length > SUBJECT || APART_BEFORE.test(clause) || APART_BEHIND.test(behind)) return false;
      // 「2023年，…收到」: the verb stands in this clause or in the next one, and nothing is compared or carried over.
      const clauses = text.slice(end, sentence.end).split(/[，,]/).slice(0, 2).join('，');
      return DONE.test(clauses) && !/结转|转至|转入|相比|比较|计划|将于|拟于/.test(clauses.slice(0, REACH));
    });
    const [first] = found;
    if (!first) return [];
    const message = `“${passage.slot.label}”里写的是${quote(first[0])}，报告年度是 ${year} 年，请核对是否沿用了别的年度的文字`;
    return [
      {
        message,
        cells: [],
        texts: [passage.slot.id],
        spans: found.map(({ index, 0: words }) => passage.span(index, index + words.length)),
      },
    ];
  });
}
/** Characters looked at behind a year. */
const REACH = 40;
/** A subject in front of the year: 「我局2022年收到」. */
const SUBJECT = 12;

const MEASURES = /(?:改进|整改)(?:情况|措施|方向)|下一步|今后|下步/;
const PLANS = /将|要|拟|继续|进一步|加大|加强|强化|提升|推进|健全|完善|抓好/;
const PAST = /已|了(?!解)|取得|完成|针对|年内|全年|上年/;

/** The part of section 五 that speaks of measures. */
function measures(context: Context): readonly { readonly passage: Passage; readonly from: number }[] {
  const { of } = proseOf(context);
  const [own, improvements] = [of('text.problems'), of('text.improvements')];
  const at = own ? own.text.search(MEASURES) : -1;
  return [...(own && at >= 0 ? [{ passage: own, from: at }] : []), ...(improvements ? [{ passage: improvements, from: 0 }] : [])];
}

/** YR-04 */
function plansOfThisYear(context: Context): readonly Remark[] {
  const { year } = context.report;
  const parts = measures(context);
  const all = parts.flatMap(({ passage, from }) => matches(YEAR, passage.text.slice(from)).map(({ 1: digits }) => Number(digits)));
  if (all.length === 0 || all.includes(year + 1)) return [];
  return parts.flatMap(({ passage, from }): Remark[] => {
    const { text, span, slot } = passage;
    const wrong = matches(YEAR, text.slice(from)).filter((match) => {
      const at = from + match.index;
      const sentence = sentenceAround(text, at, at + match[0].length);
      const behind = text.slice(at + match[0].length, sentence.end);
      return (
        /^[\s（(]*(?:[一二三四五六七八九]是)?\S{0,4}$/.test(text.slice(sentence.start, at)) &&
        !APART_BEHIND.test(behind) &&
        PLANS.test(behind) &&
        !PAST.test(behind)
      );
    });
    const [first] = wrong;
    if (!first) return [];
    const message = `改进措施写的是${quote(first[0])}，今后的措施应写 ${year + 1} 年或“下一步”`;
    return [
      { message, cells: [], texts: [slot.id], spans: wrong.map(({ index, 0: words }) => span(from + index, from + index + words.length)) },
    ];
  });
}

/** 「2023年1月17日」, 「2023-1-17」, 「二〇二三年一月十七日」. */
function dateOf(text: string): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const match =
    /^([\d〇○零一二三四五六七八九]{4})[年\-/.]\s*([\d一二三四五六七八九十]{1,2})[月\-/.]\s*([\d一二三四五六七八九十]{1,3})日?$/.exec(
      text.replace(/\s/g, ''),
    );
  if (!match) return undefined;
  const [year = NaN, month = NaN, day = NaN] = match
    .slice(1)
    .map((digits) => (/\d/.test(digits) ? Number(digits) : (chineseNumber(digits.replace(/○/g, '〇')) ?? NaN)));
  return [year, month, day].some(Number.isNaN) ? undefined : { year, month, day };
}

/** Who must publish when, in the year after: 条例 art. 49. For the rest it is custom. */
function deadline(level: Level | undefined): { readonly month: number; readonly binding: boolean } | undefined {
  switch (level) {
    case 'province':
    case 'prefecture':
    case 'county':
      return { month: 3, binding: true };
    case 'department':
      return { month: 1, binding: true };
    case 'state':
    case 'office':
    case 'township':
    case 'subdistrict':
      return { month: 1, binding: false };
    case 'zone':
    case undefined:
      return undefined;
  }
}

/** YR-05 */
function late(context: Context): readonly Remark[] {
  const { year, date, level, agency } = context.report;
  const written = date === undefined ? undefined : dateOf(date);
  if (!written || date === undefined) return [];
  const say = (message: string, severity: Severity = 'warning'): readonly Remark[] => [
    { message: `成文日期${quote(date)}${message}`, cells: [], severity },
  ];
  if (written.year <= year) return say(`早于报告年度结束，请核对年份`);
  const limit = deadline(level ?? levelOf(agency));
  const months = (written.year - year - 1) * 12 + written.month;
  if (!limit || months <= limit.month) return [];
  return limit.binding
    ? say(`晚于条例规定的 ${year + 1}年${limit.month}月31日前，请核对`)
    : say(`晚于一般的公布时间（${year + 1}年${limit.month}月31日前，或按当地通知），请核对`, 'hint');
}

/** Meetings by the year in which they were held. */
const MEETINGS: readonly (readonly [RegExp, number])[] = [
  [/十九届五中全会/g, 2020],
  [/十九届六中全会/g, 2021],
  [/二十大(?!报)/g, 2022],
  [/二十届二中全会/g, 2023],
  [/二十届三中全会/g, 2024],
  [/二十届四中全会/g, 2025],
];

/** YR-08 */
function datedTerms(context: Context): readonly Remark[] {
  const { year } = context.report;
  const { passages } = proseOf(context);
  const say = (passage: Passage, match: RegExpExecArray, message: string): Remark => ({
    message: `${quote(match[0])}${message}`,
    cells: [],
    texts: [passage.slot.id],
    spans: [passage.span(match.index, match.index + match[0].length)],
  });
  const current = passages.some(({ text }) => /二十大|二十届/.test(text));
  return passages.flatMap((passage): Remark[] => {
    const { text } = passage;
    const later = /届|大/.test(text)
      ? MEETINGS.flatMap(([words, held]) =>
          held > year ? matches(words, text).map((match) => say(passage, match, `是 ${held} 年召开的，报告年度是 ${year} 年，请核对`)) : [],
        )
      : [];
    const earlier =
      year >= 2023 && !current
        ? matches(/十九(?:大|届.中全会)/g, text)
            .slice(0, 1)
            .map((match) => say(passage, match, '是上一届的提法，请核对是否沿用了往年的文字'))
        : [];
    const renewed =
      year >= 2021
        ? matches(/新(?:修订的?|修改的?)?(?:《(?:中华人民共和国)?(?:政府信息公开)?条例》|条例(?=[，。；、]))/g, text).map((match) =>
            say(passage, match, '：修订后的条例自 2019 年 5 月 15 日起施行，不宜再称“新”'),
          )
        : [];
    return [...later, ...earlier, ...renewed];
  });
}

export const yearRules: readonly Rule[] = [
  {
    id: 'YR-03',
    severity: 'warning',
    title: '正文里的年份',
    basis: [practice('常理')],
    watches: () => [],
    check: otherYears,
    handbook: {
      what: '总体情况和第六部分里，“收到”“公开”“办理”“收取”等本年工作旁边的年份是报告年度。与上年比较、结转、预决算、文件名称里的年份不受限制。',
      why: '沿用上年的文字而没有改年份。',
      wrong: '2023 年的年报写“2022年，我局共收到申请12件”',
      right: '“{年度}年，我局共收到申请{新收}件”',
    },
  },
  {
    id: 'YR-04',
    severity: 'hint',
    title: '改进措施的年份',
    basis: [practice('常理')],
    watches: () => [],
    check: plansOfThisYear,
    handbook: {
      what: '第五部分今后的措施，年份是报告年度的下一年，或者写“下一步”“新的一年”。',
      why: '报告写于下一年年初，今后的措施不会还在已经过去的一年。',
      wrong: '2023 年的年报写“2023年，我局将进一步加强……”',
      right: '“{下一年度}年，我局将进一步加强……”',
    },
  },
  {
    id: 'YR-05',
    severity: 'warning',
    title: '成文日期',
    basis: [regulation('explicit', '第四十九条'), practice('乡镇、街道按惯例；各地通知的时间往往更早')],
    watches: () => [],
    check: late,
    handbook: {
      what: '成文日期在报告年度结束之后；县级以上政府部门不晚于下一年 1 月 31 日，县级以上地方政府不晚于 3 月 31 日。乡镇、街道按当地通知，一般 1 月 31 日前，只作提示。',
      why: '逾期公布是考核扣分项；日期早于年末，多半是年份没有改。',
      wrong: '某县某局 2023 年年报，成文日期 2024年2月6日',
      right: '2024年1月17日',
    },
  },
  {
    id: 'YR-08',
    severity: 'hint',
    title: '过时和超前的提法',
    basis: [practice('常理')],
    watches: () => [],
    check: datedTerms,
    handbook: {
      what: '不写报告年度以后才召开的会议，不沿用上一届的提法；2021 年以后的年报不再称“新《条例》”。',
      why: '提法过时，说明文字是从往年抄来的。',
      wrong: '2021 年的年报写“学习党的二十大精神”；2023 年的年报写“新《条例》”',
      right: '按报告年度的实际写',
    },
  },
];
