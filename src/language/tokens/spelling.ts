/** How words are written, one string for each: what is looked up by them later is found by the same string. */
import { normalised } from '../../text/characters.js';

export interface Spelling {
  readonly form: string;
  readonly norm: string;
}

/** Spellings kept, and the longest that is: longer ones are noise. Only speed depends on it. */
const MOST_KEPT = 60_000;
const KEPT_LENGTH = 40;
/** From this length on a slice holds on to the whole text it was cut from. */
const SLICED = 13;

const known = new Map<string, Spelling>();

/** The form of a token with its norm. */
export function spellingOf(form: string): Spelling {
  const kept = known.get(form);
  if (kept) return kept;
  if (form.length > KEPT_LENGTH) return { form, norm: normalised(form) };
  const own = form.length < SLICED ? form : ` ${form}`.slice(1);
  const norm = normalised(own);
  const spelling = { form: own, norm: norm === own ? own : norm };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(own, spelling);
  return spelling;
}
