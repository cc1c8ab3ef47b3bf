/** "Koval, Nowak meet Hall": in a headline the comma before the last of a list is "and". */
import type { Phrase } from './phrases.js';
import type { Scene } from './scene.js';

/**
 * Whether a phrase behind a comma ends the list of a headline that `one` begins: the one who does it, before its
 * verb, or with whom, at the end or before a place. "Koval meets Nowak, Hall says" goes on with another clause.
 */
export function endsHeadlineList(
  scene: Scene,
  one: Phrase,
  phrase: Phrase,
  preposition: string | null,
  last: number,
): boolean {
  const sentence = scene.sentenceOf(one.first);
  if (!scene.caseless || scene.input.article.blocks[sentence.block]?.kind !== 'headline') return false;
  if (!isSide(scene, one) || !isSide(scene, phrase)) return false;
  const next = phrase.last < last ? scene.token(phrase.last) : null;
  const isFirst = one.first === sentence.first;
  if (next && (next.upos === 'VERB' || next.upos === 'AUX' || next.norm === 'to')) return isFirst;
  if (isFirst || (preposition !== null && scene.lexicon.set.places.has(preposition))) return false;
  // "Calls Koval, Nowak" may name, "visits Italy, Norway" is two journeys, "…, NATO on alert" begins anew.
  const arePersons = one.mention?.type === 'PER' && phrase.mention?.type === 'PER';
  if (!arePersons || scene.entries.get(one.first - 1)?.marks.has('naming')) return false;
  return next === null || isPlace(scene, phrase.last);
}

/** "At White House": a preposition of places with a place or a body behind it. */
function isPlace(scene: Scene, at: number): boolean {
  const type = scene.mentionAt(at + 1)?.type;
  return scene.lexicon.set.places.has(scene.token(at).norm) && (type === 'LOC' || type === 'ORG');
}

/** Who may take part: a person, a state or a body, or people by what they are. */
const isSide = (scene: Scene, { mention, head }: Phrase): boolean =>
  mention !== null || scene.lexicon.partyNouns.has(scene.token(head));
