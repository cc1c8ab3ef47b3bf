import type { Language } from './contract.js';
import { en } from './en/index.js';
import { ru } from './ru/index.js';
import { uk } from './uk/index.js';

/** The languages Litopys reads, one line each. */
export const LANGUAGES: readonly Language[] = [uk, ru, en];
