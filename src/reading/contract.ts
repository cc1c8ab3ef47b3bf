import type { Knowledge } from '../knowledge/index.js';
import type { Analysis, LanguageWords } from '../language/contract.js';
import type {
  Article,
  Contact,
  DateReading,
  Divergence,
  Entity,
  Figure,
  Mention,
  Statement,
} from '../model/index.js';

/** What every reader gets: the article, what its language makes of it, the words of that language, the world. */
export interface ReaderInput {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly words: LanguageWords;
  readonly knowledge: Knowledge;
  /** Bytes of a trained model of a reader for this language (`statements`), the same object each time; null for none. */
  readonly model: (name: string) => Uint8Array | null;
}

/** What the readers have found so far. A reader fills its own lists and leaves the others as they are. */
export interface Results {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateReading[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly contacts: readonly Contact[];
  readonly divergences: readonly Divergence[];
}

/** One kind of reading. Readers never import each other: a later one receives the earlier ones' results. */
export interface Reader {
  readonly name: string;
  /** Pure. Returns the lists this reader is in charge of. */
  read(input: ReaderInput, earlier: Results): Partial<Results>;
}

export const NOTHING_READ: Results = {
  entities: [],
  mentions: [],
  dates: [],
  statements: [],
  figures: [],
  contacts: [],
  divergences: [],
};
