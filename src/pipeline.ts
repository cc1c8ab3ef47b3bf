/**
 * The flow as one page: what is acquired is read (`reader.ts`), and readings become a chronicle. What serves uses this.
 */
import { openChronicler, outletsFrom } from './chronicle/index.js';
import type { Knowledge } from './knowledge/index.js';
import type { Chronicler } from './model/index.js';

/**
 * The chronicle's logic over the knowledge files and the outlets that a store knows beside them.
 * @throws LitopysError `outlets.invalid`
 */
export function chroniclerOf(knowledge: Knowledge, outlets: readonly unknown[]): Chronicler {
  return openChronicler(knowledge, outletsFrom(outlets, knowledge));
}

export { wholeOf } from './acquire/archives/bytes.js';
export {
  type ArchiveKind,
  archiveItems,
  archiveKind,
  MAPPED,
  type Mapping,
} from './acquire/archives/index.js';
export type { ByteSource, RawDocument } from './acquire/contract.js';
export { readOpml, writeOpml } from './acquire/feeds/opml.js';
export { type WatchEvent, watch } from './acquire/watching/watch.js';
export { evaluationOf } from './chronicle/index.js';
export type { Analysis, Token } from './language/contract.js';
export { withPlainHead } from './language/tagging/packing.js';
export { multiwordEnd } from './language/tokens/multiword.js';
export * from './reader.js';
