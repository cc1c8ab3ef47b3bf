/** The first schema: articles, readings, reports, entries, entities, reviews, events. */
import { type Kysely, sql } from 'kysely';
import type { Kind } from '../kind.js';
import { tablesOf } from './tables.js';

export async function chronicle(db: Kysely<unknown>, kind: Kind): Promise<void> {
  const tables = tablesOf(db, kind);
  await tables('articles', {
    id: 'key',
    num: 'int',
    doc: 'text',
    thread: 'text?',
    outlet: 'text?',
    url: 'text?',
    title: 'text?',
    published: 'text?',
    at: 'int',
    language: 'text',
    page: 'text?',
    added: 'text',
    body: 'bytes',
    lemmas: 'bytes',
    signature: 'text',
  });
  await tables('blobs', { hash: 'key', size: 'int', body: 'bytes' });
  await tables('readings', { article: 'key', litopys: 'text', body: 'bytes' });
  await tables('article_bands', { band: 'key', article: 'key' });
  await tables('ties', { kind: 'key', earlier: 'key', later: 'key', data: 'text' });
  await tables('reports', {
    id: 'key',
    article: 'text',
    type: 'text',
    grp: 'int',
    entry: 'text?',
    at: 'int',
    data: 'text',
  });
  await tables('groups', { grp: 'number key', size: 'int', waiting: 'int' });
  await tables('keys', { key: 'key', grp: 'int' });
  await tables('entries', {
    id: 'key',
    type: 'text',
    grp: 'int',
    kind: 'text?',
    status: 'text?',
    act: 'text?',
    at: 'int',
    first: 'int',
    last: 'int',
    reports: 'int',
    party: 'int',
    affiliated: 'int',
    independent: 'int',
    denied: 'int',
    diverges: 'int',
    unit: 'text?',
    data: 'text',
  });
  await tables('entry_parties', { entity: 'key', role: 'key', entry: 'key', type: 'text', at: 'int' });
  await tables('entry_follows', { key: 'key', entry: 'key', plan: 'int' });
  await tables('entry_outlets', { outlet: 'key', entry: 'key', at: 'int' });
  await tables('follow_ups', {
    plan: 'key',
    outcome: 'text?',
    result: 'text',
    due: 'text?',
    data: 'text',
  });
  await tables('entities', { id: 'key', uses: 'int' });
  await tables('entity_names', {
    entity: 'key',
    language: 'key',
    name: 'key',
    type: 'key',
    key: 'text',
    uses: 'int',
  });
  await tables('article_entities', {
    article: 'key',
    local: 'key',
    entity: 'text',
    because: 'text',
    rule: 'text',
  });
  await tables('reviews', {
    id: 'key',
    num: 'int',
    at: 'text',
    target_type: 'text',
    target: 'text',
    data: 'text',
  });
  await tables('review_reports', { report: 'key', review: 'key' });
  await tables('outlets', { id: 'key', data: 'text' });
  await tables('events', { num: 'count', at: 'text', kind: 'text', target: 'text' });
  await tables('visits', { who: 'key', at: 'text', event: 'int' });
  await tables('saved_searches', { name: 'key', at: 'text', data: 'text' });
  await tables('jobs', {
    id: 'key',
    kind: 'text',
    started: 'text',
    ended: 'text?',
    state: 'text',
    done: 'int',
    total: 'int',
    data: 'text',
  });
  await tables('places', { place: 'number key', type: 'text', target: 'text' });
  await fullText(db, kind);
  for (const [table, ...columns] of INDEXES) {
    const name = `${table}_by_${columns.map((column) => column.replace(' desc', '')).join('_')}`;
    await db.schema.createIndex(name).on(table).columns(columns).execute();
  }
}

const INDEXES: readonly [string, ...string[]][] = [
  ['articles', 'num'],
  ['articles', 'thread'],
  ['articles', 'at', 'id'],
  ['articles', 'outlet', 'at'],
  ['articles', 'doc'],
  ['article_bands', 'article'],
  ['ties', 'later'],
  ['ties', 'earlier'],
  ['reports', 'article'],
  ['reports', 'grp'],
  ['reports', 'entry'],
  ['keys', 'grp'],
  ['groups', 'waiting'],
  ['entries', 'grp'],
  ['entries', 'at', 'id'],
  ['entries', 'type', 'at', 'id'],
  ['entries', 'last', 'id'],
  ['entry_parties', 'entity', 'type', 'at', 'entry'],
  ['entry_parties', 'entity', 'at', 'entry'],
  ['entry_parties', 'entry'],
  ['entry_outlets', 'outlet', 'at', 'entry'],
  ['entry_outlets', 'entry'],
  ['entry_follows', 'entry'],
  ['follow_ups', 'outcome'],
  ['follow_ups', 'result', 'due'],
  ['entity_names', 'key'],
  ['article_entities', 'entity'],
  ['reviews', 'num'],
  ['reviews', 'target'],
  ['review_reports', 'review'],
  ['places', 'target'],
];

/** The index of lemmas and marks: FTS5 without content, or a tsvector with a GIN index. */
async function fullText(db: Kysely<unknown>, kind: Kind): Promise<void> {
  if (kind === 'sqlite') {
    await sql`create virtual table found using fts5(lemmas, marks, content='', contentless_delete=1,
      tokenize='unicode61 remove_diacritics 0')`.execute(db);
    return;
  }
  await sql`alter table places add column words tsvector not null default ''`.execute(db);
  await sql`create index places_by_words on places using gin (words)`.execute(db);
}
