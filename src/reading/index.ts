import { contacts } from './contacts/index.js';
import type { Reader } from './contract.js';
import { dates } from './dates/index.js';
import { divergences } from './divergences/index.js';
import { figures } from './figures/index.js';
import { mentions } from './mentions/index.js';
import { statements } from './statements/index.js';

export { inContext } from './mentions/in-context.js';
export { statementsLaidOut } from './statements/learned/bytes.js';

/** The readers in the order they run; each sees what the earlier ones found. */
export const READERS: readonly Reader[] = [mentions, dates, statements, figures, contacts, divergences];
