/** Articles with gold statements, as the learned reader sees them: facts, what the rules propose, examples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainArticle } from '../../src/article/plain.js';
import { type Knowledge, openKnowledge } from '../../src/knowledge/index.js';
import type { Analyser, Language } from '../../src/language/contract.js';
import { LANGUAGES } from '../../src/language/index.js';
import { NOTHING_READ, type Results } from '../../src/reading/contract.js';
import { READERS } from '../../src/reading/index.js';
import { draftsOf } from '../../src/reading/statements/index.js';
import { factsOf } from '../../src/reading/statements/learned/facts.js';
import { viewsOf } from '../../src/reading/statements/learned/views.js';
import { lexiconOf } from '../../src/reading/statements/lexicon.js';
import { examplesOf, type GoldStatement } from './examples.js';
import type { Lesson } from './learn.js';

interface GoldFile {
  readonly doc: string;
  readonly statements: readonly GoldStatement[];
}

/** The lessons of those gold files of a folder that `pick` takes, in the order of their names. */
export function lessonsOf(
  folder: string,
  code: string,
  models: string,
  pick: (doc: string, index: number) => boolean,
  weight: number,
): Lesson[] {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(`no language ${code}`);
  const analyser = language.load((of, model) => {
    const path = join(models, of, `${model}.bin`);
    return existsSync(path) ? readFileSync(path) : null;
  });
  const knowledge = openKnowledge((name) => readFileSync(join('src/knowledge/data', name), 'utf8'));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .filter((file, index) => pick(file.replace(/\.json$/, ''), index))
    .map((file) => {
      const found = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldFile;
      const isKept = code !== 'en' && /[379]$/.test(found.doc);
      return { ...lessonOf(folder, found, language, analyser, knowledge), weight, isKept };
    });
}

function lessonOf(
  folder: string,
  gold: GoldFile,
  { words }: Language,
  analyser: Analyser,
  knowledge: Knowledge,
): Pick<Lesson, 'facts' | 'examples' | 'views'> {
  const text = readFileSync(join(folder, `${gold.doc}.txt`), 'utf8');
  const article = plainArticle(text, {}, words.article);
  const analysis = analyser.analyse(article.text, article.blocks);
  const input = { article, analysis, words, knowledge, model: () => null };
  let results: Results = NOTHING_READ;
  for (const reader of READERS) {
    if (reader.name === 'statements') break;
    results = { ...results, ...reader.read(input, results) };
  }
  const lexicon = lexiconOf(words.statements);
  const facts = factsOf(analysis);
  const { views } = viewsOf(facts, draftsOf(input, results), lexicon);
  const { examples } = examplesOf(facts, gold.statements);
  return { facts, examples, views };
}
