import type { Reader } from '../contract.js';

/** Not built yet. */
export const dates: Reader = { name: 'dates', read: () => ({}) };
