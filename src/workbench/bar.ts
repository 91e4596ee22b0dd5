// The line below the buttons: what was done, what went wrong, and questions with their answers. One at a time.
/// <reference lib="dom" />
import { fill, h, show, sign } from '../taskpane';
import { zhCN as t } from './messages';

/** Milliseconds that a sentence takes to be read. */
const READ = 12_000;

export interface Bar {
  readonly element: HTMLElement;
  readonly tell: (sentence: string) => void;
  /** @param details technical ones, folded away, to be copied for a maintainer */
  readonly warn: (sentence: string, details?: string) => void;
  readonly busy: (sentence: string) => void;
  readonly clear: () => void;
  /** A question; resolves with the answer, with undefined when it is left unanswered. */
  readonly ask: (sentence: string, yes: string, no: string) => Promise<boolean | undefined>;
  /** Leaves a question unanswered, if one stands: something else is to be done. */
  readonly leave: () => void;
}

export function createBar(): Bar {
  const words = h('div', { class: 'bar-words', role: 'status' });
  const element = h('div', { class: 'bar' }, words);
  show(element, false);
  let answered: ((answer: boolean | undefined) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (kind: string, ...children: Parameters<typeof fill>[1][]) => {
    clearTimeout(timer);
    answered?.(undefined);
    answered = undefined;
    element.setAttribute('data-kind', kind);
    fill(words, ...children);
    show(element, true);
  };
  const clear = () => {
    clearTimeout(timer);
    answered?.(undefined);
    answered = undefined;
    fill(words);
    show(element, false);
  };
  const close = () => h('button', { type: 'button', class: 'bar-close', 'aria-label': t.close, onclick: clear }, '×');
  return {
    element,
    tell: (sentence) => {
      put('pass', sign('pass'), h('span', {}, sentence), close());
      // Good news gives its room back to the table; what is wrong stays until it is read.
      timer = setTimeout(clear, READ);
    },
    warn: (sentence, details) =>
      put(
        'error',
        sign('error'),
        h('span', {}, sentence),
        close(),
        details !== undefined && h('details', {}, h('summary', {}, t.details), h('pre', {}, details)),
      ),
    busy: (sentence) => put('busy', h('span', {}, sentence)),
    clear,
    leave: () => answered && clear(),
    ask: (sentence, yes, no) =>
      new Promise((resolve) => {
        const answer = (value: boolean) => () => {
          answered = undefined;
          resolve(value);
          clear();
        };
        const first = h('button', { type: 'button', class: 'primary', onclick: answer(true) }, yes);
        put('ask', h('span', {}, sentence), first, h('button', { type: 'button', onclick: answer(false) }, no));
        answered = resolve;
        first.focus();
      }),
  };
}
