/** The word tables of the figures, laid out for looking up. Made once a language. */
import type { Token } from '../../language/contract.js';
import type { FigureWords } from '../../language/words/figures.js';
import type { Comparator } from '../../model/index.js';
import { pairsOf } from '../numerals.js';
import { quantityStarts } from './quantities.js';

/** Phrases by their first or last word, the longest first. */
export interface Phrases<What> {
  /** The longest phrase that ends before token `end`; its first token and what it means. */
  before(tokens: readonly Token[], end: number): { first: number; what: What } | null;
  /** The longest phrase that starts at token `at`; the token after it and what it means. */
  after(tokens: readonly Token[], at: number): { last: number; what: What } | null;
}

export interface FigureLists {
  readonly words: FigureWords;
  readonly comparators: Phrases<Comparator>;
  readonly comparatorsAfter: Phrases<Comparator>;
  readonly percent: Phrases<string>;
  readonly measures: Phrases<string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly currencyKinds: Phrases<string>;
  readonly ofThem: Phrases<string>;
  readonly partOf: Phrases<string>;
  readonly compounds: ReadonlyMap<string, string>;
  readonly citedAs: ReadonlyMap<string, string>;
  readonly joints: ReadonlySet<string>;
  readonly currencyTails: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly uncounted: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  readonly upToGoverned: ReadonlySet<string>;
  readonly rising: ReadonlySet<string>;
  readonly falling: ReadonlySet<string>;
  readonly reaching: ReadonlySet<string>;
  readonly amounting: ReadonlySet<string>;
  readonly changedFrom: ReadonlySet<string>;
  readonly alternatives: ReadonlySet<string>;
  /** Norms at which a figure may start, besides digits; others are passed over at once. */
  readonly starts: ReadonlySet<string>;
}

const prepared = new WeakMap<FigureWords, FigureLists>();

export function figureLists(words: FigureWords): FigureLists {
  let lists = prepared.get(words);
  if (!lists) {
    lists = layOut(words);
    prepared.set(words, lists);
  }
  return lists;
}

function layOut(words: FigureWords): FigureLists {
  const percent: [string, string][] = [
    ...words.percent.map((norm): [string, string] => [norm, '%']),
    ...words.points.norms.map((norm): [string, string] => [norm, words.points.unit]),
  ];
  return {
    words,
    comparators: phrases(pairsOf(words.comparators) as [string, Comparator][], 'norm'),
    comparatorsAfter: phrases(pairsOf(words.comparatorsAfter) as [string, Comparator][], 'norm'),
    percent: phrases(percent, 'norm'),
    measures: phrases(pairsOf(words.measures), 'norm'),
    currencies: new Map(pairsOf(words.currencies)),
    currencyKinds: phrases(pairsOf(words.currencyKinds), 'lemma'),
    ofThem: phrases(marked(words.ofThem), 'norm'),
    partOf: phrases(marked(words.partOf), 'norm'),
    compounds: new Map(pairsOf(words.compounds)),
    citedAs: new Map(pairsOf(words.citedAs)),
    joints: new Set(words.joints),
    currencyTails: new Set(words.currencyTails),
    times: new Set(words.times),
    uncounted: new Set(words.uncounted),
    numbered: new Set(words.numbered),
    ranks: new Set(words.ranks),
    upToGoverned: new Set(words.upToGoverned),
    rising: new Set(words.rising),
    falling: new Set(words.falling),
    reaching: new Set(words.reaching),
    amounting: new Set(words.amounting),
    changedFrom: new Set(words.changedFrom),
    alternatives: new Set(words.alternatives),
    starts: quantityStarts(words, new Map(pairsOf(words.currencies))),
  };
}

function marked(list: readonly string[]): [string, string][] {
  return list.map((one) => [one, one]);
}

function phrases<What>(pairs: readonly (readonly [string, What])[], field: 'norm' | 'lemma'): Phrases<What> {
  const byFirst = new Map<string, [string[], What][]>();
  const byLast = new Map<string, [string[], What][]>();
  for (const [phrase, what] of pairs) {
    const parts = phrase.split(' ');
    put(byFirst, parts[0] as string, [parts, what]);
    put(byLast, parts.at(-1) as string, [parts, what]);
  }
  const key = (token: Token): string => (field === 'norm' ? token.norm : token.lemma.toLowerCase());
  const standsAt = (tokens: readonly Token[], first: number, parts: readonly string[]): boolean => {
    const sentence = tokens[first]?.sentence;
    return parts.every((part, i) => {
      const token = tokens[first + i];
      return token !== undefined && token.sentence === sentence && key(token) === part;
    });
  };
  return {
    before(tokens, end) {
      const token = tokens[end - 1];
      if (!token) return null;
      for (const [parts, what] of byLast.get(key(token)) ?? []) {
        const first = end - parts.length;
        if (first >= 0 && standsAt(tokens, first, parts)) return { first, what };
      }
      return null;
    },
    after(tokens, at) {
      const token = tokens[at];
      if (!token) return null;
      for (const [parts, what] of byFirst.get(key(token)) ?? []) {
        if (standsAt(tokens, at, parts)) return { last: at + parts.length, what };
      }
      return null;
    },
  };
}

function put<What>(map: Map<string, [string[], What][]>, key: string, entry: [string[], What]): void {
  const list = map.get(key) ?? [];
  list.push(entry);
  list.sort((a, b) => b[0].length - a[0].length);
  map.set(key, list);
}
