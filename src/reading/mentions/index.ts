import type { Reader } from '../contract.js';

/** Not built yet. */
export const mentions: Reader = { name: 'mentions', read: () => ({}) };
