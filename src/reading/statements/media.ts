/** Phrases that say where or how something was said, and words of time. */
import type { Token } from '../../language/contract.js';
import type { Lexicon } from './lexicon.js';
import { atomEnd, inAtom, nameEnd, type Phrase, phraseAt } from './phrases.js';
import type { Unit } from './units.js';
import { isPossessive } from './word-kinds.js';

export function isMedium(unit: Unit, phrase: Phrase, lexicon: Lexicon): boolean {
  if (phrase.preposition < 0) return false;
  const { tokens } = unit.analysis;
  const { norm } = tokens[phrase.preposition] as Token;
  const head = tokens[phrase.head] as Token;
  // «под час выступу», «во время брифинга», «у ході зустрічі»: what it was the time of.
  const { timesOf, notMedia, reactedTo, requests, letterNetworks, inNetwork } = lexicon.medium;
  const during = timesOf.has(head.lemma);
  // «ушёл с поста»: an office is no post on a page.
  if (!lexicon.set.mediumPrepositions.has(norm) || notMedia.has(`${norm} ${head.lemma}`)) return false;
  // «відреагував на заяву»: what it was about.
  if (reactedTo.has(norm) && phrase.grammaticalCase === 'Acc' && !requests.has(head.lemma)) return false;
  // «у X»: the network whose name is one letter.
  if (letterNetworks.has(head.form) && inNetwork.has(norm)) return true;
  for (let i = phrase.first; i < phrase.last; i++) {
    const token = tokens[i] as Token;
    if (lexicon.set.media.has(token.lemma) || lexicon.set.media.has(token.norm)) {
      const named = /^[\p{Lu}]/u.test(token.form) || nameEnd(unit, i) > 0;
      return i <= phrase.head || named || during;
    }
  }
  return false;
}

/** Numbers and words without letters of a name: dates and times of day. */
export function isTime(head: Token): boolean {
  return head.upos === 'NUM' || /^\p{N}/u.test(head.form);
}

/** Every phrase of a stretch that says where or how it was said, left to right. */
export function mediaIn(
  unit: Unit,
  first: number,
  last: number,
  lexicon: Lexicon,
): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  const isAppearing = (i: number) => lexicon.medium.appearing.has((unit.analysis.tokens[i] as Token).lemma);
  for (let i = first; i < last; ) {
    const phrase = phraseAt(unit, i, last);
    if (phrase && isMedium(unit, phrase, lexicon)) {
      const own = ownEnd(unit, phrase);
      const end = own < phrase.last ? own : mediumEnd(unit, phrase.last, last, lexicon);
      found.push({ first: phrase.preposition, last: end });
      i = Math.max(end, phrase.last);
      continue;
    }
    const speaking = isAppearing(i) ? speakingEnd(unit, i, last) : 0;
    if (speaking > 0) found.push({ first: i, last: speaking });
    i = Math.max(speaking, phrase ? phrase.last : inAtom(unit, i) ? atomEnd(unit, i) : i + 1);
  }
  return found;
}

/** «виступаючи перед депутатами»: a converb with where or before whom; 0 when it is none. */
function speakingEnd(unit: Unit, at: number, last: number): number {
  const { feats } = unit.analysis.tokens[at] as Token;
  if (feats.VerbForm !== 'Conv') return 0;
  let end = at + 1;
  while (end < last && (unit.analysis.tokens[end] as Token).form !== ',') end++;
  return end > at + 1 ? end : 0;
}

/** «у відеозверненні | своїх прихильників»: a possessive after the medium begins another phrase. */
function ownEnd(unit: Unit, phrase: Phrase): number {
  for (let i = phrase.head + 1; i < phrase.last; i++)
    if (isPossessive(unit.analysis.tokens[i] as Token, unit.lexicon)) return i;
  return phrase.last;
}

/**
 * «у розмові з Путіним», «в інтерв’ю виданню Bild», «у дописі в соцмережі», «в эфире "Новостей"»: with whom, for whom,
 * what it is called and where it stands belong to the medium.
 */
function mediumEnd(unit: Unit, from: number, last: number, lexicon: Lexicon): number {
  if (from >= last) return from;
  const closed = quotedEnd(unit, from, last);
  if (closed > 0) return closed;
  if (inAtom(unit, from))
    return unit.atoms[unit.atomOf[from - unit.first] as number]?.quotation ? atomEnd(unit, from) : from;
  const { set, medium } = lexicon;
  // «в розмові з «Ехом»»
  const isPartner = set.partners.has((unit.analysis.tokens[from] as Token).norm);
  const partner = isPartner ? quotedEnd(unit, from + 1, last) : 0;
  if (partner > 0) return partner;
  const next = phraseAt(unit, from, last);
  if (!next) return from;
  const head = unit.analysis.tokens[next.head] as Token;
  if (next.preposition < 0) {
    const isOutlet = set.outlets.has(head.lemma) || unit.names.types.get(next.head) === 'ORG';
    // «в ефірі [Радіо Свобода] Олег Лис»: undeclined, where somebody else is there to be the subject.
    return isOutlet && (next.grammaticalCase !== 'Nom' || isSubjectAt(unit, next.last, unit.last))
      ? next.last
      : from;
  }
  const preposition = (unit.analysis.tokens[next.preposition] as Token).norm;
  if (set.partners.has(preposition) || medium.mediumTopics.has(preposition)) return next.last;
  const placed =
    isMedium(unit, next, lexicon) || (nameEnd(unit, next.head) > 0 && !set.times.has(head.lemma));
  return medium.mediumPlaces.has(preposition) && placed ? next.last : from;
}

/** Somebody in the nominative, right there. */
function isSubjectAt(unit: Unit, at: number, last: number): boolean {
  const phrase = at < last ? phraseAt(unit, at, last) : null;
  if (!phrase || phrase.preposition >= 0 || phrase.grammaticalCase !== 'Nom') return false;
  const isPerson = unit.names.types.get(phrase.head) === 'PER';
  return isPerson || unit.analysis.tokens[phrase.head]?.feats.Animacy === 'Anim';
}

/** «в эфире "Новостей дня"»: index after the closing mark of a short quotation; 0 when none begins here. */
export function quotedEnd({ analysis }: Unit, from: number, last: number): number {
  const { tokens } = analysis;
  if (from >= last) return 0;
  if (!/^["«“„]$/u.test((tokens[from] as Token).form)) return 0;
  for (let i = from + 2; i < last && i < from + 8; i++)
    if (/^["»”“]$/u.test((tokens[i] as Token).form)) return i + 1;
  return 0;
}
