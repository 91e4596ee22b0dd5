// Where a number stands in its sentence, and the small questions about the words around it.
import { topicOf, type Draft, type Notebook, type Topic } from './draft';
import { isNoun, isStrong, type Head } from './head';
import type { MentionKey } from './mention';
import { isNumber, type Kind, type Token } from './tokens';

/** Where a number stands. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** First token of the number's own clause, behind the last number. */
  readonly leadFrom: number;
  /** First token behind the last number, commas passed over. */
  readonly chainFrom: number;
  /** The figure of which those after 其中 or in a bracket are parts. */
  readonly parent: Draft | undefined;
  readonly part: boolean;
  /** Stands in a bracket behind last year: 比2022年（31起）. */
  readonly previous: boolean;
  readonly scope: 'narrower' | 'wider' | undefined;
  /** The last figure in front is none of ours: what follows 其中 are its parts. */
  readonly foreign: boolean;
  /** Keys promised by 分别 and not yet given a number. */
  readonly queue: MentionKey[];
}

/** What the words say: one or more keys, and the stretch of text that says so. */
export interface Read {
  readonly keys: readonly MentionKey[];
  readonly start: number | undefined;
  readonly end: number;
  readonly more?: Partial<Draft>;
  /** By a word that names its figure, not by a noun alone. */
  readonly tells?: boolean;
}

/** Tokens looked at before and behind a number: more than any clause has. */
export const FAR = 60;
export const TAIL_END: ReadonlySet<Kind> = new Set<Kind>(['comma', 'semicolon', 'list']);

/** 「收到申请（含上年结转）共 30 件」, 「上年结转和本年新收共 30 件」: one figure for both. */
export const includesCarried = (lead: readonly Token[]) =>
  lead.some(
    ({ kind, inside }, index) =>
      (kind === 'group' && inside.some((token) => token.kind === 'carriedIn') && !inside.some(isNumber)) ||
      (kind === 'carriedIn' && ['joiner', 'list'].includes(lead[index + 1]?.kind ?? 'other')),
  );
export const isDenied = (tokens: readonly Token[]) => tokens.some(({ kind }) => kind === 'not' || kind === 'none');
/** The clause in front tells of something else than a count. */
export const isAside = (tokens: readonly Token[]) => isDenied(tokens) || tokens.some(({ kind }) => kind === 'fault');
export const isEach = (lead: readonly Token[]) => {
  const last = lead[lead.length - 1];
  return last?.kind === 'each' || last?.text === '各' || lead.some(({ kind }) => kind === 'each') || last?.kind === 'all';
};
export const isNeutral = (lead: readonly Token[]) =>
  lead.every(({ kind, text }) => (kind === 'other' ? text.length <= 2 : !isStrong(kind) && !isNoun(kind)));
export const isApproximate = (number: Token, lead: readonly Token[]) =>
  number.approximate || /(?:约|近|逾|超过|超|接近)$/.test(lead[lead.length - 1]?.text ?? '');

export const nounBefore = (lead: readonly Token[], token: Token | undefined): Topic | undefined => {
  const to = token ? lead.indexOf(token) : lead.length;
  for (let index = to - 1; index >= 0; index--) {
    const topic = topicOf(lead[index]?.kind ?? 'other');
    if (topic) return topic;
  }
  return undefined;
};

/** 2021年至2023年 */
const isSpanOfYears = (from: Token, between: Token | undefined, to: Token | undefined) =>
  from.kind === 'year' && to?.kind === 'year' && from.value !== to.value && /^[至到-]$/.test(between?.text ?? '');

/** 「受理行政审批申请」 in a passage that never speaks of 信息公开. */
export const isOtherApplication = ({ disclosure }: Notebook, lead: readonly Token[], noun: Token | undefined): boolean => {
  const before = noun && lead[lead.indexOf(noun) - 1];
  return !disclosure && noun?.kind === 'application' && before?.kind === 'other' && before.text.length > 1;
};

/** 「对历年规范性文件进行清理，宣布失效 3 件」: the documents are of many years, what became of them is not. */
const isSweep = (chain: readonly Token[], at: number): boolean =>
  ['normative', 'rules', 'rulesAndNormative'].includes(chain[at + 1]?.kind ?? 'other') &&
  chain.slice(at).some(({ kind }) => kind === 'comma');

/** Work for others, plans and figures of many years are no figures of this report. */
export function isElsewhere(chain: readonly Token[], own: Head): boolean {
  if (own.modifiers.some(({ kind }) => kind === 'byOthers' || kind === 'plan')) return true;
  if (chain.some((token, index) => isSpanOfYears(token, chain[index + 1], chain[index + 2]))) return true;
  return chain.some(
    ({ kind, text }, index) =>
      kind === 'history' &&
      !isSweep(chain, index) &&
      !(text === '以来' && chain[index - 1]?.kind === 'year' && !/自$/.test(chain[index - 2]?.text ?? '')),
  );
}

export function isPrevious(own: Head, lead: readonly Token[], tail: readonly Token[], year: number | undefined): boolean {
  if (own.strong?.kind === 'carriedIn' || own.strong?.kind === 'carriedForward') return false;
  if (lead.some(({ kind }) => kind === 'up' || kind === 'down')) return false;
  // 「因2023年度申请引发行政复议」: the year of the cause.
  const cause = lead.findIndex(({ kind }) => kind === 'cause');
  if (cause >= 0 && lead.findIndex(({ kind }) => kind === 'year') > cause) return false;
  const grows = tail.some(({ kind }) => kind === 'grewTo');
  return own.modifiers.some(
    ({ kind, value, text }) =>
      kind === 'lastYear' ||
      kind === 'sameTime' ||
      (kind === 'from' && grows) ||
      (kind === 'compare' && !/相比|对比|同比/.test(text)) ||
      (kind === 'year' && year !== undefined && value < year),
  );
}

/** A number without a unit counts only where nothing follows: 行政复议 0，. */
export function standsAlone({ tokens, at, queue }: Place, own: Head): boolean {
  const next = tokens[at + 1];
  const ends = !next || TAIL_END.has(next.kind) || next.kind === 'group' || next.kind === 'joiner';
  return ends && (own.start !== undefined || queue.length > 0);
}

export function tailOf(tokens: readonly Token[], at: number): Token[] {
  const tail: Token[] = [];
  for (let index = at + 1; index < tokens.length && tail.length < FAR; index++) {
    const token = tokens[index];
    if (!token || TAIL_END.has(token.kind) || isNumber(token)) break;
    if (token.kind !== 'group') tail.push(token);
  }
  return tail;
}
