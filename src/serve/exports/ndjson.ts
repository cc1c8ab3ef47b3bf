/** NDJSON: the whole chronicle, a record a line; `litopys import` makes the same chronicle of it. */
import { VERSION } from '../../version.js';
import type { Format, Source } from './format.js';

/** Raised when a line changes its meaning; `litopys import` reads all up to this one. */
export const NDJSON_FORMAT = 1;

export const ndjson: Format = {
  name: 'ndjson',
  summary: 'the whole chronicle, a record a line; litopys import reads it',
  media: 'application/x-ndjson',
  ending: 'ndjson',
  async *write(source) {
    for await (const record of records(source)) yield `${JSON.stringify(record)}\n`;
  },
};

/** Every record has `type`; the order is fixed, so that equal chronicles are equal bytes. */
export async function* records({ store, filter }: Source): AsyncGenerator<Readonly<Record<string, unknown>>> {
  yield { type: 'litopys', format: NDJSON_FORMAT, version: VERSION };
  for (const outlet of await store.outlets()) yield { type: 'outlet', outlet };
  for await (const { page, ...article } of store.everyArticle())
    yield {
      type: 'article',
      ...article,
      page: page && {
        hash: page.hash,
        ...(page.type !== null && { type: page.type }),
        base64: Buffer.from(page.bytes).toString('base64'),
      },
    };
  for await (const tie of store.everyTie()) yield { type: 'tie', tie };
  for await (const report of store.everyReport()) yield { type: 'report', report };
  for await (const entity of store.everyEntity()) yield { type: 'entity', entity };
  for await (const entry of store.everyEntry(filter)) yield { type: 'entry', entry };
  for await (const followUp of store.everyFollowUp()) yield { type: 'followup', followUp };
  for await (const review of store.everyReview()) yield { type: 'review', review };
  for (const search of await store.savedSearches()) yield { type: 'search', search };
}
