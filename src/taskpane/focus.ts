// The focus of the keyboard when what had it goes away: a finding that is mended, an offer that is taken, a form that is done.
// Without a refuge the next Tab would begin at the top, and in Excel on the web leave the pane.
/// <reference lib="dom" />

const visible = (element: Element) => element.isConnected && element.getClientRects().length > 0;

/** @param refuge where to go on from; asked at the moment when it is needed */
export function keepFocus(root: HTMLElement, refuge: () => HTMLElement | null): () => void {
  let last: Element | undefined;
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) last = target;
  });
  root.addEventListener('focusout', ({ target }) => {
    // Left by the clerk's own will: it still stands there. Asked a moment later, because Chrome tells it before it takes an element away.
    void Promise.resolve().then(() => {
      if (target instanceof Element && target === last && visible(target)) last = undefined;
    });
  });
  const observer = new MutationObserver(() => {
    const { activeElement } = document;
    if (!last || (activeElement !== last && activeElement !== document.body) || visible(last)) return;
    last = undefined;
    // The clerk may be in the sheet: nothing is taken from there.
    if (document.hasFocus()) refuge()?.focus();
  });
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
  return () => observer.disconnect();
}
