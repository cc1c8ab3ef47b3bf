import type { Reader } from '../contract.js';

/** Not built yet. */
export const contacts: Reader = { name: 'contacts', read: () => ({}) };
