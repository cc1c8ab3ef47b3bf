/** A server over a real store with a clock of the test's own, asked without a network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChronicle, type Store } from '../src/main.js';
import { People } from '../src/serve/access/people.js';
import type { Role } from '../src/serve/api/endpoint.js';
import { webApp } from '../src/serve/web/app.js';
import { type OpeningOptions, openingFor } from '../src/serve/web/opening.js';
import { serviceOf } from '../src/serve/web/service.js';

/** This machine alone, nobody signs in. */
export const OPEN: OpeningOptions = { host: null, publicUrl: null, hosts: [], proxies: [], signIn: false };

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into as they come
  readonly body: any;
}

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly peer?: string;
}

export class Serving {
  /** Milliseconds since 1970. */
  now = Date.parse('2025-03-01T00:00:00Z');
  readonly complaints: unknown[] = [];
  private constructor(
    private readonly folder: string,
    readonly store: Store,
    readonly people: People,
  ) {}

  /** @param place of the store; else a file that goes with the test */
  static async start(place?: string): Promise<Serving> {
    const folder = mkdtempSync(join(tmpdir(), 'litopys-serving-'));
    const store = await openChronicle(place ?? join(folder, 'chronicle.db'));
    const serving: Serving = new Serving(folder, store, new People(store.accounts, () => serving.now));
    return serving;
  }

  app: ReturnType<typeof webApp> | null = null;

  async open(options: OpeningOptions): Promise<void> {
    const service = { ...serviceOf(this.store, null), people: this.people };
    this.app = webApp({
      service,
      ...(await openingFor(options, this.people)),
      log: (error) => this.complaints.push(error),
    });
  }

  /** @param path below /api/v1 */
  async ask(
    path: string,
    { method = 'GET', body, headers = {}, peer = '192.0.2.1' }: Asking = {},
  ): Promise<Answer> {
    const request = new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        host: 'localhost',
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = await this.app?.fetch(request, { incoming: { socket: { remoteAddress: peer } } });
    if (!answer) throw new Error('the server is not open');
    // A stream of events has no end.
    const isStream = answer.headers.get('content-type') === 'text/event-stream';
    if (isStream) await answer.body?.cancel();
    const text = isStream ? '' : await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  }

  /** Signs in. @returns headers for further requests, and the cookie as it was set */
  async signedIn(name: string, password: string, peer?: string) {
    const answer = await this.ask('/session', {
      method: 'POST',
      body: { name, password },
      ...(peer === undefined ? {} : { peer }),
    });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    const set = answer.headers.get('set-cookie') ?? '';
    const cookie = set.split(';')[0] ?? '';
    return { set, cookie, headers: { cookie, 'x-litopys-csrf': String(answer.body.csrf) } };
  }

  /** Headers of a program with a token of a user. */
  async program(user: string, role: Role): Promise<Record<string, string>> {
    const { secret } = await this.people.addToken(user, 'test', role, null);
    return { authorization: `Bearer ${secret}` };
  }

  async stop(): Promise<void> {
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
