/** Trains what judges contact words: logistic regressions by AdaGrad (Duchi et al. 2011). Deterministic. */
import {
  choiceOf,
  LINK_BITS,
  ruledFeatures,
  sumOf,
  WORD_BITS,
  wordFeatures,
} from '../../src/reading/contacts/judged/model.js';
import { type Example, type Rates, regression } from '../regression.js';
import { type ArticleExample, sharesTwo, type WordExample } from './examples.js';

interface TrainedContacts {
  readonly link: Float32Array;
  readonly word: Float32Array;
}

const FOLDS = 5;

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
    const choice = choiceOf(word.considered, linkSums(word.links, link));
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
    return [
      {
        lists: [[...wordFeatures(word.considered, choice), ...ruledFeatures(word.considered, choice)]],
        right: [right],
      },
    ];
  });
}

/** Letters and visits are spoken of by their own words, all else by the same ones. */
const isLike = (a: string, b: string): boolean => groupOf(a) === groupOf(b);
const groupOf = (kind: string): string => (kind === 'letter' || kind === 'visit' ? kind : 'exchange');

const linkSums = (links: WordExample['links'], link: Float32Array): number[] =>
  links.map((hashes) => sumOf({ bits: LINK_BITS, scale: 1, values: link }, hashes));
