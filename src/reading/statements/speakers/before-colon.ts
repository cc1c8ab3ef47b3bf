/** «Ректори проти: вони бояться …»: a pronoun right after a colon goes on with the subject of the clause before it. */
import type { Token } from '../../../language/contract.js';
import type { Unit } from '../units.js';
import { around } from './alone.js';
import { agree, type Gender } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';

/** How far after the colon the pronoun may stand («: на його думку»). */
const AFTER = 3;
/** How far before the colon its subject may stand. */
const BEFORE = 30;

/**
 * Who a pronoun at token `at` means when a colon stands right before it: the first group of people, or person's name for a
 * singular, that is the subject there; null without a colon, and when nobody agrees.
 */
export function subjectBeforeColon(
  unit: Unit,
  at: number,
  number: 'Sing' | 'Plur',
  gender: Gender,
  directory: Directory,
): Named | null {
  const { tokens } = unit.analysis;
  const { sentence } = tokens[at] as Token;
  let colon = at - 1;
  while (colon > at - 1 - AFTER && tokens[colon]?.form !== ':') colon--;
  if (tokens[colon]?.form !== ':' || tokens[colon]?.sentence !== sentence) return null;
  let first = colon;
  while (first > colon - BEFORE && tokens[first - 1]?.sentence === sentence) first--;
  for (let i = first; i < colon; i++) {
    if (!isSubject(tokens[i] as Token, directory, i, number, gender)) continue;
    const end = directory.names.ends[i] ?? 0;
    const [from, to] = end > i ? [i, end] : around(tokens, i);
    return { ...directory.name(from, to, i, true), how: 'pronoun: the subject before the colon' };
  }
  return null;
}

function isSubject(
  { upos, feats }: Token,
  { names }: Directory,
  at: number,
  number: 'Sing' | 'Plur',
  gender: Gender,
): boolean {
  const isName = names.types.get(at) === 'PER';
  const isHuman = upos === 'NOUN' && feats.Animacy === 'Anim' && feats.Case === 'Nom';
  if (number === 'Plur') return isHuman && !isName && feats.Number === 'Plur';
  const its = feats.Gender === 'Masc' || feats.Gender === 'Fem' ? feats.Gender : null;
  return isName && names.cases.get(at) === 'Nom' && agree(its, gender);
}
