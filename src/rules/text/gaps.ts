// Numbers that are missing, do not add up or are not this year's: counts of what was published (TX-15), what was left open (TX-16),
// and figures of many years, which are left alone (TX-18).
import { practice } from '../../form';
import type { Context, Remark, Rule } from '../rule';
import { matches, proseOf, quote, type Passage } from './prose';

/** 「公开信息 249 条，其中 …」 up to the full stop: parts are parted by semicolons too. */
const WHOLE = /(\d+)\s*([条件篇次])[^。\n\d]{0,24}?其中([^。\n]*)/g;
const PART = /(\d+(?:\.\d+)?)\s*(万|千|余|多)?\s*(余|多)?\s*([条件篇次])/g;
/** Such sentences compare or nest, and their numbers are no parts. */
const NOT_PARTS = /其中|[较比]上|同比|增[加长]|减少|累计|以来|点击|浏览|阅读/;
const REST = /其他|其它|余为/;

/** TX-15 */
function published({ text, slot, span }: Passage): readonly Remark[] {
  if (!text.includes('其中')) return [];
  return matches(WHOLE, text).flatMap((match): Remark[] => {
    const [all, digits = '', unit = '', list = ''] = match;
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if (NOT_PARTS.test(list) || /申请|复议|诉讼|\d[\d.]*$/.test(before + all.slice(0, all.indexOf('其中')))) return [];
    const parts = matches(PART, list).filter(([, , scale, more, own]) => own === unit && scale === undefined && more === undefined);
    if (parts.length < 2 || parts.length !== matches(PART, list).length) return [];
    const whole = Number(digits);
    const sum = parts.reduce((so, [, part = '']) => so + Number(part), 0);
    if (sum === whole || (sum < whole && !REST.test(list))) return [];
    const end = match.index + all.length;
    const message = `正文${quote(`${digits}${unit}`)}的各部分 ${parts.map(([, part = '']) => part).join(' + ')} = ${sum}，差 ${Math.abs(sum - whole)}，请核对`;
    return [
      { message, cells: [], texts: [slot.id], spans: [span(match.index, end)], expected: whole, actual: sum, difference: sum - whole },
    ];
  });
}

/** What was left open, and how it is called. */
const OPEN: readonly (readonly [RegExp, string])[] = [
  [/〔[^〔〕\n]{0,60}〕/g, '待填'],
  [/[XxＸｘ×✕]{2,8}(?=\s*(?:件|条|年|月|日|次|份|期|人|名|元|万元|%|％|县|市|区|乡|镇|局|街道|单位))/g, '待填'],
  [/[○〇]{2,8}(?=\s*(?:件|条|月|日|次|份|期|人|元|万元|%|县|市|区|乡|镇|局))/g, '待填'],
  [/_{2,}|＿{2,}|﹍{2,}|【\s*】|（\s*）|\(\s*\)/g, '待填'],
  [/[（(【](?:待填|待补充?|待定|略|此处填写[^）)】\n]{0,20}|填写[^）)】\n]{0,20})[）)】]/g, '待填'],
  [/(?:…+|\.{3,})\s*(?:件|条|份|次|期|元)/g, '漏了数字'],
];
/** A unit that ends its clause, and in front of it a verb and its object but no number: 「共主动公开条，」 */
const UNIT = /[条件份篇元](?=[，。；、,;]|$)/gm;
const NO_NUMBER =
  /(?:共|共计|合计|累计|主动公开|公开|发布|收到|受理|办结|答复|制发|收取)(?:政府信息公开申请|政府信息|信息公开申请|信息|申请|规范性文件|信息处理费)?\s*[条件份篇元]$/;
/** Longer than any verb with its object. */
const BEFORE = 20;
/** Words that end so and lack nothing: 依申请公开件, 收到信件, 公开文件. */
const NOTHING_MISSING = /依申请公开件|申请件|受理件|办结件|答复件|结转件|[文信要稿案附邮来急零部配软硬条事]件/;
/** 〔2021〕30号 is no place left open. */
const NUMBERED = /^〔\s*\d{4}\s*〕$/;

/** Most texts hold none of these. */
const MAYBE_OPEN = /[〔XxＸｘ×✕○〇_＿﹍【（(…]|\.\.\./;

/** TX-16 */
function leftOpen({ text, slot, span }: Passage): readonly Remark[] {
  const found = (MAYBE_OPEN.test(text) ? OPEN : [])
    .flatMap(([pattern, what]) => matches(pattern, text).map((match) => ({ at: match.index, words: match[0], what })))
    .filter(({ words }) => !NUMBERED.test(words));
  const missing = matches(UNIT, text).flatMap(({ index }) => {
    const from = Math.max(0, index - BEFORE);
    const match = NO_NUMBER.exec(text.slice(from, index + 1));
    if (!match) return [];
    const at = from + match.index;
    return NOTHING_MISSING.test(text.slice(Math.max(0, at - 3), index + 1)) ? [] : [{ at, words: match[0], what: '漏了数字' }];
  });
  const all = [...found, ...missing].sort((a, b) => a.at - b.at);
  const [first] = all;
  if (!first) return [];
  const many = all.length > 1 ? `等 ${all.length} 处` : '';
  const message = `“${slot.label}”里${quote(first.words)}${many}${first.what === '待填' ? '还没有填写' : '漏了数字'}`;
  return [{ message, cells: [], texts: [slot.id], spans: all.map(({ at, words }) => span(at, at + words.length)) }];
}

export const gapRules: readonly Rule[] = [
  {
    id: 'TX-15',
    severity: 'hint',
    title: '公开条数分项合计',
    basis: [practice('常理')],
    watches: () => [],
    check: (context: Context) => proseOf(context).overview.flatMap(published),
    handbook: {
      what: '“公开多少条，其中某类多少条、某类多少条”，各类合计不大于总数；最后一项是“其他”的，合计等于总数。只列几类的不提示。',
      why: '分项之和超过总数，一定有一个数写错了。',
      wrong: '“公开信息249条，其中政策文件9条，工作动态245条”',
      right: '“公开信息254条，其中政策文件9条，工作动态245条”',
    },
  },
  {
    id: 'TX-16',
    severity: 'hint',
    title: '还有没填的地方',
    basis: [practice('常理')],
    watches: () => [],
    check: (context: Context) => proseOf(context).passages.flatMap(leftOpen),
    handbook: {
      what: '正文里没有“〔请填写：…〕”“XX件”“____”“（待填）”等没有填的地方，动词和量词之间没有漏掉数字。',
      why: '草稿和模板里的空当印进正式报告，是很难看的差错。',
      wrong: '“全年共主动公开条，收到申请XX件”',
      right: '“全年共主动公开268条，收到申请12件”',
    },
  },
  {
    id: 'TX-18',
    severity: 'hint',
    title: '历年累计数不作核对',
    basis: [practice('常理')],
    watches: () => [],
    // A promise, not a check: no rule compares such a figure.
    check: () => [],
    handbook: {
      what: '“历年累计”“截至目前累计”“自……以来”的数字不是本年数，不与表格核对，不作提示。',
      why: '表格填的是本年数，累计数本来就不同。',
      wrong: '（本条不产生提示）',
      right: '“本年度公开文件2份，历年累计381份”',
    },
  },
];
