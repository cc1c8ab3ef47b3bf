/** Trains the statement reader of a language from articles with gold statements. Deterministic. */
import type { TrainedModel } from '../../src/reading/statements/learned/model.js';
import type { Network } from '../../src/reading/statements/learned/network/network.js';
import { copyOf, type Learner, type Lesson, learnCues, learnLabels, newLearner } from './learn.js';
import { type Choice, choicesIn, learnChoice } from './learn-choice.js';
import { learnNetwork, type NetworkPlan } from './network/learn.js';
import { type KnownVectors, vectorsFor, withoutWords } from './network/vectors.js';

export interface StatementTraining {
  readonly language: string;
  readonly report: (line: string) => void;
}

interface Epochs {
  readonly cues: number;
  readonly labels: number;
  /** How far a step moves the weights of the cues. */
  readonly rate: number;
}

const CHOICE_EPOCHS = 4;
/** From these probabilities on that there is a statement, it is read: where F1 is best on articles not learnt from. */
const ACCEPT_OF_MANY = { accept: 0.3, acceptAlone: 0.42 };
const ACCEPT_OF_FEW = { accept: 0.36, acceptAlone: 0.5 };
const OF_MANY: Epochs = { cues: 2, labels: 4, rate: 0.04 };
const OF_FEW: Epochs = { cues: 6, labels: 6, rate: 0.07 };
/** Share of what English articles taught that is remembered when the others are learnt. */
const REMEMBERED = 0.3;
const FOLDS_OF_MANY = 4;
const FOLDS_OF_FEW = 6;
/** Networks take longer to learn than linear weights: one stands beside those of several folds. */
const FOLDS_OF_NETWORKS = 3;

export const NETWORK_OF_MANY: NetworkPlan = {
  sizes: { vector: 40, hidden: 32, units: 32 },
  use: { byLemma: false, pieces: 128, cue: 0.5, labels: 1 },
  epochs: 5,
  last: 0.03,
};
const NETWORK_OF_FEW: NetworkPlan = {
  sizes: { vector: 24, hidden: 20, units: 20 },
  use: { byLemma: true, pieces: 1, cue: 0, labels: 1 },
  epochs: 14,
  last: 0.03,
};
/** What it goes on from: another language teaches it what parts of speech, marks, lexicon and rules say. */
const NETWORK_OF_OTHERS: NetworkPlan = { ...NETWORK_OF_FEW, epochs: 3, last: 0.3 };
/** Words that have a vector in the model. */
const NETWORK_WORDS = 40_000;

/** What goes on from other languages: a learner, choices that models made which had not seen their articles, a network. */
export interface Ground {
  readonly learner: Learner;
  readonly choices: readonly Choice[];
  readonly network: Network;
}

/**
 * Learns from the many articles of other languages; `learnFew` goes on from there.
 * @param more articles that only the network learns from besides
 */
export function groundOf(
  lessons: readonly Lesson[],
  more: readonly Lesson[],
  training: StatementTraining,
): Ground {
  const learner = learn(empty(training), lessons, OF_MANY, training);
  const choices = choicesByFold(
    lessons,
    2,
    (rest) => learn(empty(training), rest, OF_MANY, training).model,
    training,
  );
  const begin = withoutWords(NETWORK_OF_OTHERS.sizes.vector);
  const network = learnNetwork([...lessons, ...more], begin, NETWORK_OF_OTHERS, null, training);
  return { learner, choices, network };
}

/**
 * Models of few articles that go on from what others taught, with a rule for choosing that learnt from both: the first
 * without the articles kept for measuring, the other with them. It chooses by what it learnt without them, and by what
 * the first makes of them.
 */
export function learnFew(
  lessons: readonly Lesson[],
  ground: Ground,
  training: StatementTraining,
): { first: TrainedModel; withKept: () => TrainedModel } {
  const rest = lessons.filter(({ isKept }) => !isKept);
  const goOn = (some: readonly Lesson[]) =>
    learn(copyOf(ground.learner, REMEMBERED), some, OF_FEW, training).model;
  const networkOf = (some: readonly Lesson[]) => {
    const begin = vectorsFor(some, new Map(), NETWORK_OF_FEW);
    return learnNetwork(some, begin, NETWORK_OF_FEW, ground.network, training);
  };
  const networks = Array.from({ length: FOLDS_OF_NETWORKS }, (_, fold) =>
    networkOf(rest.filter((_, index) => index % FOLDS_OF_NETWORKS !== fold)),
  );
  // A fold of the linear weights lies within the one of its network, so that neither has seen it.
  const own = choicesByFold(
    rest,
    FOLDS_OF_FEW,
    (some, fold) => ({ ...goOn(some), network: networks[fold % FOLDS_OF_NETWORKS] as Network }),
    training,
  );
  const made = (some: readonly Lesson[], choices: readonly Choice[]): TrainedModel => {
    const model = goOn(some);
    learnChoice(model, [...ground.choices, ...choices], CHOICE_EPOCHS, training.report);
    return { ...model, ...ACCEPT_OF_FEW, trustsCues: true, network: networkOf(some) };
  };
  const first = made(rest, own);
  const ofKept = () => lessons.filter(({ isKept }) => isKept).flatMap((lesson) => choicesIn(lesson, first));
  return { first, withKept: () => made(lessons, [...own, ...ofKept()]) };
}

/**
 * A model of many articles that stands alone; with vectors of words it has a network beside the linear weights. The
 * choice learns from what the linear weights make of articles they have not seen: networks of half of the articles
 * beside them taught it nothing more.
 */
export function learnMany(
  lessons: readonly Lesson[],
  vectors: KnownVectors | null,
  training: StatementTraining,
): TrainedModel {
  const anew = (some: readonly Lesson[]) => learn(empty(training), some, OF_MANY, training).model;
  const model = anew(lessons);
  learnChoice(model, choicesByFold(lessons, FOLDS_OF_MANY, anew, training), CHOICE_EPOCHS, training.report);
  const network = vectors
    ? learnNetwork(
        lessons,
        vectorsFor(lessons, vectors, NETWORK_OF_MANY, NETWORK_WORDS),
        NETWORK_OF_MANY,
        null,
        training,
      )
    : null;
  return { ...model, ...ACCEPT_OF_MANY, trustsCues: false, network };
}

const bits = { cueBits: 20, labelBits: 18, epochs: 0 };

const empty = (training: StatementTraining): Learner => newLearner({ ...training, ...bits });

function learn(
  learner: Learner,
  lessons: readonly Lesson[],
  { cues, labels, rate }: Epochs,
  training: StatementTraining,
): Learner {
  learnCues(learner, lessons, { ...training, ...bits, epochs: cues, rate });
  learnLabels(learner, lessons, { ...training, ...bits, epochs: labels });
  return learner;
}

/** Articles are dealt to folds: the choice learns from what models that have not seen an article make of it. */
function choicesByFold(
  lessons: readonly Lesson[],
  folds: number,
  learnt: (rest: readonly Lesson[], fold: number) => TrainedModel,
  { report }: StatementTraining,
): Choice[] {
  const choices: Choice[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = learnt(
      lessons.filter((_, index) => index % folds !== fold),
      fold,
    );
    lessons.forEach((lesson, index) => {
      if (index % folds === fold) choices.push(...choicesIn(lesson, model));
    });
    report(`choice: fold ${fold}: ${choices.length} cues looked at`);
  }
  return choices;
}
