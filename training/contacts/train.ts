/** Trains what judges contact words: logistic regressions by AdaGrad (Duchi et al. 2011). Deterministic. */
import { choiceOf } from '../../src/reading/contacts/judged/choice.js';
import { GATE_BITS, LINK_BITS, WORD_BITS } from '../../src/reading/contacts/judged/model.js';
import { PAIR_BITS, pairsOf } from '../../src/reading/contacts/judged/pairs.js';
import { sumOf } from '../../src/reading/contacts/judged/weights.js';
import { placeFeatures, wordFeatures } from '../../src/reading/contacts/judged/word-features.js';
import { type Example, type Rates, regression } from '../regression.js';
import { type ArticleExample, sharesTwo, type WordExample } from './examples.js';

interface TrainedContacts {
  readonly gate: Float32Array;
  readonly link: Float32Array;
  readonly pair: Float32Array;
  readonly word: Float32Array;
}

const FOLDS = 5;

/** Others were tried for each of the three models: none was better by more than chance. */
const RATES: Rates = { epochs: 10, rate: 0.02, decay: 0.01 };

/** A contact word with how likely a model that has not seen it says each of its parties to be. */
interface Weighed {
  readonly word: WordExample;
  readonly article: ArticleExample;
  readonly sums: readonly number[];
}

/** Each model learns from what the one before it says of articles that it has not seen. */
export function trainContacts(articles: readonly ArticleExample[]): TrainedContacts {
  const folds = Array.from({ length: FOLDS }, (_, fold): Weighed[] => {
    const link = trainLinks(articles.filter((_, i) => i % FOLDS !== fold));
    return articles
      .filter((_, i) => i % FOLDS === fold)
      .flatMap((article) =>
        article.words.map((word) => ({ word, article, sums: linkSums(word.links, link) })),
      );
  });
  const words = folds.flatMap((own) => {
    const pair = trainPairs(folds.filter((other) => other !== own).flat());
    return own.flatMap((one) => wordExamples(one, pair));
  });
  return {
    gate: trainGate(articles),
    link: trainLinks(articles),
    pair: trainPairs(folds.flat()),
    word: regression(words, WORD_BITS, RATES),
  };
}

/** The words of the wide tables that are contacts, by where they stand alone. */
function trainGate(articles: readonly ArticleExample[]): Float32Array {
  const examples = articles.flatMap(({ words }) =>
    words.flatMap(({ considered: { setting }, own }): Example[] =>
      setting.heard.wide ? [{ lists: [placeFeatures(setting)], right: [own.length > 0] }] : [],
    ),
  );
  return regression(examples, GATE_BITS, RATES);
}

/** Pairs of whom a contact has two, before those of whom it has fewer. */
function trainPairs(weighed: readonly Weighed[]): Float32Array {
  const examples = weighed.flatMap(({ word, sums }): Example[] => {
    if (word.own.length === 0) return [];
    const pairs = pairsOf(word.considered, sums);
    const nameOf = (i: number) => word.considered.candidates[i]?.party.name ?? '';
    const right = pairs.map(({ two }) => word.own.some((contact) => sharesTwo(contact, two.map(nameOf))));
    if (!right.includes(true) || !right.includes(false)) return [];
    return [{ lists: pairs.map(({ features }) => features), right }];
  });
  return regression(examples, PAIR_BITS, RATES);
}

function trainLinks(articles: readonly ArticleExample[]): Float32Array {
  const examples = articles.flatMap(({ words }) =>
    words.flatMap(({ links, takesPart }) =>
      takesPart?.some(Boolean) ? [{ lists: links, right: takesPart }] : [],
    ),
  );
  return regression(examples, LINK_BITS, RATES);
}

function wordExamples({ word, article, sums }: Weighed, pair: Float32Array): Example[] {
  const choice = choiceOf(word.considered, sums, { bits: PAIR_BITS, scale: 1, values: pair });
  if (choice.parties.length < 2) return [];
  const names = choice.parties.map(({ name }) => name);
  const { occurrence, wide } = word.considered.setting.heard;
  // A word that nobody annotated may speak of an annotated contact again; one of the wide tables would be said to.
  const told =
    word.own.length > 0
      ? word.own
      : wide
        ? []
        : article.contacts.filter(({ kind }) => isLike(kind, occurrence.kind));
  const right = told.some((contact) => sharesTwo(contact, names));
  return [
    {
      lists: [wordFeatures(word.considered.setting, choice)],
      right: [right],
    },
  ];
}

/** Letters and visits are spoken of by their own words, all else by the same ones. */
const isLike = (a: string, b: string): boolean => groupOf(a) === groupOf(b);
const groupOf = (kind: string): string => (kind === 'letter' || kind === 'visit' ? kind : 'exchange');

const linkSums = (links: WordExample['links'], link: Float32Array): number[] =>
  links.map((hashes) => sumOf({ bits: LINK_BITS, scale: 1, values: link }, hashes));
