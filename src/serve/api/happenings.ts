/** News of the store for many listeners: one look at it serves them all. */
import type { Happening, Store } from '../../main.js';
import { busy } from '../access/limits.js';

/** How often the store is looked at while anybody listens, and how long a stream lasts before the browser asks again. */
const LOOK_EVERY = 1_000;
const LASTS = 10 * 60_000;
/** A comment now and then, so that a dead line is noticed. */
const STILL_HERE_EVERY = 15_000;
const MOST_LISTENERS = 2_000;
const MOST_OF_ONE = 50;
/** Chunks that a listener may leave unread; one that is further behind is let go and asks again from where he was. */
const MOST_UNREAD = 500;
const AT_ONCE = 500;

interface Listener {
  readonly who: string;
  last: number;
  readonly until: number;
  stillHere: number;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
}

export class Happenings {
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;
  /** The last event that was told to everybody who listened then. */
  private told = 0;

  constructor(private readonly store: Pick<Store, 'events' | 'lastEvent'>) {}

  /** How many listen. */
  get count(): number {
    return this.listeners.size;
  }

  /**
   * Server-sent events after an event, or from now on.
   * @throws LitopysError `api.busy`: there are too many listeners, or too many of this one
   */
  async stream(who: string, since: number | null): Promise<ReadableStream<Uint8Array>> {
    const ofOne = [...this.listeners].filter((one) => one.who === who).length;
    if (this.listeners.size >= MOST_LISTENERS || (who !== 'local' && ofOne >= MOST_OF_ONE)) throw busy(30);
    const latest = await this.store.lastEvent();
    let listener: Listener | null = null;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const now = Date.now();
          const last = Math.min(since ?? latest, latest);
          listener = { who, last, until: now + LASTS, stillHere: now, controller };
          controller.enqueue(bytes(`retry: 2000\n: after ${last}\n\n`));
          this.listeners.add(listener);
          if (this.listeners.size === 1) this.told = latest;
          this.timer ??= setInterval(() => void this.look(), LOOK_EVERY);
          this.timer.unref();
        },
        cancel: () => {
          if (listener) this.leave(listener);
        },
      },
      new CountQueuingStrategy({ highWaterMark: MOST_UNREAD }),
    );
  }

  /** Ends all streams. */
  close(): void {
    for (const one of this.listeners) this.end(one);
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      // Those who came with an old number are brought up first, each from where he was, a part at a time.
      for (const one of [...this.listeners])
        if (one.last < this.told) tell(one, await this.store.events(one.last, AT_ONCE));
      const fresh = await this.store.events(this.told, AT_ONCE);
      const before = this.told;
      this.told = fresh.at(-1)?.num ?? before;
      for (const one of this.listeners) if (one.last >= before) tell(one, fresh);
      this.letGo();
    } catch {
      // The store does not answer now; streams end and browsers come again.
      this.close();
    } finally {
      this.looking = false;
    }
  }

  private letGo(): void {
    const now = Date.now();
    for (const one of [...this.listeners]) {
      if (now > one.until || (one.controller.desiredSize ?? 0) <= 0) this.end(one);
      else if (now - one.stillHere > STILL_HERE_EVERY) {
        one.stillHere = now;
        one.controller.enqueue(bytes(': still here\n\n'));
      }
    }
  }

  private end(listener: Listener): void {
    this.leave(listener);
    try {
      listener.controller.close();
    } catch {
      // It was closed by the other side.
    }
  }

  private leave(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }
}

function tell(listener: Listener, happenings: readonly Happening[]): void {
  const news = happenings.filter(({ num }) => num > listener.last);
  if (news.length === 0) return;
  const text = news.map((one) => `id: ${one.num}\nevent: ${one.kind}\ndata: ${JSON.stringify(one)}\n\n`);
  listener.last = news.at(-1)?.num ?? listener.last;
  listener.controller.enqueue(bytes(text.join('')));
}

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text);
