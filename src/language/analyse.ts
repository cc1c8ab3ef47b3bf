import type { Analyser, ModelBytes } from './contract.js';
import type { TokenWords } from './words/tokens.js';

/** Builds the analyser of a language: tokens, sentences, tags, lemmas, names. Not built yet. */
export function loadAnalyser(language: string, _tokens: TokenWords, _models: ModelBytes): Analyser {
  return {
    analyse: (text) => ({ text, language, tokens: [], sentences: [], names: [], quotations: [] }),
  };
}
