/** Wheel, drag, pinch and click on a drawing, with mouse, finger or pen. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Places are in pixels from the upper left corner of the drawing. */
export interface Gestures {
  pan(dx: number, dy: number): void;
  /** @param factor above 1 shows more closely */
  zoom(factor: number, x: number, y: number): void;
  /** The pointer is here, or gone. */
  point(at: { readonly x: number; readonly y: number } | null): void;
  click(x: number, y: number): void;
}

/** Pixels that a finger may slip within a click. */
const SLIP = 5;
/** Wheels turn by about a hundred: so much of a doubling. */
const WHEEL = 1 / 300;

export function useGestures(box: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return listen(element, () => latest.current);
  }, []);
}

interface At {
  readonly x: number;
  readonly y: number;
}

function listen(element: HTMLElement, gestures: () => Gestures): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const down = new Map<number, At>();
  let moved = 0;
  const place = (event: MouseEvent): At => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const { x, y } = place(event);
    const pixels = event.deltaMode === 0 ? 1 : 30;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) gestures().pan(-event.deltaX * pixels, 0);
    else gestures().zoom(2 ** (-event.deltaY * pixels * WHEEL * (event.ctrlKey ? 4 : 1)), x, y);
  };
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      if (down.size === 0) moved = 0;
      down.set(event.pointerId, place(event));
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const now = place(event);
      const before = down.get(event.pointerId);
      if (!before) return gestures().point(now);
      const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      down.set(event.pointerId, now);
      // From then on the pointer is followed beyond the edge; a plain click stays one.
      if (moved > SLIP && !element.hasPointerCapture(event.pointerId))
        element.setPointerCapture(event.pointerId);
      if (other) pinch(gestures(), before, now, other);
      else gestures().pan(now.x - before.x, now.y - before.y);
    },
    { signal },
  );
  const up = (event: PointerEvent) => {
    const at = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (at && moved <= SLIP && event.type === 'pointerup') gestures().click(at.x, at.y);
  };
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('pointerleave', () => gestures().point(null), { signal });
  return () => stop.abort();
}

function pinch(gestures: Gestures, before: At, now: At, other: At): void {
  const apart = (one: At) => Math.max(10, Math.hypot(one.x - other.x, one.y - other.y));
  gestures.zoom(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
  gestures.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
}
