/** Slows the guessing of passwords: after some free attempts the wait doubles with each that fails. */
import { busy, subscriberOf } from './limits.js';

interface Slowness {
  readonly free: number;
  /** Seconds. */
  readonly longest: number;
}

/** One address at one name, one address at many names, and many addresses at one name. The last is slowed gently:
 * else anybody could shut a user out. */
const BY = {
  both: { free: 4, longest: 900 },
  address: { free: 12, longest: 900 },
  name: { free: 30, longest: 30 },
} as const satisfies Record<string, Slowness>;

const MOST_KEYS = 50_000;
/** Failures older than this are forgiven. */
const FORGIVEN = 24 * 3_600_000;

interface Tried {
  count: number;
  /** When the next attempt is heard. */
  next: number;
  last: number;
}

export class Slowing {
  private readonly tried = new Map<string, Tried>();

  /** @param now milliseconds */
  constructor(private readonly now: () => number) {}

  /**
   * Counts an attempt, before its password is looked at: many at once are no way round.
   * @returns to be called when it was the right password
   * @throws LitopysError `api.busy`
   */
  attempt(name: string, address: string): () => void {
    const from = subscriberOf(address);
    const keys = [
      [`both ${from} ${name}`, BY.both],
      [`address ${from}`, BY.address],
      [`name ${name}`, BY.name],
    ] as const;
    const now = this.now();
    const wait = Math.max(...keys.map(([key]) => (this.known(key, now)?.next ?? 0) - now));
    if (wait > 0) throw busy(wait / 1000);
    for (const [key, slowness] of keys) this.count(key, slowness, now);
    return () => {
      // The address keeps what it did to other names: an account of one's own is no way round either.
      this.tried.delete(keys[0][0]);
      this.tried.delete(keys[2][0]);
      const address = this.tried.get(keys[1][0]);
      if (address) Object.assign(address, { count: address.count - 1, next: 0 });
    };
  }

  private known(key: string, now: number): Tried | null {
    const found = this.tried.get(key);
    return found && now - found.last < FORGIVEN ? found : null;
  }

  private count(key: string, { free, longest }: Slowness, now: number): void {
    const count = (this.known(key, now)?.count ?? 0) + 1;
    const wait = count < free ? 0 : Math.min(longest, 2 ** Math.min(20, count - free));
    this.tried.delete(key);
    this.tried.set(key, { count, next: now + wait * 1000, last: now });
    if (this.tried.size > MOST_KEYS) this.tried.delete(this.tried.keys().next().value as string);
  }
}
