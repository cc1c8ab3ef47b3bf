/** The API over HTTP: routing, checking of what comes in, one shape of errors, ETags. */
import { createHash } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { LitopysError } from '../../main.js';
import { type Access, refusedOf } from './access.js';
import type { Asked, Caller, Endpoint } from './endpoint.js';
import { ENDPOINTS } from './endpoints/index.js';
import { errorAnswer } from './errors.js';
import { Flight } from './flight.js';
import { openApi } from './openapi.js';
import type { Service } from './service.js';

export interface ApiOptions {
  readonly service: Service;
  readonly access: Access;
  /** Told of errors that are not ours, which callers are not shown. */
  readonly log: (error: unknown, path: string) => void;
  /** Address that a request came from, by what the server knows of its connection. */
  readonly addressOf?: (request: Request, server: unknown) => string;
}

/** What a request brings along to its endpoint. */
interface Vars {
  readonly Variables: { caller: Caller; address: string };
}
type Api = Hono<Vars>;

/** Answers larger than this go out without an ETag: hashing them would cost more than sending them. */
const MOST_TAGGED = 4_000_000;

export function apiApp(options: ApiOptions): Hono {
  const { service, access, log } = options;
  const app: Api = new Hono();
  const flight = new Flight();
  const document = JSON.stringify(openApi(ENDPOINTS));

  app.onError((error, context) => {
    const { status, body } = errorAnswer(error);
    if (body.error.code === 'api.internal') log(error, context.req.path);
    const wait = 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : null;
    if (wait !== null) context.header('retry-after', String(wait));
    return context.json(body, status as 400);
  });
  app.get('/openapi.json', (context) => tagged(context, document));

  for (const one of ENDPOINTS) {
    const path = one.path.replace(/\{(\w+)\}/g, ':$1');
    const limit = bodyLimit({ maxSize: one.mostBytes, onError: () => tooLarge(one.mostBytes) });
    app.on(
      one.method.toUpperCase(),
      path,
      letIn(one, options),
      boarded(flight, one),
      limit,
      async (context) => {
        const asked: Asked<unknown, unknown> = {
          params: checkedParams(context.req.param()),
          query: one.query ? checked(one.query, context.req.query(), 'the query') : {},
          body: await bodyOf(one, context),
          caller: context.get('caller'),
          address: context.get('address'),
          request: context.req.raw,
          access,
          stop: context.req.raw.signal,
        };
        const value = await one.handle(asked, service);
        if (value instanceof Response) return value;
        if (value === undefined) return context.body(null, 204);
        if (value === null) throw notFound(context.req.path);
        return tagged(context, JSON.stringify(value));
      },
    );
  }
  // A path that is known, asked with a method that is not.
  for (const path of new Set(ENDPOINTS.map((one) => one.path.replace(/\{(\w+)\}/g, ':$1'))))
    app.all(path, (context) => {
      throw new LitopysError('api.method', `${context.req.method} is not known here`, {
        where: context.req.path,
        next: 'openapi.json lists what each path takes',
      });
    });
  // `notFound` of an app within another is never asked: without this the workbench would answer, with a page.
  app.all('*', (context) => {
    throw notFound(context.req.path);
  });
  // What a request brings along is for the endpoints alone.
  return app as unknown as Hono;
}

/** Lets a caller in before anything of the body is read, and notes what came of it: what was refused to a user too. */
function letIn(one: Endpoint, { access, service, addressOf }: ApiOptions): MiddlewareHandler<Vars> {
  return async (context, next) => {
    const address = addressOf?.(context.req.raw, context.env) ?? '';
    const note = ({ name, through }: Caller, error: unknown) =>
      service.people.accounts.note({
        at: service.now(),
        who: name,
        through,
        address,
        action: `${one.method} ${one.path}`,
        target: Object.values(context.req.param()).join(' ').slice(0, 300),
        outcome: error ? String((error as { code?: unknown }).code ?? 'api.internal') : 'ok',
      });
    let caller: Caller;
    try {
      caller = await access.callerOf(context.req.raw, one, { address });
    } catch (error) {
      const refused = refusedOf(error);
      if (refused) await note(refused, error);
      throw error;
    }
    context.set('caller', caller);
    context.set('address', address);
    await next();
    if (one.logged) await note(caller, context.error);
  };
}

function boarded(flight: Flight, one: Endpoint): MiddlewareHandler<Vars> {
  return async (context, next) => {
    const leave = flight.board(context.req.raw, one.mostBytes);
    try {
      await next();
    } finally {
      leave();
    }
  };
}

function notFound(where: string): LitopysError {
  return new LitopysError('api.not-found', 'there is nothing of that name', {
    where,
    next: 'openapi.json lists the paths; ids are those that lists and searches give',
  });
}

function tooLarge(most: number): never {
  throw new LitopysError('api.too-large', `the body has more than ${most} bytes`, {
    next: 'send it in parts',
  });
}

/** Sends JSON with an ETag, or 304 to one who has it already. */
function tagged(context: Context<Vars>, text: string): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, no-cache',
  };
  if (text.length > MOST_TAGGED || context.req.method !== 'GET') return context.body(text, 200, headers);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  headers.etag = etag;
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
  return context.body(text, 200, headers);
}

async function bodyOf({ body, takes }: Endpoint, context: Context<Vars>): Promise<unknown> {
  if (!body) return null;
  if (takes === 'application/json') return checked(body, await jsonOf(context), 'the body');
  // A type that a form of another site can not send.
  if (context.req.header('content-type') !== takes)
    throw new LitopysError('api.type', 'the body must be bytes', { next: `send content-type: ${takes}` });
  return new Uint8Array(await context.req.arrayBuffer());
}

async function jsonOf(context: Context<Vars>): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
    throw new LitopysError('api.type', 'the body must be JSON', {
      next: 'send content-type: application/json',
    });
  try {
    return await context.req.json();
  } catch (cause) {
    if (cause instanceof LitopysError) throw cause;
    throw new LitopysError('api.invalid', 'the body is no JSON', {
      where: 'the body',
      next: 'check its quotes and commas',
      cause,
    });
  }
}

/** Parts of a path that no id has: they would reach the store as they are. */
function checkedParams(params: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(params))
    if (value.length > 2_000 || /[\p{Cc}\p{Cs}]/u.test(value))
      throw new LitopysError('api.invalid', `the ${name} of the path is none`, {
        where: name,
        next: 'take it from a list or search',
      });
  return params;
}

function checked(schema: z.ZodType, value: unknown, where: string): unknown {
  const { success, data, error } = schema.safeParse(value);
  if (success && hasNul(data))
    throw new LitopysError('api.invalid', `${where} has a character of code 0`, {
      where,
      next: 'leave it out; only text and html of articles may have it',
    });
  if (success) return data;
  const [issue] = error.issues;
  throw new LitopysError('api.invalid', `${issue?.path.join('.') || where}: ${issue?.message ?? 'invalid'}`, {
    where: issue?.path.join('.') || where,
    next: 'openapi.json has the schema',
  });
}

/** Whether a text in it has a character that PostgreSQL knows no text with; articles are cleaned where they are read. */
function hasNul(value: unknown, name = ''): boolean {
  if (typeof value === 'string') return name !== 'text' && name !== 'html' && value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || hasNul(inner, key));
}
