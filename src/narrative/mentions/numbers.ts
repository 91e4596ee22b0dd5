// Numbers in flat text: digits and Chinese numerals with their unit, and the many numbers that are no figures.
import { chineseNumber } from '../../report';

/** `count` 件, 宗…; `bare` without a unit; `year` a calendar year; `idle` a number that is no figure: dates, 第711号, 20个工作日. */
export type NumberKind = 'count' | 'bare' | 'money' | 'percent' | 'year' | 'idle';
export interface NumberRead {
  readonly kind: NumberKind;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  /** Where the unit begins: what stands before it is the number alone. */
  readonly unitFrom: number;
  /** 余, 多, 左右, 以上 after it; 约, 近 before it is the reader's to see. */
  readonly approximate: boolean;
  readonly decimals: number;
}

const DIGITS = /\d{1,3}(?:，\d{3})+(?!\d)|\d+/y;
const FRACTION = /\.\d{1,8}/y;
const MULTIPLIER = /[十百千万亿]{0,2}/y;
const CHINESE = /[零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/y;
const NUMERALS = new Set('零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟');
const PERCENT_WORDS = /百分之([零〇一二两三四五六七八九十百\d.]{1,10})(?:点([零〇一二三四五六七八九]{1,4}))?/y;
const MORE = /[余多]/y;
const ABOUT = /左右|以上|上下|之多/y;
/** What may be counted as an application, a case or a document. 人 and 名 count applicants. */
const UNIT = /件次|人次|件套|万元|元|[件条份宗起封例次项个笔桩人名]|%(?!点)/y;
/** After a count: then it is a span, a part of a text or a way of speaking. */
const NO_COUNT =
  /^(?:个(?:工作日|自然日|月|季度|小时|百分点|方面|部分|环节|层级|步骤|一|以上)|件(?:事(?!项)|套)|次(?:性|办)|条(?:龙|例|线)|人(?=[大民员均]|工作|次会)|名(?:称|录))/;
const NO_FIGURE = /^(?:年|月|日|号|时|点|分|天|周|小时|个?工作日|部分(?!予以|公开)|方面|届|级|类|章|版|期|页|楼|室|层|处|-|\+|~|～|\/)/;
const FINANCIAL: Readonly<Record<string, string>> = {
  壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', '○': '〇',
}; // prettier-ignore
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Longer runs of numerals are no numbers; this also bounds the reading of one. */
const LONGEST = 16;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
const idle = (end: number): NumberRead => ({ kind: 'idle', end, value: 0, unit: '', unitFrom: end, approximate: false, decimals: 0 });

/** The number that begins at `at`, or undefined when none does. `clauseStart`: list ordinals (1. 2.) stand only there. */
export function numberAt(text: string, at: number, clauseStart: boolean): NumberRead | undefined {
  const character = text.charAt(at);
  if (character >= '0' && character <= '9') return digits(text, at, clauseStart);
  if (!NUMERALS.has(character)) return undefined;
  if (character === '百' && text.startsWith('百分之', at)) return percentInWords(text, at);
  return chinese(text, at);
}

function digits(text: string, at: number, clauseStart: boolean): NumberRead | undefined {
  const found = match(DIGITS, text, at)?.[0];
  if (found === undefined) return undefined;
  let end = at + found.length;
  if (found.length > LONGEST) return idle(end);
  if (clauseStart && found.length <= 2) {
    const after = text.charAt(end);
    if (after === '、' || (after === '.' && !/^\.\d(?!\d{3}年)/.test(text.slice(end, end + 6)))) return idle(end + 1);
  }
  const before = text.charAt(at - 1);
  if (/[第〔+\-A-Za-z./]/.test(before) && !(before === '-' && /[为率增降]-$/.test(text.slice(at - 2, at)))) return skip(text, end);
  const whole = found.replace(/，/g, '');
  const fraction = match(FRACTION, text, end)?.[0] ?? '';
  end += fraction.length;
  if (fraction === '' && /^(?:19|20)\d\d$/.test(whole) && text.charAt(end) === '年') {
    return { ...idle(end + 1), kind: 'year', value: Number(whole) };
  }
  const sign = before === '-' ? -1 : 1;
  return measured(text, end, sign * Number(whole + fraction), Math.max(0, fraction.length - 1));
}

/** A number that is none, with everything that hangs on it: 0517-12345678, 1.2.3. */
function skip(text: string, at: number): NumberRead {
  let end = at;
  while (/[\d.\-]/.test(text.charAt(end))) end++;
  return idle(end);
}

/** Multiplier, 余 and unit behind the digits. */
function measured(text: string, at: number, digitsValue: number, decimals: number): NumberRead {
  let end = at;
  let value = digitsValue;
  let approximate = false;
  const scale = (): void => {
    const powers = match(MULTIPLIER, text, end)?.[0] ?? '';
    for (const power of powers) value *= POWERS[power] ?? 1;
    end += powers.length;
  };
  const more = (): void => {
    if (!match(MORE, text, end)) return;
    approximate = true;
    end += 1;
  };
  scale();
  more();
  if (approximate) scale();
  // 1.17 × 10000 is 11700, not 11699.999…
  return withUnit(text, end, Math.round(value * 1e6) / 1e6, approximate, decimals);
}

function withUnit(text: string, at: number, value: number, approximate: boolean, decimals: number): NumberRead {
  const rest = text.slice(at, at + 12);
  const span = NO_FIGURE.exec(rest) ?? NO_COUNT.exec(rest);
  if (span) return idle(/^[-+~～/]/.test(span[0]) ? at : at + span[0].length);
  const unit = match(UNIT, text, at)?.[0] ?? '';
  let end = at + unit.length;
  const about = match(ABOUT, text, end)?.[0] ?? '';
  if (unit) end += about.length;
  const read = { end, unit, unitFrom: at, approximate: approximate || (unit !== '' && about !== ''), decimals };
  if (unit === '') return { ...read, kind: 'bare', value };
  if (unit === '%') return { ...read, kind: 'percent', value };
  if (unit === '元' || unit === '万元') return { ...read, kind: 'money', value: unit === '元' ? value : value * 1e4 };
  return { ...read, kind: 'count', value };
}

function percentInWords(text: string, at: number): NumberRead | undefined {
  const found = match(PERCENT_WORDS, text, at);
  if (!found) return undefined;
  const [all, whole = '', fraction = ''] = found;
  const decimals = [...fraction].map((digit) => chineseNumber(digit) ?? 0).join('');
  const integer = /^[\d.]+$/.test(whole) ? Number(whole) : chineseNumber(whole);
  if (integer === undefined || Number.isNaN(integer)) return undefined;
  const value = decimals ? Number(`${integer}.${decimals}`) : integer;
  return {
    kind: 'percent',
    end: at + all.length,
    value,
    unit: '%',
    unitFrom: at + all.length,
    approximate: false,
    decimals: decimals.length,
  };
}

function chinese(text: string, at: number): NumberRead | undefined {
  const found = match(CHINESE, text, at)?.[0];
  if (found === undefined) return undefined;
  const end = at + found.length;
  if (found.length > LONGEST) return idle(end);
  if (/^[〇○零一二三四五六七八九]{4}$/.test(found) && text.charAt(end) === '年') {
    const year = chineseNumber(found.replace(/○/g, '〇')) ?? 0;
    return { ...idle(end + 1), kind: 'year', value: year };
  }
  const before = text.charAt(at - 1);
  if (/[第每逐另某统同唯专单万之]/.test(before)) return idle(end);
  const value = chineseNumber(found.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟○]/g, (character) => FINANCIAL[character] ?? character));
  if (value === undefined) return idle(end);
  const more = match(MORE, text, end) !== null;
  const read = withUnit(text, end + (more ? 1 : 0), value, more, 0);
  if (read.kind !== 'bare') return read;
  // 为零 is a figure; other numerals without a unit are words: 一网通办, 三安全.
  const zero = found === '零' && /[为是：]/.test(before) && /^[，。；、）！\n]?$/.test(text.charAt(end));
  return zero ? { ...read, end } : undefined;
}
