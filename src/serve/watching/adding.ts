/** Documents as they come from many feeds at once → read in the pool → committed together, as many as are ready. */

import type { RawDocument } from '../../acquire/index.js';
import { type Added, LitopysError, type Packed, type Store } from '../../main.js';
import { toRead } from '../adding/documents.js';
import type { Failure } from '../adding/messages.js';
import type { Readers } from '../adding/readers.js';

interface Waiting {
  readonly packed: Packed;
  resolve(): void;
  reject(error: unknown): void;
}

/** Articles of one commit at most. */
const BATCH = 48;

/**
 * An adder that many may call at a time. What it resolves for is committed, or was in the store before.
 * @param onCommit told of every commit
 * @throws LitopysError from the adder: why a document can not be read, or of `store.`
 */
export function groupAdder(
  store: Pick<Store, 'add'>,
  readers: Readers,
  onCommit: (added: Added) => void,
): (document: RawDocument) => Promise<void> {
  let queue: Waiting[] = [];
  let committing = false;
  const commit = async () => {
    committing = true;
    while (queue.length > 0) {
      const batch = queue.slice(0, BATCH);
      queue = queue.slice(BATCH);
      try {
        onCommit(await store.add(batch.map(({ packed }) => packed)));
        for (const one of batch) one.resolve();
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    committing = false;
  };
  return async (document) => {
    const [outcome] = await readers.read([toRead(document, document.doc)]);
    if (!outcome || 'known' in outcome) return;
    if ('failure' in outcome) throw failed(outcome.failure);
    await new Promise<void>((resolve, reject) => {
      queue.push({ packed: outcome.packed, resolve, reject });
      if (!committing) void commit();
    });
  };
}

/** A defect of reading one article is no reason to stop watching the others. */
function failed({ code, message, where, next }: Failure): LitopysError {
  if (code === 'defect')
    return new LitopysError('watch.defect', message, {
      next: 'this is a defect of Litopys; please report it with the page',
    });
  return Object.assign(new LitopysError('input.skipped', message, {}), { code, where, next });
}
