// Percentages: shares of a whole and changes against last year, recomputed from the figures they stand beside (TX-09, TX-10).
import { practice, type CellId } from '../../form';
import { figure, type AnnualReport } from '../../report';
import type { Mention, MentionKey } from '../../narrative';
import type { Context, Remark, Rule } from '../rule';
import { factSpan, facts, proseOf, quote, type Fact, type Passage } from './prose';
import { isWhole } from './statements';

const ROUNDING = 1e-9;

/** A share and the figure it is a share of. */
interface Share {
  readonly printed: Mention;
  readonly part: number;
}
/** Half a unit of the last printed digit. */
const tolerance = ({ decimals = 0 }: Mention) => 0.5 * 10 ** -decimals + ROUNDING;
const error = ({ printed, part }: Share, whole: number) => Math.abs(printed.value - (100 * part) / whole);

const OUTCOMES = new Set<MentionKey>([
  'granted',
  'partiallyGranted',
  'grantedPlusPartial',
  'refused',
  'unable',
  'notProcessed',
  'otherHandling',
  'combinedOutcomes',
  'ownReason',
]);
/** Channels are shares of what came in, outcomes of what was handled: two lists, two wholes. */
const listOf = (key: MentionKey): string =>
  OUTCOMES.has(key) ? 'outcome' : key === 'naturalPerson' || key === 'organisations' ? 'applicant' : key;

/** Shares that belong together: of one kind, in one sentence or in the next. */
function lists(passage: Passage): readonly (readonly Share[])[] {
  const found = new Map<string, Share[]>();
  for (const printed of passage.mentions()) {
    if (printed.key !== 'share' || !printed.of || printed.certainty === 'approximate' || printed.of.certainty === 'approximate') continue;
    const own = listOf(printed.of.key);
    const before = found.get(own);
    if (before) before.push({ printed, part: printed.of.value });
    else found.set(own, [{ printed, part: printed.of.value }]);
  }
  return [...found.values()];
}

const WHOLES: readonly (readonly string[])[] = [['handled'], ['received'], ['received', 'carriedIn']];

/** TX-09 */
function shares(context: Context): readonly Remark[] {
  const { report } = context;
  return proseOf(context).overview.flatMap((passage) =>
    lists(passage).flatMap((list): Remark[] => {
      const inTables = WHOLES.map((rows) => total(report, rows));
      const inText = passage
        .mentions()
        .filter(isWhole)
        .map(({ value }) => value);
      const sum = list.reduce((so, { part }) => so + part, 0);
      const wholes = [...inTables, ...inText, sum].filter((whole) => whole !== undefined && whole > 0) as readonly number[];
      // Shares that were adjusted to add up to 100 may each be a unit off.
      const hundred = Math.abs(list.reduce((so, { printed }) => so + printed.value, 0) - 100) < ROUNDING;
      const wrong = (whole: number) => list.filter((share) => error(share, whole) > tolerance(share.printed) * (hundred ? 2 : 1));
      const [best] = wholes
        .map((whole) => ({ whole, bad: wrong(whole), off: list.reduce((so, share) => so + Math.min(error(share, whole), 5), 0) }))
        .sort((a, b) => a.bad.length - b.bad.length || a.off - b.off);
      if (!best || best.bad.length === 0) return [];
      const words = best.bad.map((share) => {
        const { printed, part } = share;
        return `${quote(passage.text.slice(printed.of?.start ?? printed.start, printed.end))}按 ${part} ÷ ${best.whole} 应为 ${((100 * part) / best.whole).toFixed(Math.max(printed.decimals ?? 0, 1))}%`;
      });
      return [
        {
          message: `正文的比例：${words.join('；')}`,
          cells: [],
          texts: [passage.slot.id],
          spans: best.bad.map(({ printed }) => factSpan({ passage, mention: printed })),
        },
      ];
    }),
  );
}

function total(report: AnnualReport, rows: readonly string[]): number | undefined {
  const values = rows.map((row) => figure(report, `table3.${row}.total`));
  return values.some((value) => value === undefined) ? undefined : values.reduce<number>((sum, value = 0) => sum + value, 0);
}

/** A figure this year and the same figure last year. */
type Pair = readonly [number, number];

/** What a change may be a change of: the same base in both years, or what the text itself gives. */
function pairs({ report, lastYear }: Context, passage: Passage, now: Mention): readonly Pair[] {
  const found: Pair[] = [];
  for (const previous of passage.mentions()) {
    if (previous.key === 'previous' && previous.sentence === now.sentence) found.push([now.value, previous.value]);
  }
  if (found.length > 0 || !lastYear) return found;
  for (const rows of WHOLES) {
    const [current, before] = [total(report, rows), total(lastYear, rows)];
    if (current !== undefined && before !== undefined) found.push([current, before]);
  }
  return found;
}

/** TX-10 */
function changes(context: Context): readonly Remark[] {
  return facts(context).flatMap((fact): Remark[] => {
    const { passage, mention } = fact;
    const rate = mention.key === 'yoyPercent';
    const of = rate || mention.key === 'difference' ? changed(fact) : undefined;
    if (!of) return [];
    const known = pairs(context, passage, of).filter(([, before]) => !rate || before > 0);
    const [first] = known;
    if (!first) return [];
    const change = ([now, before]: Pair) => (rate ? (100 * (now - before)) / before : now - before);
    const allowed = rate ? tolerance(mention) * (mention.certainty === 'approximate' ? 4 : 1) : ROUNDING;
    if (known.some((pair) => Math.abs(change(pair) - mention.value) <= allowed)) return [];
    const nearest = known.find(([now]) => now === of.value) ?? first;
    const right = change(nearest);
    const [now, before] = nearest;
    const amount = rate ? `${Math.abs(right).toFixed(Math.max(1, mention.decimals ?? 0))}%` : `${Math.abs(right)} 件`;
    const direction = right === 0 ? '持平' : `${right > 0 ? '增加' : '减少'} ${amount}`;
    return [
      {
        message: `正文${quote(mention.text)}：本年 ${now} 件、上年 ${before} 件，应为${direction}`,
        cells: [],
        texts: [passage.slot.id],
        spans: [factSpan(fact)],
        expected: rate ? Math.round(right * 1e4) / 1e4 : right,
        actual: mention.value,
      },
    ];
  });
}

/** The figure of applications that a change is a change of: the last one named, or the one whose parts in brackets stand between. */
function changed({ passage, mention }: Fact): Mention | undefined {
  if (mention.of) return isWhole(mention.of) ? mention.of : undefined;
  return passage.mentions().find((one) => isWhole(one) && /^[（(][^（）()]*[）)][，,]?$/.test(passage.text.slice(one.end, mention.start)));
}

const FLOW: readonly CellId[] = ['table3.received.total', 'table3.carriedIn.total', 'table3.handled.total'];

export const shareRules: readonly Rule[] = [
  {
    id: 'TX-09',
    severity: 'hint',
    title: '比例与件数不符',
    basis: [practice('算术')],
    watches: () => FLOW,
    check: shares,
    handbook: {
      what: '“多少件，占百分之几”，按同一个总数（办结、新收、新收加上年结转，或所列各项之和）计算，四舍五入后应与所写的一致；为凑足 100% 调整最后一位的除外。',
      why: '件数改了、比例没有跟着改，是修改稿里常见的差错。',
      wrong: '“办结805件，其中不予公开35件，占4.34%”（35 ÷ 805 = 4.35%）',
      right: '“办结805件，其中不予公开35件，占4.35%”',
    },
  },
  {
    id: 'TX-10',
    severity: 'hint',
    title: '与上年比较的增减',
    basis: [practice('算术')],
    watches: () => FLOW,
    check: changes,
    handbook: {
      what: '“同比增长（下降）百分之几”“较上年增加（减少）多少件”，按两年的新收、新收加上年结转或办结计算，方向和数值应与其中一种一致。',
      why: '上年的数改过、口径换过，或者增减写反，都会让比较出错。',
      wrong: '上年收办3607件，本年3646件，写“同比增长1.05%”（应为 1.08%）',
      right: '“同比增长1.08%”',
    },
  },
];
