/** Names that are common words too («День», "Time", «Того»): when a word is one of them. */
import type { Analysis, Token } from '../../language/contract.js';

/** Whether the words from `first` to before `last` are set off as a name: by quotation marks, a word of kind, or their letters. */
export function isSetOff(
  { tokens, language }: Pick<Analysis, 'tokens' | 'language'>,
  first: number,
  last: number,
  kinds: ReadonlySet<string>,
): boolean {
  const before = tokens[first - 1];
  const after = tokens[last];
  if (before && after && isQuote(before) && isQuote(after)) return true;
  if (before && (kinds.has(before.lemma) || kinds.has(before.norm))) return true;
  return language !== 'en' && isLatin(tokens[first] as Token);
}

const isQuote = ({ form }: Token): boolean => /^(?:["«»“”„‘’']|'')$/u.test(form);

/** "Time" in a text in Cyrillic letters is the magazine. */
const isLatin = ({ form }: Token): boolean => /^[A-Z]/.test(form);
