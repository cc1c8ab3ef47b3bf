/**
 * Names by an averaged perceptron over begin, inside and outside labels (after Ratinov and Roth 2009), read left to
 * right twice: the second time each word also knows what the same stem was elsewhere in the article, so that
 * «Джонсон» profits from «Борис Джонсон».
 */
import { LitopysError } from '../../model/index.js';
import type { NameSpan, Sentence, Token } from '../contract.js';
import {
  type Contents,
  inOneRow,
  int32At,
  type Place,
  packed,
  unpacked,
  withLaidOut,
} from '../tagging/packing.js';
import { fillHistory, fillStatic, NAME_FEATURES } from './features.js';
import { listedNames } from './gazetteer.js';
import { bestLabel, LABELS } from './labels.js';
import { type NameGrammar, type NameRules, rulesByKey } from './lemmas.js';
import { collect, stemsOf } from './memory.js';
import { spans } from './spans.js';
import { type HashPlaces, type HashTable, placesOf, tableOf } from './table.js';
import { bucketsOf, type Weigh, weigherOf } from './weights.js';
import { CAPITAL, DIGITS, LATIN, type NameWords, nameWords, shapeOf } from './words.js';

export interface Recogniser {
  /** The names of a document, in order, not overlapping. */
  recognise(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): NameSpan[];
}

const NAMES_VERSION = 4;

export interface NamesModel {
  readonly language: string;
  /** Guideline to read by (see the model card). */
  readonly guideline: number;
  /** Norms of words in small letters that may begin a name. */
  readonly starters: readonly string[];
  /** Known names: hash of stems, and kind (see `LISTED`) with `BEGINS`. */
  readonly lists: string;
  /** Stems and the group of words they are in. */
  readonly clusters: string;
  /** Whether it was trained with the word groups of its language; models without the mark were not. */
  readonly grouped?: boolean | undefined;
  readonly rules: NameRules;
  /** Parts of names in the nominative, in small letters, a space between. */
  readonly bases: string;
  /** What a margin is divided by to be a logit. */
  readonly scale: number;
  /** See `bucketsOf`. */
  readonly weights: Int8Array;
}

/** @throws LitopysError `model.version` when it was written by another version of the trainer */
export function openRecogniser(bytes: Uint8Array): Recogniser {
  // Only what is used is held: the lists as they came would stay in memory beside their tables.
  const { weights, guideline, scale, ...model } = decodeNames(bytes);
  return recogniserOf(weigherOf(weights), guideline, scale, new Set(model.starters), {
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

function recogniserOf(
  weigh: Weigh,
  guideline: number,
  scale: number,
  starters: ReadonlySet<string>,
  { tables, grammar }: { readonly tables: NameTables; readonly grammar: NameGrammar },
): Recogniser {
  return {
    recognise(text, tokens, sentences) {
      const article = prepareArticle(tokens, sentences, starters, tables);
      const reading = newReading(article, guideline, weigh, new Int32Array(tokens.length * LABELS));
      label(reading, null);
      collect(article.stems, reading.labels, reading.document);
      const margins = new Float32Array(tokens.length);
      label(reading, margins);
      return spans(text, tokens, sentences, reading.labels, margins, grammar, scale);
    },
  };
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
  /** Scores that do not change between passes, and where they stand already. */
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

/** The bytes of a model: version, size of the head, the head as JSON (Brotli), the weights. */
export function encodeNames({ weights, ...head }: NamesModel): Uint8Array {
  return packed(NAMES_VERSION, head, weights);
}

type StoredHead = Omit<NamesModel, 'weights'>;

type LaidOutHead = Omit<StoredHead, 'lists' | 'clusters'> & {
  readonly stored: number;
  readonly lists: TablePlaces;
  readonly clusters: TablePlaces;
};

interface TablePlaces {
  readonly keys: Place;
  readonly values: Place;
}

/** The model as threads can share it: laid out, none of them needs weights of its own. */
export function namesLaidOut(bytes: Uint8Array): Uint8Array {
  return withLaidOut(bytes, NAMES_VERSION, ({ head, weights }: Contents) => {
    const { lists, clusters, ...rest } = head as StoredHead;
    const buckets = bucketsOf(weights);
    const [names, groups] = [placesOf(lists), placesOf(clusters)];
    const { bytes, places } = inOneRow([buckets, names.keys, names.values, groups.keys, groups.values]);
    return {
      head: {
        ...rest,
        stored: buckets.length,
        lists: { keys: places[1], values: places[2] },
        clusters: { keys: places[3], values: places[4] },
      },
      weights: bytes,
    };
  });
}

/** A model as it is read from: its tables as text, or laid out; weights bucket by bucket. */
type OpenedModel = Omit<NamesModel, 'lists' | 'clusters'> & {
  readonly lists: string | HashPlaces;
  readonly clusters: string | HashPlaces;
};

function decodeNames(bytes: Uint8Array): OpenedModel {
  const { version, head, weights, isLaidOut } = unpacked(bytes, NAMES_VERSION);
  if (version !== NAMES_VERSION)
    throw new LitopysError('model.version', 'the names model was written by another version', {
      where: 'models/<language>/names.bin',
      next: 'run npm run train, or install the package again',
    });
  if (!isLaidOut) return { ...(head as StoredHead), weights: bucketsOf(weights) };
  const { stored, lists, clusters, ...rest } = head as LaidOutHead;
  const tableAt = ({ keys, values }: TablePlaces): HashPlaces => ({
    keys: int32At(weights, keys),
    values: new Uint8Array(weights.buffer, weights.byteOffset + values[0], values[1]),
  });
  return {
    ...rest,
    lists: tableAt(lists),
    clusters: tableAt(clusters),
    weights: weights.subarray(0, stored),
  };
}
