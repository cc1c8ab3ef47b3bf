/** Places that speak of one contact become one: the same parties, no clash of kind, status or date. */

import { missingParty, sidesOf } from './context.js';
import type { Occurrence } from './occurrences.js';
import { isAnonymous } from './participants.js';
import type { Found } from './parties.js';
import { type Scene, sameWords } from './scene.js';

/** A contact in the making. */
export interface Draft {
  parties: Found[];
  readonly occurrences: Occurrence[];
  /** The occurrences that name the contact themselves; the others only refer back to it. */
  readonly own: Occurrence[];
  rule: string;
  confidence: number;
}

/** How many sentences a word may refer back over. */
const SENTENCES_BACK = 8;
/** Contacts looked through for one reference: keeps the work linear. */
const CONTACTS_BACK = 40;

/** Joins the occurrences of a text into contacts, in reading order. */
export function merged(scene: Scene, occurrences: readonly Occurrence[]): Draft[] {
  const drafts: Draft[] = [];
  const pending: Occurrence[] = [];
  for (const occurrence of occurrences) {
    if (occurrence.parties.length >= 2)
      put(scene, drafts, occurrence, occurrence.parties, occurrence.rule, occurrence.confidence);
    else refer(scene, drafts, pending, occurrence);
  }
  return drafts;
}

/** A place with fewer than two parties: refers back to a contact, or gets its other party from the text around. */
function refer(scene: Scene, drafts: Draft[], pending: Occurrence[], occurrence: Occurrence): void {
  const back = [...recent(drafts)].find((draft) => refersTo(occurrence, draft));
  if (back) {
    back.occurrences.push(occurrence);
    return;
  }
  const [known] = occurrence.parties;
  const pair = known ? null : sidesOf(scene, occurrence);
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
  if (known && missing) put(scene, drafts, occurrence, [...missing.parties, known], missing.rule, 0.6);
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

/** The last contacts, the nearest first. */
function* recent(drafts: readonly Draft[]): Generator<Draft> {
  for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - CONTACTS_BACK); i--) {
    yield drafts[i] as Draft;
  }
}

function refersTo(occurrence: Occurrence, draft: Draft): boolean {
  const { trigger, parties, sentence, generic } = occurrence;
  const last = draft.occurrences.at(-1) as Occurrence;
  if (!kindFits(occurrence, draft) || timesClash(occurrence, draft)) return false;
  const [party] = parties;
  if (party) {
    const isParty = draft.parties.some((one) => isOne(one, party));
    return isParty && (statusesFit(occurrence, draft) || !occurrence.sure);
  }
  if (!statusesFit(occurrence, draft)) return false;
  const distance = sentence - last.sentence;
  if (distance > SENTENCES_BACK || trigger.entry.kind === 'letter') return false;
  return trigger.entry.form === 'noun' || (generic && occurrence.together);
}

function put(
  scene: Scene,
  drafts: Draft[],
  occurrence: Occurrence,
  parties: readonly Found[],
  rule: string,
  confidence: number,
): void {
  const same = [...recent(drafts)].find(
    (draft) =>
      sameParties(draft.parties, parties) &&
      kindFits(occurrence, draft) &&
      (statusesFit(occurrence, draft) || isOneJourney(occurrence, draft)) &&
      !timesClash(occurrence, draft),
  );
  if (!same) {
    drafts.push({ parties: [...parties], occurrences: [occurrence], own: [occurrence], rule, confidence });
    return;
  }
  same.occurrences.push(occurrence);
  same.own.push(occurrence);
  if (parties.length > same.parties.length) same.parties = [...parties];
}

/** «прибула до Кракова з візитом», «зібралися на саміт»: what one sentence says twice is one. */
function isOneJourney(occurrence: Occurrence, draft: Draft): boolean {
  const isOne = occurrence.kind === 'visit' || occurrence.kind === 'summit';
  return isOne && draft.own.some(({ sentence }) => sentence === occurrence.sentence);
}

const REMOTE = new Set(['call', 'video']);
const APART = new Set(['letter', 'visit']);

/** A word that leaves the channel open fits every exchange; call and video are two accounts of one. */
export function kindsFit(a: Occurrence, b: Occurrence): boolean {
  if (a.kind === b.kind) return true;
  if (APART.has(a.kind) || APART.has(b.kind)) return false;
  if (a.generic || b.generic) return true;
  if (REMOTE.has(a.kind) && REMOTE.has(b.kind)) return true;
  return (a.kind === 'summit' && b.kind === 'meeting') || (a.kind === 'meeting' && b.kind === 'summit');
}

/** The kind must fit a word of the contact that names its channel; where none does, any of its words. */
function kindFits(occurrence: Occurrence, { occurrences }: Draft): boolean {
  const named = occurrences.filter(({ generic }) => !generic);
  return (named.length > 0 ? named : occurrences).some((other) => kindsFit(occurrence, other));
}

/** Sure statuses must be equal, or be steps of one thing: proposed and planned, planned and cancelled, told and denied. */
function statusesFit(occurrence: Occurrence, draft: Draft): boolean {
  const other = draft.own.find(({ sure }) => sure);
  if (!occurrence.sure || !other || occurrence.status === other.status) return true;
  const pair = [occurrence.status, other.status];
  if (pair.includes('cancelled') || pair.includes('denied')) return true;
  if (pair.includes('planned') && pair.includes('proposed')) return true;
  return pair.includes('held') && pair.includes('ongoing') && occurrence.kind !== 'talks';
}

/**
 * Dates that clash, or one that is only recalled beside one that is the news: «попередні переговори», "they had also
 * talked on January 17".
 */
function timesClash(occurrence: Occurrence, draft: Draft): boolean {
  if (datesClash(occurrence, draft)) return true;
  return occurrence.earlier && draft.own.every(({ earlier }) => !earlier);
}

/** Two known dates clash when neither says the other more precisely. */
function datesClash(occurrence: Occurrence, draft: Draft): boolean {
  const date = occurrence.date?.date;
  if (!date) return false;
  return draft.occurrences.some((other) => {
    const its = other.date?.date;
    return its != null && !its.startsWith(date) && !date.startsWith(its);
  });
}

/** Equal one by one, or the smaller list (two at least) inside the larger. */
function sameParties(a: readonly Found[], b: readonly Found[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((one) => many.some((other) => isOne(one, other)));
}

/** The same entity, a state and its government («уряд Пакистану»), or descriptions that begin alike. */
function isOne(a: Found, b: Found): boolean {
  if (a.key === b.key || (a.entity !== null && a.entity === b.entity) || sameWords(a.name, b.name))
    return true;
  if (a.of.includes(b.key) || b.of.includes(a.key)) return true;
  if (a.entity !== null || b.entity !== null || a.of.some((state) => !b.of.includes(state))) return false;
  return a.key.split(' ')[0] === b.key.split(' ')[0] && a.of.length === b.of.length;
}
