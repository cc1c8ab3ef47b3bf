/** Places that speak of one contact become one: the same parties, no clash of kind, status or date. */

import { calledOffBefore } from './anew.js';
import { bothOf, missingParty, sidesOf } from './context.js';
import { ofHeadline } from './headline-contacts.js';
import {
  type Draft,
  isOne,
  isOneJourney,
  kindFits,
  kindsFit,
  sameParties,
  statusesFit,
  timesClash,
  toldSides,
} from './matching.js';
import { nextOfBoth } from './next-of-both.js';
import type { Occurrence } from './occurrences.js';
import { ofSeries, seriesOf } from './parties/next-ones.js';
import { isAnonymous } from './parties/participants.js';
import type { Found } from './parties/parties.js';
import { hasTwoPowers } from './parties/sides.js';
import { isOneSummons } from './parties/summoned.js';
import { teamsTold } from './parties/teams-told.js';
import { theirOfficials } from './parties/their-officials.js';
import {
  bothHere,
  bothMeant,
  isOfThird,
  isOneOfMany,
  leadersMeant,
  repeated,
  suitsWord,
  teamsMeant,
} from './parties/together.js';
import { toldEachOther } from './parties/told-each-other.js';
import {
  CONTACTS_BACK,
  isJourney,
  meantOf,
  nextStep,
  otherTime,
  recent,
  refersTo,
  SENTENCES_BACK,
} from './referring.js';
import type { Scene } from './scene.js';
import { isWhatTheySpokeOf } from './spoken-of.js';

/** Joins the occurrences of a text into contacts, in reading order. */
export function merged(scene: Scene, occurrences: readonly Occurrence[]): Draft[] {
  const drafts: Draft[] = [];
  const pending: Occurrence[] = [];
  for (const occurrence of occurrences) {
    if (attendsTold(drafts, occurrence) || putNext(scene, drafts, occurrence)) continue;
    if (occurrence.parties.length >= 2 && !occurrence.oneSided)
      put(scene, drafts, occurrence, occurrence.parties, occurrence.rule, occurrence.confidence);
    else refer(scene, drafts, pending, occurrence);
  }
  return drafts;
}

/** "Met Koval in a meeting also attended by Nowak": guests of a contact that the same sentence told of before. */
export function attendsTold(drafts: readonly Draft[], occurrence: Occurrence): boolean {
  const told = drafts.at(-1);
  const last = told?.own.at(-1);
  if (occurrence.rule !== 'contact.guests' || !told || last?.sentence !== occurrence.sentence) return false;
  if (last.status !== 'held' || occurrence.status !== 'held') return false;
  if (last.kind !== occurrence.kind && !last.generic && !occurrence.generic) return false;
  told.parties.push(...occurrence.parties.filter(({ key }) => !told.parties.some((one) => one.key === key)));
  told.occurrences.push(occurrence);
  return true;
}

/** "Delegations of the two countries met", after a contact of persons of theirs: one of the two states; whether it is put. */
export function putTeams(scene: Scene, drafts: Draft[], occurrence: Occurrence): boolean {
  const teams = teamsTold(scene, drafts, occurrence);
  if (!teams || drafts.some((draft) => sameParties(draft.parties, teams))) return false;
  put(scene, drafts, occurrence, teams, 'contact.both', 0.6);
  return true;
}

/** A place with fewer than two parties: refers back to a contact, or gets its other party from the text around. */
export function refer(
  scene: Scene,
  drafts: Draft[],
  pending: Occurrence[],
  occurrence: Occurrence,
  isFromAfar = true,
): void {
  if (scene.caseless && putSaid(scene, drafts, occurrence)) return;
  const here = bothHere(scene, occurrence);
  if (here) {
    put(scene, drafts, occurrence, here, 'contact.both', 0.7);
    return;
  }
  if (putTeams(scene, drafts, occurrence)) return;
  const isNew = isOneOfMany(scene, occurrence);
  const like = [...recent(drafts)].filter(
    (draft) => !isNew && suitsWord(scene, occurrence, draft) && refersTo(occurrence, draft),
  );
  const back = scene.caseless ? like[0] : meantOf(like, occurrence);
  if (back && isWhatTheySpokeOf(scene, occurrence, back)) return;
  const series = back?.own.some(({ status }) => status === 'planned' || status === 'proposed')
    ? null
    : seriesOf(scene, drafts, occurrence);
  if (series) {
    pushSeries(scene, drafts, occurrence, series);
    return;
  }
  if (back) {
    back.occurrences.push(occurrence);
    return;
  }
  const other =
    occurrence.date || occurrence.earlier || occurrence.again ? otherTime(scene, drafts, occurrence) : null;
  if (other) {
    put(scene, drafts, occurrence, other.parties, 'contact.same-parties', 0.6);
    return;
  }
  const [known] = occurrence.parties;
  const heads = known ? null : leadersMeant(scene, drafts, occurrence);
  if (heads) {
    put(scene, drafts, occurrence, heads, 'contact.both', 0.6);
    return;
  }
  const step = nextStep(
    drafts
      .slice(-CONTACTS_BACK)
      .filter((draft) => suitsWord(scene, occurrence, draft) && !isJourney(scene, draft)),
    occurrence,
    scene.caseless ? SENTENCES_BACK : 2,
  );
  if (step) {
    const again = scene.caseless ? repeated(scene, occurrence, step) : occurrence;
    if (scene.caseless) drafts.push(draftOf(again, step.parties, 'contact.next-step', 0.6));
    else put(scene, drafts, occurrence, step.parties, 'contact.next-step', 0.6);
    return;
  }
  const both = known
    ? null
    : (teamsMeant(scene, occurrence) ?? bothOf(occurrence) ?? bothMeant(scene, occurrence));
  if (both) {
    put(scene, drafts, occurrence, both, 'contact.both', 0.6);
    return;
  }
  if (!isFromAfar && (known || !hasTwoPowers(scene))) return;
  const sides = known ? null : sidesOf(scene, occurrence, drafts.at(-1)?.parties ?? null);
  const pair = sides && (toldSides(drafts.slice(-CONTACTS_BACK)) ?? sides);
  if (pair) {
    putMainPair(scene, drafts, occurrence, pair);
    return;
  }
  const isLoose = occurrence.kind !== 'letter' && !occurrence.trigger.entry.marks.has('titled');
  const missing = known && isLoose ? missingParty(scene, occurrence) : null;
  const waiting = known && !missing ? otherHalf(pending, occurrence, known) : null;
  if (known && !missing) pending.push(occurrence);
  if (known && waiting) putHalves(scene, drafts, waiting, occurrence, known);
  if (known && missing && isAnonymous(occurrence, [known, ...missing.parties])) return;
  if (known && missing)
    put(scene, drafts, occurrence, [...missing.parties, ...occurrence.parties], missing.rule, 0.6);
}

/** Starts to watch: what it gives tells whether a contact has been mentioned since. */
export function mentionWatch(drafts: readonly Draft[]): () => boolean {
  const from = Math.max(0, drafts.length - CONTACTS_BACK); // none is mentioned from further: keeps the work linear
  const count = () => drafts.slice(from).reduce((total, { occurrences }) => total + occurrences.length, 0);
  const before = count();
  return () => count() > before;
}

/** A contact of the officials of two states, or of whoever told another something right before; whether it is one. */
export function putSaid(scene: Scene, drafts: Draft[], occurrence: Occurrence): boolean {
  const officials = theirOfficials(scene, drafts, occurrence);
  const both = officials ?? toldEachOther(scene, drafts, occurrence);
  if (both) put(scene, drafts, occurrence, both, officials ? 'contact.both' : 'contact.told-each-other', 0.6);
  return both !== null;
}

function pushSeries(scene: Scene, drafts: Draft[], occurrence: Occurrence, series: Draft): void {
  drafts.push(draftOf(ofSeries(scene, occurrence, series), series.parties, 'contact.series', 0.6));
}

/** The next of several, whose parties are those of the one before; whether it is such. */
export function putSeries(scene: Scene, drafts: Draft[], occurrence: Occurrence): boolean {
  const series = seriesOf(scene, drafts, occurrence);
  if (series) pushSeries(scene, drafts, occurrence, series);
  return series !== null;
}

/** What both parties of a contact are to do next, or what is to be instead of one that is off; whether it is such. */
export const putNext = (scene: Scene, drafts: Draft[], occurrence: Occurrence): boolean =>
  putAnew(scene, drafts, occurrence) || putOfBoth(scene, drafts, occurrence);

function putOfBoth(scene: Scene, drafts: Draft[], occurrence: Occurrence): boolean {
  const both = nextOfBoth(scene, drafts, occurrence);
  if (both) put(scene, drafts, { ...occurrence, anew: true }, both, 'contact.next-step', 0.6);
  return both !== null;
}

/** What is to be instead of a contact that is off: one of its own, at the same place; whether it is such. */
function putAnew(scene: Scene, drafts: Draft[], occurrence: Occurrence): boolean {
  const off = calledOffBefore(scene, drafts, occurrence);
  if (!off) return false;
  const place = occurrence.place ?? off.own.find((one) => one.place !== null)?.place ?? null;
  put(scene, drafts, { ...occurrence, place, anew: true }, off.parties, 'contact.same-parties', 0.6);
  return true;
}

/** Talks whose sides the place does not name are the ones already told of, whatever it says of their course. */
function putMainPair(scene: Scene, drafts: Draft[], occurrence: Occurrence, pair: readonly Found[]): void {
  const told = [...recent(drafts)].find(
    ({ parties, own }) => sameParties(parties, pair) && own.some((other) => kindsFit(occurrence, other)),
  );
  if (told) told.occurrences.push(occurrence);
  else put(scene, drafts, occurrence, pair, 'contact.main-pair', 0.5);
}

/** A place that names one party only. */
interface Half {
  readonly occurrence: Occurrence;
  readonly party: Found;
}

/** How far the two halves of one contact may stand apart, in sentences. */
const HALVES_APART = 3;

/** «…завершився раунд переговорів із керівництвом. Профспілки ведуть переговори …»: each place names one party. */
function otherHalf(pending: readonly Occurrence[], occurrence: Occurrence, known: Found): Half | null {
  const last = pending.at(-1);
  const other = last?.parties[0];
  if (!last || !other || occurrence.kind !== 'talks' || !kindsFit(last, occurrence)) return null;
  const isNear = occurrence.sentence - last.sentence <= HALVES_APART;
  return isNear && !isOne(other, known) ? { occurrence: last, party: other } : null;
}

/** Both halves tell of one contact, or of two steps between the same parties: a round that ended, talks that go on. */
function putHalves(scene: Scene, drafts: Draft[], half: Half, occurrence: Occurrence, known: Found): void {
  const parties = [known, half.party];
  if (half.occurrence.sure && occurrence.sure && half.occurrence.status !== occurrence.status)
    put(scene, drafts, half.occurrence, parties, 'contact.two-halves', 0.6);
  put(scene, drafts, occurrence, parties, 'contact.two-halves', 0.6);
}

/** The contact that a place with its parties is another mention of; null for none. */
function mergesWith(
  scene: Scene,
  drafts: readonly Draft[],
  occurrence: Occurrence,
  parties: readonly Found[],
): Draft | null {
  const like = [...recent(drafts)].find(
    (draft) =>
      (sameParties(draft.parties, parties) || isOneSummons(scene, occurrence, draft, parties)) &&
      (draft.parties.length === parties.length || !isOfThird(occurrence, draft)) &&
      kindFits(occurrence, draft) &&
      (statusesFit(occurrence, draft) || isOneJourney(occurrence, draft)) &&
      !timesClash(occurrence, draft),
  );
  return like ?? null;
}

const draftOf = (
  occurrence: Occurrence,
  parties: readonly Found[],
  rule: string,
  confidence: number,
): Draft => ({ parties: [...parties], occurrences: [occurrence], own: [occurrence], rule, confidence });

export function put(
  scene: Scene,
  drafts: Draft[],
  occurrence: Occurrence,
  parties: readonly Found[],
  rule: string,
  confidence: number,
): void {
  const same = mergesWith(scene, drafts, occurrence, parties);
  const headline = same ? null : ofHeadline(scene, drafts, occurrence, parties);
  if (headline) {
    headline.occurrences.push(occurrence);
    headline.own.push(occurrence);
    headline.parties = [...parties];
    return;
  }
  if (!same) {
    drafts.push(draftOf(occurrence, parties, rule, confidence));
    return;
  }
  same.occurrences.push(occurrence);
  same.own.push(occurrence);
  // Who else is likely at one place takes no part where another place names who did.
  const isGuess = rule === 'contact.judged' && same.rule !== rule;
  // The ministry that summoned for its state.
  const isCloser =
    same.parties.some(({ key }) => key.startsWith('state:')) && !sameParties(same.parties, parties);
  if ((isCloser || parties.length > same.parties.length) && !isGuess) same.parties = [...parties];
}
