import { loadAnalyser } from '../analyse.js';
import type { Language } from '../contract.js';
import { article } from './article.js';
import { chronicle } from './chronicle.js';
import { contacts } from './contacts.js';
import { dates } from './dates.js';
import { figures } from './figures.js';
import { grammar } from './grammar.js';
import { inflection } from './inflection.js';
import { mentions } from './mentions.js';
import { sources } from './sources.js';
import { statements } from './statements.js';
import { tokens } from './tokens.js';

export const en: Language = {
  code: 'en',
  name: 'English',
  tokens,
  words: { article, mentions, dates, statements, sources, figures, contacts, grammar, inflection, chronicle },
  load: (models) => loadAnalyser('en', tokens, models),
};
