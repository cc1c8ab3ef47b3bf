/** What comes from outside, as the rest of the program uses it. Fetching has an entry of its own: it brings the network. */
export { wholeOf } from './archives/bytes.js';
export {
  type ArchiveKind,
  archiveItems,
  archiveKind,
  MAPPED,
  type Mapping,
} from './archives/index.js';
export type { ByteSource, RawDocument } from './contract.js';
export { readOpml, writeOpml } from './feeds/opml.js';
export { type WatchEvent, watch } from './watching/watch.js';
