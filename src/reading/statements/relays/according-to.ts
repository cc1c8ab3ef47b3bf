/** "…," he said, according to [two diplomats]: by whom it is known what somebody said, where that is told beside his words. */
import type { Token } from '../../../language/contract.js';
import type { Attribution } from '../attributions/attribution.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { RelayFound } from './citing.js';
import type { TokenRange } from './relays.js';

/** Whoever a formula names behind the cue of a draft, outside what is said; none whose formula makes a statement of its own. */
export function informantsOf(
  draft: Draft,
  kept: readonly Draft[],
  attributions: ReadonlyMap<number, Attribution> | undefined,
): RelayFound[] {
  const { unit, cue, source, content, entry } = draft;
  // «…, сказав він, за даними поліції»: where words show cases, whose data they are is more often what is told of besides.
  if (unit.lexicon.showsCases) return [];
  if (!attributions || entry?.kind !== 'verb' || !entry.takes.quote || !source) return [];
  const { tokens } = unit.analysis;
  const isSaid = (index: number) => {
    const { start } = tokens[index] as Token;
    return content.some((piece) => piece.start <= start && start < piece.end);
  };
  const found: RelayFound[] = [];
  for (const { kind, tokens: words, source: who, entry: own } of attributions.values()) {
    const [first = -1] = words;
    if (kind !== 'formula' || own?.act !== 'state' || !who || first < (cue.at(-1) ?? first)) continue;
    if ((tokens[who.head] as Token).upos === 'PRON' || isSaid(first)) continue;
    if (who.first < source.last && source.first < who.last) continue;
    if (kept.some((other) => other.unit === unit && words.some((index) => other.cue.includes(index))))
      continue;
    found.push({
      first: who.first,
      last: who.last,
      head: who.head,
      cueText: words.map((i) => tokens[i]?.form).join(' '),
    });
  }
  return found;
}

/** "according [to two diplomats]": a preposition that belongs to a formula governs nobody who is spoken to. */
export function isOfFormula(tokens: readonly Token[], preposition: number, lexicon: Lexicon): boolean {
  const [before, own] = [tokens[preposition - 1], tokens[preposition]];
  if (!before || !own || lexicon.showsCases) return false;
  return (lexicon.formulas.get(own.norm) ?? []).some(({ lemmas }) => lemmas[0] === before.norm);
}

/** Whether a phrase stands behind such a preposition. */
export const isInFormula = (tokens: readonly Token[], { first }: TokenRange, lexicon: Lexicon): boolean =>
  isOfFormula(tokens, first - 1, lexicon) || isOfFormula(tokens, first, lexicon);
