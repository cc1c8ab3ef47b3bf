/** The tools, in the order in which assistants see them. */
import type { Tool } from '../tool.js';
import { compare, entry, trace } from './entry.js';
import { delta, who } from './news.js';
import { read } from './read.js';
import { search } from './search.js';

export const TOOLS: readonly Tool[] = [search, read, entry, trace, compare, delta, who];
