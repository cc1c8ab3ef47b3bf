/** The ways to show chains: one file each, one line here. */
import { mermaid } from './mermaid.js';
import { svg } from './svg.js';
import { text } from './text.js';
import type { Trace } from './trace.js';

export const TRACES: readonly Trace[] = [text, mermaid, svg];
