/** Errors in one shape: a stable code, what happened, where, what to do next. */
import { z } from 'zod';
import { LitopysError } from '../../main.js';

export const ApiError = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    where: z.string().nullable(),
    next: z.string().nullable(),
  }),
});

/** HTTP status of an error code: by its whole name, else by its first part. */
const STATUS: Readonly<Record<string, number>> = {
  'api.not-found': 404,
  'entry.missing': 404,
  'api.method': 405,
  'api.too-large': 413,
  'api.type': 415,
  'api.busy': 429,
  'api.sign-in': 401,
  'api.forbidden': 403,
  'api.internal': 500,
  // Nobody hears it; logs of proxies know it.
  'api.gone': 499,
  api: 400,
  article: 422,
  archive: 422,
  feed: 422,
  input: 422,
  language: 422,
  usage: 400,
  review: 422,
  search: 400,
  access: 422,
  'access.wrong': 401,
  'access.no-user': 404,
  'access.name-taken': 409,
  'access.last-admin': 409,
  fetch: 502,
  'fetch.url': 422,
  'fetch.address': 422,
  'fetch.robots': 422,
  'fetch.timeout': 504,
  'store.cursor': 400,
  'store.locked': 503,
  'store.full': 507,
  store: 503,
};

export function statusOf(code: string): number {
  return STATUS[code] ?? STATUS[code.split('.')[0] ?? ''] ?? 500;
}

/** An error as the API answers it. What is not ours is not shown: its text may hold paths. */
export function errorAnswer(error: unknown): {
  readonly status: number;
  readonly body: z.infer<typeof ApiError>;
} {
  const known =
    error instanceof LitopysError
      ? error
      : new LitopysError('api.internal', 'something went wrong inside', {
          next: 'the log of the server says more; try again later',
        });
  const { code, message, where, next } = known;
  return { status: statusOf(code), body: { error: { code, message, where, next } } };
}
