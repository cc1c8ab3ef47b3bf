import type { GrammarWords } from '../words/grammar.js';

export const grammar: GrammarWords = {
  ofHim: ['він', 'його'],
  ofHer: ['вона', 'її'],
  ofThem: ['вони', 'ті', 'їх', 'їхн*'],
};
