// The pane in WPS: one for each program, found again, put away from within, made anew after WPS was closed.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hidePane, showPane } from '../../src/wps/panes';
import { surroundings, type Shell } from '../../src/wps/shell';
import { bootWps, type WpsEmulator } from '../emulators/wps/emulator';

const URL = 'http://10.0.0.8:3889/pane.html';

describe('the pane', () => {
  let wps: WpsEmulator;
  let shell: Shell;
  beforeEach(() => {
    wps = bootWps();
    shell = surroundings(wps.globals)!.shell;
  });
  afterEach(() => expect(wps.world.faults).toEqual([]));
  const panes = () => [...wps.shell.panes.values()];

  test('opens at the right edge, wide enough once it shows', async () => {
    expect(showPane(shell, 'et', URL, '年报助手')).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(panes()).toEqual([{ id: 1001, url: URL, title: '年报助手', visible: true, dock: 2, width: 360 }]);
  });

  test('that was put away comes back as the same one', () => {
    showPane(shell, 'et', URL, '年报助手');
    expect(hidePane(shell, 'et')).toBe(true);
    expect(panes()[0]?.visible).toBe(false);
    showPane(shell, 'et', URL, '年报助手');
    expect(panes()).toHaveLength(1);
    expect(panes()[0]?.visible).toBe(true);
  });

  test('of 文字 is not that of 表格, though both see the same storage', () => {
    showPane(shell, 'et', URL, '年报助手');
    expect(hidePane(shell, 'wps')).toBe(false);
    showPane(shell, 'wps', URL, '年报助手');
    expect(panes()).toHaveLength(2);
  });

  test('whose number is from before WPS was closed is made anew', () => {
    showPane(shell, 'et', URL, '年报助手');
    wps.shell.panes.clear();
    showPane(shell, 'et', URL, '年报助手');
    expect(panes()).toHaveLength(1);
  });
});
