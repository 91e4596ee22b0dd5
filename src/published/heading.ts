// Whose report a page is, and of which year: from its title, from lines that read like one, and from the period it names.
import type { PrintedLine } from './page';

export interface Heading {
  /** Empty when the page does not tell. */
  readonly agency: string;
  readonly year?: number;
}

const DIGITS = '〇一二三四五六七八九';
const TITLE = /^(?:关于)?(.{0,40}?)(20\d\d)年?度?(.{0,40}?)(?:政府)?信息公开(?:工作)?年度(?:工作)?报告/;
const PERIOD = /(20\d\d)年1月1日.{0,6}?(?:20\d\d年)?12月31日/;
/** Lines longer than this are no titles. */
const LONGEST_TITLE = 80;

/** Half-width digits, 二〇二二 as 2022, no blanks. */
const plain = (text: string) =>
  text
    .replace(/[\s\u3000\u00a0]+/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/二〇[〇一二三四五六七八九]{2}/g, (year) => [...year].map((digit) => DIGITS.indexOf(digit)).join(''));

/** What a line counts: menus link to the reports of other years too. */
const WEIGHT = { title: 4, heading: 3, text: 1 } as const;
const PERIOD_WEIGHT = 4;

export function headingOf(lines: readonly PrintedLine[]): Heading {
  const votes = new Map<number, number>();
  const vote = (year: number, weight: number) => votes.set(year, (votes.get(year) ?? 0) + weight);
  const titles: { readonly agency: string; readonly year: number; readonly weight: number }[] = [];
  for (const { text, kind } of lines) {
    const line = plain(text);
    const period = PERIOD.exec(line);
    if (period) vote(Number(period[1]), PERIOD_WEIGHT);
    const title = line.length <= LONGEST_TITLE ? TITLE.exec(line) : null;
    if (!title) continue;
    const [, before = '', year = '', behind = ''] = title;
    vote(Number(year), WEIGHT[kind]);
    titles.push({
      agency: `${before}${behind}`.replace(/^[^\u4e00-\u9fff]+|[^\u4e00-\u9fff]+$/g, ''),
      year: Number(year),
      weight: WEIGHT[kind],
    });
  }
  const [best, second] = [...votes].sort(([, a], [, b]) => b - a);
  // Two years that count the same: better none than the wrong one.
  const year = best && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
  const named = titles.filter((title) => title.agency !== '' && (year === undefined || title.year === year));
  const [first] = [...named].sort((a, b) => b.weight - a.weight);
  return { agency: first?.agency ?? '', ...(year === undefined ? {} : { year }) };
}
