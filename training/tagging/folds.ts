/**
 * Treebanks that set the scheme and are small: the shipped tagger learns from all of them, so what it measures is told
 * by models that each leave out one fold of neighbouring sentences and read it from raw text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BETWEEN_SENTENCES, type TreebankScores, treebankOf } from '../../bench/analysers/conllu.js';
import { analyserOf, measureTreebank } from '../../bench/analysers/measure.js';
import { encodeModel } from '../../src/language/tagging/tagger.js';
import { conlluSentences, type TaggedSentence } from './corpora.js';
import { type Grounding, learnFew } from './train.js';

/** A treebank whose scheme a tagger takes over. */
export interface Setting {
  /** As it is called in the tables of what was measured. */
  readonly name: string;
  /** Below the folder of the corpora. */
  readonly path: string;
  /** How often each sentence is learnt. */
  readonly weight: number;
}

export const FOLDS = 5;

const blocksOf = (corpora: string, { path }: Setting): string[] =>
  readFileSync(join(corpora, path), 'utf8')
    .split(BETWEEN_SENTENCES)
    .filter((block) => block.trim() !== '');

const sentencesOf = (blocks: readonly string[], { weight }: Setting): TaggedSentence[] =>
  conlluSentences(blocks.join('\n\n'), weight);

/** All sentences of the treebanks. */
export function settingSentences(settings: readonly Setting[], corpora: string): TaggedSentence[] {
  return settings.flatMap((setting) => sentencesOf(blocksOf(corpora, setting), setting));
}

/** What a tagger measures on each treebank, by models that did not see the fold they are measured on; F1 in per cent. `groups`: bytes of the word groups, when there are any. */
export function measureFolds(
  grounding: Grounding,
  settings: readonly Setting[],
  corpora: string,
  groups: Uint8Array | null,
): Map<string, TreebankScores> {
  const { language, report } = grounding.options;
  const sums = new Map<string, { scores: TreebankScores; words: number }[]>();
  for (let fold = 0; settings.length > 0 && fold < FOLDS; fold++) {
    const parts = settings.map((setting) => {
      const blocks = blocksOf(corpora, setting);
      const from = Math.floor((fold * blocks.length) / FOLDS);
      const to = Math.floor(((fold + 1) * blocks.length) / FOLDS);
      const seen = sentencesOf([...blocks.slice(0, from), ...blocks.slice(to)], setting);
      return { setting, seen, left: treebankOf(blocks.slice(from, to)) };
    });
    const few = parts.flatMap(({ seen }) => seen);
    const model = encodeModel(learnFew(grounding, few));
    const analyser = analyserOf(language, (_, name) =>
      name === 'tagger' ? model : name === 'groups' ? groups : null,
    );
    for (const { setting, left } of parts) {
      const scores = measureTreebank(analyser, left);
      sums.set(setting.name, [...(sums.get(setting.name) ?? []), { scores, words: left.words.length }]);
      report(`fold ${fold + 1} of ${FOLDS}, ${setting.name}: ${scores.upos.toFixed(1)} UPOS`);
    }
  }
  return new Map([...sums].map(([name, folds]) => [name, mean(folds)]));
}

/** The mean of the folds, each as heavy as it has words. */
function mean(folds: readonly { scores: TreebankScores; words: number }[]): TreebankScores {
  const all = folds.reduce((sum, { words }) => sum + words, 0);
  const of = (key: keyof TreebankScores) =>
    folds.reduce((sum, { scores, words }) => sum + scores[key] * words, 0) / all;
  return {
    tokens: of('tokens'),
    sentences: of('sentences'),
    words: of('words'),
    upos: of('upos'),
    feats: of('feats'),
    lemmas: of('lemmas'),
  };
}
