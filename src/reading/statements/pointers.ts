/** Words that point back to the sentence before, and what they attribute it with. */
import type { Token } from '../../language/contract.js';
import type { CueEntry } from './lexicon.js';
import type { Source } from './source.js';
import type { Unit } from './units.js';

/** What points back, and who said it: the cue's tokens and its source, null where the context tells. */
export interface Pointed {
  readonly tokens: readonly number[];
  readonly source: Source | null;
  readonly entry: CueEntry | null;
  readonly confidence: number;
}

/** «Про це …», «Першою про це …», «Вчора про це …»: it stands first, but for one word of order or time. */
export function opens(unit: Unit, opening: number, i: number): boolean {
  if (i === opening) return true;
  const { upos } = unit.analysis.tokens[opening] as Token;
  return i === opening + 1 && (upos === 'ADJ' || upos === 'ADV' || upos === 'NUM');
}
