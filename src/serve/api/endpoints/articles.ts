/** Articles: the list, one with its reading and versions, and reading or adding new ones. */
import { z } from 'zod';
import { LitopysError } from '../../../main.js';
import { Reading } from '../../../model/schemas.js';
import { LANGUAGE, MOST_DOCUMENT, MOST_FILE } from '../../reading/unfolding.js';
import { endpoint } from '../endpoint.js';
import type { Failed, Service, ToAdd } from '../service.js';
import { Paging, pageOf, When } from './query.js';
import { ArticleLine, ArticleWhole } from './schemas.js';

export const articles = endpoint({
  path: '/articles',
  summary: 'Articles, the newest first',
  query: Paging.extend({ outlet: z.string().max(500).optional(), language: z.string().max(20).optional() }),
  response: pageOf(ArticleLine),
  handle: ({ query: { limit, cursor, outlet, language } }, { store }) =>
    store.articles(
      { outlets: outlet === undefined ? undefined : [outlet], language },
      { limit: limit ?? 50, cursor },
    ),
});

export const article = endpoint({
  path: '/articles/{id}',
  summary: 'One article: its text, what it gave to the chronicle, its copies and versions',
  response: ArticleWhole,
  handle: ({ params: { id = '' } }, { store }) => store.article(id),
});

export const reading = endpoint({
  path: '/articles/{id}/reading',
  summary: 'Everything that was read in an article',
  response: Reading,
  handle: async ({ params: { id = '' } }, { store }) => {
    const whole = await store.article(id);
    return whole && (await store.reading(whole.id));
  },
});

const MOST_TEXT = MOST_DOCUMENT;
const Words = z.string().max(300);

/** One of text, html, bytes and url; with what is known of its publication. */
const Input = z
  .object({
    text: z.string().max(MOST_TEXT).optional(),
    html: z.string().max(MOST_TEXT).optional(),
    bytes: z
      .string()
      .max(Math.ceil(MOST_DOCUMENT / 3) * 4)
      .optional()
      .describe('A page or text as it came, in Base64; in which encoding it is, is told by it.'),
    contentType: Words.optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4_000)
      .optional(),
    doc: z.string().min(1).max(300).optional(),
    outlet: Words.optional(),
    byline: Words.optional(),
    published: When.optional(),
    updated: When.optional(),
    language: z.string().regex(LANGUAGE).optional(),
    origin: Words.optional().describe('Whose text it is, where it was passed on.'),
  })
  .refine((given) => [given.text, given.html, given.bytes, given.url].some((one) => one !== undefined), {
    error: 'give text, html, bytes or url',
  });
type Input = z.output<typeof Input>;

export const readNow = endpoint({
  method: 'post',
  path: '/read',
  budget: 'reading',
  logged: false,
  summary: 'Read a text, page or link at once, without keeping it',
  body: Input,
  response: Reading,
  mostBytes: 2 * MOST_TEXT,
  async handle({ body, stop }, service) {
    const { content, publication } = await documentOf(body, service, stop);
    const json = await service.readers.read(content, publication, stop);
    return new Response(json, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-cache' },
    });
  },
});

export const unfoldFile = endpoint({
  method: 'post',
  path: '/files',
  budget: 'reading',
  logged: false,
  summary: 'The documents that a file holds, each as /read and /articles take it; nothing is kept',
  query: z.object({ name: z.string().min(1).max(300).describe('Its ending tells what it is.') }),
  takes: 'application/octet-stream',
  body: z.instanceof(Uint8Array),
  response: z.object({
    documents: z.array(z.object({ title: z.string().nullable(), input: Input })),
    skipped: z.array(z.object({ place: z.string(), why: z.string() })),
    skippedInAll: z.number(),
    more: z.boolean().describe('Whether it holds more than is given.'),
  }),
  mostBytes: MOST_FILE,
  async handle({ query: { name }, body, stop }, { readers }) {
    const json = await readers.unfold(name, body, stop);
    return new Response(json, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-cache' },
    });
  },
});

export const addArticles = endpoint({
  method: 'post',
  path: '/articles',
  budget: 'adding',
  summary: 'Read articles and keep them in the chronicle',
  role: 'reviewer',
  body: z.object({ articles: z.array(Input).min(1).max(100) }),
  response: z.object({
    articles: z.array(z.string()),
    fresh: z.number(),
    failures: z.array(z.object({ at: z.number(), code: z.string(), message: z.string() })),
  }),
  mostBytes: 2 * MOST_TEXT,
  async handle({ body, stop }, service) {
    const documents: ToAdd[] = [];
    const places: number[] = [];
    const failures: Failed[] = [];
    for (const [at, one] of body.articles.entries())
      try {
        documents.push(await documentOf(one, service, stop));
        places.push(at);
      } catch (error) {
        // A page that can not be had keeps out none of the others.
        if (!(error instanceof LitopysError)) throw error;
        failures.push({ at, error });
      }
    const added = await service.adder.add(documents, stop);
    failures.push(...added.failures.map(({ at, error }) => ({ at: places[at] ?? at, error })));
    return {
      articles: added.articles,
      fresh: added.fresh,
      failures: failures
        .sort((one, other) => one.at - other.at)
        .map(({ at, error: { code, message } }) => ({ at, code, message })),
    };
  },
});

async function documentOf(input: Input, service: Service, stop: AbortSignal): Promise<ToAdd> {
  const { text, html, bytes, url = null, doc = null, ...known } = input;
  const publication = { url, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value)) };
  // The bytes of a page say that they are one; a text with a bracket at its start is none.
  if (text !== undefined) return { doc, content: text, publication };
  if (bytes !== undefined) return { doc, content: Buffer.from(bytes, 'base64'), publication };
  if (html !== undefined)
    return {
      doc,
      content: Buffer.from(
        /<(?:!doctype|html)/i.test(html) ? html : `<!doctype html><meta charset="utf-8">${html}`,
      ),
      publication,
    };
  if (!service.fetch)
    throw new LitopysError('fetch.url', 'this server was started without network', {
      where: url ?? '',
      next: 'paste the text instead',
    });
  const page = await service.fetch({ url: url ?? '' }, stop);
  // Which encoding a page is in, only its header may say.
  const contentType = page.headers['content-type'] ?? null;
  return { doc, content: page.bytes, publication: { contentType, ...publication, url: page.url } };
}
