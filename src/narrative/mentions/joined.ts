// Words that share numbers: 「予以公开及部分公开 258 件」, 「行政复议、行政诉讼各 1 件」, 「分别为 4 件和 2 件」.
import { topicOf, type Notebook } from './draft';
import { isNoun, isStrong, isVerb, type Head } from './head';
import { aboutOf, documentKey, requestKeys, strongKey } from './keys';
import type { MentionKey } from './mention';
import type { Token } from './tokens';

/** Words of the same kind that share the number: 予以公开及部分公开, 行政复议、行政诉讼. In the order of the text. */
export function joinedHeads(lead: readonly Token[], last: Token): Token[] {
  const found = [last];
  let separated = false;
  for (let index = lead.indexOf(last) - 1; index >= 0; index--) {
    const token = lead[index];
    if (!token) break;
    if (token.kind === 'list' || token.kind === 'joiner') separated = true;
    else if (separated && isStrong(last.kind) === isStrong(token.kind) && (isStrong(token.kind) || isNoun(token.kind))) {
      found.unshift(token);
      separated = false;
    } else if (isStrong(token.kind) || isNoun(token.kind) || isVerb(token.kind) || (token.kind === 'other' && token.text.length > 3)) break;
  }
  return found;
}

/** 「行政复议和行政诉讼分别为 3 件、2 件」: the keys in the order of their numbers. */
export function respectively(lead: readonly Token[], head: Head, notebook: Notebook): MentionKey[] {
  const at = lead.findIndex(({ kind }) => kind === 'respectively');
  if (at < 0) return [];
  const words = lead.slice(0, at);
  const verbs = words.filter(({ kind }) =>
    ['receive', 'newlyReceive', 'accept', 'settle', 'answer', 'issue', 'repeal', 'inForce'].includes(kind),
  );
  const about = aboutOf(head, undefined, notebook);
  const nouns = words.filter(({ kind }) => isStrong(kind) || topicOf(kind) === 'review' || topicOf(kind) === 'litigation');
  const keys = (nouns.length > 1 ? nouns : verbs).map((token): MentionKey | undefined => {
    if (isStrong(token.kind)) return strongKey(token, about);
    if (isNoun(token.kind)) return topicOf(token.kind) === 'review' ? 'review' : 'litigation';
    return about === 'normative' || about === 'rules' ? documentKey([token], about) : requestKeys([token], notebook)[0];
  });
  return keys.every((key) => key !== undefined) ? keys : [];
}
