// What stands behind a number, when nothing before it tells: 「2 件结转下年」, 「3 件为自然人申请」.
import { topicOf, type Notebook } from './draft';
import { isNoun, isStrong, isVerb, type Head } from './head';
import { countsRequests, documentKey, strongKey } from './keys';
import type { Place, Read } from './place';
import type { Token } from './tokens';

export function byTail(notebook: Notebook, place: Place, own: Head, tail: readonly Token[]): Read | undefined {
  const number = place.tokens[place.at];
  const denied = tail.findIndex(({ kind }) => kind === 'not' || kind === 'none' || kind === 'byOthers');
  const first = tail.findIndex(({ kind }) => isStrong(kind));
  if (!number || number.kind === 'bare' || (denied >= 0 && (first < 0 || denied < first))) {
    return restOf(notebook, own, number);
  }
  const noun = tail.find(({ kind }) => isNoun(kind));
  const topic = (noun && topicOf(noun.kind)) ?? notebook.topic;
  if (noun && topicOf(noun.kind) === 'foreign') return undefined;
  const strong =
    tail.find(({ kind }) => isStrong(kind) && kind !== 'channel' && kind !== 'ownReason') ?? tail.find(({ kind }) => isStrong(kind));
  const key = strong && strongKey(strong, topic);
  if (key && strong) return { keys: [key], start: number.start, end: strong.end, more: { label: strong.text }, tells: true };
  if (tail.some(({ kind }) => kind === 'collect' || kind === 'fee')) return { keys: ['feeCases'], start: number.start, end: number.end };
  if (own.modifiers.some(({ kind }) => kind === 'rest')) return restOf(notebook, own, number);
  const verbs = tail.filter(({ kind }) => isVerb(kind));
  if (topic === 'normative' || topic === 'rules') {
    const documents = documentKey(verbs, topic);
    return documents && verbs[0] ? { keys: [documents], start: number.start, end: verbs[0].end } : undefined;
  }
  if (noun && (topic === 'review' || topic === 'litigation')) return { keys: [topic], start: number.start, end: noun.end };
  if (topic !== 'requests' && topic !== undefined) return undefined;
  const work = verbs.find(({ kind }) => kind === 'settle' || kind === 'answer');
  if (work) return { keys: ['handled'], start: number.start, end: work.end, tells: true };
  const came = verbs.find(({ kind }) => kind === 'newlyReceive' || kind === 'receive');
  if (came && !place.part) return { keys: ['received'], start: number.start, end: came.end };
  if (noun && verbs.length === 0 && !place.part && !own.subject && isNoun(noun.kind)) {
    return { keys: ['received'], start: number.start, end: noun.end, more: { certainty: 'ambiguous' } };
  }
  return undefined;
}

/** 「剩余 1 件」 after figures of applications. */
function restOf(notebook: Notebook, own: Head, number: Token | undefined): Read | undefined {
  const rest = own.direct.find(({ kind, text }) => kind === 'rest' && /剩余|余下|尚余|还余/.test(text));
  return rest && number && countsRequests(notebook.last?.key)
    ? { keys: ['carriedForward'], start: rest.start, end: number.end }
    : undefined;
}
