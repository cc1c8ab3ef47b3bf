/** Which contact, told of before, a place without all its parties speaks of, or of which it tells another time. */
import { APART, type Draft, isOne, isRemoteOrAlike, kindFits, statusesFit, timesClash } from './matching.js';
import type { Occurrence } from './occurrences.js';
import { isOtherSeries, suitsWord } from './parties/together.js';
import type { Scene } from './scene.js';

/** How many sentences a word may refer back over. */
export const SENTENCES_BACK = 8;
/** Contacts looked through for one reference: keeps the work linear. */
export const CONTACTS_BACK = 40;

/** The last contacts, the nearest first. */
export function* recent(drafts: readonly Draft[]): Generator<Draft> {
  for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - CONTACTS_BACK); i--) {
    yield drafts[i] as Draft;
  }
}

/** «попередні переговори лідерів пройшли 21 січня», «візит перенесено на 10 березня»: the same parties at another time. */
export function otherTime(scene: Scene, drafts: readonly Draft[], occurrence: Occurrence): Draft | null {
  const [party] = occurrence.parties;
  const isNew = occurrence.earlier || occurrence.together || occurrence.trigger.effect === 'moved';
  if (!isNew && !party) return null;
  const like = [...recent(drafts)].find(
    (draft) =>
      draft.rule !== 'contact.members' &&
      suitsWord(scene, occurrence, draft) &&
      occurrence.sentence - (draft.occurrences.at(-1) as Occurrence).sentence <= SENTENCES_BACK &&
      (occurrence.earlier ? isRemoteOrAlike(occurrence, draft) : kindFits(occurrence, draft)) &&
      (!party || draft.parties.some((one) => isOne(one, party))),
  );
  if (!like || !timesClash(occurrence, like)) return null;
  const isNamed = occurrence.trigger.entry.form === 'noun' || occurrence.together || party !== undefined;
  return isNamed && (occurrence.sure || occurrence.earlier) ? like : null;
}

/** «лідери зустрінуться у травні» after what they told each other: the same parties, still to come. */
export function nextStep(
  drafts: readonly Draft[],
  { together, sure, status, parties, sentence, trigger, sources, date }: Occurrence,
  near: number,
): Draft | null {
  const isAhead = sure && (status === 'planned' || status === 'proposed');
  const last = drafts.at(-1);
  const isAnnounced = // «про особисту зустріч оголосив Трамп»
    trigger.entry.form === 'noun' &&
    trigger.entry.kind === 'meeting' &&
    sources.some(({ entity }) => entity !== null && last?.parties.some((party) => party.entity === entity));
  const isOfBoth = // «лідери зустрінуться», «сторони домовилися провести зустріч»
    together && (trigger.entry.form === 'verb' || (trigger.verb >= 0 && trigger.verb < trigger.at));
  if (!isOfBoth && !isAnnounced) return null;
  if (trigger.entry.marks.has('about') && date === null) return null; // «сторони обговорять перемир’я»: where they are
  if (!isAhead || parties.length > 0) return null;
  const reach = isAnnounced ? SENTENCES_BACK : near;
  const isNear = last && sentence - (last.occurrences.at(-1) as Occurrence).sentence <= reach;
  return isNear && last.parties.every(({ how }) => how === 'named') ? last : null;
}

/**
 * Of the contacts that a place may speak of, the nearest first, the one of the news: not one that was recalled further up,
 * nor one still to come where the place does not say so and what was held before it was of its kind: not talks for «на зустрічі».
 */
export function meantOf(like: readonly Draft[], occurrence: Occurrence): Draft | undefined {
  const ofNews = like.filter((draft) => !isRecalled(draft, occurrence));
  const [nearest = like[0]] = ofNews;
  if (!nearest || !isOnlyAhead(nearest, occurrence)) return nearest;
  return ofNews.find((draft) => !isOnlyAhead(draft, occurrence) && isOfKind(draft, occurrence)) ?? nearest;
}

const isRecalled = ({ own }: Draft, { sentence }: Occurrence): boolean =>
  own.every((one) => one.background && sentence - one.sentence > 1);

const isOnlyAhead = ({ own }: Draft, { status }: Occurrence): boolean =>
  status === 'held' && own.every((one) => one.sure && /^(?:planned|proposed)$/u.test(one.status));

const isOfKind = ({ own }: Draft, { generic, kind }: Occurrence): boolean =>
  generic || own.some((one) => one.kind === kind);

/** Whether a place speaks of a contact that was told of before. */
export function refersTo(occurrence: Occurrence, draft: Draft): boolean {
  const { trigger, parties, sentence } = occurrence;
  const last = draft.occurrences.at(-1) as Occurrence;
  if (!kindFits(occurrence, draft) || timesClash(occurrence, draft)) return false;
  if (isOtherOfHeadline(occurrence, draft) || isOtherSeries(occurrence, draft)) return false;
  const [party] = parties;
  if (party) {
    const isParty = draft.parties.some((one) => isOne(one, party));
    return isParty && (statusesFit(occurrence, draft) || !occurrence.sure);
  }
  if (!statusesFit(occurrence, draft) || isStillAhead(occurrence, draft)) return false;
  const distance = sentence - last.sentence;
  if (distance > SENTENCES_BACK || trigger.entry.kind === 'letter') return false;
  return trigger.entry.form === 'noun' || occurrence.together;
}

/** «переговори почнуться негайно» after a call is something else, though nothing says for sure that it was held. */
function isStillAhead({ sure, status, kind, duration, trigger }: Occurrence, { own }: Draft): boolean {
  if (trigger.entry.form === 'verb' && sure && (status === 'planned' || status === 'proposed'))
    return !own.some((one) => one.sure && (one.status === 'planned' || one.status === 'proposed'));
  const isOver = duration !== null && status === 'held'; // "the conversation ran for an hour" is no plan
  if (isOver) return own.every((one) => one.status === 'planned' || one.status === 'proposed');
  if (!sure || kind !== 'talks' || (status !== 'planned' && status !== 'proposed')) return false;
  return own.every((one) => one.status === 'held');
}

/** «Трамп після розмови із Сі: зустріч у Кореї»: a headline has no room to name one contact twice. */
function isOtherOfHeadline({ headline, generic, sentence, trigger }: Occurrence, { own }: Draft): boolean {
  if (!headline || generic || trigger.entry.form === 'verb') return false;
  return own.every((one) => one.generic && one.sentence === sentence);
}

/** No step after a journey: who meets next is not the host. */
export const isJourney = ({ caseless }: Scene, { own }: Draft): boolean =>
  caseless && own.every(({ kind }) => APART.has(kind));
