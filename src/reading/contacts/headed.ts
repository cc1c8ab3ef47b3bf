/** Verbs of coming together that are of one who is bound for a place: «собирается в Москву», «збирається до Києва». */
import type { Entry } from './lexicon.js';
import type { Scene } from './scene.js';

/** Tokens from the verb to the preposition, a date or an adverb between. */
const NEAR = 4;

/** In the present, with a place behind it in a preposition and case of the verb's own; not «собираются в Сочи» of two, who meet there. */
export function isHeaded(scene: Scene, { frames }: Entry, at: number): boolean {
  const { feats } = scene.token(at);
  if (feats.Tense !== 'Pres' || feats.VerbForm !== 'Fin' || feats.Number !== 'Sing') return false;
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + NEAR); i++) {
    const { upos, norm, start } = scene.token(i);
    if (upos === 'VERB' || upos === 'PUNCT') return false;
    if (upos !== 'ADP' || scene.isInDate(start)) continue;
    const place = scene.mentionAt(i + 1);
    const own = scene.token(i + 1).feats.Case;
    return (
      place?.type === 'LOC' &&
      frames.some(({ preposition, grammaticalCase }) => preposition === norm && grammaticalCase === own)
    );
  }
  return false;
}

/** The entry as one of a journey. */
export const headedEntry = (entry: Entry): Entry => ({
  ...entry,
  kind: 'visit',
  marks: new Set(['titled', 'heading']),
});

/** The entry as one of several who come together: a place is none of them. */
export const gatheredEntry = (entry: Entry): Entry => ({ ...entry, frames: [] });
