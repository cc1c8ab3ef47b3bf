/** Nouns and adjectives in the nominative of their own number, by the endings a language gives. */
import type { Token } from '../../../language/contract.js';
import type { Endings } from '../inflection.js';

/** A word of a phrase in the nominative; words without case and those already in it keep their letters. */
export function nominative(token: Token, head: Token, endings: Endings): string {
  const { feats, form, lemma, upos } = token;
  const isSentenceCase = feats.Case !== undefined && upos !== 'PROPN' && /^\p{Lu}\p{Ll}/u.test(form);
  const plain = isSentenceCase ? form.toLowerCase() : form;
  if (feats.Case === undefined || feats.Case === 'Nom' || upos === 'NUM') return plain;
  const isPlural = feats.Number === 'Plur';
  if (isPlural && feats.Animacy === 'Anim' && isCitedSo(lemma, endings)) return lemma;
  if (upos === 'NOUN' || upos === 'PROPN')
    return isPlural ? pluralOf(form, lemma, endings) : capitalsOf(form, lemma, upos);
  if (upos !== 'ADJ' && upos !== 'DET') return plain;
  if (isPlural) return ended(lemma, endings.adjectivePlural);
  // «с саудовским коллегой», «тогдашним главой»: a man by his adjective, whatever the noun ends in.
  if (head.feats.Gender === 'Fem' && feats.Gender === 'Masc') return lemma;
  if (head.feats.Gender === 'Fem') return ended(lemma, endings.adjectiveFeminine);
  return head.feats.Gender === 'Neut' ? ended(lemma, endings.adjectiveNeuter) : lemma;
}

/** «родные», «рідні»: adjectives in the plural that are nouns, cited so. */
const isCitedSo = (lemma: string, { adjectivePlural }: Endings): boolean =>
  adjectivePlural.some((row) => lemma.endsWith(row[1]));

/** By the lemma; where the form has lost its vowel («послами» of «посел») by the form. */
function pluralOf(form: string, lemma: string, endings: Endings): string {
  const ending = endings.plural.find((row) => lemma.endsWith(row[0]))?.[0];
  const isFleeting =
    ending !== undefined &&
    endings.fleeting.has(ending) &&
    !form.toLowerCase().startsWith(lemma.slice(0, -1));
  return (
    (isFleeting ? changed(form.toLowerCase(), endings.pluralForms) : null) ?? ended(lemma, endings.plural)
  );
}

/** A word whose ending a table replaces; null where it has none of them. */
export function changed(word: string, table: Endings['plural']): string | null {
  for (let i = 0; i < table.length; i++) {
    const row = table[i] as Endings['plural'][number];
    if (word.endsWith(row[0])) return word.slice(0, word.length - row[0].length) + row[1];
  }
  return null;
}

function ended(lemma: string, endings: Endings['plural']): string {
  return changed(lemma, endings) ?? lemma;
}

function capitalsOf(form: string, lemma: string, upos: string): string {
  return upos === 'PROPN' && /^\p{Lu}/u.test(form) ? lemma.slice(0, 1).toUpperCase() + lemma.slice(1) : lemma;
}
