/** A page by keyboard alone: where the focus is, whether one sees it, and whether it goes on. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** More stops than any view has. */
const MOST_STOPS = 250;
/** Fields of a date with its button, and to spare. */
const MOST_PARTS = 6;

interface Stop {
  /** Which element it is, for whoever counts them. */
  readonly mark: string;
  readonly what: string;
  readonly isSeen: boolean;
  readonly isOutside: boolean;
}

/** Runs in the page: the element in focus, and whether one sees that it is. */
const STOP = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return { mark: '', what: 'the page', isSeen: true, isOutside: true };
  window.stops ??= new Map();
  if (!window.stops.has(one)) window.stops.set(one, String(window.stops.size + 1));
  // What is drawn outside of the element in focus, or outside of what stands for it.
  const shown = [one, one.closest('label'), one.parentElement].filter(Boolean);
  const outlined = (el) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(el);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const inView = (el) => [...el.getClientRects()].some((box) =>
    box.width > 3 && box.height > 3 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  return {
    mark: window.stops.get(one),
    what: one.outerHTML.slice(0, 160),
    isSeen: shown.some((el) => outlined(el) && inView(el)),
    isOutside: false,
  };
})()`;

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((one: unknown) => {
    const element = one as { ownerDocument: { activeElement: unknown } };
    return element.ownerDocument.activeElement === element;
  });
}

/** Whether something has the focus, and one sees that it has. */
export async function isShown(page: Page): Promise<boolean> {
  const { isSeen, isOutside } = await page.evaluate<Stop>(STOP);
  return isSeen && !isOutside;
}

/** Presses Tab until the element is in focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const wanted = target.first();
  await wanted.waitFor();
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab');
    if (await isFocused(wanted)) return;
  }
  const { what } = await page.evaluate<Stop>(STOP);
  throw new Error(`Tab does not lead to ${target}; it is at ${what}`);
}

/** Goes once around a page with Tab: every stop is seen, and none holds the focus. @returns how many there are */
export async function walked(page: Page): Promise<number> {
  const seen = new Set<string>();
  let last = '';
  let parts = 0;
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop>(STOP);
    // Day, month and year of a date are stops inside of one.
    parts = stop.mark === last ? parts + 1 : 0;
    if (parts > 0 && parts < MOST_PARTS) continue;
    last = stop.mark;
    if (stop.isOutside || seen.has(stop.mark)) {
      // Around: out of the page, or at its first stop again; anywhere else it is a trap.
      assert.ok(stop.isOutside || stop.mark === [...seen][0], `a trap at ${stop.what}`);
      assert.ok(seen.size > 3, `only ${seen.size} stops at ${page.url()}`);
      return seen.size;
    }
    assert.ok(stop.isSeen, `one does not see the focus at ${stop.what} (${page.url()})`);
    seen.add(stop.mark);
  }
  throw new Error(`more than ${MOST_STOPS} stops at ${page.url()}`);
}
