/** Words and names in the originals. */
import type { Kysely } from 'kysely';
import type { Article, Report } from '../../model/index.js';
import { parts } from '../bulk.js';
import { firstPlace, placeBehind, placesOf, type Wanted } from '../fulltext.js';
import type { Kind } from '../kind.js';
import type { Tables } from '../schema.js';
import { minutesAfter, minutesOf } from '../when.js';
import { type LemmaToken, mark, wordKey } from '../words.js';
import { cursorOf, limitOf, positionOf } from './cursor.js';
import { entriesById, filtered } from './entries.js';
import { articleLines, reportsOf, texts } from './entry.js';
import type { Hit, Page, SearchRequest } from './types.js';

type Db = Kysely<Tables>;

/** Rounds of looking further when filters or several reports of one entry left a page unfilled. */
const MOST_ROUNDS = 8;

/**
 * Hits, those of the newest publication first; an entry is met once a page, by its newest report.
 * Filters of type, party, kind, status, act, outlet, language and date cost nothing; standing, divergence and the
 * role of a party are looked up for every hit.
 */
export async function search(db: Db, kind: Kind, request: SearchRequest): Promise<Page<Hit>> {
  const limit = limitOf(request.limit);
  const wanted = wantedOf(request);
  if (wanted.words.length === 0 && wanted.marks.length === 0) return { items: [], next: null };
  const range = rangeOf(request);
  let below = Math.min(range.below, positionOf(request.cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const seen = new Set<string>();
  const found: Found[] = [];
  let end = false;
  for (let round = 0; round < MOST_ROUNDS && found.length < limit && !end; round++) {
    const asked = (limit + 1) * (round + 1);
    const places = await placesOf(db, kind, wanted, { from: range.from, below }, asked);
    end = places.length < asked;
    for (const one of await targets(db, places, request)) {
      if (found.length >= limit) {
        end = false;
        break;
      }
      below = one.place;
      if (seen.has(one.key)) continue;
      seen.add(one.key);
      found.push(one);
    }
    if (found.length < limit && places.length > 0) below = places.at(-1) ?? below;
  }
  return { items: await hits(db, found, request), next: end ? null : cursorOf([below, '']) };
}

function wantedOf(request: SearchRequest): Wanted {
  const { words, named, parties, kinds, status, acts, outlets, language, types } = request;
  const marks: string[][] = [];
  const any = (kind: Parameters<typeof mark>[0], values: readonly string[] | undefined) => {
    if (values?.length) marks.push(values.map((value) => mark(kind, value)));
  };
  if (request.in === 'articles') any('type', ['article']);
  else if (types?.length) any('type', types);
  else if (request.in === 'entries') any('type', ['contact', 'statement', 'figure']);
  any('kind', kinds);
  any('status', status);
  any('act', acts);
  any('outlet', outlets);
  any('language', language ? [language] : []);
  for (const party of parties ?? []) any('party', [party]);
  return {
    words: words.map((list) => list.filter((word) => word !== '')).filter((list) => list.length > 0),
    marks,
    instead: (named ?? []).map((id) => mark('party', id)),
  };
}

function rangeOf({ from, to }: SearchRequest): { from: number; below: number } {
  const end = to ? minutesAfter(to) : null;
  return {
    from: firstPlace(minutesOf(from) ?? 0),
    below: end === null ? Number.MAX_SAFE_INTEGER : placeBehind(end),
  };
}

interface Found {
  readonly place: number;
  readonly key: string;
  readonly entry: string | null;
  readonly report: string | null;
  readonly article: string;
}

/** What lies at these places and passes the filters that the index does not know, in their order. */
async function targets(db: Db, places: readonly number[], request: SearchRequest): Promise<Found[]> {
  const found: Found[] = [];
  const checked =
    request.standing !== undefined || request.diverges !== undefined || request.role !== undefined;
  for (const part of parts(places)) {
    const rows = await db
      .selectFrom('places')
      .leftJoin('reports', 'reports.id', 'places.target')
      .select(['places.place', 'places.type', 'places.target', 'reports.entry', 'reports.article'])
      .where('places.place', 'in', part)
      .execute();
    const ids = checked
      ? await passing(
          db,
          rows.flatMap(({ entry }) => entry ?? []),
          request,
        )
      : null;
    for (const { place, type, target, entry, article } of rows) {
      if (type === 'article') {
        if (!checked) found.push({ place, key: target, entry: null, report: null, article: target });
      } else if (entry !== null && article !== null && (ids === null || ids.has(entry)))
        found.push({ place, key: entry, entry, report: target, article });
    }
  }
  return found.sort((one, other) => other.place - one.place);
}

async function passing(db: Db, ids: readonly string[], request: SearchRequest): Promise<Set<string>> {
  const { standing, diverges, role, parties } = request;
  const named = role ? { role, parties } : {};
  const found = new Set<string>();
  for (const part of parts([...new Set(ids)])) {
    const query = db.selectFrom('entries as e').select('e.id').where('e.id', 'in', part);
    for (const { id } of await filtered(query, { standing, diverges, ...named }, true).execute())
      found.add(id);
  }
  return found;
}

async function hits(db: Db, found: readonly Found[], request: SearchRequest): Promise<Hit[]> {
  const lines = new Map(
    (
      await articleLines(
        db,
        found.map(({ article }) => article),
      )
    ).map((one) => [one.id, one]),
  );
  const reports = new Map(
    (
      await reportsOf(
        db,
        found.flatMap(({ report }) => report ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  const entries = await entriesById(
    db,
    found.flatMap(({ entry }) => entry ?? []),
  );
  const shown = await texts(db, [...lines.keys()]);
  const words = new Set(request.words.flat());
  return found.flatMap(({ article, entry, report }) => {
    const line = lines.get(article);
    const text = shown.get(article);
    if (!line || !text) return [];
    const one = report === null ? null : (reports.get(report) ?? null);
    return [
      {
        article: line,
        entry: entry === null ? null : (entries.get(entry) ?? null),
        report: one,
        ...snippetOf(text, one, words),
      },
    ];
  });
}

/** Letters of a snippet, and of those the ones before the first match. */
const SNIPPET = 240;
const BEFORE = 60;

function snippetOf(
  { article, lemmas }: { article: Article; lemmas: readonly LemmaToken[] },
  report: Report | null,
  words: ReadonlySet<string>,
): Pick<Hit, 'start' | 'snippet' | 'matches'> {
  const spans = report?.spans ?? [{ start: 0, end: article.text.length }];
  const within = (start: number, end: number) => spans.some((span) => span.start < end && start < span.end);
  // Only the matches near the first one are shown: looking further would cost most of the time of a search.
  const matches: LemmaToken[] = [];
  for (const token of lemmas) {
    const [start, end, lemma] = token;
    if (start > (matches[0]?.[0] ?? Infinity) + SNIPPET) break;
    if (within(start, end) && isOneOf(wordKey(lemma), words)) matches.push(token);
  }
  const first = matches[0]?.[0] ?? spans[0]?.start ?? 0;
  const low = report ? (spans[0]?.start ?? 0) : 0;
  const high = report ? (spans.at(-1)?.end ?? article.text.length) : article.text.length;
  const start = wordStart(article.text, Math.max(low, first - BEFORE), low);
  const end = wordEnd(article.text, Math.min(high, start + SNIPPET), high);
  return {
    start,
    snippet: article.text.slice(start, end),
    matches: matches
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => ({ start: from - start, end: to - start })),
  };
}

function isOneOf(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true;
  for (const one of words) if (one.endsWith('*') && word.startsWith(one.slice(0, -1))) return true;
  return false;
}

/** The farthest that a cut is moved to keep a word whole. */
const LONGEST_WORD = 40;

function wordStart(text: string, at: number, lowest: number): number {
  for (let start = at; start > lowest && at - start < LONGEST_WORD; start--)
    if (/\s/.test(text[start - 1] ?? ' ')) return start;
  return at;
}

function wordEnd(text: string, at: number, highest: number): number {
  for (let end = at; end < highest && end - at < LONGEST_WORD; end++)
    if (/\s/.test(text[end] ?? ' ')) return end;
  return at;
}
