/** The chronicle in the formats of other programs, and kept searches as feeds. */
import { z } from 'zod';
import { chroniclerFor } from '../../../main.js';
import { deltaWhole } from '../../deltas/evidence.js';
import { RENDERINGS } from '../../deltas/index.js';
import { atomFeed, MOST_IN_FEED } from '../../exports/atom.js';
import { evidenceOf, iriOf } from '../../exports/evidence.js';
import { FORMATS } from '../../exports/index.js';
import { parseQuestion, requestOf } from '../../question.js';
import { TRACES } from '../../traces/index.js';
import { endpoint } from '../endpoint.js';
import { Filter, filterOf, When } from './query.js';

const FormatName = z.enum(FORMATS.map(({ name }) => name));

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

export const entryTrace = endpoint({
  path: '/entries/{id}/trace',
  summary: 'The chains of an entry as a picture, a Mermaid flowchart or a tree of lines',
  query: z.object({ format: z.enum(TRACES.map(({ name }) => name)) }),
  gives: 'application/octet-stream',
  async handle({ params: { id = '' }, query: { format } }, { store }) {
    const whole = await store.entry(id);
    const trace = TRACES.find(({ name }) => name === format);
    if (!whole || !trace) return null;
    return new Response(trace.write(whole, PAGE_WIDTH), {
      headers: { 'content-type': trace.media, 'cache-control': 'private, no-cache' },
    });
  },
});

/** Columns of a text that no terminal asked for. */
const PAGE_WIDTH = 100;
const DOCUMENTS = RENDERINGS.filter(({ name }) => name !== 'text');

export const deltaDocument = endpoint({
  path: '/delta/document',
  summary: 'What is new as a document with endnotes to the evidence',
  query: Filter.extend({
    since: When,
    until: When.optional(),
    format: z.enum(DOCUMENTS.map(({ name }) => name)),
  }),
  gives: 'application/octet-stream',
  async handle({ query: { since, until, format, ...filter } }, { store }) {
    const rendering = DOCUMENTS.find(({ name }) => name === format);
    if (!rendering) return null;
    const delta = await store.delta(since, until ?? null, filterOf(filter));
    return new Response(rendering.write(await deltaWhole(store, delta), PAGE_WIDTH), {
      headers: {
        'content-type': rendering.media,
        'content-disposition': `attachment; filename="litopys-${since.slice(0, 10)}.${format === 'html' ? 'html' : 'md'}"`,
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
