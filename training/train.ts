/** `npm run train -- uk|ru|en|all [groups|tagger|names|statements|acts|speakers|listeners|contacts]`: makes the models from the corpora beside the project. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureTreebanks } from '../bench/analysers/measure.js';
import { NO_GROUPS, openGroups } from '../src/language/groups.js';
import { encodeNames } from '../src/language/names/model.js';
import { packedFile } from '../src/language/tagging/packing.js';
import { encodeModel, openTagger } from '../src/language/tagging/tagger.js';
import { modelIn, readModel } from '../src/model-file.js';
import { encodeContacts } from '../src/reading/contacts/judged/model.js';
import { encodeActs } from '../src/reading/statements/act-model.js';
import { encodeStatements } from '../src/reading/statements/learned/bytes.js';
import type { Sight } from '../src/reading/statements/learned/clauses.js';
import type { TrainedModel } from '../src/reading/statements/learned/model.js';
import { encodeSpeakers } from '../src/reading/statements/resolved/model.js';
import { addToCard, modelsIn, updateTagger, writeCard } from './card.js';
import { contactArticles } from './contacts/articles.js';
import { contactCases } from './contacts/cases.js';
import { exampleReader } from './contacts/examples.js';
import { trainContacts } from './contacts/train.js';
import { isKept, learntAtLast, listedForms, named, plainSentences, settings, tagged } from './data.js';
import { trainGroups } from './groups/train.js';
import { listenerReader } from './listeners/examples.js';
import { clustersOf, stemsOf } from './names/clusters.js';
import { gazetteerOf } from './names/gazetteer.js';
import { openingOf, textsOf } from './names/marked.js';
import type { NetworkOptions as NameNetwork } from './names/network/learn.js';
import { prepareNames, wordsOf } from './names/prepare.js';
import { trainNames } from './names/train.js';
import { speakerReader } from './speakers/examples.js';
import { trainSpeakers } from './speakers/train.js';
import { actExamples, trainActs } from './statements/acts.js';
import { articlesIn, type MarkedArticle, markedArticles } from './statements/articles.js';
import { calibrated } from './statements/calibrate.js';
import { withoutAdverbs } from './statements/examples.js';
import type { Lesson } from './statements/learn.js';
import { lessonsOf } from './statements/lessons.js';
import type { StatementExamples } from './statements/marked.js';
import { cardOf, measureStatements } from './statements/measure.js';
import { SIZES } from './statements/network/learn.js';
import { readVectors } from './statements/network/vectors.js';
import { groundOf, learnFew, learnMany, type StatementTraining } from './statements/train.js';
import { measureFolds, settingSentences } from './tagging/folds.js';
import {
  learnMany as learnFirst,
  learnFew as learnLast,
  type NetworkOptions,
  regressTagger,
} from './tagging/train.js';

const models = process.env.LITOPYS_MODELS ?? 'models';
const gold = process.env.LITOPYS_GOLD ?? '../shared/gold';
const corpora = process.env.LITOPYS_CORPORA ?? '../shared/corpora';
const vectors = process.env.LITOPYS_VECTORS ?? '../vectors';

/** Which taggers have a network beside their linear weights. */
const NETWORKS: Readonly<Record<string, NetworkOptions>> = { uk: { epochs: 5, share: 150 } };

/** The networks for names: English ones gain by more numbers, the others do not. */
const SMALL = { sizes: { form: 32, state: 24, bits: 14 }, epochs: 6 };
const LARGE = { sizes: { form: 48, state: 32, bits: 14 }, epochs: 8, share: 0.5 };
const NAME_NETWORKS: Readonly<Record<string, NameNetwork>> = {
  uk: { ...SMALL, share: 0.4 },
  ru: { ...SMALL, share: 0.3 },
  en: LARGE,
};

const [which = 'all', step = 'all'] = process.argv.slice(2);
const languages = which === 'all' ? ['uk', 'ru', 'en'] : [which];
if (!existsSync(corpora)) {
  console.error(
    `train.no-corpora: there are no corpora at ${corpora}; put them there or set LITOPYS_CORPORA`,
  );
  process.exit(3);
}
const statementModelsMade = new Map<string, StatementModels>();
for (const language of languages) {
  const started = Date.now();
  const report = (line: string) =>
    console.log(`${language}  ${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  mkdirSync(join(models, language), { recursive: true });
  const folder = join(models, language);
  const write = (name: string, bytes: Uint8Array) => {
    const file = packedFile(bytes);
    writeFileSync(join(folder, `${name}.new`), file);
    renameSync(join(folder, `${name}.new`), join(folder, name));
    report(
      `${name}: ${(file.length / 1e6).toFixed(1)} MB written, ${(bytes.length / 1e6).toFixed(1)} in memory`,
    );
  };
  if (step === 'all' || step === 'groups') {
    const bytes = trainGroups(language, vectors, process.env.LITOPYS_DICTIONARIES, report);
    if (bytes) write('groups.bin', bytes);
    else report('groups: no vectors for them; those that are there stay');
  }
  const groupBytes = modelIn(models, language, 'groups');
  const groups = groupBytes ? openGroups(groupBytes) : null;
  if (step === 'all' || step === 'tagger') {
    const sentences = tagged(language, corpora);
    report(`tagger: ${sentences.length} sentences`);
    const dictionaries = process.env.LITOPYS_DICTIONARIES;
    if (language === 'en') {
      const options = { language, epochs: 5, runs: 2, bits: 20, groups, dictionaries, report };
      write('tagger.bin', encodeModel(regressTagger(sentences, options)));
      updateTagger(language, folder, corpora, new Map());
    } else {
      const common = { language, epochs: 6, runs: 2, bits: 20, groups: null };
      const options = { ...common, backward: true, network: NETWORKS[language], dictionaries, report };
      const last = settingSentences(settings(language), corpora);
      const grounding = learnFirst(sentences, options, last);
      const measured = measureFolds(grounding, settings(language), corpora, groupBytes);
      write('tagger.bin', encodeModel(learnLast(grounding, last)));
      if (learntAtLast(language).length > 0) {
        for (const { name, scores } of measureTreebanks(language, modelsIn(folder, language), corpora))
          measured.set(name, scores);
        report('tagger: once more, with the treebanks it was measured on');
        if (process.env.KEEP !== '1')
          write(
            'tagger.bin',
            encodeModel(learnLast(learnFirst(tagged(language, corpora, true), options), [])),
          );
      }
      updateTagger(language, folder, corpora, measured);
    }
    report('README.md: what the tagger measures');
  }
  if (step === 'all' || step === 'names') {
    const tagger = openTagger(readModel(join(folder, 'tagger.bin')), groups ?? NO_GROUPS);
    const known = gazetteerOf(
      language,
      wordsOf(language),
      'src/knowledge/data',
      listedForms(language, corpora, process.env.LITOPYS_DICTIONARIES),
    );
    const clusters = clustersOf(stemsOf(plainSentences(language, corpora)), report);
    const prepared = prepareNames(named(language, corpora), wordsOf(language), tagger);
    const guideline = language === 'en' ? 4 : 1;
    const train = (documents: typeof prepared) =>
      encodeNames(
        trainNames(documents, {
          language,
          epochs: 10,
          guideline,
          network: NAME_NETWORKS[language] ?? LARGE,
          ...known,
          clusters,
          grouped: groups !== null,
          report,
        }),
      );
    // First without the parts kept for measuring, for the figures of the model card; then with everything.
    report(`names: ${prepared.length} documents, first without those kept for measuring`);
    const kept = textsOf(prepared.map(({ source }) => source).filter(isKept));
    write(
      'names.bin',
      train(prepared.filter(({ source }) => !isKept(source) && !kept.has(openingOf(source.text)))),
    );
    await writeCard(language, folder, corpora);
    report('README.md: the model card, with what was measured');
    if (process.env.KEEP !== '1') write('names.bin', train(prepared));
  }
  const hasActs = language !== 'en' && (step === 'all' || step === 'acts');
  // What is measured below may not have seen the articles kept for it.
  if (hasActs) write('acts.bin', encodeActs(trainActs(acts(({ isKept: kept }) => kept))));
  if (step === 'all' || step === 'statements') {
    const { first, final } = statementModels(language, report);
    const measured = measureStatements(language, encodeStatements(first), models);
    const calibration = calibrated(measured?.judged.filter(({ rule }) => rule.includes('+model')) ?? []);
    if (measured) addToCard(folder, cardOf(measured));
    write('statements.bin', encodeStatements({ ...final, language, calibration }));
  }
  if (hasActs && process.env.KEEP !== '1') write('acts.bin', encodeActs(trainActs(acts(() => false))));
  if (language !== 'en' && (step === 'all' || step === 'speakers'))
    write('speakers.bin', rankerModel(speakerReader, 'sources without a name', report));
  if (language !== 'en' && (step === 'all' || step === 'listeners'))
    write('listeners.bin', rankerModel(listenerReader, 'statements and addressees', report));
  // Contacts are read from what all the other models find.
  if (step === 'all' || step === 'contacts')
    write('contacts.bin', contactsModel(language === 'en' ? ['en'] : ['uk', 'ru']));
}

/**
 * Of both languages: whom «він» or «речник» means, and who is spoken to, is told by the same signs in both.
 * @param what the examples are, for the report
 */
function rankerModel(
  readerOf: (code: string, models: string) => StatementExamples,
  what: string,
  report: (line: string) => void,
): Uint8Array {
  const examples = ['uk', 'ru'].flatMap((code) => {
    const read = readerOf(code, models);
    return marked(code)
      .filter(({ isKept: kept }) => !(kept && process.env.KEEP === '1'))
      .flatMap(({ text, statements }) => read(text, statements));
  });
  report(`${examples.length} ${what}`);
  return encodeSpeakers(trainSpeakers(examples));
}

/** Of all that show by the same signs who takes part: Ukrainian and Russian together, English alone. */
function contactsModel(codes: readonly string[]): Uint8Array {
  const examples = codes.flatMap((code) => {
    const read = exampleReader(code, models);
    const articles = marked(code)
      .filter(({ contacts, isKept: kept }) => contacts && !(kept && process.env.KEEP === '1'))
      .map(({ doc, text, contacts }) => ({ doc, text, contacts: contacts ?? [] }));
    // Invented texts change little of Ukrainian and Russian (see docs/decisions/0020).
    const more =
      code === 'en'
        ? [
            ...['en', 'polnear'].flatMap((name) => contactArticles(name, corpora)),
            ...contactCases(`test/cases/${code}/contacts.txt`),
          ]
        : [];
    return [...more, ...articles].map(({ doc, text, contacts }) => read(doc, text, contacts));
  });
  return encodeContacts(trainContacts(examples));
}

/** What was marked by hand in a language: its gold set and the articles of ours. */
function marked(code: string): MarkedArticle[] {
  return [...articlesIn(join(gold, code), true), ...markedArticles(code, corpora)];
}

/** Of both languages: what a statement does is told by the same signs in both; PolNeAR has no acts. */
function acts(isLeftOut: (article: MarkedArticle) => boolean) {
  return ['uk', 'ru'].flatMap((code) =>
    actExamples(
      marked(code).filter((article) => !isLeftOut(article)),
      code,
      models,
    ),
  );
}

interface StatementModels {
  /** Trained without the articles kept for measuring. */
  readonly first: TrainedModel;
  readonly final: TrainedModel;
}

/** The models of a language; Ukrainian and Russian share theirs, which is made once. */
function statementModels(language: string, report: (line: string) => void): StatementModels {
  const kind = language === 'en' ? 'en' : 'uk and ru';
  const known = statementModelsMade.get(kind);
  if (known) return known;
  const training = { language, report };
  const made = language === 'en' ? englishModels(training) : slavicModels(training);
  statementModelsMade.set(kind, made);
  return made;
}

/** English learns from PolNeAR alone; its dev part is no part of it. */
function englishModels(training: StatementTraining): StatementModels {
  const lessons = polnear(() => true, 1, 'words');
  training.report(`statements: ${lessons.length} articles`);
  const model = learnMany(lessons, wordVectors(training.report), training);
  return { first: model, final: model };
}

/**
 * Ukrainian and Russian learn from every third PolNeAR article what parts of speech and marks teach in
 * all three languages, and then from what is marked in both.
 */
function slavicModels(training: StatementTraining): StatementModels {
  // English has groups of words of its own, whose numbers say nothing in the others.
  const others = polnear((index) => index % 3 === 0, 0.3, 'clauses').map(withoutAdverbs);
  const lessons = ['uk', 'ru'].flatMap((code) => lessonsOf(marked(code), code, models, 1, 'groups'));
  training.report(`statements: ${lessons.length} articles after ${others.length} English ones`);
  const ground = groundOf(others, training);
  const learnt = lessons.filter(({ isKept: kept }) => !kept);
  const first = learnFew(learnt, ground, training);
  return { first, final: process.env.KEEP === '1' ? first : learnFew(lessons, ground, training) };
}

/** Null where there are none: English statements are then read by the linear models alone, and worse. */
function wordVectors(report: (line: string) => void) {
  const known = readVectors(vectors, 'en', SIZES.vector);
  report(known ? `statements: ${known.size} word vectors` : `statements: no word vectors in ${vectors}/en`);
  return known;
}

function polnear(pick: (index: number) => boolean, weight: number, sight: Sight): Lesson[] {
  const articles = articlesIn(join(corpora, 'en/polnear/train'), false);
  return lessonsOf(
    articles.filter((_, index) => pick(index)),
    'en',
    models,
    weight,
    sight,
  );
}
