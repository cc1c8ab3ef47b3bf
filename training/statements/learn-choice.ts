/** Trains the choice among whole candidates, on what models that have not seen an article make of it. */
import { isContent, isSource } from '../../src/reading/statements/learned/candidates.js';
import type { CandidateFeatures } from '../../src/reading/statements/learned/choice.js';
import { look, optionsOf } from '../../src/reading/statements/learned/extract.js';
import { NO_RULE } from '../../src/reading/statements/learned/features.js';
import { choiceScore, type TrainedModel } from '../../src/reading/statements/learned/model.js';
import { windowOf } from '../../src/reading/statements/learned/windows.js';
import type { Example } from './examples.js';
import { type Lesson, Mean, shuffled } from './learn.js';

export interface Choice {
  readonly options: readonly CandidateFeatures[];
  /** Index of the right option; the last one is "no statement". */
  readonly right: number;
  readonly weight: number;
}

/** The choices at the cues of an article, as a model that has not seen it meets them. */
export function choicesIn(lesson: Lesson, model: TrainedModel): Choice[] {
  const { facts, views, examples, weight } = lesson;
  const { groups, seen, probabilities } = look(facts, model, views);
  const gold = new Map(examples.map((example) => [example.head, example]));
  const choices: Choice[] = [];
  probabilities.forEach((probability, head) => {
    const example = gold.get(head);
    if (probability < model.threshold && !example) return;
    const window = windowOf(groups, facts, head);
    const input = { facts, window, head, view: views.get(head) ?? NO_RULE, probability, probabilities };
    const { options: found, none } = optionsOf(input, model, seen);
    const right = example
      ? closest(
          found.map(({ candidate }) => candidate.labels),
          example,
        )
      : -1;
    const all = [...found.map(({ features }) => features), none];
    choices.push({ options: all, right: right < 0 ? all.length - 1 : right, weight });
  });
  return choices;
}

/** The candidate nearest to the gold by content, source a little; -1 when none shares half of the content. */
function closest(candidates: readonly Uint8Array[], { labels }: Example): number {
  let best = -1;
  let most = 0.5;
  candidates.forEach((candidate, index) => {
    const value = overlap(candidate, labels, isContent) + 0.1 * overlap(candidate, labels, isSource);
    if (value > most) {
      most = value;
      best = index;
    }
  });
  return best;
}

function overlap(a: Uint8Array, b: Uint8Array, is: (label: number) => boolean): number {
  let both = 0;
  let either = 0;
  a.forEach((label, k) => {
    const one = is(label);
    const other = is(b[k] as number);
    if (one && other) both++;
    if (one || other) either++;
  });
  return either === 0 ? 1 : both / either;
}

const RATE = 0.06;
const DECAY = 3e-5;

export function learnChoice(
  model: TrainedModel,
  choices: readonly Choice[],
  epochs: number,
  report: (line: string) => void,
): void {
  const squares = new Float32Array(model.choice.length).fill(1e-6);
  const mask = model.choice.length - 1;
  const mean = new Mean(model.choice);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    let done = 0;
    for (const { options, right, weight } of shuffled(choices, epoch + 301)) {
      const scores = options.map((features) => choiceScore(model, features));
      const most = Math.max(...scores);
      const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
      loss -= (scores[right] as number) - most - Math.log(total);
      options.forEach(({ hashes, values }, k) => {
        const gradient = (Math.exp((scores[k] as number) - most) / total - (k === right ? 1 : 0)) * weight;
        if (Math.abs(gradient) < 1e-3) return;
        hashes.forEach((hash, f) => {
          const at = hash & mask;
          const step = gradient * (values[f] as number);
          squares[at] = (squares[at] as number) + step * step;
          model.choice[at] =
            (model.choice[at] as number) * (1 - DECAY) - (RATE * step) / Math.sqrt(squares[at] as number);
        });
      });
      if (epoch > 0 && ++done % 500 === 0) mean.take();
    }
    report(`choice: epoch ${epoch + 1} of ${epochs}: loss ${(loss / choices.length).toFixed(4)}`);
  }
  mean.settle();
}
