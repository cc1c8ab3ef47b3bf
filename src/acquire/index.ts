/**
 * What comes from outside, as the rest of the program uses it. Archives have an entry of their own (`archives/`), which
 * does without what reads feeds; fetching too: it brings the network.
 */
export type { RawDocument } from './contract.js';
export { readOpml, writeOpml } from './feeds/opml.js';
export { type WatchEvent, watch } from './watching/watch.js';
