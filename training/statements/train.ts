/** Trains the statement reader of a language from articles with gold statements. Deterministic. */
import type { TrainedModel } from '../../src/reading/statements/learned/model.js';
import { emptyModel, type Lesson, learnCues, learnLabels } from './learn.js';
import { choicesOf, learnChoice } from './learn-choice.js';

export interface StatementTraining {
  readonly language: string;
  readonly report: (line: string) => void;
  /** Whether most of the articles are few and weigh more: more epochs, and more folds so that each leaves enough. */
  readonly small: boolean;
}

const CHOICE_EPOCHS = 4;
/** From this probability on that there is a statement, it is read: where F1 is best out of fold. */
const ACCEPT = 0.36;

export function trainStatements(
  lessons: readonly Lesson[],
  { language, report, small }: StatementTraining,
): TrainedModel {
  const [cueEpochs, labelEpochs, folds] = small ? [4, 5, 5] : [2, 4, 4];
  const options = { language, cueBits: 18, labelBits: 17, epochs: cueEpochs, labelEpochs, report };
  const model = emptyModel(options);
  learnCues(model, lessons, options);
  learnLabels(model, lessons, { ...options, epochs: labelEpochs });
  // Articles are dealt to folds: the choice learns from what models that have not seen an article make of it.
  const choices = choicesOf(
    lessons,
    lessons.map((_, index) => index % folds),
    options,
  );
  learnChoice(model, choices, CHOICE_EPOCHS, report);
  return { ...model, accept: ACCEPT, trustsCues: small };
}
