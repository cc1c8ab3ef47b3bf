/**
 * The focus stays in the page. What had it may be drawn no more: a button that ended something, a form whose view one
 * has left. Browsers then begin at the top again, and whoever uses the keyboard has to find back.
 */

/** What had the focus last, and what it stood in, from the inside out. */
let around: readonly HTMLElement[] = [];

function remember(element: Element | null): void {
  const found: HTMLElement[] = [];
  for (let one = element; one && one !== document.body; one = one.parentElement)
    if (one instanceof HTMLElement) found.push(one);
  around = found;
}

/** Gives a focus that is lost to the nearest thing around its place that takes it; to the view at last. */
function mend(): void {
  const [last] = around;
  if (document.activeElement !== document.body || !last || last.isConnected) return;
  for (const one of around) {
    if (one.isConnected) one.focus({ preventScroll: true });
    if (document.activeElement === one) return;
  }
}

/** From now on, for all that is drawn in an element. */
export function keepFocus(root: HTMLElement): void {
  document.addEventListener('focusin', ({ target }) => remember(target as Element));
  // Whoever clicks beside everything wants nothing in focus.
  document.addEventListener('pointerup', () => remember(document.activeElement));
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
}
