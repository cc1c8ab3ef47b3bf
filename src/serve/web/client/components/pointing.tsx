/** The card at the words: pointing at a mark, or going to it with Tab, shows it; Enter goes into it, Escape closes it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../language/index.js';
import { placeCard } from './card-place.js';
import type { Chosen } from './marked-text.js';

/** Milliseconds: a pointer that only crosses a mark opens nothing, and on its way to the card it may leave both. */
const OPENS_AFTER = 120;
const CLOSES_AFTER = 250;

export interface PointingProps {
  /** The text with its marks. */
  readonly children: ComponentChildren;
  /** What the card says of readings, the innermost first. */
  readonly card: (readings: readonly Chosen[]) => ComponentChildren;
  /** Told what was clicked, or entered by key. */
  readonly choose: (chosen: Chosen) => void;
}

interface Pointed {
  readonly mark: HTMLElement;
  /** Stays when the pointer leaves. */
  readonly kept: boolean;
}

export function Pointing({ children, card, choose }: PointingProps) {
  const [pointed, point] = useState<Pointed | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const timer = useRef(0);
  const quiet = useRef(false);
  const id = useId();
  const later = (milliseconds: number, next: Pointed | null) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => point(next), milliseconds);
  };
  const now = (next: Pointed | null) => {
    window.clearTimeout(timer.current);
    point(next);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useLayoutEffect(() => {
    if (!pointed || !box.current || !frame.current) return;
    box.current.inert = false;
    placeCard(box.current, pointed.mark, frame.current);
  }, [pointed]);
  useExpanded(pointed?.mark ?? null, id);
  useEffect(() => {
    if (!pointed) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (box.current?.contains(document.activeElement)) goBack(pointed.mark);
      now(null);
    };
    const clicked = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) now(null);
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener('pointerdown', clicked);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('pointerdown', clicked);
    };
  }, [pointed]);
  /** The focus back to a mark, which opens nothing again. */
  const goBack = (mark: HTMLElement) => {
    quiet.current = true;
    mark.focus();
    quiet.current = false;
  };
  const enter = (mark: HTMLElement) => {
    choose(readingsOf(mark)[0] as Chosen);
    now({ mark, kept: true });
  };
  return (
    // The marks inside have their roles; what they do is said here once for all.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={frame}
      class="pointing"
      onPointerOver={(event) => {
        if (event.pointerType !== 'mouse') return;
        if (box.current?.contains(event.target as Node)) return window.clearTimeout(timer.current);
        const mark = markAt(event.target);
        if (mark === pointed?.mark) return window.clearTimeout(timer.current);
        if (mark && !pointed?.kept) later(OPENS_AFTER, { mark, kept: false });
        else if (!pointed?.kept) later(CLOSES_AFTER, null);
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse' && !pointed?.kept) later(CLOSES_AFTER, null);
      }}
      onClick={(event) => {
        if (box.current?.contains(event.target as Node)) return;
        const mark = markAt(event.target);
        // Whoever drags over the words wants to copy them.
        if (mark && window.getSelection()?.isCollapsed !== false) enter(mark);
        else now(null);
      }}
      onFocusIn={(event) => {
        const mark = markAt(event.target);
        if (mark && !quiet.current && mark.matches(':focus-visible')) now({ mark, kept: false });
      }}
      onFocusOut={(event) => {
        if (!frame.current?.contains(event.relatedTarget as Node | null) && event.relatedTarget) now(null);
      }}
      onKeyDown={(event) => {
        const mark = event.target as HTMLElement;
        if (!mark.dataset.mark || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        enter(mark);
        requestAnimationFrame(() => box.current?.focus());
      }}
    >
      {children}
      {pointed && (
        <div
          ref={box}
          id={id}
          class="word-card"
          role="dialog"
          aria-label={t('details')}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key !== 'Tab' || !box.current || !leavesByTab(event, box.current)) return;
            // Tab goes on behind the mark, and may not come into the card again.
            box.current.inert = true;
            goBack(pointed.mark);
            now(null);
          }}
        >
          {card(readingsOf(pointed.mark))}
        </div>
      )}
    </div>
  );
}

/** Tells the mark that its card is open, and whoever hears the page what is in it. */
function useExpanded(mark: HTMLElement | null, id: string): void {
  useEffect(() => {
    if (mark?.getAttribute('role') !== 'button') return;
    mark.setAttribute('aria-expanded', 'true');
    mark.setAttribute('aria-describedby', id);
    return () => {
      mark.setAttribute('aria-expanded', 'false');
      mark.removeAttribute('aria-describedby');
    };
  }, [mark]);
}

/** Whether Tab leads out of the card. It stands after the text: from there one goes on beside the mark. */
function leavesByTab(event: KeyboardEvent, box: HTMLElement): boolean {
  const stops = [...box.querySelectorAll<HTMLElement>('a[href], button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (!event.shiftKey) return at === stops.length - 1;
  // Back is to the mark itself.
  if (at <= 0) event.preventDefault();
  return at <= 0;
}

const markAt = (target: EventTarget | null): HTMLElement | null =>
  (target as Element | null)?.closest<HTMLElement>('[data-mark]') ?? null;

/** What a mark stands for, and the statement that it stands in. */
function readingsOf(mark: HTMLElement): Chosen[] {
  const found: Chosen[] = [];
  for (let one: HTMLElement | null = mark; one; one = one.parentElement?.closest('[data-mark]') ?? null) {
    const [layer, of] = (one.dataset.mark ?? '').split(':');
    const chosen = { layer: layer as Chosen['layer'], of: Number(of) };
    // The number of a statement stands in its words, and in those of the one around it.
    if (one.classList.contains('number')) return [chosen];
    if (!found.some((other) => other.layer === chosen.layer)) found.push(chosen);
  }
  return found;
}
