/** Passes over the sentences of a tagger in training: their order, what is left out, and what is told of each. */
import { type Choices, decide, type Scorer } from '../../src/language/tagging/decide.js';
import type { Tag } from '../../src/language/tagging/tags.js';
import type { Prepared } from './learn.js';

export interface Passes {
  readonly epochs: number;
  readonly tags: readonly Tag[];
  readonly layout: Choices['layout'];
  readonly scorer: Scorer;
  readonly random: () => number;
  /** Share of features left out at random, so that none is leant on alone. */
  readonly drop: number;
  /** Features of the context seen less often than this in the first epoch are left out. */
  readonly seen: number;
  /** How often each was seen, by the lowest bits of its hash; counted on here. */
  readonly counts: Uint8Array;
  readonly report: (line: string) => void;
}

/** An ambiguous word with what was decided of it. */
export interface Decided {
  readonly sentence: Prepared;
  /** Index of the word. */
  readonly i: number;
  readonly right: number;
  /** Places among the candidates: the best, the next best. */
  readonly best: number;
  readonly next: number;
  readonly margin: number;
  readonly features: Int32Array;
  readonly count: number;
  readonly scores: Float64Array;
}

/** Tells every decision in the order of the passes, and the end of each epoch. */
export function passOver(
  prepared: readonly Prepared[],
  { epochs, tags, layout, scorer, random, drop, seen: enough, counts, report }: Passes,
  learnFrom: (decided: Decided) => void,
  ended: (epoch: number) => void = () => {},
): void {
  const order = prepared.flatMap((one, index) => new Array<number>(one.repeats).fill(index));
  const visited = new Uint8Array(prepared.length);
  let counting = true;
  const thin = (features: Int32Array, count: number): number => {
    // The word itself may be one never seen.
    for (let i = 1; i < layout.own; i++) if (random() < drop) features[i] = 0;
    let kept = layout.own;
    for (let i = layout.own; i < count; i++) {
      const feature = features[i] as number;
      const place = (feature ^ (feature >>> 9)) & 0xffffff;
      const times = counts[place] as number;
      if (counting && times < 255) counts[place] = times + 1;
      if (times < enough || random() < drop) continue;
      features[kept++] = feature;
    }
    return kept;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let wrong = 0;
    let seen = 0;
    for (const index of order) {
      const sentence = prepared[index] as Prepared;
      const { words, candidates, grounds, classes, gold } = sentence;
      counting = visited[index] === 0;
      visited[index] = 1;
      decide(
        { words, candidates, grounds, classes, size: words.length, layout },
        tags,
        scorer,
        new Int32Array(words.length),
        (i, best, next, margin, features, count, scores) => {
          const right = gold[i] as number;
          if (right < 0) return;
          seen++;
          if ((candidates[i] as readonly number[])[best] !== right) wrong++;
          learnFrom({ sentence, i, right, best, next, margin, features, count, scores });
        },
        thin,
      );
    }
    ended(epoch);
    report(
      `epoch ${epoch + 1} of ${epochs}: ${((100 * wrong) / Math.max(1, seen)).toFixed(2)} % of ambiguous words wrong`,
    );
  }
}
