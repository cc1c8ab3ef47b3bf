/**
 * Names by an averaged perceptron over begin, inside and outside labels (after Ratinov and Roth 2009), read left to
 * right twice: the second time each word also knows what the same stem was elsewhere in the article, so that
 * «Джонсон» profits from «Борис Джонсон».
 */
import { LitopysError, type MentionType } from '../../model/index.js';
import type { NameSpan, Sentence, Token } from '../contract.js';
import { packed, unpacked } from '../tagging/packing.js';
import { fillNameFeatures, NAME_FEATURES, type NameWord, nameWord } from './features.js';
import { listedNames } from './gazetteer.js';
import { type NameGrammar, type NameRules, nameLemma } from './lemmas.js';

export interface Recogniser {
  /** The names of a document, in order, not overlapping. */
  recognise(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): NameSpan[];
}

export const NAME_TYPES: readonly MentionType[] = ['PER', 'ORG', 'LOC', 'EVT', 'PRO', 'MISC'];
/** Labels: 0 outside, then begin and inside of each type. A row of weights has this many places. */
export const LABELS = 1 + 2 * NAME_TYPES.length;
export const ROW = 16;
export const NAMES_VERSION = 3;

export interface NamesModel {
  readonly language: string;
  readonly bits: number;
  /** Guideline to read by (see the model card). */
  readonly guideline: number;
  /** Norms of words in small letters that may begin a name. */
  readonly starters: readonly string[];
  /** Known names: hash of stems and kind (see `LISTED`). */
  readonly lists: readonly (readonly [number, number])[];
  readonly rules: NameRules;
  /** Parts of names in the nominative, in small letters, a space between. */
  readonly bases: string;
  readonly weights: Int8Array;
}

export const beginOf = (type: number): number => 1 + 2 * type;
export const insideOf = (type: number): number => 2 + 2 * type;
export const typeOf = (label: number): number => (label - 1) >> 1;

/** Scores of all labels for one token. */
export type ScoreLabels = (features: Int32Array, count: number, out: Float64Array) => void;

/** @throws LitopysError `model.version` when it was written by another version of the trainer */
export function openRecogniser(bytes: Uint8Array): Recogniser {
  const model = decodeNames(bytes);
  const score = labelScorer(model.weights);
  const lists = new Map(model.lists);
  const grammar = { language: model.language, rules: model.rules, bases: new Set(model.bases.split(' ')) };
  const starters = new Set(model.starters);
  return {
    recognise(text, tokens, sentences) {
      const words = tokens.map(nameWord);
      const labels = new Int8Array(tokens.length);
      const margins = new Float32Array(tokens.length);
      const skip = tokens.map((token, i) => skippable(token, words[i] as NameWord, starters));
      const document = new Map<number, number>();
      const article: Article = { words, skip, sentences, listed: listedNames(words, lists) };
      label(article, document, model.guideline, score, labels, margins);
      collect(words, labels, document);
      label(article, document, model.guideline, score, labels, margins);
      return spans(text, tokens, sentences, labels, margins, grammar);
    },
  };
}

/** Words in small letters that begin no name are outside unless they follow one. */
export function skippable(token: Token, word: NameWord, starters: ReadonlySet<string>): boolean {
  return (word.shape & 1) === 0 && (word.shape & 12) === 0 && !starters.has(token.norm);
}

/** Scores of labels by a table of weights. */
export function labelScorer(weights: Int8Array | Float32Array): ScoreLabels {
  const mask = weights.length / ROW - 1;
  return (features, count, out) => {
    out.fill(0);
    for (let i = 0; i < count; i++) {
      const row = ((features[i] as number) & mask) * ROW;
      for (let k = 0; k < LABELS; k++) out[k] = (out[k] as number) + (weights[row + k] as number);
    }
  };
}

/** What a document is read from. */
export interface Article {
  readonly words: readonly NameWord[];
  readonly skip: readonly boolean[];
  readonly sentences: readonly Pick<Sentence, 'first' | 'last'>[];
  readonly listed: Uint8Array;
}

const features = new Int32Array(NAME_FEATURES);
const scores = new Float64Array(ROW);

export function label(
  { words, skip, sentences, listed }: Article,
  document: ReadonlyMap<number, number>,
  guideline: number,
  score: ScoreLabels,
  labels: Int8Array,
  margins: Float32Array,
): void {
  for (const { first, last } of sentences) {
    let before = 0;
    let before2 = 0;
    for (let i = first; i < last; i++) {
      let best = 0;
      if (before !== 0 || !skip[i]) {
        const stem = (words[i] as NameWord).stem;
        const known = document.get(stem) ?? 0;
        const context = { words, first, last, before, before2, document: known, guideline, listed };
        const count = fillNameFeatures(context, i, features);
        score(features, count, scores);
        best = bestLabel(before, scores);
        margins[i] = marginOf(best, before, scores);
      }
      labels[i] = best;
      before2 = before;
      before = best;
    }
  }
}

/** The best label that may follow: inside only after begin or inside of the same type. */
export function bestLabel(before: number, values: Float64Array): number {
  let best = 0;
  for (let k = 1; k < LABELS; k++) {
    const inside = k % 2 === 0;
    if (inside && (before === 0 || typeOf(before) !== typeOf(k))) continue;
    if ((values[k] as number) > (values[best] as number)) best = k;
  }
  return best;
}

function marginOf(best: number, before: number, values: Float64Array): number {
  let second = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < LABELS; k++) {
    if (k === best || (k > 0 && k % 2 === 0 && (before === 0 || typeOf(before) !== typeOf(k)))) continue;
    if ((values[k] as number) > second) second = values[k] as number;
  }
  return (values[best] as number) - second;
}

/** What each stem mostly was in the document; names of several words count double. */
export function collect(words: readonly NameWord[], labels: Int8Array, document: Map<number, number>): void {
  const votes = new Map<number, Float32Array>();
  for (let i = 0; i < words.length; i++) {
    const { stem, shape } = words[i] as NameWord;
    if ((shape & 1) === 0) continue;
    const found = labels[i] as number;
    let counts = votes.get(stem);
    if (!counts) votes.set(stem, (counts = new Float32Array(LABELS)));
    const several =
      found !== 0 && ((labels[i + 1] ?? 0) % 2 === 0 && (labels[i + 1] ?? 0) !== 0 ? true : found % 2 === 0);
    counts[found] = (counts[found] as number) + (several ? 2 : found === 0 ? 0.5 : 1);
  }
  document.clear();
  for (const [stem, counts] of votes) {
    let best = 0;
    for (let k = 1; k < LABELS; k++) if ((counts[k] as number) > (counts[best] as number)) best = k;
    document.set(stem, best + 1);
  }
}

function spans(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  labels: Int8Array,
  margins: Float32Array,
  grammar: NameGrammar,
): NameSpan[] {
  const found: NameSpan[] = [];
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      const begin = labels[i] as number;
      if (begin === 0 || begin % 2 === 0) continue;
      let end = i + 1;
      while (end < last && labels[end] === begin + 1) end++;
      end = withRest(tokens, i, end, last, NAME_TYPES[typeOf(begin)] as MentionType);
      let margin = Number.POSITIVE_INFINITY;
      for (let k = i; k < end; k++) if (labels[k] !== 0) margin = Math.min(margin, margins[k] as number);
      const type = NAME_TYPES[typeOf(begin)] as MentionType;
      found.push({
        start: (tokens[i] as Token).start,
        end: (tokens[end - 1] as Token).end,
        first: i,
        last: end,
        type,
        lemma: nameLemma(text, tokens, i, end, type, grammar),
        confidence: 1 / (1 + Math.exp(-margin / 120)),
      });
      i = end - 1;
    }
  }
  return found;
}

/** «Хасан аль-Асад» goes on after its small letters, «ПАТ „Маяк“» with the mark that closes. */
function withRest(
  tokens: readonly Token[],
  first: number,
  end: number,
  last: number,
  type: MentionType,
): number {
  const next = tokens[end];
  if (next === undefined || end >= last) return end;
  if (type === 'PER' && /^\p{Ll}{2,3}-\p{Lu}/u.test(next.form)) return end + 1;
  if (!/^["»”“]$/.test(next.form) || next.spaceBefore) return end;
  let marks = 0;
  for (let i = first; i < end; i++) if (/^["«“„»”]$/.test((tokens[i] as Token).form)) marks++;
  return marks % 2 === 1 ? end + 1 : end;
}

/** The bytes of a model: version, size of the head, the head as JSON (Brotli), the weights. */
export function encodeNames({ weights, ...head }: NamesModel): Uint8Array {
  return packed(NAMES_VERSION, head, weights);
}

function decodeNames(bytes: Uint8Array): NamesModel {
  const { version, head, weights } = unpacked(bytes, NAMES_VERSION);
  if (version !== NAMES_VERSION)
    throw new LitopysError('model.version', 'the names model was written by another version', {
      where: 'models/<language>/names.bin',
      next: 'run npm run train, or install the package again',
    });
  return { ...(head as Omit<NamesModel, 'weights'>), weights };
}
