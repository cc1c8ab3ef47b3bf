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
  const own = tokens[first] as Token;
  if (language !== 'en' && isLatin(own)) return true;
  return last === first + 1 && isCapitals(own) && [before, after].some((one) => one && isSmall(one, own));
}

const isQuote = ({ form }: Token): boolean => /^(?:["«»“”„‘’']|'')$/u.test(form);

/** "Time" in a text in Cyrillic letters is the magazine. */
const isLatin = ({ form }: Token): boolean => /^[A-Z]/.test(form);

/** "WHO" among words in small letters is the organisation. */
const isCapitals = ({ form }: Token): boolean => /^\p{Lu}{2,}$/u.test(form);
const isSmall = (token: Token, own: Token): boolean =>
  token.sentence === own.sentence && /^\p{Ll}+$/u.test(token.form);
