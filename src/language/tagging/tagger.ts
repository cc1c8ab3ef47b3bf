/**
 * Part of speech, features and lemma by a linear model over candidate tags (an averaged perceptron: Collins 2002; in
 * English logistic regression), in two passes:
 * the second sees the tags the first gave to the words that follow. A word has the tags it was seen with, or those
 * of words with the same ending; only these are scored. A tag is scored as a whole and by its coarse part, so that
 * what is learnt of «noun in the genitive» holds for rare combinations too.
 */
import { LitopysError } from '../../model/index.js';
import type { Groups } from '../groups.js';
import type { MutableToken } from '../tokens/tokenise.js';
import { decide } from './decide.js';
import { type Layout, layoutOf, type WordHashes } from './features.js';
import { layOut, taken } from './laid-out.js';
import { type NetworkHead, networkFrom, networkLength, type TagNetwork } from './network/layout.js';
import { NetworkReader } from './network/reader.js';
import { packed, unpacked, withLaidOut } from './packing.js';
import { mendTags } from './repairs.js';
import { StoredScorer } from './scoring.js';
import type { Tag } from './tags.js';
import type { Word, WordLists } from './word.js';
import { Lexicon } from './words.js';

export interface Tagger {
  /** Sets upos, feats, lemma and group of tokens[first, last), one sentence, in place. */
  tag(tokens: readonly MutableToken[], first: number, last: number): void;
}

export const MODEL_VERSION = 4;

/** Contents of `tagger.bin`: a JSON head, a line feed, and the weights as signed bytes. */
export interface TaggerModel {
  readonly version: number;
  readonly language: string;
  readonly tags: readonly string[];
  readonly lemmaRules: readonly string[];
  /** `form tag:rule tag:rule`, base 36, one word a line. */
  readonly words: string;
  /** The same for endings (see `endingKey`). */
  readonly endings: string;
  /** `ending/tag tag tag`: tags that forms with an ending share. */
  readonly shared: string;
  /** `ending/TAG rule`: lemma rules by ending and coarse tag. */
  readonly lemmaEndings: string;
  /** `lemma kind,kind`: which kinds of word a lemma is. */
  readonly lemmas: string;
  /** Bytes of a `LemmaTable`: what dictionaries know. */
  readonly dictionary: Uint8Array;
  /** Whether foreign words are their own lemmas, capitals and all. */
  readonly keepsForeign?: boolean | undefined;
  /** Bytes and paradigms of a `FormDictionary`. */
  readonly forms?: { readonly paradigms: string; readonly stems: Uint8Array } | undefined;
  /** Whether the second pass goes from right to left (see `decide`). */
  readonly backward?: boolean | undefined;
  readonly bits: number;
  /** Whether each weight stands after a mark that tells its feature from others (see `StoredScorer`). */
  readonly marked?: boolean | undefined;
  /** See `WordLists`; models without the mark were trained without groups. */
  readonly grouped?: boolean | undefined;
  /** A network whose scores are added to those of the weights. */
  readonly network?: { readonly head: NetworkHead; readonly bytes: Uint8Array } | undefined;
  readonly weights: Int8Array;
}

/** The head of the file: a model without its tables, of which the sizes are told. */
type Head = Omit<TaggerModel, 'weights' | 'dictionary' | 'forms' | 'network'> & {
  readonly forms?: { readonly paradigms: string; readonly size: number };
  readonly network?: NetworkHead;
};

/** Opens a model; `groups` are those it was trained with. @throws LitopysError `model.version` when it was written by another version of the trainer */
export function openTagger(bytes: Uint8Array, groups: Groups): Tagger {
  const model = decodeModel(bytes);
  const lexicon = new Lexicon(model, groups);
  const network = model.network ? new NetworkReader(model.network) : null;
  const scorer = new StoredScorer(model.weights, lexicon.tags, model.marked, network);
  const layout = layoutOf(model.grouped ?? false, model.backward ?? false);
  return { tag: (tokens, first, last) => tagSentence(tokens, first, last, lexicon, scorer, layout) };
}

/** Room for one sentence after the other. */
let classes = new Int32Array(128);
let chosen = new Int32Array(128);

function tagSentence(
  tokens: readonly MutableToken[],
  first: number,
  last: number,
  lexicon: Lexicon,
  scorer: StoredScorer,
  layout: Layout,
): void {
  const size = last - first;
  const words: WordHashes[] = new Array(size);
  const known: Word[] = new Array(size);
  const candidates: (readonly number[])[] = new Array(size);
  const grounds: (readonly number[])[] = new Array(size);
  if (size > classes.length) {
    classes = new Int32Array(2 * size);
    chosen = new Int32Array(2 * size);
  }
  for (let i = 0; i < size; i++) {
    const token = tokens[first + i] as MutableToken;
    const word = lexicon.word(token);
    const one = word.candidates;
    known[i] = word;
    words[i] = word.hashes;
    candidates[i] = one.tags;
    grounds[i] = one.grounds;
    classes[i] = one.hash;
  }
  decide({ words, known, candidates, grounds, classes, size, layout }, lexicon.tags, scorer, chosen);
  mendTags({
    size,
    form: (i) => (tokens[first + i] as MutableToken).form,
    word: (i) => known[i] as Word,
    tagAt: (i, place) => lexicon.tags[(candidates[i] as readonly number[])[place] as number] as Tag,
    chosen,
  });
  for (let i = 0; i < size; i++) {
    const token = tokens[first + i] as MutableToken;
    const word = known[i] as Word;
    const best = chosen[i] as number;
    const tag = lexicon.tags[word.candidates.tags[best] as number] as Tag;
    token.upos = tag.upos;
    token.feats = tag.feats;
    token.group = word.hashes.group;
    token.lemma = lexicon.lemmaOf(token, word, best);
  }
}

/** The model as threads can share it: laid out, none of them needs weights or word lists of its own. */
export function taggerLaidOut(bytes: Uint8Array): Uint8Array {
  return withLaidOut(bytes, MODEL_VERSION, layOut);
}

/** A model as it is read from: its word lists as text, or laid out. */
type OpenedModel = Omit<TaggerModel, keyof WordLists | 'network'> &
  WordLists & { readonly network?: TagNetwork };

function decodeModel(bytes: Uint8Array): OpenedModel {
  const { version, isLaidOut, ...stored } = unpacked(bytes, MODEL_VERSION);
  if (version !== MODEL_VERSION)
    throw new LitopysError('model.version', 'the tagger model was written by another version', {
      where: 'models/<language>/tagger.bin',
      next: 'run npm run train, or install the package again',
    });
  const { head, weights } = isLaidOut
    ? taken(stored as Parameters<typeof taken<Head>>[0])
    : { head: stored.head as Head, weights: stored.weights };
  const { bits, forms, network, ...rest } = head;
  const size = 2 ** bits * (rest.marked ? 2 : 1);
  const table = (from: number, to: number) =>
    new Uint8Array(weights.buffer, weights.byteOffset + from, to - from);
  const ended = weights.length - (network ? networkLength(network) : 0);
  const stems = ended - (forms?.size ?? 0);
  return {
    ...rest,
    bits,
    weights: weights.subarray(0, size),
    dictionary: table(size, stems),
    ...(forms && { forms: { paradigms: forms.paradigms, stems: table(stems, ended) } }),
    ...(network && { network: networkFrom(network, weights.subarray(ended)) }),
  };
}

/** The bytes of a model, as `openTagger` reads them. */
export function encodeModel({ weights, dictionary, forms, network, ...rest }: TaggerModel): Uint8Array {
  const stems = forms?.stems ?? new Uint8Array(0);
  const beside = network?.bytes ?? new Uint8Array(0);
  const tables = new Int8Array(weights.length + dictionary.length + stems.length + beside.length);
  tables.set(weights);
  tables.set(dictionary, weights.length);
  tables.set(stems, weights.length + dictionary.length);
  tables.set(beside, weights.length + dictionary.length + stems.length);
  const head: Head = {
    ...rest,
    ...(forms && { forms: { paradigms: forms.paradigms, size: stems.length } }),
    ...(network && { network: network.head }),
  };
  return packed(MODEL_VERSION, head, tables);
}
