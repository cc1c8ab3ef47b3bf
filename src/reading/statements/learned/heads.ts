/** The token that carries a cue of several words. */
import type { Facts } from './facts.js';

const ADJECTIVE = 1;
const ADPOSITION = 2;
const AUXILIARY = 4;
const NOUN = 8;
const VERB = 16;
const OTHER = 17;
const COLON = 3;
const DASH = 5;

/** Whether a token may carry a cue at all. */
export function mayBeCue(facts: Facts, i: number): boolean {
  const part = facts.part[i] as number;
  const mark = facts.mark[i] as number;
  if (mark !== 0) return mark === COLON || mark === DASH;
  return (
    part === VERB ||
    part === NOUN ||
    part === ADJECTIVE ||
    part === AUXILIARY ||
    part === OTHER ||
    part === ADPOSITION
  );
}

/** The last verb of the cue's first run of words, else its first noun, else what may carry one; -1 for none. */
export function headOf(facts: Facts, cue: readonly number[]): number {
  const run = cue.filter((index, k) => index === (cue[0] as number) + k);
  const verbs = run.filter((i) => facts.part[i] === VERB);
  if (verbs.length > 0) return verbs.at(-1) as number;
  const verb = cue.find((i) => facts.part[i] === VERB);
  if (verb !== undefined) return verb;
  return cue.find((i) => facts.part[i] === NOUN) ?? cue.find((i) => mayBeCue(facts, i)) ?? -1;
}
