/**
 * The source of a verb cue: its subject in the clause, before or after it; the antecedent of a relative pronoun;
 * the place that stands for its people («у Кремлі заявили»); or, by ellipsis, the source of the cue before.
 */
import type { Token } from '../../language/contract.js';
import { type Cue, verbForm } from './cues.js';
import type { Lexicon } from './lexicon.js';
import { atomEnd, caseOf, inAtom, type Phrase, phraseAt, phrasesIn } from './phrases.js';
import type { Segment, Unit } from './units.js';

export interface Source {
  /** Token indices, half-open. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly how: 'subject' | 'inverted' | 'relative' | 'place' | 'participle' | 'ellipsis' | 'owner';
}

/** Index of the segment that holds a token. */
export function segmentOf(unit: Unit, at: number): number {
  for (let k = unit.segments.length - 1; k >= 0; k--) if ((unit.segments[k] as Segment).first <= at) return k;
  return 0;
}

/** The subject before the cue, in its segment or in an earlier one across an insertion. */
export function sourceBefore(unit: Unit, cue: Cue, lexicon: Lexicon): Source | null {
  const verb = unit.analysis.tokens[cue.at] as Token;
  const k = segmentOf(unit, cue.at);
  const segment = unit.segments[k] as Segment;
  const cueStart = cue.tokens[0] as number;
  const near = subjectIn(unit, segment.first, cueStart, verb);
  if (near) return withModifiers(unit, near, cueStart, lexicon);
  const relative = antecedent(unit, k, cueStart);
  if (relative) return relative;
  const place = placeIn(unit, segment.first, cueStart, verb);
  if (place) return place;
  return acrossInsertion(unit, k, verb, lexicon);
}

/** The subject after the cue: «…, заявив він», «…, сказала в ефірі міністерка». */
export function sourceAfter(unit: Unit, cue: Cue, until: number): Source | null {
  const { tokens } = unit.analysis;
  const verb = tokens[cue.at] as Token;
  for (const phrase of phrasesIn(unit, cue.after, until)) {
    if (phrase.preposition >= 0) continue;
    if (isSubject(unit, phrase, verb)) {
      const joined = coordinated(unit, phrase, until, verb);
      return {
        first: phrase.first,
        last: apposition(unit, joined, until),
        head: phrase.head,
        how: 'inverted',
      };
    }
  }
  return placeIn(unit, cue.after, until, verb);
}

/** A nominative phrase that agrees with the verb; the last one before the verb. */
function subjectIn(unit: Unit, first: number, last: number, verb: Token): Phrase | null {
  let best: Phrase | null = null;
  for (const phrase of phrasesIn(unit, first, last)) {
    if (phrase.preposition >= 0) continue;
    if (
      isSubject(unit, phrase, verb) &&
      (!best || caseOf(unit.analysis.tokens[phrase.head] as Token) === 'Nom')
    )
      best = best && best.grammaticalCase === 'Nom' && phrase.grammaticalCase !== 'Nom' ? best : phrase;
  }
  return best;
}

function isSubject(unit: Unit, phrase: Phrase, verb: Token): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  if (head.upos === 'ADP' || head.upos === 'PUNCT' || /^\p{N}+$/u.test(head.form)) return false;
  const grammaticalCase = caseOf(head);
  if (grammaticalCase !== null && grammaticalCase !== 'Nom') return isCounted(unit, phrase);
  if (head.upos === 'PRON' && (head.feats.PronType === 'Rel' || head.feats.PronType === 'Int')) return false;
  return agrees(head, verb, phrase);
}

/** «27 міністрів підтримали», «низка депутатів»: a number governs a genitive and is the subject itself. */
function isCounted(unit: Unit, phrase: Phrase): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  const first = unit.analysis.tokens[phrase.first] as Token;
  return head.feats.Case === 'Gen' && first.upos === 'NUM' && first.feats.Case !== 'Gen';
}

function agrees(head: Token, verb: Token, phrase: Phrase): boolean {
  if (verb.feats.Number === undefined) return true;
  const headNumber = head.feats.Number;
  const isJoint = phrase.last - phrase.first > 2;
  if (
    headNumber !== undefined &&
    headNumber !== verb.feats.Number &&
    !(verb.feats.Number === 'Plur' && isJoint)
  )
    return headNumber === 'Sing' && verb.feats.Number === 'Plur' && head.upos === 'NUM';
  const gender = verb.feats.Gender;
  if (gender !== undefined && head.feats.Gender !== undefined && gender !== head.feats.Gender)
    return head.upos === 'PROPN' || /^\p{Lu}/u.test(head.form) || head.feats.Animacy === 'Anim';
  const person = verb.feats.Person;
  if (person !== undefined && head.upos === 'PRON' && (head.feats.Person ?? '3') !== person) return false;
  return !(person !== undefined && person !== '3' && head.upos !== 'PRON');
}

/** Between subject and verb only what belongs to the subject stays with it: «члени партії, які … сказали». */
function withModifiers(unit: Unit, phrase: Phrase, until: number, lexicon: Lexicon): Source {
  const { tokens } = unit.analysis;
  let { first } = phrase;
  let last = phrase.last;
  const headIsName =
    (tokens[phrase.head] as Token).upos === 'PROPN' || (tokens[phrase.head] as Token).upos === 'PRON';
  const joined = coordinatedBefore(unit, phrase);
  if (joined >= 0) first = joined;
  while (!headIsName && last < until) {
    const next = phraseAt(unit, last, until);
    if (!next || next.preposition < 0 || inAtom(unit, last)) break;
    if (isMedium(unit, next, lexicon) || isTime(tokens[next.head] as Token)) break;
    last = next.last;
  }
  return { first, last, head: phrase.head, how: 'subject' };
}

export function isMedium(unit: Unit, phrase: Phrase, lexicon: Lexicon): boolean {
  if (phrase.preposition < 0) return false;
  const { tokens } = unit.analysis;
  if (!lexicon.set.mediumPrepositions.has((tokens[phrase.preposition] as Token).norm)) return false;
  for (let i = phrase.first; i < phrase.last; i++) {
    const token = tokens[i] as Token;
    if (lexicon.set.media.has(token.lemma) || lexicon.set.media.has(token.norm)) return i <= phrase.head + 1;
  }
  return false;
}

/** Numbers and words without letters of a name: dates and times of day. */
export function isTime(head: Token): boolean {
  return head.upos === 'NUM' || /^\p{N}/u.test(head.form);
}

function coordinatedBefore(unit: Unit, phrase: Phrase): number {
  const { tokens } = unit.analysis;
  const conjunction = tokens[phrase.first - 1];
  if (conjunction?.upos !== 'CCONJ' || phrase.first - 2 < unit.first) return -1;
  const all = phrasesIn(unit, Math.max(unit.first, phrase.first - 12), phrase.first - 1);
  const previous = all.at(-1);
  if (!previous || previous.last !== phrase.first - 1 || previous.preposition >= 0) return -1;
  const same = previous.grammaticalCase === phrase.grammaticalCase || previous.grammaticalCase === null;
  return same && previous.grammaticalCase !== 'Gen' ? previous.first : -1;
}

function coordinated(unit: Unit, phrase: Phrase, until: number, verb: Token): number {
  const { tokens } = unit.analysis;
  if (verb.feats.Number === 'Sing') return phrase.last;
  if (tokens[phrase.last]?.upos !== 'CCONJ' || phrase.last + 1 >= until) return phrase.last;
  const next = phraseAt(unit, phrase.last + 1, until);
  return next && next.preposition < 0 && (next.grammaticalCase === 'Nom' || next.grammaticalCase === null)
    ? next.last
    : phrase.last;
}

/** «Дирк Поллочек, глава асоціації пілотів (ECA)»: an agreeing phrase between commas belongs to the name. */
function apposition(unit: Unit, end: number, until: number): number {
  return Math.min(end, Math.max(until, end));
}

/** «який раніше пообіцяв»: the phrase right before the comma is meant. */
function antecedent(unit: Unit, k: number, cueStart: number): Source | null {
  const { tokens } = unit.analysis;
  const segment = unit.segments[k] as Segment;
  const opening = tokens[segment.first] as Token;
  const isRelative =
    opening.feats.PronType === 'Rel' && (caseOf(opening) === 'Nom' || caseOf(opening) === null);
  if (!isRelative || k === 0 || cueStart < segment.first) return null;
  const before = unit.segments[k - 1] as Segment;
  return agreeing(unit, before, opening);
}

/** The last phrase of a segment that agrees in gender and number. */
export function agreeing(unit: Unit, segment: Segment, with_: Token): Source | null {
  const { tokens } = unit.analysis;
  const phrases = phrasesIn(unit, segment.first, segment.last);
  for (let i = phrases.length - 1; i >= 0; i--) {
    const phrase = phrases[i] as Phrase;
    const head = tokens[phrase.head] as Token;
    const number =
      head.feats.Number === undefined ||
      with_.feats.Number === undefined ||
      head.feats.Number === with_.feats.Number;
    const gender =
      head.feats.Gender === undefined ||
      with_.feats.Gender === undefined ||
      head.feats.Gender === with_.feats.Gender;
    if (number && gender)
      return { first: phrase.first, last: phrase.last, head: phrase.head, how: 'relative' };
  }
  return null;
}

/** «у Кремлі заявили», «в МЗС кажуть»: a plural verb without subject beside a place or body. */
function placeIn(unit: Unit, first: number, last: number, verb: Token): Source | null {
  if (verb.feats.Number !== 'Plur' || (verb.feats.Person !== undefined && verb.feats.Person !== '3'))
    return null;
  const { tokens } = unit.analysis;
  for (const phrase of phrasesIn(unit, first, last)) {
    if (phrase.preposition < 0) continue;
    const preposition = (tokens[phrase.preposition] as Token).norm;
    if (!PLACE_PREPOSITIONS.has(preposition)) continue;
    const head = tokens[phrase.head] as Token;
    if (head.feats.Case !== undefined && head.feats.Case !== 'Loc') continue;
    const named =
      head.upos === 'PROPN' || /^\p{Lu}/u.test(head.form) || inAtom(unit, phrase.head) || isBody(head);
    if (named) return { first: phrase.first, last: phrase.last, head: phrase.head, how: 'place' };
  }
  return null;
}

const PLACE_PREPOSITIONS = new Set(['в', 'у', 'на', 'во']);
const isBody = (head: Token): boolean => head.upos === 'NOUN' && head.feats.Animacy !== 'Anim';

/** The subject stands before an insertion: «Чоловік християнки, яку суд виправдав, просить …». */
function acrossInsertion(unit: Unit, k: number, verb: Token, lexicon: Lexicon): Source | null {
  const { tokens } = unit.analysis;
  const own = tokens[(unit.segments[k] as Segment).first] as Token;
  if (lexicon.set.conjunctions.has(own.norm) || own.upos === 'SCONJ') return null;
  for (let j = k - 1; j >= 0 && j >= k - 4; j--) {
    const segment = unit.segments[j] as Segment;
    if (segment.before === ':') return null;
    const opening = tokens[segment.first] as Token;
    const inserted =
      opening.feats.PronType === 'Rel' ||
      opening.feats.VerbForm === 'Part' ||
      opening.feats.VerbForm === 'Conv' ||
      (j > 0 && opening.upos === 'ADP' && tokens[segment.first + 1]?.feats.PronType === 'Rel');
    if (inserted) continue;
    const subject = subjectIn(unit, segment.first, segment.last, verb);
    if (subject) return withModifiers(unit, subject, segment.last, lexicon);
    if (opening.upos === 'SCONJ') continue;
  }
  return null;
}

/** The source of a converb or of a second predicate: what the clause before has. */
export function fromEarlier(earlier: Source): Source {
  return { ...earlier, how: 'ellipsis' };
}

/** The head of an active participle: «натовпу, що вимагав», «активістів, які вимагають». */
export function participleHead(unit: Unit, cue: Cue): Source | null {
  const verb = unit.analysis.tokens[cue.at] as Token;
  if (verbForm(verb) !== 'participle') return null;
  const k = segmentOf(unit, cue.at);
  if (k === 0) return null;
  const found = agreeing(unit, unit.segments[k - 1] as Segment, verb);
  return found && { ...found, how: 'participle' };
}

/** Where the words of an atom end, for callers that step over it. */
export function stepOver(unit: Unit, at: number): number {
  return inAtom(unit, at) ? atomEnd(unit, at) : at + 1;
}
