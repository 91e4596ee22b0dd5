// The preamble: its parts, the period, the legal basis (ST-13, ST-14, YR-02, YR-06).
import { practice, source } from '../../form';
import { chineseNumber } from '../../report';
import type { Context, Remark, Rule } from '../rule';
import { matches, proseOf, quote, type Passage } from './prose';

const PREAMBLE = 'text.preamble';
const SECTIONS = 6;

const PARTS =
  /(?:由|包括|包含|分为)([^。；\n]{4,160}?)[等共]{0,2}([一二三四五六七八九十\d]{1,2})\s*(?:个)?(?:部分|项内容|个方面|方面内容|项)/;

/** ST-13 */
function parts(context: Context): readonly Remark[] {
  const passage = proseOf(context).of(PREAMBLE);
  const match = passage && PARTS.exec(passage.text);
  if (!passage || !match) return [];
  const [words, names = '', numeral = ''] = match;
  const said = chineseNumber(numeral) ?? Number(numeral);
  const listed = names
    .replace(/行政复议[、和及与]*(?:提起)?行政诉讼/g, '复议诉讼')
    .split(/[、，,]|以及/)
    .filter((name) => name.trim() !== '').length;
  const open = /等\s*[一二三四五六七八九十\d]/.test(words);
  const wrong =
    said !== SECTIONS ? `应为六部分` : listed > 1 && listed !== said && !(open && listed < said) ? `但只列出了 ${listed} 项` : undefined;
  if (wrong === undefined) return [];
  const message = `导语里写的是“${numeral}${words.slice(words.lastIndexOf(numeral) + numeral.length)}”，${wrong}`;
  return [{ message, cells: [], texts: [PREAMBLE], spans: [passage.span(match.index, match.index + words.length)] }];
}

const ELEMENTS: readonly (readonly [string, RegExp])[] = [
  ['编制依据', /条例|国办公开办函/],
  ['统计期限', /\d{4}\s*年\s*1\s*月\s*1\s*日|统计(?:期限|时限|时间)/],
  ['电子版的查阅地址', /下载|查阅|网址|网站|www|http/i],
  ['联系地址', /地址/],
  ['邮编', /邮编|邮政编码/],
  ['电话', /电话/],
];

/** ST-14 */
function elements(context: Context): readonly Remark[] {
  const passage = proseOf(context).of(PREAMBLE);
  const say = (message: string): Remark => ({ message, cells: [], texts: [PREAMBLE] });
  if (!passage) return [say('没有导语。多数年报在正文前写明编制依据、统计期限、电子版查阅地址和联系方式，请考虑补写')];
  const missing = ELEMENTS.filter(([, words]) => !words.test(passage.text)).map(([name]) => name);
  const remarks = missing.length > 0 ? [say(`导语没有写${missing.join('、')}，请考虑补写`)] : [];
  return [
    ...remarks,
    ...odd(passage, /(?:邮编|邮政编码)\s*[：:]?\s*(\d+)/, (digits) => digits.length === 6, '邮编应为 6 位数字'),
    ...odd(passage, /电话\s*[：:]?\s*([\d－\-—（）() ]{5,20}\d)/, isPhone, '固定电话请写明区号'),
  ];
}

/** With an area code, or a mobile or service number. */
const isPhone = (written: string): boolean => {
  const digits = written.replace(/\D/g, '');
  return /^0\d{9,11}/.test(digits) || digits.length === 11 || digits.length <= 5 || /^400/.test(digits);
};

function odd(passage: Passage, pattern: RegExp, isRight: (digits: string) => boolean, cure: string): readonly Remark[] {
  const match = pattern.exec(passage.text);
  if (!match || isRight(match[1] ?? '')) return [];
  return [
    {
      message: `导语里${quote(match[0])}：${cure}`,
      cells: [],
      texts: [PREAMBLE],
      spans: [passage.span(match.index, match.index + match[0].length)],
    },
  ];
}

const PERIOD = /(\d{4})\s*年\s*1\s*月\s*1\s*日[^。；\n\d]{0,8}(?:(\d{4})\s*年\s*)?12\s*月\s*31\s*日/g;

/** YR-02 */
function period(context: Context): readonly Remark[] {
  const { year } = context.report;
  return proseOf(context).passages.flatMap((passage) => {
    if (passage.slot.section > 1) return [];
    return matches(PERIOD, passage.text).flatMap((match): Remark[] => {
      const [words, from, to = from] = match;
      if (Number(from) === year && Number(to) === year) return [];
      // Only what is said to be the period: 「2020年1月1日至12月31日的文件」 may be anything.
      if (!/统计|数据|时限|期限/.test(passage.text.slice(Math.max(0, match.index - 30), match.index))) return [];
      const message = `统计期限写的是${quote(words)}，应为 ${year}年1月1日至${year}年12月31日`;
      return [{ message, cells: [], texts: [passage.slot.id], spans: [passage.span(match.index, match.index + words.length)] }];
    });
  });
}

/** How the legal basis is miswritten, and how it should stand. */
const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/国办政务公开办函\s*[〔[（(]?\s*\d{4}\s*[〕\]）)]?\s*\d+\s*号/g, '发文字号应为国办公开办函〔2021〕30号'],
  [/国办公开办函\s*[〔[（(]?\s*2019\s*[〕\]）)]?\s*60\s*号/g, '2019 年的试行格式已经停用，应为国办公开办函〔2021〕30号'],
  [/国办公开办函\s*(?:[[（(]\s*2021\s*[\]）)]|2021)\s*第?\s*30\s*号/g, '年份应用六角括号，写作〔2021〕30号'],
  [/国令\s*第?\s*711\s*号/g, '应为国务院令第711号'],
  [/(?:国务院令|国令|令)\s*第?\s*492\s*号/g, '这是 2007 年条例的令号，现行条例为国务院令第711号'],
];

/** YR-06 */
const references = (context: Context): readonly Remark[] =>
  proseOf(context).passages.flatMap((passage) =>
    REFERENCES.flatMap(([pattern, cure]) =>
      matches(pattern, passage.text).map((match): Remark => {
        const message = `${quote(match[0])}：${cure}`;
        return { message, cells: [], texts: [passage.slot.id], spans: [passage.span(match.index, match.index + match[0].length)] };
      }),
    ),
  );

const CUSTOM = practice('几乎所有年报都有；条例第四十九条、第五十条没有要求');

export const preambleRules: readonly Rule[] = [
  {
    id: 'ST-13',
    severity: 'hint',
    title: '导语里的部分数',
    basis: [practice('常理')],
    watches: () => [],
    check: parts,
    handbook: {
      what: '导语写“由……等六部分组成”的，部分数是六，列出的名称也是六个。',
      why: '改了几年的导语，部分数和名称常常对不上。',
      wrong: '“本报告包括总体情况……等五项内容”',
      right: '“本报告由总体情况……其他需要报告的事项等六部分组成”',
    },
  },
  {
    id: 'ST-14',
    severity: 'hint',
    title: '导语的内容',
    basis: [CUSTOM],
    watches: () => [],
    check: elements,
    handbook: {
      what: '导语宜写明编制依据、统计期限、电子版查阅地址和联系方式（地址、6 位邮编、带区号的电话）。',
      why: '读者有疑问时要找得到人。这是通行做法，没有也不算错。',
      wrong: '没有导语；邮编写成 5 位',
      right: '“……统计期限自2022年1月1日起至2022年12月31日止……邮编：071000；电话：0312-1234567”',
    },
  },
  {
    id: 'YR-02',
    severity: 'error',
    title: '统计期限',
    basis: [practice('统计期限为报告年度的 1 月 1 日至 12 月 31 日')],
    watches: () => [],
    check: period,
    handbook: {
      what: '导语里的统计期限是报告年度的 1 月 1 日至 12 月 31 日，两头的年份都与标题一致（后一个年份可以省略）。',
      why: '沿用上年的导语而没有改年份，是最显眼的差错。',
      wrong: '2021 年的年报，统计期限写“2020年1月1日至2020年12月31日”',
      right: '“自{年度}年1月1日起至{年度}年12月31日止”',
    },
  },
  {
    id: 'YR-06',
    severity: 'warning',
    title: '依据的文号',
    years: { from: 2021 },
    basis: [source('explicit', '国办公开办函〔2021〕30号'), source('explicit', '《政府信息公开条例》（国务院令第711号）')],
    watches: () => [],
    check: references,
    handbook: {
      what: '报告 2021 年及以后年度，格式通知是国办公开办函〔2021〕30号，条例是国务院令第711号；年份用六角括号〔〕。',
      why: '沿用 2019 年的通知文号，说明格式也可能没有更新。',
      wrong: '“国令第711号”“国办公开办函〔2019〕60号”“国办公开办函[2021]30号”',
      right: '“国务院令第711号”“国办公开办函〔2021〕30号”',
    },
  },
];
