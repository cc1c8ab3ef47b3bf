/** Trains the tagger of a language: lexicon, guesser, lemma rules, weights. Deterministic. */

import { FEATURES, fillFeatures, type WordHashes, wordHashes } from '../../src/language/tagging/features.js';
import { endingKey, LONGEST, ruleFor } from '../../src/language/tagging/lexicon.js';
import {
  Lexicon,
  lemmaTag,
  MODEL_VERSION,
  mixed,
  parseTag,
  type Tag,
  type TaggerModel,
} from '../../src/language/tagging/tagger.js';
import { type MutableToken, NO_FEATS } from '../../src/language/tokens/tokenise.js';
import { normalised } from '../../src/text/characters.js';
import type { TaggedSentence } from './corpora.js';

export interface TrainOptions {
  readonly language: string;
  readonly epochs: number;
  readonly bits: number;
  readonly report: (line: string) => void;
}

interface Counts {
  readonly tags: Map<string, number>;
  /** `tag → lemma rule → count`. */
  readonly rules: Map<string, Map<string, number>>;
  total: number;
}

export function asToken(form: string, index = 0): MutableToken {
  const norm = normalised(form);
  return {
    index,
    start: 0,
    end: form.length,
    form,
    norm,
    lemma: norm,
    upos: 'X',
    feats: NO_FEATS,
    sentence: 0,
    spaceBefore: true,
  };
}

export function trainTagger(sentences: readonly TaggedSentence[], options: TrainOptions): TaggerModel {
  const counted = countWords(sentences);
  const tagIds = numberTags(sentences);
  const ruleIds = new Map<string, number>();
  const words = wordLines(counted, tagIds, ruleIds, options.language);
  const endings = endingLines(counted, tagIds);
  const lemmaEndings = lemmaLines(counted, ruleIds);
  const model = {
    tags: [...tagIds.keys()],
    lemmaRules: [...ruleIds.keys()],
    words,
    endings,
    lemmaEndings,
  };
  options.report(
    `${counted.size} forms, ${tagIds.size} tags, ${ruleIds.size} lemma rules, ${endings.split('\n').length} endings`,
  );
  const weights = learn(sentences, new Lexicon(model), counted, tagIds, options);
  return { version: MODEL_VERSION, language: options.language, ...model, bits: options.bits, weights };
}

function bump<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

function countWords(sentences: readonly TaggedSentence[]): Map<string, Counts> {
  const counted = new Map<string, Counts>();
  for (const { words, weight } of sentences) {
    for (const { form, tag, lemma } of words) {
      if (tag === null) continue;
      const norm = normalised(form);
      let counts = counted.get(norm);
      if (!counts) counted.set(norm, (counts = { tags: new Map(), rules: new Map(), total: 0 }));
      counts.total += weight;
      bump(counts.tags, tag, weight);
      if (lemma === null) continue;
      let rules = counts.rules.get(tag);
      if (!rules) counts.rules.set(tag, (rules = new Map()));
      bump(rules, ruleFor(form.replace(/['ʼ`]/g, '’'), lemma.replace(/['ʼ`]/g, '’')), weight);
    }
  }
  return counted;
}

function numberTags(sentences: readonly TaggedSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words, weight } of sentences)
    for (const { tag } of words) if (tag !== null) bump(counts, tag, weight);
  return new Map(
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag], index) => [tag, index]),
  );
}

function best(map: ReadonlyMap<string, number>): [string, number][] {
  return [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Words seen less often than this also get the tags their ending suggests for the same part of speech. */
const RARE = 12;
const MOST_TAGS = 14;

function wordLines(
  counted: ReadonlyMap<string, Counts>,
  tagIds: ReadonlyMap<string, number>,
  ruleIds: Map<string, number>,
  _language: string,
): string {
  const endings = endingTags(counted);
  const lines: string[] = [];
  for (const [norm, counts] of [...counted].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (/[\s\n]/.test(norm)) continue;
    const kept = best(counts.tags)
      .filter(([, n], i) => i === 0 || n >= counts.total * 0.004)
      .slice(0, MOST_TAGS);
    const pairs = kept.map(([tag]) => {
      const rule = best(counts.rules.get(tag) ?? new Map())[0]?.[0];
      return rule === undefined ? id(tagIds.get(tag)) : `${id(tagIds.get(tag))}:${id(number(ruleIds, rule))}`;
    });
    if (counts.total < RARE) {
      const seen = new Set(kept.map(([tag]) => tag));
      const kinds = new Set(kept.map(([tag]) => kind(tag)));
      for (const tag of suggested(endings, norm)) {
        if (!seen.has(tag) && kinds.has(kind(tag)) && pairs.length < MOST_TAGS)
          pairs.push(id(tagIds.get(tag)));
      }
    }
    lines.push(`${norm} ${pairs.join(' ')}`);
  }
  return lines.join('\n');
}

/** What may not differ between tags of one word that its ending suggests: part of speech, gender and the like. */
function kind(tag: string): string {
  const { upos, feats } = parseTag(tag);
  return [
    upos,
    feats.Gender ?? '',
    feats.VerbForm ?? '',
    feats.Animacy ?? '',
    feats.Aspect ?? '',
    feats.NameType ?? '',
  ].join(' ');
}

function id(value: number | undefined): string {
  return (value ?? 0).toString(36);
}

function number(ids: Map<string, number>, key: string): number {
  let found = ids.get(key);
  if (found === undefined) ids.set(key, (found = ids.size));
  return found;
}

type Endings = Map<string, Map<string, number>>;

/** Tag counts by ending, each word type counted once or, when frequent, a little more. */
function endingTags(counted: ReadonlyMap<string, Counts>): Endings {
  const endings: Endings = new Map();
  for (const [norm, counts] of counted) {
    if (norm.length < 4 || counts.total > 60) continue;
    for (const [tag, n] of counts.tags) {
      const weight = Math.log2(1 + n) * (n / counts.total + 0.2);
      for (let length = 2; length <= Math.min(LONGEST, norm.length - 1); length++) {
        const key = norm.slice(norm.length - length);
        let tags = endings.get(key);
        if (!tags) endings.set(key, (tags = new Map()));
        bump(tags, tag, weight);
      }
    }
  }
  return endings;
}

function suggested(endings: Endings, norm: string): string[] {
  for (let length = Math.min(4, norm.length - 1); length >= 2; length--) {
    const tags = endings.get(norm.slice(norm.length - length));
    if (!tags) continue;
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    if (total < 25) continue;
    return best(tags)
      .filter(([, n]) => n > total * 0.015)
      .map(([tag]) => tag);
  }
  return [];
}

/** The guesser for unknown words: tags by ending and first letter. */
function endingLines(counted: ReadonlyMap<string, Counts>, tagIds: ReadonlyMap<string, number>): string {
  const endings: Endings = new Map();
  const types = new Map<string, number>();
  const add = (key: string, tag: string, weight: number) => {
    let tags = endings.get(key);
    if (!tags) endings.set(key, (tags = new Map()));
    bump(tags, tag, weight);
  };
  for (const [norm, counts] of counted) {
    if (counts.total > 40 && /\p{L}/u.test(norm)) continue;
    const special = /\p{L}/u.test(norm) ? null : /\p{N}/u.test(norm) ? '#0' : '#.';
    for (const [tag, n] of counts.tags) {
      const weight = Math.min(n, 8) ** 0.5;
      if (special) {
        add(special, tag, n);
        continue;
      }
      const script = /[a-z]/.test(norm) ? '@' : '';
      const proper = /^(?:PROPN|X)/.test(tag);
      for (const capital of [true, false]) {
        const share = capital === proper ? weight : weight * (capital ? 0.12 : 0.02);
        add(capital ? `${script}^` : script || '*', tag, share);
        for (let length = 1; length <= Math.min(LONGEST, norm.length); length++)
          add(script + endingKey(norm, length, capital), tag, share);
      }
    }
    if (!special)
      for (let length = 1; length <= Math.min(LONGEST, norm.length); length++)
        bump(types, norm.slice(norm.length - length), 1);
  }
  const lines: string[] = [];
  for (const [key, tags] of [...endings].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const ending = key.replace(/^@?\^?/, '');
    if (key.length > 2 && !key.startsWith('#') && (types.get(ending) ?? 0) < (ending.length >= 5 ? 6 : 4))
      continue;
    if (/[\s\n]/.test(key)) continue;
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    let covered = 0;
    const kept: string[] = [];
    for (const [tag, n] of best(tags)) {
      if (kept.length >= 16 || covered > total * 0.985) break;
      covered += n;
      kept.push(id(tagIds.get(tag)));
    }
    lines.push(`${key} ${kept.join(' ')}`);
  }
  return lines.join('\n');
}

/** Lemma rules by ending and tag; endings that say the same as a shorter one are left out. */
function lemmaLines(counted: ReadonlyMap<string, Counts>, ruleIds: Map<string, number>): string {
  const table: Endings = new Map();
  for (const [norm, counts] of counted) {
    for (const [tag, rules] of counts.rules) {
      const coarse = lemmaTag(parseTag(tag));
      const [rule] = best(rules)[0] ?? [];
      if (rule === undefined) continue;
      const cut = Number(rule.split('|')[0]);
      for (let length = Math.min(cut, LONGEST); length <= Math.min(LONGEST, norm.length - 1); length++) {
        const key = `${norm.slice(norm.length - length)} ${coarse}`;
        let tags = table.get(key);
        if (!tags) table.set(key, (tags = new Map()));
        bump(tags, rule, 1);
      }
    }
  }
  const lines: string[] = [];
  for (const [key, rules] of [...table].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (/[\n]/.test(key) || /^\S*\s\S*\s/.test(key)) continue;
    const [top, n] = best(rules)[0] as [string, number];
    const [ending = '', coarse = ''] = key.split(' ');
    if (ending.length > 0) {
      if (n < (ending.length > 3 ? 2 : 1)) continue;
      const shorter = table.get(`${ending.slice(1)} ${coarse}`);
      if (shorter && best(shorter)[0]?.[0] === top) continue;
    }
    lines.push(`${key} ${id(number(ruleIds, top))}`);
  }
  return lines.join('\n');
}

/** A small generator of pseudo-random numbers, for the order of sentences (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

interface Prepared {
  readonly words: WordHashes[];
  readonly candidates: (readonly number[])[];
  readonly classes: Int32Array;
  readonly gold: Int32Array;
  readonly repeats: number;
}

function learn(
  sentences: readonly TaggedSentence[],
  lexicon: Lexicon,
  counted: ReadonlyMap<string, Counts>,
  tagIds: ReadonlyMap<string, number>,
  { epochs, bits, report }: TrainOptions,
): Int8Array {
  const size = 1 << bits;
  const mask = size - 1;
  const weights = new Float32Array(size);
  const sums = new Float32Array(size);
  const stamps = new Int32Array(size);
  const tags = lexicon.tags;
  const prepared = sentences.map((sentence) => prepare(sentence, lexicon, counted, tagIds));
  const order = prepared.flatMap((one, index) => new Array<number>(one.repeats).fill(index));
  const random = generator(20261124);
  const features = new Int32Array(FEATURES + 4);
  let clock = 0;
  const value = (count: number, tag: Tag): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      sum +=
        (weights[mixed(feature, tag.whole) & mask] as number) +
        (weights[mixed(feature, tag.coarse) & mask] as number);
    }
    return sum;
  };
  const change = (count: number, part: number, by: number) => {
    for (let i = 0; i < count; i++) {
      const at = mixed(features[i] as number, part) & mask;
      sums[at] = (sums[at] as number) + (weights[at] as number) * (clock - (stamps[at] as number));
      stamps[at] = clock;
      weights[at] = (weights[at] as number) + by;
    }
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let wrong = 0;
    let seen = 0;
    for (const index of order) {
      const { words, candidates, classes, gold } = prepared[index] as Prepared;
      const length = words.length;
      const now = new Int32Array(length);
      const parts = new Int32Array(length);
      for (let pass = 0; pass < 2; pass++) {
        const context = { words, classes, tags: now, parts, size: length, second: pass === 1 };
        for (let i = 0; i < length; i++) {
          const some = candidates[i] as readonly number[];
          let top = some[0] as number;
          if (some.length > 1) {
            const count = fillFeatures(context, i, features);
            const right = gold[i] as number;
            let most = Number.NEGATIVE_INFINITY;
            for (const candidate of some) {
              const score = value(count, tags[candidate] as Tag);
              if (score > most) {
                most = score;
                top = candidate;
              }
            }
            if (right >= 0) {
              seen++;
              if (top !== right) {
                wrong++;
                clock++;
                const good = tags[right] as Tag;
                const bad = tags[top] as Tag;
                change(count, good.whole, 1);
                change(count, bad.whole, -1);
                if (good.coarse !== bad.coarse) {
                  change(count, good.coarse, 1);
                  change(count, bad.coarse, -1);
                }
              }
            }
          }
          now[i] = (tags[top] as Tag).coarse;
          parts[i] = (tags[top] as Tag).part;
        }
      }
    }
    report(
      `epoch ${epoch + 1} of ${epochs}: ${((100 * wrong) / Math.max(1, seen)).toFixed(2)} % of ambiguous words wrong`,
    );
  }
  return quantised(weights, sums, stamps, clock);
}

/** Averaged weights as signed bytes. */
function quantised(weights: Float32Array, sums: Float32Array, stamps: Int32Array, clock: number): Int8Array {
  const averaged = new Float32Array(weights.length);
  const sizes: number[] = [];
  for (let i = 0; i < weights.length; i++) {
    averaged[i] =
      ((sums[i] as number) + (weights[i] as number) * (clock - (stamps[i] as number))) / Math.max(1, clock);
    if (averaged[i] !== 0 && i % 7 === 0) sizes.push(Math.abs(averaged[i] as number));
  }
  sizes.sort((a, b) => a - b);
  const large = sizes[Math.floor(sizes.length * 0.998)] ?? 1;
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = Math.max(-127, Math.min(127, Math.round(((averaged[i] as number) / large) * 127)));
  return bytes;
}

function prepare(
  { words, weight }: TaggedSentence,
  lexicon: Lexicon,
  counted: ReadonlyMap<string, Counts>,
  tagIds: ReadonlyMap<string, number>,
): Prepared {
  const classes = new Int32Array(words.length);
  const gold = new Int32Array(words.length);
  const hashes: WordHashes[] = [];
  const candidates = words.map(({ form, tag }, i) => {
    const token = asToken(form);
    hashes.push(wordHashes(token));
    const rare = (counted.get(token.norm)?.total ?? 0) <= weight;
    const capital = form[0] !== form[0]?.toLowerCase();
    const some = rare ? lexicon.guess(token.norm, capital) : lexicon.candidates(token);
    classes[i] = some.hash;
    const right = tag === null ? -1 : (tagIds.get(tag) ?? -1);
    gold[i] = right;
    return right >= 0 && !some.tags.includes(right) ? [...some.tags, right] : some.tags;
  });
  return { words: hashes, candidates, classes, gold, repeats: Math.max(1, Math.round(weight)) };
}
