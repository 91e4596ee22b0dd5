// Small pieces that the views share: buttons that run once at a time, questions in place, labelled fields.
import { fill, freshId, h, type Child } from './dom';
import { zhCN } from './messages/zh-CN';

export type Look = 'primary' | 'plain' | 'subtle';

/** A button whose step cannot be started a second time while it runs. It keeps the focus meanwhile. */
export function action(label: string, step: () => Promise<unknown> | void, look: Look = 'plain'): HTMLButtonElement {
  const button = h('button', { type: 'button', class: look }, label);
  let running = false;
  button.addEventListener('click', () => {
    if (running) return;
    const started = step();
    if (!started) return;
    running = true;
    button.setAttribute('aria-disabled', 'true');
    void started.finally(() => {
      running = false;
      button.removeAttribute('aria-disabled');
    });
  });
  return button;
}

/** Escape puts something away and stays here: heard by office.js, it would lead from the pane to the sheet. */
export function onEscape(element: HTMLElement, away: () => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    away();
  });
}

/**
 * A place for a question where it arises. office.js makes the browser's own `confirm` throw.
 * `ask` shows it and moves the focus there; any answer, and Escape, closes it and gives the focus back.
 */
export interface Question {
  readonly element: HTMLElement;
  readonly ask: (content: Child, answers: readonly HTMLButtonElement[]) => void;
  readonly close: () => void;
}

export function question(): Question {
  // A stop of its own for Tab: from what is none, Excel on the web leads out of the pane.
  const element = h('div', { class: 'question', role: 'group', tabindex: 0 });
  let back: Element | null = null;
  element.hidden = true;
  const close = () => {
    if (element.hidden) return;
    const inside = element.contains(document.activeElement);
    element.hidden = true;
    fill(element);
    if (inside && back instanceof HTMLElement && back.isConnected) back.focus();
  };
  onEscape(element, close);
  return {
    element,
    close,
    ask: (content, answers) => {
      back = document.activeElement;
      const id = freshId();
      fill(element, h('div', { id }, content), h('p', { class: 'row' }, answers, action(zhCN.common.cancel, close, 'subtle')));
      element.setAttribute('aria-labelledby', id);
      element.hidden = false;
      element.focus();
    },
  };
}

/** A label, its hint and its control, joined for screen readers. */
export function field(label: string, control: HTMLElement, hint = ''): HTMLElement {
  control.id = freshId();
  const note = hint ? h('span', { class: 'hint', id: `${control.id}h` }, hint) : undefined;
  if (note) control.setAttribute('aria-describedby', note.id);
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), note, control);
}
