/** Trains what judges contact words: logistic regressions by AdaGrad (Duchi et al. 2011). Deterministic. */
import {
  type Choice,
  chosen,
  LINK_BITS,
  sumOf,
  WORD_BITS,
  wordFeatures,
} from '../../src/reading/contacts/judged/model.js';
import { generator } from '../random.js';
import { type ArticleExample, sharesTwo, type WordExample } from './examples.js';

/** A yes or no, or a list of which some are right. */
interface Example {
  readonly lists: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

interface TrainedContacts {
  readonly link: Float32Array;
  readonly word: Float32Array;
}

const FOLDS = 5;
const RUNS = 3;

interface Rates {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
}
const LINKS: Rates = { epochs: 10, rate: 0.02, decay: 0.01 };
const WORDS: Rates = { epochs: 10, rate: 0.02, decay: 0.01 };

/** The second model learns from choices that the first makes for articles it has not seen. */
export function trainContacts(articles: readonly ArticleExample[]): TrainedContacts {
  const words: Example[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isIn = (_: ArticleExample, i: number) => i % FOLDS === fold;
    const link = trainLinks(articles.filter((one, i) => !isIn(one, i)));
    for (const article of articles.filter(isIn)) words.push(...wordExamples(article, link));
  }
  return { link: trainLinks(articles), word: regression(words, WORD_BITS, WORDS) };
}

function trainLinks(articles: readonly ArticleExample[]): Float32Array {
  const examples = articles.flatMap(({ words }) =>
    words.flatMap(({ links, takesPart }) =>
      takesPart?.some(Boolean) ? [{ lists: links, right: takesPart }] : [],
    ),
  );
  return regression(examples, LINK_BITS, LINKS);
}

function wordExamples({ words, contacts }: ArticleExample, link: Float32Array): Example[] {
  return words.flatMap((word) => {
    const choice = choiceOf(word, link);
    if (choice.parties.length < 2) return [];
    const names = choice.parties.map(({ name }) => name);
    const { occurrence, wide } = word.considered.setting.heard;
    // A word that nobody annotated may speak of an annotated contact again; one of the wide tables would be said to.
    const told =
      word.own.length > 0
        ? word.own
        : wide
          ? []
          : contacts.filter(({ kind }) => isLike(kind, occurrence.kind));
    const right = told.some((contact) => sharesTwo(contact, names));
    return [{ lists: [wordFeatures(word.considered, choice)], right: [right] }];
  });
}

/** Letters and visits are spoken of by their own words, all else by the same ones. */
const isLike = (a: string, b: string): boolean => groupOf(a) === groupOf(b);
const groupOf = (kind: string): string => (kind === 'letter' || kind === 'visit' ? kind : 'exchange');

function choiceOf({ considered, links }: WordExample, link: Float32Array): Choice {
  const { setting, candidates } = considered;
  return chosen(setting.scene, candidates, linkSums(links, link));
}

const linkSums = (links: WordExample['links'], link: Float32Array): number[] =>
  links.map((hashes) => sumOf({ bits: LINK_BITS, scale: 1, values: link }, hashes));

/** The mean of several runs in other orders, of the weights after each pass (averaged, as by Polyak). */
function regression(examples: readonly Example[], bits: number, rates: Rates): Float32Array {
  const mean = new Float32Array(1 << bits);
  for (let run = 0; run < RUNS; run++) {
    const weights = new Float32Array(1 << bits);
    const squares = new Float32Array(1 << bits).fill(1e-2);
    const random = generator(5 + run);
    const order = [...examples];
    for (let epoch = 0; epoch < rates.epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j] as Example, order[i] as Example];
      }
      for (const example of order) learn(example, weights, squares, rates);
      if (2 * epoch >= rates.epochs)
        for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (weights[i] as number);
    }
  }
  const parts = RUNS * Math.floor(rates.epochs / 2);
  return mean.map((value) => value / parts);
}

function learn(
  { lists, right }: Example,
  weights: Float32Array,
  squares: Float32Array,
  { rate, decay }: Rates,
): void {
  const mask = weights.length - 1;
  const sums = lists.map((hashes) => hashes.reduce((sum, hash) => sum + (weights[hash & mask] as number), 0));
  const errors =
    lists.length === 1 ? [sigmoid(sums[0] as number) - (right[0] ? 1 : 0)] : listErrors(sums, right);
  lists.forEach((hashes, k) => {
    const error = errors[k] as number;
    if (Math.abs(error) < LEAST) return;
    for (const hash of hashes) {
      const at = hash & mask;
      const gradient = error + decay * (weights[at] as number);
      squares[at] = (squares[at] as number) + gradient * gradient;
      weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
    }
  });
}

/** Errors below this are not learnt from: keeps what is sure as it is. */
const LEAST = 1e-3;
const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Each right one against all wrong ones (listwise, Cao et al. 2007), so that only their order counts. */
function listErrors(sums: readonly number[], right: readonly boolean[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const wrong = powers.reduce((total, power, i) => total + (right[i] ? 0 : power), 0);
  const errors = sums.map(() => 0);
  right.forEach((isRight, i) => {
    if (!isRight) return;
    const total = wrong + (powers[i] as number);
    errors[i] = (powers[i] as number) / total - 1;
    right.forEach((other, k) => {
      if (!other) errors[k] = (errors[k] as number) + (powers[k] as number) / total;
    });
  });
  return errors;
}
