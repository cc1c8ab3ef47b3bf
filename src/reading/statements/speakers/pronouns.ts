/** Whom a pronoun means: «він», «за його словами», "their spokesman". */
import type { Token } from '../../../language/contract.js';
import { isQuoted } from '../act-features.js';
import type { Draft } from '../drafts.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import { groupBefore } from './alone.js';
import { subjectBeforeColon } from './before-colon.js';
import { lastSubject } from './prominence.js';
import { agree, genderOf, numberOf } from './source-shapes.js';
import type { Named } from './speakers.js';
import type { Spoken } from './spoken.js';
import type { Surroundings } from './surroundings.js';

const HOW = 'pronoun: the speaker before';
const JUST_SPOKEN = 'pronoun: who spoke without a name just before';
const TOLD_OF = 'pronoun: whom somebody without a name told of';

/** The speaker before when gender and number fit; null where what the mentions say holds. */
export function pronounMeant(head: Token, named: Named, draft: Draft, around: Surroundings): Named | null {
  const { unit, source } = draft;
  const { directory, lexicon } = around;
  const at = source?.first ?? unit.first;
  const number = numberOf(head, lexicon);
  const colon = subjectBeforeColon(unit, at, number, genderOf(head, lexicon), directory);
  if (colon) return colon;
  return number === 'Plur' ? manyMeant(unit, around) : oneMeant(head, named, at, draft, around);
}

/** «вони»: the group of the sentence before, people spoken of, or somebody whose gender is not told. */
function manyMeant(unit: Unit, { lexicon, memory }: Surroundings): Named | null {
  const group = memory.last(unit, ({ kind }) => kind !== 'person', 1);
  if (group && group.kind === 'group' && unit.sentence - group.sentence <= 1)
    return { ...group.named, how: 'pronoun: the group of the sentence before' };
  const people = groupBefore(unit);
  if (people) return { name: people, entity: null, how: 'pronoun: the group spoken of before' };
  // "A spokesperson denied it. They said …": somebody whose gender is not told.
  const one = lexicon.showsCases
    ? null
    : memory.last(unit, ({ kind, gender }) => kind === 'person' && gender === null, 1);
  if (one?.named.entity === null && (!group || group.at < one.at)) return { ...one.named, how: HOW };
  return group && { ...group.named, how: HOW };
}

/** «він»: who spoke near, the subject since, else who spoke far before. */
function oneMeant(
  head: Token,
  named: Named,
  at: number,
  draft: Draft,
  { directory, lexicon, memory, persons }: Surroundings,
): Named | null {
  const { unit } = draft;
  const gender = genderOf(head, lexicon);
  const fits = (one: Spoken) => one.kind === 'person' && agree(one.gender, gender);
  const near = memory.last(unit, (one) => fits(one) && unit.sentence - one.sentence <= 2, 1);
  const subject = persons.subjectSince(near, at, unit, gender, true);
  if (subject) return subject;
  if (near) {
    if (!isUnnamed(near, unit)) return { ...near.named, how: HOW };
    const isOwnView = draft.entry?.act === 'evaluate' && lexicon.sources.callings.has(near.noun);
    const told = isOfMind(draft) && !isOwnView ? lastSubject(directory, unit, at, gender, []) : null;
    if (!told || told.at < near.at) return { ...near.named, how: JUST_SPOKEN };
    // «За словами радника, Лис торгувався. Він вважає, що …» may be of either; an expert is asked for his own view.
    return draft.entry?.act === 'plan' ? directory.of(told.mention, TOLD_OF) : { ...near.named, how: HOW };
  }
  const entity = directory.entity(named.entity);
  if (entity?.type === 'PER' && agree(entity.gender === 'Neut' ? null : entity.gender, gender)) return null;
  const far = memory.last(unit, fits);
  return far && { ...far.named, how: HOW };
}

/** «За словами джерела, … Він додав»: somebody without a name in the very sentence before, and nobody is the subject since. */
const isUnnamed = ({ named, sentence }: Spoken, unit: Unit): boolean =>
  named.entity === null && unit.sentence - sentence <= 1;

/** «За словами радника, Лис торгувався. Він [хоче] …»: what somebody means to do or thinks may be told of the one spoken of. */
function isOfMind({ unit, content, source, entry }: Draft): boolean {
  if (entry?.kind !== 'verb' || source?.how === 'owner' || isQuoted(unit.analysis.text, content))
    return false;
  return entry.act === 'evaluate' || (entry.act === 'plan' && !entry.takes.quote);
}

/** Whom the possessive pronoun at `at` means. */
export function possessorOf(draft: Draft, at: number, how: Source['how'], around: Surroundings): Named {
  const pronoun: Source = { first: at, last: at + 1, head: at, how };
  const named = around.directory.name(at, at + 1, at);
  const token = draft.unit.analysis.tokens[at] as Token;
  return pronounMeant(token, named, { ...draft, source: pronoun }, around) ?? named;
}
