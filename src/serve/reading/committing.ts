/** Articles of many requests committed together: what they share of the chronicle is merged once for all of them. */
import type { Packed, Store } from '../../main.js';

type Writing = Pick<Store, 'add' | 'present'>;

interface Waiting {
  readonly packed: readonly Packed[];
  resolve(fresh: number): void;
  reject(error: unknown): void;
}

/** Articles of one commit, save that a request is never parted. */
const MOST = 48;
/**
 * Milliseconds. Merging is done where requests are answered: as long as it took, others are served before the next
 * commit, and so many come together in it.
 */
const LONGEST_PAUSE = 2_000;

/** @returns adds articles that were read; resolves to how many were new when they are committed */
export function committer(store: Writing): (packed: readonly Packed[]) => Promise<number> {
  let queue: Waiting[] = [];
  let busy = false;
  const commit = async () => {
    busy = true;
    while (queue.length > 0) {
      const batch = taken();
      const started = performance.now();
      await commitOne(store, batch);
      const took = performance.now() - started;
      if (queue.length > 0)
        await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_PAUSE, took)));
    }
    busy = false;
  };
  const taken = (): Waiting[] => {
    let articles = 0;
    let count = 0;
    for (const one of queue) {
      if (count > 0 && articles + one.packed.length > MOST) break;
      articles += one.packed.length;
      count++;
    }
    const batch = queue.slice(0, count);
    queue = queue.slice(count);
    return batch;
  };
  return (packed) =>
    new Promise((resolve, reject) => {
      queue.push({ packed, resolve, reject });
      if (!busy) void commit();
    });
}

async function commitOne(store: Writing, batch: readonly Waiting[]): Promise<void> {
  try {
    const all = batch.flatMap(({ packed }) => packed);
    const there = new Set(await store.present(all.map(idOf)));
    await store.add(all);
    for (const { packed, resolve } of batch) {
      // An article that two requests bring is new to the first.
      const ids = new Set(packed.map(idOf).filter((id) => !there.has(id)));
      for (const id of ids) there.add(id);
      resolve(ids.size);
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

const idOf = ({ contribution }: Packed): string => contribution.article.id;
