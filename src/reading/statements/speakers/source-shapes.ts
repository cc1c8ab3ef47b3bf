/** What the words of a source show: gender, number, whether it is a subject, a bare noun, a pronoun. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { Source } from '../source.js';

export type Gender = 'Masc' | 'Fem' | null;

/** The gender that the verb shows: «заявила» was said by a woman, whatever her title or name looks like. */
export function shown({ unit, cue }: Draft): Gender {
  for (const index of cue) {
    const { upos, feats } = unit.analysis.tokens[index] as Token;
    if (upos !== 'VERB' || feats.Number !== 'Sing') continue;
    if (feats.Gender === 'Masc' || feats.Gender === 'Fem') return feats.Gender;
  }
  return null;
}

/** The source is the subject of a finite verb: it stands in the nominative. */
export function isSubjectOf({ unit, cue, entry }: Draft, { first, how }: Source): boolean {
  if (entry?.kind !== 'verb' || (how !== 'subject' && how !== 'inverted')) return false;
  const { tokens } = unit.analysis;
  // «свідчать результати [опитування] групи»: the noun of the cue is the subject, the source its owner.
  if (cue.some((index) => tokens[index]?.upos === 'NOUN')) return false;
  const before = tokens[first - 1];
  if (before?.upos === 'ADP' && before.sentence === tokens[first]?.sentence) return false;
  // «свідчить ухвала [суду]»: the owner of what speaks.
  if (
    before?.upos === 'NOUN' &&
    tokens[first]?.feats.Case === 'Gen' &&
    before.sentence === tokens[first]?.sentence
  )
    return false;
  const { impersonal } = unit.lexicon.inflection.shared;
  return cue.some((index) => {
    const { upos, feats, norm } = tokens[index] as Token;
    return upos === 'VERB' && feats.VerbForm === 'Fin' && !impersonal.test(norm);
  });
}

/** One of them is not known or both are the same. */
export const agree = (one: Gender, other: Gender): boolean => one === null || other === null || one === other;

/** One noun with its adjectives and nothing that says whose or which. */
export function isBare(tokens: readonly Token[], source: Source): boolean {
  if (source.last - 1 !== source.head) return false;
  for (let i = source.first; i < source.head; i++) {
    const { upos } = tokens[i] as Token;
    if (upos !== 'ADJ' && upos !== 'DET') return false;
  }
  return source.head - source.first <= 1;
}

/** «він», «її»: a personal pronoun of the third person alone. */
export function isThirdPerson({ norm, upos }: Token, source: Source, { small }: Lexicon): boolean {
  return (
    source.last - source.first === 1 &&
    (upos === 'PRON' || upos === 'DET') &&
    (small.ofHim.has(norm) || small.ofHer.has(norm) || small.ofThem.has(norm))
  );
}

/** The gender of a personal pronoun, null when it shows none. */
export function genderOf({ norm }: Token, { small }: Lexicon): Gender {
  if (small.ofHim.has(norm)) return 'Masc';
  return small.ofHer.has(norm) ? 'Fem' : null;
}

/** The number of a personal pronoun. */
export const numberOf = ({ norm }: Token, { small }: Lexicon): 'Sing' | 'Plur' =>
  small.ofThem.has(norm) ? 'Plur' : 'Sing';
