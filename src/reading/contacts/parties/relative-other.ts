/** «Подякував Сікорському, з яким розмовляв телефоном»: the other side of a relative clause is the one it is about. */
import type { Token } from '../../../language/contract.js';
import { type Clauses, clauseStart } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partiesOf } from './parties.js';

/** Whoever stands right before a clause that opens with the place of the other side («з яким», «якому»). */
export function relativeOther(scene: Scene, clauses: Clauses, { at, entry }: Trigger): readonly Found[] {
  if (entry.form !== 'verb') return [];
  const { tokens } = scene;
  const begin = clauseStart(clauses, at);
  // Without cases the clause begins at the pronoun, behind its preposition.
  const open = scene.caseless ? begin - (tokens[begin - 1]?.upos === 'ADP' ? 2 : 1) : begin;
  if (tokens[open]?.form !== ',' || open < clauses.sentence.first || open >= at) return [];
  const preposition = tokens[open + 1]?.upos === 'ADP' ? (tokens[open + 1]?.norm ?? '') : null;
  const pronoun = tokens[open + (preposition === null ? 1 : 2)];
  if (!pronoun || pronoun.feats.Number === 'Plur' || !isRelative(scene, pronoun)) return [];
  const isPlace = entry.frames.some(
    (frame) =>
      frame.preposition === preposition &&
      (frame.grammaticalCase === '-' || frame.grammaticalCase === pronoun.feats.Case),
  );
  if (!isPlace) return [];
  const before = clauses.groups.findLast(({ last }) => last <= open);
  if (!before || before.last !== open || before.phrases.length > 1) return [];
  const found = partiesOf(scene, before);
  return found.length === 1 && !found[0]?.plural ? found : [];
}

/** «яким», «которым», "whom", by its tag or as a pronoun that opens clauses. */
const isRelative = ({ lexicon, caseless }: Scene, { upos, feats, norm }: Token): boolean =>
  caseless
    ? lexicon.set.whom.has(norm)
    : feats.PronType === 'Rel' || (/^(?:PRON|DET)$/u.test(upos) && lexicon.set.clauses.has(norm));
