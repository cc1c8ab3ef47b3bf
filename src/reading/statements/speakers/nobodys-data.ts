/**
 * «За попередніми даними, …»: data of nobody are those of whoever spoke right before, and of nobody else; official ones
 * speak for themselves, and «за різними даними» leaves it open.
 */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { described } from '../naming/nominative.js';
import type { Named } from './speakers.js';

/** Who spoke last, with the sentence of his cue. */
export interface Told {
  readonly named: Named;
  readonly block: number;
  readonly sentence: number;
}

/** Whether a draft is told, not meant or wished: whoever only plans something gives no data. */
export const isTold = ({ entry }: Draft): boolean => entry?.kind !== 'verb' || entry.takes.quote;

/** «за [попередніми] даними», «за [іншими] даними»: an adjective that says nothing of whose they are. */
export function ownsNothing(norm: string, { sources }: Lexicon): boolean {
  return sources.notOwners.has(norm) || isUnsaid(norm, sources);
}

const isUnsaid = (norm: string, { newcomers, unsaid }: Lexicon['sources']): boolean =>
  newcomers.has(norm) || unsaid.has(norm);

/**
 * Whether a formula has no owner, not even an adjective of one («за українськими даними»), in a language where words
 * show cases.
 */
export function isOfNobody(draft: Draft): boolean {
  const { source, entry, cue, unit } = draft;
  if (source !== null || entry?.kind !== 'formula' || !unit.lexicon.showsCases) return false;
  return between(draft).every(
    ({ norm, upos, index }) =>
      cue.includes(index) ||
      !OWNING.test(upos) ||
      ownsNothing(norm, unit.lexicon) ||
      unit.lexicon.sources.official.has(norm),
  );
}

/** «за [іншими] даними»: an adjective of a formula that says nothing of whose the data are is no source of them. */
export function withoutUnsaidOwner(draft: Draft): Draft {
  const { source, entry, cue, unit } = draft;
  if (source === null || entry?.kind !== 'formula' || !unit.lexicon.showsCases) return draft;
  const { first, last } = source;
  if (first <= (cue[0] ?? first) || last > (cue.at(-1) ?? 0)) return draft;
  const words = unit.analysis.tokens.slice(first, last);
  return words.every(({ norm }) => ownsNothing(norm, unit.lexicon)) ? { ...draft, source: null } : draft;
}

const OWNING = /^(?:ADJ|DET|PRON)$/u;

/** The words between the preposition of a formula and its noun. */
const between = ({ unit, cue }: Draft): readonly Token[] =>
  unit.analysis.tokens.slice((cue[0] ?? 0) + 1, cue.at(-1) ?? 0);

/** Whoever spoke in the sentence before; null where nobody did, or where the words leave it open whose the data are. */
export function toldBefore(draft: Draft, told: Told | null): Named | null {
  const { unit } = draft;
  if (!told || unit.sentence - told.sentence > 1 || unit.block - told.block > 1) return null;
  if (between(draft).some(({ norm }) => isUnsaid(norm, unit.lexicon.sources))) return null;
  return { ...told.named, how: 'carried over from the sentence before' };
}

/** «за [офіційними даними]»: data that are nobody's and yet are spoken of as of a document; null for others. */
export function officialOf(draft: Draft): Named | null {
  const { unit, cue, entry, source } = draft;
  const last = cue.at(-1) ?? 0;
  if (entry?.kind !== 'formula' || (source !== null && source.last > last)) return null;
  const adjective = between(draft).find(({ norm }) => unit.lexicon.sources.official.has(norm));
  if (!adjective) return null;
  const { tokens } = unit.analysis;
  const name = described(tokens, adjective.index, last + 1, last, unit.lexicon.inflection.nominative);
  return { name, entity: null, how: 'the document itself' };
}
