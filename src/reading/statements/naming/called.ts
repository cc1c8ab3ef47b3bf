/** Whom a phrase names where words show no cases: place, prepositions and the clitic of owners tell. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Lexicon } from '../lexicon.js';
import type { Directory, Named } from '../speakers/speakers.js';
import { isOfPersons } from '../word-kinds.js';

/**
 * The person whom tokens[first, last) name: "the minister, Olena Koval", "Lithuania's Olena Koval", and neither "Koval's
 * aide" nor "a spokesman for Minister Olena Koval"; or the body after its owner ("Koval's Green Party").
 */
export function calledIn(
  directory: Directory,
  inside: readonly Mention[],
  first: number,
  last: number,
): Named | null {
  const { tokens, lexicon } = directory;
  for (const mention of inside) {
    const isPerson = mention.type === 'PER';
    if ((!isPerson && mention.type !== 'ORG') || mention.form === 'pronoun') continue;
    const at = directory.tokenAt(mention.start);
    const end = directory.tokenAt(mention.end - 1) + 1;
    if (at < first || (end < last && isOwning(tokens[end], lexicon))) continue;
    if (isPerson && end < last && isModifier(tokens[end])) continue;
    const isOwned = at > first && isOwning(tokens[at - 1], lexicon);
    if (isPerson ? isHead(tokens, first, at, lexicon) : isOwned && end === last)
      return directory.of(mention, mention.form === 'short' ? 'short name' : 'named');
  }
  return null;
}

/** "the Koval [administration]", "Koval campaign [adviser] Olha Lys": a name before a noun only says whose it is. */
const isModifier = (next: Token | undefined): boolean => next?.upos === 'NOUN';

export const isOwning = (token: Token | undefined, { small }: Lexicon): boolean =>
  token !== undefined && small.owning.has(token.norm);

/** The name at `at` is who the phrase speaks of, and nobody whom its words only stand to. */
function isHead(tokens: readonly Token[], first: number, at: number, lexicon: Lexicon): boolean {
  if (at === first || isOwning(tokens[at - 1], lexicon)) return true;
  const before = tokens[at - 1] as Token;
  if (before.form === ',') return headNumber(tokens, first, at - 1) !== 'Plur';
  if (before.upos === 'ADP' || before.upos === 'SCONJ' || before.upos === 'CCONJ') return false;
  let preposition = at - 1;
  while (preposition >= first && tokens[preposition]?.upos !== 'ADP') {
    if (tokens[preposition]?.form === ',') return true;
    preposition--;
  }
  if (preposition < first) return true;
  // "Secretary of State Olena Koval", "head of the Fair Vote Centre Olena Koval", but "an aide to Minister Olena Koval".
  return !isOfPersons(before, lexicon);
}

/** The number of the first noun of a phrase. */
function headNumber(tokens: readonly Token[], first: number, last: number): string | undefined {
  for (let i = last - 1; i >= first; i--) if (tokens[i]?.upos === 'ADP') return headNumber(tokens, first, i);
  return tokens[last - 1]?.feats.Number;
}

/** The words of a description as they stand, but for the capital of a sentence. */
export function asWritten(directory: Directory, first: number, last: number): string {
  const { tokens, text } = directory;
  const opening = tokens[first] as Token;
  const words = text.slice(opening.start, (tokens[last - 1] as Token).end);
  const opens =
    tokens[first - 1]?.sentence !== opening.sentence || /^["«“„]$/u.test(tokens[first - 1]?.form ?? '');
  const isName = opening.upos === 'PROPN' || directory.stateAt(opening) !== null;
  return opens && !isName && /^\p{Lu}(?:\p{Ll}|$)/u.test(opening.form)
    ? words.slice(0, 1).toLowerCase() + words.slice(1)
    : words;
}

/** "a spokesman", "three ministers": somebody new, and nobody whose title it is too. */
export function isNewcomer(token: Token, { showsCases, small }: Lexicon): boolean {
  return !showsCases && (token.upos === 'NUM' || small.indefinite.has(token.norm));
}
