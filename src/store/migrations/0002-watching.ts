/** What watching keeps: feeds, and their items on the way to becoming articles. */
import type { Kysely } from 'kysely';
import type { Kind } from '../kind.js';
import { tablesOf } from './tables.js';

export async function watching(db: Kysely<unknown>, kind: Kind): Promise<void> {
  const tables = tablesOf(db, kind);
  await tables('feeds', {
    url: 'key',
    title: 'text?',
    outlet: 'text?',
    etag: 'text?',
    last_modified: 'text?',
    due: 'int',
    interval: 'int',
    failures: 'int',
    problem: 'text?',
  });
  await tables('feed_items', {
    num: 'count',
    item: 'text',
    feed: 'text',
    state: 'int',
    due: 'int',
    attempts: 'int',
    detail: 'text?',
    body: 'bytes',
  });
  await db.schema.createIndex('feed_items_by_item').on('feed_items').column('item').unique().execute();
  await db.schema
    .createIndex('feed_items_by_state')
    .on('feed_items')
    .columns(['state', 'feed', 'due'])
    .execute();
}
