/** The ways to show chains: one file each, one line here. */
import { text } from './text.js';
import type { Trace } from './trace.js';

export const TRACES: readonly Trace[] = [text];
