/** How words are written, one string for each: what is looked up by them later is found by the same string. */
import { normalised } from '../../text/characters.js';
import { interned } from '../../text/interned.js';

export interface Spelling {
  readonly form: string;
  readonly norm: string;
}

/** Spellings kept, and the longest that is: longer ones are noise. Only speed depends on it. */
const MOST_KEPT = 60_000;
const KEPT_LENGTH = 40;

const known = new Map<string, Spelling>();

/** The form of a token with its norm. */
export function spellingOf(form: string): Spelling {
  const kept = known.get(form);
  if (kept) return kept;
  if (form.length > KEPT_LENGTH) return { form, norm: normalised(form) };
  const own = interned(form);
  const spelling = { form: own, norm: interned(normalised(own)) };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(own, spelling);
  return spelling;
}
