/** Whether a place that speaks of a contact can be of one in the making: parties, kind, status and time. */
import type { Occurrence } from './occurrences.js';
import type { Found } from './parties/parties.js';
import { sameWords } from './scene.js';

/** A contact in the making. */
export interface Draft {
  parties: Found[];
  readonly occurrences: Occurrence[];
  /** The occurrences that name the contact themselves; the others only refer back to it. */
  readonly own: Occurrence[];
  rule: string;
  confidence: number;
}

/** «прибула до Кракова з візитом», «зібралися на саміт»: what one sentence says twice is one. */
export function isOneJourney(occurrence: Occurrence, draft: Draft): boolean {
  const isAhead = occurrence.sure && (occurrence.status === 'planned' || occurrence.status === 'proposed');
  const isOne = occurrence.kind === 'visit' || (occurrence.kind === 'summit' && !isAhead); // "met and agreed to hold a summit"
  return isOne && draft.own.some(({ sentence }) => sentence === occurrence.sentence);
}

const REMOTE = new Set(['call', 'video']);
/** Kinds that no other word stands for. */
export const APART = new Set(['letter', 'visit']);

/** A word that leaves the channel open fits every exchange; call and video are two accounts of one. */
export function kindsFit(a: Occurrence, b: Occurrence): boolean {
  if (a.kind === b.kind) return true;
  if (APART.has(a.kind) || APART.has(b.kind)) return false;
  if (a.generic || b.generic) return true;
  if (REMOTE.has(a.kind) && REMOTE.has(b.kind)) return true;
  return (a.kind === 'summit' && b.kind === 'meeting') || (a.kind === 'meeting' && b.kind === 'summit');
}

/** The kind must fit a word of the contact that names its channel; where none does, any of its words. */
export function kindFits(occurrence: Occurrence, { occurrences }: Draft): boolean {
  const named = occurrences.filter(({ generic }) => !generic);
  return (named.length > 0 ? named : occurrences).some((other) => kindsFit(occurrence, other));
}

/** Sure statuses must be equal, or be steps of one thing: proposed and planned, planned and cancelled, told and denied. */
export function statusesFit(occurrence: Occurrence, draft: Draft): boolean {
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
export function timesClash(occurrence: Occurrence, draft: Draft): boolean {
  if (datesClash(occurrence, draft) || isOneMore(occurrence, draft) || isInsteadOf(occurrence, draft))
    return true;
  if (isMovedOn(occurrence, draft) || (occurrence.anew && draft.own.every(isNoPlan))) return true;
  return occurrence.earlier && draft.own.every(({ earlier }) => !earlier) && !isDatedNext(occurrence, draft);
}

/** «Про розмову повідомив Кремль. Розмова відбулася в понеділок»: the next sentence opens with the word and gives its day. */
const isDatedNext = (occurrence: Occurrence, { occurrences }: Draft): boolean =>
  occurrence.date !== null &&
  occurrence.parties.length === 0 &&
  occurrence.trigger.entry.form === 'noun' &&
  occurrence.trigger.verb > occurrence.trigger.at &&
  occurrence.words.start === occurrence.account.start &&
  occurrences.every(({ date }) => date === null) &&
  occurrences.some(({ sentence }) => sentence === occurrence.sentence - 1);

/** «Не приїде на переговори, проте поговорить телефоном»: another contact of the sentence than the one stayed away from. */
const isInsteadOf = ({ sure, status, sentence }: Occurrence, { own }: Draft): boolean =>
  sure &&
  /^(?:held|ongoing|planned|proposed)$/u.test(status) &&
  own.some((other) => other.away && other.sentence === sentence);

const isNoPlan = ({ status }: Occurrence): boolean => status !== 'planned' && status !== 'proposed';

/** «Не поїхав до Тегерана … візит перенесли на 22 вересня»: what was not is one thing, the new plan another. */
const isMovedOn = ({ sure, status, date, trigger }: Occurrence, { own }: Draft): boolean =>
  sure &&
  trigger.effect === 'moved' &&
  status === 'planned' &&
  date !== null &&
  own.every((other) => other.sure && other.status === 'denied');

/** «Созвонились в понедельник … созвонились снова»: told once more, after it was told below the headline without such a word. */
function isOneMore({ again, sentence }: Occurrence, { own }: Draft): boolean {
  if (!again || own.some((other) => other.again || other.status !== 'held')) return false;
  return own.some((other) => !other.headline && other.sentence <= sentence);
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
export function sameParties(a: readonly Found[], b: readonly Found[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((one) => many.some((other) => isOne(one, other)));
}

/** The same entity, a state and its government («уряд Пакистану»), or descriptions that begin alike. */
export function isOne(a: Found, b: Found): boolean {
  if (a.key === b.key || (a.entity !== null && a.entity === b.entity) || sameWords(a.name, b.name))
    return true;
  if (a.of.includes(b.key) || b.of.includes(a.key)) return true;
  if (a.entity !== null || b.entity !== null || a.of.some((state) => !b.of.includes(state))) return false;
  return a.key.split(' ')[0] === b.key.split(' ')[0] && a.of.length === b.of.length;
}

/** An earlier contact may have had another channel than the one of the news. */
export function isRemoteOrAlike(occurrence: Occurrence, draft: Draft): boolean {
  return (
    kindFits(occurrence, draft) ||
    !draft.own.some(({ kind }) => APART.has(kind) !== APART.has(occurrence.kind))
  );
}

/** The two states whose talks were told of: another power that the article names often may be their host. */
export const toldSides = (drafts: readonly Draft[]): readonly Found[] | null =>
  drafts.find(({ parties, own }) => {
    const isOfStates = parties.length === 2 && parties.every(({ key }) => key.startsWith('state:'));
    return isOfStates && own.some(({ kind }) => kind === 'talks');
  })?.parties ?? null;
