/**
 * Names by logistic regression over begin, inside and outside labels (after Ratinov and Roth 2009), with a network beside
 * it, read left to right twice: the second time each word also knows what the same stem was elsewhere in the article, so that
 * «Джонсон» profits from «Борис Джонсон».
 */
import type { NameSpan, Sentence, Token } from '../contract.js';
import { fillHistory, fillStatic, NAME_FEATURES } from './features.js';
import { listedNames } from './gazetteer.js';
import { bestLabel, LABELS } from './labels.js';
import { type NameGrammar, rulesByKey } from './lemmas.js';
import { collect, stemsOf } from './memory.js';
import { decodeNames } from './model.js';
import { NamesNetworkReader } from './network/reader.js';
import { spans } from './spans.js';
import { type HashTable, tableOf } from './table.js';
import { type Weigh, weigherOf } from './weights.js';
import { CAPITAL, DIGITS, LATIN, type NameWords, nameWords, shapeOf } from './words.js';

export interface Recogniser {
  /** The names of a document, in order, not overlapping. */
  recognise(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): NameSpan[];
}

/** @throws LitopysError `model.version` when it was written by another version of the trainer */
export function openRecogniser(bytes: Uint8Array): Recogniser {
  // Only what is used is held: the lists as they came would stay in memory beside their tables.
  const { weights, guideline, scale, network, ...model } = decodeNames(bytes);
  const beside = network ? new NamesNetworkReader(network, guideline, scale) : null;
  return recogniserOf({ weigh: weigherOf(weights), beside, guideline, scale }, new Set(model.starters), {
    tables: {
      lists: tableOf(model.lists),
      clusters: tableOf(model.clusters),
      grouped: model.grouped ?? false,
    },
    grammar: {
      language: model.language,
      rules: rulesByKey(model.rules),
      bases: new Set(model.bases.split(' ')),
    },
  });
}

/** What labels are told by. */
interface Judge {
  readonly weigh: Weigh;
  readonly beside: NamesNetworkReader | null;
  readonly guideline: number;
  readonly scale: number;
}

function recogniserOf(
  { weigh, beside, guideline, scale }: Judge,
  starters: ReadonlySet<string>,
  { tables, grammar }: { readonly tables: NameTables; readonly grammar: NameGrammar },
): Recogniser {
  return {
    recognise(text, tokens, sentences) {
      const article = prepareArticle(tokens, sentences, starters, tables);
      const reading = newReading(article, guideline, weigh, new Int32Array(tokens.length * LABELS));
      const margins = new Float32Array(tokens.length);
      label(reading, margins);
      if (beside) askWhereUnsure(reading, margins, UNSURE * scale, beside);
      collect(article.stems, reading.labels, reading.document);
      label(reading, margins);
      return spans(text, tokens, sentences, reading.labels, margins, grammar, scale);
    },
  };
}

/**
 * A label that is ahead by so many logits stays what it is whatever the network says: what the network is right in, it
 * says elsewhere (measured in decision 36).
 */
const UNSURE = 1.5;

/** Labels anew, with the network beside, the sentences that have a label less ahead than `least`. */
function askWhereUnsure(
  reading: NamesReading,
  margins: Float32Array,
  least: number,
  beside: NamesNetworkReader,
): void {
  const { article, isFixed, fixed } = reading;
  const sentences = article.sentences.filter(({ first, last }) => {
    for (let i = first; i < last; i++) if (isFixed[i] === 1 && (margins[i] as number) < least) return true;
    return false;
  });
  const unsure = { ...article, sentences };
  beside.addTo(fixed, unsure);
  label({ ...reading, article: unsure }, null);
}

/** What a document is read from. */
export interface NamesArticle {
  readonly words: NameWords;
  /** 1 for words that are outside unless they follow a name. */
  readonly skip: Uint8Array;
  readonly sentences: readonly Pick<Sentence, 'first' | 'last'>[];
  readonly listed: Uint8Array;
  readonly stems: Int32Array;
}

/** What words are looked up in. */
export interface NameTables {
  readonly lists: HashTable;
  readonly clusters: HashTable;
  /** Whether word groups are looked at. */
  readonly grouped: boolean;
}

export function prepareArticle(
  tokens: readonly Token[],
  sentences: readonly Pick<Sentence, 'first' | 'last'>[],
  starters: ReadonlySet<string>,
  tables: NameTables,
): NamesArticle {
  const words = nameWords(tokens, tables.clusters, tables.grouped);
  const skip = new Uint8Array(tokens.length);
  const capital = new Uint8Array(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { form, norm } = tokens[i] as Token;
    const shape = shapeOf(form);
    capital[i] = shape & CAPITAL;
    if (!mayBegin(form, shape, capital[i + 1] === 1)) skip[i] = starters.has(norm) ? 0 : 1;
  }
  const listed = listedNames(words, tables.lists, capital);
  return { words, skip, sentences, listed, stems: stemsOf(words, capital) };
}

/** Whether a word may begin a name for how it is written: «24 Канал», "lenta.ru", "iPhone", but not "the". */
function mayBegin(form: string, shape: number, isBeforeCapital: boolean): boolean {
  if ((shape & CAPITAL) !== 0) return true;
  if ((shape & LATIN) !== 0) return !SMALL_LATIN.test(form);
  return (shape & DIGITS) !== 0 && isBeforeCapital;
}

const SMALL_LATIN = /^[a-z’']+$/;

/** A document while it is read. */
export interface NamesReading {
  readonly article: NamesArticle;
  readonly guideline: number;
  readonly weigh: Weigh;
  readonly labels: Int8Array;
  /** What the same stem was elsewhere: label and one, 0 for nothing. */
  readonly document: Uint8Array;
  /** Scores that do not change with the labels around, and where those of the linear weights stand already. */
  readonly fixed: Int32Array | Float64Array;
  readonly isFixed: Uint8Array;
}

export function newReading(
  article: NamesArticle,
  guideline: number,
  weigh: Weigh,
  fixed: Int32Array | Float64Array,
): NamesReading {
  const size = article.words.tokens.length;
  return {
    article,
    guideline,
    weigh,
    labels: new Int8Array(size),
    document: new Uint8Array(size),
    fixed,
    isFixed: new Uint8Array(size),
  };
}

const features = new Int32Array(NAME_FEATURES);

/** One pass over a document; `margins` are told how far each label was ahead of the next. */
export function label(reading: NamesReading, margins: Float32Array | null): void {
  const { article, guideline, weigh, labels, document, fixed, isFixed } = reading;
  const { words, skip, listed } = article;
  const scores = fixed instanceof Int32Array ? new Int32Array(LABELS) : new Float64Array(LABELS);
  for (const { first, last } of article.sentences) {
    let before = 0;
    let before2 = 0;
    for (let i = first; i < last; i++) {
      let best = 0;
      if (before !== 0 || skip[i] === 0) {
        const at = i * LABELS;
        if (isFixed[i] === 0) {
          isFixed[i] = 1;
          weigh(features, fillStatic(words, listed, guideline, first, last, i, features), fixed, at);
        }
        for (let k = 0; k < LABELS; k++) scores[k] = fixed[at + k] as number;
        const count = fillHistory(
          words,
          listed,
          guideline,
          first,
          last,
          i,
          before,
          before2,
          document,
          features,
          0,
        );
        weigh(features, count, scores, 0);
        best = bestLabel(before, scores);
        if (margins)
          margins[i] = (scores[best] as number) - (scores[bestLabel(before, scores, best)] as number);
      }
      labels[i] = best;
      before2 = before;
      before = best;
    }
  }
}
