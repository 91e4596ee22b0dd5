// The pane beside the sheet: opened, found again, put away. Page and pane are two web views, so that the pane's number is kept where both see it.
import type { WpsHost } from '../host/wps';
import type { Shell, TaskPane } from './shell';

/** Pixels: what the pane needs for its tables of findings. */
const WIDTH = 360;
const RIGHT = 2;
/** Milliseconds after which the width is said again: some builds do not hear it before the pane shows. */
const LATER = 100;

/** The storage is shared by 表格, 文字 and 演示, whose panes have numbers of their own. */
const keyOf = (host: WpsHost) => `nianbao_pane_${host}`;

function known(shell: Shell, host: WpsHost): TaskPane | undefined {
  const id = shell.PluginStorage?.getItem(keyOf(host));
  try {
    // A number from before WPS was closed finds nothing, or fails.
    return id ? (shell.GetTaskPane?.(id) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** Shows the pane, and makes it first where there is none. False where this WPS has no panes. */
export function showPane(shell: Shell, host: WpsHost, url: string, title: string): boolean {
  const found = known(shell, host);
  const pane = found ?? shell.CreateTaskPane?.(url, title);
  if (!pane) return false;
  if (!found) {
    shell.PluginStorage?.setItem(keyOf(host), pane.ID as number);
    pane.DockPosition = RIGHT;
    pane.Width = WIDTH;
  }
  pane.Visible = true;
  if (!found) setTimeout(() => (pane.Width = WIDTH), LATER);
  return true;
}

/** Puts the pane away; it stays as it is and comes back as it was. False where it is not known. */
export function hidePane(shell: Shell, host: WpsHost): boolean {
  const pane = known(shell, host);
  if (!pane) return false;
  pane.Visible = false;
  return true;
}
