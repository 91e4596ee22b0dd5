// The button at the pane's bottom that puts it away: a docked pane has frozen WPS's whole ribbon on some builds, so the way must lie inside.
/// <reference lib="dom" />
import { fill, h } from '../taskpane';
import { words } from './messages';
import { hidePane } from './panes';
import type { Surroundings } from './shell';

declare global {
  interface Window {
    /** Tells floor.js that this file was understood. */
    nianbaoStarted?: boolean;
  }
}

export function foot(element: HTMLElement, { shell, host }: Surroundings): void {
  const put = () => void hidePane(shell, host);
  fill(element, h('button', { type: 'button', class: 'subtle', title: words.pane.hideHint, onclick: put }, words.pane.hide));
}
