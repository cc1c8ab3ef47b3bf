/** `npm run train -- uk|ru|en|all [tagger|names|statements]`: makes the models from the corpora beside the project. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeNames } from '../src/language/names/recogniser.js';
import { encodeModel, openTagger } from '../src/language/tagging/tagger.js';
import { encodeStatements } from '../src/reading/statements/learned/model.js';
import { isKept, listedForms, named, tagged } from './data.js';
import { gazetteerOf } from './names/gazetteer.js';
import { prepareNames, trainNames, wordsOf } from './names/train.js';
import { lessonsOf } from './statements/articles.js';
import type { Lesson } from './statements/learn.js';
import { trainStatements } from './statements/train.js';
import { trainTagger } from './tagging/train.js';

const models = process.env.LITOPYS_MODELS ?? 'models';
const gold = process.env.LITOPYS_GOLD ?? '../shared/gold';
const corpora = process.env.LITOPYS_CORPORA ?? '../shared/corpora';

const [which = 'all', step = 'all'] = process.argv.slice(2);
const languages = which === 'all' ? ['uk', 'ru', 'en'] : [which];
if (!existsSync(corpora)) {
  console.error(
    `train.no-corpora: there are no corpora at ${corpora}; put them there or set LITOPYS_CORPORA`,
  );
  process.exit(3);
}
for (const language of languages) {
  const started = Date.now();
  const report = (line: string) =>
    console.log(`${language}  ${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  mkdirSync(join(models, language), { recursive: true });
  if (step === 'all' || step === 'tagger') {
    const sentences = tagged(language, corpora);
    report(`tagger: ${sentences.length} sentences`);
    const model = trainTagger(sentences, {
      language,
      epochs: Number(process.env.EPOCHS ?? 6),
      bits: Number(process.env.BITS ?? 22),
      report,
    });
    const bytes = encodeModel(model);
    writeFileSync(join(models, language, 'tagger.bin'), bytes);
    report(`tagger: ${(bytes.length / 1e6).toFixed(1)} MB written`);
  }
  if (step === 'all' || step === 'names') {
    const tagger = openTagger(readFileSync(join(models, language, 'tagger.bin')));
    const documents = named(language, corpora).filter(
      (document) => process.env.KEEP !== '1' || !isKept(document),
    );
    report(`names: ${documents.length} documents`);
    const prepared = prepareNames(documents, wordsOf(language), tagger);
    const model = trainNames(prepared, {
      language,
      epochs: Number(process.env.EPOCHS ?? 8),
      bits: Number(process.env.NAME_BITS ?? 18),
      guideline: language === 'en' ? 4 : 1,
      ...gazetteerOf(language, wordsOf(language), 'src/knowledge/data', listedForms(language, corpora)),
      report,
    });
    const bytes = encodeNames(model);
    writeFileSync(join(models, language, 'names.bin'), bytes);
    report(`names: ${(bytes.length / 1e6).toFixed(1)} MB written`);
  }
  if (step === 'all' || step === 'statements') {
    const lessons = statementLessons(language);
    report(`statements: ${lessons.length} articles`);
    const bytes = encodeStatements(trainStatements(lessons, { language, report, small: language !== 'en' }));
    writeFileSync(join(models, language, 'statements.bin'), bytes);
    report(`statements: ${(bytes.length / 1e6).toFixed(1)} MB written`);
  }
}

/**
 * English learns from PolNeAR alone. Ukrainian and Russian learn from both their gold sets together, and from every
 * third PolNeAR article with less weight: what parts of speech and marks teach holds in all three languages.
 * With KEEP=1 the articles that are kept for measuring (see bench/) are left out.
 */
function statementLessons(language: string): Lesson[] {
  const polnear = (pick: (index: number) => boolean, weight: number) =>
    lessonsOf(join(corpora, 'en/polnear/train'), 'en', models, (_, index) => pick(index), weight);
  if (language === 'en') return polnear(() => true, 1);
  const isLearnt = (doc: string) => process.env.KEEP !== '1' || !/[379]$/.test(doc);
  return [
    ...lessonsOf(join(gold, 'uk'), 'uk', models, isLearnt, 1),
    ...lessonsOf(join(gold, 'ru'), 'ru', models, isLearnt, 1),
    ...polnear((index) => index % 3 === 0, 0.3),
  ];
}
