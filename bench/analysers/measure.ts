/** Measures the analyser of a language on its dev treebanks and on the name documents kept for measuring. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKnowledge } from '../../src/knowledge/index.js';
import type { Analyser, ModelBytes } from '../../src/language/contract.js';
import { LANGUAGES } from '../../src/language/index.js';
import { openPipeline } from '../../src/pipeline.js';
import { isKept, named } from '../../training/data.js';
import { counted, readTreebank, scoreTreebank, type Treebank, type TreebankScores } from './conllu.js';
import { type NameScores, scoreNames } from './names.js';

const TREEBANKS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  uk: [
    ['UD Ukrainian-IU dev', 'uk/iu/dev.conllu'],
    ['UD Ukrainian-ParlaMint dev', 'uk/parlamint/dev.conllu'],
  ],
  ru: [
    ['UD Russian-GSD dev', 'ru/gsd/dev.conllu'],
    ['UD Russian-Taiga dev', 'ru/taiga/dev.conllu'],
  ],
  en: [['UD English-EWT dev', 'en/ewt/dev.conllu']],
};

/** By the guideline of the documents. */
const NAME_CORPORA = [
  '',
  'SlavicNER, topic covid-19 and a tenth of the rest',
  'NER-UK, a tenth',
  'NEREL, a tenth',
  'WikiNEuRal, a tenth (silver)',
  'GUM news, a tenth',
  'factRuEval-2016',
];

export function analyserOf(language: string, models: ModelBytes) {
  const found = LANGUAGES.find(({ code }) => code === language);
  if (!found) throw new Error(`no language ${language}`);
  return found.load(models);
}

/** Paragraphs, as they are cut by line feeds. */
export function paragraphs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function measureTreebanks(
  language: string,
  models: ModelBytes,
  corpora: string,
): { name: string; scores: TreebankScores }[] {
  const analyser = analyserOf(language, models);
  return (TREEBANKS[language] ?? []).map(([name, path]) => ({
    name,
    scores: measureTreebank(analyser, readTreebank(join(corpora, path))),
  }));
}

export function measureTreebank(analyser: Analyser, treebank: Treebank): TreebankScores {
  const own = counted(analyser.analyse(treebank.text, paragraphs(treebank.text), { units: 'treebank' }));
  return scoreTreebank(treebank, own);
}

export function measureNames(
  language: string,
  models: ModelBytes,
  corpora: string,
): { name: string; scores: NameScores }[] {
  const pipeline = openPipeline({
    models,
    knowledge: openKnowledge((name) => readFileSync(join('src/knowledge/data', name), 'utf8')),
  });
  const read = (text: string) => pipeline.read(text, { language }).mentions;
  const kept = named(language, corpora).filter(isKept);
  return NAME_CORPORA.flatMap((name, guideline) => {
    const documents = kept.filter((document) => document.guideline === guideline);
    return documents.length > 0 ? [{ name, scores: scoreNames(read, documents, ['PER', 'ORG', 'LOC']) }] : [];
  });
}
