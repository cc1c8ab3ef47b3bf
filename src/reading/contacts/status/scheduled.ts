/** What lies ahead though its verb is in the present: "meets Koval on Monday", "before Koval meets Nowak". */
import { isAhead } from '../background.js';
import { clauseStart, openerOf } from '../clauses.js';
import { dateOf } from '../details.js';
import { type Situation, sure, type Told } from './situation.js';

/** «переговори стартують у неділю»: what begins on a day to come is planned, though the verb is in the present. */
export function startsLater({ scene, clauses, trigger }: Situation): boolean {
  if (scene.token(trigger.verb).feats.Tense !== 'Pres') return false;
  const date = dateOf(scene, clauses, trigger);
  return date?.date != null && isAhead(date.date, scene.input.article.published);
}

/** "Receives Koval on Friday", "before Koval meets Nowak": a present with a day to come, or in a clause of what comes after. */
export function isScheduled(situation: Situation): boolean {
  const { scene, clauses, trigger } = situation;
  const { Tense, VerbForm } = scene.token(trigger.verb).feats;
  if (Tense !== 'Pres' || VerbForm !== 'Fin') return false;
  const { norm } = scene.token(openerOf(scene, clauseStart(clauses, trigger.verb)));
  const opens = ({ words, effect }: { readonly words: readonly string[]; readonly effect: string }) =>
    effect === 'planned' && words.length === 1 && words[0] === norm;
  if (trigger.entry.marks.has('aim')) return true; // "sees Koval on Friday" tells of no habit and of nothing that was
  return (scene.caseless && scene.lexicon.settings.some(opens)) || startsLater(situation);
}

/** "Has a call [scheduled] with Koval": a participle right behind the noun whose verb stands before it. */
export function arranged({ scene, trigger: { at, entry, verb, effect } }: Situation): Told | null {
  const next = scene.tokens[at + 1];
  if (!scene.caseless || entry.form !== 'noun' || effect !== 'tense' || verb < 0 || verb > at || !next)
    return null;
  const isPlan = next.feats.Tense === 'Past' && scene.lexicon.governors.of(next) === 'planned';
  return isPlan ? sure('planned') : null;
}

/** «Новака чекають у Варшаві», "expects Koval in Rome". */
export const awaited = ({ trigger: { entry } }: Situation): Told | null =>
  entry.marks.has('awaits') ? sure('planned') : null;
