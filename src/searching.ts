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
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’ʼ-]*[*~]?/gu;

/**
 * For each word its base forms in every language, and the word itself; one with `*` at its end is a beginning, one with
 * `~` stands for what it is called in the other languages, too. A word is read as it stands in the question, as cases
 * agree there, and alone.
 *
 * @param translationsOf what a lemma is called in the languages that are read
 */
export function wordForms(
  question: string,
  languages: readonly { readonly analyser: Analyser }[],
  translationsOf: (lemma: string) => readonly string[] = () => [],
): string[][] {
  // A mark of the same length, so that places stay, and one that no analyser takes for part of a word.
  const asked = question.normalize('NFC').slice(0, 1000);
  const text = asked.replace(/~/g, ' ');
  const words = [...asked.matchAll(WORD)].slice(0, MOST_WORDS);
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
      const own = [wordKey(word), ...lemmas, ...plural];
      const translated = word.endsWith('~') ? own.flatMap(translationsOf).map(wordKey) : [];
      return [...new Set([...own, ...translated])].filter((one) => one !== '');
    })
    .filter((forms) => forms.length > 0);
}

/** Slavic nouns that have only a plural are cited in it («переговорам»: «переговори», not «переговор»). */
function pluralOnly(word: string, lemma: string): string[] {
  return /[ая](?:м|ми|х)$/.test(word) && /[^аеиіїоуюяыэьй]$/.test(lemma) ? [`${lemma}и`, `${lemma}ы`] : [];
}
