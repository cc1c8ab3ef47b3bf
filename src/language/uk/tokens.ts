import type { TokenWords } from '../words/tokens.js';

export const tokens: TokenWords = { abbreviations: [] };
