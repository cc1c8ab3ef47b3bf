import type { Reader } from '../contract.js';

/** Not built yet. */
export const statements: Reader = { name: 'statements', read: () => ({}) };
