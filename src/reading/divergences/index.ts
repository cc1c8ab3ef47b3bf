import type { Reader } from '../contract.js';

/** Not built yet. */
export const divergences: Reader = { name: 'divergences', read: () => ({}) };
