/** Asks the server; what goes wrong comes back in one form. */
import { useEffect, useState } from 'preact/hooks';

/** The one form of errors: a stable code, what happened, where, what to do next. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly next: string | null,
    readonly status: number,
    /** Seconds after which a server that is too busy may be asked again. */
    readonly wait: number | null = null,
  ) {
    super(message);
  }
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Address of a resource of the API. */
export function apiUrl(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  const text = params.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/** Told to the window when the server wants one to sign in first. */
export const SIGN_IN = 'litopys:sign-in';

let csrf: string | null = null;
/** Sent with every change, so that no other site can make one in the user's name. */
export function setCsrf(token: string | null): void {
  csrf = token;
}

async function ask<T>(method: string, url: string, body: unknown, stop?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const isBytes = body instanceof Blob;
  if (body !== undefined) headers['content-type'] = isBytes ? 'application/octet-stream' : 'application/json';
  if (csrf && method !== 'GET') headers['x-litopys-csrf'] = csrf;
  let answer: Response;
  try {
    answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) }),
      ...(stop ? { signal: stop } : {}),
    });
  } catch (error) {
    if (stop?.aborted) throw error;
    throw new Problem('web.offline', 'The server does not answer.', 'Check that Litopys is running.', 0);
  }
  if (answer.status === 204) return undefined as T;
  const value: unknown = await answer.json().catch(() => null);
  if (answer.ok) return value as T;
  const error = (value as { error?: { code?: string; message?: string; next?: string | null } } | null)
    ?.error;
  if (error?.code === 'api.sign-in') window.dispatchEvent(new Event(SIGN_IN));
  throw new Problem(
    error?.code ?? 'web.unknown',
    error?.message ?? `HTTP ${answer.status}`,
    error?.next ?? null,
    answer.status,
    Number(answer.headers.get('retry-after')) || null,
  );
}

/** Any error as a problem. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem('web.unknown', String(error), null, 0);

export const get = <T>(path: string, query: Query = {}, stop?: AbortSignal): Promise<T> =>
  ask<T>('GET', apiUrl(path, query), undefined, stop);
export const send = <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> =>
  ask<T>(method, apiUrl(path), body);
/** Sends a file as it is. */
export const sendFile = <T>(path: string, query: Query, file: Blob): Promise<T> =>
  ask<T>('POST', apiUrl(path, query), file);

/** So often a busy server is asked again. */
const MOST_AGAIN = 20;

/** Work that is done again when a busy server has said when. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let again = 0; ; again++)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'api.busy' || again === MOST_AGAIN) throw error;
      await new Promise((resolve) => setTimeout(resolve, (error.wait ?? 2) * 1000));
    }
}

export interface Loaded<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
  /** A request is under way; the earlier value stays until it is answered. */
  readonly loading: boolean;
  again(): void;
}

/** What the server has at a place; asked again when path or query change. With a null path nothing is asked. */
export function useGet<T>(path: string | null, query: Query = {}): Loaded<T> {
  const url = path === null ? null : apiUrl(path, query);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ url: string | null; value: T | null; problem: Problem | null }>({
    url: null,
    value: null,
    problem: null,
  });
  useEffect(() => {
    if (url === null) return;
    const stop = new AbortController();
    ask<T>('GET', url, undefined, stop.signal).then(
      (value) => setState({ url, value, problem: null }),
      (error: unknown) => {
        if (!stop.signal.aborted)
          setState({
            url,
            value: null,
            problem: problemOf(error),
          });
      },
    );
    return () => stop.abort();
  }, [url, round]);
  return {
    value: state.value,
    problem: state.url === url ? state.problem : null,
    loading: url !== null && state.url !== url,
    // Asked for twice before it is drawn, it is asked twice: what came between may be missing in the first answer.
    again: () => setRound((before) => before + 1),
  };
}
