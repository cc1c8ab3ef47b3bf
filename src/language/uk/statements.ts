import type { StatementWords } from '../words/statements.js';

export const statements: StatementWords = { language: 'uk' };
