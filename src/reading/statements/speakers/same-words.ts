/** «Канцлер», «глава держави»: an office whose holder the text has just spoken of without a name («з канцлером Німеччини»). */
import type { Token } from '../../../language/contract.js';
import { described } from '../naming/nominative.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import { around } from './alone.js';
import { chiefRoles } from './roles.js';
import type { Named } from './speakers.js';
import type { Surroundings } from './surroundings.js';

const SAME_WORDS = 'description: the same words before';

/** Sentences and words that are looked back through. */
const SENTENCES_BACK = 3;
const WORDS_BACK = 90;

/** Who was spoken of by the same office last, where no name stood beside it; null for other words. */
export function calledBefore(
  unit: Unit,
  source: Source,
  { directory, lexicon, persons }: Surroundings,
): Named | null {
  const { tokens } = unit.analysis;
  const head = tokens[source.head] as Token;
  if (head.feats.Animacy !== 'Anim' || head.feats.Number === 'Plur' || source.first !== source.head)
    return null;
  const roles = chiefRoles(directory, source.head, source.last);
  const isBare = source.last === source.head + 1;
  if (roles.length === 0 && (!isBare || !isOffice(head, lexicon))) return null;
  if (isBare && persons.called(head, null, SENTENCES_BACK)) return null;
  if (roles.length > 0 && isHeldBySomebody(roles, directory, persons)) return null;
  const wanted = new Set(roles.length > 0 ? roles : [head.lemma]);
  for (let i = source.first - 1; i >= 0 && i > source.first - WORDS_BACK; i--) {
    const token = tokens[i] as Token;
    if (head.sentence - token.sentence > SENTENCES_BACK) return null;
    const isIt = token.upos === 'NOUN' && token.feats.Number !== 'Plur' && wanted.has(token.lemma);
    if (!isIt) continue;
    const [first, last] = around(tokens, i);
    if (isNamed(unit, first, last, i, directory)) return null;
    if (roles.length === 0 && last === i + 1) continue;
    return {
      name: described(tokens, first, last, i, lexicon.inflection.nominative),
      entity: null,
      how: SAME_WORDS,
    };
  }
  return null;
}

/** Persons of the article whose roles are looked at. */
const PERSONS = 10;

const isHeldBySomebody = (
  roles: readonly string[],
  directory: Surroundings['directory'],
  persons: Surroundings['persons'],
): boolean =>
  directory
    .firstOfPersons(PERSONS)
    .some(({ entity }) => entity !== null && roles.some((role) => persons.rolesOf(entity).has(role)));

/** An office, and no word that is wider than one. */
const isOffice = ({ lemma }: Token, { wider, wideRoles, sources }: Surroundings['lexicon']): boolean =>
  wider.has(lemma) && !wideRoles.has(lemma) && !sources.vague.has(lemma) && !sources.callings.has(lemma);

/** Whether a name stands in the phrase or right behind it, or the article says who holds the office. */
function isNamed(
  { names, analysis }: Unit,
  first: number,
  last: number,
  head: number,
  directory: Surroundings['directory'],
): boolean {
  for (let i = first; i <= last && i < analysis.tokens.length; i++)
    if (names.types.get(i) === 'PER') return true;
  const { start, end } = analysis.tokens[head] as Token;
  return directory
    .inside({ start: (analysis.tokens[first] as Token).start, end: (analysis.tokens[last - 1] as Token).end })
    .some((one) => one.type === 'JOB' && one.entity !== null && one.start <= start && end <= one.end);
}
