/** Names of two words with a hyphen between: the first declines with the second («Жана-Клода», «Диаса-Канеля»). */
import type { Met, Tried } from './base-forms-together.js';
import {
  type Case,
  casesOf,
  type Hypothesis,
  hypothesesOf,
  type NameEndings,
  type NameGender,
} from './paradigms.js';

/** The base form that was found by the end of a name, with the part before its hyphen put into the nominative too. */
export function inAllParts(
  { hypothesis: { base, paradigm }, cases }: Tried,
  slot: readonly Met[],
  gender: NameGender,
  endings: NameEndings,
): string {
  const hyphen = base.lastIndexOf('-');
  // «Лі Хва-йона»: syllables of one name, the last of which declines.
  if (hyphen < 1 || SYLLABLE.test(base.slice(hyphen)) || slot.some(({ form }) => form === base)) return base;
  const oblique = slot.findIndex((_, i) => {
    const its = cases[i] ?? [];
    return its.length > 0 && !its.includes('Nom');
  });
  if (oblique < 0) return base;
  const first = (slot[oblique] as Met).form.split('-').slice(0, -1).join('-');
  const likely = (one: Hypothesis) => one.prior + (one.paradigm === paradigm ? LIKE : 0);
  const some = hypothesesOf(first, gender, endings);
  return baseOfPart(first, some, cases[oblique] as readonly Case[], likely) + base.slice(hyphen);
}

/** A syllable of one name, not a word: «Трамп-молодший» is of two. */
const SYLLABLE = /^-\p{Ll}{1,5}$/u;

/** What it counts for that the first part declines like the second: «Анной-Леной» is no «Анная-Лена». */
const LIKE = 0.5;

/** The likeliest base form of a part that stands in one of some cases; the part itself where none allows it. */
function baseOfPart(
  part: string,
  hypotheses: readonly Hypothesis[],
  inCases: readonly Case[],
  likely: (one: Hypothesis) => number,
): string {
  let best = part;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of hypotheses) {
    if (likely(one) <= most || !casesOf(part, one).some((its) => inCases.includes(its))) continue;
    most = likely(one);
    best = one.base;
  }
  return best;
}
