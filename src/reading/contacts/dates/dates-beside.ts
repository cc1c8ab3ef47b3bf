/** Dates that the sentence beside a contact gives: of the contact itself, or of the journey that it was part of. */
import type { Token } from '../../../language/contract.js';
import type { ContactStatus, DateReading } from '../../../model/index.js';
import { firstFrom } from '../../../text/sorted.js';
import { type Clauses, clausesOf } from '../clauses.js';
import type { Draft } from '../matching.js';
import type { Occurrence, Seen } from '../occurrences.js';
import type { Scene } from '../scene.js';

/** Tokens behind a pronoun in which its verb stands. */
const REACH = 5;
const DIRECT = new Set(['meeting', 'talks']);

/** The date of a draft that no place of its own dates; null where none stands beside it. */
export function dateBeside(
  scene: Scene,
  journeys: ReadonlyMap<number, Occurrence>,
  draft: Draft,
): DateReading | null {
  if (draft.occurrences.some(({ date }) => date !== null)) return null;
  for (const one of draft.own) {
    const date = dateNext(scene, one) ?? dateOfJourney(scene, journeys, one);
    if (date) return date;
  }
  return null;
}

/** Journeys with a day, by the sentence that tells of them. */
export function journeysIn(seen: readonly Seen[]): Map<number, Occurrence> {
  const journeys = new Map<number, Occurrence>();
  for (const { occurrence } of seen)
    if (occurrence.kind === 'visit' && occurrence.date?.date != null && occurrence.sure)
      journeys.set(occurrence.sentence, occurrence);
  return journeys;
}

/** «Президенти домовилися про зустріч. Вона відбудеться 8 серпня»: what the next sentence says of it by a pronoun. */
function dateNext(
  scene: Scene,
  { status, trigger: { at, entry }, sentence: index }: Occurrence,
): DateReading | null {
  const sentence = scene.input.analysis.sentences[index + 1];
  if (scene.caseless || entry.form !== 'noun' || sentence === undefined) return null;
  if (sentence.block !== scene.sentenceOf(at).block || !isOf(scene.token(sentence.first), scene.token(at)))
    return null;
  for (let i = sentence.first + 1; i < Math.min(sentence.last, sentence.first + REACH); i++) {
    if (!/^(?:tense|planned|ongoing|held)$/u.test(scene.lexicon.governors.of(scene.token(i)) ?? '')) continue;
    if (!isSaidOf(scene, i, status)) return null;
    const clauses = clausesOf(scene, sentence);
    if (hasObject(scene, clauses, i)) return null;
    const end = Math.min(sentence.last, i + 2 * REACH);
    for (let token = i; token < end && clauses.clauseOf(token) === clauses.clauseOf(i); token++) {
      if (scene.token(token).feats.VerbForm === 'Inf' || scene.entries.has(token)) return null;
      const date = dateAt(scene, scene.token(token).start);
      if (date) return date;
    }
    return null;
  }
  return null;
}

/** «Вона відбулася», «вона запланована», and no «вони домовилися»: what people do. What was held is not still to be. */
function isSaidOf(scene: Scene, verb: number, status: ContactStatus): boolean {
  const { upos, feats } = scene.token(verb);
  if (scene.lexicon.governors.of(scene.token(verb)) === 'planned')
    return status !== 'held' && (upos === 'ADJ' || feats.VerbForm === 'Part');
  return status !== 'held' || feats.Tense === 'Past';
}

/** «Вона провела 8 липня вибори»: whoever does something to something is somebody. */
function hasObject(scene: Scene, { groups, sentence }: Clauses, verb: number): boolean {
  let end = verb + 1;
  while (end < sentence.last && scene.token(end).form !== ',') end++;
  return groups.some(
    ({ first, preposition }) =>
      first > verb && first < end && preposition < 0 && !scene.isInDate(scene.token(first).start),
  );
}

/** A pronoun of the third person in the nominative that agrees with a noun. */
function isOf({ upos, feats }: Token, noun: Token): boolean {
  if (upos !== 'PRON' || feats.Person !== '3' || feats.Case !== 'Nom') return false;
  if (feats.Number === 'Plur') return noun.feats.Number !== 'Sing';
  return feats.Number === noun.feats.Number && feats.Gender === noun.feats.Gender;
}

function dateAt({ earlier: { dates } }: Scene, start: number): DateReading | null {
  const date = dates[firstFrom(dates, start)];
  return date?.start === start && date.precision !== 'unknown' ? date : null;
}

/** «5 травня прибув до Осло. Він провів переговори …»: on a journey that the sentence before dates. */
function dateOfJourney(
  scene: Scene,
  journeys: ReadonlyMap<number, Occurrence>,
  one: Occurrence,
): DateReading | null {
  const { kind, status, sure, earlier, background, place, sentence: index } = one;
  const { at, entry } = one.trigger;
  const journey = journeys.get(index - 1);
  if (!journey || scene.caseless || !DIRECT.has(kind) || earlier || background || !sure) return null;
  if (journey.status !== status || entry.marks.has('about')) return null;
  const { first, block } = scene.sentenceOf(at);
  if (scene.sentenceOf(journey.trigger.at).block !== block) return null;
  const { upos, feats } = scene.token(first);
  const isHe = upos === 'PRON' && feats.Person === '3' && feats.Case === 'Nom' && feats.Number === 'Sing';
  if (!isHe || !isOfJourney(scene, one)) return null;
  const isElsewhere =
    place !== null && journey.place !== null && nameAt(scene, place) !== nameAt(scene, journey.place);
  return isElsewhere ? null : journey.date;
}

/** «Він провів переговори», and no «він раніше зустрічався», «він після повернення зустрівся»: done at once and once. */
function isOfJourney(scene: Scene, { trigger: { at, verb } }: Occurrence): boolean {
  const { first, last } = scene.sentenceOf(at);
  if (verb !== first + 1 || scene.token(verb).feats.Aspect === 'Imp') return false;
  for (let i = verb + 1; i < last; i++) {
    const isElsewhen = scene.token(i).upos === 'ADV' || scene.isInDate(scene.token(i).start);
    const isSet = scene.lexicon.settings.some(({ words: [word] }) => word === scene.token(i).norm);
    if (isElsewhen || isSet || (i !== at && scene.entries.has(i))) return false;
  }
  return true;
}

const nameAt = (scene: Scene, { start }: { readonly start: number }): string | null =>
  scene.earlier.mentions[firstFrom(scene.earlier.mentions, start)]?.entity ?? null;
