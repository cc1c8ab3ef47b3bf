/** How words are written, one string for each: what is looked up by them later is found by the same string. */
import { normalised } from '../../text/characters.js';
import { interned } from '../../text/interned.js';

export interface Spelling {
  readonly form: string;
  readonly norm: string;
}

/** Spellings kept, and the longest that is: longer ones are noise. Only speed depends on it. */
const MOST_KEPT = 15_000;
const KEPT_LENGTH = 40;

interface Kept extends Spelling {
  readonly hash: number;
}

/** Open addressing, at most half full: words are found by their place in the text, without cutting them out first. */
let places: (Kept | null)[] = [];
let mask = 0;
let count = 0;

function clear(size: number): void {
  places = new Array(size).fill(null);
  mask = size - 1;
  count = 0;
}

clear(4096);

/** The form of the token text.slice(start, end) with its norm. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  if (end - start > KEPT_LENGTH) {
    const form = text.slice(start, end);
    return { form, norm: normalised(form) };
  }
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) ^ (hash >>> 15);
  let at = placeOf(hash);
  for (let kept = places[at]; kept; kept = places[at]) {
    if (kept.hash === hash && isForm(kept.form, text, start, end)) return kept;
    at = (at + 1) & mask;
  }
  const form = interned(text.slice(start, end));
  const norm = normalised(form);
  const kept: Kept = { form, norm: norm === form ? form : interned(norm), hash };
  if (count >= MOST_KEPT) clear(places.length);
  else if (2 * count >= places.length) grow();
  put(kept);
  return kept;
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 13)) & mask;

function isForm(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function put(kept: Kept): void {
  let at = placeOf(kept.hash);
  while (places[at]) at = (at + 1) & mask;
  places[at] = kept;
  count++;
}

function grow(): void {
  const before = places;
  clear(2 * before.length);
  for (const kept of before) if (kept) put(kept);
}
