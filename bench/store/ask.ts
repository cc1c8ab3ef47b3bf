/**
 * Questions of many kinds to a large store, each many times: what the slowest one in a hundred takes.
 * `busy` is time on the processor: on a machine that does other things meanwhile it tells more than the clock.
 */
import { openChronicle, type Store } from '../../src/main.js';
import { random } from './generate.js';
import { PEOPLE, personId, personName, rareWord } from './rows.js';

export interface AskFigures {
  /** Milliseconds until the store answers a first question. */
  readonly opening: number;
  readonly megabytes: number;
  readonly questions: readonly {
    readonly name: string;
    readonly p50: number;
    readonly p99: number;
    readonly busy: number;
  }[];
}

type Ask = (store: Store, n: number) => Promise<unknown>;

const FREQUENT = [
  'країни',
  'угоду',
  'правительства',
  'agreement',
  'торгівлю',
  'соглашение',
  'кабелів',
  'the',
];
const frequent = (n: number) => FREQUENT[n % FREQUENT.length] ?? '';
/** Someone of a rank that is drawn as in the articles, else the next of the first ten. */
const someone = (n: number) => (n % 4 === 0 ? (n / 4) % 10 : Math.floor(PEOPLE ** random(n, 5)) - 1);
const LAST = '2025-05-01';

const QUESTIONS: Readonly<Record<string, Ask>> = {
  'search: a frequent word': (store, n) => store.search({ words: [[frequent(n)]] }),
  'search: two frequent words, of three languages': (store, n) =>
    store.search({ words: [[frequent(n), frequent(n + 1), frequent(n + 2)], [frequent(n + 3)]] }),
  'search: a rare word': (store, n) =>
    store.search({ words: [[rareWord(Math.floor(random(n, 1) * 50_000))]], in: 'entries' }),
  'search: a frequent and a rare word': (store, n) =>
    store.search({ words: [[frequent(n)], [rareWord(Math.floor(random(n, 1) * 50_000))]], in: 'entries' }),
  'search: frequent words that never meet': (store, n) =>
    store.search({ words: [['країни'], [n % 2 ? 'правительства' : 'agreement']], in: 'entries' }),
  'search: the beginning of a word': (store, n) =>
    store.search({ words: [[['угод*', 'слово1*', 'agree*', 'п*'][n % 4] ?? '']], in: 'entries' }),
  'search: a word and filters': (store, n) =>
    store.search({
      words: [[frequent(n)]],
      types: ['statement'],
      acts: ['warn'],
      language: 'uk',
      parties: [personId(someone(n))],
      from: '2024-01',
    }),
  'search: filters alone': (store, n) =>
    store.search({ words: [], types: ['contact'], status: ['planned'], parties: [personId(someone(n))] }),
  'search: a name': (store, n) => {
    const one = someone(n);
    const words = personName(one, 'uk').toLowerCase().split(' ');
    return store.search({ words: words.map((word) => [word]), named: [personId(one)] });
  },
  'search: a word with a standing that none has': (store, n) =>
    store.search({ words: [[frequent(n)]], standing: 'independent' }),
  'search: by someone': (store, n) =>
    store.search({ words: [[frequent(n)]], parties: [personId(someone(n))], role: 'speaker' }),
  who: async (store, n) => {
    const [one] = await store.entitiesNamed(personName(someone(n), n % 2 ? 'uk' : 'en'));
    return store.entityPage(one?.id ?? personId(someone(n)));
  },
  'who: the beginning of a name': (store, n) =>
    store.entitiesNamed(['ів', 'ivan k', 'Іван Stub'][n % 3] ?? ''),
  contact: async (store, n) => store.entry(some('contact', n)),
  'entry by its first letters': async (store, n) => store.entry(some('statement', n).slice(0, 10)),
  'timeline: the newest': (store) => store.entries({}),
  'timeline: of someone': (store, n) => store.entries({ parties: [personId(someone(n))] }),
  'timeline: of two': (store, n) =>
    store.entries({ parties: [personId(someone(n)), personId(someone(n + 1))], types: ['contact'] }),
  'timeline: said by someone': (store, n) =>
    store.entries({ parties: [personId(someone(n))], role: 'speaker', types: ['statement'], acts: ['deny'] }),
  'timeline: of an outlet': (store, n) => store.entries({ outlets: [`outlet-${n % 150}`] }),
  'timeline: a rare status': (store) => store.entries({ status: ['cancelled'] }),
  'timeline: what contradicts': (store) => store.entries({ diverges: 'contradicts' }),
  'timeline: a month': (store, n) =>
    store.entries({ from: `2024-0${1 + (n % 9)}`, to: `2024-0${1 + (n % 9)}` }),
  'an article by its name': (store, n) => store.article(`g-${Math.floor(random(n, 9) * 1000)}`),
  'delta of a day': (store) => store.delta(LAST),
  'start page': async (store) => [
    await store.totals(),
    await store.plans({ result: 'open' }, { limit: 20 }),
    await store.lastEvent(),
  ],
  'calendar of a month': (store) => store.calendar({ from: '2024-03', to: '2024-03' }),
};

const known = new Map<string, readonly string[]>();

/** Ids of entries all over the store, asked for before the clock counts. */
function some(type: 'contact' | 'statement', n: number): string {
  const ids = known.get(type) ?? [];
  return ids[n % Math.max(1, ids.length)] ?? '';
}

async function learn(store: Store): Promise<void> {
  for (const type of ['contact', 'statement'] as const) {
    const ids: string[] = [];
    for (let month = 1; month <= 9; month++)
      ids.push(
        ...(
          await store.entries({ types: [type], from: `2024-0${month}`, order: 'oldest' }, { limit: 100 })
        ).items.map(({ id }) => id),
      );
    const summits = (await store.entries({ types: [type] }, { limit: 1000 })).items
      .filter(({ reports }) => reports.length > 20)
      .map(({ id }) => id);
    known.set(type, [...summits, ...ids]);
  }
}

/** @param times how often each question is asked, of other words and people each time */
export async function ask(path: string, times: number, only = ''): Promise<AskFigures> {
  const began = performance.now();
  const store = await openChronicle(path);
  await store.entries({}, { limit: 1 });
  const opening = performance.now() - began;
  await learn(store);
  const questions = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    if (!name.startsWith(only)) continue;
    const took: number[] = [];
    const busy: number[] = [];
    for (let n = 0; n < times; n++) {
      const started = performance.now();
      const used = process.cpuUsage();
      await question(store, n);
      const { user, system } = process.cpuUsage(used);
      took.push(performance.now() - started);
      busy.push((user + system) / 1000);
    }
    questions.push({ name, p50: at(took, 0.5), p99: at(took, 0.99), busy: at(busy, 0.99) });
  }
  await store.close();
  return { opening, megabytes: process.memoryUsage().rss / 2 ** 20, questions };
}

function at(list: number[], share: number): number {
  list.sort((one, other) => one - other);
  return list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
}
