/** What one sentence teaches a network for tags: its loss, and by how much each weight should change. */
import { fillRows, MOST_ROWS, type Sizes } from '../../../src/language/tagging/network/layout.js';
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
import type { Prepared } from '../learn.js';
import { composed, type NetworkWeights, spread, type TagParts } from './weights.js';

export class Step {
  private readonly room: Room;
  private readonly entries: Float32Array;
  private readonly outputs: Float32Array;
  private readonly wantedEntries: Float32Array;
  private readonly wantedOutputs: Float32Array;
  private readonly whole: Float64Array;
  private readonly wantedWhole: Float64Array;
  private readonly scores = new Float64Array(64);

  constructor(
    private readonly sizes: Sizes,
    private readonly parts: TagParts,
    private readonly grouped: boolean,
    private readonly weights: NetworkWeights,
    private readonly gradients: NetworkWeights,
    leftOut: LeftOut,
    random: () => number,
  ) {
    this.room = roomForSentences(sizes, MOST_ROWS, leftOut, random);
    this.entries = new Float32Array(weights.entries.length);
    this.outputs = new Float32Array(weights.outputs.length);
    this.wantedEntries = new Float32Array(weights.entries.length);
    this.wantedOutputs = new Float32Array(weights.outputs.length);
    this.whole = new Float64Array(2 * sizes.state);
    this.wantedWhole = new Float64Array(2 * sizes.state);
  }

  /** Before the sentences of a batch: the weights may have changed. */
  begin(): void {
    const { weights, parts, sizes } = this;
    composed(weights.entries, weights.entryParts, parts, sizes.form, this.entries);
    composed(weights.outputs, weights.outputParts, parts, 2 * sizes.state, this.outputs);
    this.wantedEntries.fill(0);
    this.wantedOutputs.fill(0);
  }

  /** After them: what was gathered of whole tags goes to what they are composed of. */
  end(): void {
    const { gradients, parts, sizes } = this;
    spread(this.wantedEntries, parts, sizes.form, gradients.entries, gradients.entryParts);
    spread(this.wantedOutputs, parts, 2 * sizes.state, gradients.outputs, gradients.outputParts);
  }

  /** Adds the gradients of a sentence. */
  take(sentence: Prepared, outcome: Outcome): void {
    const size = Math.min(LONGEST, sentence.words.length);
    const { room, weights, gradients } = this;
    for (let i = 0; i < size; i++) this.fillForm(sentence, i);
    runSentence(room, weights, size);
    let learnt = 0;
    for (let i = 0; i < size; i++) learnt += this.takeWord(sentence, i, outcome) ? 1 : 0;
    if (learnt === 0) return;
    runSentenceBack(room, weights, gradients, size);
    for (let i = 0; i < size; i++) this.learnForm(sentence, i);
  }

  /** What a form is, with some of its rows and numbers left out. */
  private fillForm({ words, candidates, grounds }: Prepared, i: number): void {
    const { room, weights, entries } = this;
    const { form, bits } = this.sizes;
    const hashes = words[i] as Prepared['words'][number];
    const rows = room.rows.subarray(i * MOST_ROWS, (i + 1) * MOST_ROWS);
    const count = fillRows(hashes, this.grouped, bits, rows);
    sumRows(room, i, count, weights.rows);
    const at = i * form;
    const { forms } = room;
    addRow(forms, at, weights.shapes, hashes.shape, form, 1);
    const tags = candidates[i] as readonly number[];
    const share = 1 / tags.length;
    tags.forEach((tag, k) => {
      addRow(forms, at, entries, tag, form, share);
      addRow(forms, at, weights.grounds, grounds[i]?.[k] as number, form, share);
    });
    seeForm(room, i);
  }

  /** The loss of one word; false when nothing is learnt of it. */
  private takeWord(sentence: Prepared, i: number, outcome: Outcome): boolean {
    const tags = sentence.candidates[i] as readonly number[];
    const right = tags.indexOf(sentence.gold[i] as number);
    if (tags.length < 2 || right < 0) return false;
    const { whole, wantedWhole, outputs, wantedOutputs, weights, gradients, room, scores } = this;
    const { factors } = room;
    const { form, state } = this.sizes;
    const width = 2 * state;
    drawFactors(room);
    for (let k = 0; k < width; k++) {
      let sum = weights.pastBias[k] as number;
      for (let j = 0; j < form; j++)
        sum += (weights.past[k * form + j] as number) * (room.seenAlone[i * form + j] as number);
      whole[k] = sum + (factors[k] as number) * (room.states[i * width + k] as number);
    }
    const grounds = sentence.grounds[i] as readonly number[];
    tags.forEach((tag, c) => {
      let sum = (weights.tagBias[tag] as number) + (weights.groundBias[grounds[c] as number] as number);
      for (let k = 0; k < width; k++) sum += (outputs[tag * width + k] as number) * (whole[k] as number);
      scores[c] = sum;
    });
    const best = toChances(scores, tags.length);
    outcome.words++;
    if (best !== right) outcome.wrong++;
    outcome.loss -= Math.log(Math.max(1e-12, scores[right] as number));
    wantedWhole.fill(0);
    tags.forEach((tag, c) => {
      const by = (scores[c] as number) - (c === right ? 1 : 0);
      const ground = grounds[c] as number;
      gradients.tagBias[tag] = (gradients.tagBias[tag] as number) + by;
      gradients.groundBias[ground] = (gradients.groundBias[ground] as number) + by;
      for (let k = 0; k < width; k++) {
        const at = tag * width + k;
        wantedOutputs[at] = (wantedOutputs[at] as number) + by * (whole[k] as number);
        wantedWhole[k] = (wantedWhole[k] as number) + by * (outputs[at] as number);
      }
    });
    for (let k = 0; k < width; k++) {
      const by = wantedWhole[k] as number;
      room.wantedStates[i * width + k] = by * (factors[k] as number);
      gradients.pastBias[k] = (gradients.pastBias[k] as number) + by;
      for (let j = 0; j < form; j++) {
        const at = k * form + j;
        gradients.past[at] = (gradients.past[at] as number) + by * (room.seenAlone[i * form + j] as number);
        room.wantedAlone[i * form + j] =
          (room.wantedAlone[i * form + j] as number) + by * (weights.past[at] as number);
      }
    }
    return true;
  }

  private learnForm({ words, candidates, grounds }: Prepared, i: number): void {
    const { room, gradients, wantedEntries } = this;
    const { form } = this.sizes;
    const at = i * form;
    const { wantedSeen } = room;
    learnRows(room, i, gradients.rows);
    addTo(gradients.shapes, words[i]?.shape as number, form, wantedSeen, at, 1);
    const tags = candidates[i] as readonly number[];
    tags.forEach((tag, k) => {
      addTo(wantedEntries, tag, form, wantedSeen, at, 1 / tags.length);
      addTo(gradients.grounds, grounds[i]?.[k] as number, form, wantedSeen, at, 1 / tags.length);
    });
  }
}
