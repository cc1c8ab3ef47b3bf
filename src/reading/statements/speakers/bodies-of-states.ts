/** «Румунське відомство», «МЗС у Бухаресті», «залізничники»: bodies by the state, the capital or the trade of those in them. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Lexicon } from '../lexicon.js';
import { genitiveIn } from '../naming/genitives.js';
import { described } from '../naming/nominative.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import type { Directory, Named } from './speakers.js';
import type { Surroundings } from './surroundings.js';

const BODY_OF_STATE = 'description: the body of a state named before';
const ITS_PEOPLE = 'description: the people of a body';

/** Mentions that are looked back through. */
const BACK = 60;

/** «румунське відомство»: the body of that state that was named last. */
export function bodyOfStateMeant(
  unit: Unit,
  { first, head, last }: Source,
  around: Surroundings,
): Named | null {
  const { directory, lexicon, heard } = around;
  const noun = directory.token(head);
  if (!lexicon.sources.bodiesAtLarge.has(noun.lemma) || lexicon.sources.sides.has(noun.lemma)) return null;
  if (first !== head - 1 || last !== head + 1 || noun.feats.Number === 'Plur') return null;
  const state = directory.stateOf(directory.token(first));
  if (state === null) return null;
  const { start } = unit.analysis.tokens[first] as Token;
  const mention = directory.lastBefore(
    start,
    (one) => one.form === 'name' && heard.isBody(one) && isOf(one, state, directory),
    BACK,
  );
  return mention && { ...directory.of(mention, BODY_OF_STATE), how: BODY_OF_STATE };
}

/** Whether a name, or what stands right around it, says a state. */
function isOf({ start, end }: Mention, state: string, directory: Directory): boolean {
  const from = directory.tokenAt(start);
  const to = directory.tokenAt(end - 1) + 2;
  for (let i = Math.max(0, from - 1); i < to && i < directory.tokens.length; i++)
    if (directory.stateOf(directory.token(i)) === state) return true;
  return false;
}

/** «МЗС у Бухаресті»: the state of a body that is named by the capital it sits in, in the genitive. */
export function bodyInCapital({ first, head, last }: Source, around: Surroundings): string | null {
  const { directory, lexicon } = around;
  const { sources, small } = lexicon;
  const noun = directory.token(head);
  const isBody = [noun.norm, noun.lemma.toLowerCase()].some(
    (word) =>
      sources.stateBodies.has(word) ||
      (sources.ministries.has(word) && !sources.notMinistries.has(word)) ||
      (sources.bodiesInFull.has(word) && !sources.missions.has(word)),
  );
  if (!isBody || first !== head || last !== head + 3) return null;
  if (!small.locatives.has(directory.token(head + 1).norm)) return null;
  const place = directory.token(head + 2);
  const state = directory.standsFor(place).find((id) => id.startsWith('state:'));
  const known = state === undefined ? null : directory.known(state);
  if (!known || directory.stateOf(place) !== null) return null;
  const genitive = genitiveIn(directory, { name: known.name, entity: known.id, how: '' });
  return genitive;
}

/**
 * «канцелярія польського президента», «джерело в турецькому МЗС»: with the state in the genitive behind its office or body, as
 * such a body is called where it speaks itself; null for other descriptions.
 */
export function ownerOfState(unit: Unit, { first, head, last }: Source, around: Surroundings): string | null {
  const { directory, lexicon } = around;
  const at = last - 1;
  const adjective = directory.token(at - 1);
  if (at - 1 <= head || adjective.upos !== 'ADJ' || !lexicon.showsCases) return null;
  const state = directory.stateOf(adjective);
  const noun = directory.token(at);
  const isIn = lexicon.small.locatives.has(directory.token(at - 2).norm);
  if (
    state === null ||
    (at - 2 > head && !isIn) ||
    !isOfStates(noun, lexicon, !isIn && !isOfPersons(directory.token(head), lexicon))
  )
    return null;
  const known = directory.known(state);
  const genitive = known && genitiveIn(directory, { name: known.name, entity: known.id, how: '' });
  if (!genitive) return null;
  const { tokens } = unit.analysis;
  const own = described(tokens, first, at - 1, head, lexicon.inflection.nominative);
  return `${own} ${noun.form} ${genitive}`;
}

/** A body that each state has; the head of a state where what is his is a body too («канцелярія президента»). */
function isOfStates({ lemma, norm, feats }: Token, { sources }: Lexicon, isOfBody: boolean): boolean {
  if (feats.Number === 'Plur') return false;
  const isBody = [norm, lemma.toLowerCase()].some(
    (word) =>
      sources.stateBodies.has(word) || (sources.ministries.has(word) && !sources.notMinistries.has(word)),
  );
  return isBody || (isOfBody && sources.stateHeads.has(lemma));
}

/** How many letters the people of a body and its name have in common at least. */
const SHARED = 7;

/** «залізничники» for «Укрзалізниця», «лейбористи» for «Лейбористська партія»: the one body that was named by the same stem. */
export function peopleOfBody(unit: Unit, { first, head, last }: Source, around: Surroundings): Named | null {
  const { directory, heard, lexicon } = around;
  const noun = directory.token(head);
  if (lexicon.sources.callings.has(noun.lemma) || lexicon.sources.writers.has(noun.lemma)) return null;
  const isThem = noun.upos === 'NOUN' && noun.feats.Animacy === 'Anim' && noun.feats.Number === 'Plur';
  if (!isThem || first !== head || last !== head + 1 || noun.lemma.length < SHARED) return null;
  const stem = noun.lemma.toLowerCase().slice(0, SHARED);
  const { start } = unit.analysis.tokens[first] as Token;
  const mention = directory.lastBefore(
    start,
    (one) =>
      one.form === 'name' &&
      heard.isBody(one) &&
      directory.entity(one.entity)?.name.toLowerCase().includes(stem) === true,
    BACK,
  );
  return mention && { ...directory.of(mention, ITS_PEOPLE), how: ITS_PEOPLE };
}
