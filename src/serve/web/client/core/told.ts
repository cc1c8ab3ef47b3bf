/** A value that changes outside of the views that show it. */
import { useEffect, useState } from 'preact/hooks';

export class Told<T> {
  private readonly hearers = new Set<() => void>();

  constructor(private value: T) {}

  now(): T {
    return this.value;
  }

  /** Every view that shows the value is drawn again. */
  set(next: T): void {
    this.value = next;
    for (const hear of this.hearers) hear();
  }

  /** For a view: the value now; the view is drawn again whenever it is another. */
  use(): T {
    const [, draw] = useState(this.value);
    useEffect(() => {
      const hear = () => draw(() => this.value);
      this.hearers.add(hear);
      // A view listens only after it was painted; it may have changed since it was drawn.
      hear();
      return () => void this.hearers.delete(hear);
    }, []);
    return this.value;
  }
}
