/**
 * The index of lemmas and marks: FTS5 in SQLite, a tsvector in PostgreSQL. The only place where the two differ.
 * Places are numbered by time of publication, so that the newest hits are found first without sorting.
 */
import { type Kysely, sql } from 'kysely';
import { insertAll, parts } from './bulk.js';
import type { Kind } from './kind.js';
import type { Findable } from './pack.js';
import type { Tables } from './schema.js';
import { numbers, type Work } from './work.js';

/** Places of one minute; 2^26 minutes (until 2097) times 2^26 places stay exact numbers. */
const PLACES = 2 ** 26;

const LAST_MINUTE = 2 ** 26 - 1;

/** What was published before 1970 shares the first minute, what is dated after 2097 the last one. */
export function firstPlace(minutes: number): number {
  return Math.min(Math.max(0, minutes), LAST_MINUTE) * PLACES;
}

/** The place behind all that were published before a minute. */
export function placeBehind(minutes: number): number {
  return minutes > LAST_MINUTE ? Number.MAX_SAFE_INTEGER : firstPlace(minutes);
}

/** @param minutes when its article was published; 0 when not known */
export interface Placed extends Findable {
  readonly minutes: number;
}

export async function index(work: Work, found: readonly Placed[]): Promise<void> {
  const first = await numbers(work, 'place', found.length);
  const placed = found.map((one, at) => ({
    ...one,
    place: firstPlace(one.minutes) + ((first + at) % PLACES),
  }));
  placed.sort((one, other) => one.place - other.place); // FTS5 writes a segment anew whenever numbers go back.
  const rows = placed.map(({ place, type, target }) => [place, type, target]);
  await insertAll(work.tx, work.kind, 'places', ['place', 'type', 'target'], rows);
  await learnWords(work, found);
  if (work.kind === 'sqlite') await indexFts5(work.tx, placed);
  else await indexTsvector(work.tx, placed);
}

/** Notes words that were not met before, the most frequent of them first. */
async function learnWords(work: Work, found: readonly Findable[]): Promise<void> {
  const uses = new Map<string, number>();
  for (const { type, lemmas } of found)
    if (type === 'article') for (const word of lemmas.split(' ')) uses.set(word, (uses.get(word) ?? 0) + 1);
  uses.delete('');
  const first = await numbers(work, 'word', uses.size);
  const rows = [...uses]
    .filter(([word]) => word.length <= LONGEST_WORD)
    .sort(([one, m], [other, n]) => n - m || (one < other ? -1 : 1))
    .map(([word], at) => [word, first + at]);
  await insertAll(work.tx, work.kind, 'words', ['word', 'num'], rows as [string, number][]);
}

/** A longer one is found as a whole only. */
const LONGEST_WORD = 100;
/** Words that one beginning stands for at most: those met first, which are the frequent ones. */
const MOST_WORDS = 200;

/**
 * The words in place of their beginnings. The index itself would gather all places of all words that begin so before
 * it gives the first one.
 */
async function unfolded(db: Kysely<Tables>, wanted: Wanted): Promise<Wanted> {
  const words = await Promise.all(
    wanted.words.map(async (list) => {
      const whole = list.filter((word) => !word.endsWith('*'));
      for (const word of list)
        if (word.endsWith('*')) whole.push(...(await wordsFrom(db, word.slice(0, -1))));
      return [...new Set(whole)];
    }),
  );
  return { ...wanted, words };
}

async function wordsFrom(db: Kysely<Tables>, beginning: string): Promise<string[]> {
  const rows = await db
    .selectFrom('words')
    .select('word')
    .where('word', '>=', beginning)
    .where('word', '<', `${beginning}\uffff`)
    .orderBy('num')
    .orderBy('word')
    .limit(MOST_WORDS)
    .execute();
  return [beginning, ...rows.map(({ word }) => word)];
}

type Numbered = Findable & { readonly place: number };

/** Fills an empty index again: the places are there, by what lies at them. */
export async function reindex(tx: Kysely<Tables>, kind: Kind, found: readonly Findable[]): Promise<void> {
  const places = new Map<string, number>();
  for (const part of parts(found))
    for (const { target, place } of await tx
      .selectFrom('places')
      .select(['target', 'place'])
      .where(
        'target',
        'in',
        part.map((one) => one.target),
      )
      .execute())
      places.set(target, place);
  const placed = found.flatMap((one) => {
    const place = places.get(one.target);
    return place === undefined ? [] : [{ ...one, place }];
  });
  placed.sort((one, other) => one.place - other.place);
  if (kind === 'sqlite') await indexFts5(tx, placed);
  else await indexTsvector(tx, placed);
}

async function indexFts5(tx: Kysely<Tables>, placed: readonly Numbered[]): Promise<void> {
  for (const { place, lemmas, marks } of placed)
    await sql`insert into found (rowid, lemmas, marks) values (${place}, ${lemmas}, ${marks})`.execute(tx);
}

/** A tsvector may hold a megabyte; a longer text is found by its beginning. */
const MOST_LETTERS = 300_000;

async function indexTsvector(tx: Kysely<Tables>, placed: readonly Numbered[]): Promise<void> {
  for (const part of parts(placed, 100)) {
    const values = part.map(
      ({ place, lemmas, marks }) =>
        sql`(${place}::bigint, ${lemmas.slice(0, MOST_LETTERS)}::text, ${marks}::text)`,
    );
    await sql`update places set words =
      setweight(to_tsvector('simple', new.lemmas), 'A') || setweight(to_tsvector('simple', new.marks), 'D')
      from (values ${sql.join(values)}) as new (place, lemmas, marks)
      where places.place = new.place`.execute(tx);
  }
}

/** All of these must be met; of each, one alternative is enough. */
export interface Wanted {
  /** Keys of words (see wordKey); a word that ends in `*` is a beginning. */
  readonly words: readonly (readonly string[])[];
  readonly marks: readonly (readonly string[])[];
  /** Marks one of which does as well as all the words: the party that the words name. */
  readonly instead: readonly string[];
}

/** Places that are met, newest first. */
export async function placesOf(
  db: Kysely<Tables>,
  kind: Kind,
  wanted: Wanted,
  range: { readonly from: number; readonly below: number },
  limit: number,
): Promise<number[]> {
  const whole = await unfolded(db, wanted);
  const rows =
    kind === 'sqlite'
      ? await sql<{ place: number }>`select rowid as place from found where found match ${matchText(whole)}
          and rowid >= ${range.from} and rowid < ${range.below} order by rowid desc limit ${limit}`.execute(
          db,
        )
      : await sql<{
          place: number;
        }>`select place from places where words @@ to_tsquery('simple', ${tsqueryText(whole)})
          and place >= ${range.from} and place < ${range.below} order by place desc limit ${limit}`.execute(
          db,
        );
  return rows.rows.map(({ place }) => place);
}

function matchText({ words, marks, instead }: Wanted): string {
  const term = (word: string) => `"${word}"`;
  const any = (column: string, list: readonly string[]) => `${column} : (${list.map(term).join(' OR ')})`;
  const said = words.map((list) => any('lemmas', list)).join(' AND ');
  const either = instead.length > 0 && said ? `((${said}) OR ${any('marks', instead)})` : said;
  return [either, ...marks.map((list) => any('marks', list))].filter((part) => part !== '').join(' AND ');
}

function tsqueryText({ words, marks, instead }: Wanted): string {
  const term = (word: string, weight: string) => `${word}:${weight}`;
  const any = (list: readonly string[], weight: string) =>
    `(${list.map((word) => term(word, weight)).join(' | ')})`;
  const said = words.map((list) => any(list, 'A')).join(' & ');
  const either = instead.length > 0 && said ? `((${said}) | ${any(instead, 'D')})` : said;
  return [either, ...marks.map((list) => any(list, 'D'))].filter((part) => part !== '').join(' & ');
}
