/** The mark that attributes where no word does: "Hall: …", "“…” ― Maria Brown, teacher". */
import type { Token } from '../../language/contract.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { tokenAt } from './units.js';

/**
 * The colon or dash between a source and what is said, where words show no cases: what English is learnt from has it for
 * the cue. The Ukrainian and Russian guide leaves the cue empty there.
 */
export function signOf({ unit, source, content: [piece] }: Draft, { showsCases }: Lexicon): number[] {
  if (showsCases || !source || !piece) return [];
  const { tokens } = unit.analysis;
  const first = tokenAt(tokens, piece.start);
  if (source.last <= first) {
    const at = /^["'“‘]$/u.test(tokens[first - 1]?.form ?? '') ? first - 2 : first - 1;
    return isSign(tokens[at]) && at >= source.last ? [at] : [];
  }
  return isSign(tokens[source.first - 1]) && source.first > first ? [source.first - 1] : [];
}

const isSign = (token: Token | undefined): boolean => token !== undefined && /^[:―—–-]$/u.test(token.form);
