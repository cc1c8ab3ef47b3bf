/** Marked articles as the learned reader sees them: facts, what the rules propose, examples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainArticle } from '../../src/article/plain.js';
import { type Knowledge, openKnowledge } from '../../src/knowledge/index.js';
import type { Analyser, Language } from '../../src/language/contract.js';
import { LANGUAGES } from '../../src/language/index.js';
import { modelIn } from '../../src/model-file.js';
import { NOTHING_READ, type Results } from '../../src/reading/contract.js';
import { READERS } from '../../src/reading/index.js';
import { draftsOf } from '../../src/reading/statements/index.js';
import type { Sight } from '../../src/reading/statements/learned/clauses.js';
import { factsOf } from '../../src/reading/statements/learned/facts.js';
import { viewsOf } from '../../src/reading/statements/learned/views.js';
import { lexiconOf } from '../../src/reading/statements/lexicon.js';
import type { MarkedArticle } from './articles.js';
import { examplesOf } from './examples.js';
import type { Lesson } from './learn.js';

/** A language with the analyser of the models in a folder. */
export function analyserOf(code: string, models: string): { language: Language; analyser: Analyser } {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(`no language ${code}`);
  const analyser = language.load((of, model) => modelIn(models, of, model));
  return { language, analyser };
}

/**
 * @param weight how much each step of an article counts
 * @param sight what the model that learns from them looks at beyond words
 */
export function lessonsOf(
  articles: readonly MarkedArticle[],
  code: string,
  models: string,
  weight: number,
  sight: Sight,
): Lesson[] {
  const { language, analyser } = analyserOf(code, models);
  const knowledge = openKnowledge((name) => readFileSync(join('src/knowledge/data', name), 'utf8'));
  return articles.map((article) => ({
    ...lessonOf(article, language, analyser, knowledge, sight),
    weight,
    isKept: article.isKept,
  }));
}

function lessonOf(
  { text, statements }: MarkedArticle,
  { words }: Language,
  analyser: Analyser,
  knowledge: Knowledge,
  sight: Sight,
): Pick<Lesson, 'facts' | 'examples' | 'views'> {
  const article = plainArticle(text, {}, words.article);
  const analysis = analyser.analyse(article.text, article.blocks);
  const input = { article, analysis, words, knowledge, model: () => null };
  let results: Results = NOTHING_READ;
  for (const reader of READERS) {
    if (reader.name === 'statements') break;
    results = { ...results, ...reader.read(input, results) };
  }
  const lexicon = lexiconOf(words);
  const facts = factsOf(analysis, sight);
  const { views } = viewsOf(facts, draftsOf(input, results), lexicon);
  const { examples } = examplesOf(facts, statements);
  return { facts, examples, views };
}
