/** What is to be instead of what is off: «скасував візит і приїде 5 грудня», "will not come on Tuesday; the visit will take place on December 5". */
import { type Clauses, clausesOf, subjectOf } from './clauses.js';
import { type Draft, isOne, kindFits } from './matching.js';
import type { Occurrence } from './occurrences.js';
import { partiesOf } from './parties/parties.js';
import { recent } from './referring.js';
import type { Scene } from './scene.js';
import { isFuture } from './status/tenses.js';
import type { Trigger } from './triggers.js';

/** How many sentences a new plan may stand behind what was called off. */
const NEAR = 1;

/** The contact called off that a place tells the new day of, with the same parties; null for none. */
export function calledOffBefore(
  scene: Scene,
  drafts: readonly Draft[],
  occurrence: Occurrence,
): Draft | null {
  const { sure, status, date, sentence, parties, earlier } = occurrence;
  if (!sure || status !== 'planned' || earlier || date?.date == null) return null;
  const off = [...recent(drafts)].find((draft) => isOff(draft) && kindFits(occurrence, draft));
  const last = off?.own.at(-1);
  if (!off || !last || sentence - last.sentence > NEAR) return null;
  if (parties.some((party) => !off.parties.some((one) => isOne(one, party)))) return null;
  if (sentence !== last.sentence && !isToldAlike(occurrence, last)) return null;
  const clauses = clausesOf(scene, scene.sentenceOf(occurrence.trigger.at));
  return isSaidToBe(scene, clauses, occurrence, off) && !isItsDay(off, occurrence) ? off : null;
}

const isOff = ({ own }: Draft): boolean => own.every(({ sure, status }) => sure && status === 'cancelled');

/** Whoever else says that it will be denies that it is off. */
const isToldAlike = ({ sources }: Occurrence, last: Occurrence): boolean =>
  sources.length === last.sources.length && sources.every(({ name }, i) => name === last.sources[i]?.name);

const isItsDay = ({ occurrences }: Draft, { date }: Occurrence): boolean =>
  occurrences.some((one) => one.date?.date === date?.date);

/** «Приїде», "will take place", with none but a party as who does it, and no «мав приїхати». */
function isSaidToBe(
  scene: Scene,
  clauses: Clauses,
  { trigger: { verb, entry }, parties }: Occurrence,
  off: Draft,
): boolean {
  if (verb < clauses.sentence.first || verb >= clauses.sentence.last) return false;
  if (!isFuture(scene, clauses, verb)) return false;
  if (entry.form === 'noun' || parties.length > 1) return true;
  if (entry.kind === 'visit' && goesElsewhere(scene, verb)) return false;
  const subject = subjectOf(scene, clauses, verb);
  const doers = partiesOf(scene, subject?.ground === 'main-clause' ? null : (subject?.group ?? null));
  return doers.every((doer) => off.parties.some((one) => isOne(one, doer)));
}

/** «Скасував візит до Польщі та приїде [на дачу]»: right behind the verb a place that is no name. */
function goesElsewhere(scene: Scene, verb: number): boolean {
  const { tokens, lexicon } = scene;
  const { set } = lexicon;
  const norm = tokens[verb + 1]?.norm ?? '';
  const where = tokens[verb + 2];
  if (where?.upos !== 'NOUN' || !(set.goals.has(norm) || set.places.has(norm))) return false;
  return scene.mentionAt(where.index) === null && !scene.isInDate(where.start) && !lexicon.nouns.has(where);
}

/** «Зустріч скасували, вони зустрінуться 5 грудня»: the day behind a verb of the future is none of what is off. */
export function isOfNewPlan(scene: Scene, clauses: Clauses, { at, verb }: Trigger, date: number): boolean {
  for (let i = Math.max(at, verb) + 1; i < date; i++) {
    const { norm, feats } = scene.token(i);
    if (/Rel|Int/.test(feats.PronType ?? '') || scene.lexicon.set.clauses.has(norm)) return false;
    const isVerb = feats.VerbForm === 'Fin' || scene.lexicon.set.futures.has(norm);
    if (isVerb && isFuture(scene, clauses, i)) return true;
  }
  return false;
}
