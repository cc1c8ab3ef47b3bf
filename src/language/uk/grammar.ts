import type { GrammarWords } from '../words/grammar.js';

export const grammar: GrammarWords = {
  ofHim: ['він', 'його'],
  ofHer: ['вона', 'її'],
  ofThem: ['вони', 'ті', 'їх', 'їхн*'],
  possessives: ['його', 'її', 'їх', 'їхн*'],
  onto: ['на'],
  towards: ['до'],
  into: ['в', 'у', 'уві'],
};
