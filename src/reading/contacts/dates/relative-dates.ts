/** Dates in relative clauses: of the contact, of its occasion, or of something else that it is about. */
import type { Token } from '../../../language/contract.js';
import type { DateReading } from '../../../model/index.js';
import { type Clauses, clauseStart } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

const ANTECEDENT = 8;
/** Tokens of the longest name. */
const LONGEST_NAME = 5;

/**
 * «обговорили раунд, який відбудеться 2 червня»: whether a relative clause tells of something that is neither the
 * contact («переговори, які тривали до 2 червня») nor where it was held («зустрілися на саміті, який пройшов 2 червня»).
 * @param token index of the date's first word
 */
export function isOfOtherThing(scene: Scene, clauses: Clauses, { at }: Trigger, token: number): boolean {
  const first = clauseStart(clauses, token);
  if (first <= at) return false;
  if (isOfSigned(scene, first, at)) return true;
  const relative = scene.tokens.slice(first, first + 2).find((one) => isRelative(scene, one));
  if (relative?.feats.Number === undefined) return false;
  const contact = scene.token(at);
  if (contact.upos === 'NOUN' && agrees(relative, contact)) return false;
  for (let i = first - 1; i > at && i > first - ANTECEDENT; i--)
    if (agrees(relative, scene.token(i)) && isNoun(scene.token(i))) return !isOccasion(scene, i);
  return true;
}

/** «домовленості, досягнуті в Осло 15 серпня»: a participle right behind a noun that agrees with it and is no contact. */
function isOfSigned(scene: Scene, first: number, at: number): boolean {
  const opening = scene.token(scene.token(first).upos === 'PUNCT' ? first + 1 : first);
  const noun = scene.tokens[opening.index - 2];
  if (scene.caseless || opening.feats.VerbForm !== 'Part' || scene.tokens[opening.index - 1]?.form !== ',')
    return false;
  if (!noun || noun.index <= at || noun.upos !== 'NOUN' || scene.entries.has(noun.index)) return false;
  if (!/^(?:same|idle|denied)?$/u.test(scene.lexicon.governors.of(opening) ?? '')) return false;
  return agrees(opening, noun) && noun.feats.Animacy !== 'Anim' && !isOccasion(scene, noun.index);
}

/**
 * "Koval, who took office in May 2017, met Hall", «Коваль, обраний у травні, зустрівся»: whether a date belongs to a
 * clause about a party that the word of the contact stands outside of.
 */
export function isOfParty(scene: Scene, clauses: Clauses, trigger: Trigger, date: number): boolean {
  const { sentence } = clauses;
  const { at } = trigger;
  let isClosed = false;
  for (let i = date + 1; i < at && !isClosed; i++) isClosed = scene.token(i).form === ',';
  if (at > date && !isClosed) return false;
  for (let i = date - 1; i > Math.max(sentence.first, date - ANTECEDENT, at > date ? 0 : at); i--) {
    // «Коваль, який прибув 5 травня, зустрівся»: a contact of the clause's own.
    if (scene.entries.has(i)) return false;
    if (scene.token(i).form !== ',') continue;
    const opening = scene.token(i + 1).upos === 'ADP' ? scene.token(i + 2) : scene.token(i + 1);
    const isParticiple = opening.upos !== 'NOUN' && opening.feats.VerbForm === 'Part';
    if (tellsOfContact(scene, trigger, opening)) return false;
    return (isParticiple || isRelative(scene, opening)) && isParty(scene, i - 1);
  }
  return false;
}

/** Tokens of such a clause before its day. */
const LONGEST_CLAUSE = 16;

/** «зустріч, яку планували провести 26 червня», «яку анонсували на 26 червня», and not «яку анонсували 26 червня». */
export function isPlannedFor(scene: Scene, clauses: Clauses, trigger: Trigger, date: number): boolean {
  const first = clauseStart(clauses, date);
  if (first <= trigger.at || date - first > LONGEST_CLAUSE) return false;
  const opening = scene.tokens
    .slice(first, first + 2)
    .find((one) => isRelative(scene, one) || one.feats.VerbForm === 'Part');
  if (opening === undefined || !tellsOfContact(scene, trigger, opening)) return false;
  const before = scene.tokens.slice(opening.index + 1, date);
  return (
    scene.token(date).upos === 'ADP' ||
    before.at(-1)?.upos === 'ADP' ||
    before.some(({ feats }) => feats.VerbForm === 'Inf')
  );
}

/** Tokens behind a relative in which its verb stands. */
const RELATIVE = 8;

/** «встреча премьеров, намеченная на 5 мая», «розмова з міністеркою, яка відбулася 5 травня»: the clause tells of the contact. */
function tellsOfContact(scene: Scene, { at, entry }: Trigger, opening: Token): boolean {
  if (entry.form !== 'noun' || at > opening.index || scene.caseless) return false;
  if (!agrees(opening, scene.token(at))) return false;
  const isGoverning = (token: Token): boolean =>
    !/^(?:same|idle|denied)?$/u.test(scene.lexicon.governors.of(token) ?? '');
  if (opening.feats.VerbForm === 'Part') return isGoverning(opening) && hasCaseOf(opening, scene.token(at));
  const end = Math.min(scene.sentenceOf(opening.index).last, opening.index + RELATIVE);
  const verb = scene.tokens.slice(opening.index, end).find(({ upos }) => upos === 'VERB');
  return verb !== undefined && isGoverning(verb);
}

/** «скасував візит до Києва, запланований на 3 травня»: of things the nominative is the accusative, too. */
function hasCaseOf({ feats: { Case } }: Token, { feats }: Token): boolean {
  const isEither = (one: string | undefined): boolean => one === 'Nom' || one === 'Acc';
  return Case === feats.Case || (feats.Animacy !== 'Anim' && isEither(Case) && isEither(feats.Case));
}

/** A person or a state by name, or somebody described. */
function isParty(scene: Scene, at: number): boolean {
  const { start, feats } = scene.token(at);
  for (let i = at; i > at - LONGEST_NAME && i >= 0; i--) {
    const mention = scene.mentionAt(i);
    if (mention && mention.end > start) return /^(?:PER|LOC|JOB)$/u.test(mention.type);
  }
  return feats.Animacy === 'Anim';
}

const isNoun = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN';

/** Taggers do not mark the relatives of every language. */
const isRelative = ({ lexicon }: Scene, { upos, feats, norm }: Token): boolean =>
  (upos === 'DET' || upos === 'PRON') && (/Rel/.test(feats.PronType ?? '') || lexicon.set.clauses.has(norm));

function agrees({ feats: { Gender: gender, Number: number } }: Token, { feats }: Token): boolean {
  const its = feats.Number === 'Ptan' ? 'Plur' : feats.Number;
  return number === its && (number === 'Plur' || gender === undefined || gender === feats.Gender);
}

/** «на саміті», «в ході переговорів»: a noun after a preposition of place. */
function isOccasion({ tokens, lexicon }: Scene, at: number): boolean {
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/.test(tokens[i]?.upos ?? '')) i--;
  const before = tokens[i];
  return before?.upos === 'ADP' && lexicon.set.places.has(before.norm);
}

/** «вчорашній», not the «8» of «8 січня». */
export const isAdjective = ({ upos, end, form }: Token, date: DateReading): boolean =>
  upos === 'ADJ' && end === date.end && /^\p{L}/u.test(form);

/** «вчорашній телефонний контакт»: an adjective dates the noun that it stands before. */
export function isBesideNoun(scene: Scene, adjective: number, noun: number): boolean {
  for (let i = adjective + 1; i < noun; i++) if (scene.token(i).upos !== 'ADJ') return false;
  return adjective < noun;
}

/** «кордони 1991 року», "the borders of 1991": a year that tells which thing, not when the contact was. */
export function isOfNoun({ tokens, caseless, input }: Scene, year: number, contact: number): boolean {
  let at = year - 1;
  if (caseless) {
    const { partOf } = input.words.grammar;
    if (partOf.includes(tokens[at]?.norm ?? '')) at--;
    else if (!partOf.includes(tokens[year]?.norm ?? '')) return false;
  }
  const noun = tokens[at];
  return at !== contact && noun?.upos === 'NOUN' && noun.sentence === tokens[year]?.sentence;
}

/** «не приїде у вівторок, візит відбудеться 5 грудня»: the date stands before the comma that the noun's own predicate stands behind. */
export const isBeforeComma = ({ tokens, caseless }: Scene, { at, verb }: Trigger, end: number): boolean =>
  verb > at && end < at && tokens[at - (caseless && tokens[at - 1]?.upos === 'DET' ? 2 : 1)]?.form === ',';

/** "Spoke on Tuesday and will host him in April": a conjunction parts the date of one contact's verb from the verb of another. */
export function isOfVerbBefore(scene: Scene, { at, entry }: Trigger, end: number): boolean {
  if (entry.form !== 'verb') return false;
  let isParted = false;
  for (let i = end + 1; i < at && !isParted; i++) isParted = scene.token(i).upos === 'CCONJ';
  if (!isParted) return false;
  for (let i = end; i >= scene.sentenceOf(at).first; i--)
    if (scene.entries.get(i)?.form === 'verb') return true;
  return false;
}
