// Slips of the pen: doubled, cut and confused words, numbers that say two things, what must not be published (LG-01, LG-02, LG-05).
import { practice, regulation } from '../../form';
import type { Context, Remark, Rule } from '../rule';
import { matches, proseOf, quote, type Passage } from './prose';

const remark = (passage: Passage, at: number, words: string, what: string): Remark => ({
  message: `“${passage.slot.label}”里${quote(words)}${what}`,
  cells: [],
  texts: [passage.slot.id],
  spans: [passage.span(at, at + words.length)],
});

const DOUBLED = /([\u4e00-\u9fa5]{2,4})\1/g;
/** What is doubled rightly: 信息公开公开栏, 一件一件, 信息管理管理办法. */
const RIGHTLY = /^(?:公开|管理|监督|服务|平台|办公|一.|逐.|.{0,2}[一二三四]|研究|讨论|商量|时时|处处|层层|人人|个个|条条|项项)$/;

/** First characters of words that were cut at a mark: 受理渠。 */
const CUT =
  /(?:(?:受理|公开|申请|发布|服务|获取|沟通|传播|查询|反馈)渠|(?:公开|网络|政务|发布|服务|互动|信息)平|信息公|申请公|政务公|主动公|政府信|年度报|长效机|保障机|审查机|工作制|改进措|政府网|门户网|公开栏目建|工作人)(?=[，。；、])/g;
/** A head that lost its first character. */
const HEADLESS =
  /^[^\S\n]*(?:[（(][一二三四五六][）)])?(?:府信息公开|务公开|动公开(?:情况|方面|政府信息)?|督保障|体情况|在的主要问题|他需要报告)/gm;

/** Written so, it is a slip of the input method; the second says what is meant. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/转结(?![构果合束论])/g, '结转'],
  [/截止(?=\s*(?:20\d\d\s*年|\d{1,2}\s*月|目前|年底|年末))/g, '截至'],
  [/布署/g, '部署'],
  [/公部(?=[政信有相各])/g, '公布'],
  [/反溃/g, '反馈'],
  [/通迅/g, '通讯'],
  [/既时(?=公开|答复|办理|更新|回复)/g, '及时'],
  [/己(?=经|办结|答复|完成|全部|按)/g, '已'],
  [/告之书/g, '告知书'],
  [/复行政议/g, '行政复议'],
  [/信息公布条例/g, '信息公开条例'],
  [/依申请公布/g, '依申请公开'],
  [/帐号/g, '账号'],
  [/做为(?=政府|主要|重要|重点)/g, '作为'],
];

/** Most texts hold none of them: one look instead of one for each. */
const MAYBE_CONFUSED = /转结|截止|布署|公部|反溃|通迅|既时|己|告之书|复行政议|公布|帐号|做为/;

/** LG-01 */
const slips = (context: Context): readonly Remark[] =>
  proseOf(context).passages.flatMap((passage): Remark[] => {
    const { text } = passage;
    const doubled = matches(DOUBLED, text).filter(([, word = '']) => !RIGHTLY.test(word) && !/^(.)\1+$/.test(word));
    const broken = matches(/[，、]\s*\n/g, text);
    return [
      ...doubled.map((match) => remark(passage, match.index, match[0], '像是重复了')),
      ...matches(CUT, text).map((match) => remark(passage, match.index, match[0], '像是漏了后面的字')),
      ...matches(HEADLESS, text).map((match) => remark(passage, match.index, match[0].trim(), '像是漏了前面的字')),
      ...(MAYBE_CONFUSED.test(text) ? CONFUSED : []).flatMap(([pattern, right]) =>
        matches(pattern, text).map((match) => remark(passage, match.index, match[0], `像是“${right}”的笔误`)),
      ),
      ...broken.map((match) =>
        remark(passage, Math.max(0, match.index - 6), text.slice(Math.max(0, match.index - 6), match.index + 1), '后面断成了另一段'),
      ),
    ];
  });

/** 65余: a figure to the last digit, and 余. 60余 and 1.2万余 are right. */
const EXACT_AND_MORE = /\d*[1-9]\s*(?:余|多)\s*(?=[件条份次篇期宗起人个场])|\d*[1-9]\s*[件条份次篇期宗起人个场]\s*(?:左右|上下)/g;
const TWICE = /(?:约|近|大约|将近)\s*\d[\d.]*\s*[万千]?\s*(?:余|多|[件条份次篇期人个场]\s*左右)/g;
const IN_WORDS =
  /[^每任逐同第某统唯专之\d一二三四五六七八九十百千]([一二两三四五六七八九十百千]{1,5})(余|多)?([件条份次期场])(?!事|套|龙|例|线|性|不|又)/g;

/** LG-02 */
const numbers = (context: Context): readonly Remark[] =>
  proseOf(context).passages.flatMap((passage): Remark[] => {
    const { text, slot } = passage;
    if (slot.section === 5) return [];
    const exact = matches(EXACT_AND_MORE, text).filter(({ index }) => !/[.\d]/.test(text.charAt(index - 1)));
    const inDigits = /\d\s*[件条份次期场]/.test(text);
    const words = inDigits ? matches(IN_WORDS, text) : [];
    return [
      ...exact.map((match) => remark(passage, match.index, match[0].trim(), '既是准确数又是约数，请二者取一')),
      ...matches(TWICE, text).map((match) => remark(passage, match.index, match[0], '约数说了两遍，请留一个')),
      ...words.map((match) =>
        remark(passage, match.index + 1, match[0].slice(1), '用的是中文数字，同一段其他件数用的是阿拉伯数字，请统一'),
      ),
    ];
  });

const IDENTITY = /(^|[^\d])(\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dXx])/g;
const MOBILE = /(^|[^\d])(1[3-9]\d{9})(?!\d)/g;
const SECRET = /(?:秘密|机密|绝密)\s*[★☆]|[【[](?:秘密|机密|绝密)[】\]]|^[^\S\n]*(?:秘密|机密|绝密)[^\S\n]*$/gm;
const PERSON =
  /申请人[：:]?[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔崔康邱秦江史侯邵孟龙万段雷钱汤尹黎武乔贺赖龚][\u4e00-\u9fa5]{1,2}(?:先生|女士)/g;

/** LG-05 */
const secrets = (context: Context): readonly Remark[] =>
  proseOf(context).passages.flatMap((passage): Remark[] => {
    const { text, slot } = passage;
    const numbered = (pattern: RegExp, what: string) =>
      matches(pattern, text).map((match) => remark(passage, match.index + (match[1] ?? '').length, match[2] ?? '', what));
    const long = /\d{11}/.test(text);
    return [
      ...(long ? numbered(IDENTITY, '像是身份证号，不能公开') : []),
      // The body's own way of contact stands in the preamble.
      ...(!long || slot.id === 'text.preamble' ? [] : numbered(MOBILE, '像是手机号，个人的手机号不能公开')),
      ...matches(SECRET, text).map((match) => remark(passage, match.index, match[0], '像是密级标志，请核对能否公开')),
      ...matches(PERSON, text).map((match) => remark(passage, match.index, match[0], '像是申请人的姓名，不宜公开')),
    ];
  });

export const slipRules: readonly Rule[] = [
  {
    id: 'LG-01',
    severity: 'hint',
    title: '错漏字',
    basis: [practice('已公布报告里实际出现过的差错')],
    watches: () => [],
    check: slips,
    handbook: {
      what: '没有重复的词（工作工作）、漏掉的字（受理渠。）、颠倒和同音的字（转结、截止12月底），段落不在逗号后断开。',
      why: '这些差错用眼睛看很容易放过去。',
      wrong: '“畅通依申请公开受理渠。”“转结下年度办理1件”',
      right: '“畅通依申请公开受理渠道。”“结转下年度办理1件”',
    },
  },
  {
    id: 'LG-02',
    severity: 'hint',
    title: '数字的写法',
    basis: [practice('准确数不加“余”“左右”；统计数字用阿拉伯数字（未查对国家标准原文）')],
    watches: () => [],
    check: numbers,
    handbook: {
      what: '准确到个位的数字不加“余”“多”“左右”；“约”“近”不与“余”“左右”同用；同一段里的件数，不混用中文数字和阿拉伯数字。',
      why: '“65余条”到底是 65 条还是更多，读者无从知道。',
      wrong: '“65余条”“约100余件”“收到12件，办结一件”',
      right: '“65条”“60余条”“收到12件，办结1件”',
    },
  },
  {
    id: 'LG-05',
    severity: 'hint',
    title: '不能公开的内容',
    basis: [regulation('explicit', '第十四条'), regulation('explicit', '第十五条')],
    watches: () => [],
    check: secrets,
    handbook: {
      what: '正文里不出现申请人姓名、身份证号、个人手机号，不出现密级标志。导语里本机关的联系电话不在此列。',
      why: '年报向社会公开，涉及个人隐私和国家秘密的内容不能写进去。',
      wrong: '“申请人张某某（身份证号 13 开头的 18 位数字）”',
      right: '“1名申请人”',
    },
  },
];
