import { type Publication, plainArticle } from './article/plain.js';
import type { Knowledge } from './knowledge/index.js';
import type { Analyser, Language, ModelBytes } from './language/contract.js';
import { identifyLanguage } from './language/identify.js';
import { LANGUAGES } from './language/index.js';
import type { Article, Note, Reading } from './model/index.js';
import { NOTHING_READ, type Results } from './reading/contract.js';
import { READERS } from './reading/index.js';
import { VERSION } from './version.js';

/** What the pipeline needs from outside; `main.ts` brings it. */
export interface World {
  readonly models: ModelBytes;
  readonly knowledge: Knowledge;
}

/** Reads texts: text → article → analysis → readings. One pipeline serves any number of texts. */
export interface Pipeline {
  /** @throws LitopysError `article.empty` when there is nothing to read */
  read(text: string, publication?: Publication): Reading;
}

export function openPipeline(world: World): Pipeline {
  const analysers = new Map<string, Analyser>();
  const analyserOf = (language: Language): Analyser => {
    let analyser = analysers.get(language.code);
    if (!analyser) {
      analyser = language.load(world.models);
      analysers.set(language.code, analyser);
    }
    return analyser;
  };

  return {
    read(text, publication = {}) {
      const stated = publication.language ?? null;
      const identified = stated ? { code: stated, confidence: 1 } : identifyLanguage(text);
      const language = LANGUAGES.find(({ code }) => code === identified.code) ?? null;
      const article = plainArticle(text, publication, language?.words.article ?? null);
      const how = stated ? 'stated' : identified.code === 'und' ? 'unknown' : 'identified';
      const notes: Note[] = [];
      if (!language) notes.push(unreadable(identified.code));
      const results = language
        ? readAll(article, language, analyserOf(language), world.knowledge)
        : NOTHING_READ;
      return { litopys: VERSION, article, language: { ...identified, how }, ...copy(results), notes };
    },
  };
}

function readAll(article: Article, { words }: Language, analyser: Analyser, knowledge: Knowledge): Results {
  const analysis = analyser.analyse(article.text, article.blocks);
  const input = { article, analysis, words, knowledge };
  let results = NOTHING_READ;
  for (const reader of READERS) results = { ...results, ...reader.read(input, results) };
  return results;
}

function copy(results: Results): Pick<Reading, keyof Results> {
  return {
    entities: [...results.entities],
    mentions: [...results.mentions],
    dates: [...results.dates],
    figures: [...results.figures],
    statements: [...results.statements],
    contacts: [...results.contacts],
    divergences: [...results.divergences],
  };
}

function unreadable(code: string): Note {
  const known = LANGUAGES.map((language) => language.code).join(', ');
  return code === 'und'
    ? {
        code: 'language.unknown',
        message: `the language could not be told; name it with --language (${known})`,
      }
    : {
        code: 'language.unsupported',
        message: `the text is in "${code}", which Litopys does not read yet; it reads ${known}`,
      };
}
