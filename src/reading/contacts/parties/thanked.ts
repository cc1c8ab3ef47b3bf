/** Who is thanked or blamed for a contact had it: «подякував Ковалю за зустріч», «розкритикував Коваля за дзвінок до Москви». */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partiesOf } from './parties.js';

/**
 * The object right before the preposition that the contact word stands behind; empty for others. Who is thanked for a
 * meeting or talks with others, or a state for talks, may have been no more than host to it; a visit or a call is his own.
 */
export function thankedFor(
  scene: Scene,
  clauses: Clauses,
  { at, entry }: Trigger,
  others: readonly Found[],
): Found[] {
  if (entry.form === 'verb' || scene.caseless || scene.lexicon.set.grounds.size === 0) return [];
  const i = groundOf(scene, at);
  if (i < 0) return [];
  const object = clauses.groups.find(({ last, preposition }) => last === i && preposition < 0);
  const verb = object ? scene.tokens[object.first - 1] : undefined;
  if (!object || verb?.upos !== 'VERB' || object.grammaticalCase === 'Nom') return [];
  const { set } = scene.lexicon;
  if (!set.grounds.has(scene.token(i).norm) && !set.accuses.has(verb.lemma)) return [];
  // «за цю зустріч» is the one told before; who blames others for one was not at it.
  const isAgain = set.demonstratives.has(scene.token(i + 1).lemma);
  if (others.length === 0 && (isAgain || !set.thanks.has(verb.lemma))) return [];
  const thanked = partiesOf(scene, object);
  if (!set.thanks.has(verb.lemma)) return thanked;
  if (OWN.has(entry.kind)) return thanked;
  const mayBeHost = entry.marks.has('process') && thanked.some(({ key }) => key.startsWith('state:'));
  return others.length > 0 || mayBeHost ? [] : thanked;
}

/** Kinds that somebody does himself. */
const OWN = new Set(['visit', 'call', 'letter']);

/** The preposition before the word, or before a noun that it depends on («у [зриві] переговорів»); -1 for none. */
function groundOf(scene: Scene, at: number): number {
  const { set, heads } = scene.lexicon;
  const isModifier = (index: number) => /^(?:ADJ|DET|NUM)$/u.test(scene.tokens[index]?.upos ?? '');
  let i = at - 1;
  while (isModifier(i)) i--;
  const head = scene.tokens[i];
  if (head?.upos === 'NOUN' && heads.has(head) && scene.token(at).feats.Case === 'Gen') {
    i--;
    while (isModifier(i)) i--;
  }
  const { norm, upos } = scene.tokens[i] ?? { norm: '', upos: '' };
  return upos === 'ADP' && (set.grounds.has(norm) || set.places.has(norm)) ? i : -1;
}
