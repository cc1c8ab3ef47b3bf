/** What rules for figures are given and what they give. */
import type { Analysis, Token } from '../../language/contract.js';
import type { Comparator } from '../../model/index.js';
import type { FigureLists } from './lists.js';
import type { Counting } from './nouns.js';
import type { Quantity } from './quantities.js';

/** A figure as tokens, before its context is known. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  /** Token of the number itself. */
  readonly core: number;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly comparator: Comparator;
  /** Token of the counted noun; null for money, per cent and borrowed units. */
  readonly noun: number | null;
  readonly confidence: number;
}

/** Where the rules look: a quantity, and what was found before it. */
export interface Place {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  readonly lists: FigureLists;
  readonly quantity: Quantity;
  /** The noun that follows it; null for money and shares too. */
  readonly counting: Counting;
  /** The figure before this one; null at the start. */
  readonly previous: Draft | null;
}
