/** "Offered Slovakia as a venue for talks", «готова надати майданчик для переговорів»: what is only offered a place. */
import { type Situation, sure, type Told } from './situation.js';

/** Tokens from the place to the contact word, and from there back to who offers it. */
const NEAR = 4;
const REACH = 10;

export function venueOffered({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  if (entry.form !== 'noun') return null;
  const { lexicon } = scene;
  const first = Math.max(clauses.sentence.first, at - NEAR);
  let place = at - 1;
  while (place >= first && !lexicon.set.venues.has(scene.token(place).lemma)) place--;
  if (place < first) return null;
  for (let i = place - 1; i >= Math.max(clauses.sentence.first, place - REACH); i--) {
    const token = scene.token(i);
    if (token.upos !== 'VERB' && token.upos !== 'ADJ') continue;
    if (lexicon.governors.of(token) === 'proposed') return sure('proposed');
    if (token.upos === 'VERB' && token.feats.VerbForm === 'Fin') return null;
  }
  return null;
}
