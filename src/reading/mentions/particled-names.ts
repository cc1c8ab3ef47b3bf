/** "Merz met [von der Leyen]": family names that open with a small word and stand alone. */
import type { Token } from '../../language/contract.js';
import type { Name } from './name.js';
import type { Naming } from './naming.js';

/** Most small words that such a name opens with. */
const MOST = 3;

/** A small word of family names, others of that kind and a capitalised word, where no name stands before them. */
export function particledNames(tokens: readonly Token[], taken: Uint8Array, { forms }: Naming): Name[] {
  const opening = forms.familyParticles;
  const found: Name[] = [];
  if (opening.length === 0) return found;
  for (let first = 1; first + 1 < tokens.length; first++) {
    const own = tokens[first] as Token;
    if (!isSmall(own, opening) || !mayOpen(tokens[first - 1] as Token, own)) continue;
    let last = first + 1;
    while (last < first + MOST && isSmall(tokens[last], forms.particles)) last++;
    const family = tokens[last];
    if (!isCapital(family) || family?.sentence !== own.sentence || taken[first] || taken[last]) continue;
    if (forms.notFamilies.includes(family.norm)) continue;
    const lemma = tokens
      .slice(first, last + 1)
      .map(({ form }) => form)
      .join(' ');
    const rule = 'name.particled';
    found.push({ first, last: last + 1, type: 'PER', lemma, known: null, rule, confidence: 0.7 });
  }
  return found;
}

/** Not "the [van Hall drove]", which is a thing, nor "Ursula [von der Leyen]", which is joined to the word before. */
function mayOpen({ upos, form, sentence }: Token, own: Token): boolean {
  if (sentence !== own.sentence) return false;
  return !/^(?:DET|ADJ|NUM)$/u.test(upos) && !(upos === 'PROPN' && /^\p{Lu}/u.test(form));
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.form ?? '');

const isSmall = (token: Token | undefined, words: readonly string[]): boolean =>
  /^\p{Ll}/u.test(token?.form ?? '') && words.includes(token?.norm ?? '');
