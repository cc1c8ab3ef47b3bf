/**
 * `npm run analysers -- [uk|ru|en …]`: what the analysers measure against the floors set for them. Tokens to
 * lemmas on the dev treebanks as the CoNLL 2018 evaluation counts (what a model learnt from flatters it: its card tells
 * what was measured by folds), names on documents kept for measuring (to be honest, on models made with KEEP=1) by the
 * mentions of readings, speed, load time and memory.
 */
import { join } from 'node:path';
import type { ModelBytes } from '../src/language/contract.js';
import { modelIn } from '../src/model-file.js';
import { settings } from '../training/data.js';
import { readTreebank } from './analysers/conllu.js';
import { analyserOf, measureNames, measureTreebanks, paragraphs } from './analysers/measure.js';

const corpora = process.env.LITOPYS_CORPORA ?? '../shared/corpora';
const folder = process.env.LITOPYS_MODELS ?? 'models';
const models: ModelBytes = (language, model) => modelIn(folder, language, model);

const FLOORS: Readonly<Record<string, string>> = {
  uk: 'tokens 99.5  sentences 97  UPOS 97.5  features 93.5  lemmas 97 | PER 92  ORG 80  LOC 88 | base forms 92',
  ru: 'tokens 99  sentences 96  UPOS 97  features 93  lemmas 96.5 | PER 95  ORG 82  LOC 90 | base forms 93',
  en: 'tokens 98.5  sentences 85  UPOS 95.5  features 96  lemmas 97 | PER 90  ORG 75  LOC 85',
};
const SPEED_TEXT: Readonly<Record<string, string>> = {
  uk: 'uk/parlamint/dev.conllu',
  ru: 'ru/gsd/dev.conllu',
  en: 'en/ewt/dev.conllu',
};

const two = (value: number): string => value.toFixed(2).padStart(6);

function quality(language: string): void {
  console.log(`${language}  floors: ${FLOORS[language] ?? ''}`);
  const learnt = new Set(settings(language).map(({ name }) => name));
  for (const { name, scores: s } of measureTreebanks(language, models, corpora))
    console.log(
      `  ${`${name}${learnt.has(name) ? ' (learnt)' : ''}`.padEnd(28)} tokens ${two(s.tokens)}  sentences ${two(s.sentences)}  UPOS ${two(s.upos)}  features ${two(s.feats)}  lemmas ${two(s.lemmas)}`,
    );
  for (const { name, scores: s } of measureNames(language, models, corpora))
    console.log(
      `  ${name.padEnd(52)} PER ${two(s.f1.PER ?? 0)}  ORG ${two(s.f1.ORG ?? 0)}  LOC ${two(s.f1.LOC ?? 0)}  base forms ${s.lemmas === null ? '     –' : two(s.lemmas)}`,
    );
}

/** Tokens a second from text to names, the best of several rounds after warming up. */
function speed(language: string): void {
  const started = performance.now();
  const analyser = analyserOf(language, models);
  const loaded = performance.now() - started;
  const { text } = readTreebank(join(corpora, SPEED_TEXT[language] ?? ''));
  const blocks = paragraphs(text);
  let best = 0;
  for (let round = 0; round < 8; round++) {
    const from = performance.now();
    const { tokens } = analyser.analyse(text, blocks);
    best = Math.max(best, (1000 * tokens.length) / (performance.now() - from));
  }
  console.log(`  loads in ${loaded.toFixed(0)} ms; ${Math.round(best).toLocaleString('en')} tokens a second`);
}

const languages = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['uk', 'ru', 'en'];
console.log('speed and load time');
for (const language of languages) {
  console.log(language);
  speed(language);
}
if (global.gc) global.gc();
console.log(`a process with ${languages.join(', ')}: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
for (const language of languages) quality(language);
