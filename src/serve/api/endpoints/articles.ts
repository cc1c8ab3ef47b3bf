/** Articles: the list, one with its reading and versions, and reading or adding new ones. */
import { z } from 'zod';
import { LitopysError } from '../../../main.js';
import { Reading } from '../../../model/schemas.js';
import { endpoint } from '../endpoint.js';
import type { Service, ToAdd } from '../service.js';
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

const MOST_TEXT = 8_000_000;

/** One of text, html and url; with what is known of its publication. */
const Input = z
  .object({
    text: z.string().max(MOST_TEXT).optional(),
    html: z.string().max(MOST_TEXT).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4_000)
      .optional(),
    doc: z.string().min(1).max(300).optional(),
    outlet: z.string().max(300).optional(),
    byline: z.string().max(300).optional(),
    published: When.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
      .optional(),
  })
  .refine(
    ({ text, html, url }) => text !== undefined || html !== undefined || url !== undefined,
    'give text, html or url',
  );
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
    for (const one of body.articles) documents.push(await documentOf(one, service, stop));
    const added = await service.adder.add(documents, stop);
    const failures = added.failures.map(({ at, error: { code, message } }) => ({ at, code, message }));
    return { articles: added.articles, fresh: added.fresh, failures };
  },
});

async function documentOf(input: Input, service: Service, stop: AbortSignal): Promise<ToAdd> {
  const { text, html, url = null, doc = null, outlet, byline, published, language } = input;
  const publication = {
    url,
    ...(outlet && { outlet }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(language && { language }),
  };
  // The bytes of a page say that they are one; a text with a bracket at its start is none.
  if (text !== undefined) return { doc, content: text, publication };
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
  return { doc, content: page.bytes, publication: { ...publication, url: page.url } };
}
