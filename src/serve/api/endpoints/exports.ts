/** The chronicle in the formats of other programs, and kept searches as feeds. */
import { z } from 'zod';
import { chroniclerFor } from '../../../main.js';
import { atomFeed, MOST_IN_FEED } from '../../exports/atom.js';
import { evidenceOf, iriOf } from '../../exports/evidence.js';
import { FORMATS } from '../../exports/index.js';
import { parseQuestion, requestOf } from '../../question.js';
import { endpoint } from '../endpoint.js';
import { Filter, filterOf } from './query.js';

const [first, ...others] = FORMATS.map(({ name }) => name);
const FormatName = z.enum([first ?? '', ...others]);

export const exported = endpoint({
  path: '/export',
  summary: 'The chronicle, or the entries that a filter lets through, in the format of another program',
  query: Filter.extend({ format: FormatName }),
  gives: 'application/octet-stream',
  async handle({ query: { format: name, ...filter } }, { store, now }) {
    const format = FORMATS.find((one) => one.name === name);
    if (!format) return null;
    const { namesOf } = chroniclerFor(await store.outlets());
    const pieces = format.write({ store, filter: filterOf(filter), namesOf, now: now() });
    return new Response(bytesOf(pieces), {
      headers: {
        'content-type': format.media,
        'content-disposition': `attachment; filename="litopys.${format.ending}"`,
        'cache-control': 'private, no-cache',
      },
    });
  },
});

export const searchFeed = endpoint({
  path: '/searches/{name}/atom',
  summary: 'What a kept search finds, as an Atom feed',
  gives: 'application/atom+xml',
  async handle({ params: { name = '' } }, { store, pipeline, now }) {
    const kept = (await store.savedSearches()).find((one) => one.name === name);
    if (!kept) return null;
    const request = await requestOf(parseQuestion(kept.text), store, pipeline.wordForms);
    const hits = request ? (await store.search({ ...request, limit: MOST_IN_FEED })).items : [];
    const entries = new Map(hits.flatMap(({ entry }) => (entry ? [[entry.id, entry] as const] : [])));
    const head = { id: iriOf('search', name), title: name, now: now() };
    return new Response(atomFeed(head, await evidenceOf(store, [...entries.values()])), {
      headers: {
        'content-type': 'application/atom+xml; charset=utf-8',
        'cache-control': 'private, no-cache',
      },
    });
  },
});

/** Pulled piece by piece: a slow reader never fills the memory, one that is gone ends the reading. */
function bytesOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
