/** Trains the name recogniser of a language and the rules for names in the nominative. Deterministic. */
import type { NamesModel } from '../../src/language/names/model.js';
import { prepareArticle } from '../../src/language/names/recogniser.js';
import { tableBytes, tableOf } from '../../src/language/names/table.js';
import { basesOf, nameRules } from './base-forms.js';
import { learn } from './learn.js';
import { learnNetwork, type NetworkOptions } from './network/learn.js';
import { storedNetwork } from './network/weights.js';
import type { PreparedDocument } from './prepare.js';

export interface NameTraining {
  readonly language: string;
  readonly epochs: number;
  readonly guideline: number;
  /** Parts of names in the nominative that are known besides those of the corpora. */
  readonly bases: readonly string[];
  /** Known names: hash of stems, and kind. */
  readonly lists: ReadonlyMap<number, number>;
  /** Stems and the group of words they are in. */
  readonly clusters: ReadonlyMap<number, number>;
  /** Whether the tokens are told their word groups. */
  readonly grouped: boolean;
  readonly network: NetworkOptions;
  readonly report: (line: string) => void;
}

export function trainNames(documents: readonly PreparedDocument[], options: NameTraining): NamesModel {
  const starters = startersOf(documents);
  const starterSet = new Set(starters);
  const lists = tableBytes(options.lists);
  const clusters = tableBytes(options.clusters);
  const { grouped } = options;
  const tables = { lists: tableOf(lists), clusters: tableOf(clusters), grouped };
  const articles = documents.map(({ tokens, sentences }) =>
    prepareArticle(tokens, sentences, starterSet, tables),
  );
  const { weights, scale } = learn(documents, articles, options);
  const { sizes, share } = options.network;
  const network = storedNetwork(
    learnNetwork(documents, articles, options.network, options.report),
    sizes,
    share,
  );
  return {
    language: options.language,
    guideline: options.guideline,
    starters,
    lists,
    clusters,
    grouped,
    rules: nameRules(documents),
    bases: [...new Set([...basesOf(documents), ...options.bases])].sort().join(' '),
    scale,
    weights,
    network,
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
