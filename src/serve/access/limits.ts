/** How much one caller, and one address, may ask for: buckets of tokens that fill again with time. */
import { LitopysError } from '../../main.js';

/** An error that says when to come again; the API puts it into Retry-After. */
export function busy(seconds: number): LitopysError & { readonly retryAfter: number } {
  const retryAfter = Math.max(1, Math.ceil(seconds));
  const error = new LitopysError('api.busy', 'that was too much at once', {
    next: `come again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}`,
  });
  return Object.assign(error, { retryAfter });
}

export interface Rate {
  /** So many at once, */
  readonly burst: number;
  /** and so many more a second. */
  readonly aSecond: number;
}

/** Keys that are remembered; beyond them the one that asked longest ago is forgotten. */
const MOST_KEYS = 20_000;

export class Limits {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number) {}

  /** Takes one. @throws LitopysError `api.busy` */
  take(key: string, { burst, aSecond }: Rate): void {
    const now = this.now();
    const known = this.buckets.get(key);
    const left = known ? Math.min(burst, known.left + ((now - known.at) / 1000) * aSecond) : burst;
    this.buckets.delete(key);
    this.buckets.set(key, { left: left < 1 ? left : left - 1, at: now });
    if (this.buckets.size > MOST_KEYS) this.buckets.delete(this.buckets.keys().next().value as string);
    if (left < 1) throw busy((1 - left) / aSecond);
  }
}

/** The part of an address that one subscriber has: all of IPv4, the first 64 bits of IPv6. */
export function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!address.includes(':')) return address;
  const [head = ''] = address.split('%');
  const [before = '', after] = head.split('::');
  const groups = before.split(':').filter((group) => group !== '');
  const rest = after?.split(':').filter((group) => group !== '') ?? [];
  while (after !== undefined && groups.length + rest.length < 8) groups.push('0');
  return [...groups, ...rest]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
