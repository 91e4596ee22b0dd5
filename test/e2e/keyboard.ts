// A clerk without a mouse: Tab and Shift+Tab until a control has the focus, and whether the focus can be seen.
import type { Frame, Page } from 'playwright-core';

export interface Keyboard {
  /** Presses Tab until a control of this name has the focus. */
  readonly to: (name: string | RegExp) => Promise<void>;
  /** The same with Shift+Tab. */
  readonly back: (name: string | RegExp) => Promise<void>;
  /** The name of what has the focus. */
  readonly focused: () => Promise<string>;
}

/** More stops than a view has. */
const STOPS = 120;

export function keyboard(page: Page, frame: Frame): Keyboard {
  /** The accessible name, near enough: label, text. And whether the focus can be seen, but for a question, which appears with it. */
  const focused = async () => {
    const { name, seen } = await frame.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return { name: '', seen: true };
      const labels = 'labels' in element ? Array.from((element as HTMLInputElement).labels ?? []) : [];
      const visible = labels.length > 0 && element.classList.contains('unseen') ? labels[0] : element;
      const { outlineStyle, boxShadow } = getComputedStyle(visible as Element);
      const name = element.getAttribute('aria-label') ?? labels.map((label) => label.textContent).join('') ?? '';
      return {
        name: (name || element.textContent || '').trim(),
        seen: element.tabIndex < 0 || outlineStyle !== 'none' || boxShadow !== 'none',
      };
    });
    if (!seen) throw new Error(`Nobody sees that “${name}” has the focus.`);
    return name;
  };
  const press = (key: string) => async (wanted: string | RegExp) => {
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) {
      const name = await focused();
      if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
      passed.push(name);
      await page.keyboard.press(key);
    }
    throw new Error(`${key} never comes to ${String(wanted)}; it passes ${[...new Set(passed)].join(' | ')}`);
  };
  return { to: press('Tab'), back: press('Shift+Tab'), focused };
}
