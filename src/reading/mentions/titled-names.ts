/** "Affairs Minister [Adam Lys] said": names of persons that only their titles tell. */
import type { Token } from '../../language/contract.js';
import type { MentionLists } from './lists.js';
import type { Name } from './name.js';

/** A name has so many words; a longer row of capitals is something else. */
const FEWEST = 2;
const MOST = 3;

/**
 * Two or three words with capitals right after a title with a capital, which no name has taken and which words without
 * capitals follow. Only where titles have capitals before names.
 */
export function titledNames(tokens: readonly Token[], taken: Uint8Array, lists: MentionLists): Name[] {
  const found: Name[] = [];
  if (lists.before.size === 0) return found;
  for (let i = 0; i + FEWEST < tokens.length; i++) {
    const title = tokens[i] as Token;
    if (taken[i] || !isCapital(title) || !lists.titles.has(title.norm) || isSpoken(tokens, i)) continue;
    let last = i + 1;
    while (last < tokens.length && last <= i + MOST + 1 && isNameWord(tokens, last, title, taken, lists))
      last++;
    const words = last - i - 1;
    if (words < FEWEST || words > MOST) continue;
    const lemma = tokens
      .slice(i + 1, last)
      .map(({ form }) => form)
      .join(' ');
    found.push({
      first: i + 1,
      last,
      type: 'PER',
      lemma,
      known: null,
      rule: 'name.after-title',
      confidence: 0.75,
    });
    i = last - 1;
  }
  return found;
}

/** "Judge Not Lest": where all words have capitals, as in a title of a work, a capital tells nothing. */
function isSpoken(tokens: readonly Token[], at: number): boolean {
  return /^["«“„'‘]$/u.test(tokens[at - 1]?.form ?? '');
}

const isCapital = ({ form }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(form);

function isNameWord(
  tokens: readonly Token[],
  at: number,
  title: Token,
  taken: Uint8Array,
  lists: MentionLists,
): boolean {
  const token = tokens[at] as Token;
  if (taken[at] || token.sentence !== title.sentence || token.upos !== 'PROPN') return false;
  const isNoun =
    lists.titles.has(token.norm) ||
    lists.placeNouns.has(token.norm) ||
    lists.bodyNouns.has(token.norm) ||
    lists.kinds.has(token.norm);
  return isCapital(token) && !isNoun;
}
