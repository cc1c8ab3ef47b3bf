/** One who works at the server: looks, searches, reads, adds, listens; with pauses as people make. */
import { generated } from '../store/generate.js';

export interface Shared {
  readonly base: string;
  readonly articles: readonly string[];
  readonly entries: readonly string[];
  readonly entities: readonly string[];
  /** Time of performance.now() when work is over. */
  readonly until: number;
  /** Milliseconds of each kind of request. */
  readonly times: Map<string, number[]>;
  /** Why there was none at all. */
  readonly failures: Map<string, number>;
  /** How many answers had a status; 0 for none at all. */
  readonly answers: Map<number, number>;
  /** Ids of articles that the server said it has. */
  readonly added: Set<string>;
}

const SEARCHES = ['talks', 'переговори', 'переговоры', 'type:contact', 'агенція* OR agency', 'допомога'];
/** Milliseconds between two requests of one client, on average. */
const PAUSE = 1_000;

export class Client {
  private readonly headers: Record<string, string>;
  private readonly stop = new AbortController();
  private readonly heard = { last: 0, gaps: 0 };
  private readonly listening: Promise<{ last: number; gaps: number }>;
  private state: number;

  constructor(
    private readonly shared: Shared,
    secret: string,
    private readonly number: number,
  ) {
    this.state = number + 1;
    this.headers = {
      authorization: `Bearer ${secret}`,
      'x-forwarded-for': `10.1.${number >> 8}.${number & 255}`,
    };
    this.listening = this.listen();
  }

  async work(): Promise<void> {
    await pause(this.chance() * PAUSE);
    for (let count = 0; performance.now() < this.shared.until; count++) {
      await this.one(count);
      await pause(PAUSE * (0.5 + this.chance()));
    }
  }

  /** The number of the latest news heard so far. */
  get latest(): number {
    return this.heard.last;
  }

  /** What was heard of news: the last number, and how many were left out. */
  async listened(): Promise<{ last: number; gaps: number }> {
    this.stop.abort();
    return this.listening;
  }

  private one(count: number): Promise<void> {
    const { articles, entries, entities } = this.shared;
    const dice = this.chance();
    if (dice < 0.1) return this.get('start', '/start');
    if (dice < 0.25) return this.get('timeline', '/entries?limit=50');
    if (dice < 0.4) return this.get('entry', `/entries/${this.oneOf(entries)}`);
    if (dice < 0.55) return this.get('article', `/articles/${this.oneOf(articles)}`);
    if (dice < 0.65) return this.get('entity', `/entities/${encodeURIComponent(this.oneOf(entities))}`);
    if (dice < 0.85) return this.get('search', `/search?q=${encodeURIComponent(this.oneOf(SEARCHES))}`);
    if (dice < 0.95) return this.read(count);
    return this.add(count);
  }

  private async get(name: string, path: string): Promise<void> {
    await this.ask(name, path);
  }

  private async read(count: number): Promise<void> {
    await this.ask('read', '/read', this.article(count));
  }

  private async add(count: number): Promise<void> {
    const one = { ...this.article(count), doc: `load-${this.number}-${count}` };
    const answer = await this.ask('add', '/articles', { articles: [one] });
    for (const id of (answer as { articles?: string[] } | null)?.articles ?? []) this.shared.added.add(id);
  }

  /** An article that no other client adds: about an event of the generator, with a line of its own. */
  private article(count: number) {
    const [one] = [...generated(1 + (this.number % 40))].slice(-1);
    const { text = '', language, published } = one ?? {};
    return {
      text: `${text}\n\nNo. ${this.number}-${count}.`,
      language,
      published,
      outlet: `outlet ${this.number % 12}`,
    };
  }

  private async ask(name: string, path: string, body?: unknown): Promise<unknown> {
    const started = performance.now();
    let status = 0;
    let value: unknown = null;
    try {
      const answer = await fetch(`${this.shared.base}/api/v1${path}`, {
        headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      status = answer.status;
      value = await answer.json();
    } catch (error) {
      status = 0;
      const { cause = error } = error as { cause?: unknown };
      const why = String((cause as { code?: unknown }).code ?? cause);
      this.shared.failures.set(why, (this.shared.failures.get(why) ?? 0) + 1);
    }
    const times = this.shared.times.get(name) ?? [];
    times.push(performance.now() - started);
    this.shared.times.set(name, times);
    this.shared.answers.set(status, (this.shared.answers.get(status) ?? 0) + 1);
    return status === 200 ? value : null;
  }

  private async listen(): Promise<{ last: number; gaps: number }> {
    const { heard } = this;
    try {
      const answer = await fetch(`${this.shared.base}/api/v1/events/stream`, {
        headers: this.headers,
        signal: this.stop.signal,
      });
      const decoder = new TextDecoder();
      let text = '';
      for await (const part of answer.body ?? []) {
        text += decoder.decode(part, { stream: true });
        const end = text.lastIndexOf('\n\n');
        for (const [, after, num] of text.slice(0, end + 1).matchAll(/^(?:: after (\d+)|id: (\d+))$/gm)) {
          if (num !== undefined && Number(num) !== heard.last + 1) heard.gaps++;
          heard.last = Number(num ?? after);
        }
        if (end >= 0) text = text.slice(end + 1);
      }
    } catch {
      // The work is over.
    }
    return heard;
  }

  private oneOf<T>(list: readonly T[]): T {
    return list[Math.floor(this.chance() * list.length)] as T;
  }

  /** Of a sequence of its own (Park and Miller), so that every run asks the same. */
  private chance(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return this.state / 2_147_483_647;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
