/**
 * What a recurrent network says of the tags of a sentence, beside the linear model. Its gates hang on forms alone and
 * never on the state (quasi-recurrent networks: Bradbury et al. 2017), so that all products are made once a form and a
 * token takes a few hundred additions.
 */
import { tangent } from '../../../text/logistic.js';
import { type Affine, addRow, affineOf, again, kept } from '../../recurrent/numbers.js';
import { runStates, STREAMS } from '../../recurrent/runs.js';
import { MOST_CANDIDATES } from '../decide.js';
import type { Word } from '../word.js';
import { fillRows, MOST_ROWS, type TagNetwork } from './layout.js';

/** Forms whose streams are kept: about 2 MB. */
const SLOTS = 4096;
/** A longer sentence is read in pieces that know nothing of each other: what is kept of it has a bound. */
const MOST_OF_PIECE = 256;

export class NetworkReader {
  private readonly width: number;
  private readonly kept: Int16Array;
  private readonly owners: (Word | null)[] = new Array(SLOTS).fill(null);
  private nextSlot = 0;
  /** Of the piece that is read: streams, and states from both ends. */
  private readonly streams: Float64Array;
  private readonly states: Float64Array;
  private readonly form: Float64Array;
  private readonly past: Float64Array;
  private readonly sums: Float64Array;
  private readonly rows = new Int32Array(MOST_ROWS);
  /** What was said last of each of some tags: there are fewer than `MOST_CANDIDATES`. */
  private readonly outputs = new Float64Array(MOST_CANDIDATES + 2);
  private readonly toStreams: Affine;
  private readonly toPast: Affine;

  constructor(private readonly network: TagNetwork) {
    const { form, state } = network.sizes;
    this.width = STREAMS * state;
    this.kept = new Int16Array(SLOTS * this.width);
    this.streams = new Float64Array(MOST_OF_PIECE * this.width);
    this.states = new Float64Array(MOST_OF_PIECE * 2 * state);
    this.form = new Float64Array(form);
    this.past = new Float64Array(2 * state);
    this.sums = new Float64Array(this.width);
    [this.toStreams, this.toPast] = affineOf([
      { matrix: network.streams, bias: network.streamBias },
      { matrix: network.past, bias: network.pastBias },
    ]) as [Affine, Affine];
  }

  /**
   * Fills `scores` with what each candidate of an ambiguous word gets.
   * @param starts where the scores of each of the `size` words begin
   */
  read(words: readonly Word[], size: number, starts: Int32Array, scores: Int32Array): void {
    for (let first = 0; first < size; first += MOST_OF_PIECE)
      this.readPiece(words, first, Math.min(size, first + MOST_OF_PIECE), starts, scores);
  }

  private readPiece(
    words: readonly Word[],
    first: number,
    last: number,
    starts: Int32Array,
    scores: Int32Array,
  ): void {
    for (let i = first; i < last; i++) this.load(words[i] as Word, (i - first) * this.width);
    const { sizes, share } = this.network;
    runStates(this.streams, this.states, last - first, sizes.state);
    for (let i = first; i < last; i++) {
      const word = words[i] as Word;
      const { tags } = word.candidates;
      if (tags.length < 2) continue;
      const own = word.own as readonly number[];
      this.fillOutputs(tags, this.states, (i - first) * 2 * sizes.state);
      for (let k = 0; k < tags.length; k++) {
        const chance = (own[k] as number) + (this.outputs[k] as number);
        scores[(starts[i] as number) + k] = Math.round(share * chance);
      }
    }
  }

  /**
   * Puts what the states at a place say of each of some tags into `outputs`. Three sums at a time: each addition waits
   * for the one before it, and so three take as long as one.
   */
  private fillOutputs(tags: readonly number[], states: Float64Array, at: number): void {
    const { values, scale } = this.network.outputs;
    const width = 2 * this.network.sizes.state;
    const last = tags.length - 1;
    for (let j = 0; j <= last; j += 3) {
      const one = (tags[j] as number) * width;
      const other = (tags[Math.min(j + 1, last)] as number) * width;
      const third = (tags[Math.min(j + 2, last)] as number) * width;
      let a = 0;
      let b = 0;
      let c = 0;
      for (let k = 0; k < width; k++) {
        const state = states[at + k] as number;
        a += (values[one + k] as number) * state;
        b += (values[other + k] as number) * state;
        c += (values[third + k] as number) * state;
      }
      this.outputs[j] = a * scale;
      this.outputs[j + 1] = b * scale;
      this.outputs[j + 2] = c * scale;
    }
  }

  /** Puts the streams of a word where the sentence is read. */
  private load(word: Word, at: number): void {
    const { streams, width } = this;
    const from = this.slotOf(word) * width;
    for (let k = 0; k < width; k++) streams[at + k] = again(this.kept[from + k] as number);
  }

  /** Where the streams of a word are kept, made anew where another word took their place. */
  private slotOf(word: Word): number {
    if (word.slot >= 0 && this.owners[word.slot] === word) return word.slot;
    const slot = this.nextSlot;
    this.nextSlot = (slot + 1) % SLOTS;
    this.owners[slot] = word;
    this.fillForm(word);
    this.keepStreams(slot);
    word.own ??= this.ownOf(word);
    word.slot = slot;
    return slot;
  }

  /** The numbers that a form is told by. */
  private fillForm({ hashes, candidates }: Word): void {
    const { form, network, rows } = this;
    const { grouped, sizes } = network;
    form.fill(0);
    const count = fillRows(hashes, grouped, sizes.bits, rows);
    for (let j = 0; j < count; j++) addRow(form, network.rows, rows[j] as number, 1);
    addRow(form, network.shapes, hashes.shape, 1);
    const { tags, grounds } = candidates;
    for (let k = 0; k < tags.length; k++) {
      addRow(form, network.entries, tags[k] as number, 1 / tags.length);
      addRow(form, network.grounds, grounds[k] as number, 1 / tags.length);
    }
    for (let k = 0; k < form.length; k++) form[k] = tangent(form[k] as number);
  }

  private keepStreams(slot: number): void {
    const { form, width, sums } = this;
    const from = slot * width;
    this.toStreams(form, sums);
    for (let r = 0; r < width; r++) this.kept[from + r] = kept(sums[r] as number);
  }

  /** What a form says of its candidates wherever it stands. */
  private ownOf({ candidates: { tags, grounds } }: Word): number[] {
    const { network, form, past } = this;
    this.toPast(form, past);
    this.fillOutputs(tags, past, 0);
    return tags.map(
      (tag, k) =>
        (this.outputs[k] as number) +
        (network.tagBias[tag] as number) +
        (network.groundBias[grounds[k] as number] as number),
    );
  }
}
