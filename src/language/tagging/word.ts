/** What words are looked up in, and what is known of a word. */
import type { WordHashes } from './features.js';
import type { Candidates } from './lexicon.js';
import type { Lines } from './line-table.js';

/** The parts of a model that words are looked up in; formats as in `TaggerModel`. */
export interface WordLists {
  readonly tags: readonly string[];
  readonly lemmaRules: readonly string[];
  readonly words: string | Lines;
  readonly endings: string | Lines;
  readonly shared: string | Lines;
  readonly lemmaEndings: string | Lines;
  readonly lemmas: string | Lines;
  /** Whether word groups are among the features, and voice is told by neighbours. */
  readonly grouped?: boolean | undefined;
  /** Bytes of a `LemmaTable`. */
  readonly dictionary: Uint8Array;
  /** Whether foreign words are their own lemmas, capitals and all. */
  readonly keepsForeign?: boolean | undefined;
  /** A dictionary of forms, for languages that have one (see `FormDictionary`). */
  readonly forms?: { readonly paradigms: string; readonly stems: Uint8Array } | undefined;
}

/** A form with its hashes, its tags and, once asked for, its lemma with each of them and what it says of them. */
export interface Word {
  readonly hashes: WordHashes;
  readonly candidates: Candidates;
  readonly lemmas: (string | null)[];
  /** See `StoredScorer`. */
  readonly ownSums: (readonly number[] | null)[];
  /** See `NetworkReader`: where what it made of the form is kept, and what that says of the candidates by itself. */
  slot: number;
  own: readonly number[] | null;
}
