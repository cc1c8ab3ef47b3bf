import type { DateWords } from '../words/dates.js';

export const dates: DateWords = { language: 'en' };
