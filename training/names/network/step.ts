/** What one sentence teaches a network for names: its loss, and by how much each weight should change. */
import { LABELS } from '../../../src/language/names/labels.js';
import { fillRows, fillSigns, ROWS, SIGNS, type Sizes } from '../../../src/language/names/network/layout.js';
import type { NamesArticle } from '../../../src/language/names/recogniser.js';
import { rowOf } from '../../../src/language/names/words.js';
import type { Outcome } from '../../network/epochs.js';
import { type LeftOut, seeForm } from '../../network/forms.js';
import { addRow, addTo, toChances } from '../../network/rows.js';
import {
  drawFactors,
  LONGEST,
  learnRows,
  type Room,
  roomForSentences,
  runSentence,
  runSentenceBack,
  sumRows,
} from '../../network/sentences.js';
import type { NetworkWeights } from './weights.js';

/** A sentence of a document with the labels that its words should have. */
export interface Lesson {
  readonly article: NamesArticle;
  readonly guideline: number;
  readonly gold: Int8Array;
  readonly first: number;
  readonly last: number;
}

/** What a word counts for that cannot begin a name and is none. */
const PLAIN = 0.2;

export class Step {
  private readonly room: Room;
  private readonly signs = new Int32Array(LONGEST * SIGNS);
  private readonly scores = new Float64Array(LABELS);

  constructor(
    private readonly sizes: Sizes,
    private readonly weights: NetworkWeights,
    private readonly gradients: NetworkWeights,
    leftOut: LeftOut,
    random: () => number,
  ) {
    this.room = roomForSentences(sizes, ROWS, leftOut, random);
  }

  /** Adds the gradients of a sentence. */
  take(lesson: Lesson, outcome: Outcome): void {
    const size = Math.min(LONGEST, lesson.last - lesson.first);
    const { room, weights, gradients } = this;
    for (let i = 0; i < size; i++) this.fillForm(lesson, i);
    runSentence(room, weights, size);
    for (let i = 0; i < size; i++) this.takeWord(lesson, i, outcome);
    runSentenceBack(room, weights, gradients, size);
    for (let i = 0; i < size; i++) this.learnForm(i);
  }

  /** What a word is, with some of its rows and numbers left out. */
  private fillForm({ article, guideline, first }: Lesson, i: number): void {
    const { room, signs, weights } = this;
    const { form, bits } = this.sizes;
    const { rows, forms } = room;
    const columns = rowOf(article.words, first + i);
    fillRows(article.words.rows, columns, bits, rows, i * ROWS);
    fillSigns(article.words.rows, columns, article.listed[first + i] as number, guideline, signs, i * SIGNS);
    sumRows(room, i, ROWS, weights.rows);
    const at = i * form;
    for (let j = i * SIGNS; j < (i + 1) * SIGNS; j++)
      addRow(forms, at, weights.signs, signs[j] as number, form, 1);
    seeForm(room, i);
  }

  /** The loss of one word. */
  private takeWord({ article, gold, first }: Lesson, i: number, outcome: Outcome): void {
    const { room, weights, gradients, scores } = this;
    const { factors } = room;
    const { form, state } = this.sizes;
    const width = 2 * state;
    const right = gold[first + i] as number;
    const counts = article.skip[first + i] === 1 && right === 0 ? PLAIN : 1;
    drawFactors(room);
    for (let label = 0; label < LABELS; label++) {
      let sum = weights.labelBias[label] as number;
      for (let k = 0; k < width; k++)
        sum +=
          (weights.outputs[label * width + k] as number) *
          (factors[k] as number) *
          (room.states[i * width + k] as number);
      for (let k = 0; k < form; k++)
        sum += (weights.own[label * form + k] as number) * (room.seenAlone[i * form + k] as number);
      scores[label] = sum;
    }
    if (toChances(scores, LABELS) !== right) outcome.wrong += counts;
    outcome.words += counts;
    outcome.loss -= counts * Math.log(Math.max(1e-12, scores[right] as number));
    for (let label = 0; label < LABELS; label++) {
      const by = counts * ((scores[label] as number) - (label === right ? 1 : 0));
      gradients.labelBias[label] = (gradients.labelBias[label] as number) + by;
      for (let k = 0; k < width; k++) {
        const at = label * width + k;
        const factor = by * (factors[k] as number);
        gradients.outputs[at] =
          (gradients.outputs[at] as number) + factor * (room.states[i * width + k] as number);
        room.wantedStates[i * width + k] =
          (room.wantedStates[i * width + k] as number) + factor * (weights.outputs[at] as number);
      }
      for (let k = 0; k < form; k++) {
        const at = label * form + k;
        gradients.own[at] = (gradients.own[at] as number) + by * (room.seenAlone[i * form + k] as number);
        room.wantedAlone[i * form + k] =
          (room.wantedAlone[i * form + k] as number) + by * (weights.own[at] as number);
      }
    }
  }

  private learnForm(i: number): void {
    const { room, gradients } = this;
    const { form } = this.sizes;
    learnRows(room, i, gradients.rows);
    for (let j = 0; j < SIGNS; j++)
      addTo(gradients.signs, this.signs[i * SIGNS + j] as number, form, room.wantedSeen, i * form, 1);
  }
}
