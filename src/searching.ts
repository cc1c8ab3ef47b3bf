/** Texts and questions as the full-text index of the store has them: by base forms, in every language at once. */
import type { Analyser, Analysis } from './language/contract.js';
import { type LemmaToken, wordKey } from './store/words.js';

/** Lemmas of the words of a text; punctuation is left out. */
export function lemmasOf(analysis: Analysis | null): LemmaToken[] {
  if (!analysis) return [];
  return analysis.tokens.flatMap(({ start, end, lemma, upos }) =>
    upos === 'PUNCT' || wordKey(lemma) === '' ? [] : [[start, end, lemma] as const],
  );
}

/** So many words of a question are looked for. */
const MOST_WORDS = 32;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’ʼ-]*\*?/gu;

/**
 * For each word its base forms in every language, and the word itself; one with `*` at its end is a beginning.
 * A word is read as it stands in the question, as cases agree there, and alone.
 */
export function wordForms(
  question: string,
  languages: readonly { readonly analyser: Analyser }[],
): string[][] {
  const text = question.normalize('NFC').slice(0, 1000);
  const words = [...text.matchAll(WORD)].slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const analyses = languages.map(({ analyser }) => analyser.analyse(text, [{ start: 0, end: text.length }]));
  return words
    .map((match) => {
      const [word] = match;
      if (word.endsWith('*')) return [`${wordKey(word)}*`];
      const end = match.index + word.length;
      const lemmas = analyses.flatMap(({ tokens }) =>
        tokens
          .filter((token) => token.start < end && match.index < token.end)
          .map(({ lemma }) => wordKey(lemma)),
      );
      const plural = lemmas.flatMap((lemma) => pluralOnly(wordKey(word), lemma));
      return [...new Set([wordKey(word), ...lemmas, ...plural])].filter((one) => one !== '');
    })
    .filter((forms) => forms.length > 0);
}

/** Slavic nouns that have only a plural are cited in it («переговорам»: «переговори», not «переговор»). */
function pluralOnly(word: string, lemma: string): string[] {
  return /[ая](?:м|ми|х)$/.test(word) && /[^аеиіїоуюяыэьй]$/.test(lemma) ? [`${lemma}и`, `${lemma}ы`] : [];
}
