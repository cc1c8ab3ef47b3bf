/** Days that a contact was to be on before it was moved: «спочатку запланований на 3 березня», "who was due on Monday, has postponed his trip". */
import type { Occurrence, Seen } from '../occurrences.js';
import type { Scene } from '../scene.js';

/** Tokens between a participle of planning and its day. */
const REACH = 5;

/** "Originally scheduled for November 23": the day that it was planned for at first. */
export function isOfFormerPlan({ tokens, lexicon }: Scene, date: number): boolean {
  for (let i = date - 1; i >= Math.max(0, date - REACH); i--) {
    const token = tokens[i];
    if (!token || token.upos === 'PUNCT' || token.upos === 'NOUN') return false;
    if (token.feats.VerbForm !== 'Part' || lexicon.governors.of(token) !== 'planned') continue;
    return [tokens[i - 1], tokens[i + 1]].some((one) => lexicon.set.originally.has(one?.norm ?? ''));
  }
  return false;
}

/** Of one sentence: a plan that it says was moved since is for the new day. */
export function withNewDay(seen: readonly Seen[]): readonly Seen[] {
  const moved = seen.find(
    ({ occurrence: { trigger, status } }) => trigger.effect === 'moved' && status === 'planned',
  );
  const day = moved?.occurrence.date;
  if (!moved || !day) return seen;
  return seen.map((one) =>
    isFormer(one, moved.occurrence) ? { ...one, occurrence: { ...one.occurrence, date: day } } : one,
  );
}

/** «який мав прибути у понеділок, переніс візит»: a plan of a past verb in the clause before. */
function isFormer({ around: { scene, clauses }, occurrence }: Seen, moved: Occurrence): boolean {
  const { trigger, status, kind } = occurrence;
  if (status !== 'planned' || kind !== moved.kind || trigger.at >= moved.trigger.at) return false;
  const isApart = scene.tokens.slice(trigger.at, moved.trigger.at).some(({ form }) => form === ',');
  for (let i = trigger.at; isApart && i >= clauses.sentence.first && scene.token(i).form !== ','; i--)
    if (scene.token(i).feats.Tense === 'Past') return true;
  return false;
}
