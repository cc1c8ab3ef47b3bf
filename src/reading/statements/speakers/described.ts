/**
 * Whom a description means («польський лідер», «один із них», «його речниця»): an ordered list of small rules, the
 * first that knows decides. Where none does, its own words are its name.
 */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { genitiveIn } from '../naming/genitives.js';
import { saysFormer } from '../naming/holders.js';
import { stateBefore } from '../naming/of-states.js';
import type { Source } from '../source.js';
import { wordsBetween } from '../sources/uncased.js';
import type { Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import { antecedentOf, quotedAfter } from './adjuncts.js';
import { isToSomebody, mayGoOn, possessed, possessiveIn, withoutPossessive } from './alone.js';
import { namedInApposition } from './apposition.js';
import { bareNounMeant } from './bare-nouns.js';
import { bodyInCapital, bodyOfStateMeant, ownerOfState, peopleOfBody } from './bodies-of-states.js';
import { compatriotOf, isOfOtherState, nationSaid, stateSaid } from './compatriots.js';
import { oneOfGroup } from './one-of.js';
import { asOwner, bodyOf, describedWith, genericOwner, kindOfOwner, ofPlaceThere } from './owned.js';
import { twoBefore } from './pairs-of-people.js';
import { possessorOf } from './pronouns.js';
import { calledBefore } from './same-words.js';
import { genderOf, isBare, isSubjectOf } from './source-shapes.js';
import type { Named } from './speakers.js';
import type { Surroundings } from './surroundings.js';
import { writersMeant } from './writers.js';

/** A description in its draft. */
interface Described {
  readonly draft: Draft;
  readonly source: Source;
  readonly head: Token;
  /** The description as it stands. */
  readonly named: Named;
  /** The state that words before the head say, where words show no cases. */
  readonly state: string | null;
  /** The state that an adjective before the head says, where words show cases. */
  readonly nationality: string | null;
  readonly around: Surroundings;
}

const MEANINGS: readonly ((one: Described) => Named | null)[] = [
  ({ draft, source, around }) => writersMeant(draft.unit, source, around),
  ({ draft, source, around }) => calledBefore(draft.unit, source, around),
  ({ draft, source, around }) => bodyOfStateMeant(draft.unit, source, around),
  ({ draft, source, around }) => peopleOfBody(draft.unit, source, around),
  inCapital,
  compatriot,
  leader,
  ({ draft, source }) => oneOfGroup(draft.unit, source),
  ({ draft, source, around }) => antecedentOf(draft.unit, source, around.directory),
  ({ draft, source, around }) => twoBefore(draft.unit, source, around.directory, around.lexicon),
  ({ draft, source, around }) => quotedAfter(draft.unit, source, around.directory),
  ({ draft, source, around }) => namedInApposition(draft.unit, source, around.directory),
  ({ draft, source, head, around }) => around.persons.interviewed(source, head, draft.unit),
  relative,
  bareNoun,
  personBefore,
  bodyOfPlace,
  ofOwner,
  ofPossessor,
];

export function descriptionMeant(
  draft: Draft,
  source: Source,
  head: Token,
  named: Named,
  around: Surroundings,
): Named {
  const state = stateSaid(draft.unit, source, around.directory);
  const nationality = nationSaid(draft.unit, source, around.directory);
  const one: Described = { draft, source, head, named, state, nationality, around };
  for (const meaning of MEANINGS) {
    const meant = meaning(one);
    if (meant) return meant;
  }
  return named;
}

/** «МЗС у Бухаресті»: with the state in place of its capital. */
function inCapital({ source, named, around }: Described): Named | null {
  const state = bodyInCapital(source, around);
  return state === null ? null : { ...named, name: `${named.name.split(' ')[0]} ${state}` };
}

/** "the Polish leader", "her Polish counterpart": whoever of that state the article has named in such a role. */
function compatriot({ draft, source, head, state, around }: Described): Named | null {
  if (state === null) return null;
  const { directory, lexicon, persons } = around;
  if (head.feats.Number === 'Plur' || !isOfPersons(head, lexicon)) return null;
  const at = possessiveIn(draft.unit, source);
  const owner = at < 0 ? null : possessorOf(draft, at, source.how, around).entity;
  const fits = (entity: string) => persons.fit(head, entity) !== 'other';
  return compatriotOf(head.start, state, directory, fits, owner);
}

/** «польський лідер», «литовський політик»: the person of that state named last for whom it is a wider word. */
function leader({ head, nationality, around: { directory, lexicon, persons } }: Described): Named | null {
  if (nationality === null || !lexicon.wideRoles.has(head.lemma)) return null;
  const fits = (entity: string) => persons.fit(head, entity) === 'same';
  return compatriotOf(head.start, nationality, directory, fits, null);
}

/** Whether somebody is of another state than the description says. */
function isForeign({ entity }: Named, { nationality, around }: Described): boolean {
  return nationality !== null && entity !== null && isOfOtherState(entity, nationality, around.directory);
}

function bareNoun(one: Described): Named | null {
  const { draft, source, head, state, around } = one;
  const { tokens } = draft.unit.analysis;
  if (!isBare(tokens, source) || possessiveIn(draft.unit, source) >= 0) return null;
  if (state && isOfPersons(head, around.lexicon)) return null;
  const modifier = source.head > source.first ? (tokens[source.first] as Token) : null;
  const meant = bareNounMeant(head, modifier, draft, around);
  return meant && !isForeign(meant, one) ? meant : null;
}

/** Whoever spoke or was named before with that title. */
function personBefore(one: Described): Named | null {
  const { draft, source, head, around } = one;
  const { unit } = draft;
  if (!mayGoOn(unit, source)) return null;
  if (saysFormer(unit.analysis.tokens, source.first, source.head, around)) return null; // «бывший министр» is another
  const { persons } = around;
  const person =
    persons.personBefore(head, unit, 'title: the speaker before', 2) ?? persons.personNear(head, unit);
  if (!person || isForeign(person, one)) return null;
  const isToOther = isToSomebody(unit, source) && persons.fit(head, person.entity) !== 'same';
  return isToOther ? null : person;
}

function bodyOfPlace({ draft, source, head, named, around }: Described): Named | null {
  const { directory, lexicon } = around;
  const state = ofPlaceThere(draft.unit, source, lexicon) ? stateBefore(head, '', directory) : null;
  const local = state && bodyOf(draft.unit, source, genitiveIn(directory, state));
  return local ? { ...named, name: local } : null;
}

/** «речник [компанії]», «адвокат [футболіста]»: with the name of whose he is, when the article lets one say it in the genitive. */
function ofOwner({ draft, source, head, named, around }: Described): Named | null {
  const { unit } = draft;
  const inFull = ownerOfState(unit, source, around);
  if (inFull !== null) return { ...named, name: inFull };
  const at = genericOwner(unit, source);
  if (at < 0) return null;
  const noun = asOwner(unit.analysis.tokens[at] as Token);
  const owner = ownerMeant(noun, kindOfOwner(unit, source, at), head, draft, around);
  const genitive = owner && genitiveIn(around.directory, owner);
  if (!owner || genitive === null) return null;
  // «джерела видання «Ранкова газета»»: a name that does not change stands behind what it is.
  const isPerson = around.directory.entity(owner.entity)?.type === 'PER';
  const isApart =
    !isPerson && genitive === owner.name && /^\p{Script=Cyrillic}+ \p{Script=Cyrillic}/u.test(genitive);
  const whose = isApart ? `${noun.form} «${genitive}»` : genitive;
  return { ...named, name: describedWith(unit, source, at, whose) };
}

/** «його батько», «дружина [футболіста]» is not whose she is. */
function relative(one: Described): Named | null {
  const { source, head, named, around } = one;
  const meant = around.persons.relative(source, head, named);
  if (!meant || meant.name !== named.name) return meant;
  return { ...meant, name: ofOwner(one)?.name ?? meant.name };
}

/** Whom the noun of an owner means: a state or body spoken of before, or a person. */
function ownerMeant(
  noun: Token,
  kind: Token | null,
  head: Token,
  draft: Draft,
  around: Surroundings,
): Named | null {
  const { set, sources } = around.lexicon;
  if (sources.states.has(noun.lemma)) return bareNounMeant(noun, null, draft, around);
  if (isOfPersons(noun, around.lexicon) && !set.bodies.has(noun.lemma)) {
    // «канцелярія президента»: an office of that name, whoever holds it.
    const isOffice = sources.stateHeads.has(noun.lemma) || sources.stateLeaders.has(noun.lemma);
    if (kind || (isOffice && !isOfPersons(head, around.lexicon))) return null;
    const whose = around.persons.whose(noun);
    return whose || sources.kin.has(head.lemma) ? whose : bareNounMeant(noun, null, draft, around);
  }
  // «офіційний представник наглядового відомства»: an adjective tells companies of an article apart from nothing.
  return kind && !sources.companies.has(noun.lemma) ? null : bareNounMeant(noun, kind, draft, around);
}

/** «його речниця»: with the name of whose she is, else without the pronoun. */
function ofPossessor({ draft, source, named, around }: Described): Named | null {
  const { unit } = draft;
  const name =
    possessedName(draft, source, around) ?? withoutPossessive(unit, source, isSubjectOf(draft, source));
  return name === null ? null : { ...named, name };
}

function possessedName(draft: Draft, source: Source, around: Surroundings): string | null {
  const { unit } = draft;
  const { directory, lexicon } = around;
  const said = bodysName(draft, source, around);
  if (said) return said;
  const at = possessiveIn(unit, source);
  if (at < 0) return null;
  const named = directory.name(at, at + 1, at);
  const owner = possessorOf(draft, at, source.how, around);
  if (!lexicon.showsCases) {
    // "Hall and his counterpart": the pronoun says whose the second of them is; one that means nobody is no name.
    const isOfAll = at === source.first && owner.entity !== null && owner.how !== 'description';
    return isOfAll ? `${owner.name}'s ${wordsBetween(unit, at + 1, source.last)}` : null;
  }
  const isNobody = owner.entity === null && named.entity === null;
  const body = isNobody ? bodyMeant(unit.analysis.tokens[at] as Token, unit, around) : null;
  const ofBody = body && genitiveIn(directory, body);
  // «Обрій»: a name in quotation marks is left as it is, and would be no genitive without them.
  const isDeclined = ofBody !== null && ofBody !== body?.name;
  const genitive = genitiveIn(directory, owner) ?? (isDeclined ? ofBody : genitiveIn(directory, named));
  return genitive === null ? null : possessed(unit, source, at, genitive);
}

/** «МЗС відмовилося. [Його] речник сказав»: the body that spoke just before, where no person is meant and the gender fits. */
function bodyMeant(head: Token, unit: Unit, { directory, heard, lexicon }: Surroundings): Named | null {
  const body = heard.it(unit);
  const its = directory.entity(body?.entity ?? null)?.gender ?? null;
  const own = genderOf(head, lexicon);
  return body && its !== null && (own === 'Fem') === (its === 'Fem') ? body : null;
}

/**
 * "The ministry denied it. [Its spokesman] said": of the body that spoke before, of those who serve one and of bodies of
 * its own; "its authors", "its owner" may be of what it spoke of.
 */
function bodysName(
  { unit }: Draft,
  { first, last, head }: Source,
  { lexicon, heard }: Surroundings,
): string | null {
  const { tokens } = unit.analysis;
  if (!lexicon.small.possessivesOfIt.has((tokens[first] as Token).norm)) return null;
  const noun = tokens[head] as Token;
  const isBody = lexicon.set.bodies.has(noun.lemma) && !isOfPersons(noun, lexicon);
  if (!isBody && !lexicon.sources.serving.has(noun.lemma) && !lexicon.sources.officials.has(noun.lemma))
    return null;
  const body = last - first > 1 ? heard.it(unit) : null;
  return body && `${body.name.replace(/['’]s?$/u, '')}'s ${wordsBetween(unit, first + 1, last)}`;
}
