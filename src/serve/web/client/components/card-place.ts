/** Where a card stands so that it never covers the words it speaks of. */

const GAP = 6;
/** The least room that a card is of use in, in pixels. */
const LEAST = 120;

/**
 * Puts a card below the words of a mark, else above them, else beside the text; where there is room for neither,
 * below the words all the same, and the page scrolls.
 * @param frame what the card is placed in: it holds the text
 */
export function placeCard(card: HTMLElement, mark: HTMLElement, frame: HTMLElement): void {
  const put = (name: string, value: number | null) =>
    value === null ? card.style.removeProperty(name) : card.style.setProperty(name, `${Math.round(value)}px`);
  put('--most', null);
  const { innerWidth, innerHeight } = window;
  const around = frame.getBoundingClientRect();
  const words = wordsOf(mark);
  const top = Math.min(...words.map((rect) => rect.top));
  const bottom = Math.max(...words.map((rect) => rect.bottom));
  const { width, height } = card.getBoundingClientRect();
  const wanted = mark.getClientRects()[0]?.left ?? around.left;
  const left = Math.max(around.left, Math.min(wanted, around.right - width));
  const [below, above] = [floor(innerHeight) - bottom - GAP, top - GAP];
  const beside = innerWidth - around.right - 2 * GAP;
  if (height <= below) put('--top', bottom + GAP - around.top);
  else if (height <= above) put('--top', top - GAP - height - around.top);
  else if (beside >= width) {
    put('--left', around.width + GAP);
    put('--top', Math.max(GAP, Math.min(top, floor(innerHeight) - height - GAP)) - around.top);
    return;
  } else if (above > below && above >= LEAST) {
    put('--most', above);
    put('--top', top - GAP - Math.min(height, above) - around.top);
  } else {
    if (below >= LEAST) put('--most', below);
    put('--top', bottom + GAP - around.top);
  }
  put('--left', left - around.left);
}

/** The lowest place that is free: on a phone the details lie below. */
function floor(innerHeight: number): number {
  const handle = document.querySelector('.sheet-handle')?.getBoundingClientRect();
  return handle && handle.height > 0 ? Math.min(handle.top, innerHeight) : innerHeight;
}

/** The lines of a mark, and of the statement it stands in as far as its paragraph has it. */
function wordsOf(mark: HTMLElement): DOMRect[] {
  const says = mark.closest<HTMLElement>('.says');
  if (!says) return [...mark.getClientRects()];
  const name = mark.classList.contains('number') ? mark.dataset.mark : says.dataset.mark;
  const paragraph = mark.closest('p, h1, h2, blockquote');
  const pieces = [...(paragraph?.querySelectorAll<HTMLElement>('.says') ?? [])].filter(
    (one) => one.dataset.mark === name || one.contains(mark),
  );
  return pieces.flatMap((one) => [...one.getClientRects()]);
}
