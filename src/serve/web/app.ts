/** The pages over HTTP. Nothing runs in the browser: pages are HTML and one style sheet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { packageRoot } from '../../main.js';
import { articlePage } from './article-page.js';
import type { Dossier } from './dossier.js';
import { problemPage } from './layout.js';
import { listPage } from './list-page.js';

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** Names of this machine. Another name in a request is a page elsewhere that points its own name here. */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export function webApp(dossier: Dossier): Hono {
  const app = new Hono();
  const articles = new Map(dossier.articles.map((article) => [article.doc, article]));
  const style = asset('style.css');
  const icon = asset('icon.svg');

  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    const host = new URL(context.req.url).hostname;
    if (!OWN_NAMES.has(host))
      return context.html(
        problemPage('This page answers only on this machine', 'Open it as http://localhost.'),
        403,
      );
    return next();
  });
  app.get('/', (context) => context.html(listPage(dossier)));
  app.get('/articles/:doc', (context) => {
    const article = articles.get(context.req.param('doc'));
    if (!article) return context.notFound();
    return context.html(articlePage(article));
  });
  app.get('/style.css', (context) => context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'content-type': 'image/svg+xml' }));
  app.notFound((context) =>
    context.html(problemPage('There is no such page', 'Choose an article from the list.'), 404),
  );
  return app;
}

function asset(name: string): string {
  return readFileSync(join(packageRoot(), 'src/serve/web', name), 'utf8');
}
