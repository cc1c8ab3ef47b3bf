/** The texts, links and files that lie on the desk: read one after another, chosen, kept. They stay while one looks at another view. */
import type { Reading } from '../../../../model/index.js';
import { Problem, patiently, problemOf, send } from './api.js';
import type { ReadInput } from './handed.js';
import { Told } from './told.js';

export interface Lying {
  readonly id: number;
  /** Of its file, or its address. */
  readonly name: string;
  /** null: what could not be opened at all. */
  readonly input: ReadInput | null;
  readonly read: Read | null;
  readonly problem: Problem | null;
  readonly isChosen: boolean;
  /** Id of the article in the chronicle. */
  readonly kept: string | null;
}

export interface Read {
  /** Or, where there is none, how the text begins. */
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly statements: number;
  readonly contacts: number;
  readonly figures: number;
}

export interface Brought {
  readonly name: string;
  readonly input: ReadInput | null;
  readonly problem?: Problem;
}

/** So many may lie there. */
export const MOST = 200;

export const desk = new Told<readonly Lying[]>([]);

let last = 0;
let isReading = false;

/** Lays what was brought below what lies there, and reads it. @returns how many found no room */
export function lay(brought: readonly Brought[]): number {
  const there = desk.now();
  const room = Math.max(0, MOST - there.length);
  const fresh = brought.slice(0, room).map(({ name, input, problem = null }) => ({
    id: ++last,
    name,
    input,
    read: null,
    problem,
    isChosen: false,
    kept: null,
  }));
  desk.set([...there, ...fresh]);
  if (!isReading) void readAll();
  return brought.length - fresh.length;
}

export const clearDesk = (): void => desk.set([]);

export const isDone = ({ read, problem }: Lying): boolean => read !== null || problem !== null;

export function choose(ids: readonly number[], isChosen: boolean): void {
  change((one) => (ids.includes(one.id) ? { isChosen } : {}));
}

function change(by: (one: Lying) => Partial<Lying>): void {
  desk.set(desk.now().map((one) => ({ ...one, ...by(one) })));
}

async function readAll(): Promise<void> {
  isReading = true;
  for (let one = nextToRead(); one; one = nextToRead()) {
    const { id, input } = one;
    const outcome = await patiently(() => send<Reading>('POST', '/read', input)).then(
      (reading) => ({ read: readOf(reading), isChosen: true }),
      (error: unknown) => ({ problem: problemOf(error) }),
    );
    change((other) => (other.id === id ? outcome : {}));
  }
  isReading = false;
}

const nextToRead = (): Lying | undefined => desk.now().find((one) => one.input !== null && !isDone(one));

function readOf({ article, statements, contacts, figures }: Reading): Read {
  const { title, text, outlet, published } = article;
  return {
    title: title ? text.slice(title.start, title.end) : beginningOf(text),
    outlet,
    published,
    statements: statements.length,
    contacts: contacts.length,
    figures: figures.length,
  };
}

function beginningOf(text: string): string {
  const words = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}

/** What was looked at by itself and kept there is kept here. */
export function noteKept(input: ReadInput, kept: string): void {
  change((one) => (one.input === input ? { kept, isChosen: false } : {}));
}

/** Letters of a request; more go in the next. */
const MOST_LETTERS = 4_000_000;
const AT_ONCE = 10;

export interface Outcome {
  /** In the chronicle now. */
  readonly count: number;
  /** Of these, those that were there before. */
  readonly known: number;
  readonly failed: number;
}

/** Keeps what is chosen, some at a time. */
export async function keepChosen(): Promise<Outcome> {
  let [count, known, failed] = [0, 0, 0];
  for (const group of groupsOf(desk.now().filter(({ isChosen, kept }) => isChosen && kept === null))) {
    const { outcome, fresh } = await keptOf(group);
    change((one) => outcome.get(one.id) ?? {});
    const kept = [...outcome.values()].filter((one) => one.kept).length;
    count += kept;
    known += Math.max(0, kept - fresh);
    failed += group.length - kept;
  }
  return { count, known, failed };
}

interface Kept {
  readonly articles: readonly string[];
  /** How many of them were not there before. */
  readonly fresh: number;
  readonly failures: readonly { readonly at: number; readonly code: string; readonly message: string }[];
}

export const keep = (articles: readonly (ReadInput | null)[]): Promise<Kept> =>
  send<Kept>('POST', '/articles', { articles });

async function keptOf(
  group: readonly Lying[],
): Promise<{ readonly outcome: Map<number, Partial<Lying>>; readonly fresh: number }> {
  try {
    const { articles, fresh, failures } = await patiently(() => keep(group.map(({ input }) => input)));
    const left = [...articles];
    const outcome = new Map(
      group.map(({ id }, place): [number, Partial<Lying>] => {
        const failure = failures.find(({ at }) => at === place);
        if (failure)
          return [id, { problem: new Problem(failure.code, failure.message, null, 0), isChosen: false }];
        return [id, { kept: left.shift() ?? null, isChosen: false }];
      }),
    );
    return { outcome, fresh };
  } catch (error) {
    // They stay chosen: nothing is wrong with them.
    return { outcome: new Map(group.map(({ id }) => [id, { problem: problemOf(error) }])), fresh: 0 };
  }
}

function groupsOf(chosen: readonly Lying[]): Lying[][] {
  const groups: Lying[][] = [];
  let letters = 0;
  for (const one of chosen) {
    const { text, html, bytes } = one.input ?? {};
    const own = (text ?? html ?? bytes ?? '').length;
    const group = groups.at(-1);
    if (group && group.length < AT_ONCE && letters + own <= MOST_LETTERS) {
      group.push(one);
      letters += own;
    } else {
      groups.push([one]);
      letters = own;
    }
  }
  return groups;
}
