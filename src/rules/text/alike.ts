// How much of last year's text stands again (ST-08, LG-06). Without last year's text both are silent.
import { practice, source, type TextId } from '../../form';
import type { Context, Remark, Rule } from '../rule';
import { proseOf } from './prose';

/** Share of common pairs of characters from which two texts count as the same. */
const ALIKE = 0.8;
/** Shorter texts are alike by necessity: 未收取信息处理费. */
const SHORTEST = 60;

const bare = (text: string) => text.replace(/[\s\d，。；：、（）(),.;:“”《》{}｛｝]/g, '');

/** Dice's coefficient over pairs of neighbouring characters, repetitions counted. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairs(bare(one)), pairs(bare(other))];
  let common = 0;
  let total = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

function pairs(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

const repeated =
  (concerns: (id: TextId, section: number) => boolean) =>
  (context: Context): readonly Remark[] => {
    const { lastYear } = context;
    if (!lastYear || lastYear.texts.size === 0) return [];
    return proseOf(context).passages.flatMap(({ slot, text }): Remark[] => {
      const before = lastYear.texts.get(slot.id);
      if (before === undefined || !concerns(slot.id, slot.section) || bare(text).length < SHORTEST) return [];
      const share = likeness(text, before);
      if (share < ALIKE) return [];
      return [{ message: `“${slot.label}”与上年年报有 ${Math.round(share * 100)}% 相同，请按今年的实际重写`, cells: [], texts: [slot.id] }];
    });
  };

const NOTICE = source('explicit', '国办公开办函〔2021〕30号（四）：内容雷同、敷衍塞责的，依照条例第四十七条处理');
const NO_BOILERPLATE: ReadonlySet<TextId> = new Set<TextId>(['text.title', 'text.preamble']);

export const alikeRules: readonly Rule[] = [
  {
    id: 'ST-08',
    severity: 'hint',
    title: '问题与上年雷同',
    basis: [NOTICE, practice('相似程度的界限为经验值')],
    watches: () => [],
    check: repeated((_, section) => section === 5),
    handbook: {
      what: '第五部分的问题和措施不与上年年报雷同。有上年年报文字可比时，八成以上相同的提示。',
      why: '年年写同样的问题，说明没有改进，也最容易被通报。',
      wrong: '与上年年报只差年份',
      right: '写今年发现的问题，说明上年问题的改进情况',
    },
  },
  {
    id: 'LG-06',
    severity: 'hint',
    title: '文字与上年雷同',
    basis: [NOTICE, practice('鲤城区2020年绩效考评标准对雷同扣分；相似程度的界限为经验值')],
    watches: () => [],
    check: repeated((id, section) => section !== 5 && !NO_BOILERPLATE.has(id)),
    handbook: {
      what: '总体情况和其他需要报告的事项不与上年年报雷同（标题、导语、固定标题和表格不算）。八成以上相同的提示。',
      why: '只改数字、不改文字的年报，等于没有总结。',
      wrong: '除数字外与上年年报一字不差',
      right: '按今年做了什么重写',
    },
  },
];
