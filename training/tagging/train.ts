/** Trains the tagger of a language: lexicon, guesser, lemma rules, weights. Deterministic. */

import { decide, groundAt, groundFeature, mixed, type Scorer } from '../../src/language/tagging/decide.js';
import { OWN_FEATURES, type WordHashes, wordHashes } from '../../src/language/tagging/features.js';
import { lemmaTable } from '../../src/language/tagging/lemma-table.js';
import { type Candidates, GROUND } from '../../src/language/tagging/lexicon.js';
import { MODEL_VERSION, type TaggerModel } from '../../src/language/tagging/tagger.js';
import type { Tag } from '../../src/language/tagging/tags.js';
import { Lexicon } from '../../src/language/tagging/words.js';
import { type MutableToken, NO_FEATS } from '../../src/language/tokens/tokenise.js';
import { normalised } from '../../src/text/characters.js';
import { generator } from '../random.js';
import {
  type Counts,
  countWords,
  endingLines,
  lemmaKinds,
  lemmaLines,
  numberTags,
  sharedLines,
  wordLines,
} from './candidates.js';
import type { TaggedSentence } from './corpora.js';
import { dictionaryOf } from './dictionary.js';

export interface TrainOptions {
  readonly language: string;
  readonly epochs: number;
  readonly bits: number;
  /** Models trained one by one from other orders of the sentences, whose weights are then averaged. */
  readonly runs: number;
  readonly report: (line: string) => void;
}

export function asToken(form: string, index = 0): MutableToken {
  const norm = normalised(form);
  return {
    index,
    start: 0,
    end: form.length,
    form,
    norm,
    lemma: norm,
    upos: 'X',
    feats: NO_FEATS,
    sentence: 0,
    spaceBefore: true,
  };
}

export function trainTagger(sentences: readonly TaggedSentence[], options: TrainOptions): TaggerModel {
  const counted = countWords(sentences);
  const tagIds = numberTags(sentences);
  const ruleIds = new Map<string, number>();
  const words = wordLines(counted, tagIds, ruleIds);
  const endings = endingLines(counted, tagIds);
  const lemmaEndings = lemmaLines(counted, ruleIds);
  const model = {
    tags: [...tagIds.keys()],
    lemmaRules: [...ruleIds.keys()],
    words,
    endings,
    shared: sharedLines(counted, tagIds),
    lemmaEndings,
    lemmas: lemmaKinds(sentences),
    dictionary: lemmaTable(dictionaryOf(options.language)),
  };
  options.report(
    `${counted.size} forms, ${tagIds.size} tags, ${ruleIds.size} lemma rules, ${endings.split('\n').length} endings`,
  );
  const lexicon = new Lexicon(model);
  const prepared = sentences.map((sentence) => prepare(sentence, lexicon, counted, tagIds));
  const weights = new Float32Array(1 << options.bits);
  for (let run = 0; run < options.runs; run++)
    learn(prepared, lexicon.tags, options, 20261124 + run, weights);
  return {
    version: MODEL_VERSION,
    language: options.language,
    ...model,
    bits: options.bits,
    weights: quantised(weights),
  };
}

interface Prepared {
  readonly words: WordHashes[];
  readonly candidates: (readonly number[])[];
  readonly grounds: (readonly number[])[];
  readonly classes: Int32Array;
  readonly gold: Int32Array;
  readonly repeats: number;
}

/** A decision closer than this is learnt from even when it is right. */
const MARGIN = 10;
/** Share of features left out at random, so that none is leant on alone. */
const DROP = 0.25;
/** Features of the context seen less often than this in the first epoch are left out. */
const SEEN = 3;

/** Adds the averaged weights of one run to `sum`. */
function learn(
  prepared: readonly Prepared[],
  tags: readonly Tag[],
  { epochs, bits, report }: TrainOptions,
  seed: number,
  sum: Float32Array,
): void {
  const size = 1 << bits;
  const mask = size - 1;
  const weights = new Float32Array(size);
  const sums = new Float32Array(size);
  const stamps = new Int32Array(size);
  const order = prepared.flatMap((one, index) => new Array<number>(one.repeats).fill(index));
  const random = generator(seed);
  let clock = 0;
  const scorer = trainedScorer(weights, tags);
  const add = (at: number, by: number) => {
    sums[at] = (sums[at] as number) + (weights[at] as number) * (clock - (stamps[at] as number));
    stamps[at] = clock;
    weights[at] = (weights[at] as number) + by;
  };
  const change = (features: Int32Array, count: number, tag: Tag, by: number) => {
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      add(mixed(feature, i < OWN_FEATURES ? tag.whole : tag.middle) & mask, by);
      add(mixed(feature, tag.outer) & mask, by);
    }
  };
  const counts = new Uint8Array(1 << 24);
  let counting = true;
  const thin = (features: Int32Array, count: number): number => {
    // The word itself may be one never seen.
    for (let i = 1; i < OWN_FEATURES; i++) if (random() < DROP) features[i] = 0;
    let kept = OWN_FEATURES;
    for (let i = OWN_FEATURES; i < count; i++) {
      const feature = features[i] as number;
      const place = (feature ^ (feature >>> 9)) & 0xffffff;
      const times = counts[place] as number;
      if (counting && times < 255) counts[place] = times + 1;
      if (times < SEEN || random() < DROP) continue;
      features[kept++] = feature;
    }
    return kept;
  };
  const visited = new Uint8Array(prepared.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let wrong = 0;
    let seen = 0;
    for (const index of order) {
      const { words, candidates, grounds, classes, gold } = prepared[index] as Prepared;
      counting = visited[index] === 0;
      visited[index] = 1;
      const choices = { words, candidates, grounds, classes, size: words.length };
      decide(
        choices,
        tags,
        scorer,
        new Int32Array(words.length),
        (i, best, next, margin, features, count) => {
          const right = gold[i] as number;
          const top = (candidates[i] as readonly number[])[best] as number;
          if (right < 0) return;
          seen++;
          if (top !== right) wrong++;
          else if (margin >= MARGIN) return;
          clock++;
          const places = candidates[i] as readonly number[];
          const place = top === right ? next : best;
          const good = tags[right] as Tag;
          const bad = tags[places[place] as number] as Tag;
          const ground = grounds[i] as readonly number[];
          features[0] = groundFeature(groundAt(ground[places.indexOf(right)] as number, words, i));
          change(features, count, good, 1);
          features[0] = groundFeature(groundAt(ground[place] as number, words, i));
          change(features, count, bad, -1);
        },
        thin,
      );
    }
    report(
      `epoch ${epoch + 1} of ${epochs}: ${((100 * wrong) / Math.max(1, seen)).toFixed(2)} % of ambiguous words wrong`,
    );
  }
  for (let i = 0; i < size; i++)
    sum[i] =
      (sum[i] as number) +
      ((sums[i] as number) + (weights[i] as number) * (clock - (stamps[i] as number))) / Math.max(1, clock);
}

/** Scores by weights that change with every decision, each candidate on its own. */
function trainedScorer(table: Float32Array, tags: readonly Tag[]): Scorer {
  const mask = table.length - 1;
  const weight = (feature: number, part: number) => table[mixed(feature, part) & mask] as number;
  return {
    score({ candidates, grounds, words }, i, features, count, _, scores) {
      (candidates[i] as readonly number[]).forEach((candidate, k) => {
        const { whole, outer, middle } = tags[candidate] as Tag;
        features[0] = groundFeature(groundAt((grounds[i] as readonly number[])[k] as number, words, i));
        let sum = 0;
        for (let j = 0; j < count; j++) {
          const feature = features[j] as number;
          sum += weight(feature, j < OWN_FEATURES ? whole : middle) + weight(feature, outer);
        }
        scores[k] = sum;
      });
    },
  };
}

/** Weights as signed bytes. */
function quantised(weights: Float32Array): Int8Array {
  const sizes: number[] = [];
  for (let i = 0; i < weights.length; i += 7)
    if (weights[i] !== 0) sizes.push(Math.abs(weights[i] as number));
  sizes.sort((a, b) => a - b);
  const large = sizes[Math.floor(sizes.length * 0.998)] ?? 1;
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = Math.max(-127, Math.min(127, Math.round(((weights[i] as number) / large) * 127)));
  return bytes;
}

function prepare(
  { words, weight }: TaggedSentence,
  lexicon: Lexicon,
  counted: ReadonlyMap<string, Counts>,
  tagIds: ReadonlyMap<string, number>,
): Prepared {
  const classes = new Int32Array(words.length);
  const gold = new Int32Array(words.length);
  const hashes: WordHashes[] = [];
  const grounds: (readonly number[])[] = [];
  const candidates = words.map(({ form, tag }, i) => {
    const token = asToken(form);
    hashes.push(wordHashes(token));
    const right = tag === null ? -1 : (tagIds.get(tag) ?? -1);
    gold[i] = right;
    const some = asUnseen(token, tag, right, weight, lexicon, counted.get(token.norm));
    classes[i] = some.hash;
    const missing = right >= 0 && !some.tags.includes(right);
    grounds.push(missing ? [...some.grounds, GROUND.guessed] : some.grounds);
    return missing ? [...some.tags, right] : some.tags;
  });
  return { words: hashes, candidates, grounds, classes, gold, repeats: Math.max(1, Math.round(weight)) };
}

/** The candidates of a word as if this place in the corpus had not been seen. */
function asUnseen(
  token: MutableToken,
  tag: string | null,
  right: number,
  weight: number,
  lexicon: Lexicon,
  counts: Counts | undefined,
): Candidates {
  const capital = token.form[0] !== token.form[0]?.toLowerCase();
  if (!counts || counts.total <= weight) return lexicon.guess(token, capital, true);
  const once = tag !== null && (counts.tags.get(tag) ?? 0) <= weight;
  return once ? (lexicon.known(token.norm, right) ?? lexicon.candidates(token)) : lexicon.candidates(token);
}
