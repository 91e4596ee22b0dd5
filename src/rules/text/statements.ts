// What section 一 says about applications, each figure against table 3, once a check: rules TX-01 … TX-06, TX-11 tell the plain
// contradictions, TX-17 those of approximate figures, TX-19 those of figures with another scope.
import { isGovernment } from '../../report';
import type { Mention, MentionKey } from '../../narrative';
import type { Context, Remark } from '../rule';
import { against, fits } from './compare';
import { addedUp, facts, sentenceAround, type Fact } from './prose';
import { both, inTable3, isRowKey, type Meant, type RowKey } from './tables';

export type StatementRule = 'TX-01' | 'TX-02' | 'TX-03' | 'TX-04' | 'TX-05' | 'TX-06' | 'TX-11';
export interface Statement {
  readonly rule: StatementRule;
  readonly fact: Fact;
  /** Present when nothing that the words may mean fits. */
  readonly remark?: Remark;
  /** How sure the contradiction is: an approximate figure, and one of another scope, are told by rules of their own. */
  readonly kind: 'plain' | 'approximate' | 'scope';
}

const RULE: Readonly<Partial<Record<MentionKey, StatementRule>>> = {
  received: 'TX-01',
  receivedOrPlusCarriedIn: 'TX-02',
  carriedIn: 'TX-03',
  handled: 'TX-04',
  carriedForward: 'TX-05',
  granted: 'TX-06',
  partiallyGranted: 'TX-06',
  grantedPlusPartial: 'TX-06',
  refused: 'TX-06',
  unable: 'TX-06',
  notProcessed: 'TX-06',
  otherHandling: 'TX-06',
};
/** Figures that count all applications: what follows 其中 behind any other one is a part of a part. */
const WHOLES: ReadonlySet<MentionKey> = new Set<MentionKey>([
  'received',
  'receivedOrPlusCarriedIn',
  'handled',
  'carriedIn',
  'carriedForward',
]);
export const isWhole = ({ key }: Mention): boolean => WHOLES.has(key);

const known = new WeakMap<Context, readonly Statement[]>();

export function statements(context: Context): readonly Statement[] {
  const before = known.get(context);
  if (before) return before;
  const found: Statement[] = [];
  for (const fact of facts(context)) {
    const { mention } = fact;
    const usual = RULE[mention.key];
    if (usual === undefined || isPartOfPart(mention)) continue;
    const rule = mention.value === 0 && (usual === 'TX-01' || usual === 'TX-02') ? 'TX-11' : usual;
    const meant = meantBy(context, fact);
    const kind = otherScope(context, mention) ? 'scope' : mention.certainty === 'approximate' ? 'approximate' : 'plain';
    const together = addedUp(fact);
    const remark = isSubset(found, fact) || meant.some((one) => one?.value === together) ? undefined : against(fact, meant);
    found.push({ rule, fact, kind, ...(remark ? { remark } : {}) });
  }
  known.set(context, found);
  return found;
}

/** 「网上申请 105 件，其中予以公开 40 件」 */
const isPartOfPart = ({ of }: Mention): boolean => of !== undefined && !isWhole(of) && of.key !== 'reviewAndLitigation';

/** A smaller figure behind one that fits, of the same kind and in the same text: 「收到 30 件…，县公安局收到 9 件」. */
const isSubset = (before: readonly Statement[], { passage, mention }: Fact): boolean =>
  before.some(
    ({ fact, remark }) =>
      fact.passage === passage &&
      fact.mention.key === mention.key &&
      remark === undefined &&
      mention.value < fact.mention.value &&
      mention.value > 0 &&
      mention.sentence - fact.mention.sentence <= 1,
  );

/** Whether the words give the figure another scope than the report's: 本级 in a report for the whole area, 全市 in a bureau's. */
export function otherScope({ report: { level } }: Context, { scope }: Mention): boolean {
  if (scope === undefined) return false;
  return level === undefined || (isGovernment(level) ? scope === 'narrower' : scope === 'wider');
}

/** The words in front of a figure in its clause: 「因本机关不掌握而」. */
function leadOf({ passage, mention }: Fact): string {
  const { start } = sentenceAround(passage.text, mention.start, mention.end);
  return passage.text.slice(start, mention.start).replace(/^.*[，,、：:（(]/s, '');
}

/** A reason in front of an outcome may narrow it to one item. */
const REASONS: readonly (readonly [RegExp, MentionKey, RowKey])[] = [
  [/不掌握|不存在|未制作|未获取|不属于/, 'unable', 'unable.notHeld'],
  [/制作|加工/, 'unable', 'unable.needsCreation'],
  [/不明确|补正/, 'unable', 'unable.unclear'],
  [/信访|投诉|举报/, 'notProcessed', 'notProcessed.complaint'],
  [/重复/, 'notProcessed', 'notProcessed.repeat'],
];

/** Everything in the tables that a figure may mean. */
function meantBy(context: Context, fact: Fact): readonly (Meant | undefined)[] {
  const { mention } = fact;
  const received = inTable3(context, 'received');
  switch (mention.key) {
    case 'receivedOrPlusCarriedIn': {
      const whole = [received, both(received, inTable3(context, 'carriedIn'))];
      // 办理 is also said of what was finished.
      const finished = /办理|处理|处置/.test(mention.text) && !/受理|收办|接收|承办|接办/.test(mention.text);
      return finished ? [...whole, inTable3(context, 'handled')] : whole;
    }
    case 'grantedPlusPartial':
      return [both(inTable3(context, 'granted'), inTable3(context, 'partiallyGranted'))];
    case 'received':
      // 「本年度新收 9 件，上年结转 2 件，共收到 11 件」: the sum of both.
      return splits(context, fact) ? [received, both(received, inTable3(context, 'carriedIn'))] : [received];
    default: {
      if (!isRowKey(mention.key)) return [];
      const group = inTable3(context, mention.key);
      const lead = leadOf(fact) + mention.text;
      // 「因不掌握等原因」: more than one item.
      const item = /等/.test(lead) ? undefined : REASONS.find(([words, key]) => key === mention.key && words.test(lead));
      return item ? [group, inTable3(context, item[2])] : [group];
    }
  }
}

/** Whether the sentence splits its figure into what is new and what was carried in. */
const splits = (context: Context, { passage, mention }: Fact): boolean =>
  facts(context).some(
    ({ passage: own, mention: other }) =>
      own === passage && other.key === 'carriedIn' && other.value > 0 && other.of?.start === mention.start && other.of.end === mention.end,
  );

/** The figure of a kind that a text states for the whole, first of all. */
export const stated = (context: Context, passage: Fact['passage'], key: MentionKey): Statement | undefined =>
  statements(context).find(({ fact, kind }) => fact.passage === passage && fact.mention.key === key && kind === 'plain');

/** Whether a claim or a figure agrees with the tables as far as they are filled in. */
export const agrees = (mention: Mention, meant: Meant | undefined): boolean => meant === undefined || fits(mention, meant.value);
