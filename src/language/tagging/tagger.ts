/**
 * Part of speech, features and lemma by an averaged perceptron over candidate tags (Collins 2002), in two passes:
 * the second sees the tags the first gave to the words that follow. A word has the tags it was seen with, or those
 * of words with the same ending; only these are scored. A tag is scored as a whole and by its coarse part, so that
 * what is learnt of «noun in the genitive» holds for rare combinations too.
 */
import { LitopysError } from '../../model/index.js';
import type { Feats, Upos } from '../contract.js';
import type { MutableToken } from '../tokens/tokenise.js';
import { FEATURES, fillFeatures, mix, type WordHashes, wordHashes } from './features.js';
import {
  applyRule,
  type Candidates,
  classHash,
  endingKey,
  type LemmaRule,
  LONGEST,
  parseRule,
} from './lexicon.js';

export interface Tagger {
  /** Sets upos, feats and lemma of tokens[first, last), one sentence, in place. */
  tag(tokens: readonly MutableToken[], first: number, last: number): void;
}

/** A tag as written in the model: `NOUN Case=Gen|Number=Sing`. */
export interface Tag {
  readonly upos: Upos;
  readonly feats: Feats;
  /** Hash of the whole tag and of its coarse part (part of speech, case, number, gender). */
  readonly whole: number;
  readonly coarse: number;
  readonly part: number;
}

export const MODEL_VERSION = 1;

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
  /** `ending TAG:rule`: lemma rules by ending and coarse tag. */
  readonly lemmaEndings: string;
  readonly bits: number;
  readonly weights: Int8Array;
}

export function parseTag(text: string): Tag {
  const [upos = 'X', list = '_'] = text.split(' ');
  const feats: Record<string, string> = {};
  if (list !== '_') {
    for (const pair of list.split('|')) {
      const [name = '', value = ''] = pair.split('=');
      feats[name] = value;
    }
  }
  const coarse = [upos, feats.Case ?? '', feats.Number ?? '', feats.Gender ?? '', feats.VerbForm ?? ''].join(
    ' ',
  );
  return {
    upos: upos as Upos,
    feats: Object.freeze(feats),
    whole: hashOf(text),
    coarse: hashOf(coarse),
    part: hashOf(upos),
  };
}

function hashOf(text: string): number {
  let hash = 17;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash | 1;
}

/** Opens a model. @throws LitopysError `model.version` when it was written by another version of the trainer */
export function openTagger(bytes: Uint8Array): Tagger {
  const model = decodeModel(bytes);
  const lexicon = new Lexicon(model);
  const table = model.weights;
  const mask = (1 << model.bits) - 1;
  const score = (features: Int32Array, count: number, tag: Tag): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      sum +=
        (table[mixed(feature, tag.whole) & mask] as number) +
        (table[mixed(feature, tag.coarse) & mask] as number);
    }
    return sum;
  };
  return { tag: (tokens, first, last) => tagSentence(tokens, first, last, lexicon, score) };
}

/** Place of a feature with a tag part in the table, before the mask. */
export function mixed(feature: number, part: number): number {
  const hash = Math.imul(feature ^ part, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

export type Score = (features: Int32Array, count: number, tag: Tag) => number;

/** The workings of one sentence; in training the same steps run with the weights of the moment. */
export class Lexicon {
  readonly tags: readonly Tag[];
  private readonly words = new Map<string, string | Candidates>();
  private readonly endings = new Map<string, string | Candidates>();
  private readonly lemmaEndings = new Map<string, number>();
  private readonly rules: readonly LemmaRule[];
  private readonly nothing: Candidates;

  constructor(model: Omit<TaggerModel, 'weights' | 'bits' | 'version' | 'language'>) {
    this.tags = model.tags.map(parseTag);
    this.rules = model.lemmaRules.map(parseRule);
    readLines(model.words, this.words);
    readLines(model.endings, this.endings);
    for (const line of model.lemmaEndings.split('\n')) {
      const space = line.lastIndexOf(' ');
      if (space > 0) this.lemmaEndings.set(line.slice(0, space), Number.parseInt(line.slice(space + 1), 36));
    }
    this.nothing = { tags: [0], rules: [-1], hash: 1 };
  }

  /** The tags a word may have, the likelier first. */
  candidates(token: MutableToken): Candidates {
    const capital = token.form !== token.norm && token.form[0] !== token.form[0]?.toLowerCase();
    return (
      (capital ? this.lookup(this.words, `^${token.norm}`) : null) ??
      this.lookup(this.words, token.norm) ??
      this.guess(token.norm, capital)
    );
  }

  isKnown(token: MutableToken): boolean {
    return this.words.has(token.norm) || this.words.has(`^${token.norm}`);
  }

  guess(norm: string, capital: boolean): Candidates {
    const signs = /[\p{L}]/u.test(norm) ? '' : /\p{N}/u.test(norm) ? '0' : '.';
    if (signs !== '') return this.lookup(this.endings, `#${signs}`) ?? this.nothing;
    const script = /[a-z]/.test(norm) ? '@' : '';
    for (let length = Math.min(LONGEST, norm.length); length >= 1; length--) {
      const found = this.lookup(this.endings, script + endingKey(norm, length, capital));
      if (found) return found;
    }
    return (
      this.lookup(this.endings, capital ? `${script}^` : script || '*') ??
      this.lookup(this.endings, '*') ??
      this.nothing
    );
  }

  private lookup(map: Map<string, string | Candidates>, key: string): Candidates | null {
    const found = map.get(key);
    if (found === undefined) return null;
    if (typeof found !== 'string') return found;
    const tags: number[] = [];
    const rules: number[] = [];
    for (const pair of found.split(' ')) {
      const colon = pair.indexOf(':');
      tags.push(Number.parseInt(colon < 0 ? pair : pair.slice(0, colon), 36));
      rules.push(colon < 0 ? -1 : Number.parseInt(pair.slice(colon + 1), 36));
    }
    const candidates = { tags, rules, hash: classHash(tags) };
    map.set(key, candidates);
    return candidates;
  }

  /** The lemma of a token with a tag: its known rule, else the rule of the longest known ending with that tag. */
  lemma(token: MutableToken, tag: Tag, rule: number): string {
    const direct = rule >= 0 ? applyRule(token.form, token.norm, this.rules[rule] as LemmaRule) : null;
    if (direct !== null) return direct;
    const coarse = lemmaTag(tag);
    for (let length = Math.min(LONGEST, token.norm.length - 1); length >= 0; length--) {
      const index = this.lemmaEndings.get(`${token.norm.slice(token.norm.length - length)} ${coarse}`);
      if (index === undefined) continue;
      const lemma = applyRule(token.form, token.norm, this.rules[index] as LemmaRule);
      if (lemma !== null) return lemma;
    }
    return tag.upos === 'PROPN' || tag.upos === 'X' ? token.form : token.norm;
  }
}

/** What of a tag decides the ending of the lemma. */
export function lemmaTag({ upos, feats }: Tag): string {
  const parts = [
    feats.Case,
    feats.Number,
    feats.Gender,
    feats.VerbForm ?? feats.Degree,
    feats.Tense,
    feats.Animacy,
  ];
  return `${upos}.${parts.map((one) => (one ?? '-').slice(0, 1)).join('')}`;
}

function readLines(text: string, into: Map<string, string | Candidates>): void {
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const space = text.indexOf(' ', from);
    if (space > from && space < to) into.set(text.slice(from, space), text.slice(space + 1, to));
    from = to + 1;
  }
}

const features = new Int32Array(FEATURES + 4);

function tagSentence(
  tokens: readonly MutableToken[],
  first: number,
  last: number,
  lexicon: Lexicon,
  score: Score,
): void {
  const size = last - first;
  const words: WordHashes[] = new Array(size);
  const candidates: Candidates[] = new Array(size);
  const classes = new Int32Array(size);
  const tags = new Int32Array(size);
  const parts = new Int32Array(size);
  const chosen = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const token = tokens[first + i] as MutableToken;
    words[i] = wordHashes(token);
    const some = lexicon.candidates(token);
    candidates[i] = some;
    classes[i] = some.hash;
  }
  for (let pass = 0; pass < 2; pass++) {
    const context = { words, classes, tags, parts, size, second: pass === 1 };
    for (let i = 0; i < size; i++) {
      const some = candidates[i] as Candidates;
      let best = 0;
      if (some.tags.length > 1) {
        const count = fillFeatures(context, i, features);
        let top = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < some.tags.length; k++) {
          const value = score(features, count, lexicon.tags[some.tags[k] as number] as Tag);
          if (value > top) {
            top = value;
            best = k;
          }
        }
      }
      chosen[i] = best;
      const tag = lexicon.tags[some.tags[best] as number] as Tag;
      tags[i] = tag.coarse;
      parts[i] = tag.part;
    }
  }
  for (let i = 0; i < size; i++) {
    const token = tokens[first + i] as MutableToken;
    const some = candidates[i] as Candidates;
    const best = chosen[i] as number;
    const tag = lexicon.tags[some.tags[best] as number] as Tag;
    token.upos = tag.upos;
    token.feats = tag.feats;
    token.lemma = lexicon.lemma(token, tag, some.rules[best] as number);
  }
}

const decoder = new TextDecoder();

function decodeModel(bytes: Uint8Array): TaggerModel {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, 8);
  const headSize = lengths.getUint32(4, true);
  if (lengths.getUint32(0, true) !== MODEL_VERSION)
    throw new LitopysError('model.version', 'the tagger model was written by another version', {
      where: 'models/<language>/tagger.bin',
      next: 'run npm run train, or install the package again',
    });
  const head = JSON.parse(decoder.decode(bytes.subarray(8, 8 + headSize)));
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 8 + headSize, 1 << head.bits);
  return { ...head, weights };
}

/** The bytes of a model, as `openTagger` reads them. */
export function encodeModel({ weights, ...head }: TaggerModel): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(8 + json.length + weights.length);
  const lengths = new DataView(bytes.buffer);
  lengths.setUint32(0, MODEL_VERSION, true);
  lengths.setUint32(4, json.length, true);
  bytes.set(json, 8);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 8 + json.length);
  return bytes;
}
