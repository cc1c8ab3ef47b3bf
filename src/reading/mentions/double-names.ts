/** Names of two words with a hyphen between: the first declines with the second («Жана-Клода», «Диаса-Канеля»). */
import type { Met, Tried } from './base-forms-together.js';
import { type Case, casesOf, hypothesesOf, type NameEndings, type NameGender } from './paradigms.js';

/** The base form that was found by the end of a name, with the part before its hyphen put into the nominative too. */
export function inAllParts(
  { hypothesis: { base }, cases }: Tried,
  slot: readonly Met[],
  gender: NameGender,
  endings: NameEndings,
): string {
  const hyphen = base.lastIndexOf('-');
  if (hyphen < 1 || slot.some(({ form }) => form === base)) return base;
  const oblique = slot.findIndex((_, i) => {
    const its = cases[i] ?? [];
    return its.length > 0 && !its.includes('Nom');
  });
  if (oblique < 0) return base;
  const first = (slot[oblique] as Met).form.split('-').slice(0, -1).join('-');
  return baseOfPart(first, cases[oblique] as readonly Case[], gender, endings) + base.slice(hyphen);
}

/** The likeliest base form of a part that stands in one of some cases; the part itself where none allows it. */
function baseOfPart(part: string, cases: readonly Case[], gender: NameGender, endings: NameEndings): string {
  let best = part;
  let most = Number.NEGATIVE_INFINITY;
  for (const hypothesis of hypothesesOf(part, gender, endings)) {
    if (hypothesis.prior <= most || !casesOf(part, hypothesis).some((one) => cases.includes(one))) continue;
    most = hypothesis.prior;
    best = hypothesis.base;
  }
  return best;
}
