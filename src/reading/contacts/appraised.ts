/** Nouns of contacts that somebody only judges: «назвав бесіду корисною», «встречу он оценил на десять баллов». */
import type { Around } from './around.js';
import type { Occurrence } from './occurrences.js';

/** Whether who judges a contact told before stands beside its noun, which names no party: he need be none. */
export function isAppraised({ scene, clauses, trigger }: Around, { parties }: Occurrence): boolean {
  const { at, entry } = trigger;
  if (scene.caseless || entry.form === 'verb' || parties.length > 0) return false;
  if (scene.token(at).feats.Case !== 'Acc') return false;
  let before = at - 1;
  while (/^(?:ADJ|DET|PRON)$/u.test(scene.tokens[before]?.upos ?? '')) before--;
  if (scene.tokens[before]?.upos === 'ADP') return false;
  const { first, last } = clauses.sentence;
  const own = clauses.clauseOf(at);
  for (let i = first; i < last; i++) {
    const { feats, lemma } = scene.token(i);
    if (feats.VerbForm !== 'Fin' || clauses.clauseOf(i) !== own) continue;
    return scene.lexicon.set.appraises.has(lemma);
  }
  return false;
}
