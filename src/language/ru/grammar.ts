import type { GrammarWords } from '../words/grammar.js';

export const grammar: GrammarWords = {
  ofHim: ['он', 'его'],
  ofHer: ['она', 'её', 'ее'],
  ofThem: ['они', 'их'],
  possessives: ['его', 'её', 'ее', 'их'],
  onto: ['на'],
  towards: ['к', 'ко'],
  into: ['в', 'во'],
};
