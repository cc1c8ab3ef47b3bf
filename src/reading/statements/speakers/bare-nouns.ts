/** Whom a noun alone means: «чиновник», «видання», «компанія» are the person, outlet or body the article spoke of. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { stateBefore } from '../naming/of-states.js';
import type { Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import { bodyJustNamed, bodyMeant } from './bodies.js';
import type { Named } from './speakers.js';
import type { Surroundings } from './surroundings.js';

export function bareNounMeant(
  head: Token,
  modifier: Token | null,
  draft: Draft,
  around: Surroundings,
): Named | null {
  const { unit } = draft;
  const { directory, lexicon, persons } = around;
  const how = 'description: spoken of before';
  if (head.feats.Number === 'Plur') return null;
  const { set, sources } = lexicon;
  if (sources.states.has(head.lemma)) return modifier ? null : stateBefore(head, how, directory);
  if (set.outlets.has(head.lemma)) {
    const body = bodyJustNamed(head, unit, around);
    const outlet = body ?? outletSpokenOf(head, unit, around);
    return outlet && { ...outlet, how: body?.how ?? how };
  }
  if (isOfPersons(head, lexicon) && !(lexicon.showsCases && set.bodies.has(head.lemma)))
    return persons.someone(head, draft, how);
  if (!set.bodies.has(head.lemma)) return null;
  return bodyMeant(head, modifier, unit, around);
}

/** The name of a relay: «телеканал» alone is the outlet spoken of before. */
export function relayNamed(
  first: number,
  last: number,
  head: number,
  unit: Unit,
  around: Surroundings,
): Named {
  const { directory, lexicon, heard } = around;
  const named = directory.name(first, last, head);
  const token = directory.token(head);
  const employer = lexicon.medium.reporters.has(token.lemma) ? heard.outletIn(first, last) : null;
  if (employer) return employer;
  if (named.how !== 'description' || last - first > 1 || !lexicon.set.outlets.has(token.lemma)) return named;
  return bodyJustNamed(token, unit, around) ?? outletSpokenOf(token, unit, around) ?? named;
}

/** The outlet heard or named last. */
const outletSpokenOf = (head: Token, unit: Unit, { heard }: Surroundings): Named | null =>
  heard.outletHeard(unit) ?? heard.outletBefore(head.start);
