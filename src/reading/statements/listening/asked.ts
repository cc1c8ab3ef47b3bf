/**
 * Whom words answer, and to whom a letter went: «на запитання | агентства | він сказав …», «відповідаючи | депутатам»,
 * «направив | президенту | лист, у якому просить …».
 */
import type { Token } from '../../../language/contract.js';
import { verbForm } from '../cues.js';
import { inAtom, nameEnd, type Phrase, phraseAt, phrasesIn } from '../phrases.js';
import { quotedAt } from '../relays/citing.js';
import type { TokenRange } from '../relays/relays.js';
import { segmentOf } from '../source.js';
import { ownerOf } from '../sources/places.js';
import { isRelative } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';
import { peopleAt } from './participles.js';

/** «на запитання агентства ISNA», «у відповідь на запит «Правди»»: who asked; null when it is not said. */
export function askerIn(unit: Unit): Phrase | null {
  const { tokens } = unit.analysis;
  const { sources, small } = unit.lexicon;
  const { first, last } = unit;
  for (let at = first + 1; at < last; at++) {
    if (inAtom(unit, at)) continue;
    const { lemma } = tokens[at] as Token;
    if (!sources.asked.has(lemma) || !small.onto.has((tokens[at - 1] as Token).norm)) continue;
    if (isPassedBy(unit, at - 2)) continue;
    const phrase = phraseAt(unit, at, last);
    const owner = phrase && ownerOf(unit, phrase);
    if (phrase && owner) return { ...phrase, first: owner.first, last: owner.last, head: owner.head };
    const named = phrase && nameBehind(unit, at);
    if (phrase && named) return { ...phrase, ...named };
    // «на вопрос [ведущего] о газе», «на запитання [присутніх]»: a word like an adjective that stands for people.
    const people = phrase && phrase.last === at + 1 ? peopleAt(unit, at + 1) : null;
    if (people) return people;
    const next = phrase && phrase.last < last ? phraseAt(unit, phrase.last, last) : null;
    const quoted = phrase && phrase.last === at + 1 ? next : null;
    if (quoted && quoted.preposition < 0 && (quoted.grammaticalCase ?? 'Gen') === 'Gen') return quoted;
  }
  return null;
}

/** «зважаючи на зауваження комісії», «не обращая внимания на упреки»: what is told of them answers nobody. */
function isPassedBy({ analysis: { tokens }, first, lexicon }: Unit, at: number): boolean {
  const before = at >= first ? tokens[at] : undefined;
  if (!before) return false;
  const verb = before.upos === 'NOUN' ? tokens[at - 1] : before;
  return (
    verb !== undefined && verbForm(verb, lexicon) === 'converb' && !lexicon.sources.answering.has(verb.lemma)
  );
}

/** «на вопрос [РИА Новости]», «на запит [«Новинарні»]»: a name right behind the noun, whatever case it shows. */
function nameBehind(unit: Unit, noun: number): (TokenRange & { head: number }) | null {
  const quoted = quotedAt(unit, noun + 1);
  if (quoted) return { first: quoted.first, last: quoted.last, head: quoted.head };
  const last = unit.names.types.get(noun + 1) === 'ORG' ? nameEnd(unit, noun + 1) : 0;
  return last > 0 ? { first: noun + 1, last, head: noun + 1 } : null;
}

/** «відповідаючи депутатам», «обращаясь к участникам»: whom a converb beside the cue speaks to. */
export function answeredIn(unit: Unit, cue: number): Phrase | null {
  const { tokens } = unit.analysis;
  const { sources, small } = unit.lexicon;
  for (let at = unit.first; at < unit.last; at++) {
    const token = tokens[at] as Token;
    if (!sources.answering.has(token.lemma) || verbForm(token, unit.lexicon) !== 'converb' || at === cue)
      continue;
    const segment = unit.segments[segmentOf(unit, at)] as Segment;
    for (const phrase of phrasesIn(unit, at + 1, segment.last)) {
      const preposition = tokens[phrase.preposition]?.norm ?? null;
      const its = phrase.grammaticalCase;
      if (preposition === null ? its === 'Dat' || its === 'Loc' : small.towards.has(preposition))
        return phrase;
      if (preposition !== null) break;
    }
  }
  return null;
}

/** «спілкуючись із журналістами»: whom a converb beside the cue talks with. */
export function talkedWithIn(unit: Unit, cue: number): Phrase | null {
  const { tokens } = unit.analysis;
  const { conversing, company } = unit.lexicon.set;
  for (let at = unit.first; at < unit.last; at++) {
    const token = tokens[at] as Token;
    if (!conversing.has(token.lemma) || verbForm(token, unit.lexicon) !== 'converb' || at === cue) continue;
    const { last } = unit.segments[segmentOf(unit, at)] as Segment;
    const phrase = phrasesIn(unit, at + 1, last).find(({ preposition }) =>
      company.has(tokens[preposition]?.norm ?? ''),
    );
    if (phrase) return phrase;
  }
  return null;
}

/** A letter that a relative clause goes on to tell («лист, у якому …»), with who gets it where that is said. */
export interface Letter {
  readonly medium: TokenRange;
  readonly to: Phrase | null;
}

/** The letter in whose relative clause, or before whose converb, a cue stands. */
export function letterBefore(unit: Unit, cue: number): Letter | null {
  const { tokens } = unit.analysis;
  const { sources, small } = unit.lexicon;
  const k = segmentOf(unit, cue);
  const segment = unit.segments[k] as Segment;
  const before = unit.segments[k - 1];
  if (!before || before.last - before.first > 60) return null;
  const opening = tokens[segment.first] as Token;
  const second = tokens[segment.first + 1];
  const relative = small.into.has(opening.norm) && second !== undefined && isRelative(second, unit.lexicon);
  const converb = segment.first === cue && verbForm(opening, unit.lexicon) === 'converb';
  if (!relative && !converb) return null;
  const phrases = phrasesIn(unit, before.first, before.last);
  const letter = phrases.findLast(
    ({ head, grammaticalCase }) =>
      sources.letters.has((tokens[head] as Token).lemma) && (relative || grammaticalCase !== 'Nom'),
  );
  if (!letter) return null;
  const first = letter.preposition >= 0 ? letter.preposition : letter.first;
  const to = phrases.find((phrase) => {
    const preposition = tokens[phrase.preposition]?.norm ?? null;
    if (phrase === letter) return false;
    const its = phrase.grammaticalCase;
    return preposition === null ? its === 'Dat' || its === 'Loc' : small.towards.has(preposition);
  });
  return { medium: { first, last: letter.last }, to: to ?? null };
}
