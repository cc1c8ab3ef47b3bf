/** Trains the statement reader of a language from articles with gold statements. Deterministic. */
import type { StatementsModel } from '../../src/reading/statements/learned/model.js';
import { emptyModel, type Lesson, learnCues, learnLabels } from './learn.js';
import { choicesOf, learnChoice } from './learn-choice.js';

export interface StatementTraining {
  readonly language: string;
  readonly report: (line: string) => void;
}

const CUE_EPOCHS = 2;
const LABEL_EPOCHS = 4;
const CHOICE_EPOCHS = 4;
/** Articles are dealt to this many folds; the choice learns from models that have not seen its articles. */
const FOLDS = 4;

export function trainStatements(
  lessons: readonly Lesson[],
  { language, report }: StatementTraining,
): StatementsModel {
  const options = {
    language,
    cueBits: 18,
    labelBits: 17,
    epochs: CUE_EPOCHS,
    labelEpochs: LABEL_EPOCHS,
    report,
  };
  const model = emptyModel(options);
  learnCues(model, lessons, options);
  learnLabels(model, lessons, { ...options, epochs: LABEL_EPOCHS });
  const choices = choicesOf(
    lessons,
    lessons.map((_, index) => index % FOLDS),
    options,
  );
  learnChoice(model, choices, CHOICE_EPOCHS, report);
  return model;
}
