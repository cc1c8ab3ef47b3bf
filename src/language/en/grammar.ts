import type { GrammarWords } from '../words/grammar.js';

export const grammar: GrammarWords = {
  ofHim: ['he', 'his'],
  ofHer: ['she', 'her'],
  ofThem: ['they', 'their'],
  possessives: ['his', 'her'],
  onto: [],
  towards: [],
  into: [],
  stress: [],
  stressAfter: [],
  relatives: [],
  relativeLemmas: [],
  where: [],
  atTimeOf: [],
  inOrFrom: [],
  mine: [],
  inOrderThat: [],
  whether: ['whether', 'if'],
  pointing: [],
};
