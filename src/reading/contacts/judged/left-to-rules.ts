/** What of a language without cases a model does not tell from other senses: it stays with the rules, or needs more. */
import type { Around } from '../around.js';
import type { Clauses } from '../clauses.js';
import { isOfNoTime } from '../habits.js';
import type { Occurrence } from '../occurrences.js';
import { isNextOne } from '../parties/next-ones.js';
import { holdsOffice } from '../parties/participants.js';
import type { Found } from '../parties/parties.js';
import type { Scene } from '../scene.js';
import { isSetting } from '../ungoverned.js';

/** What only the rules tell from other senses: whether a word is a contact, and of whom. */
export function isLeftToRules(
  scene: Scene,
  { clauses, others, owners }: Around,
  occurrence: Occurrence,
  parties: readonly Found[],
): boolean {
  const { at, entry, verb } = occurrence.trigger;
  // "called the letter a lie", "the exchange of prisoners"
  if (entry.marks.has('naming') || entry.marks.has('back') || isOfNoTime(scene, occurrence)) return true;
  if (occurrence.status === 'cancelled' && occurrence.kind === 'visit') return true; // "will not travel to Kyiv to meet him"
  if (entry.form === 'verb')
    return (
      isOfKin(scene, verb) ||
      isToMe(scene, at) ||
      (entry.marks.has('titled') && !parties.some((one) => isTraveller(scene, one))) ||
      (scene.wide.has(at) && handsOver(scene, clauses, occurrence))
    );
  if (isOfWhen(scene, clauses, at)) return true;
  if (others.length + owners.length > 0) return false;
  // "The two discussed a summit", "wrote letters", "will use the summit to meet": another word of the clause tells of whom
  if (isSeldom(scene, { clauses, others, owners }, occurrence) && hasOtherWord(scene, clauses, at))
    return true;
  // "no talks are planned", "the next meeting of the council": of nobody, or of others
  return scene.lexicon.set.nobody.has(scene.tokens[at - 1]?.norm ?? '') || isNextOne(scene, at);
}

/** "Told her in a call", "a letter", "a summit", where nobody stands beside the noun: more often none of its own. */
export function isSeldom(
  scene: Scene,
  { clauses, others, owners }: Pick<Around, 'clauses' | 'others' | 'owners'>,
  { trigger: { at, entry }, kind }: Occurrence,
): boolean {
  if (entry.form === 'verb') return false;
  if (isSettingHere(scene, clauses, at)) return true;
  return (kind === 'letter' || kind === 'summit') && others.length + owners.length === 0;
}

/** "After the talks", "at a hotline centre": a setting of what the clause tells. */
const isSettingHere = (scene: Scene, clauses: Clauses, at: number): boolean =>
  isSetting(scene, clauses, at) || (scene.tokens[at + 1] !== undefined && isSetting(scene, clauses, at + 1));

/** "After the talks", "at a meeting", not "in a call": when or where, and others may have been there. */
function isOfWhen(scene: Scene, clauses: Clauses, at: number): boolean {
  if (!isSettingHere(scene, clauses, at)) return false;
  let i = at;
  while (i > clauses.sentence.first && !/^(?:ADP|SCONJ)$/u.test(scene.token(i).upos)) i--;
  return !scene.lexicon.set.channelOpeners.has(scene.token(i).norm);
}

/** Whether another contact word stands in the clause. */
function hasOtherWord({ entries }: Scene, clauses: Clauses, at: number): boolean {
  const own = clauses.clauseOf(at);
  const { first, last } = clauses.sentence;
  for (let i = first; i < last; i++)
    if (i !== at && clauses.clauseOf(i) === own && entries.has(i)) return true;
  return false;
}

/** "[Her] brother met Smith", "his lawyer's wife has called": whoever does it is somebody's and no party. */
function isOfKin({ tokens, lexicon }: Scene, verb: number): boolean {
  let i = verb - 1;
  while (/^(?:AUX|ADV|PART)$/u.test(tokens[i]?.upos ?? '')) i--;
  const noun = tokens[i];
  if (noun?.upos !== 'NOUN' || !lexicon.notParties.has(noun)) return false;
  const owner = tokens[i - 1];
  return owner?.feats.Poss === 'Yes' || /^[’']s?$/u.test(owner?.norm ?? '');
}

/** "Told [me] it was a video", "would call [us]": whoever speaks is the other party, which a model does not know. */
function isToMe({ tokens }: Scene, at: number): boolean {
  const next = tokens[at + 1];
  return next?.upos === 'PRON' && next.feats.Person === '1' && next.feats.Case !== 'Nom';
}

/** Somebody with an office, whose journey is a visit. */
const isTraveller = (scene: Scene, one: Found): boolean =>
  !/^(?:state|org):/u.test(one.key) && holdsOffice(scene, one);

/** How far behind a verb what is handed over stands, in tokens. */
const OBJECT_REACH = 5;

/** "sent a clear message": a word for what is handed over says whether it is a letter. */
function handsOver(scene: Scene, clauses: Clauses, { kind, trigger: { at } }: Occurrence): boolean {
  if (kind !== 'letter') return false;
  for (let i = at + 1; i <= at + OBJECT_REACH && clauses.clauseOf(i) === clauses.clauseOf(at); i++) {
    const { upos } = scene.tokens[i] ?? {};
    if (upos === 'ADP' || scene.mentionAt(i)) return false;
    if (upos === 'NOUN') return true;
  }
  return false;
}
