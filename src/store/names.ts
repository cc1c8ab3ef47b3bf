/** Entities of articles, and how often each name is used. */
import type { Contribution } from '../model/index.js';
import { insertAll } from './bulk.js';
import { nameKey } from './words.js';
import type { Work } from './work.js';

export async function name(work: Work, fresh: readonly Contribution[]): Promise<void> {
  const { tx, kind } = work;
  const entities = new Map<string, [id: string, uses: number]>();
  const names = new Map<string, [string, string, string, string, string, number]>();
  const joins: [string, string, string, string, string][] = [];
  for (const { article, entities: own } of fresh) {
    for (const id of new Set(own.map((one) => one.id))) {
      const row = entities.get(id) ?? [id, 0];
      row[1]++;
      entities.set(id, row);
    }
    for (const { local, id, name: used, type, because, rule } of own) {
      joins.push([article.id, local, id, because, rule]);
      const key = [id, article.language, used, type].join('\n');
      const row = names.get(key) ?? [id, article.language, used, type, nameKey(used), 0];
      row[5]++;
      names.set(key, row);
    }
  }
  const columns = ['article', 'local', 'entity', 'because', 'rule'] as const;
  await insertAll(tx, kind, 'article_entities', columns, joins);
  const count = (table: string, key: string) => `(${key}) do update set uses = ${table}.uses + excluded.uses`;
  await insertAll(tx, kind, 'entities', ['id', 'uses'], [...entities.values()], count('entities', 'id'));
  await insertAll(
    tx,
    kind,
    'entity_names',
    ['entity', 'language', 'name', 'type', 'key', 'uses'],
    [...names.values()],
    count('entity_names', 'entity, language, name, type'),
  );
}
