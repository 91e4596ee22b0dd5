// Reads one count: 「收到申请 12 件」, 「12 件结转下年」, 「行政复议、行政诉讼各 1 件」.
import { note, ofSentence, topicOf, type Draft, type Notebook } from './draft';
import { headOf, isNoun, isStrong, type Head } from './head';
import { joinedHeads, respectively } from './joined';
import { aboutOf, countsRequests, documentKey, OUTCOMES, requestKeys, sameVerb, strongKey } from './keys';
import type { MentionKey } from './mention';
import {
  FAR,
  includesCarried,
  isAside,
  isDenied,
  isApproximate,
  isEach,
  isElsewhere,
  isNeutral,
  isOtherApplication,
  isPrevious,
  nounBefore,
  standsAlone,
  tailOf,
  type Place,
  type Read,
} from './place';
import { byTail } from './tail';
import { isNumber, type Token } from './tokens';

/** An office or an area in front of the verb makes its figure a part of the whole. */
const UNIT_NAME = /(?:局|镇|乡|街道|办|委|厅|县|区|市|中心|处|所|大队|旗|单位|科)$/;
const APPLICANT_UNITS = new Set(['人', '名', '人次']);

export function readCount(notebook: Notebook, place: Place): Draft | undefined {
  const { tokens, at } = place;
  const number = tokens[at];
  if (!number) return undefined;
  const lead = tokens.slice(Math.max(place.leadFrom, at - FAR), at);
  const own = headOf(lead);
  if (isDenied(lead)) return undefined;
  const chain = tokens.slice(Math.max(place.chainFrom, at - FAR), at);
  if (isElsewhere(chain, own)) return undefined;
  const tail = tailOf(tokens, at);
  if (number.kind === 'bare' && !standsAlone(place, own)) return undefined;

  const write = (key: MentionKey, start: number | undefined, end = number.end, more: Partial<Draft> = {}): Draft =>
    note(notebook, {
      key,
      value: number.value,
      start: Math.max(Math.min(start ?? number.start, number.start), tokens[place.chainFrom]?.start ?? 0),
      end,
      number: { start: number.start, end: number.unitFrom },
      certainty: isApproximate(number, lead) ? 'approximate' : key === 'receivedOrPlusCarriedIn' ? 'ambiguous' : 'exact',
      ...(place.scope ? { scope: place.scope } : {}),
      ...(place.part && place.parent ? { of: place.parent } : {}),
      ...more,
    });

  const queued = place.queue.length > 0 && own.start === undefined ? place.queue.shift() : undefined;
  if (queued) return write(queued, number.start);
  place.queue.length = 0;
  const [nearest] = own.direct;
  if (nearest && (nearest.kind === 'up' || nearest.kind === 'down')) {
    const sign = nearest.kind === 'up' ? 1 : -1;
    const of = notebook.last ? { of: notebook.last } : {};
    return write('difference', nearest.start, number.end, { value: sign * number.value, ...of });
  }
  const grew = own.direct.some(({ kind }) => kind === 'grewTo');
  const head =
    own.start === undefined && (grew || (isNeutral(lead) && !isAside(chain)))
      ? headOf(grew ? tokens.slice(Math.max(0, at - FAR), at) : chain)
      : own;
  if (!grew && (place.previous || isPrevious(own, lead, tail, notebook.year))) {
    if (place.part && own.verbs.length === 0 && countsRequests(place.parent?.key) && !place.previous)
      return write('carriedIn', lead[0]?.start);
    return write('previous', own.start, number.end, notebook.last ? { of: notebook.last } : {});
  }
  const promised = respectively(lead, head, notebook);
  if (promised.length > 1) {
    const [first, ...others] = promised;
    place.queue.push(...others);
    return first && write(first, head.start);
  }
  const behind = own.start === undefined ? byTail(notebook, place, own, tail) : undefined;
  // A telling word behind the number outranks the clause before: 「均已答复，3 件无法提供」.
  const read = behind?.tells && !grew ? behind : (byHead(notebook, place, head, tail, lead, number) ?? behind);
  if (!read) return sumOfChannels(notebook, lead, write);
  const drafts = read.keys.map((key) => write(key, read.start, read.end, read.more));
  return drafts[0];
}

function byHead(
  notebook: Notebook,
  place: Place,
  head: Head,
  tail: readonly Token[],
  lead: readonly Token[],
  number: Token,
): Read | undefined {
  const { strong, noun, verbs } = head;
  const read = (keys: readonly (MentionKey | undefined)[], more: Partial<Draft> = {}, end = number.end): Read | undefined => {
    const known = keys.filter((key) => key !== undefined);
    return known.length > 0 ? { keys: known, start: head.start, end, more } : undefined;
  };
  const people = APPLICANT_UNITS.has(number.unit);
  if (strong?.kind === 'channel') {
    const via = place.part
      ? undefined
      : (requestKeys(verbs, notebook)[0] ?? (notebook.last?.key === 'channel' ? notebook.last.via : undefined));
    return read(['channel'], { label: strong.text, ...(via ? { via } : {}) });
  }
  if (strong) {
    const together = joinedHeads(lead, strong);
    const topic = noun ? topicOf(noun.kind) : (nounBefore(lead, strong) ?? notebook.topic);
    if (notebook.attributes) return undefined;
    if (strong.kind in OUTCOMES) return outcome(lead, strong, together, number, read);
    if (people && strong.kind !== 'naturalPerson' && strong.kind !== 'organisations') return undefined;
    if (together.length > 1 && number.value === 0) return read(together.map((token) => strongKey(token, topic)));
    if (together.length > 1 && together.every(({ kind }) => kind === 'naturalPerson' || kind === 'organisations') && !isEach(lead))
      return undefined;
    const key = strongKey(strong, topic);
    return read([key], key === 'ownReason' || key === 'organisations' ? { label: strong.text } : {});
  }
  if (APPLICANT_UNITS.has(number.unit) && number.unit !== '人次') return undefined;
  const tailNoun = noun ? undefined : tail.find(({ kind }) => isNoun(kind));
  const about = aboutOf(head, tailNoun, notebook);
  if (noun && (about === 'review' || about === 'litigation')) return cases(notebook, lead, head, number, read);
  if (about === 'normative' || about === 'rules') {
    if (noun?.kind === 'rulesAndNormative' && number.value === 0) {
      return read([documentKey(verbs, 'rules'), documentKey(verbs, 'normative')]);
    }
    if (noun?.kind === 'rulesAndNormative') return undefined;
    // 「对印发的 62 件规范性文件进行清理」 counts what was looked at.
    if (tail.some(({ kind }) => kind === 'sweep')) return undefined;
    // 「制发规章 1 件、规范性文件 12 件」: the verb of the figure before.
    const before = verbs.length === 0 && lead[0]?.kind === 'list' ? sameVerb(notebook.last?.key, about) : undefined;
    return read([before ?? documentKey(verbs, about)], verbs[0] ? { label: verbs[0].text } : {}, tailNoun?.end);
  }
  if (noun?.kind === 'fee' || (about === 'fee' && tailNoun)) return read([number.value === 0 ? 'feeYuan' : 'feeCases']);
  if (about === 'review' || about === 'litigation') {
    const left = verbs.some(({ kind }) => kind === 'receive') ? nounBefore(lead, verbs[verbs.length - 1]) : undefined;
    return left === 'review' || left === 'litigation' ? read([left]) : undefined;
  }
  if (about === 'foreign' || isOtherApplication(notebook, lead, noun)) return undefined;
  if (verbs.some(({ kind }) => kind === 'collect')) return read(['feeCases']);
  if (!noun && verbs.length === 1 && verbs[0]?.text === '公开' && notebook.topic !== 'foreign')
    return read(['ownReason'], { label: '公开' });
  if (
    verbs.some(({ kind }) => ['publish', 'issue', 'issueNew', 'sweep', 'amend', 'repeal'].includes(kind)) &&
    verbs[0]?.kind !== 'answer'
  ) {
    return noun?.kind === 'requests' && verbs[0]?.kind === 'publish' ? read(['received'], { certainty: 'ambiguous' }) : undefined;
  }
  return requests(notebook, place, head, lead, tail, tailNoun, read);
}

type Reader = (keys: readonly (MentionKey | undefined)[], more?: Partial<Draft>, end?: number) => Read | undefined;

function requests(
  notebook: Notebook,
  place: Place,
  head: Head,
  lead: readonly Token[],
  tail: readonly Token[],
  tailNoun: Token | undefined,
  read: Reader,
): Read | undefined {
  const { noun, verbs, subject } = head;
  const isPart = place.part && countsRequests(place.parent?.key);
  if (verbs.length === 0) {
    if (!noun || notebook.attributes || (place.part && place.foreign)) return undefined;
    if (isPart) return read(['part'], { label: noun.text });
    // 「对 3 件申请」, 「3 件申请收取了」: what happened to them stands behind.
    const behind = tail.some(({ kind }) => kind === 'collect' || kind === 'fee') || ofSentence(notebook, 'feeYuan').length > 0;
    return behind ? read(['feeCases']) : read(['received'], { certainty: 'ambiguous' });
  }
  if (!noun && !tailNoun) {
    const generic = verbs.every(({ kind }) => kind === 'process') && notebook.topic !== 'requests';
    // Words that no table knows, hanging on the number, name something else: 收到 3 面…
    const unknown = tail[0]?.kind === 'other' && tail[0].text.length > 1;
    if (generic || (unknown && notebook.topic !== 'requests')) return undefined;
  }
  const keys = requestKeys(verbs, notebook).map((key) => (key === 'received' && includesCarried(lead) ? 'receivedOrPlusCarriedIn' : key));
  if (isPart) {
    const fresh = verbs.some(({ kind }) => kind === 'newlyReceive') || head.modifiers.some(({ kind }) => kind === 'thisYear');
    if (
      keys[0] === 'handled'
        ? UNIT_NAME.test(subject)
        : !(fresh || (keys[0] === 'received' && subject === '' && place.parent?.key !== 'received'))
    )
      return read(['part'], { label: subject });
  }
  return read(keys, {}, tailNoun?.end);
}

function outcome(lead: readonly Token[], strong: Token, together: readonly Token[], number: Token, read: Reader): Read | undefined {
  // 「不予公开文件 36 件」 counts documents by their openness.
  if (lead.slice(lead.indexOf(strong) + 1).some(({ text }) => text === '文件')) return undefined;
  const keys = together.map(({ kind }) => OUTCOMES[kind]).filter((key) => key !== undefined);
  const bracket = lead.some(
    ({ kind, inside }) => kind === 'group' && !inside.some(isNumber) && inside.some((token) => token.kind === 'partiallyGranted'),
  );
  const both =
    (keys.length === 2 && keys.includes('granted') && keys.includes('partiallyGranted')) || (strong.kind === 'granted' && bracket);
  const found =
    keys.length > 1 && (number.value === 0 || isEach(lead))
      ? read(keys)
      : read([both ? 'grantedPlusPartial' : keys.length > 1 ? 'combinedOutcomes' : OUTCOMES[strong.kind]]);
  return found && { ...found, start: together[0]?.start ?? found.start };
}

function cases(notebook: Notebook, lead: readonly Token[], head: Head, number: Token, read: Reader): Read | undefined {
  const { noun, verbs } = head;
  if (!noun) return undefined;
  const before = lead[lead.indexOf(noun) - 1];
  const result = before && isStrong(before.kind) ? strongKey(before, topicOf(noun.kind)) : undefined;
  if (result && before?.kind !== 'ownReason') return read([result]);
  // Cases that a reviewing office heard are not those against its own work.
  const heard = verbs.some(({ kind }) => ['process', 'accept', 'settle', 'answer'].includes(kind)) || noun.text.includes('应诉');
  if (heard && !notebook.disclosure) return undefined;
  const words = joinedHeads(lead, noun);
  const together = words.map(({ kind }) => topicOf(kind));
  if (together.length > 1) {
    if (isEach(lead) || number.value === 0) {
      return read(
        together.map((topic) => (topic === 'requests' ? 'received' : topic === 'review' || topic === 'litigation' ? topic : undefined)),
      );
    }
    if (together.includes('review') && together.includes('litigation')) {
      const found = read(['reviewAndLitigation']);
      return found && { ...found, start: words[0]?.start ?? found.start };
    }
  }
  return read([topicOf(noun.kind) === 'review' ? 'review' : 'litigation']);
}

/** 「网上 105 件、快递 17 件，合计 122 件」 */
function sumOfChannels(
  notebook: Notebook,
  lead: readonly Token[],
  write: (key: MentionKey, start: number | undefined) => Draft,
): Draft | undefined {
  const via = notebook.last?.key === 'channel' ? notebook.last.via : undefined;
  const sum = lead.find(({ text }) => /^(?:合计|共计|总计|共|总共|一共)$/.test(text));
  if (!sum || !isNeutral(lead)) return undefined;
  if (via) return write(via, sum.start);
  const both = ofSentence(notebook, 'received').length > 0 && ofSentence(notebook, 'carriedIn').length > 0;
  return both ? write('receivedOrPlusCarriedIn', sum.start) : undefined;
}
