import type { StatementWords } from '../words/statements.js';

export const statements: StatementWords = {
  language: 'ru',
  verbs: '',
  nouns: '',
  formulas: '',
  impersonals: '',
  documents: [],
  conjunctions: [],
  questions: [],
  as: [],
  backwards: [],
  citing: [],
  relaying: [],
  outlets: [],
  negations: [],
  conditions: [],
  media: [],
  mediumPrepositions: [],
  asides: [],
  turns: [],
  acts: '',
};
