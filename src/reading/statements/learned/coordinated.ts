/** The subject that a verb or noun shares with a verb before it in its sentence, where the reader saw no source. */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom } from '../phrases.js';
import type { Source } from '../source.js';
import { sourceBefore } from '../sources/sources.js';
import { isRelative } from '../sources/subjects.js';
import type { Unit } from '../units.js';

/**
 * «Поліція вивчає записи й [звернулася] до свідків», «Президент виступив із [закликом]»: the subject of the verb before,
 * with no clause of its own between. Null for cues that are neither, and when the verb before has no subject.
 */
export function sharedBefore(
  unit: Unit,
  cue: readonly number[],
  entry: CueEntry | null,
  lexicon: Lexicon,
): Source | null {
  if (!entry || entry.kind === 'impersonal') return null;
  const { tokens } = unit.analysis;
  const at = cue.find((i) => tokens[i]?.feats.VerbForm === 'Fin') ?? cue[0];
  const own = at === undefined ? undefined : tokens[at];
  if (at === undefined || !own) return null;
  const isVerb = own.feats.VerbForm === 'Fin';
  if (!isVerb && !(own.upos === 'NOUN' && lexicon.set.company.has(tokens[at - 1]?.norm ?? ''))) return null;
  const main = verbBefore(unit, at, isVerb ? own : null);
  if (main < 0) return null;
  const found = sourceBefore(
    unit,
    { at: main, tokens: [main], after: main + 1, entry, negated: false },
    lexicon,
  );
  return found && { ...found, how: 'ellipsis' };
}

/** How far back the verb may stand, so that a long unit costs no more. */
const REACH = 80;

/** Token index of the finite verb before that the one at `at` is coordinated with, or that governs the noun there; -1. */
function verbBefore(unit: Unit, at: number, own: Token | null): number {
  const { tokens } = unit.analysis;
  let isJoined = own === null;
  let isParted = false;
  for (let i = at - 1; i >= unit.first && i > at - REACH; i--) {
    if (inAtom(unit, i)) continue;
    const token = tokens[i] as Token;
    if (token.upos === 'SCONJ' || isRelative(token, unit.lexicon)) return -1;
    // «трансформатори й кабелі, [говориться] …»: the conjunction joins what stands before the comma.
    if (token.form === ',') isParted = true;
    if (token.upos === 'CCONJ' && !isParted) isJoined = true;
    if (token.upos === 'VERB' && token.feats.VerbForm === 'Fin')
      return isJoined && (own === null || agrees(token, own)) ? i : -1;
    const isNominative = own !== null && token.feats.Case === 'Nom' && token.upos !== 'ADJ';
    if (isNominative && (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON')) return -1;
  }
  return -1;
}

/** One subject for both: the same number, person and gender as far as they show. */
function agrees({ feats: one }: Token, { feats: other }: Token): boolean {
  return (
    one.Number === other.Number &&
    (one.Person === undefined || other.Person === undefined || one.Person === other.Person) &&
    (one.Gender === undefined || other.Gender === undefined || one.Gender === other.Gender)
  );
}
