import type { FigureWords } from '../words/figures.js';

export const figures: FigureWords = { language: 'uk' };
