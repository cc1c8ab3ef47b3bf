/**
 * The source of a verb cue: its subject in the clause, before or after it; the antecedent of a relative pronoun;
 * the place that stands for its people («у Кремлі заявили»); or, by ellipsis, the source of the cue before.
 */
import type { Token } from '../../../language/contract.js';
import { type Cue, hasFinite } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import { nameEnd, type Phrase, phrasesIn } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';
import { antecedent } from './antecedents.js';
import { coordinated, rightReach, withModifiers } from './extents.js';
import { placeIn } from './places.js';
import { agrees, hiddenSubject, isRelative, isSubject, subjectIn } from './subjects.js';

/** The subject before the cue, in its segment or in an earlier one across an insertion. */
export function sourceBefore(unit: Unit, cue: Cue, lexicon: Lexicon): Source | null {
  const verb = unit.analysis.tokens[cue.at] as Token;
  const k = segmentOf(unit, cue.at);
  const segment = unit.segments[k] as Segment;
  const cueStart = cue.tokens[0] as number;
  const near =
    subjectIn(unit, segment.first, cueStart, verb) ?? hiddenSubject(unit, segment.first, cueStart, verb);
  if (near) return withModifiers(unit, near, segment.first, cueStart, lexicon);
  const relative = antecedent(unit, k, cueStart, verb);
  if (relative) return relative;
  const place = placeIn(unit, segment.first, cueStart, verb, lexicon);
  if (place) return place;
  return acrossInsertion(unit, k, verb, lexicon);
}

/** The subject after the cue: «…, заявив він», «…, сказала в ефірі міністерка». */
export function sourceAfter(unit: Unit, cue: Cue, until: number, lexicon: Lexicon): Source | null {
  const { tokens } = unit.analysis;
  const verb = tokens[cue.at] as Token;
  for (const phrase of phrasesIn(unit, cue.after, until)) {
    if (phrase.preposition >= 0 || !isSubject(unit, phrase, verb)) continue;
    const joined = coordinated(unit, phrase, until, verb);
    const last = joined > phrase.last ? joined : rightReach(unit, phrase, until, lexicon);
    return { first: phrase.first, last, head: phrase.head, how: 'inverted' };
  }
  return hiddenAfter(unit, cue, until, lexicon) ?? placeIn(unit, cue.after, until, verb, lexicon);
}

/** «звернулися [мешканці] з проханням»: the subject among the words of the cue. */
export function sourceWithin(unit: Unit, { at, tokens: words }: Cue, lexicon: Lexicon): Source | null {
  const last = words.at(-1) as number;
  if (last - at < words.length) return null;
  for (const phrase of phrasesIn(unit, at + 1, last)) {
    if (phrase.preposition >= 0 || words.some((word) => phrase.first <= word && word < phrase.last)) continue;
    if (!isSubject(unit, phrase, unit.analysis.tokens[at] as Token)) continue;
    return {
      first: phrase.first,
      last: rightReach(unit, phrase, phrase.last, lexicon),
      head: phrase.head,
      how: 'inverted',
    };
  }
  return null;
}

/** «повідомляє в неділю телеканал …»: a body that the tagger took for an object. */
function hiddenAfter(unit: Unit, cue: Cue, until: number, lexicon: Lexicon): Source | null {
  const verb = unit.analysis.tokens[cue.at] as Token;
  for (const phrase of phrasesIn(unit, cue.after, until)) {
    if (phrase.preposition >= 0 || phrase.grammaticalCase !== 'Acc') continue;
    const head = unit.analysis.tokens[phrase.head] as Token;
    const isBody = lexicon.set.outlets.has(head.lemma) || lexicon.set.bodies.has(head.lemma);
    if (isBody && head.feats.Gender !== 'Fem' && agrees(unit, head, verb, phrase))
      return { first: phrase.first, last: phrase.last, head: phrase.head, how: 'inverted' };
  }
  return null;
}

/** The subject stands before an insertion: «Чоловік християнки, яку суд виправдав, просить …». */
function acrossInsertion(unit: Unit, k: number, verb: Token, lexicon: Lexicon): Source | null {
  const { tokens } = unit.analysis;
  const segmentOfCue = unit.segments[k] as Segment;
  const own = tokens[segmentOfCue.first] as Token;
  if (lexicon.set.conjunctions.has(own.norm) || own.upos === 'SCONJ' || segmentOfCue.before === ':')
    return null;
  let appositionEnd = -1;
  for (let j = k - 1; j >= 0 && j >= k - 5; j--) {
    const segment = unit.segments[j] as Segment;
    const opening = tokens[segment.first] as Token;
    const subject = opensInsertion(unit, segment, j, lexicon)
      ? null
      : subjectIn(unit, segment.first, segment.last, verb);
    if (subject && j > 0 && isApposition(unit, j, subject)) {
      if (appositionEnd < 0) appositionEnd = segment.last;
      continue;
    }
    if (subject) {
      const source = withModifiers(unit, subject, segment.first, segment.last, lexicon);
      return appositionEnd > 0 && source.last === segment.last ? { ...source, last: appositionEnd } : source;
    }
    if (segment.before === ':') return null;
    if (lexicon.set.conjunctions.has(opening.norm) && !isRelativeThat(unit, j)) return null;
  }
  return null;
}

/** «компанії, що розробляє вакцину»: after a clause without a verb of its own «що» is no conjunction. */
function isRelativeThat(unit: Unit, j: number): boolean {
  const before = unit.segments[j - 1];
  const opening = unit.analysis.tokens[(unit.segments[j] as Segment).first] as Token;
  return (
    before !== undefined && isRelative(opening, unit.lexicon) && !hasFinite(unit, before.first, before.last)
  );
}

/** A relative, participle, converb or «як» clause between subject and verb. */
function opensInsertion(unit: Unit, segment: Segment, j: number, { set }: Lexicon): boolean {
  const { tokens } = unit.analysis;
  const opening = tokens[segment.first] as Token;
  const next = tokens[segment.first + 1] as Token | undefined;
  return (
    isRelative(opening, unit.lexicon) ||
    opening.feats.VerbForm === 'Part' ||
    opening.feats.VerbForm === 'Conv' ||
    // «Речниця, як передає агентство, назвала …»
    (set.as.has(opening.norm) && hasFinite(unit, segment.first, segment.last)) ||
    (j > 0 && opening.upos === 'ADP' && next !== undefined && isRelative(next, unit.lexicon)) ||
    isAsked(unit, segment)
  );
}

/** «Речник на запитання, | чи поїде Лис, | відповів»: what the question asks, right behind the word for it. */
function isAsked({ analysis, lexicon }: Unit, { first, last }: Segment): boolean {
  const [asked, onto] = [analysis.tokens[first - 2], analysis.tokens[first - 3]];
  const { small, sources } = lexicon;
  if (!asked || !sources.asked.has(asked.lemma) || !small.onto.has(onto?.norm ?? '')) return false;
  return analysis.tokens.slice(first, Math.min(last, first + 3)).some(({ norm }) => small.whether.has(norm));
}

/** «С. Барклі, | член Консервативної партії, | виступав»: a segment that is one phrase after a name. */
function isApposition(unit: Unit, j: number, phrase: Phrase): boolean {
  const segment = unit.segments[j] as Segment;
  const before = unit.segments[j - 1] as Segment;
  const { tokens } = unit.analysis;
  const head = tokens[phrase.head] as Token;
  if (segment.before !== ',' || phrase.first !== segment.first || nameEnd(unit, phrase.head) > 0)
    return false;
  if (head.feats.Animacy !== 'Anim') return false;
  for (let at = before.first; at < before.last; at++) {
    const end = nameEnd(unit, at);
    if (end === before.last && unit.names.types.get(at) === 'PER') return true;
  }
  return false;
}

/** The source of a converb or of a second predicate: what the clause before has. */
export function fromEarlier(earlier: Source): Source {
  return { ...earlier, how: 'ellipsis' };
}
