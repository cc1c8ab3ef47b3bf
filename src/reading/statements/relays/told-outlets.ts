/** «сообщил [РИА Новости] министр», «Про це [УНІАН] розповів посол»: an outlet beside a verb that somebody else is the subject of is told. */
import type { Token } from '../../../language/contract.js';
import { officeAfter } from '../attributions/back-references.js';
import type { Cue } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { nameEnd, type Phrase, phraseAt } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import { sourceAfter } from '../sources/sources.js';
import type { Directory } from '../speakers/speakers.js';
import type { Segment, Unit } from '../units.js';
import { citedBy, quotedAt } from './citing.js';
import { isOutletSource } from './outlet-sources.js';
import type { TokenRange } from './relays.js';

/** Words that an outlet's name before the cue may have. */
const LONGEST = 6;
/** Farthest that the words of citing stand before whom they cite. */
const CITING = 8;

/** The outlet that a draft is told to; null where none stands right beside its cue or its source. */
export function toldOutlet(draft: Draft, lexicon: Lexicon, directory: Directory): TokenRange | null {
  const { unit, cue, source, passedOn } = draft;
  // Where words show no cases, who is told stands right after the verb, which is read elsewhere.
  if (!lexicon.showsCases || !source || passedOn || !isTelling(draft, lexicon) || unit.within) return null;
  if (isOutletSource(unit, source, lexicon, directory, true) || isCited(draft, source, lexicon)) return null;
  const isOutlet = (phrase: Phrase | null): phrase is Phrase =>
    phrase !== null &&
    phrase.preposition < 0 &&
    phrase.grammaticalCase !== 'Gen' &&
    phrase.grammaticalCase !== 'Ins' &&
    (phrase.last <= source.first || source.last <= phrase.first) &&
    isOutletHead(unit, phrase, lexicon) &&
    isOutletSource(unit, phrase, lexicon, directory, true);
  const at = cue[0] as number;
  const end = (unit.segments[segmentOf(unit, at)] as Segment).last;
  const isAfter = source.first > at;
  const places = [
    afterAsides(unit, (cue.at(-1) as number) + 1, end),
    source.last < at || isAfter ? source.last : -1,
  ];
  for (const place of places) {
    if (place < 0 || place >= end) continue;
    const until = place < at ? at : isAfter && place < source.first ? source.first : end;
    const phrase = place < until ? phraseAt(unit, place, until) : null;
    if (isOutlet(phrase)) return { first: phrase.first, last: withQuoted(unit, phrase.last) };
  }
  // «Reuters повідомило»: a neuter verb has the outlet for its subject.
  const isItsSubject = (unit.analysis.tokens[at] as Token).feats.Gender === 'Neut';
  return isAfter && !isItsSubject ? outletBefore(unit, at, isOutlet) : null;
}

/** «повідомляє УНІАН з посиланням на [мера]»: who is cited is no subject. */
function isCited({ unit }: Draft, source: Source, lexicon: Lexicon): boolean {
  return citedBy(unit, lexicon, Math.max(unit.first, source.first - CITING), source.last).some(
    ({ first, last }) => first < source.last && source.first < last,
  );
}

/** «місцеві ЗМІ», not «повідомлення місцевих ЗМІ». */
function isOutletHead({ analysis, names }: Unit, { head }: Phrase, { set }: Lexicon): boolean {
  const { lemma, norm } = analysis.tokens[head] as Token;
  return set.outlets.has(lemma) || set.outlets.has(norm) || names.types.get(head) === 'ORG';
}

/** A verb of speech that does not itself say that somebody's words are passed on. */
function isTelling({ unit, cue, entry }: Draft, { medium }: Lexicon): boolean {
  if (entry?.kind !== 'verb' || !entry.takes.quote || cue.length === 0) return false;
  return cue.every((index) => {
    const { lemma } = unit.analysis.tokens[index] as Token;
    return !medium.giving.has(lemma) && !medium.quoting.has(lemma);
  });
}

/** «Про це [УНІАН] розповів»: the name that ends where the cue begins. */
function outletBefore(
  unit: Unit,
  at: number,
  isOutlet: (phrase: Phrase | null) => phrase is Phrase,
): TokenRange | null {
  const { first } = unit.segments[segmentOf(unit, at)] as Segment;
  for (let i = at - 1; i >= first && i > at - LONGEST; i--) {
    const ends = nameEnd(unit, i);
    const phrase = ends === at || withQuoted(unit, i + 1) === at ? phraseAt(unit, i, at) : null;
    // «в інтерв’ю [УНІАН] розповів»: whose interview it is.
    const isFree = !/^(?:ADP|NOUN|ADJ)$/u.test(unit.analysis.tokens[i - 1]?.upos ?? '');
    if (isFree && isOutlet(phrase) && withQuoted(unit, phrase.last) === at) return { first: i, last: at };
  }
  return null;
}

function afterAsides({ analysis }: Unit, from: number, to: number): number {
  let at = from;
  while (at < to && /^(?:ADV|PART)$/u.test(analysis.tokens[at]?.upos ?? '')) at++;
  return at;
}

/** «виданню | «Хвиля»»: with its name in quotation marks. */
function withQuoted(unit: Unit, last: number): number {
  const quoted = last < unit.last ? quotedAt(unit, last) : null;
  return quoted ? quoted.last + 1 : last;
}

/** «рассказал | РИА Новости | министр Олег Лис»: the draft without an outlet's name at the beginning of its source. */
export function withoutToldOutlet(draft: Draft, lexicon: Lexicon, directory: Directory): Draft {
  const { unit, source, cue } = draft;
  if (!source || !isTelling(draft, lexicon) || source.first < (cue[0] as number)) return draft;
  const end = nameEnd(unit, source.first);
  if (end === 0 || end >= source.last || unit.names.types.get(source.first) !== 'ORG') return draft;
  const outlet = { first: source.first, last: end, head: source.first };
  if (!isOutletSource(unit, outlet, lexicon, directory, true)) return draft;
  const who = phraseAt(unit, end, source.last);
  if (!who || who.preposition >= 0 || who.grammaticalCase !== 'Nom' || !isPerson(unit, who)) return draft;
  const cut: Source = { ...source, first: end, head: who.head };
  return { ...draft, source: cut };
}

/** How many tokens of an outlet's name a source may begin with or behind. */
const NAME = 4;

/** «в ефірі | Радіо Свобода | Олег Лис заявив»: the draft without the outlet of a medium at the beginning of its source. */
export function withoutOutletOfMedium(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, source, cue } = draft;
  if (!lexicon.showsCases || !source || source.first > (cue[0] ?? 0)) return draft;
  const { tokens } = unit.analysis;
  let first = source.first;
  while (first > Math.max(unit.first, source.first - NAME) && nameEnd(unit, first) <= source.first) first--;
  const end = nameEnd(unit, first);
  if (end <= source.first || end >= source.last || unit.names.types.get(first) !== 'ORG') return draft;
  const before = tokens[first - 1];
  const noun = before?.upos === 'ADP' ? tokens[first - 2] : before;
  if (!noun || noun.sentence !== tokens[first]?.sentence || !lexicon.set.media.has(noun.lemma)) return draft;
  const who = phraseAt(unit, end, source.last);
  if (!who || who.preposition >= 0 || who.grammaticalCase !== 'Nom' || !isPerson(unit, who)) return draft;
  return { ...draft, source: { ...source, first: end, head: who.head } };
}

const isPerson = ({ analysis, names }: Unit, { head }: Phrase): boolean =>
  (analysis.tokens[head] as Token).feats.Animacy === 'Anim' || names.types.get(head) === 'PER';

/**
 * «Про це УНІАН розповіли в міністерстві», «сообщила DW представитель»: the draft with who tells it for its source, where
 * the outlet that it was read from is who was told.
 */
export function withTeller(draft: Draft, lexicon: Lexicon, directory: Directory): Draft {
  const { unit, source, cue, entry } = draft;
  const at = cue.at(-1);
  if (!lexicon.showsCases || !source || !entry || at === undefined || unit.within) return draft;
  if (!isTelling(draft, lexicon) || isCited(draft, source, lexicon)) return draft;
  const cut = withoutToldBefore(draft, source, lexicon, directory);
  if (cut) return { ...draft, source: cut };
  if (!isName(unit, source, lexicon) || !isOutletSource(unit, source, lexicon, directory, true)) return draft;
  const { last } = unit.segments[segmentOf(unit, at)] as Segment;
  const after = Math.max(at + 1, source.last);
  const own: Cue = { entry, at, tokens: cue, negated: false, after };
  const teller =
    after < last ? (sourceAfter(unit, own, last, lexicon) ?? officeAfter(unit, own, last)) : null;
  return teller && mayTell(unit, at, teller) ? { ...draft, source: teller } : draft;
}

/** «УНІАН», «РИА Новости»; not «агентство», «британські ЗМІ», which say that they tell themselves. */
function isName({ analysis: { tokens }, names }: Unit, { first, last }: Source, { set }: Lexicon): boolean {
  const own = tokens.slice(first, last);
  return (
    names.ends[first] === last &&
    !own.some(
      ({ lemma, norm, form }) =>
        // «Радіо Свобода» is a name.
        (set.outlets.has(lemma) || set.outlets.has(norm)) && !(own.length > 1 && /^\p{Lu}\p{Ll}/u.test(form)),
    )
  );
}

/** Those in a place beside a plural verb, a person beside one of one. */
function mayTell({ analysis: { tokens } }: Unit, at: number, { how, head }: Source): boolean {
  const isPlural = (tokens[at] as Token).feats.Number === 'Plur';
  const { feats, upos } = tokens[head] as Token;
  return isPlural ? how === 'place' || feats.Number === 'Plur' || upos === 'NUM' : feats.Animacy === 'Anim';
}

/** «У міністерстві | УП | підтвердили»: the place without the outlet between it and the verb. */
function withoutToldBefore(
  { unit, cue }: Draft,
  source: Source,
  { set }: Lexicon,
  directory: Directory,
): Source | null {
  if (source.how !== 'place' || source.last !== cue[0]) return null;
  const { lemma } = unit.analysis.tokens[source.head] as Token;
  if (set.outlets.has(lemma)) return null;
  for (let i = source.head + 1; i < source.last; i++) {
    if (nameEnd(unit, i) !== source.last) continue;
    const told = { first: i, last: source.last, head: i };
    return isOutletSource(unit, told, directory.lexicon, directory, true) ? { ...source, last: i } : null;
  }
  return null;
}
