/** Who is thanked or blamed for a contact had it: «подякував Ковалю за зустріч», «розкритикував Коваля за дзвінок до Москви». */
import type { Clauses } from './clauses.js';
import { type Found, partiesOf } from './parties.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** The object right before the preposition that the contact word stands behind; empty for others. */
export function thankedFor(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Found[] {
  if (entry.form === 'verb' || scene.lexicon.set.grounds.size === 0) return [];
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  if (!scene.lexicon.set.grounds.has(scene.tokens[i]?.norm ?? '')) return [];
  const object = clauses.groups.find(({ last, preposition }) => last === i && preposition < 0);
  const verb = object ? scene.tokens[object.first - 1] : undefined;
  if (!object || verb?.upos !== 'VERB' || object.grammaticalCase === 'Nom') return [];
  return partiesOf(scene, object);
}
