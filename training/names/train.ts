/** Trains the name recogniser of a language and the rules for names in the nominative. Deterministic. */
import { cutText } from '../../src/language/analyse.js';
import type { Sentence, Token } from '../../src/language/contract.js';
import { LANGUAGES } from '../../src/language/index.js';
import {
  fillNameFeatures,
  NAME_FEATURES,
  type NameWord,
  nameWord,
} from '../../src/language/names/features.js';
import { listedNames } from '../../src/language/names/gazetteer.js';
import { keysOf, NAME_ENDING } from '../../src/language/names/lemmas.js';
import {
  type Article,
  beginOf,
  bestLabel,
  collect,
  insideOf,
  LABELS,
  label,
  labelScorer,
  NAME_TYPES,
  type NamesModel,
  ROW,
  skippable,
  typeOf,
} from '../../src/language/names/recogniser.js';
import type { Tagger } from '../../src/language/tagging/tagger.js';
import type { TokenWords } from '../../src/language/words/tokens.js';
import type { MentionType } from '../../src/model/index.js';
import { normalised } from '../../src/text/characters.js';
import { generator } from '../random.js';
import type { NameDocument } from './corpora.js';

export interface PreparedDocument {
  readonly source: NameDocument;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly NameWord[];
  readonly gold: Int8Array;
}

/** Tokens, tags and gold labels of documents. */
export function prepareNames(
  documents: readonly NameDocument[],
  words: TokenWords,
  tagger: Tagger,
): PreparedDocument[] {
  return documents.map((source) => {
    const blocks = [...source.text.matchAll(/[^\n]+/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const { tokens, sentences } = cutText(source.text, blocks, words);
    for (const sentence of sentences) tagger.tag(tokens, sentence.first, sentence.last);
    const gold = new Int8Array(tokens.length);
    let from = 0;
    for (const name of [...source.names].sort((a, b) => a.start - b.start)) {
      const type = NAME_TYPES.indexOf(name.type as MentionType);
      if (type < 0) continue;
      while (from < tokens.length && (tokens[from] as Token).end <= name.start) from++;
      let first = from;
      if (first < tokens.length && /^["«“„]$/.test((tokens[first] as Token).form)) first++;
      for (let i = first; i < tokens.length && (tokens[i] as Token).start < name.end; i++) {
        if (/^["»”“]$/.test((tokens[i] as Token).form) && (tokens[i] as Token).end >= name.end) break;
        gold[i] = i === first ? beginOf(type) : insideOf(type);
      }
    }
    return { source, tokens, sentences, words: tokens.map(nameWord), gold };
  });
}

export interface NameTraining {
  readonly language: string;
  readonly epochs: number;
  readonly bits: number;
  readonly guideline: number;
  /** Parts of names in the nominative that are known besides those of the corpora. */
  readonly bases: readonly string[];
  readonly lists: readonly (readonly [number, number])[];
  readonly report: (line: string) => void;
}

export function trainNames(documents: readonly PreparedDocument[], options: NameTraining): NamesModel {
  const starters = startersOf(documents);
  const starterSet = new Set(starters);
  const weights = learn(documents, starterSet, new Map(options.lists), options);
  return {
    language: options.language,
    bits: options.bits,
    guideline: options.guideline,
    starters,
    lists: options.lists,
    rules: nameRules(documents),
    bases: [...new Set([...basesOf(documents), ...options.bases])].sort().join(' '),
    weights,
  };
}

/** Words in small letters that began a name at least three times, and in a fair share of their uses. */
function startersOf(documents: readonly PreparedDocument[]): string[] {
  const begins = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { tokens, gold } of documents) {
    tokens.forEach((token, i) => {
      if (!/^\p{Ll}/u.test(token.form)) return;
      all.set(token.norm, (all.get(token.norm) ?? 0) + 1);
      if ((gold[i] as number) % 2 === 1) begins.set(token.norm, (begins.get(token.norm) ?? 0) + 1);
    });
  }
  return [...begins]
    .filter(([norm, n]) => n >= 3 && n / (all.get(norm) ?? 1) > 0.05)
    .map(([norm]) => norm)
    .sort();
}

/** Share of features left out at random, so that none is leant on alone. */
const DROP = 0.3;
/** A decision closer than this is learnt from even when it is right. */
const MARGIN = 15;
/** Features seen less often are left out. */
const SEEN = 2;

function learn(
  documents: readonly PreparedDocument[],
  starters: ReadonlySet<string>,
  lists: ReadonlyMap<number, number>,
  { epochs, bits, report }: NameTraining,
): Int8Array {
  const size = (1 << bits) * ROW;
  const mask = (1 << bits) - 1;
  const weights = new Float32Array(size);
  const sums = new Float32Array(size);
  const stamps = new Int32Array(size);
  const features = new Int32Array(NAME_FEATURES);
  const values = new Float64Array(ROW);
  const seen = new Uint8Array(1 << 22);
  const score = labelScorer(weights);
  const random = generator(7);
  let clock = 0;
  let counting = true;
  const change = (count: number, place: number, by: number) => {
    for (let i = 0; i < count; i++) {
      const at = ((features[i] as number) & mask) * ROW + place;
      sums[at] = (sums[at] as number) + (weights[at] as number) * (clock - (stamps[at] as number));
      stamps[at] = clock;
      weights[at] = (weights[at] as number) + by;
    }
  };
  const thin = (count: number): number => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      const place = (feature ^ (feature >>> 11)) & 0x3fffff;
      const times = seen[place] as number;
      if (counting && times < 255) seen[place] = times + 1;
      if (times < SEEN || random() < DROP) continue;
      features[kept++] = feature;
    }
    return kept;
  };
  const articles: Article[] = documents.map(({ words, tokens, sentences }) => ({
    words,
    sentences,
    skip: tokens.map((token, i) => skippable(token, words[i] as NameWord, starters)),
    listed: listedNames(words, lists),
  }));
  const order = documents.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let wrong = 0;
    for (const index of order) {
      const { gold, source } = documents[index] as PreparedDocument;
      const { words, sentences, skip, listed } = articles[index] as Article;
      const memory = new Map<number, number>();
      const labels = new Int8Array(words.length);
      for (let pass = 0; pass < 2; pass++) {
        if (pass === 1) {
          label(
            articles[index] as Article,
            new Map(),
            source.guideline,
            score,
            labels,
            new Float32Array(words.length),
          );
          collect(words, labels, memory);
        }
        counting = epoch === 0 && pass === 0;
        for (const { first, last } of sentences) {
          let before = 0;
          let before2 = 0;
          for (let i = first; i < last; i++) {
            const right = gold[i] as number;
            let best = 0;
            if (before !== 0 || !skip[i] || right !== 0) {
              const document = memory.get((words[i] as NameWord).stem) ?? 0;
              const context = {
                words,
                first,
                last,
                before,
                before2,
                document,
                guideline: source.guideline,
                listed,
              };
              const count = thin(fillNameFeatures(context, i, features));
              score(features, count, values);
              best = bestLabel(before, values);
              const other = best === right ? nextLabel(best, before, values) : best;
              const margin = (values[right] as number) - (values[other] as number);
              clock++;
              if (best !== right) wrong++;
              if (margin < MARGIN) {
                change(count, right, 1);
                change(count, other, -1);
              }
            }
            before2 = before;
            // A missed name is the history as it should be, else the model's own answer: it learns to recover.
            before = epoch < 1 || (right !== 0 && best === 0) ? right : best;
          }
        }
      }
    }
    report(`names: epoch ${epoch + 1} of ${epochs}: ${wrong} labels wrong`);
  }
  const averaged = new Float32Array(size);
  const sizes: number[] = [];
  for (let i = 0; i < size; i++) {
    averaged[i] = ((sums[i] as number) + (weights[i] as number) * (clock - (stamps[i] as number))) / clock;
    if (averaged[i] !== 0 && i % 5 === 0) sizes.push(Math.abs(averaged[i] as number));
  }
  sizes.sort((a, b) => a - b);
  const large = sizes[Math.floor(sizes.length * 0.998)] ?? 1;
  const bytes = new Int8Array(size);
  for (let i = 0; i < size; i++)
    bytes[i] = Math.max(-127, Math.min(127, Math.round(((averaged[i] as number) / large) * 127)));
  return bytes;
}

/** The best label but one that may follow. */
function nextLabel(best: number, before: number, values: Float64Array): number {
  let next = -1;
  for (let k = 0; k < LABELS; k++) {
    const inside = k > 0 && k % 2 === 0;
    if (k === best || (inside && (before === 0 || typeOf(before) !== typeOf(k)))) continue;
    if (next < 0 || (values[k] as number) > (values[next] as number)) next = k;
  }
  return next;
}

/** Words of persons' names that mostly stand for themselves: in their corpora the lemma is the form. */
function basesOf(documents: readonly PreparedDocument[]): string[] {
  const counts = new Map<string, { same: number; all: number }>();
  for (const { source } of documents)
    for (const { start, end, type, lemma } of source.names) {
      if (type !== 'PER' || lemma === null) continue;
      const forms = normalised(source.text.slice(start, end)).split(/\s+/);
      const lemmas = normalised(lemma).split(/\s+/);
      if (forms.length !== lemmas.length) continue;
      forms.forEach((form, i) => {
        let count = counts.get(form);
        if (!count) counts.set(form, (count = { same: 0, all: 0 }));
        count.all++;
        if (form === lemmas[i]) count.same++;
      });
    }
  return [...counts].filter(([, { same, all }]) => same > all * 0.6).map(([form]) => form);
}

/** Endings of names in a case → ending in the nominative, from corpora that give lemmas. */
function nameRules(documents: readonly PreparedDocument[]): Record<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { source, tokens } of documents) {
    for (const name of source.names) {
      if (name.lemma === null) continue;
      const parts = tokens.filter((token) => token.start >= name.start && token.end <= name.end);
      const lemmas = name.lemma
        .replace(/["«»“”„]/g, ' ')
        .split(/\s+/)
        .filter(Boolean);
      const real = parts.filter((token) => !/^["«»“”„]$/.test(token.form));
      if (real.length !== lemmas.length) continue;
      real.forEach((token, i) => {
        const lemma = (lemmas[i] as string).replace(/['ʼ`]/g, '’');
        const form = token.form.replace(/['ʼ`]/g, '’');
        if (!/\p{Script=Cyrillic}/u.test(form)) return;
        // Later parts that keep their form depend on the head; only the head and persons teach endings.
        if (name.type !== 'PER' && i > 0 && form === lemma) return;
        let same = 0;
        while (
          same < form.length &&
          same < lemma.length &&
          form[same]?.toLowerCase() === lemma[same]?.toLowerCase()
        )
          same++;
        if (form.length - same > 4 || lemma.length - same > 5) return;
        const rule = `${form.length - same}|${lemma.slice(same).toLowerCase()}`;
        for (const key of keysOf(token, name.type as MentionType, real.length === 1 ? 's' : 'h')) {
          for (let length = form.length - same; length <= Math.min(NAME_ENDING, form.length); length++) {
            const place = `${key} ${token.norm.slice(token.norm.length - length)}`;
            let rules = votes.get(place);
            if (!rules) votes.set(place, (rules = new Map()));
            rules.set(rule, (rules.get(rule) ?? 0) + 1);
          }
        }
      });
    }
  }
  const rules: Record<string, string> = {};
  for (const [place, counts] of [...votes].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [best, n] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [
      string,
      number,
    ];
    const ending = place.split(' ')[1] ?? '';
    const shorter = rules[`${place.split(' ')[0]} ${ending.slice(1)}`];
    if (n >= (ending.length >= 4 ? 1 : 2) && shorter !== best) rules[place] = best;
  }
  return rules;
}

export function wordsOf(language: string): TokenWords {
  const found = LANGUAGES.find(({ code }) => code === language);
  if (!found) throw new Error(`no language ${language}`);
  return found.tokens;
}
