// Punctuation and spacing (LG-03): at most one finding a text, and one on spacing for the whole report.
import { practice } from '../../form';
import type { Context, Remark, Rule, Span } from '../rule';
import { matches, proseOf, quote, type Passage } from './prose';

const ASCII = /[\u4e00-\u9fa5）”》]\s?[,;:!?](?=\s?[\u4e00-\u9fa5（“《\d]|$)|[\u4e00-\u9fa5]\((?=[\u4e00-\u9fa5\d])/gm;
const FULL_ITEM = /（[一二三四五六七八九十]+）/;
const HALF_ITEM = /\([一二三四五六七八九十]+\)/g;
const MIXED_ITEM = /（[一二三四五六七八九十]+\)|\([一二三四五六七八九十]+）/g;
/** A paragraph that ends in a word: longer than a head, no list number in front of a short line. */
const OPEN_END = /[\u4e00-\u9fa5\d%）”》]$/;
const SHORTEST_SENTENCE = 24;
const PAIRS: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['〔', '〕'],
  ['“', '”'],
  ['（', '）'],
];

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

interface Fault {
  readonly words: string;
  readonly span: Span;
}

function marksOf(passage: Passage, fullItems: boolean): readonly Fault[] {
  const { text, span } = passage;
  const faults: Fault[] = [];
  const add = (words: string, start: number, end: number) => void faults.push({ words, span: span(start, end) });
  const [ascii] = matches(ASCII, text);
  if (ascii) add(`${quote(ascii[0].trim())}用了半角标点`, ascii.index, ascii.index + ascii[0].length);
  const [item] = [...matches(MIXED_ITEM, text), ...(fullItems ? matches(HALF_ITEM, text) : [])];
  if (item) add(`${quote(item[0])}的括号与别处（一）不一致`, item.index, item.index + item[0].length);
  let at = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words.length >= SHORTEST_SENTENCE && OPEN_END.test(words) && /[，。；]/.test(words)) {
      const end = at + line.replace(/\s+$/, '').length;
      add(`${quote(words.slice(-8))}后面漏了句号`, end - Math.min(8, words.length), end);
    }
    at += line.length + 1;
  }
  for (const [open, close] of PAIRS) {
    const balance = count(text, open) - count(text, close);
    if (balance === 0) continue;
    const where = text.indexOf(balance > 0 ? open : close);
    add(`“${open}”和“${close}”不成对`, where, where + 1);
  }
  return faults;
}

const SPACED = /[\u4e00-\u9fa5] +\d|\d +[\u4e00-\u9fa5]/;
const TIGHT = /[\u4e00-\u9fa5]\d|\d[\u4e00-\u9fa5]/;

/** LG-03 */
function marks(context: Context): readonly Remark[] {
  const { passages } = proseOf(context);
  const texts = passages.filter(({ slot }) => slot.id !== 'text.title');
  const fullItems = texts.some(({ text }) => FULL_ITEM.test(text));
  const found = texts.flatMap((passage): Remark[] => {
    const faults = marksOf(passage, fullItems);
    if (faults.length === 0) return [];
    const message = `“${passage.slot.label}”里${faults.map(({ words }) => words).join('；')}`;
    return [{ message, cells: [], texts: [passage.slot.id], spans: faults.map(({ span }) => span) }];
  });
  const spaced = texts.filter(({ text }) => SPACED.test(text));
  if (spaced.length === 0 || !texts.some(({ text }) => TIGHT.test(text))) return found;
  const spans = spaced.map(({ text, span }) => {
    const match = SPACED.exec(text);
    return span(match?.index ?? 0, (match?.index ?? 0) + (match?.[0].length ?? 0));
  });
  return [
    ...found,
    { message: '数字和汉字之间有的空了格、有的没有空，请统一', cells: [], texts: spaced.map(({ slot }) => slot.id), spans },
  ];
}

export const markRules: readonly Rule[] = [
  {
    id: 'LG-03',
    severity: 'hint',
    title: '标点和空格',
    basis: [practice('通行的公文写法（未查对国家标准原文）')],
    watches: () => [],
    check: marks,
    handbook: {
      what: '汉字之间用全角标点；编号的括号全文一致；段末有句号；书名号、引号、括号成对；数字与汉字之间空不空格全文一致。',
      why: '从网页和聊天软件粘贴的文字，最容易带来半角标点和多余的空格。',
      wrong: '“(三)”与“（一）”混用；“2022 年”与“2022年”混用；段末没有句号',
      right: '（一）（二）（三）；2022年；每段以句号结束',
    },
  },
];
