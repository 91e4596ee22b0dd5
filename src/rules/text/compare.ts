// A figure of a sentence against what it may mean in the tables: silent when anything it may mean fits, one sentence when nothing does.
import type { Mention } from '../../narrative';
import type { Remark } from '../rule';
import { factSpan, quote, type Said } from './prose';
import type { Meant } from './tables';

/** 约, 左右 allow for this much, in parts of the figure. */
const ABOUT = 0.2;

/** Whether a figure can be said so: 余 and 多 from below, 近 from above, 约 around, and any other exactly. */
export function fits({ value, certainty, text }: Pick<Mention, 'value' | 'certainty' | 'text'>, actual: number): boolean {
  if (certainty !== 'approximate') return value === actual;
  if (/近|不到/.test(text)) return actual <= value && actual >= value * (1 - ABOUT);
  if (/约|左右|上下/.test(text)) return Math.abs(actual - value) <= value * ABOUT;
  return actual >= value;
}

/** The finding, when a figure fits none of what it may mean. The nearest is told; all are, where the words allow several. */
export function against(fact: Said, meant: readonly (Meant | undefined)[], more = ''): Remark | undefined {
  const known = meant.filter((one) => one !== undefined);
  const { mention } = fact;
  if (known.length === 0 || known.length < meant.length || known.some(({ value }) => fits(mention, value))) return undefined;
  const distinct = known.filter((one, at) => known.findIndex(({ value }) => value === one.value) === at);
  const [first] = [...distinct].sort((a, b) => Math.abs(a.value - mention.value) - Math.abs(b.value - mention.value));
  if (!first) return undefined;
  const named = (distinct.length === 1 ? [first] : distinct).map(({ name, value }) => `${name}${value}`).join('、');
  const difference = mention.value - first.value;
  const gap = distinct.length === 1 ? `不一致，差 ${Math.abs(difference)}` : '都不一致';
  return {
    message: `正文${quote(mention.text)}与${named} ${gap}${more}`,
    cells: [...new Set(distinct.flatMap(({ cells }) => cells))],
    texts: [fact.passage.slot.id],
    spans: [factSpan(fact, distinct.length === 1 ? first.field : undefined)],
    expected: first.value,
    actual: mention.value,
    difference,
  };
}
