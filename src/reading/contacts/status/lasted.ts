/** Talks that a verb says the time of: «переговори Коваля з Новаком у Відні тривали дві години». */
import { type Situation, sure, type Told } from './situation.js';

/** Far behind the parties of what goes on stands the verb that it is the subject of: in the past it is over. */
export function lasted({ scene, clauses, trigger: { at, effect, entry } }: Situation): Told | null {
  const { feats } = scene.token(at);
  if (effect !== null || !entry.marks.has('process') || feats.Case !== 'Nom') return null;
  const own = clauses.clauseOf(at);
  for (let i = at + 1; i < clauses.sentence.last && clauses.clauseOf(i) === own; i++) {
    const verb = scene.token(i);
    if (verb.feats.VerbForm !== 'Fin') continue;
    const isOne = (verb.feats.Number === 'Sing') === (feats.Number === 'Sing'); // «переговори» have no singular
    const isItsOwn = isOne && verb.feats.Tense === 'Past';
    return isItsOwn && scene.lexicon.lasting.has(verb) ? sure('held') : null;
  }
  return null;
}
