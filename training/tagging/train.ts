/** Trains the tagger of a language: lexicon, guesser, lemma rules, weights. Deterministic. */
import { type Groups, NO_GROUPS } from '../../src/language/groups.js';
import type { WordHashes } from '../../src/language/tagging/features.js';
import { lemmaTable } from '../../src/language/tagging/lemma-table.js';
import { type Candidates, GROUND } from '../../src/language/tagging/lexicon.js';
import { MODEL_VERSION, type TaggerModel } from '../../src/language/tagging/tagger.js';
import { Lexicon } from '../../src/language/tagging/words.js';
import { type MutableToken, NO_FEATS } from '../../src/language/tokens/tokenise.js';
import { NO_GROUP } from '../../src/language/word-group.js';
import { normalised } from '../../src/text/characters.js';
import { generator } from '../random.js';
import {
  type Counts,
  countWords,
  endingLines,
  initialLine,
  keepsForeign,
  lemmaKinds,
  lemmaLines,
  numberTags,
  sharedLines,
  wordLines,
} from './candidates.js';
import type { TaggedSentence } from './corpora.js';
import { englishLemmas } from './english.js';
import { type Learnt, learn, type Prepared } from './learn.js';
import { type LearntNetwork, learnNetwork } from './network/learn.js';
import { storedNetwork, tagParts } from './network/weights.js';
import { regress } from './regression.js';
import { russianForms } from './russian-forms.js';
import { vesumForms } from './vesum-forms.js';
import { markedBytes, newWeights, PLACES } from './weights.js';

export interface TrainOptions {
  readonly language: string;
  readonly epochs: number;
  readonly bits: number;
  /** Models trained one by one from other orders of the sentences, whose weights are then averaged. */
  readonly runs: number;
  /** Word groups, when the language has them. */
  readonly groups: Groups | null;
  /** See `TaggerModel`. */
  readonly backward?: boolean | undefined;
  /** How the network beside the linear weights is learnt; without it there is none. */
  readonly network?: NetworkOptions | undefined;
  /** Folder of dictionaries that no npm package has. */
  readonly dictionaries?: string | undefined;
  readonly report: (line: string) => void;
}

export interface NetworkOptions {
  readonly epochs: number;
  /** What it counts for beside the linear weights (see `TagNetwork`). */
  readonly share: number;
}

/** How fast networks learn: from many sentences, and from the few that set the scheme. */
const RATES = { many: 0.002, few: 0.001 };
const FEW_EPOCHS = 5;

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
    group: NO_GROUP,
    sentence: 0,
    spaceBefore: true,
  };
}

/** A tagger that has learnt what most corpora teach; it can go on learning from the few that set the scheme. */
export interface Grounding {
  readonly sentences: readonly TaggedSentence[];
  readonly tagIds: ReadonlyMap<string, number>;
  readonly runs: readonly Learnt[];
  readonly network: LearntNetwork | null;
  /** See `Weights`: all runs have the same. */
  readonly owners: Int32Array;
  readonly options: TrainOptions;
}

/**
 * Learns from most corpora.
 * @param later sentences that may be learnt from later: only their tags are looked at, so that each keeps its number
 */
export function learnMany(
  sentences: readonly TaggedSentence[],
  options: TrainOptions,
  later: readonly TaggedSentence[] = [],
): Grounding {
  const tagIds = numberTags(sentences);
  for (const tag of numberTags(later).keys()) if (!tagIds.has(tag)) tagIds.set(tag, tagIds.size);
  const { lexicon, counted } = wordsOf(sentences, tagIds, options);
  const prepared = sentences.map((sentence) => prepare(sentence, lexicon, counted, tagIds));
  const { owners } = newWeights(PLACES);
  const runs = Array.from({ length: options.runs }, (_, run) =>
    learn(prepared, lexicon.tags, { ...options, seed: SEED + run }, owners),
  );
  const network = networkOf(prepared, [...tagIds.keys()], options, null);
  return { sentences, tagIds, runs, network, owners, options };
}

/** The network that the options ask for; it goes on from `start` when there is one. */
function networkOf(
  prepared: readonly Prepared[],
  tags: readonly string[],
  { network, groups, report }: TrainOptions,
  start: LearntNetwork | null,
): LearntNetwork | null {
  if (!network) return null;
  const how = start
    ? { epochs: FEW_EPOCHS, rate: RATES.few, seed: SEED + 200 }
    : { epochs: network.epochs, rate: RATES.many, seed: SEED };
  const training = { ...how, grouped: groups !== null, report };
  return learnNetwork(prepared, tagParts(tags), tags.length, training, start);
}

function stored(
  learnt: LearntNetwork | null,
  tags: readonly string[],
  { network, groups }: TrainOptions,
): Pick<TaggerModel, 'network'> {
  if (!network || !learnt) return {};
  const options = { grouped: groups !== null, share: network.share };
  return { network: storedNetwork(learnt.weights, learnt.sizes, tagParts(tags), options) };
}

const SEED = 20261124;

/** The lists of the model, and how to look words up in them. */
function wordsOf(
  sentences: readonly TaggedSentence[],
  tagIds: ReadonlyMap<string, number>,
  { language, groups, dictionaries, report }: TrainOptions,
) {
  const counted = countWords(sentences);
  const ruleIds = new Map<string, number>();
  const words = wordLines(counted, tagIds, ruleIds);
  // The other treebanks leave the point with an initial, so that it is a word of its own.
  const initials = language === 'uk' ? initialLine(sentences, tagIds, ruleIds) : '';
  const endings = [endingLines(counted, tagIds), initials].join('\n').trimEnd();
  const lemmaEndings = lemmaLines(counted, ruleIds);
  const lists = {
    tags: [...tagIds.keys()],
    lemmaRules: [...ruleIds.keys()],
    words,
    endings,
    shared: sharedLines(counted, tagIds),
    lemmaEndings,
    lemmas: lemmaKinds(sentences),
    dictionary: language === 'en' ? lemmaTable(englishLemmas()) : new Uint8Array(0),
    grouped: groups !== null,
    // Of Russian those are known that do not: English words that are no names.
    keepsForeign: language !== 'ru' && keepsForeign(sentences),
    forms: formsOf(language, dictionaries, tagIds, report),
  };
  report(
    `${counted.size} forms, ${tagIds.size} tags, ${ruleIds.size} lemma rules, ${endings.split('\n').length} endings`,
  );
  return { counted, lists, lexicon: new Lexicon(lists, groups ?? NO_GROUPS) };
}

/** What is made of a dictionary, kept for all models of the same tags. */
const formsMade = new WeakMap<object, ReturnType<typeof readForms>>();

function formsOf(
  language: string,
  dictionaries: string | undefined,
  tagIds: ReadonlyMap<string, number>,
  report: (line: string) => void,
) {
  if (!formsMade.has(tagIds)) formsMade.set(tagIds, readForms(language, dictionaries, tagIds, report));
  return formsMade.get(tagIds);
}

/** The forms of the dictionary of a language that has one. */
function readForms(
  language: string,
  dictionaries: string | undefined,
  tagIds: ReadonlyMap<string, number>,
  report: (line: string) => void,
) {
  if (language === 'uk') return vesumForms(dictionaries, tagIds, report);
  return language === 'ru' ? russianForms(tagIds, report) : undefined;
}

/** Share of the many that is learnt again with the few, so that it is not forgotten: of treebanks, and of wider corpora. */
const AGAIN = { treebanks: 0.3, wider: 0.02 };
/** How the few are learnt: how often each sentence an epoch, and until decisions are how clear. */
const FEW = { epochs: 6, repeats: 10, margin: 30 };

/** The model; it goes on learning from `few`, which set the scheme, when there are any. */
export function learnFew(grounding: Grounding, few: readonly TaggedSentence[]): TaggerModel {
  const { sentences, tagIds, options } = grounding;
  const { lists, lexicon, counted } = wordsOf([...sentences, ...few], tagIds, options);
  const random = generator(SEED);
  const again = sentences.filter(({ weight }) => random() < (weight > 1 ? AGAIN.treebanks : AGAIN.wider));
  const prepared = [
    ...few.map((sentence) => ({
      ...prepare(sentence, lexicon, counted, tagIds),
      repeats: FEW.repeats,
    })),
    ...again.map((sentence) => prepare(sentence, lexicon, counted, tagIds)),
  ];
  const weights = { owners: grounding.owners.slice(), sums: new Float32Array(grounding.owners.length) };
  grounding.runs.forEach((run, index) => {
    const further = { ...options, ...FEW, seed: SEED + 100 + index };
    const learnt = few.length === 0 ? run : learn(prepared, lexicon.tags, further, weights.owners, run);
    learnt.weights.forEach((weight, i) => {
      weights.sums[i] = (weights.sums[i] as number) + weight;
    });
  });
  const network =
    few.length === 0 ? grounding.network : networkOf(prepared, lists.tags, options, grounding.network);
  return {
    version: MODEL_VERSION,
    language: options.language,
    ...lists,
    ...stored(network, lists.tags, options),
    backward: options.backward,
    bits: options.bits,
    marked: true,
    weights: markedBytes(weights, options.bits),
  };
}

/** A model by regression: better where much can be learnt from (English), and slower to learn than by perceptron. */
export function regressTagger(sentences: readonly TaggedSentence[], options: TrainOptions): TaggerModel {
  const tagIds = numberTags(sentences);
  const { lists, lexicon, counted } = wordsOf(sentences, tagIds, options);
  const prepared = sentences.map((sentence) => prepare(sentence, lexicon, counted, tagIds));
  const weights = newWeights(PLACES);
  for (let run = 0; run < options.runs; run++)
    regress(prepared, lexicon.tags, { ...options, seed: SEED + run }, weights);
  return {
    version: MODEL_VERSION,
    language: options.language,
    ...lists,
    ...stored(networkOf(prepared, lists.tags, options, null), lists.tags, options),
    bits: options.bits,
    marked: true,
    weights: markedBytes(weights, options.bits),
  };
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
    hashes.push(lexicon.hashes(token));
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
  if (!counts || counts.total <= weight) return lexicon.candidates(token, -1, true);
  const once = tag !== null && (counts.tags.get(tag) ?? 0) <= weight;
  return lexicon.candidates(token, once ? right : -1);
}
