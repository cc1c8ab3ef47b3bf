/** «за словами X», «на його думку», «по данным агентства». */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import type { Lexicon } from '../lexicon.js';
import { participleAt, phraseAt } from '../phrases.js';
import type { Source } from '../source.js';
import { rightReach } from '../sources/extents.js';
import { ownsNothing } from '../speakers/nobodys-data.js';
import type { Segment, Unit } from '../units.js';
import type { Attribution } from './attribution.js';

/** «за словами X», «на його думку», «по данным агентства». */
export function formula(unit: Unit, segment: Segment, index: number, lexicon: Lexicon): Attribution | null {
  const { tokens } = unit.analysis;
  for (let at = segment.first; at < segment.last && at < segment.first + 6; at++) {
    const hit = formulaAt(unit, at, segment.last, lexicon);
    if (hit) return { ...hit, kind: 'formula', segment: index };
    const { norm, upos } = tokens[at] as Token;
    if (!lexicon.set.asides.has(norm) && upos !== 'CCONJ') return null;
  }
  return null;
}

function formulaAt(
  unit: Unit,
  at: number,
  last: number,
  lexicon: Lexicon,
): Pick<Attribution, 'entry' | 'tokens' | 'source' | 'end'> | null {
  const { tokens } = unit.analysis;
  for (let noun = at + 1; noun < last && noun <= at + 4; noun++) {
    const entries =
      lexicon.formulas.get((tokens[noun] as Token).lemma) ??
      lexicon.formulas.get((tokens[noun] as Token).norm);
    if (!entries) continue;
    for (const entry of entries) {
      const matched = matchFormula(unit, entry, at, noun);
      if (!matched) continue;
      const owner = matched.owner ?? ownerAfter(unit, matched.end, last, lexicon);
      return {
        entry,
        tokens: matched.tokens,
        source: owner,
        end: owner ? Math.max(matched.end, owner.last) : matched.end,
      };
    }
  }
  return null;
}

/** Lines the words of a formula up with the text; `*` takes a possessive or an adjective, or nothing. */
function matchFormula(
  unit: Unit,
  entry: CueEntry,
  at: number,
  noun: number,
): { tokens: number[]; owner: Source | null; end: number } | null {
  const { tokens } = unit.analysis;
  const words = entry.lemmas;
  const star = words.indexOf('*');
  const before = words.slice(0, star);
  const after = words.slice(star + 1);
  const is = (index: number, word: string) => {
    const token = tokens[index];
    return token !== undefined && (token.norm === word || token.lemma === word);
  };
  if (!before.every((word, i) => is(at + i, word))) return null;
  let next = at + before.length;
  const used = before.map((_, i) => at + i);
  let owner: Source | null = null;
  if (next < noun - after.length + 1) {
    const between = noun - after.length + 1;
    owner = { first: next, last: between, head: between - 1, how: 'owner' };
    next = between;
  }
  if (after.length > 1 ? !after.every((word, i) => is(next + i, word)) : !is(next, after[0] as string))
    return null;
  for (let i = 0; i < after.length; i++) used.push(next + i);
  if (owner) {
    const adjective = tokens[owner.head] as Token;
    if (ownsNothing(adjective.norm, unit.lexicon)) owner = null;
    // «За нашими підрахунками, …»: who says so says it with the rest of his words.
    else if (unit.lexicon.small.mine.has(adjective.norm)) return null;
    else if (!isOwner(adjective)) return null;
  }
  return { tokens: used, owner, end: next + after.length };
}

function isOwner(token: Token): boolean {
  return token.upos === 'DET' || token.upos === 'PRON' || token.feats.Poss === 'Yes' || token.upos === 'ADJ';
}

/** «за словами | президента США Джо Байдена», «згідно з планом»: what follows in the genitive. */
function ownerAfter(unit: Unit, at: number, last: number, lexicon: Lexicon): Source | null {
  if (at >= last) return null;
  const { tokens } = unit.analysis;
  // «за словами [самого] затриманого»: what only stresses a word stands before it.
  const isStressed = unit.lexicon.small.stress.has((tokens[at] as Token).norm) && at + 1 < last;
  const its = isStressed ? (phraseAt(unit, at + 1, last) ?? participleAt(unit, at + 1)) : null;
  const phrase = its && its.preposition < 0 ? { ...its, first: at } : phraseAt(unit, at, last);
  if (!phrase || phrase.preposition >= 0) return null;
  const { grammaticalCase } = phrase;
  if (grammaticalCase !== null && grammaticalCase !== 'Gen' && grammaticalCase !== 'Acc') return null;
  const end = rightReach(unit, phrase, last, lexicon, 'Gen');
  return { first: phrase.first, last: end, head: phrase.head, how: 'owner' };
}
