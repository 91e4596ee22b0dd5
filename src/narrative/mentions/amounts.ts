// Reads amounts of money and percentages: 信息处理费 2950 元, 占 33.9%, 同比增长 70.3%, 办结率 100%.
import { note, textLength, topicOf, type Draft, type Notebook } from './draft';
import { isNoun } from './head';
import type { Place } from './place';
import type { Kind, Token } from './tokens';

const FAR = 60;

const isUnitName = (tokens: readonly Token[]) =>
  tokens.some(({ kind, text }) => kind === 'other' && /(?:局|镇|乡|街道|办|委|厅|县|区|市|中心|政府)$/.test(text));

/** 元 of 信息处理费; other money (行政事业性收费, 采购) is no matter of the text. */
export function readMoney(notebook: Notebook, place: Place): Draft | undefined {
  const { tokens, at } = place;
  const number = tokens[at];
  if (!number) return undefined;
  const own = tokens.slice(Math.max(place.leadFrom, at - FAR), at);
  const chain = tokens.slice(Math.max(place.chainFrom, at - FAR), at);
  const tail = tokens.slice(at + 1, at + 4);
  if (own.some(({ kind }) => kind === 'waive' || kind === 'not' || kind === 'none')) return undefined;
  const noun = nearestNoun(own) ?? nearestNoun(chain) ?? tail.find(({ kind }) => isNoun(kind) || kind === 'weakFee');
  const named = noun?.kind === 'fee' || noun?.kind === 'weakFee';
  if (noun && !named && topicOf(noun.kind) !== 'requests') return undefined;
  if (noun?.kind === 'weakFee' && notebook.topic === 'foreign') return undefined;
  const collected = chain.some(({ kind }) => kind === 'collect') || /收费/.test(own.map(({ text }) => text).join(''));
  const known = notebook.fee;
  const bare = collected && !noun && notebook.topic === undefined && textLength(own) <= 4;
  if (!named && !bare && !(collected && (notebook.topic === 'requests' || known)) && notebook.topic !== 'fee') return undefined;
  const isSum = own.some(({ text }) => /^(?:合计|共计|总计|总共)$/.test(text));
  const isPart =
    place.part ||
    (known !== undefined && !isSum && !(noun?.kind === 'fee' && own.includes(noun)) && isUnitName(own.length > 2 ? own : chain));
  const start = own.find(({ kind }) => kind === 'fee' || kind === 'collect' || kind === 'weakFee')?.start ?? number.start;
  return note(notebook, {
    key: isPart || (known !== undefined && noun?.kind !== 'fee' && !isSum) ? 'feePart' : 'feeYuan',
    value: number.value,
    start,
    end: tail[0] && tail[0] === noun ? noun.end : number.end,
    number: { start: number.start, end: number.unitFrom },
    certainty: number.approximate ? 'approximate' : 'exact',
    ...(isPart && known ? { of: known } : {}),
  });
}

function nearestNoun(tokens: readonly Token[]): Token | undefined {
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token && (isNoun(token.kind) || token.kind === 'weakFee')) return token;
  }
  return undefined;
}

export function readPercent(notebook: Notebook, place: Place): Draft | undefined {
  const { tokens, at } = place;
  const number = tokens[at];
  if (!number) return undefined;
  const own = tokens.slice(Math.max(place.leadFrom, at - FAR), at);
  const has = (...kinds: Kind[]) => own.find(({ kind }) => kinds.includes(kind));
  const about = notebook.last ? { of: notebook.last } : {};
  const written = {
    value: number.value,
    end: number.end,
    decimals: number.decimals,
    ...(number.approximate ? { certainty: 'approximate' as const } : {}),
  };

  if (own.some(({ kind }) => kind === 'plan' || kind === 'aim')) return undefined;
  const rate = own.find(({ kind }) => kind === 'rateHandled' || kind === 'rateUpheld' || kind === 'rateCorrected');
  if (rate && !has('up', 'down')) return readRate(notebook, rate, number);
  const next = tokens[at + 1];
  if (number.value === 100 && next?.kind === 'settle') return readRate(notebook, number, number);
  const share = has('share');
  if (share) {
    const base = own.some(({ kind }) => kind === 'answer' || kind === 'settle')
      ? 'handled'
      : own.some(({ kind }) => kind === 'receive' || kind === 'accept')
        ? 'received'
        : undefined;
    return note(notebook, { key: 'share', start: share.start, ...written, ...about, ...(base ? { base } : {}) });
  }
  const change = lastOf(own, 'up', 'down') ?? lastOf(own, 'grewTo');
  if (!change && notebook.last && own.every(({ kind, text }) => kind === 'neutral' || (kind === 'other' && text.length <= 1))) {
    return note(notebook, { key: 'share', start: number.start, ...written, ...about });
  }
  if (!change || change.kind === 'grewTo' || own.some(({ kind }) => kind === 'rateOther' || kind === 'rateHandled')) return undefined;
  const chain = tokens.slice(Math.max(0, at - FAR), at);
  const compared =
    chain.find(({ kind }) => ['compare', 'lastYear', 'sameTime', 'year', 'from'].includes(kind)) !== undefined || /率|幅/.test(change.text);
  if (!compared) return undefined;
  const negative = change.kind === 'down' || number.value < 0;
  const start = own.find(({ kind }) => kind === 'compare' || kind === 'lastYear' || kind === 'sameTime')?.start ?? change.start;
  return note(notebook, {
    key: 'yoyPercent',
    start,
    ...written,
    ...about,
    value: negative ? -Math.abs(number.value) : number.value,
    ...certaintyOf(own, number),
  });
}

const certaintyOf = (own: readonly Token[], number: Token): Pick<Draft, 'certainty'> => ({
  certainty: number.approximate || /(?:约|近|逾|超过|超)$/.test(own[own.length - 1]?.text ?? '') ? 'approximate' : 'exact',
});

function lastOf(tokens: readonly Token[], ...kinds: Kind[]): Token | undefined {
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token && kinds.includes(token.kind)) return token;
  }
  return undefined;
}

/** Rates that claim something: 办结率 100%, 维持率 100%, 纠错率 0%. */
function readRate(notebook: Notebook, rate: Token, number: Token): Draft | undefined {
  const claim = (key: Draft['key'], value: number) =>
    note(notebook, { key, value, start: Math.min(rate.start, number.start), end: number.end });
  if (rate.kind === 'rateUpheld') return number.value === 100 ? claim('allUpheld', 1) : undefined;
  if (rate.kind === 'rateCorrected') {
    if (number.value !== 0) return undefined;
    return claim(/败诉/.test(rate.text) || notebook.topic === 'litigation' ? 'litigationCorrected' : 'reviewCorrected', 0);
  }
  if (number.value !== 100 || notebook.topic === 'foreign') return undefined;
  return claim('allHandled', 1);
}
