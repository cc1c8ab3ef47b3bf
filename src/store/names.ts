/** Entities of articles, and how often each name is used. */
import type { Contribution } from '../model/index.js';
import { insertAll } from './bulk.js';
import { nameKey } from './words.js';
import type { Work } from './work.js';

export async function name(work: Work, fresh: readonly Contribution[]): Promise<void> {
  const { tx, kind } = work;
  const entities = new Map<string, [id: string, type: string, uses: number]>();
  const names = new Map<
    string,
    [entity: string, language: string, name: string, key: string, uses: number]
  >();
  const joins: [string, string, string, string, string][] = [];
  for (const { article, entities: own } of fresh) {
    for (const id of new Set(own.map(({ id }) => id))) {
      const type = own.find((one) => one.id === id)?.type ?? 'MISC';
      const row = entities.get(id) ?? [id, type, 0];
      row[2]++;
      entities.set(id, row);
    }
    for (const { local, id, name: used, because, rule } of own) {
      joins.push([article.id, local, id, because, rule]);
      const key = `${id}\n${article.language}\n${used}`;
      const row = names.get(key) ?? [id, article.language, used, nameKey(used), 0];
      row[4]++;
      names.set(key, row);
    }
  }
  const columns = ['article', 'local', 'entity', 'because', 'rule'] as const;
  await insertAll(tx, kind, 'article_entities', columns, joins);
  const count = (table: string, key: string) => `(${key}) do update set uses = ${table}.uses + excluded.uses`;
  // The type of an entity is the first in the alphabet that was read: the same in any order.
  const type = 'type = case when excluded.type < entities.type then excluded.type else entities.type end';
  await insertAll(
    tx,
    kind,
    'entities',
    ['id', 'type', 'uses'],
    [...entities.values()],
    `${count('entities', 'id')}, ${type}`,
  );
  await insertAll(
    tx,
    kind,
    'entity_names',
    ['entity', 'language', 'name', 'key', 'uses'],
    [...names.values()],
    count('entity_names', 'entity, language, name'),
  );
}
