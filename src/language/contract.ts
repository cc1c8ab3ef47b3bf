/**
 * What a language gives to the readers, and what its analyser gives them of a text.
 * Offsets are UTF-16 code units of the article's stored text throughout.
 */
import type { Block, MentionType } from '../model/index.js';
import type { Quotation } from '../text/quotations.js';
import type { Group } from './word-group.js';
import type { ArticleWords } from './words/article.js';
import type { ChronicleWords } from './words/chronicle.js';
import type { ContactWords } from './words/contacts.js';
import type { DateWords } from './words/dates.js';
import type { FigureWords } from './words/figures.js';
import type { GrammarWords } from './words/grammar.js';
import type { InflectionWords } from './words/inflection.js';
import type { MentionWords } from './words/mentions.js';
import type { SourceWords } from './words/sources.js';
import type { StatementWords } from './words/statements.js';
import type { TokenWords } from './words/tokens.js';

export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** UD features of one token, interned: the same combination is the same frozen object. */
export type Feats = Readonly<Record<string, string | undefined>>;

export interface Token {
  /** Position in `Analysis.tokens`. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The letters as they stand in the text. */
  readonly form: string;
  /** `form` in lower case, one apostrophe (’), without stress marks and soft hyphens: what word lists are matched with. */
  readonly norm: string;
  /** Dictionary form; in lower case but for names. */
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: Feats;
  /** Group of words that are used alike (see `word-group.ts`); 0 when it is not known. */
  readonly group: Group;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Whether white space stands between it and the token before. */
  readonly spaceBefore: boolean;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Index of its first token. */
  readonly first: number;
  /** Index after its last token. */
  readonly last: number;
  /** Index of its block in the article. */
  readonly block: number;
}

/** A named entity as the trained model reads it; `reading/mentions` makes mentions of these. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  /** Index after its last token. */
  readonly last: number;
  readonly type: MentionType;
  /** The name in the nominative («Сі Цзіньпіном» → «Сі Цзіньпін»). */
  readonly lemma: string;
  readonly confidence: number;
}

/** A text as a language understands it. Everything in reading order. */
export interface Analysis {
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
  /** Pairs of quotation marks, outer before inner. */
  readonly quotations: readonly Quotation[];
}

/** The words a language gives to each reader, to several of them (`grammar`, `inflection`) and to the chronicle. One file each in the language's folder. */
export interface LanguageWords {
  readonly article: ArticleWords;
  readonly mentions: MentionWords;
  readonly dates: DateWords;
  readonly statements: StatementWords;
  readonly sources: SourceWords;
  readonly figures: FigureWords;
  readonly contacts: ContactWords;
  readonly grammar: GrammarWords;
  readonly inflection: InflectionWords;
  readonly chronicle: ChronicleWords;
}

/** Bytes of a trained model by its name (`tagger`, `names`, `groups`); null when there is none. */
export type ModelBytes = (language: string, model: string) => Uint8Array | null;

export interface Analyser {
  /**
   * Analyses the blocks of a text; sentences never cross a block. Pure: the same text gives the same analysis.
   * `units: 'treebank'` cuts words as the treebank of the language does (CoNLL-U); reading takes the other.
   */
  analyse(
    text: string,
    blocks: readonly Pick<Block, 'start' | 'end'>[],
    options?: { readonly units: 'words' | 'treebank' },
  ): Analysis;
}

export interface Language {
  /** BCP 47 code. */
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  /** What the tokeniser needs. */
  readonly tokens: TokenWords;
  readonly words: LanguageWords;
  /** Builds the analyser from the models. @throws LitopysError `model.missing`, `model.version` */
  load(models: ModelBytes): Analyser;
}
