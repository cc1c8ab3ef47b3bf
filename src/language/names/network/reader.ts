/** What a recurrent network says of the labels of the words of a document, beside the linear weights. */
import { tangent } from '../../../text/logistic.js';
import { type Affine, addRow, affineOf, again, kept } from '../../recurrent/numbers.js';
import { runStates, STREAMS } from '../../recurrent/runs.js';
import { LABELS } from '../labels.js';
import type { NamesArticle } from '../recogniser.js';
import { FORM, PART, rowOf, WIDTH } from '../words.js';
import { fillRows, fillSigns, type NamesNetwork, ROWS, SIGNS } from './layout.js';

/** Words whose streams are kept, each with all that it was told by: some 2 MB. */
const SLOTS = 4096;
/** Columns of a word, and after them what the lists say of it. */
const TOLD = WIDTH + 1;
/** A longer sentence is read in pieces that know nothing of each other: what is kept of it has a bound. */
const MOST_OF_PIECE = 256;

export class NamesNetworkReader {
  private readonly width: number;
  private readonly told = new Int32Array(SLOTS * TOLD);
  private readonly isKept = new Uint8Array(SLOTS);
  /** Streams of the words that are kept, each with its scores for the labels after them. */
  private readonly values: Int16Array;
  /** Of the piece that is read. */
  private readonly streams: Float64Array;
  private readonly states: Float64Array;
  private readonly own = new Float64Array(MOST_OF_PIECE * LABELS);
  /** Of one word: what it is told by, its states, and what comes of either. */
  private readonly form: Float64Array;
  private readonly state: Float64Array;
  private readonly sums: Float64Array;
  private readonly toStreams: Affine;
  private readonly toLabels: Affine;
  private readonly rows = new Int32Array(ROWS);
  private readonly signs = new Int32Array(SIGNS);
  private readonly factor: number;

  /**
   * @param guideline by which names are to be marked
   * @param scale what a logit is in the whole numbers of the linear weights
   */
  constructor(
    private readonly network: NamesNetwork,
    private readonly guideline: number,
    scale: number,
  ) {
    const { form, state } = network.sizes;
    this.width = STREAMS * state;
    this.values = new Int16Array(SLOTS * (this.width + LABELS));
    this.streams = new Float64Array(MOST_OF_PIECE * this.width);
    this.states = new Float64Array(MOST_OF_PIECE * 2 * state);
    this.form = new Float64Array(form);
    this.state = new Float64Array(2 * state);
    this.sums = new Float64Array(this.width + LABELS);
    [this.toStreams, this.toLabels] = affineOf([
      {
        matrix: Float64Array.of(...network.streams, ...network.own),
        bias: Float64Array.of(...network.streamBias, ...network.labelBias),
      },
      { matrix: network.outputs, bias: new Float64Array(LABELS) },
    ]) as [Affine, Affine];
    this.factor = network.share * scale;
  }

  /** Adds to `scores` [words][LABELS] what the network says in each sentence that may have a name, whole numbers. */
  addTo(scores: Int32Array | Float64Array, article: NamesArticle): void {
    const { skip, sentences } = article;
    for (const { first, last } of sentences) {
      const next = skip.indexOf(0, first);
      if (next < 0 || next >= last) continue;
      for (let from = first; from < last; from += MOST_OF_PIECE)
        this.readPiece(article, from, Math.min(last, from + MOST_OF_PIECE), scores);
    }
  }

  private readPiece(
    article: NamesArticle,
    first: number,
    last: number,
    scores: Int32Array | Float64Array,
  ): void {
    for (let i = first; i < last; i++) this.load(article, i, i - first);
    const { streams, states, own, state, sums, network } = this;
    runStates(streams, states, last - first, network.sizes.state);
    for (let word = 0; word < last - first; word++) {
      for (let k = 0; k < state.length; k++) state[k] = states[word * state.length + k] as number;
      this.toLabels(state, sums);
      const at = (first + word) * LABELS;
      for (let label = 0; label < LABELS; label++) {
        const sum = (sums[label] as number) + (own[word * LABELS + label] as number);
        // Whole numbers, as the linear scores are.
        scores[at + label] = (scores[at + label] as number) + Math.round(this.factor * sum);
      }
    }
  }

  /** Puts the streams of a word, and what it says by itself, where the piece is read. */
  private load({ words, listed }: NamesArticle, i: number, to: number): void {
    const at = rowOf(words, i);
    const slot = this.slotOf(words.rows, at, listed[i] as number);
    const { values, streams, own, width } = this;
    const from = slot * (width + LABELS);
    for (let k = 0; k < width; k++) streams[to * width + k] = again(values[from + k] as number);
    for (let label = 0; label < LABELS; label++)
      own[to * LABELS + label] = again(values[from + width + label] as number);
  }

  /** The slot of a word that is told by these columns: all of them are compared, so that what was read before never shows. */
  private slotOf(columns: Int32Array, at: number, listed: number): number {
    const { told, isKept } = this;
    const hash = (columns[at + FORM] as number) ^ ((columns[at + PART] as number) >>> 7) ^ listed;
    const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    const from = slot * TOLD;
    let same = isKept[slot] === 1 && told[from + WIDTH] === listed;
    for (let k = 0; same && k < WIDTH; k++) same = told[from + k] === columns[at + k];
    if (same) return slot;
    isKept[slot] = 1;
    for (let k = 0; k < WIDTH; k++) told[from + k] = columns[at + k] as number;
    told[from + WIDTH] = listed;
    this.keep(slot, columns, at, listed);
    return slot;
  }

  private keep(slot: number, columns: Int32Array, at: number, listed: number): void {
    const { network, form, sums, rows, signs, values, width, guideline } = this;
    fillRows(columns, at, network.sizes.bits, rows, 0);
    fillSigns(columns, at, listed, guideline, signs, 0);
    form.fill(0);
    for (let j = 0; j < ROWS; j++) addRow(form, network.rows, rows[j] as number, 1);
    for (let j = 0; j < SIGNS; j++) addRow(form, network.signs, signs[j] as number, 1);
    for (let k = 0; k < form.length; k++) form[k] = tangent(form[k] as number);
    this.toStreams(form, sums);
    const from = slot * (width + LABELS);
    for (let r = 0; r < width + LABELS; r++) values[from + r] = kept(sums[r] as number);
  }
}
