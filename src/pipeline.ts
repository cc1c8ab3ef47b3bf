/**
 * The flow as one page: what was acquired (`acquire/`) is read (`reader.ts`), and readings become a chronicle.
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

export { evaluationOf } from './chronicle/index.js';
export type { Analysis, Token } from './language/contract.js';
export { unpackedFile, withPlainHead } from './language/tagging/packing.js';
export { multiwordEnd } from './language/tokens/multiword.js';
export * from './reader.js';
