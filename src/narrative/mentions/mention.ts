// What a passage of prose says in figures: the kinds of figures, and where they stand in the text.

/** The figures that have a place in the tables, or say something about one; each can be checked. */
export const STATED = [
  'received', // 表三 一
  'carriedIn', // 表三 二
  'receivedOrPlusCarriedIn', // 受理、收办、办理: 一, or 一 + 二
  'handled', // 表三 三（七）
  'carriedForward', // 表三 四
  'granted',
  'partiallyGranted',
  'grantedPlusPartial',
  'refused',
  'unable',
  'notProcessed',
  'otherHandling',
  'naturalPerson',
  'organisations',
  'review',
  'litigation',
  'reviewCorrected',
  'litigationCorrected',
  'allUpheld', // a claim: 1
  'allHandled', // a claim: 1, nothing is left open
  'feeYuan', // 信息处理费 in 元
  'rulesIssued',
  'rulesRepealed',
  'rulesInForce',
  'normativeIssued',
  'normativeRepealed',
  'normativeInForce',
  'yoyPercent', // signed
] as const;
export type StatedKey = (typeof STATED)[number];

/** What stands around those figures and is needed to judge them. */
export type ContextKey =
  | 'channel' // 网络 30 件
  | 'share' // 占 33.9%
  | 'difference' // 较上年增加 42 件, signed
  | 'previous' // 比 2022 年（31 起）
  | 'part' // a breakdown by unit, after a figure of one of the keys above
  | 'ownReason' // 信息不存在 9 件: a reason in the agency's words, no fixed cell
  | 'combinedOutcomes' // 不予公开和无法提供共 8 件
  | 'reviewAndLitigation' // one figure for both
  | 'reviewUpheld'
  | 'reviewOther'
  | 'reviewPending'
  | 'reviewConcluded'
  | 'litigationUpheld'
  | 'litigationOther'
  | 'litigationPending'
  | 'litigationConcluded'
  | 'directSuits' // 未经复议直接起诉
  | 'suitsAfterReview' // 复议后起诉
  | 'feeCases' // cases with a fee
  | 'feePart' // 元, one agency's share of the fees
  | 'rulesNew' // 新制定 where 修改 is counted beside it
  | 'normativeNew'
  | 'rulesAmended'
  | 'normativeAmended'
  | 'rulesLapsed' // 宣布失效 where 废止 is counted beside it
  | 'normativeLapsed'
  | 'rulesPublished' // 主动公开规章 N 件: publications
  | 'normativePublished';
export type MentionKey = StatedKey | ContextKey;

export interface Mention {
  readonly key: MentionKey;
  /** 件, 元, percent, or 1 for a claim. */
  readonly value: number;
  /** UTF-16 offsets into the text that was read; `text` is what stands between them, line ends included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The digits or numerals themselves, where the figure stands as a number: 「12」 of 「12 件」. */
  readonly number?: { readonly start: number; readonly end: number };
  /** `approximate`: 余, 近, 约, so ≥ or ≈ and never =. `ambiguous`: the words allow more than one cell. */
  readonly certainty: 'exact' | 'approximate' | 'ambiguous';
  /** 市政府本级 in a report for the whole city, 全市 in a report of one office. */
  readonly scope?: 'narrower' | 'wider';
  /** Index of the sentence in the text: figures of one sentence belong together. */
  readonly sentence: number;
  /** The figure that this one is a part, a share or a change of. */
  readonly of?: Mention;
  /** The words that name a channel, a part or a reason: 「信函」, 「沭阳县」. */
  readonly label?: string;
  /** Decimals printed: the precision to which a percentage can be judged. */
  readonly decimals?: number;
  /** What a share is said to be a share of: 占已答复件数, 占收到申请总数. */
  readonly base?: 'received' | 'handled';
  /** Stated as words (未收到, 没有, 无) rather than as the digit 0. */
  readonly inWords?: boolean;
}

const stated: ReadonlySet<string> = new Set(STATED);
export const isStated = (key: MentionKey): key is StatedKey => stated.has(key);
