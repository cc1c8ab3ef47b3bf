/** Trains the statement reader of a language from articles with gold statements. Deterministic. */
import type { TrainedModel } from '../../src/reading/statements/learned/model.js';
import { copyOf, type Learner, type Lesson, learnCues, learnLabels, newLearner } from './learn.js';
import { type Choice, choicesIn, learnChoice } from './learn-choice.js';
import { learnNetwork } from './network/learn.js';
import { type KnownVectors, vectorsFor } from './network/vectors.js';

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
const FOLDS_OF_FEW = 5;

const NETWORK_EPOCHS = 5;
/** Words that have a vector in the model. */
const NETWORK_WORDS = 40_000;

/** What goes on from other languages: a learner, and choices that models made which had not seen their articles. */
export interface Ground {
  readonly learner: Learner;
  readonly choices: readonly Choice[];
}

/** Learns from the many articles of other languages; `learnFew` goes on from there. */
export function groundOf(lessons: readonly Lesson[], training: StatementTraining): Ground {
  const learner = learn(empty(training), lessons, OF_MANY, training);
  const choices = choicesByFold(
    lessons,
    2,
    (rest) => learn(empty(training), rest, OF_MANY, training),
    training,
  );
  return { learner, choices };
}

/** A model of few articles that goes on from what others taught, with a rule for choosing that learnt from both. */
export function learnFew(
  lessons: readonly Lesson[],
  ground: Ground,
  training: StatementTraining,
): TrainedModel {
  const goOn = (some: readonly Lesson[]) => learn(copyOf(ground.learner, REMEMBERED), some, OF_FEW, training);
  const { model } = goOn(lessons);
  const own = choicesByFold(lessons, FOLDS_OF_FEW, goOn, training);
  learnChoice(model, [...ground.choices, ...own], CHOICE_EPOCHS, training.report);
  return { ...model, ...ACCEPT_OF_FEW, trustsCues: true, seesClauses: true };
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
  const anew = (some: readonly Lesson[]) => learn(empty(training), some, OF_MANY, training);
  const { model } = anew(lessons);
  learnChoice(model, choicesByFold(lessons, FOLDS_OF_MANY, anew, training), CHOICE_EPOCHS, training.report);
  const network = vectors
    ? learnNetwork(lessons, vectorsFor(lessons, vectors, NETWORK_WORDS), NETWORK_EPOCHS, training)
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
  learnt: (rest: readonly Lesson[]) => Learner,
  { report }: StatementTraining,
): Choice[] {
  const choices: Choice[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const { model } = learnt(lessons.filter((_, index) => index % folds !== fold));
    lessons.forEach((lesson, index) => {
      if (index % folds === fold) choices.push(...choicesIn(lesson, model));
    });
    report(`choice: fold ${fold}: ${choices.length} cues looked at`);
  }
  return choices;
}
