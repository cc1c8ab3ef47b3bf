/** «585-сторінковий», "a 400-page document": a number and what it counts in one word. */
import type { Token } from '../../language/contract.js';
import { numberOf } from '../numerals.js';
import type { Draft } from './draft.js';
import type { FigureLists } from './lists.js';

const COMPOUND = /^(\d[\d.,]{0,20})[-–‑](\p{L}+)$/u;

export const COMPOUND_RULE = 'figure.compound';

/** The figure that a word with a number in it makes; null for «20-річний» and «5-й». */
export function compoundAt(tokens: readonly Token[], at: number, lists: FigureLists): Draft | null {
  const token = tokens[at] as Token;
  const match = COMPOUND.exec(token.norm);
  if (!match) return null;
  const value = numberOf(match[1] as string, lists.words.numbers);
  const unit =
    lists.compounds.get(token.lemma.replace(/^[\d.,]+[-–‑]/u, '')) ?? stemmed(match[2] as string, lists);
  if (value === null || !unit) return null;
  return { first: at, last: at + 1, core: at, value, unit, comparator: '=', noun: null, confidence: 0.9 };
}

/** By the stem, as taggers know few such words: «сторінкового» as «сторінковий». */
function stemmed(word: string, { compounds, words }: FigureLists): string | null {
  for (const [adjective, unit] of compounds) {
    const stem = adjective.replace(words.adjectives, '');
    if (stem === adjective ? word === stem : word.startsWith(stem) && word.length <= stem.length + 3)
      return unit;
  }
  return null;
}
