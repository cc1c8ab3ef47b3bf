import type { Reader } from '../contract.js';

/** Not built yet. */
export const figures: Reader = { name: 'figures', read: () => ({}) };
