/** The workbench and the API over HTTP. The workbench is files; all that it shows it asks of the API. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { LitopysError, packageRoot } from '../../main.js';
import type { ApiOptions } from '../api/app.js';
import { apiApp } from '../api/app.js';
import { errorAnswer } from '../api/errors.js';
import { mcpOverHttp } from '../mcp/server.js';

/** No script but our own files, no request to any other host, no frame around us, no form sent away. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

export interface WebOptions extends ApiOptions {
  /**
   * Names under which this server may be asked. Another name in a request is a page elsewhere that points its own
   * name here (DNS rebinding). null: any, where a sign-in guards what is behind.
   */
  readonly hosts: ReadonlySet<string> | null;
}

export function webApp(options: WebOptions): Hono {
  const app = new Hono();
  const files = builtFiles();
  app.use(async (context, next) => {
    if (options.hosts && !options.hosts.has(hostOf(context.req.url))) {
      const error = new LitopysError('api.forbidden', 'this server does not answer under that name', {
        next: 'open it as http://localhost; further names are allowed with --allow-name',
      });
      return context.json(errorAnswer(error).body, 403, HEADERS);
    }
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
    if (options.access.secure) context.res.headers.set('strict-transport-security', 'max-age=31536000');
    return;
  });
  app.route('/api/v1', apiApp(options));
  app.all('/mcp', async (context) => {
    try {
      // One of the tools reads texts, which is dear: all share the budget of reading.
      const asking = { role: 'reader', method: 'post', budget: 'reading' } as const;
      const address = options.addressOf?.(context.req.raw, context.env) ?? '';
      await options.access.callerOf(context.req.raw, asking, { address });
    } catch (error) {
      const wait = error instanceof Error && 'retryAfter' in error ? error.retryAfter : null;
      if (typeof wait === 'number') context.header('retry-after', String(wait));
      const { status, body } = errorAnswer(error);
      return context.json(body, status as 401);
    }
    return mcpOverHttp(context.req.raw, options.service, (error) => options.log(error, '/mcp'));
  });
  app.get('*', (context) => {
    const file = files.get(context.req.path);
    if (file) {
      // Names of assets hold the hash of what is in them.
      const keep = context.req.path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache';
      return context.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': keep });
    }
    const page = files.get('/index.html');
    // A view's address: the workbench shows it, with a dot in an id too. A file's address that is none is told so.
    if (!page || /^\/(?:assets\/|[^/]+\.\w+$)/.test(context.req.path)) return context.text('not found', 404);
    return context.body(page.bytes, 200, { 'content-type': page.type, 'cache-control': 'no-cache' });
  });
  return app;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

interface BuiltFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The bundle and the guide, in memory: few megabytes, and no path of a request ever reaches the disk. */
function builtFiles(): Map<string, BuiltFile> {
  const folder = join(packageRoot(), 'dist', 'web');
  if (!existsSync(join(folder, 'index.html')))
    throw new LitopysError('install.incomplete', 'the workbench is not built', {
      where: folder,
      next: 'npm run build',
    });
  const files = new Map<string, BuiltFile>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(path)];
    if (type)
      files.set(`/${path.replaceAll('\\', '/')}`, {
        bytes: new Uint8Array(readFileSync(join(folder, path))),
        type,
      });
  }
  return files;
}
