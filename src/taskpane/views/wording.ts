// What is wrong in the words of the open text: each finding with the way to its words, and a field in place of a stated figure.
import type { Span, WrongWords } from '../../actions';
import { arrange, freshId, h, show } from '../dom';
import { sign } from '../icons';
import { laterZhCN } from '../messages/later.zh-CN';
import { zhCN } from '../messages/zh-CN';
import { action } from '../parts';

const t = laterZhCN.writing;

interface Ways {
  readonly select: (span: Span) => void;
  readonly replace: (span: Span) => void;
}

export interface WordingList {
  readonly element: HTMLElement;
  readonly update: (found: readonly WrongWords[]) => void;
}

export function wordingList(ways: Ways): WordingList {
  const id = freshId();
  const list = h('ul', { class: 'findings' });
  const element = h('section', { class: 'group', 'aria-labelledby': id }, h('h3', { id }, t.wrong), list);
  let told = '';
  show(element, false);
  return {
    element,
    update: (found) => {
      const now = JSON.stringify(found);
      if (now === told) return;
      told = now;
      arrange(
        list,
        found.map((finding) => entry(finding, ways)),
      );
      show(element, found.length > 0);
    },
  };
}

function entry({ id, severity, message, spans }: WrongWords, { select, replace }: Ways): HTMLElement {
  const [first] = spans;
  const fields = spans.flatMap((span) => (span.figure ? [{ span, field: span.figure.field }] : []));
  return h(
    'li',
    { class: 'finding', 'data-severity': severity },
    h(
      'p',
      { class: 'finding-head' },
      sign(severity),
      h('strong', {}, zhCN.check.severity[severity]),
      h('span', { class: 'finding-id' }, id),
    ),
    h('p', { class: 'finding-text' }, message),
    h(
      'p',
      { class: 'row' },
      first && action(t.findWords, () => select(first)),
      fields.map(({ span, field }) => {
        const button = action(t.toField(field), () => replace(span));
        button.title = t.toFieldHint(field);
        return button;
      }),
    ),
  );
}
