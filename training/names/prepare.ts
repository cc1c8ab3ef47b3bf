/** Documents with names as the recogniser learns from them: tokens, tags, gold labels. */
import { cutText } from '../../src/language/analyse.js';
import type { Sentence, Token } from '../../src/language/contract.js';
import { LANGUAGES } from '../../src/language/index.js';
import { beginOf, insideOf, NAME_TYPES } from '../../src/language/names/labels.js';
import type { Tagger } from '../../src/language/tagging/tagger.js';
import type { TokenWords } from '../../src/language/words/tokens.js';
import type { MentionType } from '../../src/model/index.js';
import type { NameDocument } from './corpora.js';

export interface PreparedDocument {
  readonly source: NameDocument;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly gold: Int8Array;
}

/** Tokens, tags and gold labels of documents. */
export function prepareNames(
  documents: readonly NameDocument[],
  words: TokenWords,
  tagger: Tagger,
): PreparedDocument[] {
  return documents.map((source) => {
    const { tokens, sentences } = cutText(source.text, linesOf(source.text), words);
    for (const sentence of sentences) tagger.tag(tokens, sentence.first, sentence.last);
    const gold = new Int8Array(tokens.length);
    let from = 0;
    for (const name of [...source.names].sort((a, b) => a.start - b.start)) {
      const type = NAME_TYPES.indexOf(name.type as MentionType);
      if (type < 0) continue;
      while (from < tokens.length && (tokens[from] as Token).end <= name.start) from++;
      let first = from;
      if (first < tokens.length && /^["«“„]$/.test((tokens[first] as Token).form)) first++;
      for (let i = first; i < tokens.length && (tokens[i] as Token).start < name.end; i++) {
        if (/^["»”“]$/.test((tokens[i] as Token).form) && (tokens[i] as Token).end >= name.end) break;
        gold[i] = i === first ? beginOf(type) : insideOf(type);
      }
    }
    return { source, tokens, sentences, gold };
  });
}

/** The lines of a text as its blocks. */
export function linesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function wordsOf(language: string): TokenWords {
  const found = LANGUAGES.find(({ code }) => code === language);
  if (!found) throw new Error(`no language ${language}`);
  return found.tokens;
}
