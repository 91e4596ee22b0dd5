// Who applied: the figures for persons and organisations of one sentence against one and the same row of table 3 (TX-13).
import { practice, type CellId } from '../../form';
import type { Mention, MentionKey } from '../../narrative';
import type { Context, Remark, Rule } from '../rule';
import { fits } from './compare';
import { factSpan, proseOf, quote } from './prose';
import { otherScope } from './statements';
import { both, inTable3, type ColumnKey, type Meant } from './tables';

/** The rows that a list of applicants may be a list of: what came in, that with what was carried in, what was handled. */
const BASES: readonly ((context: Context, column: ColumnKey) => Meant | undefined)[] = [
  (context, column) => inTable3(context, 'received', column),
  (context, column) => both(inTable3(context, 'received', column), inTable3(context, 'carriedIn', column)),
  (context, column) => inTable3(context, 'handled', column),
];
/** 「收到 12 件，其中自然人…」 is a list of what came in, and so on; other words leave it open. */
const BASE_OF: Readonly<Partial<Record<MentionKey, readonly number[]>>> = {
  received: [0, 1],
  receivedOrPlusCarriedIn: [0, 1, 2],
  handled: [2],
};

/** Those of the bases that the figure in front of the list is: 「收到 12 件」 that are what came in, without what was carried in. */
function basesOf(context: Context, of: Mention | undefined): readonly number[] {
  if (!of) return [0, 1, 2];
  const possible = BASE_OF[of.key] ?? [];
  const equal = possible.filter((base) => BASES[base]?.(context, 'total')?.value === of.value);
  return equal.length > 0 ? equal : possible;
}

function applicants(context: Context): readonly Remark[] {
  return proseOf(context).overview.flatMap((passage) => {
    const all = passage
      .mentions()
      .filter(({ key, certainty }) => (key === 'naturalPerson' || key === 'organisations') && certainty === 'exact');
    return [...new Set(all.map(({ sentence }) => sentence))].flatMap((sentence): Remark[] => {
      const list = all.filter((mention) => mention.sentence === sentence && !otherScope(context, mention));
      const [first] = list;
      if (!first || new Set(list.map(({ key }) => key)).size !== list.length) return [];
      const of = first.of;
      const allowed = basesOf(context, of);
      const readings = allowed.map((base) => list.map((mention) => BASES[base]?.(context, mention.key as ColumnKey)));
      if (readings.length === 0 || readings.some((meant) => meant.some((one) => one === undefined))) return [];
      const wrong = readings.map((meant) =>
        list.flatMap((mention, at) => (meant[at] && fits(mention, meant[at].value) ? [] : [{ mention, meant: meant[at] }])),
      );
      if (wrong.some((one) => one.length === 0)) return [];
      // Told against the row that fits best; the first of equals is what came in.
      const [best = []] = [...wrong].sort((a, b) => a.length - b.length);
      const words = best.map(({ mention, meant }) => `${quote(mention.text)}与${meant?.name ?? ''}${meant?.value ?? ''} 不一致`);
      return [
        {
          message: `正文${words.join('，')}，请核对`,
          cells: best.flatMap(({ meant }) => meant?.cells ?? []),
          texts: [passage.slot.id],
          spans: best.map(({ mention, meant }) => factSpan({ passage, mention }, meant?.field)),
        },
      ];
    });
  });
}

export const applicantRules: readonly Rule[] = [
  {
    id: 'TX-13',
    severity: 'warning',
    title: '正文的申请人件数',
    basis: [practice('申请人件数有的按新收、有的按新收加上年结转、有的按办结统计')],
    watches: (form) =>
      ['received', 'carriedIn', 'handled'].flatMap((row) =>
        form.table3.columns.slice(0, -1).map(({ key }): CellId => `table3.${row}.${key}`),
      ),
    check: applicants,
    handbook: {
      what: '“自然人（公民、个人）多少件，法人或其他组织多少件”，同一句里的各数按同一口径，与表三对应列的本年新收、新收加上年结转或（七）总计一致。企业等五列合计为法人或其他组织。',
      why: '申请人分列是表三的列，正文抄错列、只抄一列的很多。',
      wrong: '正文“自然人10件，企业2件”，表三新收为自然人 11、商业企业 1',
      right: '正文“自然人11件，企业1件”',
    },
  },
];
