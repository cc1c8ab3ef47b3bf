/**
 * The source of a verb cue: its subject in the clause, before or after it; the antecedent of a relative pronoun;
 * the place that stands for its people («у Кремлі заявили»); or, by ellipsis, the source of the cue before.
 */
import type { Token } from '../../language/contract.js';
import { type Cue, hasFinite, verbForm } from './cues.js';
import type { Lexicon } from './lexicon.js';
import { caseAt, caseOf, inAtom, isNumber, nameEnd, type Phrase, phraseAt, phrasesIn } from './phrases.js';
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

/** «повідомляє в неділю телеканал …»: a body that the tagger took for an object. */
function hiddenAfter(unit: Unit, cue: Cue, until: number, lexicon: Lexicon): Source | null {
  const verb = unit.analysis.tokens[cue.at] as Token;
  for (const phrase of phrasesIn(unit, cue.after, until)) {
    if (phrase.preposition >= 0 || phrase.grammaticalCase !== 'Acc') continue;
    const head = unit.analysis.tokens[phrase.head] as Token;
    const isBody = lexicon.set.outlets.has(head.lemma) || lexicon.set.bodies.has(head.lemma);
    if (isBody && head.feats.Gender !== 'Fem' && agrees(head, verb, phrase))
      return { first: phrase.first, last: phrase.last, head: phrase.head, how: 'inverted' };
  }
  return null;
}

/** A nominative phrase that agrees with the verb: people before bodies before things, the last one of equals. */
function subjectIn(unit: Unit, first: number, last: number, verb: Token): Phrase | null {
  let best: Phrase | null = null;
  let score = -1;
  for (const phrase of phrasesIn(unit, first, last)) {
    if (phrase.preposition >= 0 || !isSubject(unit, phrase, verb)) continue;
    const value = weightOf(unit, phrase);
    if (value >= score) {
      best = phrase;
      score = value;
    }
  }
  return best;
}

/** «Виплату керівництво відхиляє»: a neuter or inanimate that the tagger took for an object, right before the cue. */
function hiddenSubject(unit: Unit, first: number, last: number, verb: Token): Phrase | null {
  const phrase = phrasesIn(unit, first, last).at(-1);
  if (!phrase || phrase.preposition >= 0 || phrase.grammaticalCase !== 'Acc') return null;
  const head = unit.analysis.tokens[phrase.head] as Token;
  const looksSo =
    head.feats.Gender === 'Neut' || (head.feats.Gender === 'Masc' && head.feats.Animacy === 'Inan');
  if (!looksSo || phrase.last < last - 1 || unit.names.times.has(head.lemma) || isRelative(head)) return null;
  return agrees(head, verb, phrase) ? phrase : null;
}

function weightOf(unit: Unit, phrase: Phrase): number {
  const head = unit.analysis.tokens[phrase.head] as Token;
  const type = nameEnd(unit, phrase.head) > 0 ? unit.names.types.get(phrase.head) : undefined;
  const sure = phrase.grammaticalCase === 'Nom' ? 1 : 0;
  if (head.upos === 'PRON' || type === 'PER') return 6 + sure;
  if (head.feats.Animacy === 'Anim' && type === undefined) return 4 + sure;
  if (type !== undefined) return 2 + sure;
  return sure;
}

function isSubject(unit: Unit, phrase: Phrase, verb: Token): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  if (head.upos === 'ADP' || head.upos === 'PUNCT') return false;
  if (unit.names.times.has(head.lemma)) return false;
  if (isCounted(unit, phrase)) return verb.feats.Number !== 'Sing' || verb.feats.Gender !== 'Fem';
  if (/^[\p{N}.,:/-]+$/u.test(head.form)) return false;
  const { grammaticalCase } = phrase;
  if (grammaticalCase !== null && grammaticalCase !== 'Nom') return false;
  if (
    unit.names.types.get(phrase.head) === 'PER' &&
    verb.feats.Number === 'Sing' &&
    nameEnd(unit, phrase.head) > 0
  )
    return verb.feats.Person === undefined || verb.feats.Person === '3';
  if (isRelative(head) || /^(?:те|це|то|это|it|this|that)$/u.test(head.norm)) return false;
  return agrees(head, verb, phrase) || (verb.feats.Number === 'Plur' && isCoordinated(unit, phrase));
}

/** «Франція та Іспанія запропонували»: two singulars are a plural. */
function isCoordinated(unit: Unit, phrase: Phrase): boolean {
  const { tokens } = unit.analysis;
  const before = tokens[phrase.first - 1];
  const after = tokens[phrase.last];
  return (
    (before?.upos === 'CCONJ' && phrase.first - 1 > unit.first && !/^(?:а|але|но|but)$/u.test(before.norm)) ||
    (after?.upos === 'CCONJ' && phrase.last < unit.last && /^(?:і|й|та|и|and)$/u.test(after.norm))
  );
}

/** Relative and question pronouns stand for somebody else. */
export function isRelative(token: Token): boolean {
  const { PronType } = token.feats;
  return PronType === 'Rel' || PronType === 'Int' || RELATIVES.has(token.lemma) || RELATIVES.has(token.norm);
}

const RELATIVES = new Set([
  'який',
  'котрий',
  'хто',
  'що',
  'который',
  'кто',
  'что',
  'who',
  'which',
  'чий',
  'чей',
]);

/** «27 міністрів підтримали», «51% громадян», «11 з 25 міністрів»: a number governs a genitive. */
function isCounted(unit: Unit, phrase: Phrase): boolean {
  const { tokens } = unit.analysis;
  const head = tokens[phrase.head] as Token;
  const first = tokens[phrase.first] as Token;
  const number = isNumber(first) ? first : tokens[phrase.first + 1];
  if (!number || !isNumber(number) || phrase.first + 1 > phrase.head + 1) return false;
  if (head.form === '%' || phrase.head === phrase.first)
    return head.form === '%' || phrase.last > phrase.head + 1;
  return head.feats.Case === 'Gen' && (number.feats.Case !== 'Gen' || /^\p{N}/u.test(number.form));
}

function agrees(head: Token, verb: Token, phrase: Phrase): boolean {
  if (verb.feats.Number === undefined) return true;
  const headNumber = head.feats.Number;
  const isJoint = phrase.last - phrase.first > 2;
  if (
    headNumber !== undefined &&
    headNumber !== 'Ptan' &&
    headNumber !== verb.feats.Number &&
    !(verb.feats.Number === 'Plur' && isJoint)
  )
    return (
      (headNumber === 'Sing' && verb.feats.Number === 'Plur' && head.upos === 'NUM') ||
      /\p{Lu}{2,}$/u.test(head.form)
    );
  const gender = verb.feats.Gender;
  if (gender !== undefined && head.feats.Gender !== undefined && gender !== head.feats.Gender)
    return head.upos === 'PROPN' || /^\p{Lu}/u.test(head.form) || head.feats.Animacy === 'Anim';
  const person = verb.feats.Person;
  if (person !== undefined && head.upos === 'PRON' && (head.feats.Person ?? '3') !== person) return false;
  return !(person !== undefined && person !== '3' && head.upos !== 'PRON');
}

/** What belongs to the subject stays with it: the title before a name, what a title is of, a second name. */
function withModifiers(unit: Unit, phrase: Phrase, from: number, until: number, lexicon: Lexicon): Source {
  const joined = coordinatedBefore(unit, phrase, from);
  const first = joined >= 0 ? joined : titleStart(unit, phrase, from);
  const last = rightReach(unit, phrase, until, lexicon);
  return { first, last, head: phrase.head, how: 'subject' };
}

/** «[Координатор Євросоюзу на переговорах щодо Brexit] Мішель Барньє»: from the title on. */
function titleStart(unit: Unit, phrase: Phrase, from: number): number {
  if (unit.names.types.get(phrase.head) !== 'PER') return phrase.first;
  const { tokens } = unit.analysis;
  let first = phrase.first;
  for (let at = phrase.first - 1; at >= from && at >= phrase.first - 18; at--) {
    const token = tokens[at] as Token;
    if (inAtom(unit, at)) {
      const atom = unit.atoms[unit.atomOf[at - unit.first] as number];
      if (!atom || atom.last - atom.first > 5) break;
      at = atom.first;
      continue;
    }
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ') break;
    const isTitle =
      (unit.names.titles.has(at) || isAppositive(unit, token)) &&
      (token.feats.Case === undefined || token.feats.Case === (phrase.grammaticalCase ?? 'Nom'));
    if (!isTitle) continue;
    first = at;
    while (first > from && isAdjectiveOf(tokens[first - 1] as Token, token)) first--;
    break;
  }
  return first;
}

/** A noun in the nominative before a name in the nominative is who the name is. */
function isAppositive(unit: Unit, token: Token): boolean {
  if (token.upos !== 'NOUN' || unit.names.times.has(token.lemma)) return false;
  return token.feats.Animacy === 'Anim' || token.feats.Case === 'Nom';
}

function isAdjectiveOf(word: Token, head: Token): boolean {
  return (
    (word.upos === 'ADJ' || word.upos === 'DET' || word.upos === 'NUM') &&
    (word.feats.Case === undefined || head.feats.Case === undefined || word.feats.Case === head.feats.Case)
  );
}

/** To the right: prepositional phrases that define a noun, and the name a title introduces. */
export function rightReach(
  unit: Unit,
  phrase: Phrase,
  until: number,
  lexicon: Lexicon,
  wanted: 'Nom' | 'Gen' = 'Nom',
): number {
  const { tokens } = unit.analysis;
  const head = tokens[phrase.head] as Token;
  if (nameEnd(unit, phrase.head) > 0 || head.upos === 'PRON') return phrase.last;
  let last = phrase.last;
  let kept = phrase.last;
  for (let at = phrase.last; at < until && at < phrase.last + 18; ) {
    if (inAtom(unit, at)) break;
    const token = tokens[at] as Token;
    const type = nameEnd(unit, at) > 0 ? unit.names.types.get(at) : undefined;
    const its = type === undefined ? null : caseAt(unit, at);
    if (
      type === 'PER' &&
      (its === null || its === wanted || (wanted === 'Gen' && its === 'Acc')) &&
      head.feats.Animacy === 'Anim'
    )
      return Math.min(nameEnd(unit, at), until);
    if (token.upos === 'CCONJ' && at + 1 < until && (last > phrase.last || tokens[at + 1]?.upos === 'ADP')) {
      at++;
      continue;
    }
    const next = phraseAt(unit, at, until);
    if (!next) break;
    if (next.preposition < 0 && next.grammaticalCase !== 'Gen') break;
    if (next.preposition >= 0 && isMedium(unit, next, lexicon)) break;
    last = next.last;
    if (kept === at && next.preposition >= 0 && defines(unit, next, lexicon)) kept = last;
    at = next.last;
  }
  return kept;
}

/** «міністр з питань Brexit», «депутат від опозиції», «лікар з Ізраїлю»; not «у п’ятницю», «після зустрічі». */
function defines(unit: Unit, phrase: Phrase, lexicon: Lexicon): boolean {
  const { tokens } = unit.analysis;
  const preposition = (tokens[phrase.preposition] as Token).norm;
  const head = tokens[phrase.head] as Token;
  if (isTime(head) || lexicon.set.times.has(head.lemma) || lexicon.set.times.has(head.norm)) return false;
  if (DEFINING.has(preposition)) return true;
  if (!ORIGIN.has(preposition)) return false;
  return nameEnd(unit, phrase.head) > 0 || /^(?:питан|справ|вопрос|дел)/u.test(head.norm);
}

const DEFINING = new Set(['від', 'от', 'щодо', 'при', 'of', 'for', 'from', 'проти', 'против']);
const ORIGIN = new Set(['з', 'із', 'зі', 'с', 'со', 'из', 'у', 'в', 'по', 'in', 'на']);

export function isMedium(unit: Unit, phrase: Phrase, lexicon: Lexicon): boolean {
  if (phrase.preposition < 0) return false;
  const { tokens } = unit.analysis;
  if (!lexicon.set.mediumPrepositions.has((tokens[phrase.preposition] as Token).norm)) return false;
  for (let i = phrase.first; i < phrase.last; i++) {
    const token = tokens[i] as Token;
    if (lexicon.set.media.has(token.lemma) || lexicon.set.media.has(token.norm)) {
      const named = /^[\p{Lu}]/u.test(token.form) || nameEnd(unit, i) > 0;
      return i <= phrase.head || named;
    }
  }
  return false;
}

/** Numbers and words without letters of a name: dates and times of day. */
export function isTime(head: Token): boolean {
  return head.upos === 'NUM' || /^\p{N}/u.test(head.form);
}

function coordinatedBefore(unit: Unit, phrase: Phrase, from: number): number {
  const { tokens } = unit.analysis;
  const conjunction = tokens[phrase.first - 1];
  if (conjunction?.upos !== 'CCONJ' || phrase.first - 2 < from) return -1;
  const all = phrasesIn(unit, Math.max(from, phrase.first - 14), phrase.first - 1);
  const end = all.at(-1);
  if (end?.last !== phrase.first - 1) return -1;
  for (let i = all.length - 1; i >= 0; i--) {
    const one = all[i] as Phrase;
    const touches = i === all.length - 1 || one.last === startOf(all[i + 1] as Phrase);
    if (!touches) return -1;
    if (one.preposition >= 0) continue;
    const same = one.grammaticalCase === phrase.grammaticalCase || one.grammaticalCase === null;
    return same && one.grammaticalCase !== 'Gen' ? one.first : -1;
  }
  return -1;
}

const startOf = (phrase: Phrase): number => (phrase.preposition >= 0 ? phrase.preposition : phrase.first);

function coordinated(unit: Unit, phrase: Phrase, until: number, verb: Token): number {
  const { tokens } = unit.analysis;
  if (verb.feats.Number === 'Sing') return phrase.last;
  if (tokens[phrase.last]?.upos !== 'CCONJ' || phrase.last + 1 >= until) return phrase.last;
  const next = phraseAt(unit, phrase.last + 1, until);
  return next && next.preposition < 0 && (next.grammaticalCase === 'Nom' || next.grammaticalCase === null)
    ? next.last
    : phrase.last;
}

/** «який раніше пообіцяв»: the phrase right before the comma is meant. */
function antecedent(unit: Unit, k: number, cueStart: number, verb: Token): Source | null {
  const { tokens } = unit.analysis;
  const segment = unit.segments[k] as Segment;
  const opening = tokens[segment.first] as Token;
  const is =
    isRelative(opening) &&
    (caseOf(opening) === 'Nom' || caseOf(opening) === null || opening.norm === 'що') &&
    (opening.feats.Number === undefined ||
      verb.feats.Number === undefined ||
      opening.feats.Number === verb.feats.Number);
  if (!is || k === 0 || cueStart < segment.first) return null;
  return agreeing(unit, unit.segments[k - 1] as Segment, opening);
}

/** The last noun or name of a segment that agrees with a relative pronoun or participle in gender and number. */
export function agreeing(unit: Unit, segment: Segment, with_: Token): Source | null {
  const { tokens } = unit.analysis;
  let covered = segment.last;
  for (let at = segment.last - 1; at >= segment.first; at--) {
    const head = tokens[at] as Token;
    const named = nameEnd(unit, at) > 0;
    if (inAtom(unit, at) || (!named && head.upos !== 'NOUN' && head.upos !== 'PRON')) continue;
    if (!named && isInName(unit, at, segment.first)) continue;
    const fits = (one: string | undefined, other: string | undefined) =>
      one === undefined || other === undefined || one === other;
    const type = unit.names.types.get(at);
    const gender =
      type === 'PER' || fits(head.feats.Gender, with_.feats.Gender) || with_.feats.Number === 'Plur';
    if (!gender || !fits(head.feats.Number, with_.feats.Number) || unit.names.times.has(head.lemma)) {
      covered = Math.min(covered, segment.last);
      continue;
    }
    const phrase: Phrase = {
      first: at,
      last: covered,
      head: at,
      grammaticalCase: caseAt(unit, at),
      preposition: -1,
    };
    let first = titleStart(unit, phrase, segment.first);
    while (first > segment.first && isAdjectiveOf(tokens[first - 1] as Token, tokens[first] as Token))
      first--;
    return { first, last: covered, head: at, how: 'relative' };
  }
  return null;
}

function isInName(unit: Unit, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i > at - 6; i--) if ((unit.names.ends[i] ?? 0) > at) return true;
  return false;
}

/** «у Кремлі заявили», «в МЗС кажуть»: a plural verb without subject beside a place or body. */
function placeIn(unit: Unit, first: number, last: number, verb: Token, lexicon: Lexicon): Source | null {
  if (verb.feats.Number !== 'Plur' || (verb.feats.Person !== undefined && verb.feats.Person !== '3'))
    return null;
  const { tokens } = unit.analysis;
  for (const phrase of phrasesIn(unit, first, last)) {
    if (phrase.preposition < 0) continue;
    const preposition = (tokens[phrase.preposition] as Token).norm;
    if (!PLACE_PREPOSITIONS.has(preposition)) continue;
    const head = tokens[phrase.head] as Token;
    const named = nameEnd(unit, phrase.head) > 0;
    const isBody = lexicon.set.bodies.has(head.lemma);
    if (phrase.grammaticalCase !== null && phrase.grammaticalCase !== 'Loc' && !named && !isBody) continue;
    if (isTime(head) || lexicon.set.times.has(head.lemma)) continue;
    if (isMedium(unit, phrase, lexicon)) {
      const owner = ownerOf(unit, phrase);
      if (owner) return owner;
      continue;
    }
    const fits =
      named || /^\p{Lu}/u.test(head.form) || inAtom(unit, phrase.head) || lexicon.set.bodies.has(head.lemma);
    if (fits)
      return {
        first: phrase.first,
        last: coordinatedPlace(unit, phrase, last),
        head: phrase.head,
        how: 'place',
      };
  }
  return null;
}

/** «у Pfizer і BioNTech повідомили». */
function coordinatedPlace(unit: Unit, phrase: Phrase, until: number): number {
  if (unit.analysis.tokens[phrase.last]?.upos !== 'CCONJ' || phrase.last + 1 >= until) return phrase.last;
  const next = phraseAt(unit, phrase.last + 1, until);
  return next && next.preposition < 0 && nameEnd(unit, next.head) > 0 ? next.last : phrase.last;
}

/** «на сторінці [британського уряду]»: who owns the medium speaks through it. */
export function ownerOf(unit: Unit, phrase: Phrase): Source | null {
  const at = Math.max(phrase.head + 1, nameEnd(unit, phrase.head));
  if (at >= phrase.last) return null;
  const owner = phraseAt(unit, at, phrase.last);
  if (!owner || owner.preposition >= 0) return null;
  return { first: owner.first, last: owner.last, head: owner.head, how: 'owner' };
}

const PLACE_PREPOSITIONS = new Set(['в', 'у', 'на', 'во', 'уві']);

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
    const subject = opensInsertion(unit, segment, j)
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
  return before !== undefined && isRelative(opening) && !hasFinite(unit, before.first, before.last);
}

/** A relative, participle or converb clause between subject and verb. */
function opensInsertion(unit: Unit, segment: Segment, j: number): boolean {
  const { tokens } = unit.analysis;
  const opening = tokens[segment.first] as Token;
  const next = tokens[segment.first + 1] as Token | undefined;
  return (
    isRelative(opening) ||
    opening.feats.VerbForm === 'Part' ||
    opening.feats.VerbForm === 'Conv' ||
    (j > 0 && opening.upos === 'ADP' && next !== undefined && isRelative(next))
  );
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

/** The head of an active participle: «натовпу, що вимагав», «активістів, які вимагають». */
export function participleHead(unit: Unit, cue: Cue): Source | null {
  const verb = unit.analysis.tokens[cue.at] as Token;
  if (verbForm(verb) !== 'participle') return null;
  const k = segmentOf(unit, cue.at);
  if (k === 0) return null;
  const found = agreeing(unit, unit.segments[k - 1] as Segment, verb);
  return found && { ...found, how: 'participle' };
}
