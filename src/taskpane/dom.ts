// Elements from code. Texts enter as text nodes only: whatever a clerk typed into a cell can never become markup.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Words = string | number;
export type Child = Node | Words | false | undefined | readonly Child[];
/** Attributes; `true` sets one without a value, `false` and undefined leave it out; functions listen: `onclick`. */
export type Props = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>;

export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  // Excel on the web moves the focus itself when Tab is pressed, and knows nothing of `summary` but what has a tabindex.
  if (tag === 'summary') element.tabIndex = 0;
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === false || child === undefined) continue;
    if (typeof child === 'string' || typeof child === 'number') parent.appendChild(document.createTextNode(String(child)));
    else if (child instanceof Node) parent.appendChild(child);
    else append(parent, child);
  }
}

/** Replaces what an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  while (element.lastChild) element.removeChild(element.lastChild);
  append(element, children);
}

/** Puts exactly these children into an element and moves only those that stand elsewhere, so that focus and half-typed texts stay. */
export function arrange(element: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of Array.from(element.children)) if (!wanted.has(child)) element.removeChild(child);
  children.forEach((child, at) => {
    const there = element.children[at];
    if (there !== child) element.insertBefore(child, there ?? null);
  });
}

/** Sets a text only where it differs: screen readers speak each change of a live region. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function show(element: HTMLElement, shown: boolean): void {
  element.hidden = !shown;
}

let count = 0;
/** An id for `aria-labelledby` and `for`. */
export const freshId = (): string => `n${++count}`;

/** A line drawing of 20 × 20; the words beside it carry its meaning. */
export function icon(path: string, name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 20 20',
    class: `icon icon-${name}`,
    'aria-hidden': 'true',
    focusable: 'false',
  }))
    svg.setAttribute(key, value);
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.appendChild(shape);
  return svg;
}
