import type { GrammarWords } from '../words/grammar.js';

export const grammar: GrammarWords = {
  ofHim: ['он', 'его'],
  ofHer: ['она', 'её', 'ее'],
  ofThem: ['они', 'их'],
};
