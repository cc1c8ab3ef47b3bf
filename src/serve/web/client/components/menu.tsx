/** A button that opens a box below it; Escape, a click elsewhere and leaving it with Tab close it. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

export interface MenuProps {
  readonly box: RefObject<HTMLDetailsElement | null>;
  /** Of the button. */
  readonly name: ComponentChildren;
  readonly title?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Menu({ box, name, title, children, ...rest }: MenuProps) {
  useEffect(() => {
    const elsewhere = (event: Event) => {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, []);
  return (
    <details
      ref={box}
      class={`menu ${rest.class ?? ''}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={title} title={title}>
        {name}
      </summary>
      {children}
    </details>
  );
}
