// Doing something that takes a while or may fail: one after the other, with progress shown, every failure a sentence with a way out.
import { failureOf } from '../actions';
import { fill, h, say, show, type Child } from './dom';
import { sign, type IconName } from './icons';
import { zhCN } from './messages/zh-CN';

const t = zhCN.common;

/** Milliseconds before a step counts as long and its progress is shown. */
const LONG = 500;

export interface Work {
  readonly element: HTMLElement;
  /**
   * Runs a step behind those that run already. Undefined when it failed: the clerk has been told, and can have it run again.
   * @param again what trying again does, where more follows on the step than its own doing
   */
  readonly run: <T>(label: string, step: () => Promise<T>, again?: () => void) => Promise<T | undefined>;
  /** A sentence on what was done. @param below what can be done next */
  readonly tell: (sentence: string, look?: IconName, below?: Child) => void;
  /** A failure, with a way to try again. */
  readonly fail: (error: unknown, retry?: () => void) => void;
  readonly clear: () => void;
}

export function createWork(): Work {
  const label = h('span');
  const progress = h('div', { class: 'progress', role: 'status' }, h('progress', { 'aria-hidden': 'true' }), label);
  const told = h('p', { class: 'told', role: 'status' });
  const below = h('div', { class: 'below' });
  const failure = h('div', { role: 'alert' });
  show(progress, false);
  show(told, false);
  let queue: Promise<unknown> = Promise.resolve();

  const hush = () => {
    show(told, false);
    fill(below);
  };
  const tell = (sentence: string, look: IconName = 'pass', next?: Child) => {
    show(told, true);
    const close = h('button', { type: 'button', class: 'close', 'aria-label': t.close, onclick: hush }, '×');
    told.setAttribute('data-look', look);
    fill(told, sign(look), h('span', {}, sentence), close);
    fill(below, next);
  };
  const clear = () => {
    hush();
    fill(failure);
  };
  const fail = (error: unknown, retry?: () => void) => {
    hush();
    fill(failure, notice(error, clear, retry));
  };

  async function run<T>(name: string, step: () => Promise<T>, again?: () => void): Promise<T | undefined> {
    const turn = queue.then(async () => {
      clear();
      const timer = setTimeout(() => {
        say(label, name);
        show(progress, true);
      }, LONG);
      try {
        return await step();
      } finally {
        clearTimeout(timer);
        show(progress, false);
      }
    });
    queue = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      fail(error, again ?? (() => void run(name, step)));
      return undefined;
    }
  }

  return { element: h('div', { class: 'work' }, progress, told, below, failure), run, tell, fail, clear };
}

function notice(error: unknown, close: () => void, retry?: () => void): HTMLElement {
  const { sentence, details } = failureOf(error);
  return h(
    'div',
    { class: 'notice notice-error' },
    h('p', { class: 'notice-text' }, sign('error'), h('span', {}, sentence)),
    h(
      'p',
      { class: 'row' },
      retry && h('button', { type: 'button', onclick: () => (close(), retry()) }, t.retry),
      h('button', { type: 'button', class: 'subtle', onclick: close }, t.close),
    ),
    detailsOf(details),
  );
}

/** Technical details, folded away, to be copied for a maintainer. */
export const detailsOf = (text: string): HTMLElement => h('details', {}, h('summary', {}, t.details), copyBox(t.details, text, 'subtle'));

/** A text to be copied: a button, and the text itself where the clipboard is closed. */
export function copyBox(label: string, text: string, look: string, words: string = t.copy): readonly HTMLElement[] {
  const box = h('textarea', { class: 'details', readonly: true, rows: 4, 'aria-label': label });
  box.value = text;
  const button = h('button', { type: 'button', class: look }, words);
  button.addEventListener('click', () => {
    box.focus();
    box.select();
    // The clipboard interface is closed to frames of another origin; this old command works there.
    say(button, document.execCommand('copy') ? t.copied : t.pressCopy);
  });
  return [box, button];
}
