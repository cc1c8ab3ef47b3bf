/** Judged words become contacts: what is sure is one, the rest refers back to one or is none. */

import { isAppraised } from '../appraised.js';
import { saysI } from '../context.js';
import { type Draft, kindFits, sameParties, statusesFit, timesClash } from '../matching.js';
import { mentionWatch, put, putNext, putSaid, putSeries, refer as referOrComplete } from '../merge.js';
import type { Occurrence, Seen } from '../occurrences.js';
import { isRound } from '../parties/next-ones.js';
import { holdsOffice, isAnonymous } from '../parties/participants.js';
import type { Found } from '../parties/parties.js';
import { isOfUnnamed } from '../parties/principals.js';
import { joinsTold } from '../parties/taking-part.js';
import { teamsTold } from '../parties/teams-told.js';
import { bothHere, leadersMeant, suitsWord } from '../parties/together.js';
import { CONTACTS_BACK, meantOf, refersTo } from '../referring.js';
import type { Scene } from '../scene.js';
import { followsTime } from '../ungoverned.js';
import type { Choice } from './choice.js';
import type { Judged } from './model.js';

/**
 * How sure a word must be to be a contact, as a sum of weights: with parties that the rules find beside it, with others,
 * and as a word of the wide tables, whose parties never count as those of the rules: half of what lies above is right.
 */
const SURE = { ruled: -1.4, other: -0.6, wide: -1.8 };
/** How sure a word must be for the rules to look for its parties in what it tells of before. */
const LOOSE = -3;
/** How sure a word must be to be another contact of parties that had one, where it does not say that it was before. */
const TWICE = 0;

export function judgedMerged(seen: readonly Seen[], judged: readonly Judged[], scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  const pending: Occurrence[] = [];
  seen.forEach(({ occurrence, around }, i) => {
    if (joinsTold(scene, drafts, around, occurrence)) return;
    if (putSaid(scene, drafts, occurrence) || putNext(scene, drafts, occurrence)) return;
    if (isRound(scene, occurrence.trigger.at) && putSeries(scene, drafts, occurrence)) return;
    const teams = teamsTold(scene, drafts, occurrence);
    const heads = teams ?? (scene.caseless ? null : leadersMeant(scene, drafts, occurrence));
    const told = heads && drafts.findLast((draft) => sameParties(draft.parties, heads));
    if (heads && (!told || isSame(scene, occurrence, told))) {
      if (told) told.occurrences.push(occurrence);
      else put(scene, drafts, occurrence, heads, 'contact.both', 0.6);
      return;
    }
    const { sum, certainty, ruled, parties: heard } = judged[i] as Judged;
    const parties = withoutAnswerer(scene, occurrence, heard);
    if (isOfUnnamed(scene, occurrence.trigger, parties, occurrence.sources[0]?.entity ?? null)) return;
    const isWide = scene.wide.has(occurrence.trigger.at);
    const sure = ruled ? SURE.ruled : isWide ? SURE.wide : SURE.other;
    if (sum < sure || isAnonymous(occurrence, parties)) {
      if (isWide) return;
      if (sum < LOOSE) refer(scene, drafts, occurrence);
      else referOrComplete(scene, drafts, pending, occurrence, saysI(scene, occurrence.trigger));
      return;
    }
    const isBare =
      (isBareSetting(occurrence) && followsTime(scene, occurrence.trigger.at)) || opens(scene, occurrence);
    const isBoth = isOfBoth(occurrence);
    if (isBoth && (bothHere(scene, occurrence) || isOther(occurrence))) {
      const isMentioned = mentionWatch(drafts);
      referOrComplete(scene, drafts, pending, occurrence, saysI(scene, occurrence.trigger));
      if (isMentioned()) return;
    }
    const isBack = isBare || isBoth || pointsBack(scene, occurrence) || isAppraised(around, occurrence);
    if (isBack && refer(scene, drafts, occurrence)) return;
    // «Нас не запрошували на цю зустріч» after one of theirs: no other
    if (pointsBack(scene, occurrence) && isTold(drafts, parties)) return;
    if (isRuled(occurrence, parties)) {
      // whoever stands in a list with two of them takes part, too
      put(scene, drafts, occurrence, occurrence.parties, occurrence.rule, certainty);
      return;
    }
    const step = stepAhead(drafts, occurrence, parties);
    if (isTold(drafts, parties) && !isWide && !step) {
      const isMentioned = mentionWatch(drafts);
      referOrComplete(scene, drafts, pending, occurrence);
      if ((sum < TWICE && !occurrence.earlier) || isMentioned()) return;
    }
    if (isHalfTold(occurrence) && refer(scene, drafts, occurrence)) return;
    if (isPrivate(scene, occurrence, parties) || isOneSide(occurrence, parties)) return;
    const chosen = step ?? asJustTold(scene, drafts.at(-1), occurrence, parties) ?? parties;
    put(scene, drafts, { ...occurrence, parties: chosen }, chosen, 'contact.judged', certainty);
  });
  return drafts;
}

/** Whether "a meeting of the leaders" can be the one of theirs that was told: no plan nor refusal after one that was held. */
function isSame(scene: Scene, occurrence: Occurrence, told: Draft): boolean {
  if (wasPrepared(scene, occurrence, told)) return true;
  const isAsTold =
    occurrence.status === 'held' || told.own.some(({ status }) => status === occurrence.status);
  return (
    isAsTold && statusesFit(occurrence, told) && kindFits(occurrence, told) && !timesClash(occurrence, told)
  );
}

/** «Рац на запитання, чи дзвонив Новак Рудику, відповів заперечно»: who answers of two others is no third. */
function withoutAnswerer(
  { caseless }: Scene,
  { status, sources: [teller], parties: beside }: Occurrence,
  parties: Choice['parties'],
): Choice['parties'] {
  if (caseless || status !== 'denied' || !teller?.entity || parties.length < 3) return parties;
  if (beside.some(({ entity }) => entity === teller.entity)) return parties;
  return parties.filter(({ entity }) => entity !== teller.entity);
}

/** «Зустріч лідерів готували місяць», «планували ще влітку» after it was held. */
function wasPrepared({ tokens }: Scene, { status, trigger, date }: Occurrence, told: Draft): boolean {
  const { Tense, VerbForm, Voice } = tokens[trigger.verb]?.feats ?? {};
  const isAbout = tokens[trigger.at - 1]?.upos === 'ADP'; // «про зустріч лідерів домовилися»
  const isActive = !isAbout && Tense === 'Past' && VerbForm === 'Fin' && Voice !== 'Pass';
  return status === 'planned' && isActive && date === null && told.own.some((own) => own.status === 'held');
}

const isRuled = ({ parties, oneSided }: Occurrence, chosen: Choice['parties']): boolean =>
  parties.length > 1 && !oneSided && chosen.every(({ key }) => parties.some((one) => one.key === key));

/** «переговоры с Петровым и Коваль»: both on the other side, with whom nobody is said to speak. */
const isOneSide = ({ oneSided, parties }: Occurrence, chosen: Choice['parties']): boolean =>
  oneSided && chosen.every(({ key }) => parties.some((one) => one.key === key));

/** A journey of somebody without an office is no contact with the state that he came to. */
function isPrivate(scene: Scene, { trigger }: Occurrence, parties: Choice['parties']): boolean {
  return trigger.entry.marks.has('titled') && !parties.some((party) => isOfficial(scene, party));
}

function isOfficial(scene: Scene, party: Found): boolean {
  return scene.entity(party.entity)?.type === 'LOC' || party.key.startsWith('state:')
    ? false
    : holdsOffice(scene, party);
}

/** Whether the parties are already said to have had a contact. */
export function isTold(drafts: readonly Draft[], parties: Choice['parties']): boolean {
  return drafts.slice(-CONTACTS_BACK).some((draft) => sameParties(draft.parties, parties));
}

/** «после ужина … официальные переговоры назначены на вторник»: still to come, of parties of whom only what was is told. */
function stepAhead(
  drafts: readonly Draft[],
  { sure, status, parties: named, date, trigger }: Occurrence,
  parties: Choice['parties'],
): readonly Found[] | null {
  if (!sure || (status !== 'planned' && status !== 'proposed')) return null;
  if (named.length < 2 && date === null && trigger.verb < 0) return null;
  const told = drafts.slice(-CONTACTS_BACK).filter((draft) => sameParties(draft.parties, parties));
  const isOver = (one: Occurrence) => one.sure && (one.status === 'held' || one.status === 'ongoing');
  const [first] = told;
  if (!first || !told.every(({ own }) => own.every(isOver))) return null;
  return first.parties.length === parties.length ? first.parties : parties;
}

/** A word that is no contact of its own may speak of one before it again. */
function refer(scene: Scene, drafts: Draft[], occurrence: Occurrence): boolean {
  const like = drafts
    .slice(-CONTACTS_BACK)
    .filter((one) => (scene.caseless || suitsWord(scene, occurrence, one)) && refersTo(occurrence, one))
    .reverse();
  const draft = scene.caseless ? like[0] : meantOf(like, occurrence);
  draft?.occurrences.push(occurrence);
  return draft !== undefined;
}

/**
 * «Коваль накануне обсуждал это с Новаком. Переговоры прошли в среду»: of a word that names nobody the parties are those of
 * the contact of the sentence before, though its day is told otherwise, not one of them with somebody from further back.
 */
function asJustTold(
  scene: Scene,
  told: Draft | undefined,
  occurrence: Occurrence,
  chosen: Choice['parties'],
): Choice['parties'] | null {
  const { parties, trigger, sentence, status } = occurrence;
  if (!told || scene.caseless || parties.length > 0 || trigger.entry.form === 'verb') return null;
  const isNext = told.own.some((own) => own.sentence === sentence - 1 && own.status === status);
  const isShared = chosen.filter(({ key }) => told.parties.some((one) => one.key === key)).length === 1;
  const isNamed = told.parties.length === 2 && chosen.length === 2 && kindFits(occurrence, told);
  return isNext && isShared && isNamed ? told.parties : null;
}

/** «як минули переговори з Путіним» after a call with him: the place names one of those who were told of. */
const isHalfTold = ({ oneSided, parties, trigger }: Occurrence): boolean =>
  oneSided && parties.length === 1 && trigger.entry.form === 'noun';

/** «після зустрічі він заявив»: a setting without parties is what was told of before. */
const isBareSetting = ({ parties, trigger: { entry, verb, effect }, kind }: Occurrence): boolean =>
  parties.length === 0 && entry.form === 'noun' && verb < 0 && effect === null && kind !== 'summit';

/** «Переговори, на яких був і Коваль, тривали три години»: at the head of its sentence the word is what was told of before. */
function opens(scene: Scene, { parties, trigger: { at, entry } }: Occurrence): boolean {
  if (at !== scene.sentenceOf(at).first || parties.length > 0 || entry.form === 'verb') return false;
  const { Case, Number: number } = scene.token(at).feats;
  return Case === 'Nom' && (number !== 'Plur' || entry.marks.has('process')); // «Зустрічі відбулися» are several
}

/** «вони поговорили», «сторони обговорили»: those who were told of before, whoever else the sentence names. */
const isOfBoth = ({ parties, together, trigger: { entry } }: Occurrence): boolean =>
  together && parties.length === 0 && entry.form === 'verb' && entry.marks.has('joint');

/** «с 15 августа, когда лидеры виделись»: told as another one than that of the news. */
const isOther = ({ date, earlier, again }: Occurrence): boolean => date !== null || earlier || again;

/** «ця розмова» names no parties of its own: those of its sentence belong to another contact. */
function pointsBack(scene: Scene, { trigger, parties }: Occurrence): boolean {
  const before = scene.tokens[trigger.at - 1];
  return parties.length < 2 && before !== undefined && scene.lexicon.set.demonstratives.has(before.lemma);
}
