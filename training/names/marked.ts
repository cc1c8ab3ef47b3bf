/** Names that are marked in `training/articles`, after the guideline of SlavicNER. */
import { markedArticles } from '../statements/articles.js';
import type { NameDocument } from './corpora.js';

/** The topic of all of them: none is kept for measuring. */
export const MARKED = 'marked';

export function markedNames(language: string, corpora: string): NameDocument[] {
  return markedArticles(language, corpora)
    .filter(({ names }) => names !== undefined)
    .map(({ doc, text, names = [] }) => ({
      id: doc,
      guideline: 1,
      topic: MARKED,
      text,
      names: names.map((name) => ({ ...name, lemma: null })),
    }));
}

/** The first letters of texts, to know a text again that another corpus has too: spaces and signs may differ. */
export const textsOf = (documents: readonly NameDocument[]): Set<string> =>
  new Set(documents.map(({ text }) => openingOf(text)));

export const openingOf = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase()
    .slice(0, 200);
