/** Reads the texts of annotated articles as far as the readers that an example is made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainArticle } from '../src/article/plain.js';
import { openKnowledge } from '../src/knowledge/index.js';
import { LANGUAGES } from '../src/language/index.js';
import { modelIn } from '../src/model-file.js';
import { NOTHING_READ, type ReaderInput, type Results } from '../src/reading/contract.js';
import { READERS } from '../src/reading/index.js';

export interface ReadSoFar {
  readonly input: ReaderInput;
  readonly results: Results;
}

/**
 * Reads texts of a language with the models of a folder, up to the reader of a name.
 * @throws Error when the language is not read
 */
export function readerUpTo(code: string, models: string, name: string): (text: string) => ReadSoFar {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(`train.language: ${code} is not read`);
  const bytes = (of: string, model: string) => modelIn(models, of, model);
  const known = new Map<string, Uint8Array | null>();
  const model = (one: string) => {
    if (!known.has(one)) known.set(one, bytes(code, one));
    return known.get(one) ?? null;
  };
  const analyser = language.load(bytes);
  const knowledge = openKnowledge((file) => readFileSync(join('src/knowledge/data', file), 'utf8'));
  return (text) => {
    const article = plainArticle(text, {}, language.words.article);
    const analysis = analyser.analyse(article.text, article.blocks);
    const input = { article, analysis, words: language.words, knowledge, model };
    let results = NOTHING_READ;
    for (const reader of READERS) {
      if (reader.name === name) break;
      results = { ...results, ...reader.read(input, results) };
    }
    return { input, results };
  };
}
